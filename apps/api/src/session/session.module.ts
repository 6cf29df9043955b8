import { Module } from '@nestjs/common';
import { UnitsOfWork } from '@tessera/persistence';

import { OperationContexts } from '../operation/context.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { OperationDesk } from './operation-desk.js';
import { SessionController } from './session.controller.js';
import { SessionReader } from './session.reader.js';
import { Sessions } from './sessions.js';
import { SetupController } from './setup.controller.js';
import { Throttle } from './throttle.js';

@Module({
  controllers: [SessionController, SetupController],
  providers: [
    { provide: Sessions, inject: [UnitsOfWork], useFactory: (units: UnitsOfWork) => new Sessions(units) },
    { provide: Throttle, inject: [UnitsOfWork], useFactory: (units: UnitsOfWork) => new Throttle(units) },
    OperationContexts,
    OperationDesk,
    OrganisationReader,
    SessionReader,
  ],
  exports: [Sessions, OperationContexts, OperationDesk, OrganisationReader, SessionReader],
})
export class SessionModule {}
