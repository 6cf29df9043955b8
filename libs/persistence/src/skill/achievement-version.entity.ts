import { Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('achievement_version')
@Index('achievement_version_achievement_id_idx', ['organisationId', 'achievementId'])
export class AchievementVersionEntity extends Fact {
  @Column('uuid')
  achievementId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  folded!: string;
}
