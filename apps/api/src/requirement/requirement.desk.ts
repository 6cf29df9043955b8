import { Injectable } from '@nestjs/common';
import { type AskedFor, changesBetween, type DecisionRow } from '@tessera/domain';

import type { BatchModel } from '../batch/batch.model.js';
import { noteOf } from '../claim/written.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { mustBeHr } from '../decision/for-hr.js';
import { mustDecide } from '../decision/may-decide.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput, notFound } from '../operation/problem.js';
import { writtenPath } from '../team/written-path.js';
import { checkRequirements } from './check-requirements.js';
import { RequirementSetReader } from './requirement-set.reader.js';
import type { EditRequirementsInput } from './requirement.input.js';
import type { SetOwner } from './set-owner.reader.js';
import { type Wanted, wantedCells, WantedReader } from './wanted.reader.js';

const ROLE_MAX = 200;

/** An owner as it is now, or a role that comes with the decision. */
type Owner = Pick<SetOwner, 'ownerKind' | 'name'> & { readonly id: string | null };

@Injectable()
export class RequirementDesk {
  constructor(
    private readonly sets: RequirementSetReader,
    private readonly wanted: WantedReader,
    private readonly decisions: DecisionDesk,
  ) {}

  /** Says, of what a set asks for from a day on, only what becomes otherwise. For HR of the whole organisation; of a team, for its HR too. */
  async edit(operation: Operation, { effectiveOn, changesPast = false, requirements, reason, ...asked }: EditRequirementsInput): Promise<Plain<BatchModel>> {
    mustBeHr(operation);
    const owner = await this.ownerOf(operation, asked);
    const about = owner.ownerKind === 'team' && owner.id !== null ? [owner.id] : null;
    await mustDecide(operation, about, 'requirements');
    if (!changesPast && (await this.sets.isOver(operation, effectiveOn))) throw badInput('PAST_NOT_CONFIRMED', `${effectiveOn} is over: the figures of all days since then would change. Say so, or choose today or a later day.`);
    const wanted = await this.wanted.of(operation, checkRequirements(requirements));
    const rows = await this.rowsOf(operation, owner, { wanted, effectiveOn });
    if (rows.length === 0) throw badInput('NOTHING_CHANGES', `From ${effectiveOn} on just this is asked for already.`);
    const said = `What ${owner.name} asks for from ${effectiveOn} on: ${inShort(rows)}`;
    return this.decisions.propose(operation, { kind: 'requirements', rows, said, reason, about, settles: [`requirements of ${owner.id ?? owner.name}`] });
  }

  private async ownerOf(operation: Operation, { ownerId, newRole }: Pick<EditRequirementsInput, 'ownerId' | 'newRole'>): Promise<Owner> {
    const name = (noteOf(newRole, ROLE_MAX) ?? '').replace(/\s+/gu, ' ');
    if (!ownerId === (name === '')) throw badInput('OWNER_MISSING', 'Say whose requirements these are.');
    if (!ownerId) return { ownerKind: 'role', name, id: null };
    const owner = await this.sets.owner(operation, ownerId);
    if (!owner) throw notFound();
    return owner;
  }

  private async rowsOf(operation: Operation, owner: Owner, { wanted, effectiveOn }: { readonly wanted: readonly Wanted[]; readonly effectiveOn: string }): Promise<DecisionRow[]> {
    const known = owner.id === null ? [] : await this.sets.onDay(operation, owner.id, effectiveOn);
    const cells = { ...(await ownerCells(operation, owner)), effectiveOn };
    const said = new Map<AskedFor, Wanted>(wanted.map((one) => [one, one]));
    return Promise.all(changesBetween(known, wanted).map(async ({ was, is }) => ({ ...cells, ...(is ? wantedCells(said.get(is)!) : await this.wanted.ended(operation, was!)) })));
  }
}

async function ownerCells(operation: Operation, { ownerKind, id, name }: Owner): Promise<DecisionRow> {
  if (ownerKind === 'organisation') return { organisation: 'yes' };
  return ownerKind === 'role' ? { role: name } : { team: writtenPath(await operation.tree(), id!) };
}

/** Changes that are named in the history; the others are counted. */
const NAMED = 3;

function inShort(rows: readonly DecisionRow[]): string {
  const more = rows.length > NAMED ? [`${rows.length - NAMED} more`] : [];
  return [...rows.slice(0, NAMED).map(rowInShort), ...more].join('; ');
}

function rowInShort({ skill, credential, level, kind, n, asked }: DecisionRow): string {
  const topic = [skill ?? credential ?? ''].flat().join(' or ');
  if (asked === 'no') return `${topic} no more`;
  return [topic, typeof level === 'string' ? `level ${level}` : null, kind === 'at least' && typeof n === 'string' ? `at least ${n}` : null].filter(Boolean).join(', ');
}
