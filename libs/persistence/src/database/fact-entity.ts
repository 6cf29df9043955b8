import { Entity, Index } from 'typeorm';

/** A table of facts: one open version of each key, found again by the batches that said, wrote or ended it. */
export function FactEntity(table: string): ClassDecorator {
  const decorators = [
    Entity(table),
    Index(`${table}_batch_idx`, ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` }),
    Index(`${table}_ended_by_idx`, ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` }),
    Index(`${table}_open_key`, ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` }),
    Index(`${table}_recorded_by_idx`, ['organisationId', 'recordedBy']),
  ];
  return (target) => decorators.forEach((decorate) => decorate(target));
}
