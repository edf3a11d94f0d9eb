// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eu } from '../reference/counting.ts';
import { inOrder, type WireAmount } from '../reference/wire.ts';
import { liveThrough } from '../support/live-moves.ts';
import { moves } from '../support/moves.ts';
import { runsOf } from '../support/runs.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { type Answer, clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const start = '2026-01-05T09:00:00.000Z';
const { checks, timeout } = runsOf(10);

type Amounts = { readonly min: WireAmount; readonly max: WireAmount };
type Sum = { min: bigint; max: bigint };

/** In cents or units. */
const whole = (amount: WireAmount): bigint => BigInt(String(amount).replace('.', ''));

const sumOf = (amounts: readonly Amounts[]): Sum => ({
  min: amounts.reduce((sum, { min }) => sum + whole(min), 0n),
  max: amounts.reduce((sum, { max }) => sum + whole(max), 0n),
});

/** What a report says in all; nothing where it was not disclosed. */
const quantityOf = ({ delivery: { quantity } }: Answer['body']): Amounts => {
  if (quantity === 'undisclosed') return { min: 0, max: 0 };
  return typeof quantity === 'object' ? quantity : { min: quantity, max: quantity };
};

type Line = { readonly donors: readonly string[]; readonly track: string; readonly delivered: Amounts };

/** Every line of what was given, of one donor or of several who gave together. */
const givenIn = ({ donors, splitNotPublished }: Answer['body']): readonly Line[] => [
  ...donors.flatMap(({ donor, tracks }: { donor: string; tracks: Omit<Line, 'donors'>[] }) =>
    tracks.map((line) => ({ ...line, donors: [donor] })),
  ),
  ...splitNotPublished,
];

/** "For a filter that contains all of them it counts {min, max}, for some of them {0, max}, for none nothing." */
const shareOf = (lines: readonly Line[], belongs: (donor: string) => boolean): Sum =>
  sumOf(
    lines.flatMap(({ donors, delivered: { min, max } }) => {
      const inside = donors.filter(belongs).length;
      if (inside === 0) return [];
      return [inside === donors.length ? { min, max } : { min: 0, max }];
    }),
  );

const isEu = (donor: string): boolean => eu.includes(donor);

describe('what several donors gave', () => {
  it(
    'adds up to what was reported and counts, once, whether or not its parts are known',
    async () => {
      await fc.assert(
        fc.asyncProperty(moves(40), async (all) => {
          const clock = clockAt(start);
          const { server } = await liveThrough(await startTestServer({ clock }), clock, all);
          const { body } = await server.get('/v1/donors?limit=1000');
          const { deliveries } = (await server.get('/v1/deliveries?limit=1000')).body;
          const counted = deliveries.filter(({ countsAs }: Answer['body']) => countsAs.counted);
          const lines = givenIn(body);
          for (const track of inOrder(deliveries.map(({ delivery }: Answer['body']) => delivery.track))) {
            const ofTrack = lines.filter((line) => line.track === track);
            const reports = counted.filter(({ delivery }: Answer['body']) => delivery.track === track);
            expect(sumOf(ofTrack.map(({ delivered }) => delivered))).toEqual(sumOf(reports.map(quantityOf)));
            const totalOf = (side: 'eu' | 'others') =>
              sumOf(
                body.totals[side]
                  .filter((line: Line) => line.track === track)
                  .map(({ delivered }: Line) => delivered),
              );
            expect(totalOf('eu')).toEqual(shareOf(ofTrack, isEu));
            expect(totalOf('others')).toEqual(shareOf(ofTrack, (donor) => !isEu(donor)));
          }
          await server.stop();
        }),
        checks,
      );
    },
    timeout,
  );
});

const [ministry, clearingHouse] = [
  { body: 'mod-nl', reference: 'A' },
  { body: 'eums', reference: 'B' },
];

/** 100 by the ministry and 90 by the clearing house, of the same goods. */
const twoClaims = async (): Promise<TestServer> => {
  const server = await startTestServer();
  await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
  for (const [{ body, reference }, quantity] of [
    [ministry, 100],
    [clearingHouse, 90],
  ] as const) {
    const path = `/v1/deliveries/${body}/${reference}`;
    await server.put(path, `${body}-reporter`, { ...wireDelivery, quantity });
  }
  return server;
};

const track = '/v1/arbitrations/artillery-ammunition';

/** Two coordinators decide at the same time, each that the other's choice is the claim. */
const decidedAtOnce = (server: TestServer, headers: Record<string, string>): Promise<readonly Answer[]> =>
  Promise.all(
    [
      { as: 'eums-coordinator', counted: clearingHouse, claim: ministry },
      { as: 'eda-coordinator', counted: ministry, claim: clearingHouse },
    ].map(({ as, ...sides }) =>
      server.post(`${track}/matches`, as, { ...sides, reason: 'one train' }, headers),
    ),
  );

const countedIn = async (server: TestServer) => {
  await settled(server);
  const { body } = await server.get('/v1/progress/rounds?period=2025');
  const { groups } = (await server.get(track)).body;
  return { delivered: body.delivered, groups };
};

describe('two coordinators who match the same reports at the same time, each the other way round', () => {
  it('end in one group that counts once, by the later of the two', async () => {
    for (let time = 0; time < 10; time += 1) {
      const server = await twoClaims();
      const answers = await decidedAtOnce(server, {});
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      const { delivered, groups } = await countedIn(server);
      expect(groups).toHaveLength(1);
      const [{ group, matches, decidedBy }] = groups;
      expect(matches).toHaveLength(2);
      expect(group.filter(({ counted }: { counted: boolean }) => counted)).toHaveLength(1);
      // The clearing house is for its own 90, the agency for the 100 of the ministry.
      const amount = decidedBy.body === 'eums' ? 90 : 100;
      expect(delivered).toEqual({ min: amount, max: amount });
      expect(decidedBy.index).toBe('4');
      await server.stop();
    }
  });

  it('and both of whom say what they have seen: one decides, and the other is told that it has changed', async () => {
    const server = await twoClaims();
    const path = `${track}/matches`;
    const third = { body: 'nsatu', reference: 'C' };
    await server.put('/v1/deliveries/nsatu/C', 'nsatu-reporter', { ...wireDelivery, quantity: 7 });
    await server.post(path, 'eums-coordinator', { counted: third, claim: ministry, reason: 'one train' });
    const answers = await decidedAtOnce(server, { 'If-Match': '"0"' });
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412]);
    const { delivered, groups } = await countedIn(server);
    expect(groups).toHaveLength(1);
    const amount = answers[0]?.status === 201 ? 90 : 100;
    expect(delivered).toEqual({ min: amount, max: amount });
  });
});
