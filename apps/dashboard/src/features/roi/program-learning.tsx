import { Link } from '@tanstack/react-router';
import { ListOf } from '../../app/list-of.js';
import { PersonLink } from '../../app/person-link.js';
import { LearningTable } from '../people/learning-table.js';
import { useProgramLearning, type ProgramLearning } from './roi.query.js';

const PERSON = {
  head: 'Person',
  cell: ({ person }: ProgramLearning) => person && <PersonLink person={person} />,
};

const SOURCE = {
  head: 'From',
  cell: ({ batch, row }: ProgramLearning) =>
    batch && (
      <Link to="/imports/$batchId" params={{ batchId: batch.id }}>
        {batch.fileName}
        {row === null ? '' : `, row ${row}`}
      </Link>
    ),
};

/** The rows behind enrolled, completed and paid, each with the file row it came from. */
export function ProgramLearningList({ programId }: { programId: string }) {
  return (
    <ListOf list={useProgramLearning(programId)} what="learning records" nothing="Nobody is recorded in this program. Records come with learning.csv.">
      {(records) => <LearningTable name="Learning records" records={records} first={PERSON} last={SOURCE} />}
    </ListOf>
  );
}
