// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, pagedRecords, recordsIn } from '../support/csv.ts';
import { inPages, wholeAccount } from '../support/lists.ts';
import { startLivedServer } from '../support/lived-server.ts';
import { runsOf } from '../support/runs.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

type Listed = {
  readonly body: string;
  readonly reference: string;
  readonly position: string;
  readonly delivery: { readonly effectiveOn: string };
};

type Move = {
  readonly body: string;
  readonly reference: string;
  readonly effectiveOn: string;
  readonly outcome: 'stands' | 'corrected' | 'withdrawn';
};

const sorts = ['recorded', 'happened', 'reference'] as const;
const orders = ['asc', 'desc'] as const;
const all = sorts.flatMap((sort) => orders.map((order) => [sort, order] as const));

/** The last day of each period that the moves name. */
const lastDays: Readonly<Record<string, string>> = {
  '2026-03-14': '2026-03-14',
  '2026-03-31': '2026-03-31',
  '2026-03': '2026-03-31',
  '2026-02-20/2026-03-14': '2026-03-14',
  '2025': '2025-12-31',
  '2025-12-31': '2025-12-31',
};

/** What a list is sorted by: of each report the texts, first to last, by whose code units it goes. */
const keysOf: Readonly<Record<(typeof sorts)[number], (report: Listed) => readonly string[]>> = {
  recorded: ({ position }) => [position.padStart(20, '0')],
  happened: ({ position, delivery }) => [lastDays[delivery.effectiveOn] ?? '', position.padStart(20, '0')],
  reference: ({ body, reference }) => [body, reference],
};

const compared = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((text, index) => text !== b[index]);
  if (at < 0) return 0;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
};

const sorted = (
  reports: readonly Listed[],
  sort: (typeof sorts)[number],
  order: (typeof orders)[number],
): readonly Listed[] => {
  const rising = reports.toSorted((a, b) => compared(keysOf[sort](a), keysOf[sort](b)));
  return order === 'asc' ? rising : rising.toReversed();
};

const namesOf = (reports: readonly unknown[]): readonly string[] =>
  (reports as readonly Listed[]).map(({ body, reference }) => `${body}/${reference}`);

const play = async (server: TestServer, { body, reference, effectiveOn, outcome }: Move): Promise<void> => {
  const path = `/v1/deliveries/${body}/${reference}`;
  const as = `${body}-reporter`;
  const delivery = { ...wireDelivery, effectiveOn };
  await server.put(path, as, delivery);
  if (outcome === 'corrected') {
    await server.post(`${path}/corrections`, as, {
      delivery: { ...delivery, quantity: 1 },
      reason: 'recount',
    });
  }
  if (outcome === 'withdrawn') await server.post(`${path}/withdrawal`, as, { reason: 'never came' });
};

const aMove: fc.Arbitrary<Move> = fc.record({
  body: fc.constantFrom('eums', 'mod-de', 'mod-nl'),
  reference: fc.constantFrom('A', 'B', 'a', 'a.1', 'a-1', 'a1', 'a~', 'b', '10', '9'),
  effectiveOn: fc.constantFrom(...Object.keys(lastDays)),
  outcome: fc.constantFrom('stands', 'corrected', 'withdrawn'),
});

const { checks, timeout } = runsOf(6);

describe('a sorted list of deliveries', () => {
  it(
    'gives every report once and in order, whatever the size of its pages',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(aMove, { minLength: 1, maxLength: 14 }),
          fc.integer({ min: 1, max: 5 }),
          async (moves, limit) => {
            const server = await startTestServer();
            for (const move of moves) await play(server, move);
            await settled(server);
            const { body } = await server.get('/v1/deliveries?limit=1000');
            for (const [sort, order] of all) {
              const path = `/v1/deliveries?sort=${sort}&order=${order}`;
              const expected = namesOf(sorted(body.deliveries, sort, order));
              expect(namesOf(await inPages(server, [path, 'deliveries'], limit)), path).toEqual(expected);
              expect(namesOf(await pagedRecords(server, path, limit)), path).toEqual(expected);
              expect(namesOf(recordsIn(await csvOf(server, path))), path).toEqual(expected);
            }
            await server.stop();
          },
        ),
        checks,
      );
    },
    timeout,
  );

  it.each(all)('by %s, %s, goes on as it was begun, whatever comes in between', async (sort, order) => {
    const server = await startLivedServer(wholeAccount);
    await settled(server);
    const path = `/v1/deliveries?sort=${sort}&order=${order}`;
    const whole = (await server.get(path)).body;
    const first = (await server.get(`${path}&limit=3`)).body;
    for (const reference of ['a', 'b', 'n1', 'n2']) {
      await play(server, { body: 'mod-nl', reference, effectiveOn: '2026-03-20', outcome: 'corrected' });
      await server.post(`/v1/deliveries/mod-nl/${reference}/corrections`, 'mod-nl-reporter', {
        delivery: { ...wireDelivery, effectiveOn: '2024' },
        reason: 'another day',
      });
    }
    await settled(server);
    const rest = (await server.get(`${path}&limit=1000&cursor=${first.next}`)).body;
    expect([...first.deliveries, ...rest.deliveries]).toEqual(whole.deliveries);
  });

  it('has the latest change first, and where only the column is named, the newest or A first', async () => {
    const server = await startLivedServer(wholeAccount);
    await settled(server);
    const listed = async (query: string) => (await server.get(`/v1/deliveries${query}`)).body.deliveries;
    expect(await listed('')).toEqual(await listed('?sort=recorded&order=desc'));
    expect(await listed('?sort=recorded')).toEqual(await listed('?sort=recorded&order=desc'));
    expect(await listed('?sort=happened')).toEqual(await listed('?sort=happened&order=desc'));
    expect(await listed('?sort=reference')).toEqual(await listed('?sort=reference&order=asc'));
    expect(await listed('?order=asc')).toEqual((await listed('')).toReversed());
  });

  it('takes no cursor of another order, and no order that there is not', async () => {
    const server = await startLivedServer(wholeAccount);
    await settled(server);
    const { next } = (await server.get('/v1/deliveries?sort=happened&limit=2')).body;
    for (const query of [
      `cursor=${next}`,
      `sort=reference&cursor=${next}`,
      `sort=happened&order=asc&cursor=${next}`,
      'sort=quantity',
      'sort=happened&order=up',
    ]) {
      const refused = await server.get(`/v1/deliveries?${query}`);
      expect([refused.status, refused.body.type], query).toEqual([400, '/problems/request-invalid']);
    }
  });
});
