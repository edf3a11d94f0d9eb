// @ts-nocheck
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { canonicalBytes, type Envelope } from '../../src/domain/envelope.ts';
import { beginning, type EventLog, LogFailure, type RecordedEvent } from '../../src/store/event-log.ts';
import { openEventStoreLog } from '../../src/store/eventstore-log.ts';
import { aCertificate, hasOpenssl } from '../support/certificate.ts';
import {
  aDouble,
  type Double,
  type DoubleOptions,
  type DoubleServer,
  startDouble,
} from '../support/event-store-double.ts';
import { scratchFolder } from '../support/folder.ts';
import { allAfter, anEnvelope, append, appendTogether, placesOf, recorded } from './envelopes.ts';
import { follow, openModels, reached, standing } from './read-side.ts';

let double: Double;
beforeAll(async () => {
  double = await startDouble({ memory: true });
});
afterAll(() => double.stop());

const stream = 'delivery-mod-nl/H-1';
const envelope = anEnvelope(stream, 0);

/** As patient as the product, on a smaller scale. */
const hurried = { call: 400, whole: 2_500, silence: 400, beat: 50 };

const logOn = (connectionString: string, patience: object = hurried): EventLog => {
  const log = openEventStoreLog(connectionString, patience);
  onTestFinished(() => log.close());
  return log;
};

const aServer = async (options?: Omit<DoubleOptions, 'memory'>): Promise<DoubleServer> => {
  const server = await double.fresh(options);
  onTestFinished(() => server.close());
  return server;
};

const many = (prefix: string, number: number) =>
  Array.from({ length: number }, (_, n) => anEnvelope(`delivery-mod-nl/${prefix}-${n}`, 0));

/** Puts events into a log that somebody else has written. */
const fill = (server: DoubleServer, envelopes: readonly Envelope[]) =>
  Promise.all(
    envelopes.map((each) =>
      server.smuggle({ stream: each.stream, type: each.type, id: each.id, data: JSON.stringify(each) }),
    ),
  );

const failureOf = async (doing: Promise<unknown>): Promise<LogFailure> => {
  const outcome = await doing.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof LogFailure)) throw new Error(`did not fail as a log does: ${String(outcome)}`);
  return outcome;
};

const collect = (log: EventLog, after = beginning) => {
  const stopping = new AbortController();
  const seen: RecordedEvent[] = [];
  const ended = (async () => {
    for await (const news of log.follow(after, stopping.signal)) if (news !== 'caught-up') seen.push(...news);
  })();
  onTestFinished(async () => {
    stopping.abort();
    await ended;
  });
  return seen;
};

