import { type DecisionRow, TesseraError } from '@tessera/domain';
import { Injectable } from '@nestjs/common';

import type { BatchModel } from '../batch/batch.model.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { LIMITS } from '../limits/limits.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, forbidden, notFound } from '../operation/problem.js';
import { PersonReader } from '../person/person.reader.js';
import type { MatchPersonInput, NameSkillInput, SettleClaimInput, UnknownNameModel } from './identity.model.js';
import { HOLDERS, SKILL } from './identity.sql.js';
import { type OpenClaim, rowOf, SecondClaimReader } from './second-claim.reader.js';
import { decidesForAll, UnknownNameReader, type UnknownOf } from './unknown-name.reader.js';

type Batch = Plain<BatchModel>;
type Unknown = Plain<UnknownNameModel>;

const NOBODY: { readonly name: string; readonly ref: string | null } = { name: 'nobody of ours', ref: null };

/** Whose names in files are: decided by a person, never guessed. */
@Injectable()
export class IdentityDesk {
  constructor(
    private readonly names: UnknownNameReader,
    private readonly claims: SecondClaimReader,
    private readonly persons: PersonReader,
    private readonly decisions: DecisionDesk,
  ) {}

  async matchPerson(operation: Operation, { identifiers, personId = null, reason }: MatchPersonInput): Promise<Batch> {
    const unknown = await this.asked(operation, 'person', identifiers);
    const { name: who, ref } = personId === null ? NOBODY : await this.known(operation, personId, unknown);
    const rows = unknown.map(({ name }) => ({ person: ref, identifier: name }));
    const said = `${listOf(unknown)} ${unknown.length === 1 ? 'is' : 'are'} ${who}`;
    return this.decisions.propose(operation, { kind: 'identifiers', rows, said, reason, about: null, settles: unknown.map(({ name }) => `person ${name}`) });
  }

  async nameSkill(operation: Operation, { names, skillId = null, reason }: NameSkillInput): Promise<Batch> {
    const unknown = await this.asked(operation, 'skill', names);
    const settles = unknown.map(({ name }) => `skill ${name}`);
    if (skillId === null) {
      const rows = unknown.map(({ written }) => ({ skill: written }));
      return this.decisions.propose(operation, { kind: 'skills', rows, said: `New skill: ${listOf(unknown)}`, reason, about: null, settles });
    }
    const [skill] = await operation.rows<{ name: string }>(SKILL, uuidOrNothing(skillId));
    if (!skill) throw notFound();
    const rows = unknown.map(({ written }) => ({ skill: skill.name, alias: written }));
    return this.decisions.propose(operation, { kind: 'aliases', rows, said: `${skill.name} is also called ${listOf(unknown)}`, reason, about: null, settles });
  }

  async settle(operation: Operation, { id, identifiedBy = null, takesOver, reason }: SettleClaimInput): Promise<Batch> {
    if (!decidesForAll(operation)) throw forbidden();
    const claim = await this.claims.open(operation, id);
    if (!claim) throw notFound();
    const settles = [`claim ${claim.id}`];
    if (identifiedBy === null) return this.decisions.propose(operation, { kind: 'identifiers', rows: asItIs(claim), said: `Leave out row ${claim.row} of ${claim.fileName}`, reason, about: null, settles });
    const told = claim.claimants.find(({ identifier }) => identifier === identifiedBy);
    if (!told || !claim.said) throw notFound();
    const kept = claim.claimants.filter(({ personId }) => takesOver || personId === null || personId === told.personId);
    const rows = [rowOf(claim.said, new Set(kept.map(({ identifier }) => identifier)), takesOver ? identifiedBy : null)];
    const who = told.name ?? `${claim.said.name}, who is new`;
    return this.decisions.propose(operation, { kind: 'people', rows, said: `Row ${claim.row} of ${claim.fileName} is about ${who}`, reason, about: null, settles });
  }

  /** The person, and what they are known by. Of a hash nobody can tell whose address it is. */
  private async known(operation: Operation, personId: string, unknown: readonly Unknown[]): Promise<typeof NOBODY> {
    if (unknown.some(({ form }) => form === 'hash')) throw badInput('IDENTIFIER_HASHED', 'Only a hash of an address is known here. Give the person that address as a further e-mail; then the credential is recognised.');
    const { id, name } = await this.persons.byId(operation, personId);
    const { externalIds, emails } = await this.persons.identifiers(operation, id);
    return { name, ref: externalIds[0] ?? emails[0] ?? null };
  }

  /** Names that something waits for; of e-mails and ids, such as nobody has. */
  private async asked(operation: Operation, of: UnknownOf, names: readonly string[]): Promise<Unknown[]> {
    if (!decidesForAll(operation)) throw forbidden();
    const wanted = [...new Set(names)];
    if (wanted.length < 1 || wanted.length > LIMITS.ids) throw badInput('IDS_OUT_OF_RANGE', `Name 1 to ${LIMITS.ids} names.`);
    if (of === 'person') await mustBeFree(operation, wanted);
    const found = await this.names.these(operation, of, wanted);
    if (found.length < wanted.length) throw notFound();
    return found;
  }
}

/** Throws IDENTIFIER_TAKEN, which says who has it. */
async function mustBeFree(operation: Operation, names: readonly string[]): Promise<void> {
  const [taken] = await operation.rows<{ value: string; name: string }>(HOLDERS, names);
  if (taken) throw new TesseraError('conflict', 'IDENTIFIER_TAKEN', `${taken.name} has ${taken.value} already.`);
}

/** What is known stays: whoever has one of these identifiers keeps it. */
function asItIs({ claimants }: OpenClaim): DecisionRow[] {
  const held = claimants.find(({ personId }) => personId !== null);
  if (!held) throw new TesseraError('conflict', 'CLAIM_FREE', 'Nobody has what this row claims any more. Hand the file in again.');
  return [{ person: held.identifier, identifier: held.identifier }];
}

/** The first three in words. */
function listOf(names: readonly { readonly written: string }[]): string {
  const shown = names.slice(0, 3).map(({ written }) => written).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
