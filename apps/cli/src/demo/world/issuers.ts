export interface DemoIssuer {
  readonly name: string;
  readonly trust: 'trusted' | 'not trusted' | 'undecided';
  readonly reason: string;
  readonly format: 'json' | 'jwt';
  /** `[achievement, skill, level]`: what its badges are mapped to. */
  readonly badges: readonly (readonly [achievement: string, skill: string, level: 1 | 2 | 3 | 4 | 5])[];
}

/** Their keys are derived from their names: they prove nothing outside this demo. */
export const ISSUERS: readonly DemoIssuer[] = [
  {
    name: 'National Power Board',
    trust: 'trusted',
    reason: 'Accredited by the energy regulator.',
    format: 'json',
    badges: [['Authorised Person HV', 'HV switching', 4], ['Switching Operator', 'HV switching', 3], ['Overhead Line Technician', 'Overhead line', 3], ['Relay Technician', 'Protection relays', 3], ['Safe Earthing', 'Earthing', 3]],
  },
  {
    name: 'Northbank Technical College',
    trust: 'trusted',
    reason: 'Public college; assessed by exam.',
    format: 'json',
    badges: [['Signalling Engineer', 'Signalling principles', 4], ['Interlocking Designer', 'Interlocking design', 4], ['ETCS Practitioner', 'ETCS', 3], ['Signal Tester', 'Signal testing', 3], ['Financial Reporting', 'Financial reporting', 3], ['Employment Law', 'Employment law', 3], ['Contract Manager', 'Contract management', 3]],
  },
  {
    name: 'CloudCraft Institute',
    trust: 'trusted',
    reason: 'Proctored exams.',
    format: 'jwt',
    badges: [['Kubernetes Administrator', 'Kubernetes', 4], ['Infrastructure Coder', 'Infrastructure as code', 3], ['Cloud Security Practitioner', 'Cloud security', 3], ['SQL Expert', 'SQL', 4], ['Secure Developer', 'Secure coding', 3], ['Linux Administrator', 'Linux', 3], ['Observability Engineer', 'Observability', 3], ['Data Modeller', 'Data modelling', 3], ['API Designer', 'API design', 3], ['Test Engineer', 'Software testing', 3]],
  },
  {
    name: 'Eastfield Works',
    trust: 'trusted',
    reason: 'Manufacturer of our trains.',
    format: 'json',
    badges: [['Brake Systems Certificate', 'Brake systems', 3], ['Bogie Inspector', 'Bogies', 3], ['Traction Technician', 'Traction motors', 3], ['Diagnostics', 'Diagnostics', 3]],
  },
  {
    name: 'RailSafe Academy',
    trust: 'undecided',
    reason: '',
    format: 'json',
    badges: [['Track Safety', 'Track safety', 3], ['Permit Holder', 'Permit to work', 3], ['Platform Safety', 'Platform safety', 3], ['Incident Lead', 'Incident lead', 4], ['Train Dispatcher', 'Train dispatching', 3], ['Night Controller', 'Night control', 4]],
  },
  {
    name: 'QuickBadge',
    trust: 'not trusted',
    reason: 'Awards badges for watching a video.',
    format: 'jwt',
    badges: [['Leadership Guru', 'Coaching', 4], ['Data Wizard', 'Data quality', 4]],
  },
];
