import { type Actor, type Stores, type UnitOptions, Units } from '@tessera/pipeline';

import { TypeOrmAnalysisStore } from './coverage/analysis.store.js';
import { TypeOrmTrendStore } from './coverage/trend.store.js';
import { TypeOrmWorkforceStore } from './coverage/workforce.store.js';
import { RollBack, type UnitOfWork, type UnitsOfWork } from './database/unit-of-work.js';
import { TypeOrmDerivationStore } from './evidence/derivation.store.js';
import { TypeOrmAssignmentStore } from './ingest/assignment.store.js';
import { TypeOrmBatchStore } from './ingest/batch.store.js';
import { TypeOrmDirectoryStore } from './ingest/directory.store.js';
import { TypeOrmFactStore } from './ingest/fact.store.js';
import { TypeOrmWaitingStore } from './ingest/waiting.store.js';
import { TypeOrmJobStore } from './job/job.store.js';
import { TypeOrmCredentialStore } from './verify/credential.store.js';

/** All stores on one unit of work. */
export const storesOn = (unit: UnitOfWork): Stores => ({
  actor: unit.actor,
  batches: new TypeOrmBatchStore(unit),
  facts: new TypeOrmFactStore(unit),
  directory: new TypeOrmDirectoryStore(unit),
  waiting: new TypeOrmWaitingStore(unit),
  assignments: new TypeOrmAssignmentStore(unit),
  credentials: new TypeOrmCredentialStore(unit),
  derivation: new TypeOrmDerivationStore(unit),
  workforce: new TypeOrmWorkforceStore(unit),
  analyses: new TypeOrmAnalysisStore(unit),
  trends: new TypeOrmTrendStore(unit),
  jobs: new TypeOrmJobStore(unit),
});

export class TypeOrmUnits extends Units {
  constructor(private readonly units: UnitsOfWork) {
    super();
  }

  override run<T>(actor: Actor, options: UnitOptions, work: (stores: Stores) => Promise<T>): Promise<T> {
    return this.units.run(actor, options, (unit) => work(storesOn(unit)));
  }

  override rehearse<T>(actor: Actor, options: UnitOptions, work: (stores: Stores) => Promise<T>): Promise<T> {
    return this.units.run<T>(actor, options, async (unit) => {
      throw new RollBack(await work(storesOn(unit)));
    });
  }
}
