import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { AchievementEntity } from './achievement.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('achievement_version')
@Index('achievement_version_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('achievement_version_batch_idx', ['organisationId', 'batchId'])
@Index('achievement_version_ended_by_idx', ['organisationId', 'endedBy'])
@Index('achievement_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('achievement_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@ForeignKey(() => AchievementEntity, ['organisationId', 'achievementId'], ['organisationId', 'id'], { name: 'achievement_version_achievement_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'achievement_version_organisation_id_fkey' })
export class AchievementVersionEntity extends Fact {
  @Column('uuid')
  achievementId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  folded!: string;
}
