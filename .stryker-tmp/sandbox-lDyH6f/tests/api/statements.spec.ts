// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireDelivery, wireStatement, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';
import { smuggle } from '../support/smuggle.ts';

const path = '/v1/statements/eumam-hq/2024-11';
const hq = 'eumam-hq-reporter';
const planner = 'eums-planner';

const eumam = {
  ...wireTarget,
  title: 'People trained',
  kind: 'reference-level',
  track: 'eumam-training',
  basis: 'statements',
  period: { kind: 'cumulative', since: '2022-10-17' },
  quantity: 75_000,
};

const later = { ...wireStatement, total: 75_000, asOf: '2025-03-19', authority: 'Commission' };

const errorsOf = (body: { readonly errors: readonly { readonly pointer: string }[] }) =>
  body.errors.map(({ pointer }) => pointer);

describe('the list of statements', () => {
  it('holds those as of a day up to the one asked for', async () => {
    const server = await startTestServer();
    await server.put(path, hq, wireStatement);
    await server.put('/v1/statements/eumam-hq/2025-03', hq, later);
    await settled(server);
    const listed = async (day: string) =>
      (await server.get(`/v1/statements?effectiveAt=${day}`)).body.statements.map(
        ({ reference }: { readonly reference: string }) => reference,
      );
    expect(await listed('2024-11-07')).toEqual([]);
    expect(await listed('2024-11-08')).toEqual(['2024-11']);
    expect(await listed('2025-03-19')).toEqual(['2025-03', '2024-11']);
  });
});

describe('a statement over HTTP', () => {
  it('is made, repeated, corrected and withdrawn, and every command may be sent again', async () => {
    const server = await startTestServer();
    const first = await server.put(path, hq, wireStatement);
    expect(first.status).toBe(201);
    expect(first.headers.get('Location')).toBe(path);
    expect(first.body).toMatchObject({ status: 'standing', statement: { total: 63_000, bound: 'exact' } });
    expect((await server.put(path, hq, wireStatement)).status).toBe(200);
    const other = await server.put(path, hq, { ...wireStatement, total: 1 });
    expect(other.body).toMatchObject({ type: '/problems/statement-contradicted', stands: { total: 63_000 } });

    const correction = { statement: { ...wireStatement, bound: 'at-least' }, reason: '“more than”' };
    expect((await server.post(`${path}/corrections`, hq, correction)).status).toBe(201);
    expect((await server.post(`${path}/corrections`, hq, correction)).status).toBe(200);
    expect((await server.put(path, hq, wireStatement)).headers.get('ETag')).toBe('"1"');

    expect((await server.post(`${path}/withdrawal`, hq, { reason: 'never said' })).status).toBe(201);
    expect((await server.post(`${path}/withdrawal`, hq, { reason: 'never said' })).status).toBe(200);
    const closed = await server.put(path, hq, { ...wireStatement, total: 2 });
    expect(closed.body.type).toBe('/problems/statement-withdrawn');
    expect(await server.stored()).toBe(3);

    await settled(server);
    expect((await server.get(path)).body).toMatchObject({ status: 'withdrawn', revision: '2', index: '2' });
    const { body } = await server.get(`${path}/history?limit=2`);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
      'StatementMade.v1',
      'StatementCorrected.v1',
    ]);
    expect((await server.get(`${path}/history?cursor=${body.next}`)).body.events).toMatchObject([
      { type: 'StatementWithdrawn.v1', data: { reason: 'never said' } },
    ]);
    expect((await server.get(`${path}?knownAt=index:0`)).body).toMatchObject({ status: 'standing' });
  });

  it('is refused with every fault at once, and to whoever may not make it, and nothing is stored', async () => {
    const server = await startTestServer();
    const { body } = await server.put(path, hq, {
      ...wireStatement,
      total: 1.5,
      asOf: '2026-11-26',
      variants: ['155mm'],
      extra: 1,
    });
    expect(body.status).toBe(400);
    expect(errorsOf(body).toSorted()).toEqual(['/asOf', '/extra', '/total', '/variants/0']);
    const future = await server.put(path, hq, { ...wireStatement, asOf: '2026-11-26' });
    expect(future.body).toMatchObject({ status: 422, type: '/problems/effective-in-the-future' });
    const within = await server.post(`${path}/corrections`, hq, {
      statement: { ...wireStatement, total: 0, asOf: '2020-01-01' },
      reason: 'r',
    });
    expect(errorsOf(within.body)).toEqual(['/statement/total', '/statement/asOf']);
    expect((await server.put(path, 'eda-reporter', wireStatement)).body.type).toBe('/problems/not-your-body');
    expect((await server.put(path, 'eumam-hq-viewer', wireStatement)).body.type).toBe(
      '/problems/role-missing',
    );
    expect((await server.get(path)).body).toMatchObject({ status: 404, type: '/problems/statement-unknown' });
    expect(await server.stored()).toBe(0);
  });

  it('is another thing than a delivery under the same reference', async () => {
    const server = await startTestServer();
    await server.put('/v1/statements/mod-nl/a', 'mod-nl-reporter', wireStatement);
    expect((await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', wireDelivery)).status).toBe(201);
    await settled(server);
    expect((await server.get('/v1/statements')).body.statements).toHaveLength(1);
    expect((await server.get('/v1/deliveries')).body.deliveries).toHaveLength(1);
  });

  it('names the targets that it speaks for, and is listed by track and body in pages', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/trained', planner, eumam);
    await server.put('/v1/targets/rounds', planner, wireTarget);
    const rounds = {
      ...wireStatement,
      track: 'artillery-ammunition',
      total: 1_600_000,
      countedSince: '2025-01-01',
      asOf: '2025-09-09',
    };
    await server.put(path, hq, wireStatement);
    await server.put('/v1/statements/eumam-hq/2025-03', hq, later);
    await server.put('/v1/statements/eda/80-percent', 'eda-reporter', rounds);
    await server.put('/v1/statements/eda/other', 'eda-reporter', { ...rounds, countedSince: '2025-02-01' });
    await settled(server);
    const listed = async (query: string) => (await server.get(`/v1/statements?${query}`)).body;
    const speaking = (await listed('')).statements.map(
      ({ reference, speaksFor }: { reference: string; speaksFor: string[] }) => [reference, ...speaksFor],
    );
    expect(speaking).toEqual([
      ['other'],
      ['80-percent', 'rounds'],
      ['2025-03', 'trained'],
      ['2024-11', 'trained'],
    ]);
    expect((await listed('track=eumam-training')).statements).toHaveLength(2);
    expect((await listed('body=eda')).statements).toHaveLength(2);
    const page = await listed('limit=3');
    expect((await listed(`limit=3&cursor=${page.next}`)).statements).toMatchObject([
      { reference: '2024-11' },
    ]);
  });
});

