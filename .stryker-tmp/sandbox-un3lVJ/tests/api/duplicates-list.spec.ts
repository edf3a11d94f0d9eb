// @ts-nocheck
import { expect, it } from 'vitest';
import { type Page, pageAsked } from '../../src/api/cursor.ts';
import { duplicatesListed } from '../../src/api/duplicates-list.ts';
import { delivery, recorded } from '../reference/events.ts';
import { accountOf } from '../support/product-account.ts';
import { everAt } from '../support/product-answers.ts';

/** More reports than one page looks at, all unlike each other, and after them by name one that is like three more. */
const history = [
  ...Array.from({ length: 2_100 }, (_each, at) =>
    recorded(String(100_000 + at), delivery(at + 1_000, '2025-03-01'), 'mod-de'),
  ),
  recorded('2', delivery(7, '2025-03-01'), 'mod-de'),
  ...['x', 'y', 'z'].map((reference) => recorded(reference, delivery(7, '2025-03-01'), 'mod-nl')),
];

it('pages of proposals go on to their end, however many reports they pass without finding a pair', async () => {
  const models = accountOf(history);
  const clocks = everAt(history.length - 1);
  const found: string[] = [];
  let page: Page | undefined = pageAsked('00000000', clocks, { path: '', given: { limit: '1' } });
  let pages = 0;
  while (page !== undefined && pages < 30) {
    const { items, next }: Awaited<ReturnType<typeof duplicatesListed>> = await duplicatesListed(
      { models },
      clocks,
      {},
      page,
    );
    found.push(...items.map(({ a, b }) => `${a.reference} ${b.reference}`));
    page = next === null ? undefined : page.from(next);
    pages += 1;
  }
  expect(page).toBeUndefined();
  expect(found).toEqual(['2 x', '2 y', '2 z', 'x y', 'x z', 'y z']);
});
