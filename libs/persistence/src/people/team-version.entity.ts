import { Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('team_version')
@Index('team_version_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('team_version_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('team_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('team_version_parent_id_idx', ['organisationId', 'parentId'])
@Index('team_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('team_version_team_id_idx', ['organisationId', 'teamId'])
export class TeamVersionEntity extends Fact {
  @Column('uuid')
  teamId!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;
}
