import type { UnitRow } from '../coverage/unit.query.js';
import { AssignButton } from './assign-button.js';

/** The action of a gap: assign a program to its person, for its topic. */
export const assignForUnit = ({ person, topic }: UnitRow) => <AssignButton people={[person]} topic={topic} label="Assign" />;
