import { ListOf } from '../../app/list-of.js';
import { RecordDispute } from '../dispute/record-dispute.js';
import { LearningTable } from './learning-table.js';
import { usePersonLearning, type PersonLearning } from './person.query.js';

const programOf = (personId: string) => ({
  head: 'Program',
  cell: ({ id, program, dispute }: PersonLearning) => (
    <>
      {program.title}
      <div className="second small">{program.provider}</div>
      <RecordDispute record="LEARNING" id={id} name={program.title} dispute={dispute} personId={personId} />
    </>
  ),
});

const CERTIFICATE = { head: 'Certificate', cell: ({ certificateUrl }: PersonLearning) => certificateUrl && <span className="plain small">{certificateUrl}</span> };

export function PersonLearningList({ personId }: { personId: string }) {
  return (
    <ListOf list={usePersonLearning(personId)} what="learning records" nothing="No learning record is held. Records come with learning.csv.">
      {(records) => <LearningTable name="Learning" records={records} first={programOf(personId)} last={CERTIFICATE} />}
    </ListOf>
  );
}
