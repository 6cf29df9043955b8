import { Link } from '@tanstack/react-router';
import { useReader } from '../../app/session.query.js';
import { levelName } from '../evidence/evidence.words.js';
import { titlesName } from './mapping.words.js';
import { usePartialMappings, type PartialMapping } from './partial.query.js';

interface PartialMappingsProps {
  personId: string;
  /** Of this skill alone. */
  topicId?: string;
}

/** What a person holds a part of: it counts once they hold the rest. Nothing is said where there is none, and while it is not known. */
export function PartialMappings({ personId, topicId }: PartialMappingsProps) {
  const { data = [] } = usePartialMappings(personId);
  const shown = data.filter(({ topic }) => topicId === undefined || topic.id === topicId);
  if (shown.length === 0) return null;
  return (
    <section aria-label="Begun" style={{ marginTop: 12 }}>
      <h3>Begun, and not counted yet</h3>
      <ul className="stack" style={{ gap: 6 }}>
        {shown.map((partial) => (
          <li key={partial.mappingId}>
            <Partial partial={partial} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Partial({ partial: { mappingId, held, missing, level, topic } }: { partial: PartialMapping }) {
  const { actingRole } = useReader();
  const said = `${held.length} of ${held.length + missing.length}`;
  return (
    <>
      {actingRole === 'HR' ? <Link to="/mappings/$mappingId" params={{ mappingId }}>{said}</Link> : <strong>{said}</strong>} for {topic.name}, level {levelName(level)}: <span className="plain">{titlesName(held)}</span>
      <span className="second plain">; still missing: {titlesName(missing)}</span>
    </>
  );
}
