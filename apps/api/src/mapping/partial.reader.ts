import { Injectable } from '@nestjs/common';
import { fold, titlesOf } from '@tessera/domain';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { heldCredentials, heldLearning } from './held.sql.js';
import type { PartialMappingModel } from './partial.model.js';
import { titlesIn } from './titles-in.js';

type Partial = Plain<PartialMappingModel>;

/** $4 the person, $5 the time zone: what could count by a mapping, each with whom it is of, by every name, and its day. */
const HELD = `
  select x.achievement_folded as folded, array[a.key, i.folded] as "of", null as provider, (v.valid_from at time zone $5)::date as "on" ${heldCredentials()} and x.person_id = $4
  union all
  select p.folded, null, p.provider, x.happened_on ${heldLearning()} and x.person_id = $4`;

/** $2 folded titles: mappings of several in force that one of them belongs to. */
const COMBINATIONS = `
  select m.id as "mappingId", m.title, m.folded, coalesce(m.skill_id, m.achievement_id) as "topicId", m.level, m.from_on as "fromOn", m.to_on as "toOn", a.key as "issuerKey"
  from mapping m left join issuer a on a.organisation_id = $1 and a.id = m.issuer_id
  where m.organisation_id = $1 and m.recorded_to is null and m.status = 'in-force' and m.program_id is null and strpos(m.folded, E'\\x1f') > 0
    and string_to_array(m.folded, E'\\x1f') && $2 order by m.title, m.id`;

interface Held {
  readonly folded: string;
  readonly of: readonly string[] | null;
  readonly provider: string | null;
  readonly on: string | null;
}

interface Combination {
  readonly mappingId: string;
  readonly title: string;
  readonly folded: string;
  readonly topicId: string;
  readonly level: number;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly issuerKey: string | null;
}

@Injectable()
export class PartialMappingReader {
  constructor(private readonly organisations: OrganisationReader) {}

  /** What this person holds a part of; nothing for readers who may not open their records. Those with the fewest missing first. */
  async ofPerson(operation: Operation, personId: string): Promise<Partial[]> {
    const { timeZone } = await this.organisations.own(operation);
    const held = await operation.records<Held>(HELD, uuidOrNothing(personId), timeZone);
    const combinations = held.length === 0 ? [] : await operation.rows<Combination>(COMBINATIONS, held.map(({ folded }) => folded));
    return combinations
      .map((combination) => partOf(combination, held))
      .filter((part) => part.held.length > 0 && part.missing.length > 0)
      .sort((a, b) => a.missing.length - b.missing.length);
  }
}

function partOf({ mappingId, title, folded, topicId, level, ...rule }: Combination, held: readonly Held[]): Partial {
  const parts = new Set(held.filter((one) => titlesOf(folded).includes(one.folded) && isMeant(rule, one)).map((one) => one.folded));
  const titles = titlesIn(title, folded);
  return { mappingId, topicId, level, held: titles.filter((one) => parts.has(fold(one))), missing: titles.filter((one) => !parts.has(fold(one))) };
}

/** As `speaksOf` has it of sources of evidence. */
function isMeant({ issuerKey, fromOn, toOn }: Pick<Combination, 'issuerKey' | 'fromOn' | 'toOn'>, { of, provider, on }: Held): boolean {
  const names = of ?? (provider === null ? [] : [fold(provider)]);
  if (issuerKey !== null && !names.includes(issuerKey)) return false;
  if (on === null) return fromOn === null && toOn === null;
  return (fromOn === null || fromOn <= on) && (toOn === null || on <= toOn);
}
