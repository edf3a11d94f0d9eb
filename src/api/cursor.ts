import { z } from 'zod';
import { Day } from '../domain/period.ts';

/** Where a list goes on: both clocks of its first page, so that pages never lose or repeat a row, and the last key. */
const Cursor = z.strictObject({ p: z.string().regex(/^-?\d{1,18}$/), e: Day, k: z.string().max(400) });
export type Cursor = z.infer<typeof Cursor>;

const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

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

/** The cursor of the page after one that ends with a key; null when there is no more. */
export const cursorAfter = (
  key: string | undefined,
  { position, effectiveAt }: { readonly position: bigint; readonly effectiveAt: string },
): string | null => (key === undefined ? null : writeCursor({ p: String(position), e: effectiveAt, k: key }));

export const limitOf = (limit: string | undefined): number => Number(limit ?? 100);

/** What a list that comes in pages is asked with. */
export type PageAsked = { readonly limit?: string | undefined; readonly cursor?: string | undefined };

/** One page of a list that is at hand whole, and the key of its last item when there are more. */
export const pageOf = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { limit, cursor }: PageAsked,
): { readonly items: readonly Item[]; readonly last: string | undefined } => {
  const key = readCursor(cursor)?.k;
  const start = key === undefined ? 0 : items.findIndex((item) => keyOf(item) === key) + 1;
  const end = start + limitOf(limit);
  const shown = items.slice(start, end);
  const last = shown.at(-1);
  return { items: shown, last: items.length > end && last !== undefined ? keyOf(last) : undefined };
};