it('names what it speaks for at the day asked for, by the version of the target that judges then', async () => {
  const server = await startTestServer();
  const since = { kind: 'cumulative', since: '2026-01-01' };
  const target = { ...eumam, period: since, variants: ['basic'] };
  await server.put('/v1/targets/led', planner, target);
  const revised = { ...target, variants: ['leadership'], reason: 'r', appliesFrom: '2026-10-01' };
  expect((await server.put('/v1/targets/led', planner, revised, { 'If-Match': '"0"' })).status).toBe(201);
  const stated = { ...wireStatement, countedSince: '2026-01-01', asOf: '2026-09-01' };
  const basic = await server.put(path, hq, { ...stated, variants: ['basic'] });
  expect(basic.body.speaksFor).toEqual([]);
  const led = await server.put('/v1/statements/eumam-hq/led', hq, { ...stated, variants: ['leadership'] });
  expect(led.body.speaksFor).toEqual(['led']);
  const speaksFor = async (address: string, day: string) =>
    (await server.get(`${address}?effectiveAt=${day}`)).body.speaksFor;
  expect(await speaksFor(path, '2026-08-31')).toEqual([]);
  expect(await speaksFor(path, '2026-09-30')).toEqual(['led']);
  expect(await speaksFor('/v1/statements/eumam-hq/led', '2026-09-30')).toEqual([]);
});

it('is compared with the reports of its days in no stronger words than their numbers bear', async () => {
  const server = await startTestServer();
  await server.put('/v1/targets/trained', planner, eumam);
  const report = (quantity: unknown, reference: string) =>
    server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', {
      track: 'eumam-training',
      donor: 'NL',
      quantity,
      effectiveOn: '2024-05-05',
    });
  const state = (total: unknown, reference: string, bound = 'exact') =>
    server.put(`/v1/statements/eumam-hq/${reference}`, hq, { ...wireStatement, total, bound });
  const said = async () => (await server.get('/targets/trained')).text;
  await report(100, 'a');
  await state(100, 's1');
  expect(await said()).toContain('the official total and the reports of its days agree</dd>');
  await state(100, 's2', 'at-least');
  expect(await said()).toContain('agree, as far as their numbers go</dd>');
  await state({ min: 100, max: 105 }, 's3');
  expect(await said()).toContain('is as high as the reports of its days or higher</dd>');
  await state({ min: 95, max: 100 }, 's4');
  expect(await said()).toContain('is as high as the reports of its days or lower</dd>');
  await state({ min: 95, max: 105 }, 's5');
  expect(await said()).toContain('may be lower or higher than the reports of its days</dd>');
  await report('undisclosed', 'b');
  const html = await said();
  expect(html).toContain('>at least 100 people</a>');
  expect(html).toContain('of which 1 without a number');
  expect(html).toContain('by the numbers that are known; some reports carry none</dd>');
});

const figureOf = async (server: TestServer, id: string, query: string) =>
  (await server.get(`/v1/progress/${id}?${query}`)).body;

