import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { livedAccount } from '../support/lists.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

type Listed = { readonly index: string; readonly type: string; readonly stream: string };

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
    const db = new Database(join(server.folder, 'log.db'));
    db.prepare('INSERT INTO events (stream, revision, envelope) VALUES (?, ?, ?)').run(
      'delivery-mod-nl/b',
      1,
      Buffer.from('not even JSON'),
    );
    db.close();
    await settled(server);
    const { body } = await server.get('/v1/events?from=11');
    expect(body).toMatchObject({
      complete: false,
      events: [{ index: '11', stream: 'delivery-mod-nl/b', type: null, unreadable: true }],
    });
    expect((await server.get('/metrics')).text).toContain('\nporcupine_held_events 1\n');
    const page = await server.get('/deliveries/mod-nl/b', { Accept: 'text/html' });
    expect(page.text).toContain('cannot be read by this version of the program');
    expect(page.text).toContain('This report may be incomplete.');
  });
});
