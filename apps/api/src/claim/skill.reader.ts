import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { badInput, notFound } from '../operation/problem.js';

const SQL = 'select skill_id as id, name from skill_version where organisation_id = $1 and recorded_to is null and skill_id = $2';

export interface Skill {
  readonly id: string;
  readonly name: string;
}

@Injectable()
export class SkillReader {
  /** A skill that is known now. Throws NOT_FOUND. */
  async byId(operation: Operation, id: string): Promise<Skill> {
    const [found] = await operation.rows<Skill>(SQL, uuidOrNothing(id));
    if (!found) throw notFound();
    return found;
  }
}

export function mustBeLevel(level: number): void {
  if (!Number.isInteger(level) || level < 1 || level > 5) throw badInput('LEVEL_OUT_OF_RANGE', 'A level is 1 to 5.');
}
