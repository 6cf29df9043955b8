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
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
