import type { ReactNode } from 'react';
import { Facts } from '../../app/facts.js';
import { DisputeAnswer, DisputeMark } from '../dispute/record-dispute.js';
import type { Person } from './person.query.js';

/** What is known of the person besides skills. */
export function PersonFacts({ person }: { person: Person }) {
  const disputed = (field: string): boolean => person.disputes.some((dispute) => dispute.field === field);
  const facts = [
    ['Name', disputed('name') && person.name],
    ['E-mails', person.emails.join(', ')],
    ['External ids', person.externalIds.join(', ')],
    ['Team', person.team?.path],
    ['Roles', person.roles.map(({ name }) => name).join(', ')],
    ['Location', person.location],
    ['Job family', person.jobFamily],
    ['Cost centre', person.costCentre],
    ['On leave', person.onLeave ? 'yes: counted separately' : 'no'],
  ] as const;
  return <Facts facts={facts.map(([name, value]) => [name, withDisputes(value, person.disputes.filter((dispute) => rowOf(dispute) === name))] as const)} />;
}

type PersonDispute = Person['disputes'][number];

const ROWS: Record<string, string> = { name: 'Name', team: 'Team', role: 'Roles', location: 'Location', 'job family': 'Job family', 'cost centre': 'Cost centre' };

/** Beside which fact a dispute is shown. */
function rowOf({ record, field }: PersonDispute): string | undefined {
  if (record === 'LEAVE') return 'On leave';
  if (record === 'IDENTIFIER') return field?.includes('@') ? 'E-mails' : 'External ids';
  return ROWS[field ?? ''];
}

/** What is known, and what was said against it with its answer. */
function withDisputes(value: string | null | undefined | false, disputes: readonly PersonDispute[]): ReactNode {
  if (disputes.length === 0) return value;
  return (
    <>
      {value}
      {disputes.map((dispute) => (
        <div key={dispute.id}>
          {dispute.record === 'IDENTIFIER' && <span className="small plain">{dispute.field} </span>}
          <DisputeMark dispute={dispute} />
          <DisputeAnswer dispute={dispute} />
        </div>
      ))}
    </>
  );
}
