// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { inPages } from '../support/lists.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';

const report = async (server: TestServer, reference: string, changes: object) => {
  const path = `/v1/deliveries/mod-nl/${reference}`;
  expect((await server.put(path, nl, { ...wireDelivery, ...changes })).status).toBe(201);
};

const timeline = async (server: TestServer, query = '') =>
  (await server.get(`/v1/timeline/artillery-ammunition?${query}`)).body;

describe('the same quantity dated by a day, a month and a year', () => {
  it('gives the same yearly figure and different timelines, each marked as what it is', async () => {
    const figures: unknown[] = [];
    const timelines: { delivered: { min: number; month: string }[]; coarse: unknown[] }[] = [];
    for (const effectiveOn of ['2025-03-14', '2025-03', '2025']) {
      const server = await startTestServer();
      await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
      await report(server, 'a', { effectiveOn });
      await settled(server);
      const { body } = await server.get('/v1/progress/rounds?period=2025');
      figures.push([body.delivered, body.share, body.status]);
      timelines.push(await timeline(server, 'from=2025-01-01&to=2025-12-31'));
      await server.stop();
    }
    expect(figures[1]).toEqual(figures[0]);
    expect(figures[2]).toEqual(figures[0]);
    // 12,000 of 2,000,000.
    expect(figures[0]).toEqual([{ min: 12_000, max: 12_000 }, { min: 0.006, max: 0.006 }, 'missed']);
    const [day, month, year] = timelines;
    const bars = (each: typeof day) => each?.delivered.filter(({ min }) => min > 0);
    expect(bars(day)).toMatchObject([{ month: '2025-03', min: 12_000, max: 12_000 }]);
    expect(day?.coarse).toEqual([]);
    expect(bars(month)).toEqual([]);
    expect(month?.coarse).toEqual([
      { period: '2025-03', precision: 'month', min: 12_000, max: 12_000, undisclosedReports: 0 },
    ]);
    expect(bars(year)).toEqual([]);
    expect(year?.coarse).toEqual([
      { period: '2025', precision: 'year', min: 12_000, max: 12_000, undisclosedReports: 0 },
    ]);
    for (const each of timelines) {
      expect(each.delivered).toHaveLength(12);
      expect(each.delivered.at(-1)).toMatchObject({ month: '2025-12', cumulativeMin: 12_000 });
    }
    const sinceMarch = (each: typeof day) => each?.delivered[2];
    expect(sinceMarch(month)).toMatchObject({ cumulativeMin: 12_000 });
    expect(sinceMarch(year)).toMatchObject({ cumulativeMin: 0 });
  });
});

