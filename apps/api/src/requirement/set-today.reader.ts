import { Injectable } from '@nestjs/common';
import { type DatedRequirement, type ReviewedRequirement, reviewOf, type ReviewReason } from '@tessera/domain';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { isHrOfAll } from '../operation/viewer.js';
import { modelOf } from './dated-rows.reader.js';
import { ProvableReader } from './provable.reader.js';
import type { SetRequirementTodayModel } from './requirement-set.model.js';
import { RequirementSetReader } from './requirement-set.reader.js';
import { type Counts, type CountsByTopic, SetCountsReader, sumOf } from './set-counts.reader.js';
import { type SetOwner, SetOwnerReader } from './set-owner.reader.js';

/** A set whose requirements give something to think about. */
export interface SetToReview extends SetOwner {
  /** Requirements in force of which something is to be said. */
  readonly count: number;
  readonly reasons: readonly ReviewReason[];
  /** Units that these requirements ask for and that are not met today: an edit can move them. Null while that is computed. */
  readonly moves: number | null;
}

interface Reviewed {
  readonly reasons: ReviewReason[];
  /** Units not met; null where they are not known. */
  readonly open: number | null;
}

/** More sets than this are not looked through at once. */
const MOST_SETS = 2_000;

const NO_COUNTS: Counts = { required: 0, met: 0, proven: 0, pending: 0 };

@Injectable()
export class SetTodayReader {
  constructor(
    private readonly sets: RequirementSetReader,
    private readonly owners: SetOwnerReader,
    private readonly counts: SetCountsReader,
    private readonly provable: ProvableReader,
  ) {}

  /** What is in force today, each with what is held of it and what it gives to think about. */
  async requirements(operation: Operation, owner: SetOwner): Promise<Plain<SetRequirementTodayModel>[]> {
    const requirements = await this.sets.today(operation, owner.id);
    const counts = await this.counts.of(operation, owner);
    const minimums = await this.counts.minimums(operation, owner.id);
    const reviews = await this.reviews(operation, owner, requirements);
    return requirements.map((requirement, at) => ({
      requirement: modelOf(requirement),
      coverage: counts && requirement.minimum === null ? (counts.get(requirement.topicId) ?? NO_COUNTS) : null,
      minimum: requirement.minimum === null ? null : (minimums?.get(requirement.topicId) ?? null),
      reviews: reviews[at] ?? [],
    }));
  }

  /** Of all that it asks of everyone together; null for readers who see nobody by name, and while it is computed. */
  async coverage(operation: Operation, owner: SetOwner): Promise<Counts | null> {
    const counts = await this.counts.of(operation, owner);
    const requirements = await this.sets.today(operation, owner.id);
    return counts && sumOf(requirements.filter(({ minimum }) => minimum === null).map(({ topicId }) => counts.get(topicId) ?? NO_COUNTS));
  }

  /** Sets whose findings ask for a review, in no order; none for readers other than HR of the whole organisation. */
  async toReview(operation: Operation): Promise<SetToReview[]> {
    if (!seesEverybody(operation)) return [];
    const owners = await this.owners.all(operation, MOST_SETS);
    const sets = await Promise.all(owners.map(async (owner) => setToReview(owner, await this.reviewed(operation, owner, await this.sets.today(operation, owner.id)))));
    return sets.filter(({ count }) => count > 0);
  }

  private async reviews(operation: Operation, owner: SetOwner, requirements: readonly DatedRequirement[]): Promise<ReviewReason[][]> {
    return (await this.reviewed(operation, owner, requirements)).map(({ reasons }) => reasons);
  }

  private async reviewed(operation: Operation, owner: SetOwner, requirements: readonly DatedRequirement[]): Promise<Reviewed[]> {
    if (!seesEverybody(operation) || requirements.length === 0) return [];
    const counts = await this.counts.of(operation, owner);
    const minimums = await this.counts.minimums(operation, owner.id);
    const provable = await this.provable.of(operation, requirements);
    const beside = await this.beside(operation, owner);
    return requirements.map((requirement, at) => {
      const count = countOf(requirement, counts, minimums);
      return { reasons: reviewOf({ ...requirement, beside, isProvable: provable[at]!, count }), open: count && openOf(requirement, count) };
    });
  }

  /** What those ask for who ask it of everybody in the scope of this set. */
  private async beside(operation: Operation, { ownerKind, id }: SetOwner): Promise<DatedRequirement[]> {
    if (ownerKind === 'organisation') return [];
    const { nodes } = await operation.tree();
    const above = [operation.viewer.organisationId];
    if (ownerKind === 'team') for (let node = nodes.get(nodes.get(id)?.parentId ?? ''); node; node = nodes.get(node.parentId ?? '')) above.push(node.id);
    return (await Promise.all(above.map((owner) => this.sets.today(operation, owner)))).flat();
  }
}

function setToReview(owner: SetOwner, reviewed: readonly Reviewed[]): SetToReview {
  const found = reviewed.filter(({ reasons }) => reasons.length > 0);
  const moves = found.reduce<number | null>((sum, { open }) => (sum === null || open === null ? null : sum + open), 0);
  return { ...owner, count: found.length, reasons: [...new Set(found.flatMap(({ reasons }) => reasons))], moves };
}

/** A minimum is one unit, however many it lacks. */
const openOf = ({ minimum }: DatedRequirement, { asked, met }: { readonly asked: number; readonly met: number }): number => (minimum === null ? asked - met : Number(met < asked));

const seesEverybody = ({ viewer }: Operation): boolean => isHrOfAll(viewer);

function countOf({ topicId, minimum }: DatedRequirement, counts: CountsByTopic | null, minimums: ReadonlyMap<string, { readonly holders: number }> | null): ReviewedRequirement['count'] {
  if (minimum !== null) return minimums ? { asked: minimum, met: minimums.get(topicId)?.holders ?? 0 } : null;
  const found = counts && (counts.get(topicId) ?? NO_COUNTS);
  return found && { asked: found.required, met: found.met };
}
