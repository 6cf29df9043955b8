import { isObject, listOf, type JsonObject } from '../json/json.js';
import { literalOf } from './literal.js';
import { addressOf, termName } from './name.js';
import type { Scope, Term } from './scope.js';
import type { Blank, Statement } from './statement.js';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const UNREAD_TYPES: ReadonlySet<string> = new Set(['@json', '@none', `${RDF}langString`]);

/** Thrown at the first thing that is not plain: then jsonld has to read the document. */
export class NotPlain extends Error {}

/**
 * Reads the triples of a document that is written plainly: JSON-LD 1.1 expansion and conversion to RDF, cut down to
 * terms, types, scoped contexts, sets and lists. Whatever else it meets, it gives up rather than guess.
 */
export class PlainReader {
  readonly statements: Statement[] = [];
  blanks = 0;

  /** `property` is the term under which the node was found, null at the root. */
  async node(node: JsonObject, property: string | null, outer: Scope): Promise<string | Blank> {
    if (property !== null && '@context' in node) throw new NotPlain();
    const names = Object.keys(node).filter((name) => name !== '@context');
    const typed = await this.enter(names, property, outer);
    const aliases = names.map((name) => [name, nameOf(name, typed)] as const);
    const types = typesOf(node, aliases);
    const scope = await withTypes(types, typed);
    if (names.some((name) => (nameOf(name, typed) === '@type') !== (nameOf(name, scope) === '@type'))) throw new NotPlain();
    const subject = this.subjectOf(node, names, scope);
    for (const type of types) this.add(subject, `${RDF}type`, address(nameOf(type, typed)));
    for (const name of names) await this.member(subject, name, node[name], scope);
    return subject;
  }

  /** A scope that came from a type ends at the next node, unless that is only named; then what the property brings along. */
  private async enter(names: readonly string[], property: string | null, outer: Scope): Promise<Scope> {
    if (outer.previous && names.some((name) => nameOf(name, outer) === '@value')) throw new NotPlain();
    const isNamedOnly = names.length === 1 && nameOf(names[0]!, outer) === '@id';
    const scope = outer.previous && !isNamedOnly ? outer.previous : outer;
    return property !== null && hasContext(outer.term(property)) ? scope.with(property, outer, 'property') : scope;
  }

  private subjectOf(node: JsonObject, names: readonly string[], scope: Scope): string | Blank {
    const [name, ...others] = names.filter((each) => nameOf(each, scope) === '@id');
    if (others.length > 0) throw new NotPlain();
    return name === undefined ? this.blank() : valueAddress(node[name], scope);
  }

  private async member(subject: string | Blank, name: string, value: unknown, scope: Scope): Promise<void> {
    const predicate = must(nameOf(name, scope));
    if (predicate === '@id' || predicate === '@type') return;
    const term = plainTerm(predicate, scope.term(name));

    const inner = hasContext(term) ? await scope.with(name, scope, 'property') : scope;
    const objects: (string | Blank)[] = [];
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) objects.push(isObject(item) ? await this.node(item, name, inner) : scalarOf(item, name, inner));
    for (const object of isList(term) ? [this.list(objects)] : objects) this.add(subject, predicate, object);
  }

  private list(items: readonly (string | Blank)[]): string | Blank {
    return items.reduceRight<string | Blank>((rest, item) => {
      const cell = this.blank();
      this.add(cell, `${RDF}first`, item);
      this.add(cell, `${RDF}rest`, rest);
      return cell;
    }, `<${RDF}nil>`);
  }

  private blank(): Blank {
    this.blanks += 1;
    return { blank: this.blanks - 1 };
  }

  private add(subject: string | Blank, predicate: string, object: string | Blank): void {
    this.statements.push({ subject, predicate: `<${predicate}>`, object });
  }
}

function nameOf(name: string, scope: Scope): string | null {
  return name.startsWith('@') || name === '' ? null : termName(name, scope);
}

function typesOf(node: JsonObject, aliases: readonly (readonly [string, string | null])[]): readonly string[] {
  const [alias, ...others] = aliases.filter(([, meaning]) => meaning === '@type');
  if (others.length > 0) throw new NotPlain();
  const types = alias === undefined ? [] : listOf(node[alias[0]]);
  if (!types.every((type) => typeof type === 'string') || (alias !== undefined && types.length === 0)) throw new NotPlain();
  return types;
}

/** Types bring their contexts in the order of their names, each looked up as it was before any of them. */
async function withTypes(types: readonly string[], typed: Scope): Promise<Scope> {
  let scope = typed;
  for (const type of [...types].sort()) if (hasContext(typed.term(type))) scope = await scope.with(type, typed, 'type');
  return scope;
}

function scalarOf(value: unknown, name: string, scope: Scope): string {
  const term = scope.term(name);
  if (!isPlain(term)) throw new NotPlain();
  const type = term?.['@type'] ?? null;
  if (typeof value === 'string') return textOf(value, type, scope);
  if (typeof value !== 'number' && typeof value !== 'boolean') throw new NotPlain();
  return must(literalOf(value, type?.startsWith('@') ? null : type));
}

function textOf(value: string, type: string | null, scope: Scope): string {
  if (type === '@id') return valueAddress(value, scope);
  return type === '@vocab' ? address(termName(value, scope)) : must(literalOf(value, type));
}

function plainTerm(predicate: string, term: Term | null | undefined): Term | null | undefined {
  if (predicate.startsWith('@') || !isPlain(term)) throw new NotPlain();
  return term;
}

function hasContext(term: Term | null | undefined): boolean {
  return term !== null && term !== undefined && '@context' in term;
}

const UNREAD = ['@language', '@direction', '@index', '@nest'];

/** Whether a term says no more of its values than is read here. */
function isPlain(term: Term | null | undefined): boolean {
  if (term === undefined) return true;
  if (term === null || term.reverse || UNREAD.some((name) => name in term)) return false;
  const container = listOf(term['@container']).join(' ');
  return /^(?:@set|@list|)$/.test(container) && !UNREAD_TYPES.has(term['@type'] ?? '');
}

function isList(term: Term | null | undefined): boolean {
  return term?.['@container']?.includes('@list') ?? false;
}

function valueAddress(value: unknown, scope: Scope): string {
  return address(typeof value === 'string' ? addressOf(value, scope) : null);
}

function address(found: string | null): string {
  if (found === null || found.startsWith('@')) throw new NotPlain();
  return `<${found}>`;
}

function must<T>(value: T | null): T {
  if (value === null) throw new NotPlain();
  return value;
}
