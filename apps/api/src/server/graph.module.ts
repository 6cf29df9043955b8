import { Module } from '@nestjs/common';

import { AssignmentDesk } from '../assignment/assignment.desk.js';
import { AssignmentReader } from '../assignment/assignment.reader.js';
import { BatchDesk } from '../batch/batch.desk.js';
import { BatchReader } from '../batch/batch.reader.js';
import { DecidingReader } from '../batch/deciding.reader.js';
import { EffectReader } from '../batch/effect.reader.js';
import { ClaimDesk } from '../claim/claim.desk.js';
import { ConflictReader } from '../claim/conflict.reader.js';
import { EndorseDesk } from '../claim/endorse.desk.js';
import { WorkSampleReader } from '../claim/work-sample.reader.js';
import { EndorseeReader } from '../claim/endorsee.reader.js';
import { ExpertDesk } from '../claim/expert.desk.js';
import { ExpertReader } from '../claim/expert.reader.js';
import { RequestDesk } from '../claim/request.desk.js';
import { RequestReader } from '../claim/request.reader.js';
import { SettleDesk } from '../claim/settle.desk.js';
import { SkillReader } from '../claim/skill.reader.js';
import { AnalysisReader } from '../coverage/analysis.reader.js';
import { CellPartsReader } from '../coverage/cell-parts.reader.js';
import { CellReader } from '../coverage/cell.reader.js';
import { ColumnReader } from '../coverage/column.reader.js';
import { FacetReader } from '../coverage/facet.reader.js';
import { MapLinesReader } from '../coverage/map-lines.reader.js';
import { MapReader } from '../coverage/map.reader.js';
import { MinimumReader } from '../coverage/minimum.reader.js';
import { RequirementReader } from '../coverage/requirement.reader.js';
import { RoleReader } from '../coverage/role.reader.js';
import { SuppressionReader } from '../coverage/suppression.reader.js';
import { TotalsReader } from '../coverage/totals.reader.js';
import { EndingReader } from '../coverage/ending.reader.js';
import { TrendFigures } from '../coverage/trend.figures.js';
import { TrendReader } from '../coverage/trend.reader.js';
import { UnitReader } from '../coverage/unit.reader.js';
import { CredentialReader } from '../credential/credential.reader.js';
import { DisputeDesk } from '../dispute/dispute.desk.js';
import { DisputeReader } from '../dispute/dispute.reader.js';
import { DisputedReader } from '../dispute/disputed.reader.js';
import { RecordReader } from '../dispute/record.reader.js';
import { DocumentDesk } from '../document/document.desk.js';
import { DocumentFileReader } from '../document/document-file.reader.js';
import { DocumentReader } from '../document/document.reader.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { ClosedReader } from '../gap/closed.reader.js';
import { FigureReader } from '../gap/figure.reader.js';
import { GapReader } from '../gap/gap.reader.js';
import { MatrixReader } from '../gap/matrix.reader.js';
import { DecisionDesk } from '../decision/decision.desk.js';
import { DeputyDesk } from '../deputy/deputy.desk.js';
import { DeputyReader } from '../deputy/deputy.reader.js';
import { ClaimedReader } from '../identity/claimed.reader.js';
import { HolderDesk } from '../identity/holder.desk.js';
import { IdentityDesk } from '../identity/identity.desk.js';
import { SecondClaimReader } from '../identity/second-claim.reader.js';
import { UnknownNameReader } from '../identity/unknown-name.reader.js';
import { IssuerDesk } from '../issuer/issuer.desk.js';
import { IssuerKeyReader } from '../issuer/issuer-key.reader.js';
import { IssuerReader } from '../issuer/issuer.reader.js';
import { JobNewsDesk } from '../job/job-news.js';
import { JobReader } from '../job/job.reader.js';
import { JobStream } from '../job/job-stream.js';
import { LearningReader } from '../learning/learning.reader.js';
import { MappingDesk } from '../mapping/mapping.desk.js';
import { MappingHolderReader } from '../mapping/mapping-holder.reader.js';
import { MappingReader } from '../mapping/mapping.reader.js';
import { PartialMappingReader } from '../mapping/partial.reader.js';
import { TitleReader } from '../mapping/title.reader.js';
import { TitleSource } from '../mapping/title.source.js';
import { UntilChanged } from '../operation/until-changed.js';
import { PersonReader } from '../person/person.reader.js';
import { LedgerReader } from '../program/ledger.reader.js';
import { PolicyDesk } from '../policy/policy.desk.js';
import { PolicyReader } from '../policy/policy.reader.js';
import { ProgramReader } from '../program/program.reader.js';
import { SearchReader } from '../search/search.reader.js';
import { SessionModule } from '../session/session.module.js';
import { TeamReader } from '../team/team.reader.js';
import { QUEUES, TODO_QUEUES_PROVIDER } from '../todo/queues.js';
import { MissingReader } from '../todo/missing.reader.js';
import { TodoReader } from '../todo/todo.reader.js';
import { UnitsTodayReader } from '../todo/units-today.reader.js';
import { TopicReader } from '../topic/topic.reader.js';
import { ExemptionDesk } from '../exemption/exemption.desk.js';
import { ExemptionReader } from '../exemption/exemption.reader.js';
import { WantedReader } from '../requirement/wanted.reader.js';
import { DatedRowsReader } from '../requirement/dated-rows.reader.js';
import { ProvableReader } from '../requirement/provable.reader.js';
import { RequirementDesk } from '../requirement/requirement.desk.js';
import { RequirementSetReader } from '../requirement/requirement-set.reader.js';
import { SetCountsReader } from '../requirement/set-counts.reader.js';
import { SetOwnerReader } from '../requirement/set-owner.reader.js';
import { SetTodayReader } from '../requirement/set-today.reader.js';
import { TargetDesk } from '../target/target.desk.js';
import { TargetReader } from '../target/target.reader.js';
import { TopicNamesReader } from '../topic/topic-names.reader.js';
import { API_CONFIG, type ApiConfig } from './config.js';
import { LOG, type Log } from './log.js';
import { RESOLVERS } from './resolvers.js';

