// @ts-nocheck
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type AppendResult,
  type Credentials,
  END,
  EventStoreDBClient,
  excludeSystemEvents,
  type JSONEventType,
  jsonEvent,
  NO_STREAM,
  type StreamingRead,
  streamNameFilter,
} from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { aCertificate, hasOpenssl } from '../support/certificate.ts';
import type { Expected } from '../support/event-store-double/commit.ts';
import { createStore, type Store } from '../support/event-store-double/store.ts';
import {
  aDouble,
  type Double,
  type DoubleServer,
  type FreshServer,
  startDouble,
} from '../support/event-store-double.ts';
import { scratchFolder } from '../support/folder.ts';

/** Appends that pass credentials are sent one by one, and not over the stream that all clients of a process share. */
const credentials: Credentials = { username: 'admin', password: 'changeit' };

type Noted = JSONEventType<'noted', { readonly note: string }>;

const noted = (note: string, id: string = randomUUID()) =>
  jsonEvent<Noted>({ id, type: 'noted', data: { note } });

const clientOf = ({ connectionString }: Pick<DoubleServer, 'connectionString'>): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(connectionString);
  onTestFinished(() => client.dispose());
  return client;
};

type Appending = { readonly at?: bigint; readonly deadline?: number; readonly requiresLeader?: boolean };

const write = (
  client: EventStoreDBClient,
  stream: string,
  events: readonly ReturnType<typeof noted>[],
  { at = -1n, ...options }: Appending = {},
): Promise<AppendResult> =>
  client.appendToStream(stream, [...events], {
    expectedRevision: at < 0n ? NO_STREAM : at,
    credentials,
    ...options,
  });

const listed = async <Item>(read: StreamingRead<Item>): Promise<readonly Item[]> => {
  const items: Item[] = [];
  try {
    for await (const item of read) items.push(item);
  } finally {
    await read.cancel();
  }
  return items;
};

const inStream = async (
  client: EventStoreDBClient,
  stream: string,
  options = {},
): Promise<readonly unknown[]> => {
  const read = client.readStream<Noted>(stream, { maxCount: 1_000, ...options });
  return (await listed(read)).map(({ event }) => event?.data.note);
};

const allNotes = async (client: EventStoreDBClient, options = {}): Promise<readonly unknown[]> => {
  const events = (await listed(client.readAll({ maxCount: 10_000, ...options }))).map(({ event }) => event);
  return events.filter((event) => event?.type === 'noted').map((event) => Object(event?.data).note);
};

const positionOf = ({ position }: AppendResult) => {
  if (position === undefined) throw new Error('an append was answered without a position');
  return position;
};

/** On a busy machine a second is short. */
const patiently = { timeout: 10_000 };

const nowhere = { commit: 7n, prepare: 7n };

type Subscribed = {
  readonly notes: string[];
  /** Resolves when so many notes have come. */
  readonly until: (count: number) => Promise<void>;
  readonly failed: Promise<unknown>;
  readonly ended: Promise<unknown>;
  readonly caughtUp: Promise<unknown>;
};

/** Subscribes to the notes of the whole log; what is not a note fails the test. */
const subscribed = (client: EventStoreDBClient, options = {}): Subscribed => {
  const subscription = client.subscribeToAll({ filter: excludeSystemEvents(), ...options });
  const notes: string[] = [];
  const failed = new Promise((resolve) => subscription.on('error', resolve));
  const ended = new Promise((resolve) => subscription.on('end', resolve));
  const caughtUp = new Promise((resolve) => subscription.on('caughtUp', resolve));
  subscription.on('data', ({ event }) => void notes.push(Object(event?.data).note ?? event?.type));
  onTestFinished(() => subscription.unsubscribe());
  const until = async (count: number): Promise<void> => {
    while (notes.length < count) await once(subscription, 'data');
  };
  return { notes, until, failed, ended, caughtUp };
};

const manyNotes = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => noted(`n${from + index}`));

const range = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `n${index}`);