describe('an append on the double whose outcome is not known at first', () => {
  it.each([
    ['whose reply is lost after it was stored, three times', { loseReplies: 3 }],
    ['that is refused three times before it is stored', { refuseAppends: 3 }],
    ['that times out three times and is not stored', { timeoutAppends: 3 }],
    ['that times out three times and is stored', { timeoutStoredAppends: 3 }],
  ])('%s is stored once, and says so', async (_what, faults) => {
    const server = await aServer();
    const log = logOn(server.connectionString);
    await server.set(faults);
    const position = await append(log, envelope);
    expect(await log.append(stream, envelope, -1n)).toEqual({ position });
    expect(placesOf(await allAfter(log))).toEqual([`${position} ${stream} 0`]);
    expect(await server.events()).toHaveLength(1);
  });

  it('is told as a conflict where another writer was faster meanwhile', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString);
    await server.set({ refuseAppends: 2 });
    const slow = log.append(stream, envelope, -1n);
    const other = anEnvelope(stream, 0, { data: 'faster' });
    await server.smuggle({ stream, type: other.type, data: JSON.stringify(other) });
    expect(await slow).toBe('conflict');
    expect(await server.events()).toHaveLength(1);
  });

  it('is stored once where every reply comes later than it is waited for', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString);
    await server.set({ replyDelayMs: 600 });
    await append(log, envelope);
    expect(await server.events()).toHaveLength(1);
  });

  it('is given up in time where the server is frozen, as not known; nothing is lost or doubled once it goes on', async () => {
    const frozen = await aDouble();
    const log = logOn(frozen.connectionString);
    await append(log, anEnvelope(stream, 0));
    frozen.freeze();
    const began = performance.now();
    const failures = await Promise.all(
      many('frozen', 20).map((each) => failureOf(log.append(each.stream, each, -1n))),
    );
    expect(performance.now() - began).toBeLessThan(8_000);
    for (const failure of failures) {
      expect(failure.kind).toBe('unknown');
      expect(failure.message).toContain('did not answer in time');
      expect(failure.message).toContain('Whether the event was stored is not known');
    }
    frozen.thaw();
    await appendTogether(log, many('frozen', 20));
    const names = (await allAfter(log)).map((event) => event.stream);
    expect(names).toHaveLength(21);
    expect(new Set(names)).toEqual(new Set([stream, ...many('frozen', 20).map((each) => each.stream)]));
  });

  it('is known not to be stored where nobody listens', async () => {
    const gone = await aDouble();
    const log = logOn(gone.connectionString);
    await gone.kill();
    const failure = await failureOf(log.append(stream, envelope, -1n));
    expect(failure.kind).toBe('unavailable');
    expect(failure.message).toContain(gone.address);
    expect(failure.message).toContain('cannot be reached');
    await gone.restart();
    await append(log, envelope);
  });

  it('closing the log waits for it', async () => {
    const server = await aServer();
    const log = openEventStoreLog(server.connectionString, hurried);
    await server.set({ appendDelayMs: 200 });
    const accepted = append(log, envelope);
    await log.close();
    expect(await accepted).toBeGreaterThan(0n);
    expect((await failureOf(log.append(stream, anEnvelope(stream, 1), 0n))).kind).toBe('unavailable');
  });
});

