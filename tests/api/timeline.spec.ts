import { describe, expect, it } from 'vitest';
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
});
