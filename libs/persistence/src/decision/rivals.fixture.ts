import type { DecisionRow, TemplateKind } from '@tessera/domain';

export const CERTIFICATE = '7e3e2a55-6f0f-4b27-8a53-0a7c59c1de77';

/** Two words on one thing. */
export interface Rival {
  readonly name: string;
  readonly kind: TemplateKind;
  /** The open question that both answer, where it was asked. */
  readonly settles?: string;
  /** What is decided before either of them is looked at. */
  readonly first?: readonly (readonly [TemplateKind, DecisionRow])[];
  readonly mine: DecisionRow;
  readonly theirs: { readonly kind?: TemplateKind; readonly row: DecisionRow };
  /** False where a file cannot say it, or would not contradict it. */
  readonly byFile?: false;
}

const ISSUER = { issuer: 'did:web:a.example', reason: 'Looked at' };
const MAPPING = { issuer: 'Northwind', achievements: ['K8s in practice'], skill: 'Kubernetes', level: '2', assessment: 'exam' };
const SAID = { person: 'E-1', skill: 'SQL', level: '3', grade: 'endorsed', from: '2026-02-01', source: 'Endorsed by Ann' };
const SETTLED = { ...SAID, level: '2', grade: 'attested', from: '2026-03-01', source: 'Settled by HR', settles: 'yes' };
const EXEMPTION = { person: 'E-2', skill: 'SQL', from: '2026-01-01' };
const REQUIREMENT = { role: 'Engineer', skill: 'SQL', minimumGrade: 'endorsed', effectiveOn: '2026-06-01' };
const TARGET = { team: 'Delivery', measure: 'met', effectiveOn: '2026-06-01' };
const DISPUTE = { person: 'E-1', dispute: '6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405162', record: 'person', recordKey: 'location', reason: 'Looked up' };
const CHECK = { document: CERTIFICATE, how: 'registry', reason: 'Looked up' };
const DEPUTY = { deputy: 'E-2', team: 'Delivery', from: '2026-12-01' };

