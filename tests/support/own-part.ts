import { randomUUID } from 'node:crypto';
import { beginning, type EventLog } from '../../src/store/event-log.ts';

/** A part of a server that others use too: what stands before its streams, and where the server's log ended when it was begun. */
export type Part = { readonly prefix: string; readonly begin: bigint };

let reached = beginning;

/** Begins a part where the log of a server ends now: read on from where that was before, whatever has come since. */
export const newPart = async (whole: EventLog): Promise<Part> => {
  for await (const page of whole.from(reached, { page: 5_000 })) reached = page.at(-1)?.position ?? reached;
  return { prefix: randomUUID(), begin: reached };
};

/** The address of a part. */
export const addressOf = (address: string, { prefix }: Part): string =>
  `${address}${address.includes('?') ? '&' : '?'}streamPrefix=${prefix}`;

/** The log of a part, which does not go through all that others wrote before it was begun. */
export const begunAt = (log: EventLog, { begin }: Part): EventLog => {
  const placed = (after: bigint): bigint => (after === beginning ? begin : after);
  return {
    ...log,
    from: (after, options) => log.from(placed(after), options),
    follow: (after, signal) => log.follow(placed(after), signal),
  };
};
