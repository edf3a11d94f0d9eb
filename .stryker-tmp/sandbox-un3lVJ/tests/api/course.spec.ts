// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { csvOf, recordsIn } from '../support/csv.ts';
import { statement } from '../support/lists.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';
const year = { period: '2025', effectiveAt: '2025-12-31' };
const both = (amount: number) => ({ min: amount, max: amount });

const asked = (path: string, query: Readonly<Record<string, string>> = {}): string =>
  `/v1/progress/rounds/${path}?${new URLSearchParams({ ...year, ...query })}`;

const report = async (server: TestServer, reference: string, changes: object): Promise<void> => {
  const path = `/v1/deliveries/mod-nl/${reference}`;
  expect((await server.put(path, nl, { ...wireDelivery, ...changes })).status).toBe(201);
};

/** Five reports of 2025: 100 by NL, 40 to 60 by DE, 20 jointly, one without a number, and 7 on the last day. */
const startReported = async (target: object = {}): Promise<TestServer> => {
  const server = await startTestServer();
  await server.put('/v1/targets/rounds', 'eums-planner', { ...wireTarget, quantity: 3650, ...target });
  const { donor: _alone, ...joint } = wireDelivery;
  await report(server, 'a', { quantity: 100, effectiveOn: '2025-03-14' });
  await report(server, 'b', { donor: 'DE', quantity: { min: 40, max: 60 }, effectiveOn: '2025-04' });
  const path = '/v1/deliveries/mod-nl/c';
  await server.put(path, nl, { ...joint, donors: ['NL', 'CZ'], quantity: 20, effectiveOn: '2025-04-02' });
  await report(server, 'd', { quantity: 'undisclosed', effectiveOn: '2025-04-03', variant: '152mm' });
  await report(server, 'e', { quantity: 7, effectiveOn: '2025-12-31', source: 'stock' });
  await settled(server);
  return server;
};

describe('a course over HTTP', () => {
  it('tells how the figure came about, with what was to be expected, at the clocks asked for', async () => {
    const server = await startReported();
    const { status, body } = await server.get(asked('course'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      asOf: { effectiveAt: '2025-12-31' },
      complete: true,
      target: 'rounds',
      unit: 'round',
      period: { from: '2025-01-01', to: '2025-12-31' },
    });
    // 100; 20 more; one without a number; on 30 April the 40 to 60; 7 on the last day.
    const point = (on: string, said: object, undisclosedReports = 0) => ({ on, ...said, undisclosedReports });
    expect(body.course).toEqual([
      point('2025-01-01', both(0)),
      point('2025-03-14', both(100)),
      point('2025-04-02', both(120)),
      point('2025-04-03', both(120), 1),
      point('2025-04-30', { min: 160, max: 180 }, 1),
      point('2025-12-31', { min: 167, max: 187 }, 1),
    ]);
    expect(body.coarse).toEqual([
      { period: '2025-04', precision: 'month', min: 40, max: 60, undisclosedReports: 0 },
    ]);
    expect(body.expected).toEqual([
      { on: '2025-01-01', quantity: 10 },
      { on: '2025-12-31', quantity: 3650 },
    ]);
    expect(body.projected).toEqual({ on: '2025-12-31', min: 167, max: 187 });
    // Before the third report was known the 20 were in no figure.
    const { body: before } = await server.get(asked('course', { knownAt: 'index:2' }));
    expect(before.course.map(({ on, max }: { on: string; max: number }) => [on, max])).toEqual([
      ['2025-01-01', 0],
      ['2025-03-14', 100],
      ['2025-04-30', 160],
      ['2025-12-31', 160],
    ]);
  });

  it('says of each day what the figure of that day says', async () => {
    const server = await startReported();
    await server.put('/v1/statements/eums/s', 'eums-reporter', {
      ...statement,
      donors: 'eu',
      countedSince: '2025-01-01',
      asOf: '2025-06-30',
    });
    await server.put(
      '/v1/targets/rounds',
      'eums-planner',
      { ...wireTarget, basis: 'statements', reason: 'the totals are official', appliesFrom: '2025-06-01' },
      { 'If-Match': '*' },
    );
    await settled(server);
    const { body } = await server.get(asked('course'));
    expect(body.course).toHaveLength(7);
    expect(body.statements).toMatchObject([{ reference: 's', total: both(500_000), speaks: true }]);
    expect(body.goalposts).toMatchObject([{ quantity: 3650 }, { quantity: 2_000_000, from: '2025-06-01' }]);
    for (const { on, undisclosedReports, ...delivered } of body.course) {
      const { body: then } = await server.get(`/v1/progress/rounds?effectiveAt=${on}`);
      expect({ on, delivered, undisclosedReports }).toEqual({
        on,
        delivered: then.delivered,
        undisclosedReports: then.undisclosedReports,
      });
    }
  });

  it('comes as a table of all its series', async () => {
    const server = await startReported();
    const records = recordsIn(await csvOf(server, asked('course')));
    expect(records.map(({ series }) => series).join(' ')).toBe(
      `${'course '.repeat(6)}coarse expected expected projected`,
    );
    expect(records[4]).toEqual({
      series: 'course',
      period: '2025-04-30',
      precision: 'day',
      min: '160',
      max: '180',
      undisclosedReports: '1',
    });
  });

  it('is not there for a target that is not, nor for a period that it does not have', async () => {
    const server = await startReported();
    expect((await server.get('/v1/progress/none/course')).status).toBe(404);
    const { status, body } = await server.get('/v1/progress/rounds/course?period=2024');
    expect([status, body.errors[0].parameter]).toEqual([400, 'period']);
    expect((await server.get('/v1/progress/none/breakdown?by=donor')).status).toBe(404);
  });
});

