import { formatPeople } from '../../app/format.js';
import { PersonPicker, type PickedPerson } from '../../app/person-picker.js';

const SHOWN = 12;

interface AssignPeopleProps {
  people: readonly PickedPerson[];
  change: (people: readonly PickedPerson[]) => void;
}

/** To whom: those it was opened from, more of them or fewer. */
export function AssignPeople({ people, change }: AssignPeopleProps) {
  const add = (person: PickedPerson | null) => {
    if (person && !people.some(({ id }) => id === person.id)) change([...people, person]);
  };
  return (
    <>
      {people.length > SHOWN ? <p className="second">To {formatPeople(people.length)}.</p> : people.length > 0 && <Chosen people={people} change={change} />}
      <PersonPicker label="Add a person" choose={add} clears />
    </>
  );
}

function Chosen({ people, change }: AssignPeopleProps) {
  return (
    <ul className="row" aria-label="To" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {people.map(({ id, name }) => (
        <li key={id}>
          <button type="button" className="chip-button" aria-label={`Take ${name} out`} onClick={() => change(people.filter((one) => one.id !== id))}>
            {name} ✕
          </button>
        </li>
      ))}
    </ul>
  );
}