describe('a double of the event store', () => {
  let double: Double;
  beforeAll(async () => {
    double = await startDouble({ memory: true });
  });
  afterAll(() => double.stop());

  const setUp = async (): Promise<{ server: FreshServer; client: EventStoreDBClient }> => {
    const server = await double.fresh();
    onTestFinished(() => server.close());
    return { server, client: clientOf(server) };
  };

  it('the double appends to a new stream, and refuses it to who expects none or another revision', async () => {
    const { client, server } = await setUp();
    expect(await write(client, 'a', [noted('one'), noted('two')])).toMatchObject({
      nextExpectedRevision: 1n,
    });
    await expect(write(client, 'a', [noted('x')])).rejects.toMatchObject({
      type: 'wrong-expected-version',
      actualVersion: 1n,
    });
    await expect(write(client, 'a', [noted('x')], { at: 5n })).rejects.toMatchObject({ actualVersion: 1n });
    await expect(write(client, 'b', [noted('x')], { at: 0n })).rejects.toMatchObject({
      actualVersion: 'no_stream',
    });
    expect(await server.stats()).toMatchObject({ append: 4, batchAppend: 0, batchAppendStreams: 0 });
  });

  it('the double answers a repeated append as the first time, and writes nothing twice', async () => {
    const { client } = await setUp();
    const [one, two, three] = [noted('one'), noted('two'), noted('three')];
    const first = await write(client, 'a', [one, two]);
    await write(client, 'a', [three], { at: 1n });
    expect(await write(client, 'a', [one, two])).toEqual(first);
    expect(await write(client, 'a', [two], { at: 0n })).toMatchObject({ position: first.position });
    await expect(write(client, 'a', [noted('x')], { at: 0n })).rejects.toMatchObject({ actualVersion: 2n });
    await expect(write(client, 'a', [one, noted('x')])).rejects.toMatchObject({ actualVersion: 2n });
    await expect(write(client, 'a', [two, three, noted('x')], { at: 0n })).rejects.toMatchObject({
      actualVersion: 2n,
    });
    expect(await inStream(client, 'a')).toEqual(['one', 'two', 'three']);
  });

  it('the double takes appends over the shared stream too, and counts them apart', async () => {
    const { client, server } = await setUp();
    const first = await client.appendToStream('a', [noted('one')], { expectedRevision: NO_STREAM });
    await expect(
      client.appendToStream('a', [noted('x')], { expectedRevision: NO_STREAM }),
    ).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 0n });
    const [read] = await listed(client.readStream('a', { maxCount: 1 }));
    expect(read?.event?.position).toEqual(first.position);
    expect(await server.stats()).toMatchObject({ append: 0, batchAppend: 2, batchAppendStreams: 1 });
  });

  it('one of many that begin the same stream of the double wins', async () => {
    const { client } = await setUp();
    const attempts = manyNotes(20).map((note) => write(client, 'race', [note]));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('the double reads a stream both ways and from within, and says which it does not know', async () => {
    const { client } = await setUp();
    await write(client, 'a', manyNotes(5));
    expect(await inStream(client, 'a', { fromRevision: 3n })).toEqual(['n3', 'n4']);
    expect(await inStream(client, 'a', { fromRevision: 9n })).toEqual([]);
    expect(await inStream(client, 'a', { maxCount: 2 })).toEqual(['n0', 'n1']);
    expect(await inStream(client, 'a', { direction: 'backwards', fromRevision: END, maxCount: 2 })).toEqual([
      'n4',
      'n3',
    ]);
    await expect(inStream(client, 'nobody')).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('the double reads its log forwards from a position, backwards before one, and refuses what is none', async () => {
    const { client } = await setUp();
    await write(client, 'a', [noted('one')]);
    const fromPosition = positionOf(await write(client, 'b', [noted('two')]));
    await write(client, 'a', [noted('three')], { at: 0n });
    expect(await allNotes(client)).toEqual(['one', 'two', 'three']);
    expect(await allNotes(client, { fromPosition })).toEqual(['two', 'three']);
    expect(await allNotes(client, { direction: 'backwards', fromPosition })).toEqual(['one']);
    expect(await allNotes(client, { direction: 'backwards', fromPosition: END })).toEqual([
      'three',
      'two',
      'one',
    ]);
    await expect(allNotes(client, { fromPosition: nowhere })).rejects.toThrow(
      'Unexpected ReadAllResult: InvalidPosition',
    );
  });

  it('the log of the double holds events of its own, which a filter keeps away', async () => {
    const { client } = await setUp();
    for (let at = -1n; at < 8n; at += 1n) await write(client, 'a', [noted(`n${at + 1n}`)], { at });
    const types = (await listed(client.readAll({ maxCount: 100 }))).map(({ event }) => event?.type);
    expect(types[0]).toBe('$settings');
    expect(types.filter((type) => type === '$statsCollected')).toHaveLength(3);
    const { notes, until, caughtUp } = subscribed(client);
    await caughtUp;
    await write(client, 'a', [noted('n9')], { at: 8n });
    await until(10);
    expect(notes).toEqual(range(10));
  });

  it('a subscription to the double goes on after a position, filtered by the name of the stream', async () => {
    const { client } = await setUp();
    const fromPosition = positionOf(await write(client, 'note-a', [noted('before')]));
    await write(client, 'other', [noted('hidden')]);
    await write(client, 'note-b', [noted('after')]);
    for (const filter of [streamNameFilter({ prefixes: ['note-'] }), streamNameFilter({ regex: '^note-' })]) {
      const { notes, until, caughtUp } = subscribed(client, { filter, fromPosition });
      await Promise.all([until(1), caughtUp]);
      expect(notes).toEqual(['after']);
    }
  });

  it('a filtered subscription is told by the double how far it has come', async () => {
    const { client } = await setUp();
    await write(client, 'a', manyNotes(100));
    const reached: bigint[] = [];
    const filter = streamNameFilter({
      prefixes: ['nothing'],
      checkpointInterval: 1,
      checkpointReached: (_subscription, { commit }) => void reached.push(commit),
    });
    await subscribed(client, { filter }).caughtUp;
    expect(reached).toHaveLength(3);
    const fromPosition = { commit: reached[2] ?? 0n, prepare: reached[2] ?? 0n };
    expect(await allNotes(client, { fromPosition })).toEqual(range(100).slice(94));
  });

  it('the double refuses a subscription from a position that no record has', async () => {
    const { client } = await setUp();
    const { failed } = subscribed(client, { fromPosition: nowhere });
    expect(String(await failed)).toContain('Trying to read from an invalid position.');
  });

  it('ten subscriptions to the double are each sent thousands of events, old and new, once and in order', async () => {
    const { client, server } = await setUp();
    await write(client, 'a', manyNotes(1_000));
    const all = Array.from({ length: 10 }, () => subscribed(client));
    await write(client, 'a', manyNotes(1_000, 1_000), { at: 999n });
    await Promise.all(all.map(({ until }) => until(2_000)));
    for (const { notes } of all) expect(notes).toEqual(range(2_000));
    expect(await server.stats()).toMatchObject({ openSubscriptions: 10 });
  });

  it('who does not read is not sent everything by the double, and gets it all once he reads', async () => {
    const { client, server } = await setUp();
    const text = 'x'.repeat(1_000);
    for (let at = -1n; at < 3_999n; at += 500n) {
      await write(
        client,
        'a',
        range(500).map((note) => noted(`${note}${text}`)),
        { at },
      );
    }
    const subscription = client.subscribeToAll({ filter: excludeSystemEvents() });
    onTestFinished(() => subscription.unsubscribe());
    subscription.on('error', () => {});
    await once(subscription, 'confirmation');
    await wait(300);
    expect((await server.stats()).written).toBeLessThan(2_000);
    let read = 0;
    subscription.on('data', () => {
      read += 1;
    });
    await expect.poll(() => read, patiently).toBe(4_000);
    await subscription.unsubscribe();
    await expect.poll(server.stats, patiently).toMatchObject({ open: 0, openSubscriptions: 0 });
  });

  it('a subscription to a stream of the double has what is in it after a revision, and what comes', async () => {
    const { client } = await setUp();
    await write(client, 'a', manyNotes(3));
    const subscription = client.subscribeToStream<Noted>('a', { fromRevision: 1n });
    onTestFinished(() => subscription.unsubscribe());
    const notes: unknown[] = [];
    subscription.on('error', () => {});
    subscription.on('data', ({ event }) => void notes.push(event?.data.note));
    await once(subscription, 'caughtUp');
    await write(client, 'b', [noted('other')]);
    await write(client, 'a', [noted('n3')], { at: 2n });
    await expect.poll(() => notes, patiently).toEqual(['n2', 'n3']);
  });

  it('the double takes its time to send and to reply', async () => {
    const { client, server } = await setUp();
    await server.set({ writeDelayMs: 30, replyDelayMs: 100 });
    const begun = performance.now();
    await write(client, 'a', manyNotes(3));
    const written = performance.now();
    expect(await inStream(client, 'a')).toEqual(range(3));
    expect(written - begun).toBeGreaterThanOrEqual(99);
    expect(performance.now() - written).toBeGreaterThanOrEqual(87);
  });

  it.each(['error', 'cancel'] as const)('the double drops its subscriptions once, with %s', async (how) => {
    const { client, server } = await setUp();
    const { failed, caughtUp } = subscribed(client);
    await caughtUp;
    await server.set({ dropSubscriptions: how });
    expect(await failed).toMatchObject({ type: how === 'error' ? 'unavailable' : 'cancelled' });
    await subscribed(client).caughtUp;
    expect(await server.stats()).toMatchObject({ subscriptions: 2, openSubscriptions: 1 });
  });

  it('the double ends its subscriptions as if there were no more', async () => {
    const { client, server } = await setUp();
    const { ended, caughtUp } = subscribed(client);
    await caughtUp;
    await server.set({ dropSubscriptions: 'end' });
    await ended;
  });

  it('subscriptions to the double fall silent and are heard again', async () => {
    const { client, server } = await setUp();
    const { notes, until, caughtUp } = subscribed(client);
    await caughtUp;
    await server.set({ muteSubscriptions: true });
    await write(client, 'a', [noted('one')]);
    expect(await inStream(client, 'a')).toEqual(['one']);
    expect(notes).toEqual([]);
    await server.set({ muteSubscriptions: false });
    await until(1);
  });

  it('the double stores an append whose reply it loses, and the repeated one is told so', async () => {
    const { client, server } = await setUp();
    await server.set({ loseReplies: 1 });
    const event = noted('one');
    await expect(write(client, 'a', [event])).rejects.toMatchObject({ type: 'unavailable' });
    expect(await inStream(client, 'a')).toEqual(['one']);
    expect(await write(client, 'a', [event])).toMatchObject({ success: true, nextExpectedRevision: 0n });
    expect(await server.events()).toHaveLength(1);
  });

  it.each([
    { fault: 'refuseAppends', fails: { type: 'unavailable' }, stored: 0 },
    { fault: 'timeoutAppends', fails: { code: 10 }, stored: 0 },
    { fault: 'timeoutStoredAppends', fails: { code: 10 }, stored: 1 },
  ])('an append to the double fails by $fault with $stored stored', async ({ fault, fails, stored }) => {
    const { client, server } = await setUp();
    await server.set({ [fault]: 1 });
    await expect(write(client, 'a', [noted('one')])).rejects.toMatchObject(fails);
    expect(await server.events()).toHaveLength(stored);
    await write(client, 'b', [noted('two')]);
  });

  it('an append that the double delays is stored though its client has given up', async () => {
    const { client, server } = await setUp();
    await server.set({ appendDelayMs: 300 });
    await expect(write(client, 'a', [noted('one')], { deadline: 100 })).rejects.toMatchObject({
      type: 'deadline-exceeded',
    });
    await expect.poll(server.events, patiently).toHaveLength(1);
  });

  it('the double refuses an append that is too big', async () => {
    const { client, server } = await setUp();
    await server.set({ maxAppendSize: 1_000 });
    await expect(write(client, 'a', [noted('x'.repeat(1_000))])).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 1_000,
    });
    expect(await server.events()).toEqual([]);
  });

  it('a double that does not lead names who does to who requires a leader, and serves everybody else', async () => {
    const { client, server } = await setUp();
    await server.set({ notLeader: { host: '127.0.0.1', port: 1 } });
    await write(client, 'a', [noted('one')]);
    await expect(write(client, 'a', [noted('x')], { at: 0n, requiresLeader: true })).rejects.toMatchObject({
      type: 'not-leader',
      leader: { address: '127.0.0.1', port: 1 },
    });
    expect(await server.stats()).toMatchObject({ requiresLeader: 1, requiresNoLeader: 1 });
  });

  it('a double without a leader says so to who requires one', async () => {
    const { client, server } = await setUp();
    await server.set({ noLeader: true });
    await expect(inStream(client, 'a', { requiresLeader: true })).rejects.toMatchObject({ code: 2 });
  });

  it('the double denies access', async () => {
    const { client, server } = await setUp();
    await server.set({ accessDenied: true });
    await expect(write(client, 'a', [noted('one')])).rejects.toMatchObject({ type: 'access-denied' });
    await expect(inStream(client, 'a')).rejects.toMatchObject({ type: 'access-denied' });
  });

  it('what is smuggled into the double is read, and what is cut off is gone', async () => {
    const { client, server } = await setUp();
    await write(client, 'a', [noted('one')]);
    const { revision, position } = await server.smuggle({ stream: 'a', type: 'noted', data: '{"note": ' });
    expect(revision).toBe(1n);
    const [read] = await listed(client.readStream('a', { fromRevision: revision, maxCount: 1 }));
    expect(read?.event).toMatchObject({ data: '{"note": ', position: { commit: position } });
    const { failed, caughtUp } = subscribed(client);
    await caughtUp;
    await server.truncate(1);
    await failed;
    expect(await inStream(client, 'a')).toEqual(['one']);
    await write(client, 'a', [noted('two')], { at: 0n });
  });

  it('the double answers reads of streams without positions when it is told to be old', async () => {
    const server = await double.fresh({ noPositions: true });
    onTestFinished(() => server.close());
    const client = clientOf(server);
    await write(client, 'a', [noted('one')]);
    const [read] = await listed(client.readStream('a', { maxCount: 1 }));
    expect(read?.event?.position?.commit).toBe(2n ** 64n - 1n);
  });

  it('the double does not know a fault that is none', async () => {
    await expect(double.set(JSON.parse('{"typo": 1}'))).rejects.toThrow('knows no fault typo');
  });

  it('the double tells who is in its cluster', async () => {
    const { server } = await setUp();
    const client = clientOf({ connectionString: `esdb://${server.address},${server.address}?tls=false` });
    await write(client, 'a', [noted('one')]);
    expect(await server.stats()).toMatchObject({ gossip: 1, append: 1 });
  });
});

