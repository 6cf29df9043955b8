import { asksTwo, showsAsked } from '../verify/asks-two.sql.js';

/** $1 organisation, $2 batch. Facts that the batch recorded, brought or ended. */
const touched = (table: string): string => `(select t.* from "${table}" t where t.organisation_id = $1 and (t.recorded_by = $2 or t.ended_by = $2 or (t.batch_id = $2 and t.batch_id is distinct from t.recorded_by)))`;

/** The titles of a mapping are separated by a character that no folded title can hold. */
const TITLES = `string_to_array(m.folded, E'\\x1f')`;

export const TOUCHED = `
  select person_id from ${touched('learning_record')} t
  union select person_id from ${touched('credential_version')} t
  union select person_id from ${touched('verification')} t
  union select r.person_id from ${touched('program_version')} t join learning_record r on r.organisation_id = $1 and r.recorded_to is null and r.program_id = t.program_id
  union select r.person_id from ${touched('mapping')} m join program_version p on p.organisation_id = $1 and p.recorded_to is null and (p.program_id = m.program_id or p.folded = any (${TITLES}))
    join learning_record r on r.organisation_id = $1 and r.recorded_to is null and r.program_id = p.program_id
  union select c.person_id from ${touched('mapping')} m join credential_version c on c.organisation_id = $1 and c.recorded_to is null and c.achievement_folded = any (${TITLES})
  union select c.person_id from ${touched('issuer_version')} t join credential_version c on c.organisation_id = $1 and c.recorded_to is null and c.issuer_id = t.issuer_id
  union select person_id from ${touched('document_check')} t
  union select c.person_id from ${touched('requirement')} t join document_check c on c.organisation_id = $1 and c.recorded_to is null and c.round = 'first' and ${showsAsked('c', 't')}
  union select c.person_id from ${touched('achievement_version')} t join credential_version c on c.organisation_id = $1 and c.recorded_to is null and c.achievement_folded = t.folded`;

/** $2 people. */
export const LEARNING = `
  select r.id, r.key, r.person_id as "personId", r.status, r.happened_on as "on", r.certificate_url is not null as "hasCertificate",
    p.program_id as "programId", p.title, p.folded as "foldedTitle", p.provider, p.assessment, p.achievement_id as "achievementId"
  from learning_record r join program_version p on p.organisation_id = $1 and p.recorded_to is null and p.program_id = r.program_id
  where r.organisation_id = $1 and r.recorded_to is null and r.person_id = any ($2::uuid[]) and r.status in ('completed', 'failed') and r.happened_on is not null`;

export const CREDENTIALS = `
  select c.credential_id as id, c.person_id as "personId", c.achievement, c.achievement_folded as "foldedAchievement",
    a.key as "issuerKey", coalesce(i.folded, '') as "issuerName", coalesce(i.trust, 'undecided') as trust,
    v.verdict, v.outcome, v.findings, v.checked_at as "checkedAt", v.valid_from as "validFrom", v.valid_until as "validUntil", v.revoked_at as "revokedAt"
  from credential_version c
  join verification v on v.organisation_id = $1 and v.recorded_to is null and v.key = c.key
  left join issuer a on a.organisation_id = $1 and a.id = c.issuer_id
  left join issuer_version i on i.organisation_id = $1 and i.recorded_to is null and i.issuer_id = c.issuer_id
  where c.organisation_id = $1 and c.recorded_to is null and c.person_id = any ($2::uuid[])`;

/** $2 titles, $3 programs. */
export const RULES = `
  select m.id, m.key, m.program_id as "programId", a.key as "issuerKey", ${TITLES} as titles, m.skill_id as "skillId", m.achievement_id as "achievementId", m.level, m.assessment,
    m.from_on as "fromOn", m.to_on as "toOn"
  from mapping m left join issuer a on a.organisation_id = $1 and a.id = m.issuer_id
  where m.organisation_id = $1 and m.recorded_to is null and m.status = 'in-force' and (m.program_id = any ($3::uuid[]) or (m.program_id is null and ${TITLES} && $2::text[]))
  order by m.key`;

export const DOCUMENTS = `
  select d.id, d.person_id as "personId", d.kind, d.withdrawn_at is not null as "isWithdrawn", d.title, d.skill_id as "skillId", d.achievement_id as "achievementId", d.level, d.issued_on as "issuedOn", d.until_on as "untilOn", d.created_at as "uploadedAt",
    coalesce((select json_agg(json_build_object('round', c.round, 'result', c.result, 'skillId', c.skill_id, 'achievementId', c.achievement_id, 'level', c.level, 'fromOn', c.from_on, 'toOn', c.to_on, 'checkedBy', c.checked_by))
      from document_check c where c.organisation_id = $1 and c.recorded_to is null and c.document_id = d.id), '[]') as checks,
    exists (select from document_check c where c.organisation_id = $1 and c.recorded_to is null and c.document_id = d.id and c.round = 'first' and ${asksTwo('c')}) as "asksTwo"
  from person_document d where d.organisation_id = $1 and d.person_id = any ($2::uuid[])`;

export const ACHIEVEMENTS = 'select folded, achievement_id as id from achievement_version where organisation_id = $1 and recorded_to is null and folded = any ($2::text[])';

export const DERIVED = `select key, content from evidence where organisation_id = $1 and recorded_to is null and source_kind <> 'file' and person_id = any ($2::uuid[])`;
