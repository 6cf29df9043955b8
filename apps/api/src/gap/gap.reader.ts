import { Injectable } from '@nestjs/common';

import type { AnalysisRef } from '../coverage/analysis.reader.js';
import type { UnitModel } from '../coverage/unit.model.js';
import { UnitReader } from '../coverage/unit.reader.js';
import type { Operation } from '../operation/operation.js';
import type { Page, PageArgs } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { PersonReader } from '../person/person.reader.js';
import { TeamReader } from '../team/team.reader.js';
import type { GapsArguments, MetUnitsArguments } from './gap.args.js';

@Injectable()
export class GapReader {
  constructor(
    private readonly units: UnitReader,
    private readonly teams: TeamReader,
    private readonly persons: PersonReader,
  ) {}

  async page(operation: Operation, analysis: AnalysisRef, { teamId, personId, states, ...page }: PageArgs & Pick<GapsArguments, 'teamId' | 'personId' | 'states'>): Promise<Page<Plain<UnitModel>>> {
    const teamIds = teamId ? await this.teams.scope(operation, teamId) : null;
    const person = personId ? await this.persons.byId(operation, personId) : null;
    return this.units.gaps(operation, analysis, { filter: { teamIds, personId: person?.id ?? null, states }, page });
  }

  async met(operation: Operation, analysis: AnalysisRef, { teamId, grades, ...page }: PageArgs & Pick<MetUnitsArguments, 'teamId' | 'grades'>): Promise<Page<Plain<UnitModel>>> {
    const teamIds = teamId ? await this.teams.scope(operation, teamId) : null;
    return this.units.met(operation, analysis, { filter: { teamIds, grades }, page });
  }
}
