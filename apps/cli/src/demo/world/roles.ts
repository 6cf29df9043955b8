/** `[skill, level, weight]`; weight 3 asks for attested evidence, as the vocabulary has it. */
export type Asked = readonly [skill: string, level: 1 | 2 | 3 | 4 | 5, weight: 1 | 2 | 3];

export const ROLES: Readonly<Record<string, readonly Asked[]>> = {
  Dispatcher: [['Train dispatching', 3, 3], ['Platform safety', 3, 2], ['Passenger information', 2, 1], ['Incident lead', 2, 2], ['Route knowledge', 3, 2]],
  'Station manager': [['Platform safety', 3, 3], ['Passenger information', 3, 2], ['Fire safety', 3, 2], ['Incident lead', 3, 2], ['Planning', 2, 1], ['Feedback', 2, 1]],
  'Depot technician': [['Track safety', 3, 3], ['Shunting', 3, 2], ['Diagnostics', 2, 2], ['Door systems', 2, 1], ['Permit to work', 2, 2]],
  'Night controller': [['Night control', 4, 3], ['Incident lead', 4, 3], ['Train dispatching', 3, 2], ['Route setting', 2, 2], ['Crew rostering', 2, 1]],
  'Signalling engineer': [['Signalling principles', 4, 3], ['Interlocking design', 3, 2], ['ETCS', 3, 2], ['Signal testing', 3, 3], ['Fault finding', 3, 2], ['Track safety', 3, 3], ['Risk assessment', 2, 2]],
  'Power engineer': [['HV switching', 3, 3], ['Overhead line', 3, 3], ['Earthing', 3, 2], ['Protection relays', 3, 2], ['SCADA', 2, 1], ['Permit to work', 3, 3]],
  'Rolling stock engineer': [['Brake systems', 3, 3], ['Bogies', 3, 2], ['Traction motors', 3, 2], ['Diagnostics', 3, 2], ['Welding', 2, 1], ['Working at height', 2, 2]],
  'Platform engineer': [['Kubernetes', 3, 3], ['Infrastructure as code', 3, 2], ['Linux', 3, 2], ['Observability', 3, 2], ['Cloud security', 3, 3], ['Incident response', 3, 2]],
  'Data engineer': [['SQL', 4, 3], ['Data modelling', 3, 2], ['Data pipelines', 3, 2], ['Python', 3, 2], ['Data quality', 2, 2], ['Data governance', 2, 1]],
  'App developer': [['TypeScript', 3, 2], ['Software testing', 3, 2], ['API design', 3, 2], ['Secure coding', 3, 3], ['Front-end development', 3, 2], ['Code review', 2, 1]],
  'Team lead': [['Coaching', 3, 2], ['Feedback', 3, 2], ['Planning', 3, 2], ['Delegation', 2, 1], ['Conflict resolution', 2, 2], ['Risk assessment', 2, 2]],
  'HR partner': [['Employment law', 3, 3], ['Employee relations', 3, 2], ['Workforce planning', 2, 2], ['Skills assessment', 2, 2], ['Recruitment', 3, 1]],
  'Finance analyst': [['Budgeting', 3, 2], ['Cost accounting', 3, 2], ['Financial reporting', 3, 3], ['Internal controls', 2, 2], ['SQL', 2, 1]],
  Buyer: [['Contract management', 3, 3], ['Tendering', 3, 2], ['Negotiation', 3, 2], ['Supplier audits', 2, 2], ['Public procurement law', 2, 2]],
};

/** Asked of everybody in the organisation. */
export const EVERYBODY: readonly Asked[] = [['Safety culture', 2, 2]];

export interface Minimum {
  readonly team: string;
  readonly n: number;
  readonly weight: 1 | 2 | 3;
  readonly asks: { readonly skill: string; readonly level: 1 | 2 | 3 | 4 | 5 } | { readonly credential: string };
}

export const MINIMUMS: readonly Minimum[] = [
  { team: 'Depot North', n: 3, weight: 3, asks: { credential: 'First aid at work; Emergency first responder' } },
  { team: 'Depot South', n: 3, weight: 3, asks: { credential: 'First aid at work; Emergency first responder' } },
  { team: 'Stations', n: 4, weight: 3, asks: { credential: 'First aid at work; Emergency first responder' } },
  { team: 'Engineering', n: 4, weight: 2, asks: { credential: 'First aid at work; Emergency first responder' } },
  { team: 'Power', n: 1, weight: 3, asks: { skill: 'HV switching', level: 4 } },
  { team: 'Power', n: 2, weight: 3, asks: { skill: 'Protection relays', level: 3 } },
  { team: 'Night control', n: 3, weight: 3, asks: { skill: 'Night control', level: 4 } },
  { team: 'Signalling', n: 2, weight: 3, asks: { skill: 'Interlocking design', level: 4 } },
  { team: 'Rolling stock', n: 4, weight: 3, asks: { skill: 'Brake systems', level: 3 } },
  { team: 'Platform', n: 2, weight: 3, asks: { skill: 'Kubernetes', level: 4 } },
  { team: 'Data', n: 2, weight: 2, asks: { skill: 'Machine learning', level: 3 } },
  { team: 'Operations', n: 6, weight: 3, asks: { skill: 'Incident lead', level: 3 } },
];
