import { type DatabaseRole, quoted, roleName } from '../database/database-role.js';

/** Functions that see past the walls run as their owner; each is given to exactly the role that needs it. */
export const FUNCTIONS: Readonly<Record<string, readonly DatabaseRole[]>> = {
  'anchor_id(uuid, text, text)': ['admin', 'hr', 'lead', 'learning', 'employee', 'worker'],
  'scope_teams()': ['hr', 'lead', 'learning'],
  'scope_people()': ['hr', 'lead'],
  'door_is_empty()': ['door'],
  'door_set_up(text, text, text, text, text)': ['door'],
  'door_accounts(text)': ['door'],
  'door_open_session(uuid, uuid, bytea, text, interval, integer)': ['door'],
  'door_session(uuid, bytea, interval)': ['door'],
  'door_act_as(uuid, bytea, text)': ['door'],
  'door_close_session(uuid, bytea)': ['door'],
  'door_attempts(text[], interval)': ['door'],
  'door_attempt(text, boolean)': ['door'],
  'door_known(text)': ['door'],
  'door_audit(uuid, uuid, text, jsonb, integer)': ['door'],
  'job_enqueue(text, text, jsonb, uuid, integer)': ['hr', 'learning', 'lead', 'employee', 'worker'],
  'job_claim(uuid, integer)': ['worker'],
  'worker_waiting(integer, integer)': ['worker'],
  'worker_days()': ['worker'],
  'analysis_home_people(uuid)': ['learning'],
  'endorsement_answer(uuid)': ['hr', 'lead', 'employee'],
  'endorsement_answers(uuid[])': ['hr', 'lead', 'employee'],
  'work_sample_judged(uuid)': ['hr', 'lead', 'employee'],
};

export function functionGrants(database: string): string[] {
  return Object.entries(FUNCTIONS).flatMap(([name, roles]) => [
    `revoke all on function ${name} from public`,
    `grant execute on function ${name} to ${roles.map((role) => quoted(roleName(database, role))).join(', ')}`,
  ]);
}
