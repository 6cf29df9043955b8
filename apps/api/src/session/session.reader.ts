import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { forbidden } from '../operation/problem.js';
import { type ActingRole, isHrOfAll, type Viewer } from '../operation/viewer.js';
import type { SessionModel } from './session.model.js';
import { Sessions } from './sessions.js';

@Injectable()
export class SessionReader {
  constructor(private readonly sessions: Sessions) {}

  current({ viewerOrNobody }: Operation): Plain<SessionModel> | null {
    return viewerOrNobody ? modelOf(viewerOrNobody) : null;
  }

  /** A role that is not one's own is refused, whatever the screen offered. */
  async actAs(operation: Operation, role: ActingRole): Promise<Plain<SessionModel>> {
    const { viewer, token } = operation;
    if (!token || !viewer.roles.includes(role)) throw forbidden();
    await this.sessions.actAs(token, role);
    return modelOf({ ...viewer, actingRole: role });
  }
}

const modelOf = ({ accountId, accountName, accountEmail, actingRole, hrScope, roles, personId, ledTeams }: Viewer): Plain<SessionModel> => ({
  account: { id: accountId, name: accountName, email: accountEmail },
  actingRole,
  roles: [...roles],
  personId,
  ledTeamIds: [...ledTeams],
  decidesForAll: isHrOfAll({ actingRole, hrScope }),
});
