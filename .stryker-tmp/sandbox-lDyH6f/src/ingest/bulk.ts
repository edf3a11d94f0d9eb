// @ts-nocheck
import type { EventLog } from '../store/event-log.ts';
import type { Execute } from '../store/execute.ts';
import type { LineProblem, Sender } from './checked-line.ts';
import type { Line } from './line.ts';
import type { Decided, Tally } from './tally.ts';

/** What is needed to record deliveries. */
export type Recording = {
  readonly log: EventLog;
  readonly execute: Execute;
  readonly now: () => Date;
  /** Whether a stream holds what cannot be read. */
  readonly isHeld: (stream: string) => boolean;
  /** Aborts once the process is asked to end. */
  readonly ending?: AbortSignal;
  /** Whether the sender may go on; asked before each group of lines. */
  readonly maySend?: () => Promise<boolean>;
};

/** A file of deliveries, which can be read as often as needed; `told` is given each line once it was decided. */
export type Bulk = {
  readonly sender: Sender;
  readonly correlationId: string;
  readonly lines: () => AsyncIterable<Line>;
  readonly told?: (decided: Decided) => void | Promise<void>;
  /** Given what is wrong with each line that is well formed by itself, however many there are. */
  readonly against?: (problem: LineProblem) => void;
};

/** How many lines are recorded before others get their turn. */
export const atOnce = 32;

/** Thrown where the rest of a file could not be recorded; the same file again finishes it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** Why; `failed` where the cause says it. */
  readonly code: 'contention' | 'stream-held' | 'ending' | 'no-longer-allowed' | 'failed';
  readonly soFar: Tally;

  constructor(code: Interrupted['code'], soFar: Tally, options?: ErrorOptions) {
    super(`a file was recorded in part: ${code}`, options);
    this.code = code;
    this.soFar = soFar;
  }
}
