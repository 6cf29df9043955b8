import '../evidence/evidence.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Card, Page } from '../../app/page.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';
import { AskedRequests } from './asked-requests.js';
import { useOwnExpertise } from './claim.query.js';
import { ContestedList } from './contested-list.js';
import { ExpertsList } from './experts-list.js';

const route = getRouteApi('/shell/endorsements');

/** Who asks to be endorsed, what is contested, and who may endorse as an expert. */
export function EndorsementsPage() {
  const { actingRole } = useReader();
  const { person } = route.useSearch();
  return (
    <Page title="Endorsements" lead={seesNames(actingRole) ? 'Who asks for your word, and where evidence contradicts itself.' : <Expertise />}>
      <div className="stack">
        <Card title="Asked of you" aside={person && <Link to="/endorsements">of one person; show all</Link>}>
          <AskedRequests personId={person} />
        </Card>
        {seesNames(actingRole) && (
          <Card title="Contested" aside="newer evidence of equal or higher grade says otherwise">
            <ContestedList />
          </Card>
        )}
        {actingRole === 'HR' && (
          <Card title="Named experts" aside="may endorse those who ask them">
            <ExpertsList />
          </Card>
        )}
      </div>
    </Page>
  );
}

function Expertise() {
  const { data: skills = [] } = useOwnExpertise();
  if (skills.length === 0) return 'Colleagues can ask those whom HR names as experts of a skill. You are not one yet.';
  return `You may endorse those who ask you at ${skills.map(({ name }) => name).join(', ')}. You see their name and what they ask, and nothing else.`;
}
