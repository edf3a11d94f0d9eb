import type { EventLog } from '../src/store/event-log.ts';
import { envelopeFor } from './envelopes.ts';

const clients = 50;
const each = 40;

/** What the clients together append in a run. */
export const appended = clients * each;

/** Lets all clients append at once, each one event after another; says how many events a second were stored. */
export const appendRate = async (
  append: (reference: string) => Promise<unknown>,
  run: number,
): Promise<number> => {
  const client = async (number: number): Promise<void> => {
    for (let turn = 0; turn < each; turn += 1) await append(`A${run}-${number}-${turn}`);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, (_each, number) => client(number)));
  return appended / ((performance.now() - began) / 1_000);
};

/** Appends the first event of a stream of its own through the log port. */
export const appendingTo = (log: EventLog) => (reference: string) => {
  const event = envelopeFor(reference);
  return log.append(event.stream, event, -1n);
};
