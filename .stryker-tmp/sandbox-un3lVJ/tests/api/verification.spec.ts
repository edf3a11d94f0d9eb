// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const path = '/v1/deliveries/mod-nl/H-1';
const nl = 'mod-nl-reporter';

const begun = async (): Promise<TestServer> => {
  const server = await startTestServer();
  await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
  await server.put(path, nl, wireDelivery);
  return server;
};

const verify = (server: TestServer, as: string, ifMatch?: string, body: object = {}) =>
  server.post(`${path}/verification`, as, body, ifMatch === undefined ? {} : { 'If-Match': ifMatch });

const dispute = (server: TestServer, as: string, ifMatch?: string, reason = 'only half came') =>
  server.post(`${path}/dispute`, as, { reason }, ifMatch === undefined ? {} : { 'If-Match': ifMatch });

const figure = async (server: TestServer) => {
  await settled(server);
  const { body } = await server.get('/v1/progress/rounds?period=2025');
  const { delivered, verified, disputed } = body;
  return [delivered.max, verified.max, disputed.max];
};

describe('a verification', () => {
  it('moves what is delivered into what is verified, and a correction takes it out again', async () => {
    const server = await begun();
    const evidence = [{ title: 'Border log', url: 'https://example.org/log' }];
    const answer = await verify(server, 'eda-verifier', '"0"', { note: 'counted', evidence });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('ETag')).toBe('"1"');
    expect(answer.body).toMatchObject({ status: 'verified', verifiedBy: ['eda'], disputedBy: [] });
    expect(await figure(server)).toEqual([12_000, 12_000, 0]);
    expect((await verify(server, 'eums-verifier', '"1"')).body.verifiedBy).toEqual(['eda', 'eums']);

    const recount = { delivery: { ...wireDelivery, quantity: 11_000 }, reason: 'recount' };
    await server.post(`${path}/corrections`, nl, recount);
    expect(await figure(server)).toEqual([11_000, 0, 0]);
    const { body } = await server.get(path);
    expect(body).toMatchObject({ status: 'reported', verifiedBy: [], disputedBy: [] });
    const then = await server.get('/v1/progress/rounds?period=2025&knownAt=index:2');
    expect(then.body.verified).toEqual({ min: 12_000, max: 12_000 });
  });

  it('of what was corrected meanwhile is refused: nobody confirms what he has not seen', async () => {
    const server = await begun();
    const recount = { delivery: { ...wireDelivery, quantity: 11_000 }, reason: 'recount' };
    await server.post(`${path}/corrections`, nl, recount);
    const late = await verify(server, 'eda-verifier', '"0"');
    expect([late.status, late.body.type]).toEqual([412, '/problems/revision-stale']);
    expect(late.body.revision).toBe('1');
    for (const ifMatch of [undefined, '*', '"0", "1"']) {
      const blind = await verify(server, 'eda-verifier', ifMatch);
      expect([blind.status, blind.body.type]).toEqual([428, '/problems/revision-required']);
    }
    expect((await verify(server, 'eda-verifier', 'W/"1"')).status).not.toBe(201);
    expect(await figure(server)).toEqual([11_000, 0, 0]);
    expect((await verify(server, 'eda-verifier', '"1"')).status).toBe(201);
  });

  it('is never of one’s own report, and needs the role', async () => {
    const server = await begun();
    await server.put('/v1/deliveries/eums/H-1', 'eums-reporter', wireDelivery);
    const own = await server.post(
      '/v1/deliveries/eums/H-1/verification',
      'eums-verifier',
      {},
      { 'If-Match': '"0"' },
    );
    expect([own.status, own.body.type]).toEqual([403, '/problems/own-report']);
    const ownDispute = await server.post('/v1/deliveries/eums/H-1/dispute', 'eums-coordinator', {
      reason: 'x',
    });
    expect([ownDispute.status, ownDispute.body.type]).toEqual([403, '/problems/own-report']);
    const reporter = await verify(server, 'eums-reporter', '"0"');
    expect([reporter.status, reporter.body.requiredRole]).toEqual([403, 'verifier']);
    const planner = await dispute(server, 'eums-planner', '"0"');
    expect([planner.status, planner.body.requiredRole]).toEqual([403, 'verifier or coordinator']);
  });

  it('sent again is answered again and stores nothing, also after a correction', async () => {
    const server = await begun();
    await verify(server, 'eda-verifier', '"0"');
    expect((await verify(server, 'eda-verifier', '"0"')).status).toBe(200);
    expect((await verify(server, 'eda-verifier')).status).toBe(200);
    const recount = { delivery: { ...wireDelivery, quantity: 11_000 }, reason: 'recount' };
    await server.post(`${path}/corrections`, nl, recount);
    const again = await verify(server, 'eda-verifier', '"0"');
    expect([again.status, again.body.status, again.body.revision]).toEqual([200, 'reported', '2']);
    expect(await server.stored()).toBe(4);
  });

  it('of many bodies at the same time counts each body once', async () => {
    const server = await begun();
    const bodies = ['eda', 'eums', 'eda', 'eums', 'eda'];
    const answers = await Promise.all(bodies.map((body) => verify(server, `${body}-verifier`, '"0"')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.every((status) => [200, 201, 412].includes(status))).toBe(true);
  });

  it('says all that is wrong with it at once, and of nothing too much', async () => {
    const server = await begun();
    const wrong = await verify(server, 'eda-verifier', '"0"', {
      note: '',
      evidence: [{ url: 'ftp://x' }],
      more: 1,
    });
    expect(wrong.status).toBe(400);
    const pointers = wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(['/note', '/evidence/0/title', '/evidence/0/url', '/more']),
    );
    const evidence = Array.from({ length: 10 }, () => ({
      title: 'x',
      url: `https://example.org/${'a'.repeat(950)}`,
    }));
    const long = await verify(server, 'eda-verifier', '"0"', { evidence });
    expect([long.status, long.body.type]).toEqual([422, '/problems/report-too-large']);
  });
});

