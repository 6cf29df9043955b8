import { displayOf } from '../display.js';
import { isObject, listOf, textOf, type JsonObject } from '../../json/json.js';

/**
 * Text of a European credential, which is written as text, as { en: text }, as { en: [text] } or as { @value, @language },
 * or as a list of these. English where it is given, because that is what most readers share; else the first language.
 */
export function elmText(value: unknown): string | null {
  const forms = listOf(value).flatMap(formsOf);
  return displayOf((forms.find(({ language }) => language === 'en') ?? forms[0])?.text);
}

/** A note holds its text in a member of its own. */
export function noteText(value: unknown): string | null {
  const [note] = listOf(value);
  return elmText(isObject(note) && note['noteLiteral'] !== undefined ? note['noteLiteral'] : note);
}

interface Form {
  readonly language: string | null;
  readonly text: string;
}

function formsOf(value: unknown): Form[] {
  if (typeof value === 'string') return [{ language: null, text: value }];
  if (!isObject(value)) return [];
  const text = textOf(value['@value']);
  if (text !== null) return [{ language: languageOf(value['@language']), text }];
  return Object.entries(value).filter(isLanguage).flatMap(([language, texts]) => listOf(texts).flatMap((one) => (typeof one === 'string' ? [{ language: languageOf(language), text: one }] : [])));
}

/** Other members (an id, a type) are no text. */
function isLanguage([name]: readonly [string, unknown]): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(name) && !['id', 'type'].includes(name);
}

function languageOf(value: unknown): string | null {
  return textOf(value)?.toLowerCase().split('-')[0] ?? null;
}

/** The name of a thing by whatever member it has one. */
export function elmName(thing: JsonObject | null): string | null {
  return elmText(thing?.['title']) ?? elmText(thing?.['prefLabel']) ?? elmText(thing?.['legalName']) ?? elmText(thing?.['altLabel']);
}
