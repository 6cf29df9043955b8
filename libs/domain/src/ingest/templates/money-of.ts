import type { Decimal } from '../parse/decimal.js';
import { money, type Money } from '../parse/money.js';
import { Trouble } from '../parse/parsed.js';
import type { Say } from '../template.js';

/** A cost and its currency come together; a currency without a cost says nothing. */
export function moneyOf(row: { readonly cost: Decimal | null; readonly currency: string | null }, say: Say<'cost' | 'currency'>): Money | null {
  if (row.cost === null) return null;
  if (row.currency === null) {
    say('currency', 'VALUE_MISSING');
    return null;
  }
  const value = money(row.cost, row.currency);
  if (!(value instanceof Trouble)) return value;
  say('cost', value.code);
  return null;
}
