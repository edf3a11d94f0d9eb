// @ts-nocheck
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../src/domain/envelope.ts';
import { beginning, type EventLog, noStream } from '../../src/store/event-log.ts';
import { allAfter, anEnvelope, append, appendTogether, type OpenLog, placesOf } from './envelopes.ts';
import { followingGuarantees } from './following.contract.ts';
import { interleavingGuarantees } from './interleaving.contract.ts';

const stream = 'delivery-mod-nl/H-1';

const racers = (log: EventLog, number: number) =>
  Promise.all(
    Array.from({ length: number }, (_, n) =>
      log.append(stream, anEnvelope(stream, 0, { data: { n } }), noStream),
    ),
  );

const storingGuarantees = (open: OpenLog): void => {
  it('an empty log holds nothing, and a stream that was never written is at revision -1', async () => {
    const log = await open();
    expect(await allAfter(log)).toEqual([]);
    expect(await log.read(stream)).toEqual({ events: [], revision: -1n });
  });

  it('an event is read back from its stream with its position and its revision', async () => {
    const log = await open();
    const first = await append(log, anEnvelope(stream, 0));
    await append(log, anEnvelope('delivery-mod-nl/H-2', 0));
    const second = await append(log, anEnvelope(stream, 1));
    const { events, revision } = await log.read(stream);
    expect(revision).toBe(1n);
    expect(placesOf(events)).toEqual([`${first} ${stream} 0`, `${second} ${stream} 1`]);
  });

  it('a stream is read part by part: nothing twice, nothing left out, and always with the revision it ends at', async () => {
    const log = await open();
    for (let revision = 0; revision < 7; revision += 1) await append(log, anEnvelope(stream, revision));
    await append(log, anEnvelope('delivery-mod-nl/H-2', 0));
    const whole = (await log.read(stream)).events;
    const parts = [];
    for (let after = noStream; ; ) {
      const { events, revision } = await log.read(stream, { after, most: 3 });
      expect(revision).toBe(6n);
      if (events.length === 0) break;
      expect(events.length).toBeLessThanOrEqual(3);
      parts.push(...events);
      after = events.at(-1)?.revision ?? after;
    }
    expect(placesOf(parts)).toEqual(placesOf(whole));
    expect(placesOf((await log.read(stream, { after: 4n })).events)).toEqual(placesOf(whole.slice(5)));
    expect(await log.read(stream, { after: 40n, most: 3 })).toEqual({ events: [], revision: 6n });
    expect(await log.read('delivery-mod-nl/none', { most: 3 })).toEqual({ events: [], revision: -1n });
    // Whoever asks for the last event of a stream that is not there asks for what follows revision -2.
    expect(await log.read('delivery-mod-nl/none', { after: -2n, most: 1 })).toEqual({
      events: [],
      revision: -1n,
    });
    expect(placesOf((await log.read(stream, { after: -2n, most: 1 })).events)).toEqual(
      placesOf(whole.slice(0, 1)),
    );
  });

  it('positions are bigints and strictly increase, whatever stream they are in', async () => {
    const log = await open();
    const together = await appendTogether(
      log,
      Array.from({ length: 30 }, (_, n) => anEnvelope(`delivery-mod-nl/${n}`, 0)),
    );
    const later = await append(log, anEnvelope(stream, 0));
    const positions = (await allAfter(log)).map(({ position }) => position);
    expect(positions.every((position) => typeof position === 'bigint')).toBe(true);
    expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => (a < b ? -1 : 1)));
    expect(positions).toHaveLength(31);
    expect(new Set(positions)).toEqual(new Set([...together, later]));
    expect(positions.at(-1)).toBe(later);
  });

  it('the stored bytes are the canonical bytes of the envelope, exactly', async () => {
    const log = await open();
    const data = {
      z: 1,
      a: ['é', 'e\u0301', '\u2028', '𐀀', '"\\/\b'],
      '\ufb33': 1e21,
      '😀': -0.5e-7,
      nothing: null,
    };
    const envelope = anEnvelope(stream, 0, { data });
    await append(log, envelope);
    const [[found], { events }] = await Promise.all([allAfter(log), log.read(stream)]);
    expect(Buffer.from(found?.bytes ?? [])).toEqual(canonicalBytes(envelope));
    expect(Buffer.from(found?.bytes ?? []).toString('utf8')).toBe(canonicalize(envelope));
    expect(Buffer.from(events[0]?.bytes ?? [])).toEqual(canonicalBytes(envelope));
  });

  it('4,000 streams may be written at once: every append succeeds, and is there exactly once', async () => {
    const log = await open();
    const envelopes = Array.from({ length: 4_000 }, (_, n) => anEnvelope(`delivery-mod-nl/${n}`, 0));
    const positions = await appendTogether(log, envelopes);
    expect(new Set(positions).size).toBe(4_000);
    const found = await allAfter(log);
    expect(found).toHaveLength(4_000);
    expect(new Set(found.map(({ stream: name }) => name))).toEqual(
      new Set(envelopes.map((each) => each.stream)),
    );
  });
};

