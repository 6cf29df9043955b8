import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, type RoleName, signInAs, type World } from '../testing/world.fixture.js';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from([0, 255, 128])]);
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

let test: TestApi;
let world: World;
const cookies = new Map<RoleName, string>();

beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'dunlin');
  for (const role of ['hr', 'lead', 'learning', 'employee', 'admin'] as const) cookies.set(role, await signInAs(test, role, 'dunlin'));
}, 60_000);
afterAll(() => test.close());

const receive = (mediaType: string, body: Buffer) => test.database.admin(`update document set media_type = $2, body = $3 where organisation_id = $1`, [world.organisationId, mediaType, body]);
const get = (who: RoleName, id = world.ids['credential']!) => test.send('GET', `/credential-files/${id}`, { cookie: cookies.get(who)! });

describe('a credential as it was received', () => {
  it.each([
    ['image/png', PNG, 'inline', 'png'],
    ['image/svg+xml', SVG, 'attachment', 'svg'],
    ['application/ld+json', Buffer.from('{"a":1}'), 'attachment', 'json'],
    ['application/vc+jwt', Buffer.from('e.e.e'), 'attachment', 'jwt'],
  ])('goes out byte for byte as %s, and can run nothing', async (mediaType, body, how, ending) => {
    await receive(mediaType, body);
    const answer = await get('hr');
    expect([answer.status, Buffer.from(await answer.arrayBuffer())]).toEqual([200, body]);
    const said = (name: string) => answer.headers.get(name);
    expect([said('content-type'), said('x-content-type-options'), said('cache-control')]).toEqual([expect.stringMatching(new RegExp(`^${mediaType.replace('+', '\\+')}`)), 'nosniff', 'private, no-store']);
    expect(said('content-disposition')).toBe(`${how}; filename="credential-${world.ids['credential']!}.${ending}"`);
    expect(said('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });

  it('is for those who may read what it proves', async () => {
    await receive('image/png', PNG);
    const status = async (who: RoleName, id?: string) => [who, (await get(who, id)).status];
    for (const who of ['hr', 'lead', 'employee'] as const) expect(await status(who)).toEqual([who, 200]);
    for (const who of ['learning', 'admin'] as const) expect(await status(who)).toEqual([who, 404]);
    for (const id of [randomUUID(), 'none']) expect(await status('hr', id)).toEqual(['hr', 404]);
    expect((await test.send('GET', `/credential-files/${world.ids['credential']!}`, {})).status).toBe(401);
  });

  it('has a name to open it by, also where the document gives none', async () => {
    await test.database.admin(`update credential_version set achievement = '' where organisation_id = $1`, [world.organisationId]);
    expect((await test.ask(cookies.get('hr')!, `{ credential(id: "${world.ids['credential']!}") { achievement } }`)).data).toEqual({ credential: { achievement: 'Untitled credential' } });
  });

  it('is told as text where it is text, and as a picture where it is not', async () => {
    const query = `{ credential(id: "${world.ids['credential']!}") { mediaType document } }`;
    await receive('image/png', PNG);
    expect((await test.ask(cookies.get('hr')!, query)).data).toEqual({ credential: { mediaType: 'image/png', document: null } });
    await receive('image/svg+xml', SVG);
    expect((await test.ask(cookies.get('hr')!, query)).data).toEqual({ credential: { mediaType: 'image/svg+xml', document: SVG.toString() } });
  });
});