const READERS = [
  ConflictReader, DisputedReader, DisputeReader, EndorseeReader, ExpertReader, RecordReader, RequestReader, SkillReader, WorkSampleReader,
  DatedRowsReader, ExemptionReader, ProvableReader, RequirementSetReader, SetCountsReader, SetOwnerReader, SetTodayReader, TargetReader, TopicNamesReader, WantedReader,
  AnalysisReader, AssignmentReader, BatchReader, DecidingReader, CellPartsReader, CellReader, ClosedReader, ColumnReader, CredentialReader, DeputyReader, DocumentFileReader, DocumentReader, EffectReader, EvidenceReader,
  FacetReader, FigureReader, GapReader, IssuerKeyReader, IssuerReader, JobReader, LearningReader, LedgerReader, MapReader, MapLinesReader, MappingHolderReader, MappingReader, PartialMappingReader, TitleReader, TitleSource, MatrixReader, MinimumReader, PersonReader, PolicyReader, ProgramReader,
  RequirementReader, RoleReader, SearchReader, SecondClaimReader, ClaimedReader, SuppressionReader, TeamReader, TodoReader, MissingReader, UnitsTodayReader, TopicReader, TotalsReader, EndingReader, TrendFigures, TrendReader, UnitReader, UnknownNameReader,
];

/** Those that change something. */
const DESKS = [ClaimDesk, EndorseDesk, ExpertDesk, RequestDesk, SettleDesk, DisputeDesk, ExemptionDesk, RequirementDesk, TargetDesk, PolicyDesk, AssignmentDesk, BatchDesk, DecisionDesk, MappingDesk, DeputyDesk, IdentityDesk, HolderDesk, DocumentDesk, IssuerDesk];

const NEWS = { provide: JobNewsDesk, inject: [API_CONFIG, LOG], useFactory: ({ databaseUrl }: ApiConfig, log: Log) => new JobNewsDesk(databaseUrl, log) };

/** Everything that answers GraphQL, and what it reads and writes with. */
@Module({ imports: [SessionModule], providers: [UntilChanged, ...READERS, ...DESKS, ...QUEUES, TODO_QUEUES_PROVIDER, ...RESOLVERS, JobStream, NEWS], exports: READERS })
export class GraphModule {}
