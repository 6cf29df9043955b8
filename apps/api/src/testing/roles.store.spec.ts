import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';

import { giveAccount, startTestApi, type TestApi } from './test-api.fixture.js';
import { makeWorld, signInAs, type World } from './world.fixture.js';

/** `part`: HR of one team; `lead`: of the team of the person; `employee`: that person. */
const WHO = ['admin', 'hr', 'part', 'lead', 'learning', 'employee'] as const;

let test: TestApi;
let world: World;
const cookies = new Map<string, string>();

beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'kestrel');
  await giveAccount(test.database, world.organisationId, { email: 'part@kestrel.test', roles: [['hr', world.ids['team']!]] });
  for (const who of WHO) cookies.set(who, await (who === 'part' ? test.signIn('part@kestrel.test') : signInAs(test, who, 'kestrel')));
}, 180_000);
afterAll(() => test.close());

const id = (table: string): string => JSON.stringify(world.ids[table]);

/** Every change there is: who may ask for it, and how it is asked for. */
const CHANGES: Readonly<Record<string, readonly [may: readonly (typeof WHO)[number][], call: () => string]>> = {
  actAs: [['admin'], () => 'actAs(role: ADMIN) { actingRole }'],
  analyse: [['hr', 'part', 'lead', 'learning', 'employee'], () => 'analyse { id }'],
  answerAssignment: [['hr', 'part', 'lead', 'employee'], () => `answerAssignment(input: { id: ${id('assignment')}, status: ACCEPTED }) { id }`],
  assignProgram: [['hr', 'part', 'lead'], () => `assignProgram(input: { personIds: [${id('person')}], programId: ${id('program')}, dueOn: "2099-01-01" }) { id }`],
  checkDocument: [['hr', 'part'], () => `checkDocument(input: { documentId: ${id('person_document')}, result: REFUSED, how: LINK, reason: "x" }) { id }`],
  answerDispute: [['hr', 'part'], () => `answerDispute(input: { id: ${id('dispute')}, upheld: false, reason: "x" }) { id }`],
  askEndorsement: [['employee'], () => `askEndorsement(input: { skillId: ${id('skill')}, level: 3, asks: LEAD }) { id }`],
  claimSkill: [['employee'], () => `claimSkill(input: { skillId: ${id('skill')}, level: 3, reason: "x" }) { id }`],
  declineEndorsement: [['hr', 'part', 'lead', 'employee'], () => `declineEndorsement(input: { id: ${id('endorsement_request')}, reason: "x" }) { id }`],
  endorse: [['hr', 'part', 'lead', 'employee'], () => `endorse(input: { personIds: [${id('person')}], skillId: ${id('skill')}, level: 3, judgement: HOLDS, reason: "x" }) { id }`],
  nameExpert: [['hr', 'part'], () => `nameExpert(input: { personId: ${id('person')}, skillId: ${id('skill')}, reason: "x" }) { id }`],
  raiseDispute: [['employee'], () => `raiseDispute(input: { record: EVIDENCE, id: ${id('evidence')}, reason: "x" }) { id }`],
  settleContested: [['hr', 'part', 'lead'], () => `settleContested(input: { evidenceId: ${id('evidence')}, holds: true, reason: "x" }) { id }`],
  withdrawDispute: [['employee'], () => `withdrawDispute(id: ${id('dispute')}) { id }`],
  withdrawEndorsementRequest: [['employee'], () => `withdrawEndorsementRequest(id: ${id('endorsement_request')}) { id }`],
  commitBatch: [['hr', 'part', 'lead', 'learning', 'employee'], () => `commitBatch(id: ${id('batch')}) { id }`],
  decideIssuer: [['hr'], () => `decideIssuer(input: { issuerId: ${id('issuer')}, trust: "trusted", reason: "x" }) { id }`],
  decidePolicy: [['hr'], () => 'decidePolicy(input: { settings: [{ setting: CAP_CLAIMED, value: 1 }], reason: "x" }) { id }'],
  decideMapping: [['hr'], () => `decideMapping(input: { of: { issuer: "Academy", titles: ["A"], ofProgram: false }, topicId: ${id('skill')}, level: 2, assessment: EXAM, reason: "x" }) { id }`],
  decideSuggestion: [['hr'], () => `decideSuggestion(input: { of: { issuer: "Academy", titles: ["A"], ofProgram: false }, topicId: ${id('skill')}, reject: true, reason: "x" }) { id }`],
  discardBatch: [['hr', 'part', 'lead', 'learning', 'employee'], () => `discardBatch(id: ${id('batch')}) { id }`],
  matchPerson: [['hr'], () => 'matchPerson(input: { identifiers: ["somebody@kestrel.test"], reason: "x" }) { id }'],
  nameSkill: [['hr'], () => 'nameSkill(input: { names: ["unknown kestrel"], reason: "x" }) { id }'],
  decideHolder: [['hr'], () => `decideHolder(input: { credentialId: ${id('credential')}, reason: "x" }) { id }`],
  settleClaim: [['hr'], () => 'settleClaim(input: { id: "x", takesOver: true, reason: "x" }) { id }'],
  nameDeputy: [['hr', 'part', 'lead'], () => `nameDeputy(input: { personId: ${id('person')}, teamId: ${id('team')}, fromOn: "2099-01-01", toOn: "2099-02-01", reason: "x" }) { id }`],
  endMapping: [['hr'], () => `endMapping(input: { mappingId: ${id('mapping')}, reason: "x" }) { id }`],
  editRequirements: [['hr'], () => `editRequirements(input: { ownerId: ${id('role')}, effectiveOn: "2099-01-01", requirements: [{ skillId: ${id('skill')}, level: 3 }], reason: "x" }) { id }`],
  endExemption: [['hr', 'part', 'lead'], () => `endExemption(input: { id: ${id('exemption')}, toOn: "2020-01-15", reason: "x" }) { id }`],
  exempt: [['hr', 'part', 'lead'], () => `exempt(input: { personId: ${id('person')}, topicId: ${id('skill')}, toOn: "2099-01-01", reason: "x" }) { id }`],
  lookAgain: [['hr', 'part', 'lead', 'learning', 'employee'], () => `lookAgain(id: ${id('batch')}) { id }`],
  setTarget: [['hr'], () => `setTarget(input: { measure: MET, share: 85, effectiveOn: "2099-01-01", reason: "x" }) { id }`],
  undoBatch: [['hr', 'part', 'lead', 'learning', 'employee'], () => `undoBatch(id: ${id('batch')}) { id }`],
};