describe('a double as a process', () => {
  it('a double that is killed has kept every append that it acknowledged when it starts again', async () => {
    const double = await aDouble();
    const client = clientOf(double);
    const first = await write(client, 'a', [noted('one'), noted('two')]);
    const { failed, caughtUp } = subscribed(client);
    await caughtUp;
    await double.kill();
    await failed;
    await expect(write(client, 'a', [noted('x')], { at: 1n })).rejects.toThrow();
    await double.restart();
    expect(await inStream(client, 'a')).toEqual(['one', 'two']);
    const last = await write(client, 'a', [noted('three')], { at: 1n });
    expect(positionOf(last).commit).toBeGreaterThan(positionOf(first).commit);
    expect(await allNotes(client, { fromPosition: first.position })).toEqual(['two', 'three']);
  });

  it('a double that is killed amid appends has kept those that it acknowledged', async () => {
    const double = await aDouble();
    const client = clientOf(double);
    const appends = range(300).map(async (note) => {
      await write(client, note, [noted(note)]);
      return note;
    });
    const settled = Promise.allSettled(appends);
    await Promise.any(appends.slice(20));
    await double.kill();
    const outcomes = await settled;
    await double.restart();
    const acknowledged = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value] : [],
    );
    const kept = (await double.events()).map(({ stream }) => stream);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((note) => !kept.includes(note))).toEqual([]);
  });

  it('a double that is frozen answers nothing until it thaws', async () => {
    const double = await aDouble({ memory: true });
    const client = clientOf(double);
    await write(client, 'a', [noted('one')]);
    double.freeze();
    const event = noted('two');
    await expect(write(client, 'a', [event], { at: 0n, deadline: 300 })).rejects.toMatchObject({
      type: 'deadline-exceeded',
    });
    double.thaw();
    expect(await write(client, 'a', [event], { at: 0n })).toMatchObject({ nextExpectedRevision: 1n });
    expect(await inStream(client, 'a')).toEqual(['one', 'two']);
    double.freeze();
  });
});