describe('an append to a double that does not answer', () => {
  const slow = { call: 20_000, whole: 500, silence: 20_000, beat: 50 };

  it('is told so when its time is over, whatever it is still waiting for', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString, slow);
    await append(log, envelope);
    await server.set({ replyDelayMs: 15_000 });
    const began = performance.now();
    const failure = await failureOf(log.append(stream, anEnvelope(stream, 1), 0n));
    expect(failure.kind).toBe('unknown');
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('is told so soon after the log is closed, and so is whoever reads', async () => {
    const server = await aServer();
    const log = openEventStoreLog(server.connectionString, { ...slow, whole: 20_000 });
    await append(log, envelope);
    await server.set({ appendDelayMs: 15_000 });
    const appending = failureOf(log.append(stream, anEnvelope(stream, 1), 0n));
    const reading = log.from(beginning)[Symbol.asyncIterator]();
    await reading.next();
    const began = performance.now();
    await log.close();
    expect((await appending).kind).toBe('unknown');
    expect((await failureOf(log.read(stream))).message).toBe('the log is closed');
    expect((await failureOf(allAfter(log))).message).toBe('the log is closed');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a cluster of doubles without a leader', () => {
  it('ends no process: calls that fail one after another while none is found are told so', async () => {
    const left = await aDouble({
      memory: true,
      members: [{ host: '127.0.0.1', port: 1, state: 'leader', alive: false }],
    });
    const leader = await aDouble({
      memory: true,
      members: [{ host: '127.0.0.1', port: left.port, state: 'leader', alive: true }],
    });
    const log = logOn(`esdb://${leader.address},${left.address}?tls=false`, { whole: 3_000 });
    await append(log, envelope);
    await leader.kill();
    await left.set({ refuseAppends: 1_000 });
    const failing: Promise<LogFailure>[] = [];
    for (const [at, each] of many('late', 30).entries()) {
      await left.set({ appendDelayMs: 1_000 + at * 20 });
      failing.push(failureOf(append(log, each)));
      await pause(15);
    }
    expect(await Promise.all(failing)).toHaveLength(30);
  });

  it('is named, with what to look at; one host alone is told what exactly is wrong', async () => {
    const [nobody, nobodyElse] = ['127.0.0.1:1', '127.0.0.1:2'];
    const messageAt = async (hosts: string): Promise<string> =>
      (await failureOf(logOn(`esdb://${hosts}?tls=false`).read(stream))).message;
    expect(await messageAt(`${nobody},${nobodyElse}`)).toMatch(/no leader that could be found: look whether/);
    expect(await messageAt(nobody)).toMatch(/ECONNREFUSED/);
  });
});

describe('what the operator is told, on the double', () => {
  it('of an append that is too large: what the server takes and what it must take; nothing is stored', async () => {
    const server = await aServer({ faults: { maxAppendSize: 300 } });
    const log = logOn(server.connectionString);
    const failure = await failureOf(log.append(stream, envelope, -1n));
    expect(failure.kind).toBe('unavailable');
    expect(failure.message).toContain(
      'takes at most 300 bytes at once, and an event has more; set its MaxAppendSize to 1048576',
    );
    expect(await server.events()).toEqual([]);
  });

  it('of a user who may not: whose, and what he must be; at once, since trying again is of no use', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString);
    await server.set({ accessDenied: true });
    const began = performance.now();
    for (const doing of [log.append(stream, envelope, -1n), log.read(stream), allAfter(log)]) {
      const failure = await failureOf(doing);
      expect(failure.kind).toBe('unavailable');
      expect(failure.message).toContain('refuses the user that EVENT_LOG names');
    }
    expect(performance.now() - began).toBeLessThan(hurried.whole);
  });

  it('of a server that does not say where the events of a stream stand: that it is too old', async () => {
    const server = await aServer({ noPositions: true });
    await server.smuggle({ stream, type: envelope.type, data: JSON.stringify(envelope) });
    const log = logOn(server.connectionString);
    const next = log.append(stream, anEnvelope(stream, 1), 0n);
    for (const doing of [log.read(stream), next]) {
      expect((await failureOf(doing)).message).toMatch(
        /the event store at \S+, without TLS does not say where .* older than version 22\.10; use a newer one/,
      );
    }
  });

  it('never the password', async () => {
    const log = logOn('esdb://admin:s3cret@127.0.0.1:1?tls=true', { ...hurried, whole: 300, call: 200 });
    const failure = await failureOf(log.append(stream, envelope, -1n));
    expect(failure.message).toContain('esdb://127.0.0.1:1, over TLS');
    expect(failure.message).not.toContain('s3cret');
  });
});

describe.skipIf(!hasOpenssl)('TLS and credentials, on the double', () => {
  const credentials = { username: 'admin', password: 'p:w@rd/1' };
  const encoded = encodeURIComponent(credentials.password);
  const secured = async () => {
    const tls = aCertificate();
    const server = await aServer({ tls, credentials });
    const at = (who: string, options: string) => `esdb://${who}${server.address}?tls=true${options}`;
    return { server, at, ca: `&tlsCaFile=${encodeURIComponent(tls.cert)}` };
  };

  it('the right password and the right authority: everything works, and each call is signed', async () => {
    const { server, at, ca } = await secured();
    const log = logOn(at(`admin:${encoded}@`, ca));
    await append(log, envelope);
    expect(await allAfter(log)).toHaveLength(1);
    const { lastAuth, batchAppend } = await server.stats();
    expect(lastAuth).toBe(`Basic ${Buffer.from('admin:p:w@rd/1').toString('base64')}`);
    expect(batchAppend).toBe(0);
  });

  it('a wrong password is told as one', async () => {
    const { server, at, ca } = await secured();
    const log = logOn(at('admin:wrong@', ca));
    expect((await failureOf(log.append(stream, envelope, -1n))).message).toContain('refuses the user');
    expect(await server.events()).toEqual([]);
  });

  it('a server whose certificate nobody vouches for is told nothing', async () => {
    const { server, at } = await secured();
    const log = logOn(at(`admin:${encoded}@`, ''));
    expect((await failureOf(log.append(stream, envelope, -1n))).message).toContain('certificate');
    expect((await server.stats()).append).toBe(0);
  });

  it('an authority’s file that is not there is named', () => {
    expect(() =>
      openEventStoreLog('esdb://admin:changeit@localhost:1?tls=true&tlsCaFile=/nowhere/ca.crt'),
    ).toThrow(/localhost:1, over TLS, which cannot be used: .*certificate file/);
  });
});