export const RIVALS: readonly Rival[] = [
  { name: 'whom to trust', kind: 'issuers', mine: { ...ISSUER, trust: 'trusted' }, theirs: { row: { ...ISSUER, trust: 'not trusted' } } },
  { name: 'not to trust any more', kind: 'issuers', first: [['issuers', { ...ISSUER, trust: 'trusted' }]], mine: { ...ISSUER, trust: 'not trusted' }, theirs: { row: { ...ISSUER, trust: 'undecided' } } },
  { name: 'at which level a title is mapped', kind: 'mappings', mine: MAPPING, theirs: { row: { ...MAPPING, level: '4' } } },
  { name: 'to which skill a title is mapped', kind: 'mappings', mine: MAPPING, theirs: { row: { ...MAPPING, skill: 'SQL' } } },
  { name: 'whether a title is mapped at all', kind: 'mappings', mine: MAPPING, theirs: { row: { ...MAPPING, level: '1', assessment: 'none', status: 'rejected' } } },
  { name: 'from when a title is mapped', kind: 'mappings', mine: MAPPING, theirs: { row: { ...MAPPING, from: '2026-01-01' } } },
  { name: 'that a mapping ends', kind: 'mappings', first: [['mappings', MAPPING]], mine: { ...MAPPING, status: 'ended' }, theirs: { row: { ...MAPPING, level: '3' } } },
  { name: 'titles together', kind: 'mappings', mine: { ...MAPPING, achievements: ['K8s in practice', 'K8s advanced'] }, theirs: { row: { ...MAPPING, achievements: ['K8s advanced', 'K8s in practice'], level: '5' } } },
  { name: 'at which level somebody is endorsed', kind: 'evidence', mine: SAID, theirs: { row: { ...SAID, level: '4' } } },
  { name: 'what is contested', kind: 'evidence', settles: 'contested ada sql', mine: SETTLED, theirs: { row: { ...SETTLED, result: 'has not', source: 'Settled by lead' } }, byFile: false },
  { name: 'until when somebody is excused', kind: 'exemptions', mine: { ...EXEMPTION, until: '2026-12-31', reason: 'Moves on' }, theirs: { row: { ...EXEMPTION, until: '2027-12-31', reason: 'Away' } } },
  { name: 'what is asked for', kind: 'requirements', mine: { ...REQUIREMENT, level: '4' }, theirs: { row: { ...REQUIREMENT, level: '3' } } },
  { name: 'whether it is asked for', kind: 'requirements', mine: { ...REQUIREMENT, level: '4' }, theirs: { row: { role: 'Engineer', skill: 'SQL', asked: 'no', effectiveOn: '2026-06-01' } } },
  { name: 'what one set asks for, of two skills', kind: 'requirements', settles: 'requirements of engineers', mine: { ...REQUIREMENT, level: '4' }, theirs: { row: { ...REQUIREMENT, skill: 'Kubernetes', level: '4' } }, byFile: false },
  { name: 'what is to be reached', kind: 'targets', mine: { ...TARGET, share: '85' }, theirs: { row: { ...TARGET, share: '90' } } },
  { name: 'how evidence counts', kind: 'policy', mine: { setting: 'cap claimed', value: '1' }, theirs: { row: { setting: 'cap claimed', value: '3' } } },
  { name: 'how long evidence counts', kind: 'policy', mine: { setting: 'revalidation days', skill: 'SQL', value: '30' }, theirs: { row: { setting: 'revalidation days', skill: 'SQL', value: '60' } } },
  { name: 'that a setting is as by default', kind: 'policy', first: [['policy', { setting: 'cap claimed', value: '1' }]], mine: { setting: 'cap claimed', value: null }, theirs: { row: { setting: 'cap claimed', value: '4' } } },
  { name: 'whose an identifier is', kind: 'identifiers', settles: 'person old@x.example', mine: { person: 'E-1', identifier: 'old@x.example' }, theirs: { row: { person: 'E-2', identifier: 'old@x.example' } } },
  { name: 'whether an identifier is anybody’s', kind: 'identifiers', settles: 'person old@x.example', mine: { person: 'E-1', identifier: 'old@x.example' }, theirs: { row: { person: null, identifier: 'old@x.example' } } },
  { name: 'what a name of a skill means', kind: 'aliases', settles: 'skill k8s', mine: { skill: 'Kubernetes', alias: 'k8s' }, theirs: { row: { skill: 'SQL', alias: 'k8s' } } },
  { name: 'whether a name is a skill of its own', kind: 'aliases', settles: 'skill k8s', mine: { skill: 'Kubernetes', alias: 'k8s' }, theirs: { kind: 'skills', row: { skill: 'k8s' } } },
  { name: 'until when somebody leads', kind: 'deputies', mine: { ...DEPUTY, to: '2026-12-31' }, theirs: { row: { ...DEPUTY, to: '2026-12-10' } } },
  { name: 'until when somebody may endorse', kind: 'experts', mine: { person: 'E-2', skill: 'SQL', from: null, until: '2027-01-31' }, theirs: { row: { person: 'E-2', skill: 'SQL', from: null, until: '2027-06-30' } } },
  { name: 'what a certificate shows', kind: 'checks', mine: { ...CHECK, result: 'accepted', skill: 'SQL', level: '3', from: '2026-02-01' }, theirs: { row: { ...CHECK, result: 'refused' } } },
  { name: 'who is right about a record', kind: 'disputes', settles: 'dispute 1', mine: { ...DISPUTE, answer: 'upheld', correction: 'Lisbon' }, theirs: { row: { ...DISPUTE, answer: 'kept', correction: null } } },
  { name: 'who a row is about', kind: 'people', settles: 'claim 1', mine: { externalId: 'E-1', emails: ['bob@new.example'], name: 'Ada', team: 'Delivery', identifiedBy: 'E-1' }, theirs: { kind: 'identifiers', row: { person: 'E-2', identifier: 'bob@new.example' } }, byFile: false },
];
