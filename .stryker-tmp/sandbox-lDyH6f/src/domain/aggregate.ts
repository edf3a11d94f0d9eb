// @ts-nocheck
import type { Decider, Decision, Given } from './decider.ts';
import { type Readers, readWith, type StoredEvent } from './stored-event.ts';

/** One stream's past as far as it was told. */
type Past<Command, Refusal> = {
  /** Takes the next event of the stream. Throws UnreadableEvent where this version cannot read it. */
  readonly learn: (event: StoredEvent) => void;
  /** Decides on a command from everything learnt. */
  readonly decide: (command: Command, given: Given) => Decision<StoredEvent, Refusal>;
};

/** A decider with its state and events closed over, speaking stored events, so that one `execute` runs them all. */
export type Aggregate<Command, Refusal> = {
  /** Begins with a stream of which nothing is known yet, so that a long one can be told part by part. */
  readonly begin: () => Past<Command, Refusal>;
};

export const defineAggregate = <State, Command, Event, Refusal>(
  decider: Decider<State, Command, Event, Refusal>,
  stored: { readonly encode: (event: Event) => StoredEvent; readonly readers: Readers<Event> },
): Aggregate<Command, Refusal> => ({
  begin: () => {
    const read = readWith(stored.readers);
    let state = decider.initial;
    return {
      learn: (event) => {
        state = decider.evolve(state, read(event));
      },
      decide: (command, given) => {
        const decision = decider.decide(state, command, given);
        if (decision.outcome === 'refused') return decision;
        const { event } = decision;
        return { outcome: 'accepted', event: event === undefined ? undefined : stored.encode(event) };
      },
    };
  },
});
