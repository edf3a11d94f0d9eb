// @ts-nocheck
import { z } from 'zod';

/**
 * One of several shapes, told apart by their form before anything else is looked at, so that every fault is named
 * where it is. (A union would only say that none of its shapes fits.)
 */
export const choice = <Shape>(shapeOf: (raw: unknown) => z.ZodType<Shape>) =>
  z.unknown().transform((raw, context): Shape => {
    const parsed = shapeOf(raw).safeParse(raw);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
      for (const place of places) {
        context.issues.push({
          code: 'custom',
          path: [...issue.path, ...place],
          message: issue.message,
          input: raw,
        });
      }
    }
    return z.NEVER;
  });
