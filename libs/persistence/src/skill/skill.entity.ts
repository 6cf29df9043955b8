import { Entity, ForeignKey, Index } from 'typeorm';

import { Anchor } from '../database/anchor.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('skill')
@Index('skill_key_key', ['organisationId', 'key'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'skill_organisation_id_fkey' })
export class SkillEntity extends Anchor {}
