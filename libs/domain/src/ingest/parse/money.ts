import { Trouble, type Parsed } from './parsed.js';
import { decimal, type Decimal } from './decimal.js';

/** An amount in the smallest unit of its currency (cents; whole yen; thousandths of a dinar); never negative. */
export interface Money {
  readonly minor: number;
  /** ISO 4217, capital letters. */
  readonly currency: string;
}

/** ISO 4217 by the number of decimal places. */
const CURRENCIES: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE
    CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW
    KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK
    PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS
    UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

const PLACES: ReadonlyMap<string, number> = new Map(
  Object.entries(CURRENCIES).flatMap(([places, codes]) => codes.split(/\s+/u).map((code) => [code, Number(places)] as const)),
);

/** An ISO 4217 code in any letter case. */
export function currency(cell: string): Parsed<string> {
  const code = cell.trim().toUpperCase();
  return PLACES.has(code) ? code : new Trouble('CURRENCY_UNKNOWN');
}

/** Zero or more, still without its currency. */
export function amount(cell: string): Parsed<Decimal> {
  const value = decimal(cell);
  return !(value instanceof Trouble) && value.digits < 0n ? new Trouble('NUMBER_OUT_OF_RANGE') : value;
}

/** Exact: an amount with more places than its currency has is `NUMBER_TOO_PRECISE`, unless they are zeros. */
export function money({ digits, scale }: Decimal, code: string): Parsed<Money> {
  const places = PLACES.get(code);
  if (places === undefined) return new Trouble('CURRENCY_UNKNOWN');
  const cut = 10n ** BigInt(Math.max(0, scale - places));
  if (digits % cut !== 0n) return new Trouble('NUMBER_TOO_PRECISE');
  const minor = (digits / cut) * 10n ** BigInt(Math.max(0, places - scale));
  return minor <= BigInt(Number.MAX_SAFE_INTEGER) ? { minor: Number(minor), currency: code } : new Trouble('NUMBER_OUT_OF_RANGE');
}
