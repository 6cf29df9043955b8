import { WAITING } from './files.js';

/** People and skills by the number in their name; rows of their own that files do not bring. $1 organisation. */
const WITH = `
  with p as (select i.person_id, substring(i.value from 3)::int as n from person_identifier i where i.organisation_id = $1 and i.kind = 'external'),
  s as (select v.skill_id, substring(v.name from 7)::int as n from skill_version v where v.organisation_id = $1 and v.name ~ '^Skill [0-9]+$')`;

/** The last of the twelve skills that the role of this person asks for. */
const ASKED = `(p.n % 40 * 4 + 11) % 160`;

const series = (most: number): string => `generate_series(0, ${most - 1}) as g(n)`;
const uuid = (word: string, number: string): string => `md5('${word} ' || ${number})::uuid`;

/** Badges of issuers nobody has decided on, certificates nobody has checked, and what people ask for: as their own steps would have stored them. */
export const ROWS: readonly string[] = [
  `insert into issuer (organisation_id, id, key) select $1, ${uuid('issuer', 'g.n')}, 'did:web:issuer' || g.n || '.example' from ${series(WAITING.issuers)}`,
  `insert into issuer_version (organisation_id, key, content, issuer_id, name, folded, trust)
   select $1, 'issuer ' || g.n, 'x', ${uuid('issuer', 'g.n')}, 'Issuer ' || g.n, 'issuer ' || g.n, 'undecided' from ${series(WAITING.issuers)}`,
  `insert into document (organisation_id, id, sha256, body, media_type) select $1, ${uuid('badge', 'g.n')}, sha256(('badge ' || g.n)::bytea), '{}', 'json' from ${series(WAITING.credentials)}`,
  `insert into credential (organisation_id, id, key) select $1, ${uuid('badge', 'g.n')}, 'badge ' || g.n from ${series(WAITING.credentials)}`,
  `${WITH} insert into credential_version (organisation_id, key, content, credential_id, document_id, person_id, issuer_id, format, achievement, achievement_folded, claim)
   select $1, 'badge ' || g.n, 'x', ${uuid('badge', 'g.n')}, ${uuid('badge', 'g.n')}, p.person_id, ${uuid('issuer', `(g.n % ${WAITING.issuers})`)}, 'ob3-di', 'Badge ' || g.n % 600, 'badge ' || g.n % 600, '{}'
   from ${series(WAITING.credentials)} join p on p.n = g.n * 3`,
  `${WITH} insert into verification (organisation_id, key, content, credential_id, person_id, verdict, outcome, findings, checked_at, valid_from)
   select $1, 'badge ' || g.n, 'x', ${uuid('badge', 'g.n')}, p.person_id, 'accept', 'verified', '[]', '2026-01-01', '2026-01-01' from ${series(WAITING.credentials)} join p on p.n = g.n * 3`,
  `${WITH} insert into evidence (organisation_id, key, content, person_id, skill_id, level, grade, negative, valid_from, pending_why, source_kind, source_id)
   select $1, 'badge ' || g.n, 'x', p.person_id, s.skill_id, 5, 5, false, '2026-01-01', 'issuer-undecided', 'credential', ${uuid('badge', 'g.n')}
   from ${series(WAITING.credentials)} join p on p.n = g.n * 3 join s on s.n = ${ASKED}`,
  `${WITH} insert into person_document (organisation_id, id, person_id, sha256, size, media_type, file_name, title, skill_id, level, notes, created_by_name, created_at)
   select $1, ${uuid('document', 'g.n')}, p.person_id, sha256(('document ' || g.n)::bytea), 1, 'application/pdf', 'certificate.pdf', 'Certificate ' || g.n, s.skill_id, 4, '{}', 'Ann', timestamptz '2026-06-01' + g.n * interval '1 hour'
   from ${series(WAITING.documents)} join p on p.n = g.n * 3 + 1 join s on s.n = ${ASKED}`,
  `insert into evidence (organisation_id, key, content, person_id, skill_id, level, grade, negative, valid_from, pending_why, source_kind, source_id)
   select d.organisation_id, 'document|' || d.id, 'x', d.person_id, d.skill_id, d.level, 4, false, '2026-01-01', 'document-unchecked', 'document', d.id from person_document d where d.organisation_id = $1`,
  `${WITH} insert into endorsement_request (organisation_id, person_id, person_name, skill_id, level, asks, created_at)
   select $1, p.person_id, 'Person ' || p.n, s.skill_id, 3, 'lead', timestamptz '2026-06-01' + g.n * interval '1 hour' from ${series(WAITING.requests)} join p on p.n = g.n * 3 + 2 join s on s.n = ${ASKED}`,
  `insert into dispute (organisation_id, person_id, record_kind, record_key, record_name, reason, raised_by_name, created_at)
   select $1, e.person_id, 'evidence', e.key, 'A record', 'It is wrong', 'Ann', timestamptz '2026-06-01' + (row_number() over (order by e.key)) * interval '1 hour'
   from (select * from evidence where organisation_id = $1 and recorded_to is null and source_kind = 'file' order by key limit ${WAITING.disputes}) e`,
  `${WITH}, g as (select program_id, row_number() over (order by program_id) as n from program_version where organisation_id = $1)
   insert into assignment (organisation_id, person_id, program_id, skill_id, status, due_on, proposed_by_name)
   select $1, p.person_id, g.program_id, s.skill_id, 'accepted', date '2026-06-01' + (p.n % 90), 'Hanna' from p join g on g.n = p.n % ${WAITING.titles} + 1 join s on s.n = ${ASKED} where p.n < ${WAITING.assignments}`,
];