it.skipIf(!hasOpenssl)('a double with TLS serves who knows the password, and nobody else', async () => {
  const double = await aDouble({ memory: true, tls: aCertificate(), credentials });
  const client = clientOf(double);
  await write(client, 'a', [noted('one')]);
  expect(await inStream(client, 'a', { credentials })).toEqual(['one']);
  const { lastAuth } = await double.stats();
  expect(lastAuth).toBe(`Basic ${Buffer.from('admin:changeit').toString('base64')}`);
  await expect(inStream(client, 'a')).rejects.toMatchObject({ code: 16 });
  const wrong = { username: 'admin', password: 'guess' };
  await expect(inStream(client, 'a', { credentials: wrong })).rejects.toMatchObject({ code: 16 });
});

const proposed = (id: string) => ({
  id,
  type: 'noted',
  contentType: 'application/json',
  data: Buffer.from(`"${id}"`),
  metadata: Buffer.alloc(0),
});

const idsIn = (store: Store): readonly string[] => (store.stream('a') ?? []).map(({ id }) => id);

describe('the store of the double', () => {
  it('the double forgets an append that it had not finished when it was killed, and goes on after the last one', () => {
    const file = join(scratchFolder(), 'log.jsonl');
    const open = () => createStore({ file });
    const before = open();
    before.append('a', 'no_stream', [proposed('1')]);
    before.append('a', 0n, [proposed('2'), proposed('3')]);
    before.close();
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -10));
    const after = open();
    expect(idsIn(after)).toEqual(['1']);
    after.append('a', 0n, [proposed('4')]);
    after.close();
    expect(idsIn(open())).toEqual(['1', '4']);
  });

  it('what was cut off in the double stays so over its end', () => {
    const file = join(scratchFolder(), 'log.jsonl');
    const store = createStore({ file, systemEvery: 1 });
    for (const at of [-1n, 0n, 1n]) store.append('a', at, [proposed(String(at))]);
    store.truncate(2);
    store.close();
    expect(idsIn(createStore({ file }))).toEqual(['-1', '0']);
  });

  it.each<{ expected: Expected; ids: readonly string[]; is: object }>([
    { expected: 'any', ids: ['1', '2'], is: { outcome: 'written', revision: 1n } },
    { expected: 'any', ids: ['2', '3'], is: { outcome: 'written', revision: 2n } },
    { expected: 'any', ids: ['1', '9'], is: { outcome: 'wrong', current: 2n } },
    { expected: 'any', ids: ['9', '1'], is: { outcome: 'written', revision: 4n } },
    { expected: 'stream_exists', ids: ['9'], is: { outcome: 'written', revision: 3n } },
    { expected: 2n, ids: ['1'], is: { outcome: 'written', revision: 3n } },
    { expected: 0n, ids: ['2', '3'], is: { outcome: 'written', revision: 2n } },
    { expected: 0n, ids: ['2', '3', '4'], is: { outcome: 'wrong', current: 2n } },
    { expected: 0n, ids: ['1'], is: { outcome: 'wrong', current: 2n } },
    { expected: 1n, ids: [], is: { outcome: 'wrong', current: 2n } },
    { expected: 3n, ids: ['9'], is: { outcome: 'wrong', current: 2n } },
  ])('the double takes $ids at $expected after 1, 2, 3 as the server does', ({ expected, ids, is }) => {
    const store = createStore({});
    store.append('a', 'no_stream', ['1', '2', '3'].map(proposed));
    expect(store.append('a', expected, ids.map(proposed))).toMatchObject(is);
    expect(createStore({}).append('a', 'stream_exists', [proposed('1')])).toMatchObject({ outcome: 'wrong' });
  });
});
