import { Counter, Registry } from 'prom-client';

import type { AuditKind, AuditTrail, Refused } from './audit-trail.js';

/** Every refusal is counted by its door and its code; some are told to the audit trail. No value of a caller is kept. */
export class Refusals {
  readonly registry = new Registry();
  private readonly counter = new Counter({ name: 'tessera_refusals_total', help: 'Requests refused, by door and reason.', labelNames: ['door', 'reason'] as const, registers: [this.registry] });

  constructor(private readonly trail: AuditTrail) {}

  tell(refused: Refused): void {
    this.counter.inc({ door: refused.door, reason: refused.reason });
    const kind = kindOf(refused.reason);
    if (kind) void this.trail.note(kind, refused);
  }

  signInLocked(emailKey: string): void {
    void this.trail.signInLocked(emailKey);
  }
}

const KINDS: Readonly<Record<string, AuditKind>> = { NOT_FOUND: 'refused-not-theirs', ROLE_TOO_LOW: 'refused-role' };

const kindOf = (reason: string): AuditKind | undefined => (reason.startsWith('LIMIT_') ? 'refused-limits' : KINDS[reason]);
