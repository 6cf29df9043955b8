import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decisionFile, type DecisionRow, type TesseraError } from '@tessera/domain';
import { DeriveEvidence, type FactChange, FollowDocument, workerOf } from '@tessera/pipeline';

import { type Imports, importsInto } from '../ingest/imports.fixture.js';
import { knownNow } from '../ingest/known-now.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';
import { CERTIFICATE, RIVALS, type Rival } from './rivals.fixture.js';

let database: TestDatabase;
let imports: Imports;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const HAND_IN = `insert into person_document (organisation_id, id, person_id, sha256, size, media_type, file_name, title, notes, created_by_name, skill_id, level)
  select $1, $2, i.person_id, '', 1, 'application/pdf', 'c.pdf', 'Certificate', '{}', 'Ada', v.skill_id, 3 from person_identifier i join skill_version v on v.organisation_id = $1 and v.name = 'SQL'
  where i.organisation_id = $1 and i.value = 'e-1'`;

beforeEach(async () => {
  await database.admin('delete from person_document');
  imports = await importsInto(database);
  await imports.take('people.csv', 'external id,e-mails,name,team path,role,location\nE-1,ada@new.example,Ada,Delivery,Engineer,Porto\nE-2,bob@new.example,Bob,Delivery,Engineer,Porto\n');
  await imports.take('skills.csv', 'skill\nKubernetes\nSQL\n');
  await imports.take('requirements.csv', 'role,skill,level,minimum grade\nEngineer,Kubernetes,2,claimed\nEngineer,SQL,2,claimed\n');
  await imports.take('programs.csv', 'provider,title,assessment\nNorthwind,K8s in practice,exam\n');
  await imports.take('learning.csv', 'person,program,status,date\nE-1,K8s in practice,completed,2026-03-10\nold@x.example,K8s in practice,completed,2026-03-10\n');
  await imports.take('evidence.csv', 'person,skill,level,grade,from\nE-2,k8s,3,endorsed,2026-01-01\n');
  await database.admin(HAND_IN, [imports.organisationId, CERTIFICATE]);
  await new FollowDocument(imports.units, new DeriveEvidence()).run({ organisationId: imports.organisationId, documentId: CERTIFICATE });
});

const commit = (batchId: string) => imports.commit.run({ organisationId: imports.organisationId, batchId });
const undo = (batchId: string) => imports.undo.run({ organisationId: imports.organisationId, batchId });
const statusOf = async (batchId: string): Promise<string> => (await imports.row<{ status: string }>(batchId)).status;
const known = () => knownNow(database, imports, []);

async function propose({ kind, settles }: Pick<Rival, 'kind' | 'settles'>, row: DecisionRow, said: string): Promise<string> {
  const batchId = await imports.propose(kind, [row], said);
  if (settles) await database.admin('update batch set settles = array[$2] where id = $1', [batchId, settles]);
  return batchId;
}

const mineOf = (rival: Rival, said = 'Mine'): Promise<string> => propose(rival, rival.mine, said);
const theirsOf = (rival: Rival): Promise<string> => propose({ ...rival, kind: rival.theirs.kind ?? rival.kind }, rival.theirs.row, 'Theirs');
const begin = async ({ first = [] }: Rival): Promise<void> => {
  for (const [kind, row] of first) await commit(await imports.propose(kind, [row]));
};
const outcomeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (error: unknown) => `${(error as TesseraError).code}: ${(error as TesseraError).message}`);
const lookAgain = (batchId: string) => imports.preview.run({ organisationId: imports.organisationId, batchId });
const seen = (batchId: string) => imports.row<{ changes: readonly FactChange[]; effect: { before: unknown; after: unknown }; refused: number; waiting: number }>(batchId);

/** Who looks again decides with the other word in view, as they see it then; wholly or not at all. */
async function decideAgain(rival: Rival, batchId: string): Promise<void> {
  await lookAgain(batchId);
  const { effect, refused, waiting } = await seen(batchId);
  const before = await known();
  const outcome = await outcomeOf(commit(batchId));
  if (refused + waiting > 0) return expect([outcome, await known()]).toEqual([expect.stringMatching(/^DECISION_NOT_WHOLE/), before]);
  expect([outcome, (await seen(await mineOf(rival, 'Again'))).effect.before]).toEqual(['taken', effect.after]);
}

/** Of each kind one that a file can contradict. */
const BY_FILE = RIVALS.filter(({ kind, byFile }, at) => byFile !== false && RIVALS.findIndex((rival) => rival.kind === kind) === at);

describe('of those who decide the same thing at once', () => {
  it.each(RIVALS)('one wins, the others are told whose word stands, and nothing of theirs is kept: $name', async (rival) => {
    await begin(rival);
    const said = ['Mine', 'Mine once more', 'Theirs'];
    const ids = [await mineOf(rival), await mineOf(rival, 'Mine once more'), await theirsOf(rival)];
    const outcomes = await Promise.all(ids.map((id) => outcomeOf(commit(id))));
    const winner = outcomes.indexOf('taken');
    expect(outcomes).toEqual(said.map((_, at) => (at === winner ? 'taken' : `DECIDED_MEANWHILE: Ann decided meanwhile: ${said[winner]!}. Look at the effect again before you decide.`)));
    expect(await Promise.all(ids.map(statusOf))).toEqual(said.map((_, at) => (at === winner ? 'committed' : 'previewed')));
    const losers = ids.filter((_, at) => at !== winner);
    const wrote = await imports.units.run(workerOf(imports.organisationId), { write: false }, ({ facts }) => facts.wroteBy(losers));
    expect([...wrote.values()].map(({ size }) => size)).toEqual([0, 0]);
    await decideAgain(rival, losers.at(-1)!);
  });

  it('one that had to wait for its turn is told of too, though it had begun earlier', async () => {
    const rival = RIVALS.find(({ name }) => name === 'whether an identifier is anybody’s')!;
    const [mine, theirs] = [await mineOf(rival), await theirsOf(rival)];
    await imports.commit.run({ organisationId: imports.organisationId, batchId: theirs }, { opening: () => lookAgain(mine).then(() => undefined) });
    expect(await outcomeOf(commit(mine))).toMatch(/^DECIDED_MEANWHILE: Ann decided meanwhile: Theirs/);
  });
});

describe('what comes while something is looked at', () => {
  it.each(BY_FILE)('by a file is not overruled unseen: $name', async (rival) => {
    await begin(rival);
    const mine = await mineOf(rival);
    const kind = rival.theirs.kind ?? rival.kind;
    await imports.take(`${kind}.csv`, decisionFile(kind, [rival.theirs.row]).text);
    const stood = await known();
    expect([await outcomeOf(commit(mine)), await known()]).toEqual([expect.stringMatching(/^DECI(DED_MEANWHILE|SION_NOT_WHOLE)/), stood]);
  });

  it.each(BY_FILE)('and is taken back again is not taken to stand: $name', async (rival) => {
    await begin(rival);
    const theirs = await theirsOf(rival);
    await commit(theirs);
    const mine = await mineOf(rival);
    const keys = new Set((await seen(theirs)).changes.filter(({ after }) => after !== null).map(({ key }) => key));
    const isBuiltUpon = (await seen(mine)).changes.some(({ key, before }) => before !== null && keys.has(key));
    await undo(theirs);
    const outcome = await outcomeOf(commit(mine));
    expect([rival.name, outcome]).toEqual([rival.name, isBuiltUpon || rival.kind === 'mappings' ? expect.stringMatching(/^DECIDED_MEANWHILE/) : expect.stringMatching(/^(taken|DECI)/)]);
  });
});
