// @ts-nocheck
import type { Progress } from '../projections/progress.ts';

/**
 * What a second body has verified of a figure. Nobody verifies a promise: what was verified of the deliveries on the same
 * track is no part of a figure of promises.
 */
export const verifiedOf = ({ target, verified }: Progress): Progress['verified'] | undefined =>
  target.of === 'commitments' ? undefined : verified;
