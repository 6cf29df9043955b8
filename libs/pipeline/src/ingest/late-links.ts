import { type Claim, type FactTable, type FactValues, findPerson, findSkill, fold, identifierForms, isFound, type Known, type PersonClaim, type SkillClaim } from '@tessera/domain';

import type { Stores } from '../units.js';
import type { RowFinding } from './batch-store.js';
import { contentOf } from './ids.js';
import type { Stamp, Written } from './fact-store.js';
import { knowledgeOf, type RunSetting } from './knowledge.js';

interface Late {
  readonly row: number;
  readonly line: number;
  readonly outcome: Written;
  /** Key of the fact that lacks the link. */
  readonly key: string;
  readonly name: string;
}

interface Kind<T extends FactTable> {
  readonly table: T;
  readonly column: string;
  readonly code: string;
  readonly find: (name: string, known: Known) => string | null;
  readonly link: (values: FactValues[T], id: string) => FactValues[T];
  /** A claim that has the name looked up. */
  readonly probe: (name: string) => Claim;
}

const MANAGER: Kind<'person_version'> = {
  table: 'person_version',
  column: 'manager',
  code: 'MANAGER_UNKNOWN',
  find: (name, known) => idOrNull(findPerson(name, known)),
  link: (values, managerId) => (managerId === values.personId ? values : { ...values, managerId }),
  probe: (person) => ({ kind: 'leave', person, from: 0, to: null, reason: null }),
};

const BROADER: Kind<'skill_version'> = {
  table: 'skill_version',
  column: 'broader',
  code: 'BROADER_UNKNOWN',
  find: (name, known) => idOrNull(findSkill(name, known)),
  link: (values, broaderId) => (broaderId === values.skillId ? values : { ...values, broaderId }),
  probe: (skill) => ({ kind: 'skills', skill: '', description: null, aliases: [], broader: [skill], externalCode: null }),
};

const idOrNull = (found: ReturnType<typeof findPerson>): string | null => (isFound(found) ? found : null);

const PAGE = 2_000;

/** Managers and broader skills that stand further down in the file: linked once all of it is in. Holds names only. */
export class LateLinks {
  private readonly managers: Late[] = [];
  private readonly broader: Late[] = [];

  /** To be called right after the row was planned, before later rows are known. Answers what to call once the row's outcome is. */
  note(claim: Claim, known: Known): ((at: Pick<Late, 'row' | 'line' | 'outcome'>) => void) | null {
    if (claim.kind === 'people') return this.noteManager(claim, known);
    return claim.kind === 'skills' ? this.noteBroader(claim, known) : null;
  }

  /** What is still unknown is said in a finding; the row is stored without it. */
  async settle(stores: Stores, setting: RunSetting, stamp: Stamp): Promise<RowFinding[]> {
    const place = { stores, setting, stamp };
    return [...(await settle(this.managers, MANAGER, place)), ...(await settle(this.broader, BROADER, place))];
  }

  private noteManager({ manager, externalId, emails }: PersonClaim, known: Known): ReturnType<LateLinks['note']> {
    if (manager === null || MANAGER.find(manager, known) !== null) return null;
    const key = known.people.get(identifierForms(externalId ?? emails[0]!).at(-1)!);
    return key === undefined ? null : (at) => this.managers.push({ ...at, key, name: manager });
  }

  private noteBroader({ skill, broader: [name] }: SkillClaim, known: Known): ReturnType<LateLinks['note']> {
    if (name === undefined || BROADER.find(name, known) !== null) return null;
    return (at) => this.broader.push({ ...at, key: known.idOf('skill', fold(skill)), name });
  }
}

interface Place {
  readonly stores: Stores;
  readonly setting: RunSetting;
  readonly stamp: Stamp;
}

async function settle<T extends FactTable>(late: readonly Late[], kind: Kind<T>, { stores, setting, stamp }: Place): Promise<RowFinding[]> {
  const findings: RowFinding[] = [];
  for (let from = 0; from < late.length; from += PAGE) {
    const page = late.slice(from, from + PAGE);
    const known = await knowledgeOf(page.map(({ name }) => kind.probe(name)), stores, setting);
    const links = new Map(page.flatMap(({ key, name }) => link(key, kind.find(name, known))));
    const open = await stores.facts.open(kind.table, [...links.keys()]);
    const rows = open.map(({ key, values, batchId, row }) => ({ key, batchId, row, linked: kind.link(values, links.get(key)!) }));
    await stores.facts.state(kind.table, rows.map(({ linked, ...row }) => ({ ...row, values: linked, content: contentOf(kind.table, linked) })), stamp);
    findings.push(...page.filter(({ key }) => !links.has(key)).map((entry) => unknown(entry, kind)));
  }
  return findings;
}

const link = (key: string, id: string | null): [string, string][] => (id === null ? [] : [[key, id]]);

function unknown({ row, line, outcome }: Late, { column, code }: Pick<Kind<FactTable>, 'column' | 'code'>): RowFinding {
  return { row, line, column, outcome, code, valueClass: 'text', detail: null };
}
