import { Injectable } from '@nestjs/common';

import { AnalysisReader } from '../coverage/analysis.reader.js';
import type { UnitModel } from '../coverage/unit.model.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { forbidden } from '../operation/problem.js';
import { seesFiguresOnly } from '../operation/sight.js';
import { AboutReader, type Answered } from './about.js';
import { answered } from './asked.js';
import type { Exported, ExportedCell } from './exported.js';
import { NameReader } from './names.js';

export const UNIT_HEAD = ['person', 'team', 'requirement', 'state', 'required level', 'held level', 'lowest grade that counts', 'grade of the witness', 'weight'];

interface Listed {
  readonly name: string;
  readonly teamId: string | null;
  readonly units: readonly Plain<UnitModel>[];
  readonly filters: Exported['about'];
}

/** Units by name, one line each, for readers who may open them. */
@Injectable()
export class UnitLines {
  constructor(
    private readonly analyses: AnalysisReader,
    private readonly names: NameReader,
    private readonly about: AboutReader,
  ) {}

  answer(operation: Operation, view: Parameters<typeof answered>[2]): Promise<Answered> {
    if (seesFiguresOnly(operation.viewer)) throw forbidden();
    return answered(operation, this.analyses, view);
  }

  async exported(operation: Operation, answer: Answered, { name, teamId, units, filters }: Listed): Promise<Exported> {
    const personIds = units.map(({ personId }) => personId);
    const [people, teams] = [await this.names.ofPeople(operation, personIds), await this.names.ofHomes(operation, personIds)];
    const topics = await this.names.ofTopics(operation, units.map(({ topicId }) => topicId));
    const rows = units.map(({ state, level, heldLevel, minimumGrade, grade, weight }, at): ExportedCell[] => [people[at]!, teams[at]!, topics[at]!, state, level, heldLevel, minimumGrade, grade, weight]);
    return { name, about: [...(await this.about.of(operation, answer, teamId)), ...filters, ['Lines', units.length]], head: UNIT_HEAD, rows };
  }
}
