// @ts-nocheck
import { setTimeout as wait } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import type { Expected, Proposed } from './commit.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { ServerState } from './state.ts';
import type { Written } from './store.ts';

export type AppendRequest = {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly Proposed[];
};

export type Outcome =
  | Written
  | { readonly outcome: 'too-big'; readonly most: number }
  | { readonly outcome: 'failed'; readonly refusal: Refusal };

/** The parts of an options message that say what is expected. */
type Expecting = {
  readonly hasAny: () => boolean;
  readonly hasNoStream: () => boolean;
  readonly hasStreamExists: () => boolean;
};

export const expectedOf = (options: Expecting, revision: string): Expected => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : BigInt(revision);
};

/** The server counts the names of types as UTF-16. */
const sizeOf = (events: readonly Proposed[]): number =>
  events.reduce(
    (size, { data, metadata, type }) => size + data.length + metadata.length + 2 * type.length,
    0,
  );

const failed = (code: status, details: string): Outcome => ({
  outcome: 'failed',
  refusal: refusal(code, details),
});

const tooBusy = (): Outcome => failed(status.UNAVAILABLE, 'Server Is Too Busy');
const timedOut = (): Outcome => failed(status.ABORTED, 'Operation timed out: prepare timeout');
const lost = (): Outcome => failed(status.UNAVAILABLE, 'Connection dropped');

const stored = (
  { store, faults, bell }: ServerState,
  { stream, expected, events }: AppendRequest,
): Outcome => {
  const { maxAppendSize } = faults.now();
  if (sizeOf(events) > maxAppendSize) return { outcome: 'too-big', most: maxAppendSize };
  const written = store.append(stream, expected, events);
  if (written.outcome === 'wrong') return written;
  bell.ring();
  if (faults.take('loseReplies')) return lost();
  return faults.take('timeoutStoredAppends') ? timedOut() : written;
};

const outcomeOf = (state: ServerState, request: AppendRequest): Outcome => {
  if (state.faults.take('refuseAppends')) return tooBusy();
  if (state.faults.take('timeoutAppends')) return timedOut();
  return stored(state, request);
};

const pause = async (milliseconds: number): Promise<void> => {
  if (milliseconds > 0) await wait(milliseconds);
};

/** Stores an append and says what is to be answered; it is stored even if the client has given up by then. */
export const appending = async (state: ServerState, request: AppendRequest): Promise<Outcome> => {
  await pause(state.faults.now().appendDelayMs);
  const outcome = outcomeOf(state, request);
  await pause(state.faults.now().replyDelayMs);
  return outcome;
};
