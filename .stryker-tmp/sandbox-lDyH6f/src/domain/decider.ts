/**
 * A decider is the whole of one thing's behaviour, without any I/O: what it starts as,
 * what a command makes happen, and what each happening changes.
 */
// @ts-nocheck

export type Decider<State, Command, Event, Refusal> = {
  readonly initial: State;
  readonly decide: (state: State, command: Command, given: Given) => Decision<Event, Refusal>;
  readonly evolve: (state: State, event: Event) => State;
};

/**
 * What a request says about the state it was made for.
 * `ifMatch`: whether its `If-Match` names the present revision; `fresh`: whether it brings an
 * `Idempotency-Key` of its own, so that repeating an old content can be meant as news.
 */
export type Given = {
  readonly ifMatch: 'absent' | 'current' | 'stale';
  readonly fresh: boolean;
  /** The present revision where `If-Match` names it alone; `*` or several may match it, and do not show who has seen it. */
  readonly saw?: number | undefined;
};

/** Whether something that was decided before is meant to be decided again. */
export const isMeantAnew = ({ ifMatch, fresh }: Given): boolean => ifMatch === 'current' || fresh;

/** Accepted without an event means: already so. Repeating a command is always safe. */
export type Decision<Event, Refusal> =
  | { readonly outcome: 'accepted'; readonly event: Event | undefined }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

export const accept = <Event>(event: Event) => ({ outcome: 'accepted', event }) as const;

export const alreadySo = { outcome: 'accepted', event: undefined } as const;

export const refuse = <Refusal>(refusal: Refusal) => ({ outcome: 'refused', refusal }) as const;
