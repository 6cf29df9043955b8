import { Facts } from '../../app/facts.js';
import type { Person } from './person.query.js';

/** What is known of the person besides skills. */
export function PersonFacts({ person }: { person: Person }) {
  const facts = [
    ['E-mails', person.emails.join(', ')],
    ['External ids', person.externalIds.join(', ')],
    ['Team', person.team?.path],
    ['Roles', person.roles.map(({ name }) => name).join(', ')],
    ['Location', person.location],
    ['Job family', person.jobFamily],
    ['Cost centre', person.costCentre],
    ['On leave', person.onLeave ? 'yes: counted separately' : 'no'],
  ] as const;
  return <Facts facts={facts} />;
}
