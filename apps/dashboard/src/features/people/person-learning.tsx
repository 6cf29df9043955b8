import { formatCount, formatDay, formatMoney } from '../../app/format.js';
import { More } from '../../app/more.js';
import { Await } from '../../app/states.js';
import { learningStatus } from './people.words.js';
import { usePersonLearning } from './person.query.js';

export function PersonLearningList({ personId }: { personId: string }) {
  const list = usePersonLearning(personId);
  return (
    <Await query={list} what="learning records">
      {({ nodes, totalCount }) =>
        nodes.length === 0 ? (
          <p className="second">No learning record is held. Records come with learning.csv.</p>
        ) : (
          <>
            <div className="table-wrap" role="group" aria-label="Learning" tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Program</th>
                    <th scope="col">Status</th>
                    <th scope="col">On</th>
                    <th scope="col" className="num">
                      Score
                    </th>
                    <th scope="col" className="num">
                      Cost
                    </th>
                    <th scope="col">Certificate</th>
                  </tr>
                </thead>
                <tbody>
                  {nodes.map(({ id, program, status, on, score, costMinor, currency, certificateUrl }) => (
                    <tr key={id}>
                      <td>
                        {program.title}
                        <div className="second small">{program.provider}</div>
                      </td>
                      <td>{learningStatus(status)}</td>
                      <td className="nowrap">{on ? formatDay(on) : ''}</td>
                      <td className="num">{score === null ? '' : formatCount(score)}</td>
                      <td className="num">{costMinor === null ? '' : formatMoney(costMinor, currency)}</td>
                      <td>{certificateUrl && <span className="plain small">{certificateUrl}</span>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {totalCount > nodes.length && <More list={list} shown={nodes.length} total={totalCount} what="learning records" />}
          </>
        )
      }
    </Await>
  );
}
