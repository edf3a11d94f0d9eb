// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { csvOf, recordsIn } from '../support/csv.ts';
import { readStream } from '../support/event-stream.ts';
import { wireCommitment, wireDelivery, wireStatement, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';
import { smuggle } from '../support/smuggle.ts';

const nl = 'mod-nl-reporter';
const planner = 'eums-planner';

const promise = { ...wireCommitment, dueOn: undefined };
const { donor: _alone, ...joint } = promise;

/**
 * Promises of artillery rounds, as they stand in November 2026:
 *
 *     A  NL 1,000      made 2025-02-10, allocated 2025-06-01, contracted 2025-09-01
 *     B  DE 200 to 300 made and contracted in March 2025, due on 2025-12-15
 *     C  CZ, CA and NO together 50, pledged 2025-04-01, due on 2026-02-01; of variant not-stated
 *     D  US 500        pledged 2025-04-20
 *     E  NL, no number, pledged 2025-05-05
 *     G  NL 40         pledged 2025-10-01, contracted 2026-01-15
 */
const commitments: Readonly<Record<string, object>> = {
  A: { ...promise, quantity: 1_000, effectiveOn: '2025-02-10' },
  B: {
    ...promise,
    donor: 'DE',
    variant: '152mm',
    quantity: { min: 200, max: 300 },
    effectiveOn: '2025-03',
    stage: 'contracted',
    dueOn: '2025-12-15',
  },
  C: {
    ...joint,
    donors: ['CZ', 'CA', 'NO'],
    variant: 'not-stated',
    quantity: 50,
    effectiveOn: '2025-04-01',
    dueOn: '2026-02-01',
  },
  D: { ...promise, donor: 'US', quantity: 500, effectiveOn: '2025-04-20' },
  E: { ...promise, quantity: 'undisclosed', effectiveOn: '2025-05-05' },
  G: { ...promise, quantity: 40, effectiveOn: '2025-10-01' },
};

const at = (reference: string): string => `/v1/commitments/mod-nl/${reference}`;

const advance = async (server: TestServer, reference: string, stage: string, on: string): Promise<void> => {
  expect((await server.post(`${at(reference)}/advances`, nl, { stage, on })).status).toBe(201);
};

const adopt = async (server: TestServer, id: string, changes: object): Promise<void> => {
  const { status, text } = await server.put(`/v1/targets/${id}`, planner, { ...wireTarget, ...changes });
  expect(status, text).toBe(201);
};

const promised = async (): Promise<TestServer> => {
  const server = await startTestServer();
  await adopt(server, 'rounds', {});
  for (const [reference, commitment] of Object.entries(commitments)) {
    const { status, text } = await server.put(at(reference), nl, commitment);
    expect(status, text).toBe(201);
  }
  await advance(server, 'A', 'allocated', '2025-06-01');
  await advance(server, 'A', 'contracted', '2025-09-01');
  await advance(server, 'G', 'contracted', '2026-01-15');
  await settled(server);
  return server;
};

const both = (number: number) => ({ min: number, max: number });
const none = both(0);

const committedAt = async (server: TestServer, address: string) => {
  const { body, status } = await server.get(`/v1/progress/${address}`);
  expect(status).toBe(200);
  return [body.committed, body.undisclosedCommitments, body.delivered];
};

describe('what is committed, beside what was delivered', () => {
  it.each<readonly [string, object, number]>([
    // B was made in March, which is over on the 31st.
    ['effectiveAt=2025-03-30', { pledged: both(1_000), allocated: none, contracted: none }, 0],
    [
      'effectiveAt=2025-03-31',
      { pledged: both(1_000), allocated: none, contracted: { min: 200, max: 300 } },
      0,
    ],
    [
      'effectiveAt=2025-05-31',
      { pledged: both(1_000), allocated: none, contracted: { min: 200, max: 300 } },
      1,
    ],
    [
      'effectiveAt=2025-06-01',
      { pledged: none, allocated: both(1_000), contracted: { min: 200, max: 300 } },
      1,
    ],
    ['effectiveAt=2025-09-01', { pledged: none, allocated: none, contracted: { min: 1_200, max: 1_300 } }, 1],
    // 2025 is seen on its last day, when G was still pledged, from whatever later day it is asked for.
    ['period=2025', { pledged: both(40), allocated: none, contracted: { min: 1_200, max: 1_300 } }, 1],
    // C is due in 2026; only one of its three donors is a Member State.
    ['period=2026', { pledged: { min: 0, max: 50 }, allocated: none, contracted: none }, 0],
    [
      'period=2026&effectiveAt=2025-04-01',
      { pledged: { min: 0, max: 50 }, allocated: none, contracted: none },
      0,
    ],
    ['period=2026&effectiveAt=2025-03-31', { pledged: none, allocated: none, contracted: none }, 0],
  ])(
    'counts each promise once, in the stage of the day and the year of its own day: %s',
    async (query, ...said) => {
      const server = await promised();
      const [committed, undisclosed] = said;
      expect(await committedAt(server, `rounds?${query}`)).toEqual([committed, undisclosed, none]);
    },
  );

  it('passes the filters of its target: variants, donors, sources and bodies', async () => {
    const server = await promised();
    const figureOf = async (id: string, changes: object) => {
      await adopt(server, id, changes);
      await settled(server);
      const [committed, undisclosed] = await committedAt(server, `${id}?period=2025`);
      return [committed.pledged, committed.contracted, undisclosed];
    };
    expect(await figureOf('by-variants', { variants: ['152mm'] })).toEqual([none, { min: 200, max: 300 }, 0]);
    expect(await figureOf('by-donors', { donors: ['US', 'DE'] })).toEqual([
      both(500),
      { min: 200, max: 300 },
      0,
    ]);
    // No promise says where the goods come from: it may be any source.
    expect(await figureOf('by-sources', { sources: ['stock'] })).toEqual([
      { min: 0, max: 40 },
      { min: 0, max: 1_300 },
      1,
    ]);
    expect(await figureOf('by-bodies', { bodies: { only: ['mod-de', 'eums'] } })).toEqual([none, none, 0]);
    // C names no variant, so for a filter on one it is an upper bound; it is due in 2026.
    await adopt(server, 'cumulative', {
      variants: ['155mm'],
      period: { kind: 'cumulative', since: '2025-03-01' },
    });
    await settled(server);
    expect(await committedAt(server, 'cumulative')).toEqual([
      { pledged: { min: 0, max: 50 }, allocated: none, contracted: both(40) },
      1,
      none,
    ]);
  });

  it('is what stands: corrections and withdrawals count from the event on that told them', async () => {
    const server = await promised();
    const before = await server.position();
    const commitment = { ...commitments['A'], quantity: 700 };
    await server.post(`${at('A')}/corrections`, nl, { commitment, reason: 'recount' });
    await server.post(`${at('B')}/withdrawal`, nl, { reason: 'cancelled' });
    await server.post(`${at('E')}/withdrawal`, nl, { reason: 'cancelled' });
    await settled(server);
    const now = { pledged: both(40), allocated: none, contracted: both(700) };
    expect(await committedAt(server, 'rounds?period=2025')).toEqual([now, 0, none]);
    // The stage of before the correction was kept.
    expect((await committedAt(server, 'rounds?effectiveAt=2025-06-01'))[0].allocated).toEqual(both(700));
    const then = { pledged: both(40), allocated: none, contracted: { min: 1_200, max: 1_300 } };
    expect(await committedAt(server, `rounds?period=2025&knownAt=${before}`)).toEqual([then, 1, none]);
  });

  it('is no part of what was delivered, and what was delivered takes nothing off it', async () => {
    const server = await promised();
    const commitment = { body: 'mod-nl', reference: 'A' };
    await server.put('/v1/deliveries/mod-nl/d', nl, { ...wireDelivery, quantity: 600, commitment });
    await settled(server);
    const { body } = await server.get('/v1/progress/rounds?period=2025');
    expect(body).toMatchObject({
      delivered: both(600),
      reportedDeliveries: both(600),
      committed: { contracted: { min: 1_200, max: 1_300 } },
    });
    const { body: lines } = await server.get('/v1/progress/rounds/contributions?period=2025');
    expect(lines.contributions.map(({ kind }: { readonly kind: string }) => kind)).toEqual(['delivery']);
  });
});

describe('a timeline of what is promised', () => {
  it('has each promise in the month of its own day, which may lie ahead', async () => {
    const server = await promised();
    const { body } = await server.get(
      '/v1/timeline/artillery-ammunition?from=2025-03-01&to=2026-02-28&effectiveAt=2025-12-31',
    );
    const { pledged, allocated, contracted } = body.committed;
    const months = pledged.map(({ month }: { readonly month: string }) => month);
    expect([months[0], months.at(-1), months.length]).toEqual(['2025-03', '2026-02', 12]);
    const filled = (bars: readonly { readonly month: string; readonly max: number }[]) =>
      bars.filter(({ max }) => max > 0);
    // D in April, G in October and still pledged at the end of the year, C in February of the next.
    expect(filled(pledged)).toMatchObject([
      { month: '2025-04', ...both(500), cumulativeMin: 500, cumulativeMax: 500 },
      { month: '2025-10', ...both(40), cumulativeMin: 540, cumulativeMax: 540 },
      { month: '2026-02', ...both(50), cumulativeMin: 590, cumulativeMax: 590 },
    ]);
    expect(pledged.find(({ month }: { readonly month: string }) => month === '2025-05')).toMatchObject({
      ...none,
      undisclosedCommitments: 1,
    });
    expect(filled(allocated)).toEqual([]);
    // A is of February, before the range; B is due in December.
    expect(contracted[0]).toMatchObject({ ...none, cumulativeMin: 1_000, cumulativeMax: 1_000 });
    expect(filled(contracted)).toMatchObject([
      { month: '2025-12', min: 200, max: 300, cumulativeMin: 1_200, cumulativeMax: 1_300 },
    ]);
    expect(
      body.delivered.every(({ cumulativeMax }: { readonly cumulativeMax: number }) => cumulativeMax === 0),
    ).toBe(true);
  });

  it('begins with the first of what was delivered and promised', async () => {
    const server = await promised();
    const { body } = await server.get('/v1/timeline/artillery-ammunition?body=mod-nl');
    expect(body.delivered[0].month).toBe('2025-02');
    expect(body.delivered).toHaveLength(22);
    expect((await server.get('/v1/timeline/artillery-ammunition?body=mod-de')).body.delivered).toEqual([]);
  });
});

describe('what each donor has promised', () => {
  it('stands beside what he gave, of all years together', async () => {
    const server = await promised();
    const { body } = await server.get('/v1/donors');
    const stages = (pledged: object, contracted: object) => ({ pledged, allocated: none, contracted });
    const lineOf = (donor: string) =>
      body.donors.find((each: { readonly donor: string }) => each.donor === donor).tracks[0];
    expect(lineOf('NL')).toMatchObject({
      delivered: none,
      committed: stages(none, both(1_040)),
      undisclosedCommitments: 1,
      bodies: ['mod-nl'],
    });
    expect(lineOf('DE').committed).toEqual(stages(none, { min: 200, max: 300 }));
    expect(lineOf('US').committed).toEqual(stages(both(500), none));
    expect(body.splitNotPublished).toMatchObject([
      { donors: ['CA', 'CZ', 'NO'], committed: stages(both(50), none) },
    ]);
    expect(body.totals.eu[0].committed).toEqual(stages({ min: 0, max: 50 }, { min: 1_240, max: 1_340 }));
    expect(body.totals.others[0].committed).toEqual(stages({ min: 500, max: 550 }, none));
  });
});

describe('a target of commitments', () => {
  const ofPromises = {
    of: 'commitments',
    kind: 'priority',
    period: { kind: 'cumulative', since: '2025-03-01' },
    quantity: null,
  };

  const held = async (changes: object = {}): Promise<TestServer> => {
    const server = await promised();
    await adopt(server, 'promises', { ...ofPromises, ...changes });
    await server.put('/v1/deliveries/mod-nl/d', nl, { ...wireDelivery, quantity: 7 });
    await settled(server);
    return server;
  };

  const linesOf = async (server: TestServer, query = '') => {
    const { body } = await server.get(`/v1/progress/promises/contributions${query}`);
    const lines = body.contributions.map(
      (line: {
        readonly kind: string;
        readonly report: { readonly reference: string };
        readonly min: number;
        readonly max: number;
        readonly undisclosed: number;
      }) => [line.kind, line.report.reference, line.min, line.max, line.undisclosed],
    );
    return { lines, sum: body.sum };
  };

  it('counts each promise once, in whatever stage, by the day on which it was made', async () => {
    const server = await held();
    // A was made before March; of C up to 50 are the Union's; B 200 to 300; G 40; E carries no number.
    const { body } = await server.get('/v1/progress/promises');
    expect(body).toMatchObject({
      target: { of: 'commitments' },
      delivered: { min: 240, max: 390 },
      undisclosedReports: 1,
      upperBoundKnown: false,
      reportedDeliveries: both(7),
      // By the day on which each was made, so that the stages add up to the figure.
      committed: { pledged: { min: 0, max: 50 }, contracted: { min: 240, max: 340 } },
      undisclosedCommitments: 1,
      status: 'no-number',
      statement: null,
    });
    expect((await server.get('/v1/progress/promises?effectiveAt=2025-03-30')).body.delivered).toEqual(none);
    expect((await server.get('/v1/progress/promises?effectiveAt=2025-09-30')).body.delivered).toEqual({
      min: 200,
      max: 350,
    });
  });

  it('is made of lines of commitments, which say what counts and add up to it', async () => {
    const server = await held();
    const expected = [
      ['commitment', 'B', 200, 300, 0],
      ['commitment', 'C', 0, 50, 0],
      ['commitment', 'E', 0, 0, 1],
      ['commitment', 'G', 40, 40, 0],
    ];
    expect(await linesOf(server)).toEqual({ lines: expected, sum: { min: 240, max: 390 } });
    expect(await linesOf(server, '?of=deliveries')).toEqual({
      lines: [['delivery', 'd', 7, 7, 0]],
      sum: both(7),
    });
    const table = recordsIn(await csvOf(server, '/v1/progress/promises/contributions'));
    expect(table.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => 'commitment'));
    const commitment = { ...commitments['B'], quantity: 90 };
    await server.post(`${at('B')}/corrections`, nl, { commitment, reason: 'recount' });
    await settled(server);
    // An advance brings no line; a correction takes back what stood.
    expect((await linesOf(server)).lines.slice(-2)).toEqual([
      ['commitment', 'B', -200, -300, 0],
      ['commitment', 'B', 90, 90, 0],
    ]);
    expect((await server.get('/v1/progress/promises')).body.delivered).toEqual({ min: 130, max: 180 });
    const page = await server.send('/targets/promises', { headers: { Accept: 'text/html' } });
    expect(page.text).toContain('href="/commitments/mod-nl/B"');
  });

  it('has a pace, a share and a status as every other', async () => {
    const server = await held({ kind: 'quantified', quantity: 400 });
    // In the 90 days up to 2025-06-15: B reaches back before them, C, E.
    const { body } = await server.get('/v1/progress/promises?effectiveAt=2025-06-15');
    expect(body).toMatchObject({
      delivered: { min: 200, max: 350 },
      share: { min: 0.5, max: 0.875 },
      paceWindow: { min: 0, max: 350 },
      status: 'open',
    });
  });

  it('has no statement that speaks for it', async () => {
    const server = await held({ basis: 'statements' });
    const statement = {
      ...wireStatement,
      track: 'artillery-ammunition',
      total: 9_000,
      countedSince: '2025-03-01',
      asOf: '2025-12-31',
    };
    const stated = await server.put('/v1/statements/mod-nl/s', nl, statement);
    expect(stated.status).toBe(201);
    await settled(server);
    expect((await server.get('/v1/progress/promises')).body).toMatchObject({
      statement: null,
      delivered: { min: 240, max: 390 },
    });
    expect((await server.get('/v1/statements/mod-nl/s')).body.speaksFor).toEqual([]);
  });

  it('tells which events of commitments changed it', async () => {
    const server = await held();
    const from = (await server.get('/v1/progress/promises')).body.asOf.index;
    await server.put(at('H'), nl, { ...promise, quantity: 5, effectiveOn: '2026-01-01' });
    await advance(server, 'H', 'contracted', '2026-02-01');
    await server.post(`${at('B')}/withdrawal`, nl, { reason: 'cancelled' });
    await server.put('/v1/deliveries/mod-nl/e', nl, wireDelivery);
    await settled(server);
    const { body } = await server.get(`/v1/progress/promises/restatements?from=index:${from}`);
    expect(body.difference).toEqual({ min: -195, max: -295, undisclosedReports: 0 });
    expect(body.changes).toMatchObject([
      { type: 'CommitmentMade.v1', report: { body: 'mod-nl', reference: 'H' }, min: 5, max: 5 },
      {
        type: 'CommitmentWithdrawn.v1',
        report: { reference: 'B' },
        reason: 'cancelled',
        min: -200,
        max: -300,
      },
    ]);
    // What was delivered is another figure, and no promise changes it.
    const { body: rounds } = await server.get(
      `/v1/progress/rounds/restatements?period=2025&from=index:${from}`,
    );
    expect(rounds.changes).toMatchObject([{ type: 'DeliveryRecorded.v1' }]);
  });

  it('is the same content whether or not a target of deliveries says so', async () => {
    const server = await startTestServer();
    await adopt(server, 'rounds', {});
    const again = await server.put('/v1/targets/rounds', planner, { ...wireTarget, of: 'deliveries' });
    expect(again.status).toBe(200);
    expect(again.body.target).not.toHaveProperty('of');
    expect((await server.put('/v1/targets/x', planner, { ...wireTarget, of: 'both' })).status).toBe(400);
  });
});

