import { Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('achievement_version')
@Index('achievement_version_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('achievement_version_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('achievement_version_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('achievement_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('achievement_version_recorded_by_idx', ['organisationId', 'recordedBy'])
export class AchievementVersionEntity extends Fact {
  @Column('uuid')
  achievementId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  folded!: string;
}
