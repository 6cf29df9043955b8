import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, signInAs, type World } from '../testing/world.fixture.js';

let test: TestApi;
let world: World;
let hr: string;

beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'kestrel');
  hr = await signInAs(test, 'hr', 'kestrel');
}, 180_000);
afterAll(() => test.close());

interface Batch {
  readonly id: string;
  readonly said: string;
}

const EDIT = 'mutation($input: EditRequirementsInput!) { editRequirements(input: $input) { id said reason } }';
const edit = (input: Record<string, unknown>) => test.ask<{ editRequirements: Batch }>(hr, EDIT, { input: { ownerId: world.ids['team'], effectiveOn: '2099-01-01', reason: 'Agreed', ...input } });
const skill = (changes: Record<string, unknown> = {}) => ({ skillId: world.ids['skill'], level: 3, minimumGrade: 'ENDORSED', weight: 3, graceDays: 0, ...changes });
const licence = { credentials: ['Achievement kestrel'], minimumGrade: 'ENDORSED', weight: 2 };

/** The file that says the same. */
async function fileOf(id: string): Promise<string[]> {
  const [chunk] = await test.database.admin<{ bytes: Buffer }>('select bytes from batch_chunk where batch_id = $1', [id]);
  return chunk!.bytes.toString().trim().split(/\r?\n/u).slice(1);
}

describe('an edit of what is asked for', () => {
  it('says only what becomes otherwise, and ends what is left out', async () => {
    const { data } = await edit({ requirements: [skill(), skill({ level: 4, minimum: 1, minimumGrade: 'ATTESTED' })] });
    const rows = await fileOf(data!.editRequirements.id);
    expect(data!.editRequirements.said).toBe('What Team kestrel asks for from 2099-01-01 on: Skill kestrel, level 4, at least 1; Achievement kestrel no more');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('Skill kestrel,4,,attested,3,at least,1,0,,2099-01-01');
    expect(rows[1]).toMatch(/Team kestrel,.*,Achievement kestrel,.*everyone,,,no,2099-01-01$/u);
  });

  it('names the credentials of which any one is enough, and knows a set again in any order', async () => {
    const { data } = await edit({ requirements: [skill(), skill({ minimum: 1 }), { ...licence, credentials: ['First aid', ' achievement KESTREL '] }] });
    expect((await fileOf(data!.editRequirements.id))[0]).toContain('First aid; achievement KESTREL');
  });

  it.each<[string, () => Record<string, unknown>, string]>([
    ['twice of the same', () => ({ requirements: [skill(), skill({ level: 4 })] }), 'REQUIREMENT_TWICE'],
    ['of neither a skill nor a credential', () => ({ requirements: [{ level: 3 }] }), 'TOPIC_MISSING'],
    ['of both', () => ({ requirements: [skill({ credentials: ['A'] })] }), 'TOPIC_MISSING'],
    ['of a skill without a level', () => ({ requirements: [skill({ level: null })] }), 'LEVEL_MISSING'],
    ['of a level beyond five', () => ({ requirements: [skill({ level: 6 })] }), 'LEVEL_OUT_OF_RANGE'],
    ['of a weight beyond three', () => ({ requirements: [skill({ weight: 4 })] }), 'WEIGHT_OUT_OF_RANGE'],
    ['of a grace below none', () => ({ requirements: [skill({ graceDays: -1 })] }), 'GRACE_OUT_OF_RANGE'],
    ['of at least nobody', () => ({ requirements: [skill({ minimum: 0 })] }), 'MINIMUM_OUT_OF_RANGE'],
    ['without a word on why', () => ({ requirements: [skill()], reason: ' ' }), 'REASON_MISSING'],
    ['of a day that is over', () => ({ requirements: [skill()], effectiveOn: '2020-06-01' }), 'PAST_NOT_CONFIRMED'],
    ['of nobody', () => ({ ownerId: null, requirements: [skill()] }), 'OWNER_MISSING'],
    ['of two owners', () => ({ newRole: 'Pilot', requirements: [skill()] }), 'OWNER_MISSING'],
    ['of too many', () => ({ requirements: Array.from({ length: 201 }, (_, at) => ({ credentials: [`C ${at}`] })) }), 'REQUIREMENTS_TOO_MANY'],
  ])('%s is told what is wrong', async (_, input, reason) => {
    const { errors } = await edit(input());
    expect(errors?.[0]?.extensions['reason'] ?? '').toBe(reason);
  });

  it('that changes nothing is no decision', async () => {
    const same = [skill(), skill({ minimum: 1 }), { ...licence, graceDays: 0 }];
    // The set of the world goes by an id of its own: ask for it once, and then again.
    const { data } = await test.ask<{ requirementSet: { versions: { requirements: unknown[] }[] } }>(hr, `{ requirementSet(id: "${world.ids['team']!}") { versions { requirements { level topic { id } credentials } } } }`);
    expect(data!.requirementSet.versions[0]!.requirements).toHaveLength(3);
    await test.database.admin('update requirement set recorded_to = now() where organisation_id = $1 and credential_set_id is not null', [world.organisationId]);
    const { errors } = await edit({ requirements: same.slice(0, 2) });
    expect(errors?.[0]?.extensions['reason']).toBe('NOTHING_CHANGES');
  });

  it('may bring a role that nobody knew, and takes hostile names as text', async () => {
    const name = '__proto__ =HYPERLINK("x") <b>';
    const reversed = await edit({ ownerId: null, newRole: `${name}\u202e`, requirements: [skill()] });
    expect(reversed.errors?.[0]?.extensions['reason']).toBe('NOTE_UNREADABLE');
    const { data, errors } = await edit({ ownerId: null, newRole: name, requirements: [skill()] });
    expect(errors).toBeUndefined();
    expect(data!.editRequirements).toMatchObject({ said: expect.stringContaining('__proto__ =HYPERLINK("x") <b>') });
  });
});

const SETS = '{ requirementSets(first: 10) { totalCount nodes { id ownerKind name asked since mayEdit coverage { required met } requirements { requirement { level topic { name } } coverage { required met proven } minimum { holders met } reviews } } } }';

it('a set tells what is held of it to those who see its people, and to others only what it asks for', async () => {
  interface Sets { readonly requirementSets: { readonly nodes: readonly { readonly ownerKind: string; readonly mayEdit: boolean; readonly coverage: { required: number } | null; readonly requirements: readonly { readonly reviews: readonly string[] }[] }[] } }
  const of = async (role: 'hr' | 'lead' | 'learning' | 'employee' | 'admin') => {
    const { data } = await test.ask<Sets>(await signInAs(test, role, 'kestrel'), SETS);
    return data!.requirementSets.nodes.find(({ ownerKind }) => ownerKind === 'TEAM')!;
  };
  expect(await of('hr')).toMatchObject({ mayEdit: true, coverage: { required: expect.any(Number) } });
  expect(await of('lead')).toMatchObject({ mayEdit: false, coverage: { required: expect.any(Number) } });
  for (const role of ['learning', 'employee', 'admin'] as const) expect(await of(role)).toMatchObject({ mayEdit: false, coverage: null });
  expect((await of('learning')).requirements.length).toBeGreaterThan(0);
});
