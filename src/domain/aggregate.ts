import type { Decider, Decision, Given } from './decider.ts';
import { type Readers, readWith, type StoredEvent } from './stored-event.ts';

/** A decider with its state and events closed over, speaking stored events, so that one `execute` runs them all. */
export type Aggregate<Command, Refusal> = {
  /** Decides on a command from the whole past of its stream. Throws UnreadableEvent on a held stream. */
  readonly decide: (
    past: readonly StoredEvent[],
    command: Command,
    given: Given,
  ) => Decision<StoredEvent, Refusal>;
};

export const defineAggregate = <State, Command, Event, Refusal>(
  decider: Decider<State, Command, Event, Refusal>,
  stored: { readonly encode: (event: Event) => StoredEvent; readonly readers: Readers<Event> },
): Aggregate<Command, Refusal> => ({
  decide: (past, command, given) => {
    const state = past.map(readWith(stored.readers)).reduce(decider.evolve, decider.initial);
    const decision = decider.decide(state, command, given);
    if (decision.outcome === 'refused') return decision;
    const { event } = decision;
    return { outcome: 'accepted', event: event === undefined ? undefined : stored.encode(event) };
  },
});
