import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { TeamReader } from '../team/team.reader.js';
import type { Standing, TargetMeasureName, TargetModel } from './target.model.js';

const OF_OWNER = `
  select team_id as "teamId", measure, share::int, effective_on as "effectiveOn" from target
  where organisation_id = $1 and recorded_to is null and team_id is not distinct from $2::uuid order by effective_on desc, measure limit 200`;

type Target = Plain<TargetModel>;
type Row = Omit<Target, 'standing'>;

/** The target of each figure on a day; null where there is none. */
export type TargetsOfDay = Readonly<Record<TargetMeasureName, number | null>>;

@Injectable()
export class TargetReader {
  constructor(private readonly teams: TeamReader) {}

  /** All that was, is and will be a target of a team, or of the organisation, the latest first; `day` says where they stand. */
  async of(operation: Operation, teamId: string | null, day: string): Promise<Target[]> {
    const rows = await this.rows(operation, teamId);
    const now = new Set(targetsOf(rows, day));
    return rows.map((row) => ({ ...row, standing: standingOf(row, day, now.has(row)) }));
  }

  /** What was to be reached at the end of each of these days, by what is known now. A team has no target but its own. */
  async onDays(operation: Operation, teamId: string | null, days: readonly string[]): Promise<TargetsOfDay[]> {
    const rows = await this.rows(operation, teamId);
    return days.map((day) => ({ met: shareOf(rows, day, 'met'), proven: shareOf(rows, day, 'proven') }));
  }

  private async rows(operation: Operation, teamId: string | null): Promise<readonly Row[]> {
    const team = teamId === null ? null : await this.teams.byId(operation, teamId);
    return operation.rows<Row>(OF_OWNER, team?.id ?? null);
  }
}

/** Rows come the latest first. */
const latest = (rows: readonly Row[], day: string, measure: TargetMeasureName): Row | undefined => rows.find((row) => row.measure === measure && row.effectiveOn <= day);
const shareOf = (rows: readonly Row[], day: string, measure: TargetMeasureName): number | null => latest(rows, day, measure)?.share ?? null;
const targetsOf = (rows: readonly Row[], day: string): Row[] => (['met', 'proven'] as const).map((measure) => latest(rows, day, measure)).filter((row) => row !== undefined);
const standingOf = ({ effectiveOn }: Row, day: string, isNow: boolean): Standing => (isNow ? 'in-force' : effectiveOn > day ? 'to-come' : 'was');