describe('a timeline', () => {
  it('is as its definition’s example works it out', async () => {
    const server = await startTestServer();
    await report(server, 'a', { effectiveOn: '2025-03-14', quantity: 10 });
    await report(server, 'b', { effectiveOn: '2025-03', quantity: 10 });
    await report(server, 'c', { effectiveOn: '2025', quantity: 10 });
    await report(server, 'd', { effectiveOn: '2025-03-30/2025-04-02', quantity: 4 });
    await settled(server);
    const { delivered, coarse } = await timeline(server, 'from=2025-03-31&to=2025-12-01');
    expect(delivered[0]).toMatchObject({ month: '2025-03', min: 10, max: 14, cumulativeMin: 20 });
    expect(delivered[1]).toMatchObject({ month: '2025-04', min: 0, max: 4, cumulativeMin: 24 });
    expect(delivered.at(-1)).toMatchObject({ month: '2025-12', min: 0, max: 0, cumulativeMax: 34 });
    expect(delivered).toHaveLength(10);
    expect(coarse.map(({ period }: { period: string }) => period)).toEqual(['2025', '2025-03']);
  });

  it('shows the months ahead where they are asked for, with nothing new in them', async () => {
    const server = await startTestServer();
    await report(server, 'a', { effectiveOn: '2026-11-02', quantity: 10 });
    await settled(server);
    const { delivered } = await timeline(server, 'to=2027-01-31');
    expect(delivered.map(({ month }: { month: string }) => month)).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(delivered.at(-1)).toMatchObject({ min: 0, max: 0, cumulativeMin: 10 });
  });

  it('restates the month of a correction, and then shows it as it was known then', async () => {
    const server = await startTestServer();
    await report(server, 'a', { effectiveOn: '2025-01-20', quantity: 50_000 });
    const delivery = { ...wireDelivery, effectiveOn: '2025-01-20', quantity: 1_000 };
    await server.post('/v1/deliveries/mod-nl/a/corrections', nl, { delivery, reason: 'recount' });
    await settled(server);
    const range = 'from=2025-01-01&to=2025-02-28';
    expect((await timeline(server, range)).delivered).toMatchObject([{ min: 1_000 }, { min: 0 }]);
    expect((await timeline(server, `${range}&knownAt=index:0`)).delivered).toMatchObject([
      { min: 50_000 },
      { min: 0 },
    ]);
  });

  it('says without a report that there is none, and refuses a range that ends before it begins', async () => {
    const server = await startTestServer();
    expect(await timeline(server)).toMatchObject({ unit: 'round', delivered: [], coarse: [] });
    const refused = await timeline(server, 'from=2025-03-01&to=2025-02-01');
    expect(refused).toMatchObject({ status: 400, errors: [{ parameter: 'from' }] });
    const endless = await timeline(server, 'from=1000-01-01');
    expect(endless).toMatchObject({ status: 400, errors: [{ parameter: 'from' }] });
    expect(await timeline(server, 'to=9999-12-31')).toMatchObject({ errors: [{ parameter: 'to' }] });
    expect(await timeline(server, 'by=week')).toMatchObject({ status: 400, errors: [{ parameter: 'by' }] });
    expect((await server.get('/v1/timeline/shells')).status).toBe(400);
  });
});

