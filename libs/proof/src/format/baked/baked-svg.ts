import { SaxesParser, type SaxesTagNS } from 'saxes';
import { isObject } from '../../json/json.js';
import { parseJsonText } from '../../json/parse-json.js';
import { LIMITS } from '../../limits.js';
import { fault, type BakedFault, type BakedText } from './baked-text.js';

/** Namespace and name of the element that holds a credential: Open Badges 2.0, Open Badges 3.0, CLR 2.0. */
const HOLDERS: ReadonlySet<string> = new Set([
  'http://openbadges.org assertion',
  'https://purl.imsglobal.org/ob/v3p0 credential',
  'https://purl.imsglobal.org/clr/v2p0 credential',
]);
const SVG: ReadonlySet<string> = new Set(['http://www.w3.org/2000/svg svg', ' svg']);

/** An SVG begins with its root, or with what XML allows before one. */
export function looksLikeSvg(text: string): boolean {
  return /^<(?:\?xml\s|!--|!DOCTYPE\s+(?:\w+:)?svg[\s>]|(?:\w+:)?svg[\s/>])/i.test(text);
}

class Refused extends Error {
  constructor(readonly code: BakedFault) {
    super(code);
  }
}

interface Holder {
  readonly verify: string | null;
  readonly body: string[];
}

/** The credential text of an SVG. It is read as data: no script runs, no grammar is loaded, nothing it names is fetched. */
export function textInSvg(svg: string): BakedText {
  try {
    return textOf(holdersIn(svg));
  } catch (error) {
    return fault(error instanceof Refused ? error.code : 'image-invalid');
  }
}

function holdersIn(svg: string): readonly Holder[] {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const holders: Holder[] = [];
  const open: boolean[] = [];
  let left: number = LIMITS.imageElements;
  const write = (text: string): void => {
    if (open.at(-1)) holders.at(-1)!.body.push(text);
  };
  parser.on('xmldecl', ({ encoding }) => refuseIf(!isUtf8(encoding) && /[^\0-\x7f]/.test(svg), 'text-not-utf8'));
  parser.on('doctype', (doctype) => refuseIf(doctype.includes('['), 'image-grammar-refused'));
  parser.on('opentag', (tag) => {
    refuseIf(open.length === 0 && !SVG.has(nameOf(tag)), 'image-invalid');
    refuseIf(open.length >= LIMITS.imageDepth || (left -= 1) < 0, 'image-too-large');
    refuseIf(open.at(-1) === true, 'baked-invalid');
    const isHolder = HOLDERS.has(nameOf(tag));
    if (isHolder) holders.push({ verify: tag.attributes['verify']?.value.trim() || null, body: [] });
    open.push(isHolder);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', write);
  parser.on('cdata', write);
  parser.write(svg).close();
  return holders;
}

const refuseIf = (isRefused: boolean, code: BakedFault): void => {
  if (isRefused) throw new Refused(code);
};

const nameOf = ({ uri, local }: SaxesTagNS): string => `${uri} ${local}`;

const isUtf8 = (encoding: string | undefined): boolean => encoding === undefined || /^utf-?8$/i.test(encoding);

function textOf([holder, ...others]: readonly Holder[]): BakedText {
  if (!holder) return { kind: 'none' };
  if (others.length > 0) return fault('baked-twice');
  const { verify } = holder;
  const body = holder.body.join('').trim();
  if (body !== '' && verify !== null && !isSameBadge(body, verify)) return fault('baked-twice');
  const text = body === '' ? verify : body;
  if (text === null) return fault('baked-invalid');
  return Buffer.byteLength(text) > LIMITS.bakedText ? fault('baked-too-large') : { kind: 'text', text };
}

/** Open Badges 2.0 writes a hosted badge down twice: its address beside its text. Any other pair says two things. */
function isSameBadge(body: string, address: string): boolean {
  const parsed = parseJsonText(body);
  const badge = parsed.kind === 'value' && isObject(parsed.value) ? parsed.value : {};
  const hosted = [badge['verify'], badge['verification']].map((part) => (isObject(part) ? part['url'] : undefined));
  return [badge['id'], ...hosted].includes(address);
}
