import { formatInstantDay } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { PersonLink } from '../../app/person-link.js';
import { useReader } from '../../app/session.query.js';
import { EvidenceLine } from '../evidence/evidence-line.js';
import { gradeName, levelName, type EvidenceRow } from '../evidence/evidence.words.js';
import { useContested, type ContestedUnit } from './contested.query.js';
import { SettleButton } from './settle-button.js';

/** Units that are contested, with the evidence of both sides, and the way to settle each. */
export function ContestedList() {
  return (
    <ListOf list={useContested()} what="contested units" nothing="No evidence contradicts itself.">
      {(units) => (
        <ul className="unit-list" aria-label="Contested units">
          {units.map((unit) => (
            <Unit key={unit.id} unit={unit} />
          ))}
        </ul>
      )}
    </ListOf>
  );
}

function Unit({ unit: { person, topic, level, minimumGrade, best, contrary } }: { unit: ContestedUnit }) {
  return (
    <li className="unit">
      <div className="unit-head">
        <PersonLink person={person} className="strong" />
        <span className="second">
          {topic.name}, asked for at level {levelName(level)}, {gradeName(minimumGrade)}
        </span>
        <span className="end">{best && <SettleButton evidenceId={best.id} person={person} topic={topic} />}</span>
      </div>
      {best && <Side says="Holds it" evidence={best} />}
      {contrary.map((one) => (
        <Side key={one.id} says="Does not hold it" evidence={one} />
      ))}
    </li>
  );
}

function Side({ says, evidence }: { says: string; evidence: EvidenceRow }) {
  const { timeZone } = useReader().organisation;
  return (
    <div className="row">
      <span className="badge">{says}</span>
      <span>
        level {levelName(evidence.level)}, {gradeName(evidence.grade)}, {formatInstantDay(evidence.validFrom, timeZone)}
      </span>
      <EvidenceLine evidence={evidence} />
    </div>
  );
}
