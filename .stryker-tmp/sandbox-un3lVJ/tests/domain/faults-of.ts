// @ts-nocheck
import type { z } from 'zod';
import { deliveryFaults } from '../../src/domain/delivery/delivery-faults.ts';

const escaped = (name: PropertyKey): string => String(name).replaceAll('~', '~0').replaceAll('/', '~1');

const pointerTo = (path: readonly PropertyKey[]): string => path.map((name) => `/${escaped(name)}`).join('');

/** Where a schema finds faults, as JSON Pointers in order; a member it does not know is a fault at its own place. */
export const shapeFaults = (schema: z.ZodType, raw: unknown): readonly string[] =>
  (schema.safeParse(raw).error?.issues ?? [])
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => pointerTo([...issue.path, key]))
        : [pointerTo(issue.path)],
    )
    .toSorted();

/** What a schema says about a value; nothing when it accepts it. */
export const wordsOf = (schema: z.ZodType, raw: unknown): readonly string[] =>
  (schema.safeParse(raw).error?.issues ?? []).map(({ message }) => message);

/** What `deliveryFaults` finds, as pointer and code, long after everything in the samples happened. */
export const meaningFaults = (raw: unknown, today = '2026-11-25'): readonly string[] =>
  deliveryFaults(raw, today)
    .map(({ pointer, code }) => (code === undefined ? pointer : `${pointer} ${code}`))
    .toSorted();
