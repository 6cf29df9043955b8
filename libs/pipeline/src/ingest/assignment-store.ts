/** Programs that were assigned to people. */
export abstract class AssignmentStore {
  /** Completes the open assignments of those people and programs that this batch brought a completion of, and takes those back that it found wrong after a dispute; keeps what they were. */
  abstract close(batchId: string): Promise<number>;

  /** Gives the assignments that this batch closed the status they had, unless something else happened to them since. */
  abstract reopen(batchId: string): Promise<number>;
}
