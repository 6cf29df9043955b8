import { NativeSelect } from '@mantine/core';
import { MET_GRADES, metGradeName, type MetGrade } from './met.words.js';

interface GradeFilterProps {
  grade: MetGrade | undefined;
  choose: (grade: MetGrade | undefined) => void;
}

/** What the met units that are listed stand on; the choice stands in the address. */
export function GradeFilter({ grade, choose }: GradeFilterProps) {
  const options = [{ value: '', label: 'All grades' }, ...MET_GRADES.map((one) => ({ value: one, label: metGradeName(one) }))];
  return <NativeSelect aria-label="Grade" size="xs" w={200} value={grade ?? ''} data={options} onChange={({ currentTarget }) => choose(MET_GRADES.find((one) => one === currentTarget.value))} />;
}
