import { Organisation1700000000001 } from './1700000000001-organisation.js';
import { People1700000000002 } from './1700000000002-people.js';
import { Requirements1700000000003 } from './1700000000003-requirements.js';
import { Evidence1700000000004 } from './1700000000004-evidence.js';
import { Work1700000000005 } from './1700000000005-work.js';
import { Coverage1700000000006 } from './1700000000006-coverage.js';
import { Functions1700000000007 } from './1700000000007-functions.js';
import { Door1700000000008 } from './1700000000008-door.js';
import { WebDocument1700000000009 } from './1700000000009-web-document.js';
import { JobFunctions1700000000010 } from './1700000000010-job-functions.js';
import { Decisions1700000000011 } from './1700000000011-decisions.js';
import { Policy1700000000012 } from './1700000000012-policy.js';
import { MappingStatus1700000000013 } from './1700000000013-mapping-status.js';
import { Documents1700000000014 } from './1700000000014-documents.js';
import { Identity1700000000015 } from './1700000000015-identity.js';
import { Claims1700000000016 } from './1700000000016-claims.js';
import { Targets1700000000017 } from './1700000000017-targets.js';
import { Trend1700000000018 } from './1700000000018-trend.js';
import { MappingUnsaid1700000000019 } from './1700000000019-mapping-unsaid.js';
import { WorkSamples1700000000020 } from './1700000000020-work-samples.js';
import { Disputes1700000000021 } from './1700000000021-disputes.js';
import { TrendOfPeople1700000000022 } from './1700000000022-trend-of-people.js';
import { Waiting1700000000023 } from './1700000000023-waiting.js';

/** In the order in which they run; a new one is added at the end and never changed once it has landed. */
export const MIGRATIONS = [
  Organisation1700000000001,
  People1700000000002,
  Requirements1700000000003,
  Evidence1700000000004,
  Work1700000000005,
  Coverage1700000000006,
  Functions1700000000007,
  Door1700000000008,
  WebDocument1700000000009,
  JobFunctions1700000000010,
  Decisions1700000000011,
  Policy1700000000012,
  MappingStatus1700000000013,
  Documents1700000000014,
  Identity1700000000015,
  Claims1700000000016,
  Targets1700000000017,
  Trend1700000000018,
  MappingUnsaid1700000000019,
  WorkSamples1700000000020,
  Disputes1700000000021,
  TrendOfPeople1700000000022,
  Waiting1700000000023,
] as const;
