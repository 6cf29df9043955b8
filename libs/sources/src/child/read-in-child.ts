import type { Writable } from 'node:stream';
import { LIMITS } from '../limits.js';
import type { Message } from '../message.js';
import type { ReadOptions } from '../read-file.js';
import type { Refusal } from '../refusal.js';
import { Clock } from './clock.js';
import { FrameReader } from './frame.js';
import { spawnReader, type ReaderProcess } from './spawn-reader.js';

export interface ChildOptions extends ReadOptions {
  /** Ends the child and makes the iteration throw the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a file in a process of its own, so that nothing in it can harm this one: a file that is too big, too slow or fatal
 * ends as `refused`. The next batch is only asked for when the last one has been taken; whoever stops early leaves no process.
 */
export async function* readInChild(source: AsyncIterable<Uint8Array>, options: ChildOptions = {}): AsyncGenerator<Message, void> {
  const { signal, ...reading } = options;
  signal?.throwIfAborted();
  const session = new Session(spawnReader(reading), options);
  const abort = () => session.kill(null);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const fed = session.feed(source);
    yield* session.messages();
    signal?.throwIfAborted();
    const refusal = await session.refusal();
    if (refusal) yield { kind: 'refused', refusal };
    else await fed;
  } finally {
    signal?.removeEventListener('abort', abort);
    await session.close();
  }
}

/** Until the stream takes more, or will never again. */
function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });
}

class Session {
  private why: Refusal | null = null;
  private sourceError: { readonly error: unknown } | null = null;
  private isComplete = false;
  private complaint = '';
  private readonly clock: Clock;
  private readonly exited: Promise<void>;

  constructor(
    private readonly child: ReaderProcess,
    { limits = LIMITS }: ReadOptions,
  ) {
    this.clock = new Clock(limits.parserMs, () => this.kill({ code: 'PARSER_TIME', limit: limits.parserMs }));
    this.exited = new Promise((resolve) => child.once('close', resolve).once('error', () => resolve()));
    child.stdin.on('error', () => child.stdin.destroy());
    child.stderr.on('data', (text: Buffer) => (this.complaint = (this.complaint + text.toString('latin1')).slice(-4_096)));
  }

  /** Writes no faster than the child reads. An error of the source is kept and thrown by `refusal`. */
  async feed(source: AsyncIterable<Uint8Array>): Promise<void> {
    const { stdin } = this.child;
    try {
      for await (const chunk of source) {
        if (stdin.destroyed) return;
        if (!stdin.write(chunk)) await drained(stdin);
      }
      stdin.end();
    } catch (error) {
      this.sourceError = { error };
      this.kill(null);
    }
  }

  async *messages(): AsyncGenerator<Message, void> {
    const frames = new FrameReader();
    this.clock.start();
    for await (const chunk of this.child.stdout) {
      this.clock.stop();
      for (const message of frames.push(chunk as Buffer)) {
        this.isComplete ||= message.kind === 'end' || message.kind === 'refused';
        yield message;
      }
      this.clock.start();
    }
    this.clock.stop();
  }

  /** Why there was no last message; null when there was one. */
  async refusal(): Promise<Refusal | null> {
    await this.exited;
    if (this.sourceError) throw this.sourceError.error;
    if (this.isComplete) return null;
    if (this.why) return this.why;
    const isMemory = /heap out of memory|allocation failed/iu.test(this.complaint);
    return { code: isMemory ? 'PARSER_MEMORY' : 'PARSER_CRASHED' };
  }

  kill(why: Refusal | null): void {
    this.why ??= why;
    this.child.kill('SIGKILL');
  }

  async close(): Promise<void> {
    this.clock.stop();
    this.child.stdin.destroy();
    this.child.stdout.destroy();
    this.child.kill('SIGKILL');
    await this.exited;
  }
}
