import type { IncomingHttpHeaders } from 'node:http';

import { DOCUMENT_KINDS } from '@tessera/domain';
import { z } from 'zod';

import { readBody } from '../http/problem.js';
import { badInput } from '../operation/problem.js';

/** Text to be shown: one line, without anything invisible in it. */
const text = (most: number) => z.string().trim().min(1).max(most).refine((value) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(value));
const optional = <T extends z.ZodType>(of: T) => of.nullable().default(null);

/** Ids of people and topics are worked out from names, hence of no version that RFC 9562 knows. */
const HandedIn = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS).default('certificate'),
  personId: z.guid(),
  title: text(200),
  issuer: optional(text(200)),
  topicId: optional(z.guid()),
  level: optional(z.int().min(1).max(5)),
  issuedOn: optional(z.iso.date()),
  untilOn: optional(z.iso.date()),
});

/** What the sender of a certificate or work sample says of it. */
export type HandedIn = z.infer<typeof HandedIn>;

export const HANDED_IN_HEADER = 'x-document';

/** JSON in percent encoding: headers hold ASCII alone. Throws BODY_INVALID, DATES_REVERSED. */
export function readHandedIn(headers: IncomingHttpHeaders): HandedIn {
  const said = readBody(HandedIn, parsed(String(headers[HANDED_IN_HEADER] ?? '')));
  if (said.issuedOn !== null && said.untilOn !== null && said.untilOn < said.issuedOn) throw badInput('DATES_REVERSED', 'The last day comes before the day of issue.');
  return said;
}

function parsed(header: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(header));
  } catch {
    return null;
  }
}
