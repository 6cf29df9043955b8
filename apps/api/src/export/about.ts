import { Injectable } from '@nestjs/common';

import type { AmongParameter } from '../coverage/among.js';
import type { AnalysisReader } from '../coverage/analysis.reader.js';
import { RoleReader } from '../coverage/role.reader.js';
import type { Operation } from '../operation/operation.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { TeamReader } from '../team/team.reader.js';
import type { Exported, ExportedCell } from './exported.js';

/** Coverage that has been computed. */
export type Answered = Extract<Awaited<ReturnType<AnalysisReader['answer']>>, { readonly analysis: unknown }>;

const UNITS = 'Required counts one unit for each person and requirement of everyone; people on leave, in grace or exempt leave both sides.';

/** What one has to know to read figures away from their page. */
@Injectable()
export class AboutReader {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly teams: TeamReader,
    private readonly roles: RoleReader,
  ) {}

  async of(operation: Operation, answer: Answered, teamId: string | null): Promise<Exported['about']> {
    const { name, timeZone } = await this.organisations.own(operation);
    const team = (await this.teamNamed(operation, teamId)) ?? 'all that this reader sees';
    return [
      ['Organisation', name],
      ['As of the end of', `${answer.asOf} (${timeZone})`],
      ['Known at', answer.knownAt.toISOString()],
      ['Computed at', answer.computedAt.toISOString()],
      ['Policy version', answer.policyVersion],
      ['Team', team],
      ...(await this.filtersOf(operation, answer.analysis.among)),
      ['Denominators', UNITS],
      ['Hash of what it was made from', answer.hash],
    ];
  }

  /** Of a list that is as it is now. `filters` are its own; those that are null are not in force. */
  async now(operation: Operation, filters: Readonly<Record<string, ExportedCell>>): Promise<Exported['about']> {
    const { name, timeZone } = await this.organisations.own(operation);
    const inForce = Object.entries(filters).flatMap(([label, value]) => (value === null ? [] : [[`Filter: ${label}`, value] as const]));
    return [['Organisation', name], ['As it was at', `${new Date().toISOString()} (days in ${timeZone})`], ...(inForce.length > 0 ? inForce : [['Filters', 'none: all that this reader sees'] as const])];
  }

  async teamNamed(operation: Operation, teamId: string | null): Promise<string | null> {
    return teamId && (await this.teams.named(operation, teamId)).path;
  }

  async filtersOf(operation: Operation, among: AmongParameter): Promise<Exported['about']> {
    if (!among) return [['Filters', 'none: everybody']];
    const { location, jobFamily, costCentre, roleId = [] } = among;
    const roles = (await this.roles.byIds(operation, roleId)).map(({ name }) => name);
    const named = [['Location', location], ['Job family', jobFamily], ['Cost centre', costCentre], ['Role', roles]] as const;
    const filters = named.flatMap(([label, values]) => (values?.length ? [[`Filter: ${label}`, values.join(' or ')] as const] : []));
    return [...filters, ['Of whom', 'people who fit all of these filters, of those whom this reader sees by name']];
  }
}
