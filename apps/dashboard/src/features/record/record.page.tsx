import '../evidence/evidence.css';
import { Card, Page } from '../../app/page.js';
import { useReader } from '../../app/session.query.js';
import { Await, Nothing } from '../../app/states.js';
import { ClaimButton } from '../claim/claim-button.js';
import { OwnRequests } from '../claim/own-requests.js';
import { DisputeFields } from '../dispute/dispute-fields.js';
import { DisputeList } from '../dispute/dispute-list.js';
import { ExemptionList } from '../exemption/exemption-list.js';
import { GapList } from '../gap/gap-list.js';
import { PersonCredentials } from '../people/person-credentials.js';
import { PersonDocuments } from '../document/person-documents.js';
import { PersonFacts } from '../people/person-facts.js';
import { PersonLearningList } from '../people/person-learning.js';
import { PersonSkills } from '../people/person-skills.js';
import { usePerson } from '../people/person.query.js';
import { showGap } from '../plan/close-gap.js';
import { AssignmentList } from '../plan/assignment-list.js';

/** Everything held about the reader, its source, who may see it. */
export function RecordPage() {
  const { personId } = useReader();
  return (
    <Page title="My record" lead="Everything that is held about you, and where each piece comes from.">
      {personId ? (
        <Record personId={personId} />
      ) : (
        <Nothing title="Your account is not linked to a person">The record appears once a person with your e-mail address has been imported. Ask HR to import you.</Nothing>
      )}
    </Page>
  );
}

function Record({ personId }: { personId: string }) {
  return (
    <Await query={usePerson(personId)} what="your record">
      {(person) => (
        <div className="cards">
          <Card title="Assigned to me">
            <AssignmentList personId={person.id} isOwn nothing="Nothing is assigned to you." />
          </Card>
          <Card className="span-8" title="My skills" aside={<ClaimButton />}>
            <PersonSkills personId={person.id} />
          </Card>
          <Card className="span-4" title="About me">
            <PersonFacts person={person} />
            <DisputeFields person={person} />
            <p className="second small" style={{ marginTop: 12 }}>
              HR, the leads of your team and of the teams above it see this record by name. L&amp;D sees your learning and assignments, and skills only as figures. Figures over very few people are not shown to others.
            </p>
          </Card>
          <Card title="My gaps" aside="required of you and not met">
            <GapList personId={person.id} action={showGap} />
          </Card>
          <Card title="My requests" aside="for endorsement">
            <OwnRequests personId={person.id} />
          </Card>
          <Card title="My disputes">
            <DisputeList personId={person.id} nothing="You dispute nothing. Each record has a button for it." />
          </Card>
          <Card title="My credentials">
            <PersonCredentials personId={person.id} />
          </Card>
          <Card title="My exemptions" aside="what I am excused from">
            <ExemptionList personId={person.id} nothing="You are excused from nothing." />
          </Card>
          <Card title="My documents" aside="certificates and work samples as files">
            <PersonDocuments personId={person.id} />
          </Card>
          <Card title="My learning">
            <PersonLearningList personId={person.id} />
          </Card>
        </div>
      )}
    </Await>
  );
}