describe('a target held against statements', () => {
  it('shows 63,000 trained on 8 November 2024, and 75,000, which meets it, on 19 March 2025', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/trained', planner, eumam);
    await server.put(path, hq, wireStatement);
    await server.put('/v1/statements/public-record/EU13', 'public-record-reporter', later);
    await server.put('/v1/deliveries/mod-nl/course', 'mod-nl-reporter', {
      track: 'eumam-training',
      donor: 'NL',
      quantity: 120,
      effectiveOn: '2024-12-20',
    });
    expect(await figureOf(server, 'trained', 'effectiveAt=2024-11-08')).toMatchObject({
      delivered: { min: 63_000, max: 63_000 },
      status: 'open',
      statement: { body: 'eumam-hq', reference: '2024-11', asOf: '2024-11-08', index: '1' },
      ofWhichPublicRecord: { min: 0, max: 0 },
    });
    // Between the two the course is added to the level: 63,000 + 120.
    expect(await figureOf(server, 'trained', 'effectiveAt=2025-03-18')).toMatchObject({
      delivered: { min: 63_120, max: 63_120 },
      reportedDeliveries: { min: 120, max: 120 },
      statementGap: { min: 63_000, max: 63_000 },
    });
    // The later statement covers the course: it is in the 75,000, and 75,000 − 120 is what no report accounts for.
    expect(await figureOf(server, 'trained', 'effectiveAt=2025-03-19')).toMatchObject({
      delivered: { min: 75_000, max: 75_000 },
      share: { min: 1, max: 1 },
      status: 'met',
      statementGap: { min: 74_880, max: 74_880 },
      ofWhichPublicRecord: { min: 75_000, max: 75_000 },
    });
    const lines = async (at: string) =>
      (await server.get(`/v1/progress/trained/contributions?effectiveAt=${at}`)).body.contributions.map(
        ({ kind, min }: { kind: string; min: number }) => [kind, min],
      );
    expect(await lines('2025-03-18')).toEqual([
      ['statement', 63_000],
      ['delivery', 120],
    ]);
    expect(await lines('2025-03-19')).toEqual([['statement', 75_000]]);
  });

  it('keeps a statement beside deliveries, and the page says in words what each of the two is', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', planner, wireTarget);
    await server.put('/v1/statements/public-record/AM11', 'public-record-reporter', {
      ...wireStatement,
      track: 'artillery-ammunition',
      total: 1_600_000,
      bound: 'about',
      countedSince: '2025-01-01',
      asOf: '2025-09-09',
      authority: 'High Representative Kallas',
    });
    const figure = await figureOf(server, 'rounds', 'effectiveAt=2025-12-31');
    expect(figure).toMatchObject({
      delivered: { min: 0, max: 0 },
      reportedDeliveries: { min: 0, max: 0 },
      statement: {
        total: { min: 1_600_000, max: 1_600_000 },
        bound: 'about',
        authority: 'High Representative Kallas',
      },
      statementGap: { min: 1_600_000, max: 1_600_000 },
    });
    const { text } = await server.get('/targets/rounds?effectiveAt=2025-12-31');
    expect(text).toContain('>about 1,600,000 rounds</a>');
    expect(text).toContain(
      'according to High Representative Kallas: a level that somebody states, and no sum of reports',
    );
    expect(text).toContain('>0 rounds</a>: the sum of all delivery reports of the period');
    expect(text).toContain('the official total is higher than the reports of its days');
    const [, gap = ''] = /href="([^"]*of=gap)"/.exec(text) ?? [];
    const { body } = await server.get(gap.replaceAll('&amp;', '&'));
    expect(body).toMatchObject({
      sum: figure.statementGap,
      contributions: [{ kind: 'statement', min: 1_600_000 }],
    });
  });

  it('gives the lines of a figure in pages that begin with its statement', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/trained', planner, eumam);
    await server.put(path, hq, wireStatement);
    for (const reference of ['a', 'b']) {
      await server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', {
        track: 'eumam-training',
        donor: 'NL',
        quantity: 10,
        effectiveOn: '2024-12-20',
      });
    }
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await server.get(`/v1/progress/trained/contributions?limit=1${cursor}`);
      seen.push(...body.contributions.map(({ kind }: { kind: string }) => kind));
      expect(body.sum).toEqual({ min: 63_020, max: 63_020 });
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(seen).toEqual(['statement', 'delivery', 'delivery']);
  });

  it('is incomplete where a statement of its track cannot be read', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/trained', planner, eumam);
    await server.put('/v1/targets/rounds', planner, wireTarget);
    await server.put(path, hq, wireStatement);
    await settled(server);
    await smuggle(server, 'statement-eumam-hq/2024-11', 1, '{}');
    await settled(server);
    expect((await figureOf(server, 'trained', '')).complete).toBe(false);
    expect((await figureOf(server, 'rounds', 'period=2025')).complete).toBe(true);
    expect((await server.get(path)).body.complete).toBe(false);
    const held = await server.post(`${path}/withdrawal`, hq, { reason: 'r' });
    expect(held.body.type).toBe('/problems/stream-held');
  });
});
