import type { JobProgress } from '@tessera/pipeline';

const BEAT_MS = 2_000;
const TELL_MS = 250;
const BEGINNING: JobProgress = { phase: 'starting', done: 0, total: null };

/** Signs of life of one job: its progress as it comes, at most four times a second, and the same again every two seconds. */
export class Pulse {
  private last = BEGINNING;
  private toldAt = 0;
  private telling: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly tell: (progress: JobProgress) => Promise<void>,
    private readonly signal: AbortSignal,
  ) {
    this.timer = setInterval(() => this.beat(), BEAT_MS).unref();
  }

  /** Throws where the work is to stop. The work does not wait for what is told, and is not disturbed where it cannot be told. */
  async report(progress: JobProgress): Promise<void> {
    this.signal.throwIfAborted();
    const isOfNote = progress.phase !== this.last.phase;
    this.last = progress;
    if (isOfNote || Date.now() - this.toldAt >= TELL_MS) this.beat();
  }

  end(): void {
    clearInterval(this.timer);
  }

  private beat(): void {
    this.toldAt = Date.now();
    this.telling = this.telling.then(() => this.tell(this.last)).catch(() => undefined);
  }
}