describe('a server of a cluster that does not lead, on the double', () => {
  it('is left for the leader: appends, reads and the subscription all go there', async () => {
    const [follower, leader] = [await aServer(), await aServer()];
    await follower.set({ notLeader: { host: '127.0.0.1', port: leader.port } });
    const log = logOn(follower.connectionString);
    const seen = collect(log);
    await appendTogether(log, many('led', 20));
    expect((await log.read('delivery-mod-nl/led-0')).revision).toBe(0n);
    await vi.waitFor(() => expect(seen).toHaveLength(20), { timeout: 10_000 });
    expect(await follower.events()).toEqual([]);
    expect(await leader.events()).toHaveLength(20);
  });

  it('is asked again until there is a leader', async () => {
    const server = await aServer({ faults: { noLeader: true } });
    const log = logOn(server.connectionString);
    const led = pause(500).then(() => server.set({ noLeader: false }));
    await append(log, envelope);
    await led;
    expect(await server.events()).toHaveLength(1);
  });
});

describe('following the double', () => {
  const written = async (
    log: EventLog,
    prefix: string,
    rounds: number,
    meanwhile: (round: number) => unknown,
  ) => {
    for (let round = 0; round < rounds; round += 1) {
      await meanwhile(round);
      await appendTogether(log, many(`${prefix}-${round}`, 20));
    }
  };

  it('loses and repeats nothing although the subscription is dropped again and again under load, in each way', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString);
    const seen = collect(log);
    const ways = ['error', 'end', 'cancel'] as const;
    await written(log, 'dropped', 30, (round) => server.set({ dropSubscriptions: ways[round % 3] ?? 'end' }));
    await vi.waitFor(() => expect(seen).toHaveLength(600), { timeout: 20_000 });
    expect(placesOf(seen)).toEqual(placesOf(await allAfter(log)));
    expect((await server.stats()).subscriptions).toBeGreaterThan(3);
  }, 60_000);

  it('a subscription that says nothing any more, and does not end, is replaced', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString);
    const seen = collect(log);
    await append(log, envelope);
    await vi.waitFor(() => expect(seen).toHaveLength(1), { timeout: 10_000 });
    await server.set({ muteSubscriptions: true });
    const before = (await server.stats()).subscriptions;
    await append(log, anEnvelope(stream, 1));
    await expect
      .poll(async () => (await server.stats()).subscriptions, { timeout: 10_000 })
      .toBeGreaterThan(before);
    expect(seen).toHaveLength(1);
    await server.set({ muteSubscriptions: false });
    await append(log, anEnvelope(stream, 2));
    await vi.waitFor(() => expect(seen).toHaveLength(3), { timeout: 10_000 });
    expect(placesOf(seen)).toEqual(placesOf(await allAfter(log)));
  });

  it('a server that is killed and comes back is followed on, from the last event that was taken', async () => {
    const mortal = await aDouble();
    const log = logOn(mortal.connectionString, { ...hurried, whole: 30_000 });
    const seen = collect(log);
    await appendTogether(log, many('before', 30));
    for (const round of [1, 2, 3]) {
      await mortal.kill();
      await mortal.restart();
      await appendTogether(log, many(`after-${round}`, 30));
    }
    await vi.waitFor(() => expect(seen).toHaveLength(120), { timeout: 40_000 });
    expect(placesOf(seen)).toEqual(placesOf(await allAfter(log)));
  }, 90_000);

  it('a follower that takes its time holds the server back: it is sent little more than it has taken', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString, { ...hurried, page: 10 });
    await fill(server, many('backpressure', 3_000));
    const before = (await server.stats()).written;
    const stopping = new AbortController();
    for await (const news of log.follow(beginning, stopping.signal)) {
      expect(news).not.toBe('caught-up');
      await pause(1_000);
      break;
    }
    stopping.abort();
    expect((await server.stats()).written - before).toBeLessThan(1_500);
  }, 60_000);

  it('a reading that is given up leaves nothing open, however long it would have been tried', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString, {});
    await append(log, envelope);
    await server.set({ muteSubscriptions: true });
    const stopping = new AbortController();
    const reading = log.from(beginning, { signal: stopping.signal })[Symbol.asyncIterator]().next();
    await expect.poll(async () => (await server.stats()).openSubscriptions, { timeout: 5_000 }).toBe(1);
    stopping.abort();
    await expect(reading).rejects.toThrow(/abort/);
    await expect.poll(async () => (await server.stats()).open, { timeout: 2_000 }).toBe(0);
  });

  it('leaves nothing open on the server once it is stopped', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString);
    await fill(server, many('left', 600));
    for (let n = 0; n < 5; n += 1) {
      for await (const _page of log.from(beginning, { page: 10 })) break;
      const stopping = new AbortController();
      for await (const _news of log.follow(beginning, stopping.signal)) break;
      stopping.abort();
    }
    await expect.poll(async () => (await server.stats()).open, { timeout: 5_000 }).toBe(0);
  });
});

