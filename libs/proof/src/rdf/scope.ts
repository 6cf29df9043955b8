import jsonld from 'jsonld';
import type { ContextSet } from '../context/context-set.js';
import type { JsonObject } from '../json/json.js';

/** What a term means in one scope, as jsonld worked it out; members whose names begin with an underscore are its own. */
export interface Term {
  readonly '@id'?: string | null;
  readonly '@type'?: string;
  readonly '@container'?: readonly string[];
  readonly '@context'?: unknown;
  readonly reverse: boolean;
  readonly _prefix?: boolean;
}

interface ActiveContext {
  readonly mappings: ReadonlyMap<string, Term | null>;
  readonly '@vocab'?: string;
}

/** jsonld has this function, and its types have not. */
const { processContext } = jsonld as unknown as { processContext: (active: ActiveContext | null, local: unknown, options: object) => Promise<ActiveContext> };

const PLAIN: ReadonlySet<string> = new Set(['mappings', '@vocab', '@version', 'processingMode', 'clone', 'inverse', 'getInverse', 'protected', 'previousContext', 'revertToPreviousContext', '_uuid']);

/** Scopes that are kept for one set of contexts: each holds a few hundred terms. */
const KEPT = 300;

/**
 * The terms in force at one place of a document. jsonld copies all of them for every typed node; here each scope is
 * worked out once, by jsonld itself, and shared: it never changes.
 */
export class Scope {
  private readonly inner = new Map<string, Scope>();

  constructor(
    private readonly book: ScopeBook,
    private readonly active: ActiveContext,
    /** What is in force again in nodes further in, when this scope comes from a type. */
    readonly previous: Scope | null,
    private readonly number: number,
  ) {}

  term(name: string): Term | null | undefined {
    return this.active.mappings.get(name);
  }

  get vocabulary(): string | undefined {
    return this.active['@vocab'];
  }

  /** This scope with what the term brings along; `owner` is the scope in which the term is looked up. */
  async with(name: string, owner: Scope, from: 'type' | 'property'): Promise<Scope> {
    const key = `${owner.number} ${from} ${name}`;
    const known = this.inner.get(key);
    if (known) return known;
    const active = await this.book.active(this.active, owner.term(name)?.['@context']);
    const made = this.book.scope(active, from === 'type' ? (this.previous ?? this) : this.previous);
    this.inner.set(key, made);
    return made;
  }
}

/** All scopes of one set of contexts, until there are too many. */
export class ScopeBook {
  private readonly roots = new Map<string, Scope>();
  private count = 0;

  constructor(private readonly contexts: ContextSet) {}

  async root(names: readonly string[]): Promise<Scope> {
    if (this.count > KEPT) this.roots.clear();
    if (this.roots.size === 0) this.count = 0;
    const key = names.join(' ');
    const known = this.roots.get(key);
    if (known) return known;
    const made = this.scope(await this.active(await processContext(null, null, this.options()), names), null);
    this.roots.set(key, made);
    return made;
  }

  scope(active: ActiveContext, previous: Scope | null): Scope {
    this.count += 1;
    return new Scope(this, active, previous, this.count);
  }

  /** Throws when jsonld finds fault with a context, or when one says something that is not handled here. */
  async active(active: ActiveContext, local: unknown): Promise<ActiveContext> {
    if (local === null || local === undefined || '@propagate' in (local as JsonObject)) throw new Error('not plain');
    const made = await processContext(active, local, this.options());
    if (Object.keys(made).some((name) => !PLAIN.has(name))) throw new Error('not plain');
    return made;
  }

  private options(): object {
    const documentLoader = async (url: string) => {
      const document = this.contexts.get(url);
      if (!document) throw new Error('unknown context');
      return { contextUrl: null, documentUrl: url, document };
    };
    return { documentLoader, safe: true, base: null };
  }
}