describe('a reader who follows the figures', () => {
  it('is told when something promised changes what is committed, also of an earlier year', async () => {
    const server = await promised();
    const reader = await readStream(server.address);
    const withdrawn = await server.post(`${at('A')}/withdrawal`, nl, { reason: 'cancelled' });
    const position = BigInt(withdrawn.headers.get('Log-Position') ?? '');
    const message = await reader.until(({ id }) => BigInt(id) >= position);
    expect(message.data.progress).toMatchObject([
      {
        target: { id: 'rounds' },
        period: { from: '2025-01-01' },
        committed: { pledged: both(40), contracted: { min: 200, max: 300 } },
      },
    ]);
  });

  it('is told of a coming year for which something is promised', async () => {
    const server = await promised();
    const reader = await readStream(server.address);
    const ahead = { ...wireCommitment, dueOn: '2029-06-30' };
    const made = await server.put(at('Z'), nl, ahead);
    expect(made.status).toBe(201);
    const position = BigInt(made.headers.get('Log-Position') ?? '');
    const message = await reader.until(({ id }) => BigInt(id) >= position);
    const told = message.data.progress.map(({ period }: { period: { from: string } }) => period.from);
    expect(told).toContain('2029-01-01');
  });
});

describe('what is promised on a track that cannot be read in whole', () => {
  it('says so wherever it stands, and what is promised elsewhere is whole', async () => {
    const server = await promised();
    await server.put(at('M'), nl, { ...promise, track: 'missiles', variant: 'other' });
    await smuggle(server, 'commitment-mod-nl/A', 3, 'not even JSON');
    await settled(server);
    const { body: pipeline } = await server.get('/v1/pipeline');
    expect(pipeline.complete).toBe(false);
    const completeOf = (reference: string) =>
      pipeline.pipeline.find((each: { readonly reference: string }) => each.reference === reference).complete;
    expect([completeOf('G'), completeOf('M')]).toEqual([false, true]);
    expect((await server.get('/v1/pipeline?track=missiles')).body.complete).toBe(true);
    expect((await server.get(at('B'))).body.complete).toBe(false);
    expect((await server.get('/v1/progress/rounds')).body.complete).toBe(false);
    const advanced = await server.post(`${at('A')}/advances`, nl, { stage: 'contracted', on: '2026-01-01' });
    expect(advanced.body).toMatchObject({ status: 503, type: '/problems/stream-held' });
    const naming = { ...wireDelivery, commitment: { body: 'mod-nl', reference: 'A' } };
    const refused = await server.put('/v1/deliveries/mod-nl/d', nl, naming);
    expect(refused.body).toMatchObject({ status: 503, type: '/problems/stream-held' });
  });
});

describe('the pages of a target and of its track', () => {
  it('say what is promised, by stage, and lead to it', async () => {
    const server = await promised();
    const html = async (path: string) => (await server.send(path, { headers: { Accept: 'text/html' } })).text;
    const track = await html('/tracks/artillery-ammunition');
    for (const said of [
      '1,040 rounds contracted, 1 commitment without a number',
      '0 to 50 rounds pledged, 1,240 to 1,340 rounds contracted, 1 commitment without a number',
      // In February 2025, and in May without a number.
      '<td>1,000 rounds contracted</td>',
      '<td>1 commitment without a number</td>',
      'href="/pipeline?track=artillery-ammunition',
    ]) {
      expect(track).toContain(said);
    }
    const target = await html('/targets/rounds?period=2025');
    expect(target).toContain(
      '40 rounds pledged, 1,200 to 1,300 rounds contracted, 1 commitment without a number',
    );
    expect(target).toContain('in no sum of what was delivered');
  });
});
