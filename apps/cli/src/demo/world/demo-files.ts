import { csvFile } from '@tessera/domain';

import { type Badge, badgeFiles } from './badges.js';
import { Calendar } from './calendar.js';
import { deputiesTable, exemptionsTable, expertsTable, targetsTable } from './decided.js';
import { type Attendance, furtherLearning, onceEach } from './learning.js';
import { demoPeople } from './people.js';
import { type Showing, showings } from './showing.js';
import { evidenceTable, issuersTable, learningTable, leaveTable, mappingsTable, peopleTable, programsTable, requirementsTable, skillsTable } from './tables.js';

export interface DemoFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The demo organisation as files, in the order in which a company would hand them over.
 * The same day gives the same bytes.
 */
export async function demoFiles(today: string): Promise<DemoFile[]> {
  const calendar = new Calendar(today);
  const people = demoPeople(calendar);
  const shown = showings(people, calendar);
  const of = <H extends Showing['how']>(how: H) => shown.filter((one): one is Extract<Showing, { how: H }> => one.how === how);
  const learned: Attendance[] = onceEach([...of('program'), ...furtherLearning(people, calendar)]);
  const signed = await badgeFiles(of('badge') satisfies Badge[], today);

  const tables: [string, readonly (readonly string[])[]][] = [
    ['skills.csv', skillsTable()],
    ['people.csv', peopleTable(people)],
    ['issuers.csv', issuersTable()],
    ['programs.csv', programsTable()],
    ['mappings.csv', mappingsTable()],
    ['requirements.csv', requirementsTable(calendar)],
    ['leave.csv', leaveTable(people, calendar)],
    ['evidence.csv', evidenceTable(of('record'), calendar)],
    ['learning.csv', learningTable(learned)],
    ['exemptions.csv', exemptionsTable(people, calendar)],
    ['targets.csv', targetsTable(calendar)],
    ['experts.csv', expertsTable(people, calendar)],
    ['deputies.csv', deputiesTable(people, calendar)],
  ];
  return [
    ...tables.map(([name, rows]) => ({ name, bytes: Buffer.from(csvFile(rows)) })),
    ...[...signed.lists, ...signed.badges].map(({ name, text }) => ({ name, bytes: Buffer.from(text) })),
  ];
}
