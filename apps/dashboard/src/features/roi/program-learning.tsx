import { Link } from '@tanstack/react-router';
import { formatCount, formatDay, formatMoney } from '../../app/format.js';
import { More } from '../../app/more.js';
import { Await } from '../../app/states.js';
import { learningStatus } from '../people/people.words.js';
import { useProgramLearning, type ProgramLearning } from './roi.query.js';

/** The rows behind enrolled, completed and paid, each with the file row it came from. */
export function ProgramLearningList({ programId }: { programId: string }) {
  const list = useProgramLearning(programId);
  return (
    <Await query={list} what="learning records">
      {({ nodes, totalCount }) =>
        nodes.length === 0 ? (
          <p className="second">Nobody is recorded in this program. Records come with learning.csv.</p>
        ) : (
          <>
            <LearningTable records={nodes} />
            <More list={list} shown={nodes.length} total={totalCount} what="learning records" />
          </>
        )
      }
    </Await>
  );
}

function LearningTable({ records }: { records: readonly ProgramLearning[] }) {
  return (
    <div className="table-wrap" role="group" aria-label="Learning records" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Status</th>
            <th scope="col">On</th>
            <th scope="col" className="num">
              Score
            </th>
            <th scope="col" className="num">
              Paid
            </th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ id, person, status, on, score, costMinor, currency, batch, row }) => (
            <tr key={id}>
              <th scope="row">
                {person && (
                  <Link to="/people/$personId" params={{ personId: person.id }}>
                    {person.name}
                  </Link>
                )}
              </th>
              <td>{learningStatus(status)}</td>
              <td className="nowrap">{on ? formatDay(on) : ''}</td>
              <td className="num">{score === null ? '' : formatCount(score)}</td>
              <td className="num">{costMinor === null ? '' : formatMoney(costMinor, currency)}</td>
              <td>
                {batch && (
                  <Link to="/imports/$batchId" params={{ batchId: batch.id }}>
                    {batch.fileName}
                    {row === null ? '' : `, row ${row}`}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
