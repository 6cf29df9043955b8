import { formatDay } from '../../app/format.js';
import { BatchEffect } from '../imports/batch-effect.js';
import type { Batch } from '../imports/imports.query.js';

type Ahead = NonNullable<NonNullable<Batch['effect']>['ahead']>;

/** What is decided for a day to come, as of that day. */
export function EffectAhead({ ahead }: { ahead: Ahead }) {
  const day = formatDay(ahead.day);
  return (
    <section aria-label={`Effect on ${day}`}>
      <h3>Effect on {day}, when it begins to count</h3>
      <p className="second small">As things stand now: with today’s people and evidence, as far as it is still valid on that day. Without this decision, and with it.</p>
      <BatchEffect effect={ahead} name={`Effect by team on ${day}`} />
    </section>
  );
}
