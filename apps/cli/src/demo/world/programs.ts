import { COMPANY } from './teams.js';

export interface DemoProgram {
  readonly provider: string;
  readonly title: string;
  /** Euro. */
  readonly cost: number;
  readonly hours: number;
  readonly assessment: 'reviewed work' | 'exam' | 'quiz' | 'none';
  readonly accreditor?: string;
  readonly teaches?: readonly [skill: string, level: 1 | 2 | 3 | 4 | 5];
  readonly credential?: string;
}

const program = (
  [provider, title]: readonly [string, string],
  [cost, hours]: readonly [number, number],
  assessment: DemoProgram['assessment'],
  gives: Pick<DemoProgram, 'teaches' | 'credential' | 'accreditor'>,
): DemoProgram => ({ provider, title, cost, hours, assessment, ...gives });

/** 30 programs. */
export const PROGRAMS: readonly DemoProgram[] = [
  program(['RailSafe Academy', 'Track safety refresher'], [180, 8], 'exam', { teaches: ['Track safety', 3] }),
  program(['RailSafe Academy', 'Permit to work'], [240, 8], 'exam', { teaches: ['Permit to work', 3] }),
  program(['RailSafe Academy', 'Platform safety in practice'], [210, 8], 'reviewed work', { teaches: ['Platform safety', 3] }),
  program(['RailSafe Academy', 'Leading an incident'], [640, 16], 'reviewed work', { teaches: ['Incident lead', 4] }),
  program(['Red Shield', 'First aid at work'], [95, 8], 'exam', { credential: 'First aid at work', accreditor: 'Red Shield' }),
  program(['Northbank Technical College', 'Signalling principles II'], [1_450, 40], 'exam', { teaches: ['Signalling principles', 4] }),
  program(['Northbank Technical College', 'Interlocking design'], [2_100, 56], 'reviewed work', { teaches: ['Interlocking design', 4] }),
  program(['Northbank Technical College', 'ETCS for engineers'], [1_300, 32], 'exam', { teaches: ['ETCS', 3] }),
  program(['Northbank Technical College', 'Signal testing'], [980, 24], 'exam', { teaches: ['Signal testing', 3] }),
  program(['National Power Board', 'Authorised person HV'], [1_900, 40], 'exam', { teaches: ['HV switching', 4], accreditor: 'National Power Board' }),
  program(['National Power Board', 'HV switching refresher'], [240, 6], 'exam', { teaches: ['HV switching', 3] }),
  program(['National Power Board', 'Overhead line maintenance'], [1_150, 32], 'reviewed work', { teaches: ['Overhead line', 3] }),
  program(['National Power Board', 'Protection relays'], [860, 24], 'exam', { teaches: ['Protection relays', 3] }),
  program(['Eastfield Works', 'Brake systems certificate'], [520, 16], 'exam', { teaches: ['Brake systems', 3] }),
  program(['Eastfield Works', 'Bogie inspection'], [430, 12], 'reviewed work', { teaches: ['Bogies', 3] }),
  program(['Eastfield Works', 'Traction motors'], [610, 20], 'exam', { teaches: ['Traction motors', 3] }),
  program(['CloudCraft Institute', 'Kubernetes in production'], [1_250, 24], 'exam', { teaches: ['Kubernetes', 4] }),
  program(['CloudCraft Institute', 'Infrastructure as code'], [780, 16], 'reviewed work', { teaches: ['Infrastructure as code', 3] }),
  program(['CloudCraft Institute', 'Cloud security'], [990, 20], 'exam', { teaches: ['Cloud security', 3] }),
  program(['CloudCraft Institute', 'Observability'], [560, 12], 'quiz', { teaches: ['Observability', 3] }),
  program(['LearnHub', 'Advanced SQL'], [190, 12], 'quiz', { teaches: ['SQL', 4] }),
  program(['LearnHub', 'Data modelling'], [220, 14], 'quiz', { teaches: ['Data modelling', 3] }),
  program(['LearnHub', 'Python for data'], [150, 18], 'quiz', { teaches: ['Python', 3] }),
  program(['LearnHub', 'Secure coding'], [260, 10], 'exam', { teaches: ['Secure coding', 3] }),
  program(['LearnHub', 'Modern front-end'], [170, 16], 'none', { teaches: ['Front-end development', 3] }),
  program(['LearnHub', 'Coaching basics'], [120, 6], 'none', { teaches: ['Coaching', 3] }),
  program(['Harbour Business School', 'Employment law update'], [890, 16], 'exam', { teaches: ['Employment law', 3] }),
  program(['Harbour Business School', 'Financial reporting'], [1_050, 24], 'exam', { teaches: ['Financial reporting', 3] }),
  program(['Harbour Business School', 'Contract management'], [940, 20], 'reviewed work', { teaches: ['Contract management', 3] }),
  program([COMPANY, 'Safety culture day'], [40, 4], 'quiz', { teaches: ['Safety culture', 2] }),
];
