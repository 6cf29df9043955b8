import '../evidence/evidence.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Card, Page } from '../../app/page.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { PersonDocuments } from '../document/person-documents.js';
import { ExemptionList } from '../exemption/exemption-list.js';
import { DeputyButton } from '../deputy/deputy-button.js';
import { DisputeList } from '../dispute/dispute-list.js';
import { GapList } from '../gap/gap-list.js';
import { closeGap } from '../plan/close-gap.js';
import { AssignButton } from '../plan/assign-button.js';
import { AssignmentList } from '../plan/assignment-list.js';
import { PersonCredentials } from './person-credentials.js';
import { PersonFacts } from './person-facts.js';
import { PersonLearningList } from './person-learning.js';
import { PersonSkills } from './person-skills.js';
import { usePerson } from './person.query.js';

const route = getRouteApi('/shell/people/$personId');

/** A person's record: skills with the evidence behind each, credentials, gaps, learning, assignments. */
export function PersonPage() {
  const { personId } = route.useParams();
  const { actingRole } = useReader();
  const query = usePerson(personId);
  return (
    <Page title={query.data?.name ?? 'Person'} lead={query.data && <Whereabouts team={query.data.team} roles={query.data.roles} />}>
      <Await query={query} what="person">
        {(person) => (
          <div className="cards">
            {seesNames(actingRole) && (
              <Card className="span-8" title="Skills" aside="with the evidence behind each">
                <PersonSkills personId={person.id} />
              </Card>
            )}
            <Card className="span-4" title="Person" aside={<DeputyButton person={person} />}>
              <PersonFacts person={person} />
            </Card>
            {seesNames(actingRole) && (
              <>
                <Card title="Gaps">
                  <GapList personId={person.id} action={closeGap} />
                </Card>
                <Card title="Exemptions">
                  <ExemptionList personId={person.id} />
                </Card>
                <Card title="Disputes">
                  <DisputeList personId={person.id} nothing="Nothing is disputed." />
                </Card>
                <Card title="Credentials" aside="each with its verification report">
                  <PersonCredentials personId={person.id} />
                </Card>
                <Card title="Documents" aside="certificates and work samples as files">
                  <PersonDocuments personId={person.id} />
                </Card>
              </>
            )}
            <Card title="Learning">
              <PersonLearningList personId={person.id} />
            </Card>
            <Card title="Assignments" aside={<AssignButton people={[person]} topic={null} label="Assign" />}>
              <AssignmentList personId={person.id} nothing="No program is assigned. Assign one from a gap." />
            </Card>
          </div>
        )}
      </Await>
    </Page>
  );
}

function Whereabouts({ team, roles }: { team: { id: string; name: string } | null; roles: readonly { name: string }[] }) {
  return (
    <>
      {roles.map(({ name }) => name).join(', ')}
      {roles.length > 0 && team ? ', ' : ''}
      {team && (
        <Link to="/coverage" search={{ team: team.id }}>
          {team.name}
        </Link>
      )}
    </>
  );
}
