// @ts-nocheck
type Endpoint = { readonly host: string; readonly port: number };

/** How a server ends its subscriptions: with a failure, as if there were no more, or as cancelled. */
export type Ending = 'error' | 'end' | 'cancel';

/** What goes wrong, for as long as it is set. */
export type Faults = {
  /** How long an append waits before it is stored. */
  readonly appendDelayMs: number;
  /** How long the reply to an append waits after the events are stored. */
  readonly replyDelayMs: number;
  /** How long every message of a read or a subscription waits. */
  readonly writeDelayMs: number;
  /** How many appends are stored and then lose their connection instead of being answered. */
  readonly loseReplies: number;
  /** How many appends are refused as too much, before anything is stored. */
  readonly refuseAppends: number;
  /** How many appends time out with nothing stored. */
  readonly timeoutAppends: number;
  /** How many appends time out though they were stored. */
  readonly timeoutStoredAppends: number;
  /** Whether subscriptions stay open and deliver nothing more. */
  readonly muteSubscriptions: boolean;
  /** Who is the leader instead: calls that require one are sent there. */
  readonly notLeader: Endpoint | null;
  /** Whether nobody leads: calls that require a leader fail. */
  readonly noLeader: boolean;
  /** Whether every call on streams is denied. */
  readonly accessDenied: boolean;
  /** The most bytes that one append may have. */
  readonly maxAppendSize: number;
};

/** Faults that change, and subscriptions that end this once. */
export type FaultChange = Partial<Faults> & { readonly dropSubscriptions?: Ending };

type Countdown = 'loseReplies' | 'refuseAppends' | 'timeoutAppends' | 'timeoutStoredAppends';

const noFaults: Faults = {
  appendDelayMs: 0,
  replyDelayMs: 0,
  writeDelayMs: 0,
  loseReplies: 0,
  refuseAppends: 0,
  timeoutAppends: 0,
  timeoutStoredAppends: 0,
  muteSubscriptions: false,
  notLeader: null,
  noLeader: false,
  accessDenied: false,
  maxAppendSize: 1_048_576,
};

export type FaultState = {
  readonly now: () => Faults;
  readonly set: (change: Partial<Faults>) => void;
  /** Whether a fault that is counted happens to this append; it then happens to one fewer. */
  readonly take: (fault: Countdown) => boolean;
};

const refuseUnknown = (change: object): void => {
  const unknown = Object.keys(change).filter((name) => !(name in noFaults));
  if (unknown.length > 0) throw new Error(`the double knows no fault ${unknown.join(', ')}`);
};

export const createFaults = (initial: Partial<Faults> = {}): FaultState => {
  let current: Faults = noFaults;
  const set: FaultState['set'] = (change) => {
    refuseUnknown(change);
    current = { ...current, ...change };
  };
  set(initial);
  return {
    now: () => current,
    set,
    take: (fault) => {
      if (current[fault] <= 0) return false;
      set({ [fault]: current[fault] - 1 });
      return true;
    },
  };
};
