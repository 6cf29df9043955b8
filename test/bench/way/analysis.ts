/** A process of its own, so that its peak memory is the analysis' and nothing else's. Arguments: login URL, organisation. */
import { dataSource, TypeOrmUnits, UnitsOfWork } from '@tessera/persistence';
import { AnalyseCoverage, workerOf } from '@tessera/pipeline';

const [, , url, organisationId] = process.argv as [string, string, string, string];
const source = await dataSource(url).initialize();
const began = performance.now();
const { evidence, isNew } = await new TypeOrmUnits(new UnitsOfWork(source)).run(workerOf(organisationId), { write: true }, (stores) =>
  new AnalyseCoverage(stores.workforce, stores.analyses).run({}, async () => undefined),
);
const ms = performance.now() - began;
await source.destroy();
if (!isNew) throw new Error('Nothing was analysed: an analysis of the same facts was there.');
process.stdout.write(JSON.stringify({ ms, evidence, megabytes: process.resourceUsage().maxRSS / 1024 }));
