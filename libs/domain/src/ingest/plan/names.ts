import { fold } from '../../name/fold.js';
import type { Claim, TeamPath } from '../claim.js';

/** Longest name that can be a key, in UTF-16 units. */
export const NAME_MAX = 500;

/** Names that some claims mention, in the form in which they are looked up. */
export interface Names {
  /** Ids. */
  readonly documents: Set<string>;
  readonly people: Set<string>;
  /** As written: a code is matched as such. */
  readonly skills: Set<string>;
  readonly achievements: Set<string>;
  readonly teams: Set<string>;
  readonly programs: Set<string>;
  readonly issuers: Set<string>;
}

/** The forms under which a person may be known by this text: as an e-mail address, or as an external id. */
export const identifierForms = (ref: string): readonly string[] => {
  const [email, external] = [ref.trim().toLowerCase(), fold(ref)];
  return email === external ? [email] : [email, external];
};

/** `a / b / c`, folded; a part may itself hold a slash, hence the separator that no folded name can hold. */
export const teamKey = (path: TeamPath): string => path.map(fold).join('\u001f');

/** An address or DID is its own key; any other text is a name. */
export const issuerKey = (issuer: string): string => (/^(did:|https?:\/\/)/iu.test(issuer.trim()) ? issuer.trim() : fold(issuer));

export const programKey = (provider: string, title: string): string => `${fold(provider)}|${fold(title)}`;

/** Titles that are needed all together, in an order that does not depend on how they were given. */
export const titlesKey = (titles: readonly string[]): string => [...new Set(titles.map(fold))].sort().join('\u001f');

export const titlesOf = (key: string): readonly string[] => key.split('\u001f');

/** Everything that has to be looked up before these claims can be planned. */
export function namesOf(claims: Iterable<Claim>): Names {
  const names: Names = { documents: new Set(), people: new Set(), skills: new Set(), achievements: new Set(), teams: new Set(), programs: new Set(), issuers: new Set() };
  for (const claim of claims) (COLLECT[claim.kind] as (claim: Claim, names: Names) => void)(claim, names);
  return names;
}

type Collect<K extends Claim['kind']> = (claim: Claim & { readonly kind: K }, names: Names) => void;

const person = (ref: string, { people }: Names): void => identifierForms(ref).forEach((form) => people.add(form));

function subject(about: { readonly kind: 'skill'; readonly skill: string } | { readonly kind: 'credential'; readonly credential: string }, names: Names): void {
  if (about.kind === 'skill') names.skills.add(about.skill);
  else names.achievements.add(fold(about.credential));
}

const COLLECT: { readonly [K in Claim['kind']]: Collect<K> } = {
  people: ({ externalId, emails, manager }, names) => {
    for (const ref of [externalId, manager, ...emails]) if (ref !== null) person(ref, names);
  },
  requirements: ({ owner, asks }, names) => {
    if (owner.kind === 'team') names.teams.add(teamKey(owner.team));
    if (asks.kind === 'skill') names.skills.add(asks.skill);
  },
  skills: ({ skill, broader }, { skills }) => [skill, ...broader].forEach((name) => skills.add(name)),
  programs: ({ teaches }, { skills }) => teaches && skills.add(teaches.skill),
  learning: (claim, names) => {
    person(claim.person, names);
    names.programs.add(fold(claim.program));
  },
  evidence: (claim, names) => {
    person(claim.person, names);
    subject(claim.subject, names);
    if (claim.sample) names.documents.add(claim.sample);
  },
  issuers: ({ issuer }, { issuers }) => issuers.add(issuerKey(issuer)),
  mappings: ({ issuer, achievements, skill, about }, { issuers, skills, programs }) => {
    issuers.add(issuerKey(issuer));
    skills.add(skill);
    if (about === 'program') achievements.forEach((title) => programs.add(fold(title)));
  },
  checks: (claim, names) => {
    names.documents.add(claim.document);
    if (claim.subject !== null) subject(claim.subject, names);
  },
  leave: (claim, names) => person(claim.person, names),
  experts: (claim, names) => {
    person(claim.person, names);
    names.skills.add(claim.skill);
  },
  disputes: (claim, names) => {
    person(claim.person, names);
    if (claim.record === 'document') names.documents.add(claim.recordKey);
    if (claim.record === 'identifier') for (const ref of [claim.recordKey, claim.correction]) if (ref !== null) person(ref, names);
  },
  holders: (claim, names) => claim.person !== null && person(claim.person, names),
  identifiers: (claim, names) => {
    for (const ref of [claim.person, claim.identifier]) if (ref !== null) person(ref, names);
  },
  aliases: ({ skill, alias }, { skills }) => [skill, alias].forEach((name) => skills.add(name)),
  deputies: ({ deputy, team }, names) => {
    person(deputy, names);
    names.teams.add(teamKey(team));
  },
  exemptions: (claim, names) => {
    person(claim.person, names);
    if (claim.subject.kind === 'skill') names.skills.add(claim.subject.skill);
    else for (const name of claim.subject.anyOf) names.achievements.add(fold(name));
  },
  targets: ({ owner }, { teams }) => owner.kind === 'team' && teams.add(teamKey(owner.team)),
  policy: ({ skill }, { skills }) => skill !== null && skills.add(skill),
};
