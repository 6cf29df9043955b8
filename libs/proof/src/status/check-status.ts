import type { ClaimedCredential, ClaimedStatus } from '@tessera/domain';
import { checked, type Checked } from '../checked.js';
import { LIMITS } from '../limits.js';
import { bitstringStatusList } from './bitstring-status-list.js';
import { hostedAssertion } from './hosted-assertion.js';
import { namedList } from './named-list.js';
import type { StatusContext, StatusMethod } from './status-method.js';

/** Every way of looking up a state that is known; a new one is a file and a line here. */
const METHODS: readonly StatusMethod[] = [bitstringStatusList, namedList, hostedAssertion];

/** One finding for each entry of the credential: all of them have to be clear. */
export async function checkStatus({ statuses }: Pick<ClaimedCredential, 'statuses'>, context: StatusContext): Promise<Checked[]> {
  if (statuses.length === 0) return [checked('status', 'none', 'status-not-offered')];
  if (statuses.length > LIMITS.statuses) return [checked('status', 'unknown', 'status-too-many')];
  return Promise.all(statuses.map((entry) => checkEntry(entry, context)));
}

async function checkEntry(entry: ClaimedStatus, context: StatusContext): Promise<Checked> {
  const method = METHODS.find(({ matches }) => matches(entry));
  return method ? method.check(entry, context) : checked('status', 'unknown', 'status-type-unsupported', { type: entry.type.slice(0, 200) });
}