describe('a dispute', () => {
  it('keeps the report in the sums and says so; its body answers for the number of them', async () => {
    const server = await begun();
    expect((await dispute(server, 'eda-verifier', '"0"')).status).toBe(201);
    expect(await figure(server)).toEqual([12_000, 0, 12_000]);
    expect((await dispute(server, 'eums-coordinator', '"1"')).body.disputedBy).toEqual(['eda', 'eums']);
    expect((await dispute(server, 'eums-coordinator', '"0"', 'in other words')).status).toBe(200);
    await settled(server);
    const { body } = await server.get('/v1/bodies');
    const nlBody = body.bodies.find(({ id }: { id: string }) => id === 'mod-nl');
    expect(nlBody).toMatchObject({ reports: 1, corrections: 0, withdrawals: 0, disputes: 2 });
  });

  it('is no sign of life of the body whose report it is', async () => {
    const server = await begun();
    await settled(server);
    const lastReportAt = async () => {
      const { body } = await server.get('/v1/bodies');
      return body.bodies.find(({ id }: { id: string }) => id === 'mod-nl').lastReportAt;
    };
    const before = await lastReportAt();
    await dispute(server, 'eda-verifier', '"0"');
    await settled(server);
    expect(await lastReportAt()).toBe(before);
  });

  it('ends with a verification, and a withdrawn report takes neither', async () => {
    const server = await begun();
    await dispute(server, 'eda-verifier', '"0"');
    expect((await verify(server, 'eda-verifier', '"1"')).body).toMatchObject({
      status: 'verified',
      disputedBy: [],
    });
    await server.post(`${path}/withdrawal`, nl, { reason: 'never arrived' });
    expect(await figure(server)).toEqual([0, 0, 0]);
    const late = await dispute(server, 'eums-verifier', '"3"');
    expect([late.status, late.body.type]).toEqual([409, '/problems/delivery-withdrawn']);
    expect((await verify(server, 'eums-verifier', '"3"')).status).toBe(409);
  });

  it('is in the history of the report, with who, when, and which revision he had seen', async () => {
    const server = await begun();
    await dispute(server, 'eda-verifier', '"0"');
    await settled(server);
    const { body } = await server.get(`${path}/history`);
    expect(body.events[1]).toMatchObject({
      type: 'DeliveryDisputed.v1',
      by: { body: 'eda' },
      data: { sawRevision: 0, reason: 'only half came', now: { status: 'disputed', disputedBy: ['eda'] } },
    });
    const page = await server.get('/deliveries/mod-nl/H-1', { Accept: 'text/html' });
    expect(page.text).toContain('Disputed, as it stands, by eda.');
    expect(page.text).toContain('only half came');
  });
});
