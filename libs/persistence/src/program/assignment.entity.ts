import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { CredentialSetEntity } from '../skill/credential-set.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { ProgramEntity } from './program.entity.js';
import { SkillEntity } from '../skill/skill.entity.js';

@Entity('assignment')
@Index('assignment_credential_set_id_idx', ['organisationId', 'credentialSetId'])
@Index('assignment_person_id_idx', ['organisationId', 'personId'])
@Index('assignment_program_id_idx', ['organisationId', 'programId'])
@Index('assignment_skill_id_idx', ['organisationId', 'skillId'])
@ForeignKey(() => CredentialSetEntity, ['organisationId', 'credentialSetId'], ['organisationId', 'id'], { name: 'assignment_credential_set_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'assignment_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'assignment_person_id_fkey' })
@ForeignKey(() => ProgramEntity, ['organisationId', 'programId'], ['organisationId', 'id'], { name: 'assignment_program_id_fkey' })
@ForeignKey(() => SkillEntity, ['organisationId', 'skillId'], ['organisationId', 'id'], { name: 'assignment_skill_id_fkey' })
@Check('assignment_status_check', `(status = ANY (ARRAY['proposed'::text, 'accepted'::text, 'in-progress'::text, 'completed'::text, 'declined'::text]))`)
export class AssignmentEntity extends Row {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  programId!: string;

  @Column('uuid', { nullable: true })
  skillId!: string | null;

  @Column('uuid', { nullable: true })
  credentialSetId!: string | null;

  @Column('text')
  status!: string;

  @Column('date')
  dueOn!: string;

  @Column('uuid', { nullable: true })
  proposedBy!: string | null;

  @Column('text')
  proposedByName!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { nullable: true })
  completedOn!: string | null;

  @Column('uuid', { nullable: true })
  learningRecordId!: string | null;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  createdAt!: Date;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  changedAt!: Date;
}
