import { Module } from '@nestjs/common';

import { AssignmentDesk } from '../assignment/assignment.desk.js';
import { AssignmentReader } from '../assignment/assignment.reader.js';
import { BatchDesk } from '../batch/batch.desk.js';
import { BatchReader } from '../batch/batch.reader.js';
import { EffectReader } from '../batch/effect.reader.js';
import { AnalysisReader } from '../coverage/analysis.reader.js';
import { CellPartsReader } from '../coverage/cell-parts.reader.js';
import { CellReader } from '../coverage/cell.reader.js';
import { ColumnReader } from '../coverage/column.reader.js';
import { FacetReader } from '../coverage/facet.reader.js';
import { MapReader } from '../coverage/map.reader.js';
import { MinimumReader } from '../coverage/minimum.reader.js';
import { RequirementReader } from '../coverage/requirement.reader.js';
import { RoleReader } from '../coverage/role.reader.js';
import { SuppressionReader } from '../coverage/suppression.reader.js';
import { TotalsReader } from '../coverage/totals.reader.js';
import { UnitReader } from '../coverage/unit.reader.js';
import { CredentialReader } from '../credential/credential.reader.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { ClosedReader } from '../gap/closed.reader.js';
import { FigureReader } from '../gap/figure.reader.js';
import { GapReader } from '../gap/gap.reader.js';
import { MatrixReader } from '../gap/matrix.reader.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { IssuerDesk } from '../issuer/issuer.desk.js';
import { IssuerReader } from '../issuer/issuer.reader.js';
import { JobNewsDesk } from '../job/job-news.js';
import { JobReader } from '../job/job.reader.js';
import { JobStream } from '../job/job-stream.js';
import { LearningReader } from '../learning/learning.reader.js';
import { MappingReader } from '../mapping/mapping.reader.js';
import { PersonReader } from '../person/person.reader.js';
import { LedgerReader } from '../program/ledger.reader.js';
import { PolicyDesk } from '../policy/policy.desk.js';
import { PolicyReader } from '../policy/policy.reader.js';
import { ProgramReader } from '../program/program.reader.js';
import { SearchReader } from '../search/search.reader.js';
import { SessionModule } from '../session/session.module.js';
import { TeamReader } from '../team/team.reader.js';
import { TopicReader } from '../topic/topic.reader.js';
import { API_CONFIG, type ApiConfig } from './config.js';
import { LOG, type Log } from './log.js';
import { RESOLVERS } from './resolvers.js';

const READERS = [
  AnalysisReader, AssignmentReader, BatchReader, CellPartsReader, CellReader, ClosedReader, ColumnReader, CredentialReader, EffectReader, EvidenceReader,
  FacetReader, FigureReader, GapReader, IssuerReader, JobReader, LearningReader, LedgerReader, MapReader, MappingReader, MatrixReader, MinimumReader, PersonReader, PolicyReader, ProgramReader,
  RequirementReader, RoleReader, SearchReader, SuppressionReader, TeamReader, TopicReader, TotalsReader, UnitReader,
];

/** Those that change something. */
const DESKS = [PolicyDesk, AssignmentDesk, BatchDesk, DecisionDesk, IssuerDesk];

const NEWS = { provide: JobNewsDesk, inject: [API_CONFIG, LOG], useFactory: ({ databaseUrl }: ApiConfig, log: Log) => new JobNewsDesk(databaseUrl, log) };

/** Everything that answers GraphQL, and what it reads and writes with. */
@Module({ imports: [SessionModule], providers: [...READERS, ...DESKS, ...RESOLVERS, JobStream, NEWS], exports: READERS })
export class GraphModule {}
