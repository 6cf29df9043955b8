import { Module } from '@nestjs/common';
import { UnitsOfWork } from '@tessera/persistence';

import { OperationContexts } from '../operation/context.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { OrganisationResolver } from '../organisation/organisation.resolver.js';
import { SessionController } from './session.controller.js';
import { SessionReader } from './session.reader.js';
import { SessionResolver } from './session.resolver.js';
import { Sessions } from './sessions.js';
import { SetupController } from './setup.controller.js';
import { Throttle } from './throttle.js';

@Module({
  controllers: [SessionController, SetupController],
  providers: [
    { provide: Sessions, inject: [UnitsOfWork], useFactory: (units: UnitsOfWork) => new Sessions(units) },
    { provide: Throttle, inject: [UnitsOfWork], useFactory: (units: UnitsOfWork) => new Throttle(units) },
    OperationContexts,
    OrganisationReader,
    OrganisationResolver,
    SessionReader,
    SessionResolver,
  ],
  exports: [Sessions, OperationContexts, OrganisationReader],
})
export class SessionModule {}
