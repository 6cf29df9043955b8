import { Radio, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable } from '../../app/data-table.js';
import { Await } from '../../app/states.js';
import { useSecondClaim, useSettleClaim, type SecondClaim } from './identity.query.js';
import { claimSentence } from './identity.words.js';
import type { DecideProps } from './match-person.js';
import { ProposeForm } from './propose-form.js';

/** Who a row is about that claims what another person has. */
export function SettleClaim({ ids: [id = ''], ...rest }: DecideProps) {
  return (
    <Await query={useSecondClaim(id)} what="claim">
      {(claim) => (claim === null ? <p>It was settled a moment ago.</p> : <Settle claim={claim} {...rest} />)}
    </Await>
  );
}

function Settle({ claim, proposed, close }: Omit<DecideProps, 'ids'> & { claim: SecondClaim }) {
  const settle = useSettleClaim();
  const [choice, setChoice] = useState('');
  const option = optionsOf(claim).find(({ key }) => key === choice);
  return (
    <ProposeForm
      send={(reason) => option && settle.mutate({ id: claim.id, identifiedBy: option.identifiedBy, takesOver: option.takesOver, reason }, { onSuccess: proposed })}
      isReady={option !== undefined}
      isPending={settle.isPending}
      error={settle.error}
      close={close}
    >
      <p>
        {claim.name ? <strong>{claim.name}</strong> : 'A credential'}, row {claim.row} of{' '}
        <Link to="/imports/$batchId" params={{ batchId: claim.batchId }}>
          {claim.fileName}
        </Link>
        . {claimSentence(claim.code)}
      </p>
      <DataTable name="What it claims" columns={['E-mail or id', 'Who has it now']}>
        {claim.claimants.map(({ identifier, name }) => (
          <tr key={identifier}>
            <th scope="row" className="plain">
              {identifier}
            </th>
            <td>{name ?? <span className="second">nobody</span>}</td>
          </tr>
        ))}
      </DataTable>
      <Radio.Group label="What is true?" value={choice} onChange={setChoice} required>
        <Stack gap="xs" mt="xs">
          {optionsOf(claim).map(({ key, label, description }) => (
            <Radio key={key} value={key} label={label} description={description} />
          ))}
        </Stack>
      </Radio.Group>
    </ProposeForm>
  );
}

interface Option {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly identifiedBy: string | null;
  readonly takesOver: boolean;
}

/** Whoever the row may be about, once with everything it claims and once with what nobody else has; or that it is wrong. */
function optionsOf({ name, claimants }: SecondClaim): Option[] {
  const about = name === null ? [] : claimants.flatMap(({ identifier, name: holder }) => [
    { key: `take ${identifier}`, label: `It is ${holder ?? `${name}, who is new`} (${identifier})`, description: 'The other e-mails and ids of the row go over to them.', identifiedBy: identifier, takesOver: true },
    { key: `leave ${identifier}`, label: `It is ${holder ?? `${name}, who is new`} (${identifier}), without the others`, description: 'The other e-mails and ids stay with who has them.', identifiedBy: identifier, takesOver: false },
  ]);
  return [...about, { key: 'out', label: 'It stays out', description: 'Everything stays with who has it now.', identifiedBy: null, takesOver: false }];
}
