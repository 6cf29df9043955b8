import { checked, type Checked } from '../checked.js';

/**
 * A seal that no time-stamp backs is known to be made before now, and no more. Once its certificate has ended, it cannot be
 * told from one that was made afterwards.
 */
export function sealTime(findings: readonly Checked[], now: Date): Checked[] {
  const ends = findings.flatMap(({ check, detail }) => (check === 'key' && detail?.['certificateUntil'] ? [detail['certificateUntil']] : []));
  return ends.filter((end) => new Date(end) <= now).map((certificateUntil) => checked('key', 'unknown', 'seal-time-unproven', { certificateUntil }));
}
