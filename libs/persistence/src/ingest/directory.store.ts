import type { NamedSkill } from '@tessera/domain';
import { DirectoryStore, type HeldDocument, type OrganisationSetting, type PairState } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';

export class TypeOrmDirectoryStore extends DirectoryStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async setting(): Promise<OrganisationSetting> {
    const [row] = await this.unit.query<OrganisationSetting>('select time_zone as "timeZone" from organisation where id = $1', [this.organisation]);
    return row!;
  }

  override async skills(names: readonly string[], folded: readonly string[]): Promise<NamedSkill[]> {
    return this.unit.query<NamedSkill>(
      `with named as (
         select skill_id from skill_version where organisation_id = $1 and recorded_to is null and folded = any ($2::text[])
         union select skill_id from skill_alias where organisation_id = $1 and recorded_to is null and folded = any ($2::text[])
         union select skill_id from skill_version where organisation_id = $1 and recorded_to is null and code is not null and (code = any ($3::text[]) or lower(code) = any ($2::text[])))
       select v.skill_id as id, v.name, v.code as "externalCode",
         coalesce((select array_agg(a.alias) from skill_alias a where a.organisation_id = $1 and a.recorded_to is null and a.skill_id = v.skill_id and a.folded = any ($2::text[])), '{}') as aliases
       from skill_version v where v.organisation_id = $1 and v.recorded_to is null and v.skill_id in (select skill_id from named)`,
      [this.organisation, folded, names],
    );
  }

  override documents(ids: readonly string[]): Promise<HeldDocument[]> {
    return this.unit.query('select id, person_id as "personId", kind, withdrawn_at is not null as "isWithdrawn" from person_document where organisation_id = $1 and id::text = any ($2)', [this.organisation, ids]);
  }

  override async learning(personIds: readonly string[], programIds: readonly string[]): Promise<PairState[]> {
    return this.unit.query<PairState>(
      `select r.person_id as "personId", r.program_id as "programId",
         max(r.happened_on) filter (where r.key like '%|open')::text as "openOn",
         coalesce(array_agg(r.happened_on::text) filter (where r.key not like '%|open'), '{}') as "endedOn"
       from (select distinct * from unnest($2::uuid[], $3::uuid[]) as i(person_id, program_id)) i
       join learning_record r on r.organisation_id = $1 and r.recorded_to is null and r.person_id = i.person_id and r.program_id = i.program_id and r.key not like '%|#%'
       group by r.person_id, r.program_id`,
      [this.organisation, personIds, programIds],
    );
  }

  private get organisation(): string {
    return this.unit.actor.organisationId;
  }
}
