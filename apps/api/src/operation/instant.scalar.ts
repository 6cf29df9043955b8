import { CustomScalar, Scalar } from '@nestjs/graphql';
import { TesseraError } from '@tessera/domain';
import { Kind, type ValueNode } from 'graphql';

const INSTANT = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

function readInstant(value: unknown): string {
  const isInstant = typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
  if (!isInstant) throw new TesseraError('invalid-input', 'INSTANT_INVALID', 'An instant is written as 2026-11-22T08:30:00Z.');
  return value;
}

@Scalar('Instant')
export class InstantScalar implements CustomScalar<string, string> {
  description = 'An instant in ISO 8601, as 2026-11-22T08:30:00Z; answers are in UTC.';
  parseValue = readInstant;
  serialize = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));
  parseLiteral = (node: ValueNode): string => readInstant(node.kind === Kind.STRING ? node.value : null);
}