const codeOf = async (who: string, change: string): Promise<string | undefined> => (await test.ask(cookies.get(who)!, `mutation { ${change} }`)).errors?.[0]?.extensions.code;

describe('a change', () => {
  it('of every kind is looked at here', () => {
    const { schema } = test.api.app.get(GraphQLSchemaHost);
    expect(Object.keys(CHANGES).sort()).toEqual(Object.keys(schema.getMutationType()!.getFields()).sort());
  });

  it.each(Object.keys(CHANGES))('is refused to every role that is too low: %s', async (name) => {
    const [may, call] = CHANGES[name]!;
    for (const who of WHO.filter((one) => !may.includes(one))) expect([who, await codeOf(who, call())]).toEqual([who, 'FORBIDDEN']);
    for (const who of may) expect([who, await codeOf(who, call())]).not.toEqual([who, 'FORBIDDEN']);
  });

  it.each(['role: HR, organisationId: "x"', 'role: HR, personId: "x"'])('takes no field that it does not ask for: actAs(%s)', async (fields) => {
    expect(await codeOf('hr', `actAs(${fields}) { actingRole }`)).toBe('BAD_REQUEST');
  });

  it.each(['proposedBy: "me"', 'status: COMPLETED', 'organisationId: "x"', 'id: "x"', 'completedOn: "2026-01-01"'])('takes no field that only the server sets: assignProgram(%s)', async (field) => {
    expect(await codeOf('hr', `assignProgram(input: { personIds: [${id('person')}], programId: ${id('program')}, dueOn: "2099-01-01", ${field} }) { id }`)).toBe('BAD_REQUEST');
    const query = 'mutation($input: AssignProgramInput!) { assignProgram(input: $input) { id } }';
    const [name, value] = field.split(': ') as [string, string];
    const input = { personIds: [world.ids['person']], programId: world.ids['program'], dueOn: '2099-01-01', [name]: value.replaceAll('"', '') };
    expect((await test.ask(cookies.get('hr')!, query, { input })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is never an answer that only a learning record gives', async () => {
    for (const who of ['hr', 'lead', 'employee']) expect(await codeOf(who, `answerAssignment(input: { id: ${id('assignment')}, status: COMPLETED }) { id }`)).toBe('BAD_USER_INPUT');
  });

  it.each([['hr', 201], ['learning', 201], ['admin', 403], ['part', 403], ['lead', 403], ['employee', 403]])('by a file is for those who see everybody: %s', async (who, status) => {
    const response = await test.send('PUT', '/upload', { cookie: cookies.get(who)!, headers: { 'content-type': 'application/octet-stream' }, body: `a;${who}` });
    expect(response.status).toBe(status);
  });

  it.each([['hr', 200], ['learning', 200], ['part', 200], ['lead', 200], ['admin', 403]])('of nothing: the map goes out to %s', async (who, status) => {
    expect((await test.send('GET', '/export/coverage.csv', { cookie: cookies.get(who)! })).status).toBe(status);
  });
});
