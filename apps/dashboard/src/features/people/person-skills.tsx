import { DataTable, numeric } from '../../app/data-table.js';
import { ListOf } from '../../app/list-of.js';
import { WorkLink } from '../claim/work-link.js';
import { WorkSampleFile } from '../claim/work-sample-file.js';
import { RecordDispute } from '../dispute/record-dispute.js';
import { EvidenceLine, evidenceTitle, Until } from '../evidence/evidence-line.js';
import { gradeName, levelName } from '../evidence/evidence.words.js';
import { GradeMark, type MarkKind } from '../evidence/grade-mark.js';
import { PartialMappings } from '../mapping/partial-mappings.js';
import { usePersonEvidence, type PersonEvidence } from './person.query.js';

const NOTHING = 'No evidence is held. It comes with evidence, learning records and credentials that are imported.';

/** Evidence grouped by skill, in the order of the api. */
export function PersonSkills({ personId }: { personId: string }) {
  return (
    <>
      <ListOf list={usePersonEvidence(personId)} what="pieces of evidence" nothing={NOTHING}>
        {(rows) => <SkillTable rows={rows} personId={personId} />}
      </ListOf>
      <PartialMappings personId={personId} />
    </>
  );
}

function SkillTable({ rows, personId }: { rows: readonly PersonEvidence[]; personId: string }) {
  return (
    <DataTable name="Skills" columns={['Skill', 'Evidence', 'Level', numeric('Valid')]}>
      {byTopic(rows).flatMap((group) => group.map((row, at) => <SkillRow key={row.id} row={row} personId={personId} first={at === 0} span={group.length} />))}
    </DataTable>
  );
}

function byTopic(rows: readonly PersonEvidence[]): PersonEvidence[][] {
  const groups = new Map<string, PersonEvidence[]>();
  for (const row of rows) groups.set(row.topic.id, [...(groups.get(row.topic.id) ?? []), row]);
  return [...groups.values()];
}

function SkillRow({ row, personId, first, span }: { row: PersonEvidence; personId: string; first: boolean; span: number }) {
  const kind: MarkKind = row.negative ? 'UNMET' : row.standing.toLowerCase() === 'pending' ? 'PENDING' : row.grade;
  return (
    <tr>
      {first && (
        <th scope="rowgroup" rowSpan={span}>
          {row.topic.name}
        </th>
      )}
      <td>
        <EvidenceLine evidence={row} />
        {row.link && <div className="small"><WorkLink link={row.link} /></div>}
        {row.workSample && <div className="small"><WorkSampleFile sample={row.workSample} /></div>}
        <RecordDispute record="EVIDENCE" id={row.id} name={`${row.topic.name}, ${evidenceTitle(row)}`} dispute={row.dispute} personId={personId} />
      </td>
      <td className="nowrap">
        <GradeMark kind={kind} /> {row.negative ? `not held at ${row.level}` : row.topic.kind === 'CREDENTIAL' ? 'held' : levelName(row.level)}
        <span className="second">, {gradeName(row.grade)}</span>
      </td>
      <td className="num">
        <Until evidence={row} />
      </td>
    </tr>
  );
}
