/** What a unit of work may act as; `door` is for the moment before an organisation is known. */
export const DATABASE_ROLES = ['admin', 'hr', 'lead', 'learning', 'employee', 'worker', 'door'] as const;

export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** Roles belong to the whole cluster, so their names carry the database's name; PostgreSQL allows 63 bytes. */
export const roleName = (database: string, role: DatabaseRole | 'login'): string => `${database.slice(0, 50)}_${role}`;

export const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
