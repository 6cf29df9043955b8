/** An absolute address of any scheme, with nothing that a terminal or a log could be fooled by. */
export function isUri(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2048 && /^[a-z][a-z0-9+.-]*:[^\s\p{C}<>"{}|\\^`]+$/iu.test(value);
}
