import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { PersonLink } from '../../app/person-link.js';
import { Waiting } from '../../app/states.js';
import { stateSentence } from '../coverage/coverage.words.js';
import { isShort, UnitMark } from '../coverage/unit-mark.js';
import type { UnitRow } from '../coverage/unit.query.js';
import { EvidenceLine, Until } from '../evidence/evidence-line.js';
import { gradeName } from '../evidence/evidence.words.js';
import { closeGap } from '../plan/close-gap.js';

const CredentialReport = lazy(() => import('../verify/report.js').then((loaded) => ({ default: loaded.CredentialReport })));
const route = getRouteApi('/shell/coverage');

/** One person of a cell: state by mark, the witness, and behind a credential its report. */
export function UnitItem({ unit, withTopic }: { unit: UnitRow; withTopic: boolean }) {
  const { person, topic, state, grade, witness, best } = unit;
  const evidence = witness ?? best;
  return (
    <li className="unit">
      <div className="unit-head">
        <UnitMark state={state} grade={grade} />
        <PersonLink person={person} className="strong" />
        {withTopic && <span className="second">{topic.name}</span>}
        <HeldLevel unit={unit} />
        <span className="end">{isShort(state) ? closeGap(unit) : evidence && <Until evidence={evidence} />}</span>
      </div>
      {state !== 'MET' && <p className="second small">{whyNot(unit)}</p>}
      {evidence && <EvidenceLine evidence={evidence} />}
      {evidence?.credential && <ReportToggle unitId={unit.id} credentialId={evidence.credential.id} person={person.name} />}
    </li>
  );
}

function HeldLevel({ unit: { heldLevel, topic } }: { unit: UnitRow }) {
  return heldLevel > 0 && topic.kind === 'SKILL' ? <span className="badge">level {heldLevel}</span> : null;
}

function whyNot({ state, level, heldLevel, minimumGrade, best }: UnitRow): string {
  const sentence = stateSentence(state);
  if (state === 'BELOW_LEVEL') return `${sentence} Holds ${heldLevel}, needs ${level}.`;
  if (state === 'LOW_GRADE') return `${sentence} ${best ? `It is ${gradeName(best.grade)}; needs` : 'Needs'} ${gradeName(minimumGrade)}.`;
  return sentence;
}

/** Which report is open stands in the address. */
function ReportToggle({ unitId, credentialId, person }: { unitId: string; credentialId: string; person: string }) {
  const { unit } = route.useSearch();
  const navigate = route.useNavigate();
  const isOpen = unit === unitId;
  return (
    <>
      <button type="button" className="link-button small" aria-expanded={isOpen} onClick={() => void navigate({ search: (now) => ({ ...now, unit: isOpen ? undefined : unitId }), replace: true })}>
        {isOpen ? 'Hide the report' : 'Verification report'}
        <span className="sr-only"> of {person}</span>
      </button>
      {isOpen && (
        <Suspense fallback={<Waiting what="verification report" />}>
          <CredentialReport credentialId={credentialId} />
        </Suspense>
      )}
    </>
  );
}
