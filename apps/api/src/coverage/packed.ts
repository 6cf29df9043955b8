/** Reads PostgreSQL's text form of an integer array, `{1,-1,20}`: several times faster than the driver, and the map reads many. */
export function packed(text: string): Int32Array {
  const values = new Int32Array(text === '{}' ? 0 : commas(text) + 1);
  let [at, value, sign] = [0, 0, 1];
  for (let i = 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48) {
      if (code > 57) values[at] = value * sign;
      else value = value * 10 + code - 48;
    } else if (code === 45) sign = -1;
    else {
      values[at] = value * sign;
      at += 1;
      value = 0;
      sign = 1;
    }
  }
  return values;
}

function commas(text: string): number {
  let count = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) count += 1;
  return count;
}