const concurrencyGuarantees = (open: OpenLog): void => {
  it.each([20, 200])('of %i writers racing for one revision exactly one wins', async (number) => {
    const log = await open();
    const outcomes = await racers(log, number);
    const winners = outcomes.flatMap((outcome, n) => (outcome === 'conflict' ? [] : [{ n, ...outcome }]));
    expect(winners).toHaveLength(1);
    const [winner] = winners;
    const { events } = await log.read(stream);
    expect(events.map(({ position }) => position)).toEqual([winner?.position]);
    expect(Buffer.from(events[0]?.bytes ?? [])).toEqual(
      canonicalBytes(anEnvelope(stream, 0, { data: { n: winner?.n } })),
    );
  });

  it.each([
    ['must not exist, where it does', 2, -1n],
    ['is expected further back than it is', 2, 0n],
    ['is expected further ahead than it is', 2, 2n],
    ['is expected far ahead', 2, 9_007_199_254_740_993n],
    ['must exist, where it does not', 0, 0n],
    ['must be long, where it does not exist', 0, 41n],
  ])('a stream that %s is a conflict', async (_what, length, expected) => {
    const log = await open();
    for (let revision = 0; revision < length; revision += 1) await append(log, anEnvelope(stream, revision));
    expect(await log.append(stream, anEnvelope(stream, length), expected)).toBe('conflict');
    expect((await log.read(stream)).revision).toBe(BigInt(length) - 1n);
    expect(await allAfter(log)).toHaveLength(length);
  });

  it('of two events with one id handed over at once, as two nodes do with one command, one is stored and the other is told so', async () => {
    const log = await open();
    const first = anEnvelope(stream, 0);
    const second = { ...first, recordedAt: '2026-11-25T10:00:00.001Z', correlationId: 'another node' };
    const outcomes = await Promise.all(
      [first, second].map((envelope) => log.append(stream, envelope, noStream)),
    );
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(1);
    const stored = outcomes[0] === 'conflict' ? second : first;
    const events = await allAfter(log);
    expect(events.map(({ bytes }) => Buffer.from(bytes))).toEqual([canonicalBytes(stored)]);
  });

  it('an event that was stored is not stored a second time at the revision that is right by now', async () => {
    const log = await open();
    const envelope = anEnvelope(stream, 0);
    await append(log, envelope);
    expect(await log.append(stream, envelope, 0n)).toBe('conflict');
    expect((await log.read(stream)).revision).toBe(0n);
    expect(await allAfter(log)).toHaveLength(1);
  });

  it('a refused append leaves no trace: the next one with the right revision follows without a gap', async () => {
    const log = await open();
    await append(log, anEnvelope(stream, 0));
    expect(await log.append(stream, anEnvelope(stream, 0, { data: 'late' }), noStream)).toBe('conflict');
    expect(await log.append(stream, anEnvelope(stream, 5), 4n)).toBe('conflict');
    const { revision } = await log.read(stream);
    expect(revision).toBe(0n);
    expect(await log.append(stream, anEnvelope(stream, 1), revision)).not.toBe('conflict');
    expect((await log.read(stream)).events.map((event) => event.revision)).toEqual([0n, 1n]);
    expect((await allAfter(log)).map((event) => event.revision)).toEqual([0n, 1n]);
  });

  it('writers of different streams never stand in each other’s way, and one stream’s order is its revisions', async () => {
    const log = await open();
    const chain = async (name: string): Promise<void> => {
      for (let revision = 0; revision < 20; revision += 1) await append(log, anEnvelope(name, revision));
    };
    const names = Array.from({ length: 10 }, (_, n) => `delivery-mod-nl/${n}`);
    await Promise.all(names.map(chain));
    const found = await allAfter(log);
    for (const name of names) {
      const revisions = found.filter((event) => event.stream === name).map(({ revision }) => revision);
      expect(revisions).toEqual(Array.from({ length: 20 }, (_, n) => BigInt(n)));
    }
  });
};

const readingGuarantees = (open: OpenLog): void => {
  it('what is read ends at the end as of the call, although appends go on', async () => {
    const log = await open();
    await appendTogether(
      log,
      [0, 1, 2, 3, 4].map((n) => anEnvelope(`delivery-mod-nl/${n}`, 0)),
    );
    const before = await allAfter(log);
    const called = log.from(beginning, { page: 2 });
    await append(log, anEnvelope('delivery-mod-nl/after-the-call', 0));
    const found: string[] = [];
    for await (const page of called) {
      found.push(...placesOf(page));
      await append(log, anEnvelope(`delivery-mod-nl/meanwhile-${found.length}`, 0));
    }
    expect(found).toEqual(placesOf(before));
  });

  it('a reading whose signal aborts fails where it would go on, and is not taken for one that has come to its end', async () => {
    const log = await open();
    await appendTogether(
      log,
      [0, 1, 2, 3, 4].map((n) => anEnvelope(`delivery-mod-nl/${n}`, 0)),
    );
    const stopping = new AbortController();
    let found = 0;
    const reading = async (): Promise<void> => {
      for await (const page of log.from(beginning, { page: 2, signal: stopping.signal })) {
        found += page.length;
        stopping.abort();
      }
    };
    await expect(reading()).rejects.toThrow(/abort/);
    expect(found).toBe(2);
    await expect(reading()).rejects.toThrow(/abort/);
    expect(found).toBe(2);
  });

  it('after the last position there is nothing', async () => {
    const log = await open();
    const last = await append(log, anEnvelope(stream, 0));
    expect(await allAfter(log, last)).toEqual([]);
  });
};

/** The guarantees of event-log.ts; every adapter passes this one suite. */
export const behavesAsAnEventLog = (name: string, open: OpenLog): void => {
  describe(`${name}: storing`, () => storingGuarantees(open));
  describe(`${name}: writers at the same time`, () => concurrencyGuarantees(open));
  describe(`${name}: reading in order`, () => readingGuarantees(open));
  describe(`${name}: any interleaving of writers`, () => interleavingGuarantees(open));
  describe(`${name}: following`, () => followingGuarantees(open));
};
