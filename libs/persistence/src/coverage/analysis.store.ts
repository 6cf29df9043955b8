import { EXCLUSION, formatDay, OWNER_KIND, type Day, type Units, type Workforce } from '@tessera/domain';
import { AnalysisStore, totalsRows, type KeptAnalysis, type NewAnalysis } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';
import * as sql from './analysis.sql.js';
import { idsAt, literal, NIL } from './array-literal.js';

/** Number of the state of a stored unit that leave, grace or exemption takes out: leave is LAST_STATE + 1. */
const LAST_STATE = 7;

export class TypeOrmAnalysisStore extends AnalysisStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async find(day: Day, at?: { readonly knownAt: Date; readonly policyVersion: number }): Promise<KeptAnalysis | null> {
    const [found] = await this.unit.query<KeptAnalysis>(sql.FIND, [this.organisation, formatDay(day), at?.knownAt ?? null, at?.policyVersion ?? 0]);
    return found ?? null;
  }

  override async save(made: NewAnalysis): Promise<KeptAnalysis> {
    const { workforce: { topics, roles }, analysis } = made;
    const [kept] = await this.unit.query<KeptAnalysis>(sql.INSERT_ANALYSIS, [
      this.organisation, made.hash, made.policyVersion, formatDay(analysis.asOf.day), made.knownAt, literal(topics.ids), literal(topics.kind), literal(roles.ids),
    ]);
    const { id } = kept!;
    await this.unit.query(sql.INSERT_FIGURES, [
      this.organisation, id, made.figures.map(({ teamId }) => teamId), made.figures.map(({ name }) => name), made.figures.map(({ content }) => JSON.stringify(content)),
    ]);
    await this.unit.query(sql.INSERT_TEAMS, [this.organisation, id, ...teamColumns(made)]);
    await this.unit.query(sql.INSERT_PEOPLE, [this.organisation, id, ...personColumns(made)]);
    await this.unit.query(sql.INSERT_MINIMUMS, [this.organisation, id, ...minimumColumns(made)]);
    await this.unit.query(sql.INSERT_CLOSED, [this.organisation, id]);
    return kept!;
  }

  override async prune(): Promise<void> {
    for (const statement of sql.PRUNE) await this.unit.query(statement, [this.organisation]);
  }

  private get organisation(): string {
    return this.unit.actor.organisationId;
  }
}

/** First and last place of each of `rows` slices, as PostgreSQL counts them: from 1, both ends included. */
const slices = (start: Int32Array, rows: number): [string, string] => [literal(start.slice(0, rows).map((from) => from + 1)), literal(start.slice(1, rows + 1))];

function teamColumns({ workforce: { teams }, analysis: { totals, topicCells, roleCells }, headcount }: NewAnalysis): string[] {
  const count = teams.ids.length;
  const cells = [topicCells.column, topicCells.required, topicCells.met, topicCells.proven, topicCells.pending, topicCells.busFactor, topicCells.weight];
  const roles = [roleCells.column, roleCells.required, roleCells.met, roleCells.proven, roleCells.pending];
  return [
    literal(teams.ids),
    literal(headcount.slice(0, count)),
    ...slices(topicCells.start, count),
    ...slices(roleCells.start, count),
    literal(totalsRows(totals, count)),
    ...[...cells, ...roles].map(literal),
  ];
}

function personColumns({ workforce: { people, teams, requirements, evidence }, analysis: { units }, endings }: NewAnalysis): (string | Buffer)[] {
  const starts = firstOfEach(units.person);
  const firsts = starts.subarray(0, -1);
  const state = units.state.map((value, unit) => (units.excluded[unit] === EXCLUSION.none ? value : LAST_STATE + units.excluded[unit]!));
  return [
    idsAt(firsts.map((unit) => units.person[unit]!), people.ids),
    idsAt(firsts.map((unit) => units.team[unit]!), teams.ids),
    ...slices(starts, firsts.length),
    ...[units.topic, units.level, units.grade, units.weight, state, units.held, units.witnessGrade].map(literal),
    idsAt(units.witness, evidence.ids),
    idsAt(units.best, evidence.ids),
    idsAt(units.requirement, requirements.ids),
    counted(units, state),
    Buffer.from(endings),
  ];
}

/** Four bytes for each unit, the high byte first. */
function counted({ count, topic, witnessGrade, weight }: Units, state: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(count * 4);
  for (let unit = 0; unit < count; unit += 1) bytes.writeInt32BE((topic[unit]! << 9) | (state[unit]! << 5) | (witnessGrade[unit]! << 2) | weight[unit]!, unit * 4);
  return bytes;
}

/** Where each run of equal values begins, and the end of the last. */
function firstOfEach(values: Int32Array): Int32Array {
  const starts: number[] = [];
  for (let i = 0; i < values.length; i += 1) if (i === 0 || values[i] !== values[i - 1]) starts.push(i);
  return Int32Array.from([...starts, values.length]);
}

function minimumColumns({ workforce, analysis: { minimums } }: NewAnalysis): string[] {
  const { count, scopeKind } = minimums;
  return [
    idsAt(minimums.holder, workforce.people.ids),
    literal(Array.from(scopeKind, (kind) => OWNER_NAMES[kind]!)),
    ownersOf(OWNER_KIND.role, minimums, workforce.roles.ids),
    ownersOf(OWNER_KIND.team, minimums, workforce.teams.ids),
    idsAt(minimums.requirement, workforce.requirements.ids),
    ...[minimums.topic, minimums.n, minimums.level, minimums.grade, minimums.weight, minimums.holders].map(literal),
    ...[minimums.met, minimums.proven, minimums.pendingHolders, minimums.busFactor].map(literal),
    ...slices(minimums.holderStart, count),
  ];
}

const OWNER_NAMES = ['role', 'team', 'organisation'] as const;

const ownersOf = (kind: number, { scopeKind, scope }: NewAnalysis['analysis']['minimums'], list: Workforce['roles']['ids']): string =>
  literal(Array.from(scope, (place, i) => (scopeKind[i] === kind ? list[place]! : NIL)));
