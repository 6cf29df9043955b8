/** Pixels; also in map.css where noted. */
export const ROW_HEIGHT = 32;
export const HEAD_HEIGHT = 128;

/** Wide enough for "131/240" where teams are that large. */
export const widthOfCell = (people: number): number => (people >= 1000 ? 68 : people >= 100 ? 54 : 38);
