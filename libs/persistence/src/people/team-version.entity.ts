import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { TeamEntity } from './team.entity.js';

@Entity('team_version')
@Index('team_version_batch_idx', ['organisationId', 'batchId'])
@Index('team_version_ended_by_idx', ['organisationId', 'endedBy'])
@Index('team_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('team_version_parent_id_idx', ['organisationId', 'parentId'])
@Index('team_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('team_version_team_id_idx', ['organisationId', 'teamId'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'team_version_organisation_id_fkey' })
@ForeignKey(() => TeamEntity, ['organisationId', 'parentId'], ['organisationId', 'id'], { name: 'team_version_parent_id_fkey' })
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'team_version_team_id_fkey' })
export class TeamVersionEntity extends Fact {
  @Column('uuid')
  teamId!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;
}
