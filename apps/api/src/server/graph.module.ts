import { Module } from '@nestjs/common';

import { AnalysisReader } from '../coverage/analysis.reader.js';
import { ColumnReader } from '../coverage/column.reader.js';
import { CoverageResolver } from '../coverage/coverage.resolver.js';
import { MapReader } from '../coverage/map.reader.js';
import { RoleReader } from '../coverage/role.reader.js';
import { SuppressionReader } from '../coverage/suppression.reader.js';
import { TotalsReader } from '../coverage/totals.reader.js';
import { JobReader } from '../job/job.reader.js';
import { JobResolver } from '../job/job.resolver.js';
import { PersonReader } from '../person/person.reader.js';
import { PersonResolver } from '../person/person.resolver.js';
import { SessionModule } from '../session/session.module.js';
import { TeamReader } from '../team/team.reader.js';
import { TeamResolver } from '../team/team.resolver.js';
import { TopicReader } from '../topic/topic.reader.js';

const READERS = [AnalysisReader, ColumnReader, JobReader, MapReader, PersonReader, RoleReader, SuppressionReader, TeamReader, TopicReader, TotalsReader];
const RESOLVERS = [CoverageResolver, JobResolver, PersonResolver, TeamResolver];

/** Everything that answers GraphQL beside the session. */
@Module({ imports: [SessionModule], providers: [...READERS, ...RESOLVERS], exports: READERS })
export class GraphModule {}
