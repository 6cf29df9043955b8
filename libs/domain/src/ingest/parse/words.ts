import { fold } from '../../name/fold.js';
import type { CheckClaim, CheckedHow, ClaimedAssessment, ClaimedGrade, ClaimedLevel, ClaimedTrust, DisputedRecord, LearningStatus, MappingStatus, RequiredGrade, TargetMeasure } from '../claim.js';
import { POLICY_SETTINGS, type PolicySetting } from '../../organisation/policy-setting.js';
import type { CellTrouble } from '../finding.js';
import { Trouble, type Parser } from './parsed.js';

/** A word of a fixed vocabulary, matched folded, `-` and `_` read as a space. */
function word<T>(vocabulary: ReadonlyMap<string, T>, code: CellTrouble): Parser<T> {
  const unknown = new Trouble(code, [...vocabulary.keys()]);
  return (cell) => vocabulary.get(fold(cell.replace(/[-_]/gu, ' '))) ?? unknown;
}

/** `entries` as `value: words that mean it`. */
function vocabulary<T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(entries.flatMap(([value, words]) => words.split(', ').map((each) => [each, value] as const)));
}

export const level: Parser<ClaimedLevel> = word(
  vocabulary<ClaimedLevel>([
    [1, '1, awareness'],
    [2, '2, foundational'],
    [3, '3, practitioner'],
    [4, '4, advanced'],
    [5, '5, expert'],
  ]),
  'LEVEL_UNKNOWN',
);

export const weight: Parser<1 | 2 | 3> = word(
  vocabulary<1 | 2 | 3>([
    [1, '1, useful'],
    [2, '2, important'],
    [3, '3, critical'],
  ]),
  'WEIGHT_UNKNOWN',
);

export const requiredGrade: Parser<RequiredGrade> = word(
  vocabulary<RequiredGrade>([
    ['verified', 'verified'],
    ['attested', 'attested'],
    ['endorsed', 'endorsed'],
    ['activity', 'activity'],
    ['claimed', 'claimed'],
  ]),
  'GRADE_UNKNOWN',
);

/** `verified` is `GRADE_NOT_CLAIMABLE`: it is earned by a proof that Tessera checks. */
export const claimedGrade: Parser<ClaimedGrade> = (cell) => {
  const grade = requiredGrade(cell);
  return grade === 'verified' ? new Trouble('GRADE_NOT_CLAIMABLE', ['attested', 'endorsed', 'activity', 'claimed']) : grade;
};

export const assessment: Parser<ClaimedAssessment> = word(
  vocabulary<ClaimedAssessment>([
    ['reviewed-work', 'reviewed work, project, reviewed project'],
    ['exam', 'exam, examination, proctored exam'],
    ['quiz', 'quiz, test'],
    ['none', 'none, no'],
  ]),
  'ASSESSMENT_UNKNOWN',
);

export const status: Parser<LearningStatus> = word(
  vocabulary<LearningStatus>([
    ['enrolled', 'enrolled, registered, assigned, not started, invited'],
    ['in-progress', 'in progress, started, active, ongoing'],
    ['completed', 'completed, complete, passed, graduated, finished'],
    ['failed', 'failed, not passed'],
    ['withdrawn', 'withdrawn, unenrolled, dropped, cancelled, canceled, no show'],
  ]),
  'STATUS_UNKNOWN',
);

export const mappingStatus: Parser<MappingStatus> = word(
  vocabulary<MappingStatus>([
    ['in-force', 'in force, valid'],
    ['ended', 'ended, retired'],
    ['rejected', 'rejected'],
    ['undecided', 'undecided, not decided'],
  ]),
  'STATUS_UNKNOWN',
);

export const mappingAbout: Parser<'title' | 'program'> = word(
  vocabulary<'title' | 'program'>([
    ['title', 'title, titles'],
    ['program', 'program, programme'],
  ]),
  'KIND_UNKNOWN',
);

export const yesNo: Parser<boolean> = word(
  vocabulary<boolean>([
    [true, 'yes, y, true, x, 1'],
    [false, 'no, n, false, 0'],
  ]),
  'YES_NO_UNKNOWN',
);

/** Whether a test was passed (`has`) or failed (`has not`). */
export const has: Parser<boolean> = word(
  vocabulary<boolean>([
    [true, 'has, yes, passed, pass'],
    [false, 'has not, no, failed, fail'],
  ]),
  'YES_NO_UNKNOWN',
);

export const trust: Parser<ClaimedTrust> = word(
  vocabulary<ClaimedTrust>([
    ['trusted', 'trusted, trust, yes'],
    ['not-trusted', 'not trusted, untrusted, do not trust, no'],
    ['undecided', 'undecided, not decided'],
  ]),
  'TRUST_UNKNOWN',
);

export const policySetting: Parser<PolicySetting> = word(vocabulary<PolicySetting>(POLICY_SETTINGS.map((name) => [name, name.replaceAll('-', ' ')])), 'SETTING_UNKNOWN');

export const measure: Parser<TargetMeasure> = word(
  vocabulary<TargetMeasure>([
    ['met', 'met, units met, coverage'],
    ['proven', 'proven, units proven'],
  ]),
  'MEASURE_UNKNOWN',
);

export const demandKind: Parser<'everyone' | 'at-least'> = word(
  vocabulary<'everyone' | 'at-least'>([
    ['everyone', 'everyone, all'],
    ['at-least', 'at least, minimum, at least n'],
  ]),
  'KIND_UNKNOWN',
);

export const checkedHow: Parser<CheckedHow> = word(
  vocabulary<CheckedHow>([
    ['link', 'link, web page'],
    ['registry', 'registry, register'],
    ['phone', 'phone, call'],
    ['original', 'original, original seen'],
  ]),
  'KIND_UNKNOWN',
);

export const checkResult: Parser<CheckClaim['result']> = word(
  vocabulary<CheckClaim['result']>([
    ['accepted', 'accepted, genuine, yes'],
    ['refused', 'refused, rejected, no'],
  ]),
  'STATUS_UNKNOWN',
);

export const checkRound: Parser<CheckClaim['round']> = word(
  vocabulary<CheckClaim['round']>([
    ['first', 'first, 1'],
    ['second', 'second, 2, confirmation'],
  ]),
  'KIND_UNKNOWN',
);

/** What can be disputed. */
export const disputed: Parser<DisputedRecord> = word(
  vocabulary<DisputedRecord>([
    ['evidence', 'evidence'],
    ['learning', 'learning, learning record'],
    ['credential', 'credential'],
    ['document', 'document, certificate'],
    ['exemption', 'exemption'],
    ['assignment', 'assignment'],
    ['leave', 'leave'],
    ['identifier', 'identifier, e mail, external id'],
    ['person', 'person'],
  ]),
  'RECORD_UNKNOWN',
);

/** How a dispute was answered. */
export const answer: Parser<'upheld' | 'kept'> = word(
  vocabulary<'upheld' | 'kept'>([
    ['upheld', 'upheld, right'],
    ['kept', 'kept, refused'],
  ]),
  'ANSWER_UNKNOWN',
);
