import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useDialog } from '../../app/dialog-room.js';
import { useReader } from '../../app/session.query.js';
import type { PickedSkill } from '../../app/skill-picker.js';
import { ReasonDialog } from '../decision/reason-dialog.js';
import { useDecideSuggestion, type Suggestion, type TitleRow } from './mapping.query.js';
import { reasonSentence } from './mapping.words.js';

interface SuggestionsProps {
  title: TitleRow;
  /** Opens the editor with this skill. */
  map: (skill: PickedSkill) => void;
}

/** What a title may speak of, and why; none of it is applied by itself. */
export function Suggestions({ title, map }: SuggestionsProps) {
  if (title.suggestions.length === 0) return <span className="second">Nothing suggests itself.</span>;
  return (
    <ul className="stack" aria-label={`Suggestions for ${title.title}`}>
      {title.suggestions.map((suggestion) => (
        <li key={suggestion.topic.id}>
          <SuggestionLine title={title} suggestion={suggestion} map={map} />
        </li>
      ))}
    </ul>
  );
}

function SuggestionLine({ title, suggestion, map }: SuggestionsProps & { suggestion: Suggestion }) {
  const { topic, rejected, decision } = suggestion;
  const { actingRole } = useReader();
  return (
    <div className="row">
      <span>
        <strong>{topic.name}</strong> <span className="second small plain">{reasonSentence(suggestion)}</span>
      </span>
      {rejected && (decision ? <Link className="badge" to="/history/$batchId" params={{ batchId: decision.id }}>decided against</Link> : <span className="badge">decided against</span>)}
      {actingRole === 'HR' && !rejected && (
        <Button size="compact-xs" onClick={() => map(topic)} aria-label={`Map ${title.title} to ${topic.name}`}>
          Map
        </Button>
      )}
      {actingRole === 'HR' && <Decide title={title} suggestion={suggestion} />}
    </div>
  );
}

function Decide({ title, suggestion }: { title: TitleRow; suggestion: Suggestion }) {
  const show = useDialog();
  const what = `${title.title}: ${suggestion.topic.name}`;
  return (
    <Button size="compact-xs" variant="default" onClick={() => show((close) => <DecideDialog title={title} suggestion={suggestion} close={close} />)} aria-label={suggestion.rejected ? `Take up again: ${what}` : `Reject: ${what}`}>
      {suggestion.rejected ? 'Take up again' : 'Reject'}
    </Button>
  );
}

function DecideDialog({ title: { title, issuerKey, kind }, suggestion: { topic, rejected }, close }: { title: TitleRow; suggestion: Suggestion; close: () => void }) {
  const propose = useDecideSuggestion({ of: { issuer: issuerKey, titles: [title], ofProgram: kind === 'PROGRAM' }, topicId: topic.id, reject: !rejected });
  const what = `${title}: ${topic.name}`;
  return (
    <ReasonDialog
      title={rejected ? `Take up again: ${what}` : `Do not map: ${what}`}
      lead={rejected ? 'It is suggested again; nothing is mapped by that.' : 'It is not suggested again, until somebody takes it up again.'}
      propose={propose}
      close={close}
    />
  );
}
