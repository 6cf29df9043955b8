/** Nine steps of the share met, 0 lowest; full only when every unit is met, lowest only when none is. */
export function shadeOf(met: number, required: number): number {
  if (met >= required) return 8;
  if (met <= 0) return 0;
  return Math.min(7, Math.max(1, Math.floor((9 * met) / required)));
}
