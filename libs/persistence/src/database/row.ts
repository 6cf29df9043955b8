import { PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Every row but the organisation's own: the organisation leads its key. */
export abstract class Row {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryGeneratedColumn('uuid')
  id!: string;
}
