import { Radio, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount, formatInstantDay } from '../../app/format.js';
import { LongId } from '../../app/long-id.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { useClaimedCredential, useDecideHolder, type Claimed } from './identity.query.js';
import { claimState } from './identity.words.js';
import type { DecideProps } from './match-person.js';
import { ProposeForm } from './propose-form.js';

/** Whose a credential is that several people claim, with what speaks for each. */
export function DecideHolder({ ids: [id = ''], ...rest }: DecideProps) {
  return (
    <Await query={useClaimedCredential(id)} what="claim">
      {(credential) => (credential === null ? <p>The credential is not there any more.</p> : <Decide credential={credential} {...rest} />)}
    </Await>
  );
}

function Decide({ credential, proposed, close }: Omit<DecideProps, 'ids'> & { credential: Claimed }) {
  const decide = useDecideHolder();
  const [choice, setChoice] = useState('');
  const send = (reason: string) => decide.mutate({ credentialId: credential.id, personId: choice === NOBODY ? null : choice, reason }, { onSuccess: proposed });
  return (
    <ProposeForm send={send} isReady={choice !== ''} isPending={decide.isPending} error={decide.error} close={close}>
      <p>
        <strong>{credential.achievement}</strong>
        {credential.issuer && `, by ${credential.issuer}`}. Several people claim it, so that it counts for none of them until you decide.
      </p>
      <div className="small">
        It names{' '}
        {credential.recipients.map((recipient) => (
          <LongId key={recipient} value={recipient} />
        ))}
      </div>
      <Claimants credential={credential} />
      <Radio.Group label="Whose is it?" value={choice} onChange={setChoice} required>
        <Stack gap="xs" mt="xs">
          {credential.claimants.map(({ personId, name, identifiers, namedBy }) => (
            <Radio key={personId} value={personId} label={name} description={namedBy.length > 0 ? `The credential names ${namedBy.join(', ')}` : `The credential names none of ${identifiers.join(', ')}`} />
          ))}
          <Radio value={NOBODY} label="None of them" description="It counts for nobody who claims it. It can be decided anew." />
        </Stack>
      </Radio.Group>
    </ProposeForm>
  );
}

const NOBODY = 'nobody';

function Claimants({ credential: { claimants } }: { credential: Claimed }) {
  const { timeZone } = useReader().organisation;
  return (
    <DataTable name="Who claims it" columns={['Who', 'Known as', 'Came with', numeric('Pending')]}>
      {claimants.map(({ credentialId, name, identifiers, namedBy, fileName, since, pending, state }) => (
        <tr key={credentialId}>
          <th scope="row">
            <Link to="/credentials/$credentialId" params={{ credentialId }}>
              {name}
            </Link>
            <div className="second small">{claimState(state)}</div>
          </th>
          <td className="plain">
            {identifiers.map((identifier) => (
              <div key={identifier}>
                {identifier} {namedBy.includes(identifier) && <span className="badge">named</span>}
              </div>
            ))}
          </td>
          <td className="plain">
            {fileName ?? 'not known'}
            <div className="second small">{formatInstantDay(since, timeZone)}</div>
          </td>
          <td className="num">{formatCount(pending)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
