import type { Assignment } from './plan.query.js';

const STATUS: Record<Assignment['status'], string> = { PROPOSED: 'proposed', ACCEPTED: 'accepted', IN_PROGRESS: 'in progress', COMPLETED: 'completed', DECLINED: 'declined' };

export const assignmentStatus = (status: Assignment['status']): string => STATUS[status];
