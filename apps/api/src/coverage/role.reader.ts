import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';

interface RoleName {
  readonly id: string;
  readonly name: string;
}

const NAMES = `select distinct on (role_id) role_id as id, name from role_version where organisation_id = $1 and role_id = any ($2) order by role_id, recorded_from desc`;

@Injectable()
export class RoleReader {
  /** The newest names, also of roles that are no more. */
  byIds(operation: Operation, ids: readonly string[]): Promise<RoleName[]> {
    const loader = operation.loader<RoleName>(NAMES, async (wanted) => new Map((await operation.rows<RoleName>(NAMES, wanted)).map((row) => [row.id, row])));
    return Promise.all(ids.map(async (id) => (await loader.load(id)) ?? { id, name: 'No longer known' }));
  }
}
