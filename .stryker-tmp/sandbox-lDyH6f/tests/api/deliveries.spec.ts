// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireDelivery } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const path = '/v1/deliveries/mod-nl/H-1';
const nl = 'mod-nl-reporter';
const rounds = '/v1/progress/artillery-rounds-per-year?period=2025';

const adoptTarget = (server: TestServer) =>
  server.put('/v1/targets/artillery-rounds-per-year', 'eums-planner', {
    title: 'Two million rounds a year',
    kind: 'quantified',
    track: 'artillery-ammunition',
    donors: 'eu',
    basis: 'deliveries',
    period: { kind: 'calendar-years', from: '2025' },
    quantity: 2_000_000,
    source: { document: 'JOIN(2025) 120 final', section: '5', quote: 'q', english: 'e' },
  });

const delivered = async (server: TestServer, query = ''): Promise<unknown> => {
  await settled(server);
  return (await server.get(`${rounds}${query}`)).body.delivered;
};

describe('a report', () => {
  it('is stored with its revision, position and place, and can be read back', async () => {
    const server = await startTestServer();
    const answer = await server.put(path, nl, wireDelivery);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('ETag')).toBe('"0"');
    const first = await server.positionOf(1);
    expect(answer.headers.get('Log-Position')).toBe(first);
    expect(answer.headers.get('Location')).toBe(path);
    expect(answer.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.body).toMatchObject({
      body: 'mod-nl',
      reference: 'H-1',
      revision: '0',
      status: 'reported',
      delivery: wireDelivery,
      recordedAt: '2026-11-25T10:00:00.000Z',
      position: first,
    });

    const read = await server.get(`${path}?atLeast=${first}`);
    expect(read.headers.get('ETag')).toBe('"0"');
    expect(read.body).toMatchObject({
      asOf: { effectiveAt: '2026-11-25', position: first, index: '0' },
      complete: true,
      countsAs: { counted: true, group: [] },
      index: '0',
      delivery: wireDelivery,
    });
  });

  it('sent 50 times at once, after a correction and after a restart counts once', async () => {
    const server = await startTestServer();
    await adoptTarget(server);
    const together = await Promise.all(Array.from({ length: 50 }, () => server.put(path, nl, wireDelivery)));
    expect(together.map(({ status }) => status).toSorted()).toEqual([...Array(49).fill(200), 201]);
    expect(await delivered(server)).toEqual({ min: 12_000, max: 12_000 });

    const recount = { delivery: { ...wireDelivery, quantity: 11_400 }, reason: 'recount' };
    expect((await server.post(`${path}/corrections`, nl, recount)).status).toBe(201);
    expect((await server.put(path, nl, wireDelivery)).status).toBe(200);
    expect(await delivered(server)).toEqual({ min: 11_400, max: 11_400 });

    await server.stop();
    const again = await startTestServer({ folder: server.folder });
    expect((await again.put(path, nl, wireDelivery)).status).toBe(200);
    expect((await again.post(`${path}/corrections`, nl, recount)).status).toBe(200);
    expect(await delivered(again)).toEqual({ min: 11_400, max: 11_400 });
    expect(await again.stored()).toBe(3);
  });

  it('with a different quantity under the same reference is refused with what stands', async () => {
    const server = await startTestServer();
    await server.put(path, nl, wireDelivery);
    const answer = await server.put(path, nl, { ...wireDelivery, quantity: 13_000 });
    expect(answer.status).toBe(409);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      type: '/problems/delivery-contradicted',
      status: 409,
      revision: '0',
      stands: { status: 'reported', delivery: wireDelivery },
    });
    expect(await server.stored()).toBe(1);
  });

  it('keeps apart bodies and references that read alike when joined', async () => {
    const server = await startTestServer();
    await adoptTarget(server);
    const first = await server.put('/v1/deliveries/mod/de-1', 'mod-reporter', wireDelivery);
    const second = await server.put('/v1/deliveries/mod-de/1', 'mod-de-reporter', wireDelivery);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await delivered(server)).toEqual({ min: 24_000, max: 24_000 });
    const { body } = await server.get('/v1/deliveries');
    expect(body.deliveries).toHaveLength(2);
  });

  it('is equal to its repeat however that is written', async () => {
    const server = await startTestServer();
    const joint = { ...wireDelivery, donor: undefined, donors: ['NL', 'DE'], note: 'caf\u00e9' };
    expect((await server.put(path, nl, joint)).status).toBe(201);
    const alike = {
      ...joint,
      donors: ['DE', 'NL'],
      quantity: { min: 12_000, max: 12_000 },
      bound: 'exact',
      effectiveOn: '2025-03-14/2025-03-14',
      note: '  cafe\u0301 ',
    };
    expect((await server.put(path, nl, alike)).status).toBe(200);
  });
});

