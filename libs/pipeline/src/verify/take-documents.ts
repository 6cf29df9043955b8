import { hash } from 'node:crypto';

import { type ClaimedCredential, type ClaimedRecipient, type PlannedFact, refuse, type Report, type RowPlan, state, store, type StorePlan, wait } from '@tessera/domain';

import type { SourceDocument } from '../ingest/batch-reader.js';
import { DocumentSession, DocumentTaker, type PlannedDocument, type SessionOptions, type TakingSetting, type WaitingDocument } from '../ingest/document-taker.js';
import type { Stores } from '../units.js';
import { checkAgainJob } from './check-again-job.js';
import type { HeldCredential, KnownEmail } from './credential-store.js';
import { Holders } from './holders.js';
import { planCredential } from './plan-credential.js';
import type { Verifier } from './verifier.js';

/** Reports that are remembered between the checks and the transaction; further documents are checked again, offline. */
const REPORTS_MAX = 20_000;
const EMAILS_AT_ONCE = 10_000;

/** Takes credentials in: kept byte for byte, checked, and given to the person they name. */
export class TakeDocuments extends DocumentTaker {
  constructor(private readonly verifier: Verifier) {
    super();
  }

  override session({ recalls = false }: SessionOptions = {}): DocumentSession {
    return new Session(this.verifier, recalls);
  }

  override async askAgain({ credentials, jobs }: Stores, batchId: string, { isWithdrawn }: { readonly isWithdrawn: boolean }): Promise<void> {
    const urls = await credentials.handedInBy(batchId);
    if (urls.length > 0) await jobs.enqueue(checkAgainJob({ urls, batchId: isWithdrawn ? null : batchId, isWithdrawn }));
  }
}

/** What a document that waits is remembered by. */
interface Remembered {
  readonly sha256: string;
  readonly fileName: string;
  readonly recipients: readonly ClaimedRecipient[];
  /** Its title, for who decides whose it is; not there of documents that have waited since before it was kept. */
  readonly achievement?: string | null;
}

const rememberedOf = ({ sha256, fileName }: Piece, claim: ClaimedCredential | null): Remembered => (
  { sha256, fileName, recipients: claim?.recipients ?? [], achievement: claim?.achievement?.name ?? claim?.name ?? null });

interface Piece {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What a document is planned beside: what is held, those of the same file included. */
interface Beside extends Omit<TakingSetting, 'fileName'> {
  readonly held: HeldCredential[];
}

class Session extends DocumentSession {
  private readonly reports = new Map<string, Report>();
  private readonly taken = new Set<string>();
  private people: Promise<{ readonly holders: Holders; readonly emails: ReadonlyMap<string, readonly string[]> }> | undefined;

  constructor(
    private readonly verifier: Verifier,
    private readonly recalls: boolean,
  ) {
    super();
  }

  override async check({ bytes }: Pick<SourceDocument, 'bytes'>): Promise<void> {
    const report = await this.verifier.check(bytes, { offline: false, now: new Date() });
    if (this.reports.size < REPORTS_MAX) this.reports.set(hash('sha256', bytes, 'hex'), report);
  }

  override async plan(documents: readonly SourceDocument[], { stores, setting, fileName }: TakingSetting): Promise<PlannedDocument[]> {
    const pieces = documents.map(({ bytes }) => ({ sha256: hash('sha256', bytes, 'hex'), bytes, fileName }));
    const kept = documents.map(({ media, bytes }, index) => ({ id: setting.idOf('document', pieces[index]!.sha256), sha256: pieces[index]!.sha256, body: bytes, mediaType: MEDIA[media] }));
    await stores.credentials.keep(kept);
    return this.planAll(pieces, { stores, setting });
  }

  override async again(waiting: readonly WaitingDocument[], place: Omit<TakingSetting, 'fileName'>): Promise<(PlannedDocument | null)[]> {
    const { holders } = await this.peopleOf(place.stores);
    const answers: (PlannedDocument | null)[] = [];
    for (const { claim } of waiting) {
      const { sha256, fileName, recipients } = claim as Remembered;
      const document = holders.all(recipients).length === 0 ? null : await place.stores.credentials.document(sha256);
      const [planned] = document === null ? [] : await this.planAll([{ sha256, fileName, bytes: document.body }], place);
      answers.push(planned ?? null);
    }
    return answers;
  }

