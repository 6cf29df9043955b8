import { fold } from '../name/fold.js';

/** A skill as far as matching needs it. */
export interface NamedSkill {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly externalCode: string | null;
}

export type SkillMatch =
  | { readonly kind: 'matched'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown' };

/** Finds the skill that a name means: by name, then by alias, then by external code, all folded. Never the nearest, never a guess. */
export class SkillIndex {
  private readonly names = new Map<string, Set<string>>();
  private readonly aliases = new Map<string, Set<string>>();
  private readonly codes = new Map<string, Set<string>>();

  constructor(skills: Iterable<NamedSkill>) {
    for (const { id, name, aliases, externalCode } of skills) {
      put(this.names, name, id);
      for (const alias of aliases) put(this.aliases, alias, id);
      if (externalCode !== null) put(this.codes, externalCode, id);
    }
  }

  /** A fold that belongs to two skills in the first index that knows it is `ambiguous`. */
  match(name: string): SkillMatch {
    const key = fold(name);
    const ids = [...(this.names.get(key) ?? this.aliases.get(key) ?? this.codes.get(key) ?? [])];
    const [only] = ids;
    if (only === undefined) return { kind: 'unknown' };
    return ids.length === 1 ? { kind: 'matched', id: only } : { kind: 'ambiguous', ids: ids.sort() };
  }
}

function put(index: Map<string, Set<string>>, name: string, id: string): void {
  const key = fold(name);
  if (key === '') return;
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
