import { Injectable } from '@nestjs/common';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { mustBeHr } from '../decision/for-hr.js';
import { mustDecide } from '../decision/may-decide.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput } from '../operation/problem.js';
import { writtenPath } from '../team/written-path.js';
import { TeamReader } from '../team/team.reader.js';
import type { SetTargetInput } from './target.model.js';

@Injectable()
export class TargetDesk {
  constructor(
    private readonly teams: TeamReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** What the organisation is to reach concerns everybody: for HR of all of it; what a team is to reach, for its HR too. */
  async set(operation: Operation, { teamId, measure, share = null, effectiveOn, reason }: SetTargetInput): Promise<Plain<BatchModel>> {
    mustBeHr(operation);
    const team = teamId ? await this.teams.byId(operation, teamId) : null;
    const about = team && [team.id];
    await mustDecide(operation, about, 'targets');
    mustBeShare(share);
    const owner = team ? { team: writtenPath(await operation.tree(), team.id) } : { organisation: 'yes' };
    const rows = [{ ...owner, measure, share: share === null ? null : String(share), effectiveOn }];
    return this.decisions.propose(operation, { kind: 'targets', rows, said: `${wordOf(measure, share)}, ${team?.name ?? 'whole organisation'}, from ${effectiveOn}`, reason, about });
  }
}

function mustBeShare(share: number | null): void {
  if (share !== null && !(share >= 1 && share <= 100)) throw badInput('SHARE_OUT_OF_RANGE', 'A target is 1 to 100 per cent.');
}

const wordOf = (measure: string, share: number | null): string => (share === null ? `No target for what is ${measure}` : `Target: ${share} % ${measure}`);
