// @ts-nocheck
import type { MovingFault } from '../../moving/faults.ts';

/** The first thing that is wrong with what was checked: where, as far as it is known, and what. */
export type FoundFault = MovingFault & {
  /** In a bundle: which member, as a JSON pointer. */
  readonly member?: string;
};

/** The first fault that any of the checks finds, each looked for only where those before it found none. */
export const firstOf = (checks: Iterable<() => FoundFault | undefined>): FoundFault | undefined => {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
};
