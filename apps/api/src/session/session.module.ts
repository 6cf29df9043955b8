import { Module } from '@nestjs/common';
import { UnitsOfWork } from '@tessera/persistence';

import { OperationContexts } from '../operation/context.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { AuditTrail } from '../refusal/audit-trail.js';
import { MetricsController } from '../refusal/metrics.controller.js';
import { Refusals } from '../refusal/refusals.js';
import { LOG, type Log } from '../server/log.js';
import { OperationDesk } from './operation-desk.js';
import { SessionController } from './session.controller.js';
import { SessionReader } from './session.reader.js';
import { Sessions } from './sessions.js';
import { SetupController } from './setup.controller.js';
import { Throttle } from './throttle.js';

@Module({
  controllers: [MetricsController, SessionController, SetupController],
  providers: [
    { provide: Sessions, inject: [UnitsOfWork], useFactory: (units: UnitsOfWork) => new Sessions(units) },
    { provide: Throttle, inject: [UnitsOfWork], useFactory: (units: UnitsOfWork) => new Throttle(units) },
    { provide: AuditTrail, inject: [UnitsOfWork, Sessions, LOG], useFactory: (units: UnitsOfWork, sessions: Sessions, log: Log) => new AuditTrail(units, sessions, log) },
    { provide: Refusals, inject: [AuditTrail], useFactory: (trail: AuditTrail) => new Refusals(trail) },
    OperationContexts,
    OperationDesk,
    OrganisationReader,
    SessionReader,
  ],
  exports: [Refusals, Sessions, OperationContexts, OperationDesk, OrganisationReader, SessionReader],
})
export class SessionModule {}
