import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wireDelivery } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const bodyOf = async (server: TestServer, id: string, query = '') => {
  const { body } = await server.get(`/v1/bodies?limit=1000&${query}`);
  return body.bodies.find((each: { readonly id: string }) => each.id === id);
};

const report = (server: TestServer, reference: string) =>
  server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', wireDelivery);

describe('how fresh a body is', () => {
  // mod-nl is expected to report every 30 days.
  it('goes from never to fresh, late and silent, and a silent body stays with its last figure', async () => {
    const clock = clockAt('2026-01-10T10:00:00.000Z');
    const server = await startTestServer({ clock });
    expect(await bodyOf(server, 'mod-nl')).toMatchObject({
      cadenceDays: 30,
      lastReportAt: null,
      ageDays: null,
      freshness: 'never',
      reports: 0,
    });
    await report(server, 'a');
    await settled(server);
    const ages = [
      ['2026-01-10T22:59:00.000Z', 0, 'fresh'],
      // 23:00 UTC is midnight in Brussels in winter.
      ['2026-01-10T23:00:00.000Z', 1, 'fresh'],
      ['2026-02-09T10:00:00.000Z', 30, 'fresh'],
      ['2026-02-10T10:00:00.000Z', 31, 'late'],
      // In summer it is 22:00 UTC.
      ['2026-03-10T22:59:00.000Z', 59, 'late'],
      ['2026-03-11T22:59:00.000Z', 60, 'late'],
      ['2026-03-11T23:00:00.000Z', 61, 'silent'],
      ['2026-06-01T22:00:00.000Z', 143, 'silent'],
    ] as const;
    for (const [instant, ageDays, freshness] of ages) {
      clock.set(instant);
      expect(await bodyOf(server, 'mod-nl'), instant).toMatchObject({
        lastReportAt: '2026-01-10T10:00:00.000Z',
        ageDays,
        freshness,
        reports: 1,
        lastReport: { kind: 'delivery', reference: 'a', track: 'artillery-ammunition', quantity: 12_000 },
      });
    }
    const { body } = await server.get('/v1/donors');
    expect(body.totals.eu[0].delivered).toEqual({ min: 12_000, max: 12_000 });
    const { text } = await server.get('/bodies', { Accept: 'text/html' });
    expect(text).toContain('data-body="mod-nl" data-freshness="silent"');
    expect(text).toMatch(/12,000 on artillery-ammunition/);
  });

  it('is told of one moment on every page of the list', async () => {
    const clock = clockAt('2026-01-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await report(server, 'a');
    await settled(server);
    clock.set('2026-11-25T10:00:00.000Z');
    const whole = (await server.get('/v1/bodies')).body;
    const found: unknown[] = [];
    let cursor = '';
    do {
      const { body } = await server.get(`/v1/bodies?limit=2${cursor}`);
      expect(body.asOf).toEqual(whole.asOf);
      found.push(...body.bodies);
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(found).toEqual(whole.bodies);
    expect(await bodyOf(server, 'mod-nl')).toMatchObject({ ageDays: 328, freshness: 'silent' });
  });

  it('counts what a body did with its own reports, and hears it in corrections and withdrawals too', async () => {
    const clock = clockAt('2026-01-10T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await report(server, 'a');
    await report(server, 'b');
    await report(server, 'b');
    clock.set('2026-02-10T10:00:00.000Z');
    const path = '/v1/deliveries/mod-nl/a';
    const delivery = { ...wireDelivery, quantity: 1 };
    await server.post(`${path}/corrections`, 'mod-nl-reporter', { delivery, reason: 'recount' });
    clock.set('2026-02-11T10:00:00.000Z');
    await server.post(`${path}/withdrawal`, 'mod-nl-reporter', { reason: 'never arrived' });
    await settled(server);
    expect(await bodyOf(server, 'mod-nl')).toMatchObject({
      reports: 2,
      corrections: 1,
      withdrawals: 1,
      disputes: 0,
      lastReportAt: '2026-02-11T10:00:00.000Z',
      lastReport: { reference: 'a', status: 'withdrawn' },
    });
    expect(await bodyOf(server, 'mod-nl', 'knownAt=2026-02-09')).toMatchObject({
      reports: 2,
      corrections: 0,
      ageDays: 30,
      freshness: 'fresh',
      lastReport: { reference: 'b' },
    });
  });

  it('keeps a body in the list that has reported and is configured no more', async () => {
    const server = await startTestServer();
    await report(server, 'a');
    await settled(server);
    await server.stop();
    const file = join(server.folder, 'bodies.json');
    writeFileSync(file, JSON.stringify({ bodies: [], witnesses: [] }));
    const again = await startTestServer({ folder: server.folder, config: { bodiesFile: file } });
    const { body } = await again.get('/v1/bodies');
    expect(body.bodies).toMatchObject([
      { id: 'mod-nl', name: 'mod-nl', cadenceDays: null, freshness: null, reports: 1 },
    ]);
  });
});