describe('a month of a timeline', () => {
  type Bar = Readonly<Record<string, unknown>>;

  /** The bars as lines: month, least, most, reports without a number, and both cumulative sums. */
  const bars = async (server: TestServer, query: string) =>
    (await timeline(server, query)).delivered.map((bar: Bar) => [
      bar['month'],
      bar['min'],
      bar['max'],
      bar['undisclosedReports'],
      bar['cumulativeMin'],
      bar['cumulativeMax'],
    ]);

  it('takes an interval in full that lies within it, and at most all of one that reaches beyond it', async () => {
    const server = await startTestServer();
    await report(server, 'within', { effectiveOn: '2025-11-02/2025-11-29', quantity: 1 });
    await report(server, 'exactly', { effectiveOn: '2025-11-01/2025-11-30', quantity: { min: 2, max: 3 } });
    await report(server, 'over', { effectiveOn: '2025-11-30/2026-01-01', quantity: 100 });
    await settled(server);
    expect(await bars(server, 'to=2026-02-28')).toEqual([
      ['2025-11', 3, 104, 0, 3, 4],
      ['2025-12', 0, 100, 0, 3, 4],
      ['2026-01', 0, 100, 0, 103, 104],
      ['2026-02', 0, 0, 0, 103, 104],
    ]);
    // Shown alone, a month says the same of itself, and the sum still holds what ended before it.
    expect(await bars(server, 'from=2025-12-24&to=2025-12-24')).toEqual([['2025-12', 0, 100, 0, 3, 4]]);
    // On 31 December it had not ended.
    expect(await bars(server, 'from=2025-11-01&effectiveAt=2025-12-31')).toEqual([
      ['2025-11', 3, 4, 0, 3, 4],
      ['2025-12', 0, 0, 0, 3, 4],
    ]);
    expect((await timeline(server)).coarse).toEqual([]);
  });

  it('counts each report without a number once, in every month that it may belong to', async () => {
    const server = await startTestServer();
    const { donor: _alone, ...joint } = wireDelivery;
    const parts = ['NL', 'DE'].map((donor) => ({ donor, quantity: 'undisclosed' }));
    const unsaid = { ...joint, donors: parts, quantity: 'undisclosed' };
    const put = (reference: string, effectiveOn: string) =>
      server.put(`/v1/deliveries/mod-nl/${reference}`, nl, { ...unsaid, effectiveOn });
    await put('day', '2025-03-14');
    await put('interval', '2025-03-30/2025-04-02');
    await put('month', '2025-04');
    await put('gone', '2025-04-05');
    await server.post('/v1/deliveries/mod-nl/gone/withdrawal', nl, { reason: 'never arrived' });
    await put('said', '2025-05-05');
    const delivery = { ...wireDelivery, effectiveOn: '2025-05-05', quantity: 8 };
    await server.post('/v1/deliveries/mod-nl/said/corrections', nl, { delivery, reason: 'published' });
    await settled(server);
    expect(await bars(server, 'to=2025-05-31')).toEqual([
      ['2025-03', 0, 0, 2, 0, 0],
      ['2025-04', 0, 0, 1, 0, 0],
      ['2025-05', 8, 8, 0, 8, 8],
    ]);
    expect((await timeline(server, 'to=2025-05-31')).coarse).toEqual([
      { period: '2025-04', precision: 'month', min: 0, max: 0, undisclosedReports: 1 },
    ]);
  });

  it('shows nothing of what was withdrawn, which does not begin the range either', async () => {
    const server = await startTestServer();
    for (const effectiveOn of ['2024-01-01', '2024-02', '2023', '2024-01-30/2024-02-02']) {
      const reference = effectiveOn.replace('/', '_');
      await report(server, reference, { effectiveOn });
      await server.post(`/v1/deliveries/mod-nl/${reference}/withdrawal`, nl, { reason: 'never arrived' });
    }
    await settled(server);
    expect(await timeline(server)).toMatchObject({ delivered: [], coarse: [] });
    await report(server, 'stands', { effectiveOn: '2025-06-01', quantity: 3 });
    await settled(server);
    expect(await bars(server, 'to=2025-06-30')).toEqual([['2025-06', 3, 3, 0, 3, 3]]);
    // Before the first withdrawal the first report stood, and began the range.
    const { delivered } = await timeline(server, 'to=2024-01-31&knownAt=index:0');
    expect(delivered).toMatchObject([{ month: '2024-01', min: 12_000, cumulativeMin: 12_000 }]);
  });

  it('is restated by a correction of the day, the precision and the track', async () => {
    const server = await startTestServer();
    await report(server, 'a', { effectiveOn: '2025-01-31', quantity: 10 });
    const corrected = async (changes: object) => {
      const delivery = { ...wireDelivery, quantity: 10, ...changes };
      const sent = { delivery, reason: 'read again' };
      expect((await server.post('/v1/deliveries/mod-nl/a/corrections', nl, sent)).status).toBe(201);
      await settled(server);
    };
    const range = 'from=2025-01-01&to=2025-02-28';
    await corrected({ effectiveOn: '2025-02-01' });
    expect(await bars(server, range)).toEqual([
      ['2025-01', 0, 0, 0, 0, 0],
      ['2025-02', 10, 10, 0, 10, 10],
    ]);
    await corrected({ effectiveOn: '2025-02' });
    expect(await bars(server, range)).toEqual([
      ['2025-01', 0, 0, 0, 0, 0],
      ['2025-02', 0, 0, 0, 10, 10],
    ]);
    expect((await timeline(server, range)).coarse).toMatchObject([{ period: '2025-02', min: 10 }]);
    await corrected({ effectiveOn: '2025-02', track: 'drones', variant: 'naval' });
    expect(await timeline(server)).toMatchObject({ delivered: [], coarse: [] });
    const drones = (await server.get(`/v1/timeline/drones?${range}`)).body;
    expect(drones).toMatchObject({ unit: 'drone', coarse: [{ period: '2025-02', min: 10 }] });
    // As known after the first report, after the first correction and after the second.
    const januaryThen = async (index: number) =>
      (await bars(server, `${range}&knownAt=index:${index}`)).map(([, min]: readonly unknown[]) => min);
    expect(await januaryThen(0)).toEqual([10, 0]);
    expect(await januaryThen(1)).toEqual([0, 10]);
    expect(await januaryThen(2)).toEqual([0, 0]);
  });

  it('is told of one body’s reports where only they are asked for, and in cents where money is counted', async () => {
    const server = await startTestServer();
    const loan = { track: 'era-loans', donor: 'EU', effectiveOn: '2025-01-10' };
    await server.put('/v1/deliveries/ec-ecfin/a', 'ec-ecfin-reporter', {
      ...loan,
      quantity: '3000000000.10',
    });
    await server.put('/v1/deliveries/eda/a', 'eda-reporter', { ...loan, quantity: '0.05' });
    await settled(server);
    const path = '/v1/timeline/era-loans?to=2025-01-31';
    const january = { month: '2025-01', undisclosedReports: 0 };
    expect((await server.get(path)).body).toMatchObject({
      unit: 'EUR',
      delivered: [{ ...january, min: '3000000000.15', cumulativeMax: '3000000000.15' }],
    });
    expect((await server.get(`${path}&body=eda`)).body.delivered).toMatchObject([
      { ...january, min: '0.05', max: '0.05', cumulativeMin: '0.05' },
    ]);
    expect((await server.get(`${path}&body=mod-nl`)).body.delivered).toEqual([]);
  });
});

