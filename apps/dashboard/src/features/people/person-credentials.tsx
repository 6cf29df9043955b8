import { Link } from '@tanstack/react-router';
import { formatInstantDay } from '../../app/format.js';
import { LongId } from '../../app/long-id.js';
import { More } from '../../app/more.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { VerdictLine } from '../verify/report.js';
import { formatName, trustWord } from '../verify/verify.words.js';
import { usePersonCredentials } from './person.query.js';

export function PersonCredentials({ personId }: { personId: string }) {
  const { organisation } = useReader();
  const list = usePersonCredentials(personId);
  return (
    <Await query={list} what="credentials">
      {({ nodes, totalCount }) =>
        nodes.length === 0 ? (
          <p className="second">No credential is held. Drop Open Badges on the Imports page to add some.</p>
        ) : (
          <>
            <div className="table-wrap" role="group" aria-label="Credentials" tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    {['Credential', 'Issuer', 'Verdict', 'Valid', 'Checked'].map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {nodes.map(({ id, achievement, format, issuer, verdict, outcome, validFrom, validUntil, checkedAt }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link to="/credentials/$credentialId" params={{ credentialId: id }}>
                          {achievement}
                        </Link>
                        <div className="second small">{formatName(format)}</div>
                      </th>
                      <td>
                        {issuer ? <LongId value={issuer.name} /> : 'unknown'}
                        {issuer && <div className="second small">{trustWord(issuer.trust)}</div>}
                      </td>
                      <td>
                        <VerdictLine verdict={verdict} outcome={outcome} />
                      </td>
                      <td className="nowrap">
                        {validFrom && `from ${formatInstantDay(validFrom, organisation.timeZone)} `}
                        {validUntil ? `to ${formatInstantDay(validUntil, organisation.timeZone)}` : 'without end'}
                      </td>
                      <td className="nowrap">{formatInstantDay(checkedAt, organisation.timeZone)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {totalCount > nodes.length && <More list={list} shown={nodes.length} total={totalCount} what="credentials" />}
          </>
        )
      }
    </Await>
  );
}
