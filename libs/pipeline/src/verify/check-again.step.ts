import { afterCheckingAgain, type CheckFinding, type FactValues, type Report, verdictOn } from '@tessera/domain';

import type { JobHooks } from '../ingest/batch-work.js';
import type { Consequences } from '../ingest/consequences.js';
import type { FactRow, OpenFact, Stamp } from '../ingest/fact-store.js';
import { contentOf, idsOf } from '../ingest/ids.js';
import { COVERAGE_OF_TODAY } from '../job/job.js';
import { type Stores, type Units, workerOf } from '../units.js';
import type { CheckAgain } from './check-again-job.js';
import type { RestingCredential } from './credential-store.js';
import { learnedIssuer } from './learned-issuer.js';
import type { Verifier } from './verifier.js';

const AT_ONCE = 200;

export interface CheckAgainJob extends CheckAgain {
  readonly organisationId: string;
}

type Checked = RestingCredential & { readonly report: Report };

/**
 * Checks the credentials again that rest on a document which has arrived, changed or been taken back since, and has coverage follow. What was known stays in
 * the history. Nothing is fetched inside a transaction.
 */
export class CheckCredentialsAgain {
  constructor(
    private readonly units: Units,
    private readonly verifier: Verifier,
    private readonly consequences: Consequences,
  ) {}

  /** Safe to repeat: an answer that is known already is not kept twice. Nothing is kept for a batch that was undone meanwhile. */
  async run(job: CheckAgainJob, hooks: JobHooks = {}): Promise<void> {
    const issuers = job.urls.flatMap((url) => this.verifier.issuersAt(url));
    const resting = await this.units.run(workerOf(job.organisationId), { write: false }, ({ credentials }) => credentials.restingOn({ issuers, urls: job.urls }));
    await this.runOn(resting, job, hooks);
  }

  /** The same for these credentials, whatever they rest on. */
  async runOn(resting: readonly RestingCredential[], job: CheckAgainJob, { report, opening, closing }: JobHooks = {}): Promise<void> {
    const actor = workerOf(job.organisationId);
    for (let from = 0; from < resting.length; from += AT_ONCE) {
      const checked = await this.check(job.organisationId, resting.slice(from, from + AT_ONCE));
      await this.units.run(actor, { write: true, latest: true }, async (stores) => {
        await opening?.(stores);
        await this.keep(job, checked, stores);
      });
      await report?.({ phase: 'checks', done: from + checked.length, total: resting.length });
    }
    await this.units.run(actor, { write: true, latest: true }, async (stores) => {
      await opening?.(stores);
      await closing?.(stores, { phase: 'done', done: resting.length, total: resting.length });
    });
  }

  private async check(organisationId: string, page: readonly RestingCredential[]): Promise<Checked[]> {
    const bodies = await this.units.run(workerOf(organisationId), { write: false }, async ({ credentials }) => {
      const found = [];
      for (const each of page) found.push((await credentials.document(each.sha256))!.body);
      return found;
    });
    const now = new Date();
    return Promise.all(page.map(async (each, index) => ({ ...each, report: await this.verifier.check(bodies[index]!, { offline: false, now }) })));
  }

  /** Who issued them, where that was not known; answers the people they belong to. */
  private async learn(checked: readonly Checked[], { actor, facts }: Stores, stamp: Stamp): Promise<string[]> {
    const reports = new Map(checked.map(({ key, report }) => [key, report]));
    const open = await facts.open('credential_version', [...reports.keys()]);
    const learned = open.flatMap((fact) => learnedIssuer(fact, reports.get(fact.key)!, idsOf(actor.organisationId)) ?? []);
    const issuers = new Map(learned.map(({ anchor, issuer }) => [issuer.key, { anchor, issuer }]));
    await facts.anchor([...issuers.values()].map(({ anchor }) => anchor));
    await facts.support('issuer_version', [...issuers.values()].map(({ issuer }) => issuer), stamp);
    await facts.state('credential_version', learned.map(({ credential }) => credential), stamp);
    return learned.map(({ credential }) => credential.values.personId);
  }

  private async keep({ batchId, isWithdrawn }: CheckAgainJob, checked: readonly Checked[], stores: Stores): Promise<void> {
    const at = await stores.batches.turn();
    if (batchId !== null && (await stores.batches.find(batchId))?.status !== 'committed') return;
    const open = new Map((await stores.facts.open('verification', checked.map(({ key }) => key))).map((fact) => [fact.key, fact]));
    const rows = checked.flatMap(({ key, report }) => {
      const kept = open.get(key);
      return kept ? rowOf(kept, report, isWithdrawn) : [];
    });
    const stamp: Stamp = { at, batchId };
    const learned = await this.learn(checked, stores, stamp);
    const written = await stores.facts.state('verification', rows, stamp);
    const people = new Set([...learned, ...rows.flatMap(({ values }, index) => (written[index] === 'unchanged' ? [] : [values.personId]))]);
    if (people.size === 0) return;
    await this.consequences.run(stores, [...people], stamp);
    await stores.jobs.enqueue(COVERAGE_OF_TODAY);
  }
}

function rowOf({ key, values, batchId, row }: OpenFact<'verification'>, report: Report, isWithdrawn: boolean): FactRow<'verification'>[] {
  const kept = { ...values, findings: values.findings as readonly CheckFinding[], outcome: values.outcome as Report['outcome'] };
  const after = afterCheckingAgain(kept, withHolderOf(kept.findings, report), { isWithdrawn });
  if (!after) return [];
  const { verdict, outcome, findings } = after.report;
  const checkedAt = Math.max(...findings.map(({ at }) => Date.parse(at)));
  const said: FactValues['verification'] = { ...values, verdict, outcome, findings, checkedAt, revokedAt: after.revokedAt };
  return [{ key, batchId, row, values: said, content: contentOf('verification', said) }];
}

/** Whose it is was settled when it was handed in, and does not change with what the issuer says. */
function withHolderOf(kept: readonly CheckFinding[], report: Report): Report {
  const holder = kept.filter(({ check }) => check === 'recipient');
  const findings = [...report.findings.filter(({ check }) => check !== 'recipient'), ...holder];
  return { ...report, findings, ...verdictOn(findings) };
}
