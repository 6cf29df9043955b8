import '../evidence/evidence.css';
import './roi.css';
import { getRouteApi } from '@tanstack/react-router';
import { Facts } from '../../app/facts.js';
import { formatCount, formatMoney } from '../../app/format.js';
import { Card, Page } from '../../app/page.js';
import { Await } from '../../app/states.js';
import { assessmentName, levelName } from '../evidence/evidence.words.js';
import { AssignButton } from '../plan/assign-button.js';
import { ProgramClosed } from './program-closed.js';
import { ProgramLearningList } from './program-learning.js';
import { useProgram, type Ledger, type Program } from './roi.query.js';

const route = getRouteApi('/shell/programs/$programId');

/** One program: what it is, what it teaches, and the rows behind each figure of its ledger. */
export function ProgramPage() {
  const { programId } = route.useParams();
  const query = useProgram(programId);
  return (
    <Page title={query.data?.title ?? 'Program'} lead={query.data?.provider} tools={query.data && <AssignButton people={[]} topic={null} program={query.data} label="Assign to people" />}>
      <Await query={query} what="program">
        {(program) => (
          <div className="cards">
            <Card className="span-7" title="Ledger">
              <LedgerFigures ledger={program.ledger} />
            </Card>
            <Card className="span-5" title="Program">
              <ProgramFacts program={program} />
            </Card>
            <div id="closed">
              <Card title="Requirements closed" aside="met units whose witness comes from a completion of this program">
                <ProgramClosed programId={program.id} />
              </Card>
            </div>
            <div id="learning">
              <Card title="Learning records" aside="enrolled, completed and paid">
                <ProgramLearningList programId={program.id} />
              </Card>
            </div>
          </div>
        )}
      </Await>
    </Page>
  );
}

function LedgerFigures({ ledger }: { ledger: Ledger }) {
  if (ledger.suppressed) return <p className="second">Too few people to show figures.</p>;
  const { enrolled, completed, paidMinor, paidKnownFor, closedMet, closedProven, costPerClosedMinor, currency } = ledger;
  const figures = [
    ['Enrolled', formatCount(enrolled), 'people', '#learning'],
    ['Completed', formatCount(completed), `of ${formatCount(enrolled)} enrolled`, '#learning'],
    ['Paid', paidMinor === null ? 'not known' : formatMoney(paidMinor, currency), `known for ${formatCount(paidKnownFor)} of ${formatCount(enrolled)}`, '#learning'],
    ['Requirements closed', formatCount(closedMet), `${formatCount(closedProven)} of them proven`, '#closed'],
    ['Paid per requirement', costPerClosedMinor === null ? '–' : formatMoney(costPerClosedMinor, currency), closedMet === 0 ? 'none is closed' : 'closed', '#closed'],
  ] as const;
  return (
    <dl className="ledger">
      {figures.map(([name, figure, help, hash]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="ledger-figure">
            <a href={hash}>{figure}</a>
          </dd>
          <dd className="second small">{help}</dd>
        </div>
      ))}
    </dl>
  );
}

function ProgramFacts({ program: { costMinor, currency, hours, seats, assessment, accreditor, credentialAwarded, teaches } }: { program: Program }) {
  const facts = [
    ['Price', costMinor === null ? null : formatMoney(costMinor, currency)],
    ['Hours', hours === null ? null : formatCount(hours)],
    ['Seats', seats === null ? null : formatCount(seats)],
    ['Assessment', assessmentName(assessment)],
    ['Accreditor', accreditor],
    ['Credential', credentialAwarded],
    ['Teaches', teaches.map(({ topic, level }) => `${topic.name}, level ${levelName(level)}`).join('; ')],
  ] as const;
  return <Facts facts={facts} />;
}