  private async planAll(pieces: readonly Piece[], place: Omit<TakingSetting, 'fileName'>): Promise<PlannedDocument[]> {
    if (this.recalls) await this.recall(pieces, place.stores);
    const reports = await Promise.all(pieces.map((piece) => this.report(piece)));
    const ids = reports.flatMap(({ claim }) => claim?.id ?? []);
    const held = [...(await place.stores.credentials.held(pieces.map(({ sha256 }) => sha256), ids))];
    const planned: PlannedDocument[] = [];
    for (const [index, piece] of pieces.entries()) planned.push(await this.planOne(piece, reports[index]!, { ...place, held }));
    return planned;
  }

  private async planOne(piece: Piece, report: Report, place: Beside): Promise<PlannedDocument> {
    const { claim } = report;
    const remembered = rememberedOf(piece, claim);
    if (this.taken.has(piece.sha256)) return { plan: store([]), claim: remembered };
    this.taken.add(piece.sha256);
    const list = this.verifier.statusList(piece.bytes);
    if (list) return { plan: keepList(list, piece.bytes), claim: remembered };
    return { plan: claim === null ? withoutClaim(report) : await this.planFor(piece, { ...report, claim }, place), claim: remembered };
  }

  /** For everybody whom it names. */
  private async planFor(piece: Piece, { claim, ...report }: Report & { readonly claim: ClaimedCredential }, { stores, setting, held }: Beside): Promise<RowPlan> {
    const { holders, emails } = await this.peopleOf(stores);
    const claimants = holders.all(claim.recipients).map((personId) => ({ personId, holder: this.verifier.holder(claim, emails.get(personId) ?? []) }));
    if (claimants.length === 0) return wait('recipient', '', 'RECIPIENT_UNKNOWN');
    const plan = planCredential({ ...piece, report: { ...report, claim }, claim, claimants }, held, { idOf: setting.idOf, now: new Date() });
    if (plan.kind === 'store') held.push(...heldOf(piece, claim, plan));
    return plan;
  }

  private async recall(pieces: readonly Piece[], { credentials }: Stores): Promise<void> {
    const missing = pieces.flatMap(({ sha256 }) => (this.reports.has(sha256) ? [] : [sha256]));
    for (const [sha256, report] of await credentials.reports(missing)) this.reports.set(sha256, report);
  }

  private async report({ sha256, bytes }: Piece): Promise<Report> {
    return this.reports.get(sha256) ?? this.verifier.check(bytes, { offline: true, now: new Date() });
  }

  private peopleOf({ credentials }: Stores) {
    return (this.people ??= loadPeople(credentials));
  }
}

/** A status list is nobody's credential: it is kept under its address, where the credentials that point at it find it, and is as old as it says. */
const keepList = ({ url, validFrom }: { readonly url: string; readonly validFrom: Date }, bytes: Uint8Array): RowPlan =>
  store([state('web_document', url, { url, body: Buffer.from(bytes).toString('base64'), mediaType: MEDIA.json, fetchedAt: validFrom.getTime() })]);

const MEDIA = { json: 'application/ld+json', jwt: 'application/vc+jwt', png: 'image/png', svg: 'image/svg+xml' } as const;

/** A format of later is kept and waits; what is no credential at all is refused. */
function withoutClaim({ verdict }: Report): RowPlan {
  return verdict === 'reject' ? refuse('DOCUMENT_NOT_CREDENTIAL') : wait('recipient', '', 'FORMAT_NOT_SUPPORTED');
}

/** Documents further down in the same file find this one, for everybody whom it names. */
function heldOf({ sha256 }: Piece, { id, validFrom }: ClaimedCredential, { facts, anchors }: StorePlan): HeldCredential[] {
  const reports = new Map(facts.filter((fact): fact is PlannedFact<'verification'> => fact.table === 'verification').map(({ key, values }) => [key, values]));
  const issuerKey = anchors.find(({ table }) => table === 'issuer')?.key ?? null;
  return facts.filter((fact): fact is PlannedFact<'credential_version'> => fact.table === 'credential_version').map(({ key, values: { credentialId, personId, achievement } }) => (
    { credentialId, key, personId, sha256, issuerKey, id, achievement, validFrom, verification: reports.get(key)! }));
}

async function loadPeople(credentials: Stores['credentials']) {
  const known: KnownEmail[] = [];
  for (let page = await credentials.emails({ after: null, limit: EMAILS_AT_ONCE }); page.length > 0; page = await credentials.emails({ after: page.at(-1)!.email, limit: EMAILS_AT_ONCE })) known.push(...page);
  const emails = new Map<string, string[]>();
  for (const { personId, email } of known) emails.set(personId, [...(emails.get(personId) ?? []), email]);
  return { holders: new Holders(known), emails };
}
