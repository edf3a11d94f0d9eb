// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { csvOf, recordsIn } from '../support/csv.ts';
import { inPages, livedAccount } from '../support/lists.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';
import { envelopeIn, smuggle } from '../support/smuggle.ts';

type Listed = {
  readonly index: string;
  readonly type: string;
  readonly stream: string;
  readonly by: { readonly body: string };
};

const events = async (server: TestServer, query = ''): Promise<readonly Listed[]> =>
  (await server.get(`/v1/events?limit=1000&${query}`)).body.events;

const indexes = (found: readonly Listed[]) => found.map(({ index }) => Number(index));

describe('the list of events', () => {
  it('holds every event once, in order, as the log holds it', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const found = await events(server);
    const stored: unknown[] = [];
    for await (const page of server.context.log.from(-1n)) {
      stored.push(...page.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString('utf8'))));
    }
    expect(found).toHaveLength(11);
    expect(indexes(found)).toEqual(stored.map((_each, at) => at));
    for (const [at, event] of found.entries()) {
      const { stream, type, recordedAt, by, data, revision } = stored[at] as Record<string, unknown>;
      expect(event).toMatchObject({ stream, type, recordedAt, by, data, revision: String(revision) });
    }
  });

  it('is filtered by who acted, by type with or without its version, by stream, and from and to an index', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    expect(indexes(await events(server, 'body=eums'))).toEqual([0, 9, 10]);
    expect(indexes(await events(server, 'type=DeliveryCorrected'))).toEqual([3]);
    expect(indexes(await events(server, 'type=DeliveryCorrected.v1'))).toEqual([3]);
    expect(indexes(await events(server, 'type=Delivery'))).toEqual([]);
    expect(indexes(await events(server, 'stream=delivery-mod-nl/a'))).toEqual([1, 3]);
    expect(indexes(await events(server, 'from=3&to=5'))).toEqual([3, 4, 5]);
    expect(indexes(await events(server, 'body=mod-nl&from=3&to=5&type=DeliveryRecorded'))).toEqual([4, 5]);
    expect(indexes(await events(server, 'knownAt=index:1'))).toEqual([0, 1]);
    expect((await server.get('/v1/events?from=first')).status).toBe(400);
    expect((await server.get('/v1/events?type=delivery%25')).status).toBe(400);
  });

  it('leaves out no event that fits all filters, and takes in none that fits only some', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const all = await events(server);
    const fits: Readonly<Record<string, (event: Listed) => boolean>> = {
      'body=mod-nl': ({ by }) => by.body === 'mod-nl',
      'type=DeliveryRecorded': ({ type }) => type === 'DeliveryRecorded.v1',
      'stream=delivery-mod-nl%2Fa': ({ stream }) => stream === 'delivery-mod-nl/a',
      'from=2': ({ index }) => Number(index) >= 2,
      'to=8': ({ index }) => Number(index) <= 8,
      'knownAt=index:6': ({ index }) => Number(index) <= 6,
    };
    const names = Object.keys(fits);
    for (let set = 0; set < 2 ** names.length; set += 1) {
      const asked = names.filter((_name, at) => (set >> at) % 2 === 1);
      const wanted = all.filter((event) => asked.every((name) => fits[name]?.(event)));
      expect(await events(server, asked.join('&')), asked.join('&')).toEqual(wanted);
    }
  });

  it('is empty where no event fits, and refuses an index that is none', async () => {
    const server = await startTestServer();
    expect((await server.get('/v1/events')).body).toMatchObject({ complete: true, events: [], next: null });
    await livedAccount(server);
    for (const query of ['from=11', 'body=mod-de', 'stream=delivery-mod-nl', 'type=Target']) {
      expect(await events(server, query), query).toEqual([]);
    }
    const backwards = await server.get('/v1/events?from=5&to=4');
    expect(backwards.body).toMatchObject({ status: 400, errors: [{ parameter: 'from' }] });
    const { body } = await server.get('/v1/events?from=-1&to=1.5&type=delivery&body=NL');
    const named = body.errors.map(({ parameter }: { readonly parameter: string }) => parameter);
    expect(named.toSorted()).toEqual(['body', 'from', 'to', 'type']);
  });

  it('is the same list in pages of any size, with any filters', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    for (const query of ['', 'body=mod-nl', 'from=2&to=9', 'type=DeliveryRecorded&knownAt=index:7']) {
      const whole = await events(server, query);
      for (const limit of [1, 2, 3, 5, 11]) {
        expect(await inPages(server, [`/v1/events?${query}`, 'events'], limit), query).toEqual(whole);
      }
    }
  });

  it('goes on only under the filters that it began with', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const { next } = (await server.get('/v1/events?limit=2&body=mod-nl')).body;
    for (const other of ['', 'body=eums', 'body=mod-nl&from=1']) {
      const { body } = await server.get(`/v1/events?limit=2&${other}&cursor=${next}`);
      expect(body, other).toMatchObject({ status: 400, errors: [{ parameter: 'cursor' }] });
    }
  });

  it('comes in pages that neither lose nor repeat an event while more are stored', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await server.get(`/v1/events?limit=4&body=mod-nl${cursor}`);
      found.push(...body.events.map(({ index }: Listed) => index));
      await server.put(`/v1/deliveries/mod-nl/x-${found.length}`, 'mod-nl-reporter', {
        track: 'drones',
        donor: 'NL',
        quantity: 1,
        effectiveOn: '2025-01-01',
      });
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(found).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('shows an event that cannot be read as one, and counts it among those that wait', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    await smuggle(server, 'delivery-mod-nl/b', 1, 'not even JSON');
    await settled(server);
    const { body } = await server.get('/v1/events?from=11');
    expect(body).toMatchObject({
      complete: false,
      events: [{ index: '11', stream: 'delivery-mod-nl/b', type: null, unreadable: true }],
    });
    expect((await server.get('/metrics')).text).toContain('\nporcupine_held_events 1\n');
    const page = await server.get('/deliveries/mod-nl/b', { Accept: 'text/html' });
    expect(page.text).toContain('cannot be read by this version of the program');
    expect(page.text).toContain('This page may be incomplete.');
  });

  it('shows what the envelope tells of an event that only its content keeps from being read', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const stream = 'delivery-mod-nl/b';
    const envelope = await envelopeIn(server, stream);
    const later = { ...envelope, revision: 1, type: 'DeliveryCorrected.v10' };
    await smuggle(server, stream, 1, JSON.stringify(later));
    // Readable by itself, and held since the one before it is not.
    await smuggle(server, stream, 2, JSON.stringify({ ...envelope, revision: 2 }));
    await smuggle(server, stream, 3, '{}');
    await settled(server);
    expect(indexes(await events(server, 'type=DeliveryCorrected'))).toEqual([3, 11]);
    expect(indexes(await events(server, 'type=DeliveryCorrected.v1'))).toEqual([3]);
    expect(indexes(await events(server, 'type=DeliveryCorrected.v10'))).toEqual([11]);
    expect(indexes(await events(server, 'body=mod-nl&from=8'))).toEqual([8, 11, 12]);
    const { body } = await server.get(`/v1/events?stream=${stream}`);
    expect(body.complete).toBe(false);
    expect(body.events).toMatchObject([
      { index: '2', type: 'DeliveryRecorded.v1', revision: '0' },
      { index: '11', type: 'DeliveryCorrected.v10', by: { body: 'mod-nl' }, unreadable: true },
      { index: '12', type: 'DeliveryRecorded.v1', by: { body: 'mod-nl' } },
      { index: '13', type: null, recordedAt: null, by: null, data: null, unreadable: true },
    ]);
    expect(body.events[0]).not.toHaveProperty('unreadable');
    const records = recordsIn(await csvOf(server, `/v1/events?stream=${stream}`));
    expect(records.map(({ type, unreadable }) => [type, unreadable])).toEqual([
      ['DeliveryRecorded.v1', ''],
      ['DeliveryCorrected.v10', 'true'],
      ['DeliveryRecorded.v1', ''],
      ['', 'true'],
    ]);
    const before = (await server.get('/v1/events?knownAt=index:10')).body;
    expect([before.complete, before.events.length]).toEqual([true, 11]);
    // What cannot be read may be anybody's and of any type: such a list says that it may not be whole.
    expect((await server.get('/v1/events?body=eda')).body).toMatchObject({ complete: false, events: [] });
  });

  it('holds nothing of the audit streams, which are no part of the account and take no index', async () => {
    const server = await startTestServer();
    await smuggle(server, 'audit-checkpoints', 0, 'a signed note');
    await livedAccount(server);
    await smuggle(server, 'audit-checkpoints', 1, 'another');
    await server.put('/v1/deliveries/mod-nl/last', 'mod-nl-reporter', {
      track: 'drones',
      donor: 'NL',
      quantity: 1,
      effectiveOn: '2025-01-01',
    });
    await settled(server);
    const found = await events(server);
    expect(indexes(found)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const last = await server.positionOf(12);
    expect(found.at(-1)).toMatchObject({ position: last, stream: 'delivery-mod-nl/last' });
    expect(await events(server, 'stream=audit-checkpoints')).toEqual([]);
    expect((await server.get('/v1/events')).body.complete).toBe(true);
  });
});
