import type { Client } from '../../ingest/client.js';
import type { Calendar } from '../world/calendar.js';
import { at } from '../world/decided.js';
import type { DemoPerson } from '../world/people.js';
import { certificate } from './certificate.js';
import { ownId, personId, programId, topicId } from './look-up.js';

/** What one of the organisation's people does on their own pages, and somebody then has to decide. */
export interface Act {
  readonly who: DemoPerson;
  readonly does: (client: Client) => Promise<unknown>;
}

/** A certificate to check, two requests for endorsement, a dispute, and an assignment to be answered. */
export const demoActs = (people: readonly DemoPerson[], calendar: Calendar): Act[] => [
  { who: at(people, 'Depot South', 7), does: (client) => handsIn(client, at(people, 'Depot South', 7), calendar) },
  { who: at(people, 'Signalling', 9), does: (client) => asks(client, { skill: 'Fault finding', level: 3, of: 'LEAD', note: 'Found the axle counter fault at Eastfield junction in October.' }) },
  { who: at(people, 'Data', 13), does: (client) => asks(client, { skill: 'Data pipelines', level: 3, of: 'EXPERT', note: 'Built the pipeline behind the punctuality report.' }) },
  { who: at(people, 'Apps', 3), does: (client) => disputes(client, 'location', 'I have worked in Northbank since September.') },
  { who: at(people, 'Depot North', 0), does: (client) => assigns(client, { title: 'Track safety refresher', to: [4, 5, 6].map((place) => at(people, 'Depot North', place).name), dueOn: calendar.plus(30) }) },
];

async function handsIn(client: Client, person: DemoPerson, calendar: Calendar): Promise<void> {
  const [title, issuer, issuedOn, untilOn] = ['Track safety certificate', 'RailSafe Academy', calendar.plus(-20), calendar.plus(700)];
  const said = { personId: await ownId(client), title, issuer, topicId: await topicId(client, 'Track safety'), level: 3, issuedOn, untilOn };
  await client.handInDocument('track-safety.pdf', said, certificate([title, person.name, `${issuer}, ${issuedOn}`, 'Certificate no. TS-20417']));
}

async function asks(client: Client, { skill, level, of, note }: { skill: string; level: number; of: 'LEAD' | 'EXPERT'; note: string }): Promise<void> {
  const input = { skillId: await topicId(client, skill), level, asks: of, note };
  await client.ask('mutation ($input: AskEndorsementInput!) { askEndorsement(input: $input) { id } }', { input });
}

const disputes = (client: Client, field: string, reason: string): Promise<unknown> =>
  client.ask('mutation ($input: RaiseDisputeInput!) { raiseDispute(input: $input) { id } }', { input: { record: 'PERSON', id: field, reason } });

async function assigns(client: Client, { title, to, dueOn }: { title: string; to: readonly string[]; dueOn: string }): Promise<void> {
  await client.ask('mutation { actAs(role: LEAD) { actingRole } }');
  const personIds = await Promise.all(to.map((name) => personId(client, name)));
  await client.ask('mutation ($input: AssignProgramInput!) { assignProgram(input: $input) { id } }', { input: { personIds, programId: await programId(client, title), dueOn } });
}
