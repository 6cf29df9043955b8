import { Nothing } from '../../app/states.js';
import { useMetUnits, type MetScope } from './met.query.js';
import { metGradeName, type MetGrade } from './met.words.js';
import { UnitList } from './unit-list.js';

const HEADS = { state: 'Grade', evidence: 'Witness' };

/** Met units as a table, the strongest first, each with the evidence that makes it met. */
export function MetList(scope: MetScope) {
  const list = useMetUnits(scope);
  return (
    <UnitList list={list} name="Met units" what="met units" heads={HEADS} withPerson>
      <NoneMet grade={scope.grade} />
    </UnitList>
  );
}

function NoneMet({ grade }: { grade: MetGrade | undefined }) {
  if (grade) return <p className="second">No unit is met by evidence of this grade: {metGradeName(grade)}. Choose another grade to see the others.</p>;
  return <Nothing title="Nothing is met">No requirement that applies here is met. The gaps say why, and what closes them.</Nothing>;
}
