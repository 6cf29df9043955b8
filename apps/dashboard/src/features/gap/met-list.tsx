import { Nothing } from '../../app/states.js';
import { wordOf } from '../export/export-address.js';
import { ExportLinks } from '../export/export-links.js';
import { useMetUnits, type MetScope } from './met.query.js';
import { gradesOf, metGradeName, type MetGrade } from './met.words.js';
import { UnitList } from './unit-list.js';

const HEADS = { state: 'Grade', evidence: 'Witness' };

/** Met units as a table, the strongest first, each with the evidence that makes it met. */
export function MetList(scope: MetScope) {
  const list = useMetUnits(scope);
  const asked = { teamId: scope.teamId, grades: scope.grade && gradesOf(scope.grade).map(wordOf) };
  const files = (lines: number) => <ExportLinks table="met" asked={asked} lines={lines} smaller="choose a team or a grade, or filter" />;
  return (
    <UnitList list={list} name="Met units" what="met units" heads={HEADS} withPerson files={files}>
      <NoneMet grade={scope.grade} />
    </UnitList>
  );
}

function NoneMet({ grade }: { grade: MetGrade | undefined }) {
  if (grade) return <p className="second">No unit is met by evidence of this grade: {metGradeName(grade)}. Choose another grade to see the others.</p>;
  return <Nothing title="Nothing is met">No requirement that applies here is met. The gaps say why, and what closes them.</Nothing>;
}
