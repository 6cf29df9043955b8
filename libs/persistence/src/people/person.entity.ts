import { Entity, ForeignKey, Index } from 'typeorm';

import { Anchor } from '../database/anchor.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('person')
@Index('person_key_key', ['organisationId', 'key'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'person_organisation_id_fkey' })
export class PersonEntity extends Anchor {}
