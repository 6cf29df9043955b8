import { Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('team_version')
@Index('team_version_parent_id_idx', ['organisationId', 'parentId'])
@Index('team_version_team_id_idx', ['organisationId', 'teamId'])
export class TeamVersionEntity extends Fact {
  @Column('uuid')
  teamId!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { nullable: true })
  parentId!: string | null;
}
