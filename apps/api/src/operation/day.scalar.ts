import { CustomScalar, Scalar } from '@nestjs/graphql';
import { parseDay, TesseraError } from '@tessera/domain';
import { Kind, type ValueNode } from 'graphql';

/** Days far from today help nobody and strain calendars. */
const RANGE = /^(19|20|21)\d\d-/;

function readDay(value: unknown): string {
  if (typeof value !== 'string' || !RANGE.test(value)) throw new TesseraError('invalid-input', 'DAY_INVALID', 'A day is written as 2026-11-22.');
  parseDay(value);
  return value;
}

@Scalar('Day')
export class DayScalar implements CustomScalar<string, string> {
  description = 'A day of the calendar, as 2026-11-22.';
  parseValue = readDay;
  serialize = (value: unknown): string => String(value);
  parseLiteral = (node: ValueNode): string => readDay(node.kind === Kind.STRING ? node.value : null);
}
