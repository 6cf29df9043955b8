/** What is measured, and beside it the plain count of the table that it reads, without HTTP, rights or joins. */
export interface Measured {
  readonly name: string;
  readonly query: string;
  /** Below so many milliseconds at the 95th percentile. */
  readonly aim: number;
  readonly rival: string;
}

const COUNT = (table: string, where = 'true'): string => `select count(*) from ${table} where organisation_id = $1 and ${where}`;
const page = (fields: string): string => `totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} }`;
const items = (kind: string): string => `{ todo(kind: ${kind}) { queues { items(first: 20) { ${page('id title detail waits moves since')} } } } }`;
const AIM = 150;

export const MEASURED: readonly Measured[] = [
  { name: 'todo count', query: '{ todo { count } }', aim: 50, rival: COUNT('waiting_row', 'released_at is null') },
  { name: 'todo: all queues', query: '{ todo { units { required open } queues { kind count moves } } }', aim: AIM, rival: COUNT('analysis_person') },
  { name: 'todo: people', query: items('PERSON'), aim: AIM, rival: COUNT('waiting_row', `needs_kind = 'person'`) },
  { name: 'todo: skills', query: items('SKILL'), aim: AIM, rival: COUNT('waiting_row', `needs_kind = 'skill'`) },
  { name: 'todo: issuers', query: items('ISSUER'), aim: AIM, rival: COUNT('credential_version') },
  { name: 'todo: titles', query: items('TITLE'), aim: AIM, rival: COUNT('learning_record') },
  { name: 'todo: documents', query: items('DOCUMENT'), aim: AIM, rival: COUNT('person_document') },
  { name: 'todo: endorsements', query: items('ENDORSEMENT'), aim: AIM, rival: COUNT('endorsement_request') },
  { name: 'todo: disputes', query: items('DISPUTE'), aim: AIM, rival: COUNT('dispute') },
  { name: 'todo: requirements', query: items('REQUIREMENT'), aim: AIM, rival: COUNT('requirement') },
  { name: 'todo: assignments', query: items('ASSIGNMENT'), aim: AIM, rival: COUNT('assignment') },
  { name: 'titles', query: `{ titles(first: 25, standing: UNMAPPED) { ${page('id title issuer people lacking suggestions { reason said topic { name } }')} } }`, aim: AIM, rival: COUNT('learning_record') },
  { name: 'issuers', query: `{ issuers(first: 25, trust: "undecided") { ${page('id name trust load { credentials people pendingUnits evidence evidencePeople }')} } }`, aim: AIM, rival: COUNT('credential_version') },
  { name: 'mappings', query: `{ mappings(first: 25) { ${page('id titles level topic { name } load { people pending met } progress { held people }')} } }`, aim: AIM, rival: COUNT('mapping') },
  { name: 'endorsements', query: `{ endorsementRequests(first: 25, asked: true, state: OPEN) { ${page('id personName skill { name } level note')} } }`, aim: AIM, rival: COUNT('endorsement_request') },
  { name: 'documents', query: `{ documents(first: 25, waiting: true) { ${page('id title state hindrance')} } }`, aim: AIM, rival: COUNT('person_document') },
  { name: 'disputes', query: `{ disputes(first: 25, state: OPEN) { ${page('id recordName reason state person { name }')} } }`, aim: AIM, rival: COUNT('dispute') },
  { name: 'decisions', query: `{ decisions(first: 25) { ${page('id said reason status createdBy createdAt')} } }`, aim: AIM, rival: COUNT('batch') },
  { name: 'people waited for', query: `{ unknownPeople(first: 25) { ${page('name waits candidates { name reasons }')} } }`, aim: AIM, rival: COUNT('waiting_row') },
];
