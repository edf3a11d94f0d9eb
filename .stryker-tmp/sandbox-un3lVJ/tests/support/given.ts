// @ts-nocheck
import { expect } from 'vitest';
import type { Decider, Given } from '../../src/domain/decider.ts';

/** A request that says nothing of the state it was made for: no `If-Match`, no `Idempotency-Key`. */
const sayingNothing: Given = { ifMatch: 'absent', fresh: false };

/** given(past).when(command, said) — and then exactly one of the three things a decision can be. */
export const givenOf =
  <State, Command, Event, Refusal extends { readonly code: string }>(
    decider: Decider<State, Command, Event, Refusal>,
  ) =>
  (...past: readonly Event[]) => ({
    when: (command: Command, said: Partial<Given> = {}) => {
      const state = past.reduce(decider.evolve, decider.initial);
      const decision = decider.decide(state, command, { ...sayingNothing, ...said });
      return {
        happens: (event: Event) => expect(decision).toEqual({ outcome: 'accepted', event }),
        changesNothing: () => expect(decision).toEqual({ outcome: 'accepted', event: undefined }),
        isRefused: (code: Refusal['code'], shown: object = {}) =>
          expect(decision).toMatchObject({ outcome: 'refused', refusal: { code, ...shown } }),
      };
    },
  });
