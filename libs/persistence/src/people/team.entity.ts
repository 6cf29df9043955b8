import { Entity, ForeignKey, Index } from 'typeorm';

import { Anchor } from '../database/anchor.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('team')
@Index('team_key_key', ['organisationId', 'key'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'team_organisation_id_fkey' })
export class TeamEntity extends Anchor {}
