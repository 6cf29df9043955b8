import { instantAtStartOf } from '../organisation/day.js';
import type { CredentialSource, LearningSource, MappingRule, Source } from './derive-source.js';
import { type Grade, GRADE_RANK } from './grade.js';
import { speaksOf, titleOf } from './rule-match.js';
import { type SourceStanding, standingOfSource } from './standing-of-source.js';

/** Evidence that follows from a source; equal keys speak of the same source and topic. */
export interface DerivedEvidence extends SourceStanding {
  readonly key: string;
  readonly personId: string;
  readonly skillId: string | null;
  readonly achievementId: string | null;
  readonly level: number;
  readonly sourceKind: Source['kind'] | 'document';
  readonly sourceId: string;
  readonly mappingId: string | null;
  /** Name of the program or achievement. */
  readonly source: string;
}

/** What the sources of one person are read by. */
export interface DerivationSetting {
  readonly rules: readonly MappingRule[];
  /** Named credentials by folded name. */
  readonly achievements: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** Everything that one person has, or has not, shown by learning and credentials. The order of the sources makes no difference. */
export function deriveEvidence(sources: readonly Source[], setting: DerivationSetting): DerivedEvidence[] {
  const startOf = (day: number): number => instantAtStartOf(day, setting.timeZone);
  const standing = sources.flatMap((source) => {
    const found = standingOfSource(source, startOf);
    return found === null ? [] : [{ source, standing: found }];
  });
  const single = setting.rules.filter(({ titles, programId }) => titles.length === 1 || programId !== null);
  const several = setting.rules.filter((rule) => !single.includes(rule));
  return [
    ...standing.flatMap((known) => [...named(known, setting), ...single.flatMap((rule) => byRule(known, rule, setting))]),
    ...several.flatMap((rule) => together(standing, rule, setting)),
  ];
}

interface Known {
  readonly source: Source;
  readonly standing: SourceStanding;
}

/** A credential shows the achievement of its name, a completed program the credential it awards. */
function named({ source, standing }: Known, { achievements }: DerivationSetting): DerivedEvidence[] {
  const achievementId = source.kind === 'learning' ? source.program.achievementId : (achievements.get(source.foldedAchievement) ?? null);
  if (achievementId === null || standing.negative) return [];
  return [{ ...standing, ...about(source), key: `${keyOf(source)}|named`, skillId: null, achievementId, level: 1, mappingId: null }];
}

function byRule({ source, standing }: Known, rule: MappingRule, { timeZone }: DerivationSetting): DerivedEvidence[] {
  if (!speaksOf(rule, source, timeZone)) return [];
  return [{ ...capped(standing, rule, source), ...about(source), ...topicOf(rule), key: `${keyOf(source)}|${rule.key}` }];
}

/** Several titles: the person needs them all, and the whole is as weak as its weakest part. It hangs on the part that came last. */
function together(known: readonly Known[], rule: MappingRule, { timeZone }: DerivationSetting): DerivedEvidence[] {
  const parts = rule.titles.map((title) => strongest(known.filter(({ source, standing }) => titleOf(source) === title && !standing.negative && speaksOf(rule, source, timeZone))));
  if (!parts.every((part) => part !== null)) return [];
  const last = parts.reduce((a, b) => (b.standing.validFrom > a.standing.validFrom ? b : a));
  const standings = parts.map(({ source, standing }) => capped(standing, rule, source));
  return [{ ...weakest(standings), ...about(last.source), ...topicOf(rule), key: `together|${last.source.personId}|${rule.key}` }];
}

const about = (source: Source) => ({ personId: source.personId, sourceKind: source.kind, sourceId: source.id, source: source.kind === 'learning' ? source.program.title : source.achievement });

const topicOf = ({ id, skillId, achievementId, level }: MappingRule) => ({ mappingId: id, skillId, achievementId, level });

const keyOf = (source: LearningSource | CredentialSource): string => (source.kind === 'learning' ? `learning|${source.key}` : `credential|${source.id}`);

/** Without an assessment behind it nothing is more than activity. A program's own rule repeats its assessment, which its certificate answers. */
function capped(standing: SourceStanding, { assessment, programId }: MappingRule, source: Source): SourceStanding {
  const isAnswered = programId !== null && source.kind === 'learning' && source.hasCertificate;
  return assessment === 'none' && !isAnswered && GRADE_RANK[standing.grade] > GRADE_RANK.activity ? { ...standing, grade: 'activity' } : standing;
}

function strongest(known: readonly Known[]): Known | null {
  const worth = ({ source, standing }: Known): readonly (number | string)[] => [
    standing.revokedAt === null ? 1 : 0,
    standing.pendingWhy === null ? 1 : 0,
    GRADE_RANK[standing.grade],
    standing.validUntil ?? Infinity,
    -standing.validFrom,
    source.id,
  ];
  return [...known].sort((a, b) => compare(worth(b), worth(a)))[0] ?? null;
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

function weakest(standings: readonly SourceStanding[]): SourceStanding {
  const first = (instants: readonly (number | null)[]): number | null => {
    const known = instants.filter((instant) => instant !== null);
    return known.length === 0 ? null : Math.min(...known);
  };
  return {
    grade: standings.map(({ grade }): Grade => grade).reduce((a, b) => (GRADE_RANK[b] < GRADE_RANK[a] ? b : a)),
    negative: false,
    validFrom: Math.max(...standings.map(({ validFrom }) => validFrom)),
    validUntil: first(standings.map(({ validUntil }) => validUntil)),
    revokedAt: first(standings.map(({ revokedAt }) => revokedAt)),
    pendingWhy: standings.find(({ pendingWhy }) => pendingWhy !== null)?.pendingWhy ?? null,
  };
}
