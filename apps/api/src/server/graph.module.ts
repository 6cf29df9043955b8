import { Module } from '@nestjs/common';

import { AssignmentDesk } from '../assignment/assignment.desk.js';
import { AssignmentEdgesResolver } from '../assignment/assignment-edges.resolver.js';
import { AssignmentReader } from '../assignment/assignment.reader.js';
import { AssignmentResolver } from '../assignment/assignment.resolver.js';
import { BatchDesk } from '../batch/batch.desk.js';
import { BatchEdgesResolver, TeamEffectResolver } from '../batch/batch-edges.resolver.js';
import { BatchReader } from '../batch/batch.reader.js';
import { BatchResolver } from '../batch/batch.resolver.js';
import { EffectReader } from '../batch/effect.reader.js';
import { TemplateResolver } from '../batch/template.resolver.js';
import { AnalysisReader } from '../coverage/analysis.reader.js';
import { CellPartsReader } from '../coverage/cell-parts.reader.js';
import { CellReader } from '../coverage/cell.reader.js';
import { CellResolver, MinimumResolver, RequirementResolver } from '../coverage/cell.resolver.js';
import { ColumnReader } from '../coverage/column.reader.js';
import { CoverageResolver } from '../coverage/coverage.resolver.js';
import { MapReader } from '../coverage/map.reader.js';
import { MinimumReader } from '../coverage/minimum.reader.js';
import { RequirementReader } from '../coverage/requirement.reader.js';
import { RoleReader } from '../coverage/role.reader.js';
import { SuppressionReader } from '../coverage/suppression.reader.js';
import { TotalsReader } from '../coverage/totals.reader.js';
import { UnitReader } from '../coverage/unit.reader.js';
import { UnitResolver } from '../coverage/unit.resolver.js';
import { CredentialReader } from '../credential/credential.reader.js';
import { CredentialResolver } from '../credential/credential.resolver.js';
import { CredentialEvidenceResolver } from '../evidence/credential-evidence.resolver.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { EvidenceResolver, EvidenceSourceResolver } from '../evidence/evidence.resolver.js';
import { ClosedReader } from '../gap/closed.reader.js';
import { CoverageGapResolver } from '../gap/coverage-gap.resolver.js';
import { FigureReader } from '../gap/figure.reader.js';
import { CoverageMinimumResolver, MatrixResolver, RiskResolver } from '../gap/gap-edges.resolver.js';
import { GapReader } from '../gap/gap.reader.js';
import { MatrixReader } from '../gap/matrix.reader.js';
import { ProgramClosedResolver } from '../gap/program-closed.resolver.js';
import { IssuerDesk } from '../issuer/issuer.desk.js';
import { IssuerReader } from '../issuer/issuer.reader.js';
import { IssuerResolver } from '../issuer/issuer.resolver.js';
import { JobReader } from '../job/job.reader.js';
import { JobResolver } from '../job/job.resolver.js';
import { EvidenceLearningResolver } from '../learning/evidence-learning.resolver.js';
import { LearningReader } from '../learning/learning.reader.js';
import { LearningResolver } from '../learning/learning.resolver.js';
import { MappingReader } from '../mapping/mapping.reader.js';
import { MappingResolver } from '../mapping/mapping.resolver.js';
import { PersonReader } from '../person/person.reader.js';
import { PersonRecordResolver } from '../person/person-record.resolver.js';
import { PersonResolver } from '../person/person.resolver.js';
import { LedgerReader } from '../program/ledger.reader.js';
import { ProgramReader } from '../program/program.reader.js';
import { ProgramResolver } from '../program/program.resolver.js';
import { SearchReader } from '../search/search.reader.js';
import { SearchResolver } from '../search/search.resolver.js';
import { SessionModule } from '../session/session.module.js';
import { TeamReader } from '../team/team.reader.js';
import { TeamResolver } from '../team/team.resolver.js';
import { TopicReader } from '../topic/topic.reader.js';

const READERS = [
  AnalysisReader, AssignmentReader, BatchReader, CellPartsReader, CellReader, ClosedReader, ColumnReader, CredentialReader, EffectReader, EvidenceReader,
  FigureReader, GapReader, IssuerReader, JobReader, LearningReader, LedgerReader, MapReader, MappingReader, MatrixReader, MinimumReader, PersonReader, ProgramReader,
  RequirementReader, RoleReader, SearchReader, SuppressionReader, TeamReader, TopicReader, TotalsReader, UnitReader,
];

/** Those that change something. */
const DESKS = [AssignmentDesk, BatchDesk, IssuerDesk];

const RESOLVERS = [
  AssignmentEdgesResolver, AssignmentResolver, BatchEdgesResolver, BatchResolver, CellResolver, CoverageGapResolver, CoverageMinimumResolver, CoverageResolver,
  CredentialEvidenceResolver, CredentialResolver, EvidenceLearningResolver, EvidenceResolver, EvidenceSourceResolver, IssuerResolver, JobResolver, LearningResolver,
  MappingResolver, MatrixResolver, MinimumResolver, PersonRecordResolver, PersonResolver, ProgramClosedResolver, ProgramResolver, RequirementResolver, RiskResolver,
  SearchResolver, TeamEffectResolver, TeamResolver, TemplateResolver, UnitResolver,
];

/** Everything that answers GraphQL beside the session. */
@Module({ imports: [SessionModule], providers: [...READERS, ...DESKS, ...RESOLVERS], exports: READERS })
export class GraphModule {}
