export { type Actor, AT_THE_DOOR, scopeText, workerOf } from './database/actor.js';
export { DATABASE_ROLES, type DatabaseRole, roleName } from './database/database-role.js';
export { dataSource } from './database/data-source.js';
export { isEmpty, migrate, rolesSql } from './database/migrate.js';
export { loginUrl } from './database/roles.js';
export { OpenUnitOfWork, RollBack, type UnitOfWork, type UnitOptions, UnitsOfWork } from './database/unit-of-work.js';
export { JOB_CHANNEL, JOB_WAITING_CHANNEL, TypeOrmJobStore } from './job/job.store.js';
export { TypeOrmAnalysisStore } from './coverage/analysis.store.js';
export { TypeOrmWorkforceStore } from './coverage/workforce.store.js';