describe('the read side over the double', () => {
  it('after a backup was put back that lacks what it has read: it forgets its rows and reads the log that is there', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString);
    const models = openModels();
    const follower = follow(log, models);
    for (const reference of ['a', 'b', 'c']) await append(log, recorded(reference, { quantity: 10 }));
    const before = (await allAfter(log)).map(({ position }) => position);
    await reached(follower, before[2] ?? 0n);
    await server.truncate(1);
    const last = await append(log, recorded('d', { quantity: 7 }));
    await expect.poll(() => standing(models, last), { timeout: 20_000 }).toEqual({ a: 10, d: 7 });
    expect(models.checkpoint()).toMatchObject({ position: last, index: 1n });
  });

  it('that was stopped between two pages goes on from what it has taken: everything counts once', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString, { ...hurried, page: 20 });
    const file = join(scratchFolder(), 'rows.db');
    await fill(
      server,
      Array.from({ length: 500 }, (_, n) => recorded(`r-${n}`, { quantity: 1 })),
    );
    for (let stops = 0; stops < 5; stops += 1) {
      const models = openModels(file);
      const { index } = models.checkpoint();
      const follower = follow(log, models);
      await expect
        .poll(() => models.checkpoint().index > index || index === 499n, { timeout: 10_000, interval: 1 })
        .toBe(true);
      await follower.stop();
      models.close();
    }
    const models = openModels(file);
    const follower = follow(log, models);
    const last = (await allAfter(log)).at(-1)?.position ?? 0n;
    await reached(follower, last);
    expect(Object.keys(standing(models, last))).toHaveLength(500);
    expect(models.checkpoint().index).toBe(499n);
  });

  it('what no version of the product wrote arrives as it is, whatever it is', async () => {
    const server = await aServer();
    const log = logOn(server.connectionString);
    const bytes = '{"not": "an envelope" ';
    await server.smuggle({ stream, type: 'Strange', data: bytes, contentType: 'application/octet-stream' });
    await server.smuggle({ stream: 'delivery-mod-nl/x', type: 'Strange', data: '{"b":1,"a":"\\ud800"}' });
    await server.smuggle({ stream: 'delivery-mod-nl/z', type: 'Strange', data: bytes });
    const [first, second, noJson] = await allAfter(log);
    expect(Buffer.from(first?.bytes ?? '').toString('utf8')).toBe(bytes);
    expect(Buffer.from(noJson?.bytes ?? '').toString('utf8')).toBe(bytes);
    expect(JSON.parse(Buffer.from(second?.bytes ?? '').toString('utf8'))).toEqual({ b: 1, a: '\ud800' });
    await append(log, anEnvelope('delivery-mod-nl/y', 0));
    const [, , , third] = await allAfter(log);
    expect(Buffer.from(third?.bytes ?? '')).toEqual(canonicalBytes(anEnvelope('delivery-mod-nl/y', 0)));
  });
});
