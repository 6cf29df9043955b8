/** How to get a map that can be printed. */
export const FEWER_CELLS = 'choose a team for fewer rows, or filter by role, location, job family or cost centre for fewer columns';
