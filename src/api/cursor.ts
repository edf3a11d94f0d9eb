import { z } from 'zod';
import { Day } from '../domain/period.ts';

/** Where a list goes on: both clocks of its first page, so that pages never lose or repeat a row, and the last key. */
const Cursor = z.strictObject({ p: z.string().regex(/^-?\d{1,18}$/), e: Day, k: z.string().max(400) });
export type Cursor = z.infer<typeof Cursor>;

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Reads a cursor that `writeCursor` wrote; undefined for anything else. */
export const readCursor = (written: unknown): Cursor | undefined => {
  if (typeof written !== 'string') return undefined;
  try {
    return Cursor.safeParse(JSON.parse(Buffer.from(written, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

const isLimit = (limit: unknown): boolean => typeof limit === 'string' && /^(1000|[1-9]\d{0,2})$/.test(limit);

/** The query parameters of a list that comes in pages; the form of its keys tells its cursors from other lists'. */
export const pageParameters = (key: RegExp) => ({
  limit: z.custom<string>(isLimit, { error: 'must be a whole number from 1 to 1000' }).optional(),
  cursor: z
    .custom<string>((written) => key.test(readCursor(written)?.k ?? ''), {
      error: 'is no cursor of this list; take next from the page before',
    })
    .optional(),
});

export const limitOf = (limit: string | undefined): number => Number(limit ?? 100);
