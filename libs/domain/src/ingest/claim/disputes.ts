/** What can be disputed; `person` is what is known of the person itself, field by field. */
export type DisputedRecord = 'evidence' | 'learning' | 'credential' | 'document' | 'exemption' | 'assignment' | 'leave' | 'identifier' | 'person';

export interface DisputeClaim {
  readonly kind: 'disputes';
  /** Whose record it is. */
  readonly person: string;
  /** Id of the dispute. */
  readonly dispute: string;
  readonly record: DisputedRecord;
  /** Key of the record; of a person the field, of a certificate or an assignment its id. */
  readonly recordKey: string;
  /** `upheld`: the record was wrong. */
  readonly answer: 'upheld' | 'kept';
  /** What is right instead: of a field of the person, an identifier, or the level of evidence. */
  readonly correction: string | null;
  readonly reason: string;
}