describe('a correction', () => {
  it('retried after a later one does not bring the old figure back', async () => {
    const server = await startTestServer();
    await adoptTarget(server);
    await server.put(path, nl, wireDelivery);
    const first = { delivery: { ...wireDelivery, quantity: 11_000 }, reason: 'recount' };
    const second = { delivery: { ...wireDelivery, quantity: 10_000 }, reason: 'second recount' };
    expect((await server.post(`${path}/corrections`, nl, first)).status).toBe(201);
    expect((await server.post(`${path}/corrections`, nl, second)).status).toBe(201);
    expect((await server.post(`${path}/corrections`, nl, first)).status).toBe(200);
    expect(await delivered(server)).toEqual({ min: 10_000, max: 10_000 });
  });

  it('back to a replaced figure needs the revision that stands', async () => {
    const server = await startTestServer();
    await server.put(path, nl, wireDelivery);
    await server.post(`${path}/corrections`, nl, {
      delivery: { ...wireDelivery, quantity: 11_000 },
      reason: 'recount',
    });
    const back = { delivery: wireDelivery, reason: 'the first count was right' };
    const refused = await server.post(`${path}/corrections`, nl, back);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ type: '/problems/superseded', revision: '1' });
    const stale = await server.post(`${path}/corrections`, nl, back, { 'If-Match': '"0"' });
    expect(stale.body).toMatchObject({ type: '/problems/revision-stale', status: 412, revision: '1' });
    const weak = await server.post(`${path}/corrections`, nl, back, { 'If-Match': 'W/"1"' });
    expect(weak.status).toBe(412);
    const done = await server.post(`${path}/corrections`, nl, back, { 'If-Match': '"7", "1"' });
    expect(done.status).toBe(201);
  });

  it('in May for a delivery in March changes March as known now, not as known in April', async () => {
    const clock = clockAt('2026-03-20T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await adoptTarget(server);
    const march = { ...wireDelivery, effectiveOn: '2026-03-10' };
    await server.put(path, nl, march);
    clock.set('2026-05-04T10:00:00.000Z');
    await server.post(`${path}/corrections`, nl, {
      delivery: { ...march, quantity: 9_000 },
      reason: 'recount',
    });
    await settled(server);
    const at = (query: string) => server.get(`/v1/progress/artillery-rounds-per-year?${query}`);
    const now = await at('effectiveAt=2026-03-31');
    const then = await at('effectiveAt=2026-03-31&knownAt=2026-04-15');
    expect(now.body.delivered).toEqual({ min: 9_000, max: 9_000 });
    expect(then.body.delivered).toEqual({ min: 12_000, max: 12_000 });
    const listed = await server.get('/v1/deliveries?knownAt=2026-04-15');
    expect(listed.body.deliveries[0]).toMatchObject({ revision: '0', delivery: { quantity: 12_000 } });
  });

  it('of an unknown report is 404, of a withdrawn one 409', async () => {
    const server = await startTestServer();
    const correction = { delivery: wireDelivery, reason: 'recount' };
    expect((await server.post(`${path}/corrections`, nl, correction)).body.type).toBe(
      '/problems/delivery-unknown',
    );
    await server.put(path, nl, wireDelivery);
    expect((await server.post(`${path}/withdrawal`, nl, { reason: 'never arrived' })).status).toBe(201);
    const closed = await server.post(`${path}/corrections`, nl, {
      delivery: { ...wireDelivery, quantity: 1 },
      reason: 'recount',
    });
    expect(closed.body.type).toBe('/problems/delivery-withdrawn');
  });
});

