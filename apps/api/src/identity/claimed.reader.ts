import type { ClaimedRecipient } from '@tessera/domain';
import { Injectable } from '@nestjs/common';
import { HOLDER, Holders } from '@tessera/pipeline';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import type { ClaimedCredentialModel, ClaimState, CredentialClaimantModel } from './claimed.model.js';
import { CLAIMANTS, COUNT, PLACES } from './claimed.sql.js';
import { decidesForAll } from './unknown-name.reader.js';

type Claimed = Plain<ClaimedCredentialModel>;

export interface PlacedCredential {
  readonly id: string;
  readonly since: Date;
  readonly moves: number | null;
}

interface Row extends Omit<Plain<CredentialClaimantModel>, 'namedBy' | 'state'>, Pick<Claimed, 'id' | 'achievement' | 'issuer'> {
  readonly recipients: readonly ClaimedRecipient[] | null;
  readonly code: string | null;
}

/** Credentials with everybody who claims them; for HR of the whole organisation. */
@Injectable()
export class ClaimedReader {
  constructor(private readonly organisations: OrganisationReader) {}

  async count(operation: Operation): Promise<number> {
    if (!decidesForAll(operation)) return 0;
    const [counted] = await operation.rows<{ count: number }>(COUNT);
    return counted!.count;
  }

  /** Those that several people claim and nobody has decided on, in no order. */
  async places(operation: Operation): Promise<PlacedCredential[]> {
    return decidesForAll(operation) ? operation.records<PlacedCredential>(PLACES, await this.today(operation)) : [];
  }

  /** Of these credentials those that are there. */
  async these(operation: Operation, ids: readonly string[]): Promise<Claimed[]> {
    if (!decidesForAll(operation) || ids.length === 0) return [];
    const rows = await operation.records<Row>(CLAIMANTS, await this.today(operation), ids);
    return ids.flatMap((id) => claimedOf(rows.filter((row) => row.id === id)));
  }

  async one(operation: Operation, id: string): Promise<Claimed | null> {
    const [found] = await this.these(operation, [uuidOrNothing(id)]);
    return found ?? null;
  }

  private async today(operation: Operation): Promise<string> {
    return (await this.organisations.own(operation)).today;
  }
}

function claimedOf(rows: readonly Row[]): Claimed[] {
  const [first] = rows;
  if (!first) return [];
  const recipients = new Set(rows.flatMap((row) => (row.recipients ?? []).map(({ value }) => value)));
  return [{ id: first.id, achievement: first.achievement, issuer: first.issuer, recipients: [...recipients], claimants: rows.map(claimantOf) }];
}

function claimantOf({ credentialId, personId, name, identifiers, fileName, since, pending, code, recipients }: Row): Plain<CredentialClaimantModel> {
  const named = identifiers.filter((email) => new Holders([{ personId, email }]).find(recipients ?? []) !== null);
  return { credentialId, personId, name, identifiers, namedBy: named, fileName, since, pending, state: STATES[code ?? ''] ?? 'undisputed' };
}

const STATES: Readonly<Record<string, ClaimState>> = { [HOLDER.contested]: 'contested', [HOLDER.decided]: 'theirs', [HOLDER.other]: 'not-theirs' };