it('an interval over the turn of the year counts in the year that it ends in, and in the bars of both', async () => {
  const server = await startTestServer();
  await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
  await report(server, 'a', { effectiveOn: '2025-12-30/2026-01-02', quantity: 9 });
  await settled(server);
  const deliveredIn = async (year: number) =>
    (await server.get(`/v1/progress/rounds?period=${year}`)).body.delivered;
  expect(await deliveredIn(2025)).toEqual({ min: 0, max: 0 });
  expect(await deliveredIn(2026)).toEqual({ min: 9, max: 9 });
  expect((await timeline(server, 'from=2025-12-01&to=2026-01-31')).delivered).toMatchObject([
    { month: '2025-12', min: 0, max: 9, cumulativeMin: 0, cumulativeMax: 0 },
    { month: '2026-01', min: 0, max: 9, cumulativeMin: 9, cumulativeMax: 9 },
  ]);
});

describe('the list of donors', () => {
  it('takes what was given jointly apart, where it can be, and adds it to nobody where it cannot', async () => {
    const server = await startTestServer();
    const { donor: _alone, ...joint } = wireDelivery;
    const parts = [
      { donor: 'NL', quantity: 60 },
      { donor: 'GB', quantity: 40 },
    ];
    await server.put('/v1/deliveries/mod-nl/a', nl, { ...joint, quantity: 100, donors: parts });
    await server.put('/v1/deliveries/mod-nl/b', nl, { ...joint, quantity: 50, donors: ['CZ', 'CA', 'NO'] });
    await server.put('/v1/deliveries/mod-nl/c', nl, { ...joint, quantity: 7, donors: ['NL', 'DE'] });
    await settled(server);
    const { donors, splitNotPublished, totals } = (await server.get('/v1/donors')).body;
    const line = (each: { delivered: unknown }) => each.delivered;
    expect(donors.map(({ donor, eu, tracks }: never) => [donor, eu, line(tracks[0])])).toEqual([
      ['GB', false, { min: 40, max: 40 }],
      ['NL', true, { min: 60, max: 60 }],
    ]);
    expect(splitNotPublished).toMatchObject([
      { donors: ['CA', 'CZ', 'NO'], delivered: { min: 50, max: 50 } },
      { donors: ['DE', 'NL'], delivered: { min: 7, max: 7 } },
    ]);
    // The Union's: 60 + 7, and up to 50 of what Czechia gave with two others; the others': 40, and up to 50 of it.
    expect(totals).toMatchObject({
      eu: [{ track: 'artillery-ammunition', delivered: { min: 67, max: 117 }, bodies: ['mod-nl'] }],
      others: [{ delivered: { min: 40, max: 90 } }],
    });
  });

  type Line = { readonly track: string; readonly delivered: object; readonly undisclosedReports: number };

  const donorsOf = async (server: TestServer, query = '') => {
    await settled(server);
    const { donors, splitNotPublished, totals } = (await server.get(`/v1/donors?${query}`)).body;
    const lines = (each: readonly Line[]) =>
      each.map(({ track, delivered, undisclosedReports }) => [track, delivered, undisclosedReports]);
    return {
      donors: Object.fromEntries(
        donors.map(({ donor, tracks }: { donor: string; tracks: Line[] }) => [donor, lines(tracks)]),
      ),
      together: splitNotPublished.map(({ donors: several, ...line }: Line & { donors: string[] }) => [
        several.join(),
        ...lines([line]),
      ]),
      eu: lines(totals.eu),
      others: lines(totals.others),
    };
  };

  const rounds = (min: number, max = min, undisclosedReports = 0) => [
    'artillery-ammunition',
    { min, max },
    undisclosedReports,
  ];

  const { donor: _alone, ...joint } = wireDelivery;

  it('adds the parts of a joint delivery up to the whole, intervals and all', async () => {
    const server = await startTestServer();
    await report(server, 'a', {
      donor: undefined,
      donors: [
        { donor: 'DE', quantity: { min: 1, max: 2 } },
        { donor: 'NL', quantity: 30 },
        { donor: 'US', quantity: { min: 400, max: 500 } },
      ],
      quantity: { min: 431, max: 532 },
    });
    expect(await donorsOf(server)).toEqual({
      donors: { DE: [rounds(1, 2)], NL: [rounds(30)], US: [rounds(400, 500)] },
      together: [],
      eu: [rounds(31, 32)],
      others: [rounds(400, 500)],
    });
  });

  it('takes a joint delivery without a split in full where all its donors belong, and up to all where some do', async () => {
    const server = await startTestServer();
    for (const [at, donors] of [
      ['NL', 'EU'],
      ['GB', 'US'],
      ['PL', 'NO'],
      ['EU', 'NL'],
    ].entries()) {
      const delivery = { ...joint, donors, quantity: 10 ** at };
      expect((await server.put(`/v1/deliveries/mod-nl/j-${at}`, nl, delivery)).status).toBe(201);
    }
    // EU and NL: 1 and 1,000; GB and US: 10; NO and PL: 100, of which the Union's part is anything up to all.
    expect(await donorsOf(server)).toEqual({
      donors: {},
      together: [
        ['EU,NL', rounds(1_001)],
        ['GB,US', rounds(10)],
        ['NO,PL', rounds(100)],
      ],
      eu: [rounds(1_001, 1_101)],
      others: [rounds(10, 110)],
    });
  });

  it('names who gave without a number, and counts such a report once however many parts it has', async () => {
    const server = await startTestServer();
    const unsaid = (donor: string) => ({ donor, quantity: 'undisclosed' });
    const sent = {
      alone: { ...wireDelivery, quantity: 'undisclosed' },
      parts: { ...joint, donors: [unsaid('NL'), unsaid('DE')], quantity: 'undisclosed' },
      none: { ...joint, donors: ['CZ', 'CA'], quantity: 'undisclosed' },
    };
    for (const [reference, delivery] of Object.entries(sent)) {
      await server.put(`/v1/deliveries/mod-nl/${reference}`, nl, delivery);
    }
    expect(await donorsOf(server)).toEqual({
      donors: { DE: [rounds(0, 0, 1)], NL: [rounds(0, 0, 2)] },
      together: [['CA,CZ', rounds(0, 0, 1)]],
      eu: [rounds(0, 0, 3)],
      others: [rounds(0, 0, 1)],
    });
  });

  it('adds nothing across tracks, and keeps to the track, the body and the day asked for', async () => {
    const server = await startTestServer();
    await report(server, 'a', { quantity: 5 });
    await report(server, 'b', { quantity: 7, track: 'drones', variant: 'naval', effectiveOn: '2025-05-01' });
    const de = { ...wireDelivery, quantity: 100 };
    await server.put('/v1/deliveries/mod-de/a', 'mod-de-reporter', de);
    const drones = ['drones', { min: 7, max: 7 }, 0];
    const all = {
      donors: { NL: [rounds(105), drones] },
      together: [],
      eu: [rounds(105), drones],
      others: [],
    };
    expect(await donorsOf(server)).toEqual(all);
    const only = (line: unknown) => ({ donors: { NL: [line] }, together: [], eu: [line], others: [] });
    expect(await donorsOf(server, 'track=drones')).toEqual(only(drones));
    expect(await donorsOf(server, 'body=mod-de')).toEqual(only(rounds(100)));
    expect(await donorsOf(server, 'effectiveAt=2025-04-30')).toEqual(only(rounds(105)));
    expect(await donorsOf(server, 'knownAt=index:0')).toEqual(only(rounds(5)));
    const { body } = await server.get('/v1/donors?track=artillery-ammunition');
    expect(body.totals.eu[0].bodies).toEqual(['mod-de', 'mod-nl']);
  });

  it('forgets who turned out to have given nothing, and moves what was another’s gift', async () => {
    const server = await startTestServer();
    await report(server, 'a', { quantity: 5 });
    await report(server, 'b', { quantity: 7, donor: 'GB' });
    await server.post('/v1/deliveries/mod-nl/b/withdrawal', nl, { reason: 'never arrived' });
    const delivery = { ...joint, donors: ['DE', 'NO'], quantity: 5 };
    await server.post('/v1/deliveries/mod-nl/a/corrections', nl, { delivery, reason: 'not alone' });
    expect(await donorsOf(server)).toEqual({
      donors: {},
      together: [['DE,NO', rounds(5)]],
      eu: [rounds(0, 5)],
      others: [rounds(0, 5)],
    });
    expect(await donorsOf(server, 'knownAt=index:1')).toEqual({
      donors: { GB: [rounds(7)], NL: [rounds(5)] },
      together: [],
      eu: [rounds(5)],
      others: [rounds(7)],
    });
  });

  it('comes in pages of donors that are the whole list, each with all that stands beside it', async () => {
    const server = await startTestServer();
    for (const donor of ['NL', 'DE', 'US', 'EU', 'GB']) await report(server, donor, { donor });
    await server.put('/v1/deliveries/mod-nl/j', nl, { ...joint, donors: ['NL', 'CA'] });
    await settled(server);
    const { donors, splitNotPublished, totals } = (await server.get('/v1/donors')).body;
    expect(donors.map(({ donor }: { donor: string }) => donor)).toEqual(['DE', 'EU', 'GB', 'NL', 'US']);
    for (const limit of [1, 2, 5]) {
      expect(await inPages(server, ['/v1/donors', 'donors'], limit)).toEqual(donors);
    }
    const first = (await server.get('/v1/donors?limit=2')).body;
    expect(first).toMatchObject({ splitNotPublished, totals });
    expect((await server.get(`/v1/donors?limit=2&cursor=${first.next}`)).body).toMatchObject({ totals });
  });
});