describe('a withdrawal', () => {
  it('leaves nothing in the figure, both lines in the contributions, and the reference closed', async () => {
    const server = await startTestServer();
    await adoptTarget(server);
    await server.put(path, nl, wireDelivery);
    expect((await server.post(`${path}/withdrawal`, nl, { reason: 'never arrived' })).status).toBe(201);
    expect((await server.post(`${path}/withdrawal`, nl, { reason: 'never arrived, again' })).status).toBe(
      200,
    );
    expect(await delivered(server)).toEqual({ min: 0, max: 0 });
    const { body } = await server.get('/v1/progress/artillery-rounds-per-year/contributions?period=2025');
    expect(body.contributions.map(({ min }: { min: number }) => min)).toEqual([12_000, -12_000]);
    expect(body.sum).toEqual({ min: 0, max: 0 });
    expect((await server.put(path, nl, wireDelivery)).status).toBe(200);
    const other = await server.put(path, nl, { ...wireDelivery, quantity: 1 });
    expect(other.body.type).toBe('/problems/delivery-withdrawn');
    const { body: read } = await server.get(path);
    expect(read).toMatchObject({ status: 'withdrawn', countsAs: { counted: false } });
  });
});

describe('the two clocks', () => {
  it('a report effective in December and recorded in January counts once it is known', async () => {
    const clock = clockAt('2026-01-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await adoptTarget(server);
    clock.set('2026-01-05T10:00:00.000Z');
    await server.put(path, nl, { ...wireDelivery, effectiveOn: '2025-12-30' });
    clock.set('2026-02-01T10:00:00.000Z');
    expect(await delivered(server, '&knownAt=2026-01-06')).toEqual({ min: 12_000, max: 12_000 });
    expect(await delivered(server, '&knownAt=2026-01-02')).toEqual({ min: 0, max: 0 });
    expect(await delivered(server, '&effectiveAt=2025-12-29')).toEqual({ min: 0, max: 0 });
  });

  it('takes a position, an index, an instant or a day, and answers the same prefix for each', async () => {
    const clock = clockAt('2026-01-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await adoptTarget(server);
    clock.set('2026-01-05T10:00:00.000Z');
    await server.put(path, nl, wireDelivery);
    clock.set('2026-01-07T10:00:00.000Z');
    await server.put('/v1/deliveries/mod-nl/H-2', nl, wireDelivery);
    await settled(server);
    const second = await server.positionOf(2);
    const known = [
      second,
      'index:1',
      '2026-01-05T10:00:00.000Z',
      '2026-01-05T11:00:00%2B01:00',
      '2026-01-06',
    ];
    for (const knownAt of known) {
      const { body } = await server.get(`${rounds}&knownAt=${knownAt}`);
      expect(body.delivered, knownAt).toEqual({ min: 12_000, max: 12_000 });
      expect(body.asOf, knownAt).toMatchObject({ position: second, index: '1' });
    }
    expect((await server.get(`${rounds}&knownAt=2026-01-07`)).body.asOf.index).toBe('2');
    expect((await server.get('/v1/progress?knownAt=2025-12-31')).body).toMatchObject({
      asOf: { position: null, index: null },
      progress: [],
    });
  });

  it.each([
    'knownAt=2026-11-26',
    'knownAt=2026-11-25T10:00:00.001Z',
    'knownAt=index:1',
    'knownAt=999999999',
    'knownAt=2026-02-30',
    'knownAt=yesterday',
    'effectiveAt=2026-11-26',
    'effectiveAt=2025',
    'effectiveAt=2025-03-14&effectiveAt=2025-03-14',
    'effectivAt=2025-03-14',
  ])('refuses %s', async (query) => {
    const server = await startTestServer();
    await server.put(path, nl, wireDelivery);
    await settled(server);
    const { status, body } = await server.get(`/v1/progress?${query}`);
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
  });
});
