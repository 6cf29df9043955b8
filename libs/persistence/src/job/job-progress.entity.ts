import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { JobEntity } from './job.entity.js';

/** How far a running job is: apart from the job, so that telling it never stands in the way of ending it. */
@Entity('job_progress')
@ForeignKey(() => JobEntity, ['organisationId', 'jobId'], ['organisationId', 'id'], { name: 'job_progress_organisation_id_job_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'job_progress_organisation_id_fkey' })
export class JobProgressEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  jobId!: string;

  @Column('text', { nullable: true })
  phase!: string | null;

  @Column('bigint', { default: 0 })
  done!: number;

  @Column('bigint', { nullable: true })
  total!: number | null;

  @Column('timestamp with time zone', { default: () => 'clock_timestamp()' })
  beatAt!: Date;
}
