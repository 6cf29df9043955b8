import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { PersonDocumentEntity } from './person-document.entity.js';

/** The bytes of a certificate, in pieces; whose they are stands beside them, so that the wall needs no join. */
@Entity('person_document_piece')
@Index('person_document_piece_document_id_idx', ['organisationId', 'documentId'])
@Index('person_document_piece_person_id_idx', ['organisationId', 'personId'])
@Index('person_document_piece_position_key', ['organisationId', 'documentId', 'position'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'person_document_piece_organisation_id_fkey' })
@ForeignKey(() => PersonDocumentEntity, ['organisationId', 'documentId'], ['organisationId', 'id'], { name: 'person_document_piece_document_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'person_document_piece_person_id_fkey' })
export class PersonDocumentPieceEntity extends Row {
  @Column('uuid')
  documentId!: string;

  @Column('uuid')
  personId!: string;

  @Column('integer')
  position!: number;

  @Column('bytea')
  bytes!: Buffer;
}
