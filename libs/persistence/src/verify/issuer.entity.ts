import { Entity, ForeignKey, Index } from 'typeorm';

import { Anchor } from '../database/anchor.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('issuer')
@Index('issuer_key_key', ['organisationId', 'key'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'issuer_organisation_id_fkey' })
export class IssuerEntity extends Anchor {}
