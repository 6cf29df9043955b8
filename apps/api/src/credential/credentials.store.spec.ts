import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, type RoleName, signInAs } from '../testing/world.fixture.js';

const LIST = `query ($search: String, $verdict: Verdict, $first: Int = 2, $after: String) { credentials(first: $first, after: $after, search: $search, verdict: $verdict) {
  totalCount pageInfo { endCursor hasNextPage } nodes { achievement verdict person { name } issuer { name } } } }`;

interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly nodes: readonly { readonly achievement: string; readonly verdict: string; readonly person: { readonly name: string } }[];
}

let test: TestApi;
const cookies = new Map<RoleName, string>();

/** Beside the credential of the world four more of the same person: two that nothing is known of, one forged, one without a title. */
const MORE = [['Welding', 'accept', 'verified'], ['Ärzte 100%', 'indeterminate', 'key-unresolvable'], ['coaching', 'reject', 'tampered'], ['', 'indeterminate', 'status-error']] as const;

beforeAll(async () => {
  test = await startTestApi();
  const { organisationId, ids } = await makeWorld(test.database, 'knot');
  await makeWorld(test.database, 'ruff');
  for (const [title, verdict, outcome] of MORE) {
    const [made] = await test.database.admin<{ id: string }>(`insert into credential (organisation_id, key) values ($1, $2) returning id`, [organisationId, `more ${title}`]);
    await test.database.admin(
      `insert into credential_version (organisation_id, key, content, credential_id, document_id, person_id, issuer_id, format, achievement, achievement_folded, claim) values ($1, $2, 'x', $3, $4, $5, $6, 'ob3-di', $7, lower($7), '{}')`,
      [organisationId, `more ${title}`, made!.id, ids['document'], ids['person'], ids['issuer'], title]);
    await test.database.admin(`insert into verification (organisation_id, key, content, credential_id, person_id, verdict, outcome, findings, checked_at) values ($1, $2, 'x', $3, $4, $5, $6, '[]', now())`,
      [organisationId, `more ${title}`, made!.id, ids['person'], verdict, outcome]);
  }
  for (const role of ['hr', 'lead', 'learning', 'employee', 'admin'] as const) cookies.set(role, await signInAs(test, role, 'knot'));
}, 60_000);
afterAll(() => test.close());

const list = async (who: RoleName, asked: Readonly<Record<string, unknown>> = {}) => (await test.ask<{ credentials: Listed }>(cookies.get(who)!, LIST, { first: 100, ...asked })).data!.credentials;
const titles = async (who: RoleName, asked: Readonly<Record<string, unknown>> = {}) => (await list(who, asked)).nodes.map(({ achievement }) => achievement);

describe('credentials', () => {
  it('are listed by title, page after page, each once', async () => {
    const all = await titles('hr');
    expect(all).toEqual(['Untitled credential', 'Badge knot', 'coaching', 'Welding', 'Ärzte 100%']);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Listed = await list('hr', { first: 2, after });
      expect(page.totalCount).toBe(5);
      seen.push(...page.nodes.map(({ achievement }) => achievement));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(all);
  });

  it('are found by part of a title, a person or an issuer, wildcards taken literally, and by verdict', async () => {
    expect(await titles('hr', { search: 'WELD' })).toEqual(['Welding']);
    expect(await titles('hr', { search: '0%' })).toEqual(['Ärzte 100%']);
    expect(await titles('hr', { search: '%' })).toEqual(['Ärzte 100%']);
    expect(await titles('hr', { search: 'issuer knot' })).toHaveLength(5);
    expect(await titles('hr', { search: (await list('hr')).nodes[0]!.person.name })).toHaveLength(5);
    expect([await titles('hr', { verdict: 'REJECT' }), (await list('hr', { verdict: 'INDETERMINATE' })).totalCount]).toEqual([['coaching'], 2]);
    expect(await titles('hr', { search: 'welding', verdict: 'REJECT' })).toEqual([]);
    expect((await test.ask(cookies.get('hr')!, LIST, { search: 'x'.repeat(1_000) })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'SEARCH_TOO_LONG' });
  });

  it('are those of the people whom the reader sees by name', async () => {
    expect([await titles('lead'), await titles('employee')]).toEqual([await titles('hr'), await titles('hr')]);
    for (const who of ['learning', 'admin'] as const) expect([who, (await test.ask<{ credentials: Listed | null }>(cookies.get(who)!, LIST)).data?.credentials?.nodes ?? []]).toEqual([who, []]);
  });
});
