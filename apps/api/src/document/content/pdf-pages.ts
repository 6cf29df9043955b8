/** How far from its name the count of a node of the page tree may stand. */
const NEAR = 400;

/** The counts of pages that nodes of the page tree name; the largest is that of the root. */
export function pagesOf(text: string): number[] {
  return [...text.matchAll(/\/Type\s*\/Pages(?![A-Za-z0-9])/g)].flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - NEAR), index);
    const after = text.slice(index, index + NEAR);
    const node = before.slice(before.lastIndexOf('obj') + 3) + after.slice(0, endOf(after));
    const count = /\/Count\s+(\d{1,6})(?!\d)/.exec(node)?.[1];
    return count === undefined ? [] : [Number(count)];
  });
}

function endOf(text: string): number {
  const end = text.indexOf('endobj');
  return end < 0 ? text.length : end;
}
