/** Why work ended before it was done: it was told to. */
export class Stopped extends Error {
  constructor() {
    super('The worker is stopping.');
  }
}

/** The job went into other hands, which have done its work or will do it. */
export class InOtherHands extends Error {
  constructor() {
    super('The job went into other hands.');
  }
}
