// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const path = '/v1/targets/rounds';
const planner = 'eums-planner';

describe('a target', () => {
  it('is adopted, repeated without news, revised under its revision, and keeps its history', async () => {
    const server = await startTestServer();
    const adopted = await server.put(path, planner, wireTarget);
    expect(adopted.status).toBe(201);
    expect(adopted.body).toMatchObject({ id: 'rounds', revision: '0', retired: false, target: wireTarget });
    expect((await server.put(path, planner, { ...wireTarget, reason: 'the same again' })).status).toBe(200);

    const more = { ...wireTarget, quantity: 2_500_000 };
    expect((await server.put(path, planner, more)).body.type).toBe('/problems/revision-required');
    const silent = await server.put(path, planner, more, { 'If-Match': '"0"' });
    expect(silent.body).toMatchObject({ status: 422, type: '/problems/reason-required' });
    const revision = { ...more, reason: 'raised by the Council', appliesFrom: '2026-01-01' };
    const stale = await server.put(path, planner, revision, { 'If-Match': '"4"' });
    expect(stale.body.type).toBe('/problems/revision-stale');
    const revised = await server.put(path, planner, revision, { 'If-Match': '"0"' });
    expect(revised.status).toBe(201);

    await settled(server);
    const { body } = await server.get('/v1/targets');
    expect(body.targets).toHaveLength(1);
    expect(body.targets[0].versions).toMatchObject([
      { revision: '0', appliesFrom: '2025-01-01', index: '0', quantity: 2_000_000, reason: null },
      { revision: '1', appliesFrom: '2026-01-01', index: '1', quantity: 2_500_000, reason: revision.reason },
    ]);
    expect((await server.get(path)).headers.get('ETag')).toBe('"1"');
  });

  it('is held against the version that applied at the day asked for', async () => {
    const server = await startTestServer();
    await server.put(path, planner, wireTarget);
    const revision = { ...wireTarget, quantity: 1_000_000, reason: 'lowered', appliesFrom: '2026-01-01' };
    await server.put(path, planner, revision, { 'If-Match': '"0"' });
    await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', { ...wireDelivery, quantity: 500_000 });
    await settled(server);
    const in2025 = await server.get('/v1/progress/rounds?period=2025');
    const in2026 = await server.get('/v1/progress/rounds?period=2026');
    expect(in2025.body).toMatchObject({ share: { min: 0.25, max: 0.25 }, target: { quantity: 2_000_000 } });
    expect(in2026.body).toMatchObject({ share: { min: 0, max: 0 }, target: { quantity: 1_000_000 } });
  });

  it('back to a replaced content is superseded, unless it comes with a revision or a key of its own', async () => {
    const server = await startTestServer();
    await server.put(path, planner, wireTarget);
    const revision = { ...wireTarget, quantity: 1, reason: 'lowered' };
    await server.put(path, planner, revision, { 'If-Match': '"0"' });
    const back = { ...wireTarget, reason: 'back' };
    expect((await server.put(path, planner, wireTarget)).status).toBe(200);
    expect((await server.put(path, planner, back)).body.type).toBe('/problems/superseded');
    const keyed = await server.put(path, planner, back, { 'Idempotency-Key': '"b"' });
    expect(keyed.body.type).toBe('/problems/revision-required');
    expect((await server.put(path, planner, back, { 'If-Match': '"1"' })).status).toBe(201);
  });

  it('once retired leaves the progress, stays in the list and in what was known before', async () => {
    const clock = clockAt('2026-03-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await server.put(path, planner, wireTarget);
    clock.set('2026-04-01T10:00:00.000Z');
    expect((await server.post(`${path}/retirement`, planner, { reason: 'reached' })).status).toBe(201);
    expect((await server.post(`${path}/retirement`, planner, { reason: 'again' })).status).toBe(200);
    expect((await server.put(path, planner, { ...wireTarget, quantity: 1 })).body.type).toBe(
      '/problems/target-retired',
    );
    await settled(server);
    expect((await server.get('/v1/progress')).body.progress).toEqual([]);
    expect((await server.get('/v1/progress/rounds')).body.type).toBe('/problems/target-unknown');
    expect((await server.get('/v1/progress?knownAt=2026-03-15')).body.progress).toHaveLength(1);
    expect((await server.get('/v1/targets')).body.targets[0]).toMatchObject({ retired: true });
    const unknown = await server.post('/v1/targets/nothing/retirement', planner, { reason: 'r' });
    expect(unknown.body.type).toBe('/problems/target-unknown');
  });

  it.each([
    [{ ...wireTarget, track: 'catapults' }, ['/track']],
    [{ ...wireTarget, variants: ['155mm', '999mm'], quantity: 1.5 }, ['/variants/1', '/quantity']],
    [{ ...wireTarget, quantity: '2000000.00' }, ['/quantity']],
    [{ ...wireTarget, track: 'era-loans', quantity: 5 }, ['/quantity']],
    [{ ...wireTarget, period: { kind: 'calendar-years', from: '25' } }, ['/period/from']],
    [{ ...wireTarget, period: { kind: 'calendar-years', from: '2026', until: '2025' } }, ['/period/until']],
    [{ ...wireTarget, donors: ['XX'] }, ['/donors/0']],
    [{ ...wireTarget, donors: 'europe' }, ['/donors']],
    [{ ...wireTarget, title: undefined, bodys: {} }, ['/title', '/bodys']],
  ])('with faults is refused with all of them: %j', async (target, where) => {
    const server = await startTestServer();
    const { status, body } = await server.put(path, planner, target);
    expect(status).toBe(400);
    const pointers: string[] = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(new Set(pointers)).toEqual(new Set(where));
    expect(await server.stored()).toBe(0);
  });

  it.each(['2024', '25', 'next', '2025-01'])('has no period %s', async (period) => {
    const server = await startTestServer();
    await server.put(path, planner, wireTarget);
    await settled(server);
    expect((await server.get(`/v1/progress/rounds?period=${period}`)).status).toBe(400);
    expect((await server.get('/v1/progress?period=2025')).status).toBe(400);
  });
});

describe('lists', () => {
  it('come in pages that neither lose nor repeat a row while reports arrive', async () => {
    const server = await startTestServer();
    const put = (reference: string) =>
      server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', wireDelivery);
    const references = ['a', 'b', 'c', 'd', 'e'];
    for (const reference of references) await put(reference);
    await settled(server);
    const seen: string[] = [];
    let query = 'limit=2';
    for (;;) {
      const { body } = await server.get(`/v1/deliveries?${query}`);
      seen.push(...body.deliveries.map((each: { reference: string }) => each.reference));
      if (body.next === null) break;
      query = `limit=2&cursor=${body.next}`;
      await put(`late-${seen.length}`);
    }
    expect(seen).toEqual(references.toReversed());
  });

  it('are filtered by track, donor, body, status, evidence, days and words', async () => {
    const server = await startTestServer();
    const send = (as: string, reference: string, change: object) =>
      server.put(`/v1/deliveries/${as}/${reference}`, `${as}-reporter`, { ...wireDelivery, ...change });
    await send('mod-nl', 'plain', {});
    await send('mod-nl', 'joint', { donor: undefined, donors: ['CZ', 'DE'], note: 'ЖИТОМИР 100% _done_' });
    await send('mod-de', 'bare', { evidence: [], effectiveOn: '2025-06-01', donor: 'DE' });
    await send('mod-de', 'greek', {
      effectiveOn: '2025-08-01',
      note: 'Οδός, οδος Große Straße',
      donor: 'GR',
      evidence: wireDelivery.evidence,
    });
    await server.put('/v1/deliveries/mod-de/money', 'mod-de-reporter', {
      track: 'era-loans',
      donor: 'EU',
      quantity: '1.00',
      effectiveOn: '2025-07',
    });
    await server.post('/v1/deliveries/mod-nl/plain/withdrawal', 'mod-nl-reporter', { reason: 'r' });
    await settled(server);
    const found = async (query: string) => {
      const { body } = await server.get(`/v1/deliveries?${query}`);
      return body.deliveries.map((each: { reference: string }) => each.reference).toSorted();
    };
    expect(await found('track=era-loans')).toEqual(['money']);
    expect(await found('donor=DE')).toEqual(['bare', 'joint']);
    expect(await found('body=mod-nl')).toEqual(['joint', 'plain']);
    expect(await found('status=withdrawn')).toEqual(['plain']);
    expect(await found('evidence=none')).toEqual(['bare', 'money']);
    expect(await found('from=2025-06-01&to=2025-06-30')).toEqual(['bare']);
    expect(await found('from=2025-07-31')).toEqual(['greek', 'money']);
    expect(await found(`q=${encodeURIComponent('житомир')}`)).toEqual(['joint']);
    expect(await found(`q=${encodeURIComponent('100%')}`)).toEqual(['joint']);
    expect(await found(`q=${encodeURIComponent('_DONE_')}`)).toEqual(['joint']);
    expect(await found('q=_')).toEqual(['joint']);
    for (const q of ['ΟΔΟΣ', 'οδοσ', 'οδος', 'STRASSE', 'straße']) {
      expect(await found(`q=${encodeURIComponent(q)}`), q).toEqual(['greek']);
    }
    expect(await found('effectiveAt=2025-05-31')).toEqual(['joint', 'plain']);
  });

  it('tracks are what can be reported', async () => {
    const server = await startTestServer();
    const { body } = await server.get('/v1/tracks');
    expect(body.tracks.map(({ id }: { id: string }) => id)).toContain('eumam-training');
    expect(body.tracks[0]).toMatchObject({ unit: 'round', sources: expect.arrayContaining(['stock']) });
  });

  it.each(['tracks', 'targets'])('%s come in pages too', async (list) => {
    const server = await startTestServer();
    for (const id of ['rounds', 'rounds-2', 'loans', 'era']) {
      await server.put(`/v1/targets/${id}`, 'eums-planner', wireTarget);
    }
    await settled(server);
    const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
    const whole = idsOf((await server.get(`/v1/${list}`)).body[list]);
    const seen: string[] = [];
    for (let query = 'limit=3'; query !== ''; ) {
      const { body } = await server.get(`/v1/${list}?${query}`);
      expect(body[list].length).toBeLessThanOrEqual(3);
      seen.push(...idsOf(body[list]));
      query = body.next === null ? '' : `limit=3&cursor=${body.next}`;
      await server.put('/v1/targets/zeta', 'eums-planner', wireTarget);
    }
    expect(whole.length).toBeGreaterThan(3);
    expect(seen).toEqual(whole);
  });
});

const correcting = (server: TestServer, address: string) => (quantity: number) =>
  server.post(`${address}/corrections`, 'mod-nl-reporter', {
    delivery: { ...wireDelivery, quantity },
    reason: 'recount',
  });

describe('one report’s history', () => {
  it('tells every event with who and when, up to what was known', async () => {
    const clock = clockAt('2026-03-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    const address = '/v1/deliveries/mod-nl/a';
    await server.put(address, 'mod-nl-reporter', wireDelivery);
    clock.set('2026-04-01T10:00:00.000Z');
    await server.post(`${address}/withdrawal`, 'mod-nl-reporter', { reason: 'never arrived' });
    await settled(server);
    const { body } = await server.get(`${address}/history`);
    expect(body.events).toMatchObject([
      {
        type: 'DeliveryRecorded.v1',
        position: await server.positionOf(1),
        index: '0',
        recordedAt: '2026-03-01T10:00:00.000Z',
        by: { body: 'mod-nl', key: 'dev-mod-nl-reporter' },
      },
      { type: 'DeliveryWithdrawn.v1', index: '1', data: { reason: 'never arrived' } },
    ]);
    expect((await server.get(`${address}/history?knownAt=2026-03-15`)).body.events).toHaveLength(1);
    expect((await server.get(`${address}/history?knownAt=2026-02-15`)).status).toBe(404);
    expect((await server.get(`${address}?knownAt=2026-02-15`)).status).toBe(404);
  });

  it('comes in pages that neither lose nor repeat an event while corrections arrive', async () => {
    const server = await startTestServer();
    const address = '/v1/deliveries/mod-nl/a';
    await server.put(address, 'mod-nl-reporter', wireDelivery);
    const correct = correcting(server, address);
    for (const quantity of [1, 2, 3, 4]) await correct(quantity);
    await settled(server);
    const seen: string[] = [];
    let query = 'limit=2';
    for (let quantity = 5; ; quantity += 1) {
      const { body } = await server.get(`${address}/history?${query}`);
      expect(body.events.length).toBeLessThanOrEqual(2);
      seen.push(...body.events.map((event: { revision: string }) => event.revision));
      if (body.next === null) break;
      query = `limit=2&cursor=${body.next}`;
      await correct(quantity);
    }
    expect(seen).toEqual(['0', '1', '2', '3', '4']);
  });

  it('of 130 corrections is decided upon whole: an early content is known as such after all of them', async () => {
    const server = await startTestServer();
    const address = '/v1/deliveries/mod-nl/a';
    await server.put(address, 'mod-nl-reporter', wireDelivery);
    const correct = correcting(server, address);
    for (let quantity = 1; quantity <= 130; quantity += 1) expect((await correct(quantity)).status).toBe(201);
    const repeat = await server.put(address, 'mod-nl-reporter', wireDelivery);
    expect({ status: repeat.status, tag: repeat.headers.get('ETag') }).toEqual({ status: 200, tag: '"130"' });
    expect((await correct(1)).status).toBe(200);
    const back = await server.post(`${address}/corrections`, 'mod-nl-reporter', {
      delivery: { ...wireDelivery, quantity: 1 },
      reason: 'it was right before',
    });
    expect(back.body).toMatchObject({ status: 409, type: '/problems/superseded', revision: '130' });
  });
});
