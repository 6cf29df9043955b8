import { describe, expect, it } from '@jest/globals';

import type { AuditKind, AuditTrail } from './audit-trail.js';
import { Refusals } from './refusals.js';

describe('a refusal', () => {
  it.each<[string, AuditKind | undefined]>([
    ['NOT_FOUND', 'refused-not-theirs'],
    ['ROLE_TOO_LOW', 'refused-role'],
    ['LIMIT_DEPTH', 'refused-limits'],
    ['LIMIT_COST', 'refused-limits'],
    ['VALUE_INVALID', undefined],
    ['NOT_SIGNED_IN', undefined],
    ['INTERNAL_SERVER_ERROR', undefined],
  ])('for %s is counted, and told to the trail as %s', async (reason, kind) => {
    const told: AuditKind[] = [];
    const trail = { note: async (one: AuditKind) => void told.push(one) } as Partial<AuditTrail> as AuditTrail;
    const refusals = new Refusals(trail);
    refusals.tell({ door: 'graphql', reason });
    refusals.tell({ door: 'socket', reason });
    refusals.tell({ door: 'socket', reason });
    expect(told).toEqual(kind ? [kind, kind, kind] : []);
    const text = await refusals.registry.metrics();
    expect(text).toContain(`tessera_refusals_total{door="graphql",reason="${reason}"} 1`);
    expect(text).toContain(`tessera_refusals_total{door="socket",reason="${reason}"} 2`);
  });
});
