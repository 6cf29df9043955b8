import { NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../app/link-button.js';
import { Card, Page } from '../../app/page.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { type Team, useTeams } from '../../app/teams.query.js';
import { EditForm } from './edit-form.js';

/** Asks for something in the name of a team that asked for nothing yet, or of a role that is new. */
export function NewSetPage() {
  const [role, setRole] = useState('');
  const { decidesForAll } = useReader();
  return (
    <Page title="Ask for something new" lead="A role or the organisation that is known already is changed on its own page.">
      <p className="small" style={{ marginBottom: 12 }}>
        <Link to="/requirements">All requirements</Link>
      </p>
      <div className="stack">
        <Card title="Of a team and all below it">
          <Await query={useTeams()} what="teams">
            {(teams) => (teams.length === 0 ? <p className="second">No team is known yet. Teams come with people.csv.</p> : <TeamChoice teams={teams} />)}
          </Await>
        </Card>
        {decidesForAll && (
          <Card title="Of a new role">
            <div className="stack">
              <TextInput label="Name of the role" maxLength={200} value={role} onChange={({ currentTarget }) => setRole(currentTarget.value)} />
              {role.trim() === '' ? <p className="second">Name the role to say what it asks for.</p> : <EditForm owner={{ newRole: role }} versions={[]} />}
            </div>
          </Card>
        )}
      </div>
    </Page>
  );
}

function TeamChoice({ teams }: { teams: readonly Team[] }) {
  const [chosen, setChosen] = useState(teams[0]?.id ?? '');
  return (
    <div className="row" style={{ alignItems: 'end' }}>
      <NativeSelect label="Team" value={chosen} data={teams.map(({ id, path }) => ({ value: id, label: path }))} onChange={({ currentTarget }) => setChosen(currentTarget.value)} />
      <LinkButton to="/requirements/$ownerId/edit" params={{ ownerId: chosen }} variant="default">
        Say what it asks for
      </LinkButton>
    </div>
  );
}
