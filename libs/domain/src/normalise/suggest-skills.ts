import { fold } from '../name/fold.js';
import type { NamedSkill } from './skill-index.js';

/** Why a title may speak of a skill, the strongest first: its documents name the code, or the name, of the skill; its own words do. */
export const SUGGESTION_REASONS = ['aligned-code', 'aligned-name', 'titled'] as const;

export type SuggestionReason = (typeof SUGGESTION_REASONS)[number];

/** What an alignment of a credential names. */
export interface AlignedTarget {
  readonly name: string | null;
  /** Code, or address, of a node of a framework. */
  readonly codes: readonly string[];
}

/** Never applied by itself: a word in common is no proof of anything. */
export interface SkillSuggestion {
  readonly skillId: string;
  readonly reason: SuggestionReason;
  /** What was found, as it is written. */
  readonly said: string;
}

/** Skills by their codes and by all their names; one name may be that of several skills. */
export class SkillWords {
  private readonly codes = new Map<string, Set<string>>();
  private readonly names = new Map<string, Set<string>>();
  /** Words of the longest name. */
  private longest = 1;

  constructor(skills: Iterable<NamedSkill>) {
    for (const { id, name, aliases, externalCode } of skills) {
      if (externalCode !== null) put(this.codes, fold(externalCode), id);
      for (const each of [name, ...aliases]) this.add(fold(each), id).add(fold(wordsOf(each).join(' ')), id);
    }
  }

  coded(code: string): readonly string[] {
    return [...(this.codes.get(fold(code)) ?? [])];
  }

  named(name: string): readonly string[] {
    return [...(this.names.get(fold(name)) ?? [])];
  }

  /** Skills whose name is a run of whole words of this text, with these words; one letter alone says nothing. */
  namedIn(text: string): { readonly id: string; readonly said: string }[] {
    const words = wordsOf(text);
    return words.flatMap((_, from) =>
      words.slice(from, from + this.longest).flatMap((_, more) => {
        const said = words.slice(from, from + more + 1).join(' ').replace(AROUND, '');
        return said.length < 2 ? [] : this.named(said).map((id) => ({ id, said }));
      }),
    );
  }

  private add(key: string, id: string): this {
    put(this.names, key, id);
    this.longest = Math.max(this.longest, key.split(' ').length);
    return this;
  }
}

const SPACE = /[\s/|,;:()[\]–—]+/u;
const AROUND = /^["'“”‘’!?-]+|["'“”‘’.!?-]+$/gu;
const wordsOf = (text: string): string[] => text.split(SPACE).filter((word) => word !== '');

/** What a title may speak of, each skill once under its strongest reason; the order is that of the reasons, then of the text. */
export function suggestSkills(title: string, targets: readonly AlignedTarget[], words: SkillWords): SkillSuggestion[] {
  const found: SkillSuggestion[] = [
    ...targets.flatMap(({ codes }) => codes.flatMap((code) => words.coded(code).map((skillId) => ({ skillId, reason: 'aligned-code' as const, said: code })))),
    ...targets.flatMap(({ name }) => (name === null ? [] : words.named(name).map((skillId) => ({ skillId, reason: 'aligned-name' as const, said: name })))),
    ...words.namedIn(title).map(({ id, said }) => ({ skillId: id, reason: 'titled' as const, said })),
  ];
  const best = new Map<string, SkillSuggestion>();
  for (const suggestion of found) if (!best.has(suggestion.skillId)) best.set(suggestion.skillId, suggestion);
  return [...best.values()];
}

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  if (key === '') return;
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
