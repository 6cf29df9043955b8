import { Client } from '../../ingest/client.js';
import { DEMO_PASSWORD } from '../sign-ins.js';
import { Calendar } from '../world/calendar.js';
import { demoPeople } from '../world/people.js';
import { demoActs } from './acts.js';

/** Lets some people of the demo do what leaves work on others' lists, each signed in as themselves. */
export async function peopleAct(url: string, today: string): Promise<void> {
  const calendar = new Calendar(today);
  for (const { who, does } of demoActs(demoPeople(calendar), calendar)) {
    await does(await Client.signIn(url, who.email, DEMO_PASSWORD));
  }
}
