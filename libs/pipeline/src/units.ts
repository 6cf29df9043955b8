import type { AnalysisStore } from './coverage/analysis-store.js';
import type { TrendStore } from './coverage/trend-store.js';
import type { WorkforceStore } from './coverage/workforce-store.js';
import type { DerivationStore } from './evidence/derivation-store.js';
import type { AssignmentStore } from './ingest/assignment-store.js';
import type { BatchStore } from './ingest/batch-store.js';
import type { DirectoryStore } from './ingest/directory-store.js';
import type { FactStore } from './ingest/fact-store.js';
import type { WaitingStore } from './ingest/waiting-store.js';
import type { JobStore } from './job/job-store.js';
import type { CredentialStore } from './verify/credential-store.js';

/** On whose behalf a unit of work acts. */
export interface Actor {
  readonly organisationId: string;
  readonly personId: string | null;
  readonly accountId?: string;
  readonly scope: 'all' | readonly string[];
  readonly role: 'admin' | 'hr' | 'lead' | 'learning' | 'employee' | 'worker' | 'door';
}

/** The background work of an organisation. */
export const workerOf = (organisationId: string): Actor => ({ organisationId, personId: null, scope: 'all', role: 'worker' });

export interface UnitOptions {
  readonly write: boolean;
  /** True: every statement sees what others have committed by then, not one moment. */
  readonly latest?: boolean;
}

/** Every store there is, all within one unit of work; a step takes what it needs. */
export interface Stores {
  readonly actor: Actor;
  readonly batches: BatchStore;
  readonly facts: FactStore;
  readonly directory: DirectoryStore;
  readonly waiting: WaitingStore;
  readonly assignments: AssignmentStore;
  readonly credentials: CredentialStore;
  readonly derivation: DerivationStore;
  readonly workforce: WorkforceStore;
  readonly analyses: AnalysisStore;
  readonly trends: TrendStore;
  readonly jobs: JobStore;
}

/** One transaction with the rights of its actor: all of the work stays, or nothing. */
export abstract class Units {
  abstract run<T>(actor: Actor, options: UnitOptions, work: (stores: Stores) => Promise<T>): Promise<T>;

  /** Does the work, answers, and takes everything back. */
  abstract rehearse<T>(actor: Actor, options: UnitOptions, work: (stores: Stores) => Promise<T>): Promise<T>;
}
