// @ts-nocheck
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inPages } from '../support/lists.ts';
import { wireDelivery, wireStatement, wireTarget } from '../support/samples.ts';
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
    expect(text).toMatch(/12,000 on Large-calibre artillery ammunition/);
  });

  it('is told of one moment on every page of the list', async () => {
    const clock = clockAt('2026-01-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await report(server, 'a');
    await settled(server);
    clock.set('2026-11-25T10:00:00.000Z');
    const whole = (await server.get('/v1/bodies')).body;
    expect(await inPages(server, ['/v1/bodies', 'bodies'], 2)).toEqual(whole.bodies);
    const { next } = (await server.get('/v1/bodies?limit=2')).body;
    clock.set('2026-11-26T10:00:00.000Z');
    const { body } = await server.get(`/v1/bodies?limit=2&cursor=${next}`);
    expect(body.asOf).toEqual(whole.asOf);
    expect(body.bodies).toEqual(whole.bodies.slice(2, 4));
    clock.set('2026-11-25T10:00:00.000Z');
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

  it.each([
    ['eums', 7],
    ['mod-nl', 30],
    ['kiel-institute', 60],
    ['ec-ecfin', 90],
  ])(
    '%s is late the day after its cadence of %d days, and silent the day after twice that',
    async (id, days) => {
      const clock = clockAt('2026-01-01T12:00:00.000Z');
      const server = await startTestServer({ clock });
      expect((await server.put(`/v1/deliveries/${id}/a`, `${id}-reporter`, wireDelivery)).status).toBe(201);
      await settled(server);
      const atAge = async (age: number) => {
        clock.set(new Date(Date.UTC(2026, 0, 1 + age, 12)).toISOString());
        const { cadenceDays, ageDays, freshness } = await bodyOf(server, id);
        expect([cadenceDays, ageDays]).toEqual([days, age]);
        return freshness;
      };
      expect(await atAge(days)).toBe('fresh');
      expect(await atAge(days + 1)).toBe('late');
      expect(await atAge(2 * days)).toBe('late');
      expect(await atAge(2 * days + 1)).toBe('silent');
    },
  );

  it.each([
    // On 29 March 2026 the day in Brussels has 23 hours: it begins at 23:00 and ends at 22:00 UTC.
    ['2026-03-28T22:59:59.999Z', '2026-03-28T23:00:00.000Z', 1],
    ['2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z', 0],
    ['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 1],
    // On 25 October 2026 it has 25 hours: it begins at 22:00 and ends at 23:00 UTC.
    ['2026-10-24T21:59:59.999Z', '2026-10-24T22:00:00.000Z', 1],
    ['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z', 0],
    ['2026-10-24T21:59:59.999Z', '2026-10-25T23:00:00.000Z', 2],
    // A leap day is a day.
    ['2028-02-28T12:00:00.000Z', '2028-03-01T12:00:00.000Z', 2],
  ])('what was reported at %s is at %s %d days of Brussels old', async (reported, at, ageDays) => {
    const clock = clockAt(reported);
    const server = await startTestServer({ clock });
    await report(server, 'a');
    await settled(server);
    clock.set(at);
    expect(await bodyOf(server, 'mod-nl')).toMatchObject({ lastReportAt: reported, ageDays });
  });

  it('of an earlier moment is what was answered then, whatever was heard since', async () => {
    const clock = clockAt('2026-01-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    const answered: { readonly saved: string; readonly knownAt: string; readonly freshness: string }[] = [];
    const ask = async (instant: string) => {
      clock.set(instant);
      await settled(server);
      const { text, body } = await server.get('/v1/bodies');
      const { freshness } = await bodyOf(server, 'mod-nl');
      answered.push({ saved: text, knownAt: body.asOf.knownAt, freshness });
      // Whatever comes next comes later than what was asked.
      clock.set(instant.replace('.000Z', '.500Z'));
    };
    await ask('2026-01-01T10:00:00.000Z');
    await report(server, 'a');
    await ask('2026-01-02T10:00:00.000Z');
    await ask('2026-02-15T10:00:00.000Z');
    await ask('2026-04-01T10:00:00.000Z');
    await report(server, 'b');
    await server.put('/v1/statements/eumam-hq/s', 'eumam-hq-reporter', wireStatement);
    await ask('2026-04-02T10:00:00.000Z');
    await server.post('/v1/deliveries/mod-nl/b/withdrawal', 'mod-nl-reporter', { reason: 'never arrived' });
    await ask('2026-08-01T10:00:00.000Z');
    expect(answered.map(({ freshness }) => freshness)).toEqual([
      'never',
      'fresh',
      'late',
      'silent',
      'fresh',
      'silent',
    ]);
    clock.set('2026-11-25T10:00:00.000Z');
    await report(server, 'c');
    await settled(server);
    for (const { saved, knownAt } of answered) {
      const { body, text } = await server.get(`/v1/bodies?knownAt=${knownAt}`);
      const { effectiveAt } = JSON.parse(saved).asOf;
      expect(text.replace(body.asOf.effectiveAt, effectiveAt), knownAt).toBe(saved);
    }
  });

  it('is not moved by what it only plans, repeats or is refused', async () => {
    const clock = clockAt('2026-01-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    const eums = 'eums-reporter';
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await settled(server);
    expect(await bodyOf(server, 'eums')).toMatchObject({ freshness: 'never', reports: 0, lastReport: null });
    await server.put('/v1/deliveries/eums/a', eums, wireDelivery);
    clock.set('2026-01-09T10:00:00.000Z');
    expect((await server.put('/v1/deliveries/eums/a', eums, wireDelivery)).status).toBe(200);
    const other = { ...wireDelivery, quantity: 1 };
    expect((await server.put('/v1/deliveries/eums/a', eums, other)).status).toBe(409);
    await settled(server);
    expect(await bodyOf(server, 'eums')).toMatchObject({
      lastReportAt: '2026-01-01T10:00:00.000Z',
      ageDays: 8,
      freshness: 'late',
      reports: 1,
    });
  });

  it('is told with what it last spoke of: a delivery, or a statement under the same reference', async () => {
    const server = await startTestServer();
    const hq = 'eumam-hq-reporter';
    const statement = '/v1/statements/eumam-hq/a';
    const last = async () => {
      await settled(server);
      return (await bodyOf(server, 'eumam-hq')).lastReport;
    };
    await server.put('/v1/deliveries/eumam-hq/a', hq, { ...wireDelivery, quantity: { min: 5, max: 9 } });
    expect(await last()).toEqual({
      kind: 'delivery',
      reference: 'a',
      status: 'reported',
      track: 'artillery-ammunition',
      quantity: { min: 5, max: 9 },
      effectiveOn: '2025-03-14',
    });
    await server.put(statement, hq, wireStatement);
    const stated = { kind: 'statement', reference: 'a', track: 'eumam-training', effectiveOn: '2024-11-08' };
    expect(await last()).toEqual({ ...stated, status: 'standing', quantity: 63_000 });
    const corrected = { statement: { ...wireStatement, total: 63_500 }, reason: 'recount' };
    await server.post(`${statement}/corrections`, hq, corrected);
    expect(await last()).toEqual({ ...stated, status: 'standing', quantity: 63_500 });
    await server.post(`${statement}/withdrawal`, hq, { reason: 'never said' });
    expect(await last()).toEqual({ ...stated, status: 'withdrawn', quantity: 63_500 });
    expect(await bodyOf(server, 'eumam-hq')).toMatchObject({ reports: 2, corrections: 1, withdrawals: 1 });
  });

  it('is judged by the cadence and under the name that are configured now, strangers among the others', async () => {
    const clock = clockAt('2026-01-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await report(server, 'a');
    clock.set('2026-01-02T10:00:00.000Z');
    await server.put('/v1/deliveries/eda/a', 'eda-reporter', wireDelivery);
    await settled(server);
    await server.stop();
    const file = join(server.folder, 'bodies.json');
    const body = { tracks: 'all', roles: ['reporter'], keys: [] };
    const bodies = [
      { ...body, id: 'mod-nl', name: 'Defensie', cadenceDays: 1 },
      { ...body, id: 'aaa', name: 'First', cadenceDays: 1 },
    ];
    writeFileSync(file, JSON.stringify({ bodies, witnesses: [] }));
    clock.set('2026-01-03T10:00:00.000Z');
    const again = await startTestServer({ folder: server.folder, clock, config: { bodiesFile: file } });
    const listed = async (query: string) =>
      (await again.get(`/v1/bodies?${query}`)).body.bodies.map(
        ({ id, name, ageDays, freshness }: Record<string, unknown>) => [id, name, ageDays, freshness],
      );
    expect(await listed('')).toEqual([
      ['aaa', 'First', null, 'never'],
      ['eda', 'eda', 1, null],
      ['mod-nl', 'Defensie', 2, 'late'],
    ]);
    // Nobody had heard of the stranger yet.
    expect(await listed('knownAt=2026-01-01')).toEqual([
      ['aaa', 'First', null, 'never'],
      ['mod-nl', 'Defensie', 0, 'fresh'],
    ]);
  });
});
