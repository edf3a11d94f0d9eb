/** What a server has been asked so far. */
// @ts-nocheck

export type Stats = {
  readonly append: number;
  /** Appends by way of the shared batch stream, and such streams. */
  readonly batchAppend: number;
  readonly batchAppendStreams: number;
  readonly reads: number;
  readonly subscriptions: number;
  readonly gossip: number;
  readonly features: number;
  /** Calls with and without the header that requires a leader. */
  readonly requiresLeader: number;
  readonly requiresNoLeader: number;
  /** Messages that reads and subscriptions were sent. */
  readonly written: number;
  /** Reads and subscriptions that have not ended. */
  readonly open: number;
  readonly openSubscriptions: number;
  /** What the last call on streams said for authorization. */
  readonly lastAuth: string | null;
};

export type Tally = {
  readonly now: () => Stats;
  readonly add: (counted: Exclude<keyof Stats, 'lastAuth'>, by?: number) => void;
  readonly authorized: (by: string | null) => void;
};

const nothing: Stats = {
  append: 0,
  batchAppend: 0,
  batchAppendStreams: 0,
  reads: 0,
  subscriptions: 0,
  gossip: 0,
  features: 0,
  requiresLeader: 0,
  requiresNoLeader: 0,
  written: 0,
  open: 0,
  openSubscriptions: 0,
  lastAuth: null,
};

export const createTally = (): Tally => {
  let current = nothing;
  return {
    now: () => current,
    add: (counted, by = 1) => {
      current = { ...current, [counted]: current[counted] + by };
    },
    authorized: (lastAuth) => {
      current = { ...current, lastAuth };
    },
  };
};
