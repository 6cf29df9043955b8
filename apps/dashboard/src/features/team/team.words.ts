/** How to get a table that can be printed, or had as a file. */
export const SMALLER = 'open a team below it, or filter by role, location, job family or cost centre';