describe('a breakdown over HTTP', () => {
  it('is of parts that add up to the figure, the largest first, and comes as a table', async () => {
    const server = await startReported();
    const { status, body } = await server.get(asked('breakdown', { by: 'donor' }));
    expect(status).toBe(200);
    // NL: 100 + 7 and one without a number.
    expect(body).toMatchObject({ by: 'donor', unit: 'round', complete: true, sum: { min: 167, max: 187 } });
    const parts = [
      { key: 'NL', ...both(107), undisclosedReports: 1, reports: 3 },
      { key: 'DE', min: 40, max: 60, undisclosedReports: 0, reports: 1 },
      { key: 'CZ;NL', ...both(20), undisclosedReports: 0, reports: 1 },
    ];
    expect(body.parts).toEqual(parts);
    const records = recordsIn(await csvOf(server, asked('breakdown', { by: 'donor' })));
    expect(records).toEqual(
      parts.map((part) =>
        Object.fromEntries(Object.entries(part).map(([name, value]) => [name, `${value}`])),
      ),
    );
  });

  it('is refused without a trait to take the figure apart by, or by one that there is not', async () => {
    const server = await startReported();
    for (const query of ['', '?by=month', '?by=donor&limit=1']) {
      const { status, body } = await server.get(`/v1/progress/rounds/breakdown${query}`);
      expect([query, status, body.type]).toEqual([query, 400, '/problems/request-invalid']);
    }
  });
});

describe('the lines of a part', () => {
  it.each([
    [{ donor: 'NL' }, ['a', 'd', 'e'], both(107)],
    [{ donor: 'NL;CZ' }, ['c'], both(20)],
    [{ donor: 'CZ' }, [], both(0)],
    [{ variant: '152mm' }, ['d'], both(0)],
    [{ source: 'stock' }, ['e'], both(7)],
    [{ month: '2025-04' }, ['b', 'c', 'd'], { min: 60, max: 80 }],
    [{ month: '2025-04', donor: 'DE' }, ['b'], { min: 40, max: 60 }],
    [{ kind: 'statement' }, [], both(0)],
    [{ kind: 'delivery', body: 'mod-nl', month: '2025-12' }, ['e'], both(7)],
  ])('%o are exactly those, with their sum', async (filter, references, sum) => {
    const server = await startReported();
    const { body } = await server.get(asked('contributions', filter));
    const named = body.contributions.map((line: { report: { reference: string } }) => line.report.reference);
    expect([named, body.sum]).toEqual([references, sum]);
    expect(recordsIn(await csvOf(server, asked('contributions', filter)))).toHaveLength(references.length);
  });

  it('go on in pages under the same filter, and under no other', async () => {
    const server = await startReported();
    const { body } = await server.get(asked('contributions', { donor: 'NL', limit: '1' }));
    const { body: rest } = await server.get(asked('contributions', { donor: 'NL', cursor: body.next }));
    expect(rest.contributions).toHaveLength(2);
    const other = await server.get(asked('contributions', { donor: 'DE', cursor: body.next }));
    expect([other.status, other.body.errors[0].parameter]).toEqual([400, 'cursor']);
  });

  it.each([
    { donor: 'nl' },
    { donor: 'NL,CZ' },
    { month: '2025-13' },
    { month: '2025' },
    { source: 'elsewhere' },
    { kind: 'promise' },
  ])('are refused under %o, which means nothing', async (filter) => {
    const server = await startReported();
    const { status, body } = await server.get(asked('contributions', filter));
    expect([status, body.errors[0].parameter]).toEqual([400, Object.keys(filter)[0]]);
  });
});
