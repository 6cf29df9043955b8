import { Entity, ForeignKey, Index } from 'typeorm';

import { Anchor } from '../database/anchor.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('program')
@Index('program_key_key', ['organisationId', 'key'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'program_organisation_id_fkey' })
export class ProgramEntity extends Anchor {}
