import { deriveEvidence, type DerivedEvidence, evidenceOfDocument, type MappingRule, type PlannedFact, state } from '@tessera/domain';

import { Consequences } from '../ingest/consequences.js';
import type { Stamp } from '../ingest/fact-store.js';
import { boundedKey, contentOf } from '../ingest/ids.js';
import type { Stores } from '../units.js';
import type { PersonSources } from './derivation-store.js';

const PEOPLE_AT_ONCE = 500;

/** Keeps the evidence that follows from learning and credentials in step with its sources, mappings and issuers. */
export class DeriveEvidence extends Consequences {
  /** What a batch touched, in its own unit of work. Safe to repeat: what follows already is not written again. */
  override async follow(stores: Stores, stamp: Stamp & { readonly batchId: string }): Promise<void> {
    await this.run(stores, await stores.derivation.touchedBy(stamp.batchId), stamp);
  }

  /** Of these people: writes what follows now and ends what no longer does. */
  override async run(stores: Stores, personIds: readonly string[], stamp: Stamp): Promise<void> {
    if (personIds.length === 0) return;
    const { timeZone } = await stores.directory.setting();
    for (let from = 0; from < personIds.length; from += PEOPLE_AT_ONCE) {
      await derivePage(personIds.slice(from, from + PEOPLE_AT_ONCE), { stores, stamp, timeZone });
    }
  }
}

interface Page {
  readonly stores: Stores;
  readonly stamp: Stamp;
  readonly timeZone: string;
}

async function derivePage(personIds: readonly string[], { stores, stamp, timeZone }: Page): Promise<void> {
  const { derivation, facts } = stores;
  const sources = await derivation.sources(personIds);
  const rules = await rulesFor(sources, stores);
  const achievements = await derivation.achievements([...new Set(sources.credentials.map(({ foldedAchievement }) => foldedAchievement))]);
  const wanted = byPerson(sources).flatMap((own) => deriveEvidence(own, { rules, achievements, timeZone }));
  const documents = sources.documents.flatMap((document) => evidenceOfDocument(document, timeZone) ?? []);
  const rows = new Map([...wanted, ...documents].map(factOf).map((fact) => [fact.key, fact]));
  const known = new Map((await derivation.derived(personIds)).map(({ key, content }) => [key, content]));
  const changed = [...rows.values()].filter(({ key, content }) => known.get(key) !== content);
  const gone = [...known.keys()].filter((key) => !rows.has(key));
  if (gone.length > 0) await facts.end('evidence', gone, stamp);
  if (changed.length > 0) await facts.state('evidence', changed, stamp);
}

async function rulesFor({ learning, credentials }: PersonSources, { derivation }: Stores): Promise<MappingRule[]> {
  const titles = new Set([...learning.map(({ program }) => program.foldedTitle), ...credentials.map(({ foldedAchievement }) => foldedAchievement)]);
  const programs = new Set(learning.map(({ program }) => program.id));
  return titles.size === 0 ? [] : derivation.rules([...titles], [...programs]);
}

function byPerson({ learning, credentials }: PersonSources) {
  const people = new Map<string, (PersonSources['learning'][number] | PersonSources['credentials'][number])[]>();
  for (const source of [...learning, ...credentials]) {
    const own = people.get(source.personId);
    if (own) own.push(source);
    else people.set(source.personId, [source]);
  }
  return [...people.values()];
}

function factOf({ key, ...derived }: DerivedEvidence) {
  const { values } = state('evidence', key, { ...derived, link: null, settles: false }) as PlannedFact<'evidence'>;
  return { key: boundedKey(key), values, content: contentOf('evidence', values), batchId: null, row: null };
}
