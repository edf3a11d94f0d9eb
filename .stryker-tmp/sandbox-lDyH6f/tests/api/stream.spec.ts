// @ts-nocheck
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Message, readStream } from '../support/event-stream.ts';
import { wireDelivery, wireStatement, wireTarget } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';
import { smuggle } from '../support/smuggle.ts';

const nl = 'mod-nl-reporter';
const planner = 'eums-planner';

const rounds = { ...wireTarget, title: 'Rounds' };
const people = {
  ...wireTarget,
  kind: 'reference-level',
  track: 'eumam-training',
  basis: 'statements',
  period: { kind: 'cumulative', since: '2022-10-17' },
  quantity: 75_000,
};

const account = async (server: TestServer) => {
  await server.put('/v1/targets/rounds', planner, rounds);
  await server.put('/v1/targets/people', planner, people);
  await settled(server);
};

const report = async (server: TestServer, reference: string, changes: object = {}) => {
  const { headers, status } = await server.put(`/v1/deliveries/mod-nl/${reference}`, nl, {
    ...wireDelivery,
    ...changes,
  });
  expect(status).toBe(201);
  return headers.get('Log-Position') ?? '';
};

const withdraw = (server: TestServer, reference: string) =>
  server.post(`/v1/deliveries/mod-nl/${reference}/withdrawal`, nl, { reason: 'never arrived' });

const tells =
  (position: string) =>
  ({ id }: Message): boolean =>
    BigInt(id) >= BigInt(position);

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at member by member
type Figure = any;

const idsIn = ({ data }: Message): readonly string[] => data.progress.map(({ target }: Figure) => target.id);

describe('a reader who is connected', () => {
  it('is told the figure that a report changed, as a query at that position answers it', async () => {
    const server = await startTestServer();
    await account(server);
    const reader = await readStream(server.address);
    expect(reader.headers['content-type']).toMatch(/^text\/event-stream/);
    const position = await report(server, 'a', { effectiveOn: '2026-05-01' });
    const message = await reader.until(tells(position), 1_000);
    expect(message.event).toBe('progress');
    expect(idsIn(message)).toEqual(['rounds']);
    const { asOf, complete, ...figure } = (await server.get(`/v1/progress/rounds?knownAt=${position}`)).body;
    expect(message.data.progress[0]).toEqual({ ...figure, complete });
    expect(message.data.asOf).toEqual(asOf);
    expect(message.data).toMatchObject({ complete: true, left: [] });
  });

  it('is told the figure of an earlier year that a report was about', async () => {
    const server = await startTestServer();
    await account(server);
    const reader = await readStream(server.address);
    const message = await reader.until(tells(await report(server, 'a')));
    const { asOf, ...figure } = (await server.get('/v1/progress/rounds?period=2025')).body;
    expect(asOf.index).toBe('2');
    expect(message.data.progress).toEqual([figure]);
    expect(figure.delivered).toEqual({ min: 12_000, max: 12_000 });
  });

  it('is told of a figure that an earlier version of its target judges, on another track', async () => {
    const server = await startTestServer();
    await account(server);
    const revised = { ...rounds, track: 'drones', reason: 'other goods', appliesFrom: '2027-01-01' };
    expect((await server.put('/v1/targets/rounds', planner, revised, { 'If-Match': '"0"' })).status).toBe(
      201,
    );
    await settled(server);
    const reader = await readStream(server.address);
    const position = await report(server, 'a', { effectiveOn: '2026-05-01' });
    const message = await reader.until(tells(position));
    expect(message.data.progress).toMatchObject([{ delivered: { min: 12_000, max: 12_000 } }]);
  });

  it('is told of every event’s position, also where no figure changed', async () => {
    const server = await startTestServer();
    await account(server);
    const reader = await readStream(server.address);
    const message = await reader.until(tells(await report(server, 'a', { donor: 'GB' })));
    expect(message.data.progress).toEqual([]);
  });

  it('is told of statements, of revised targets, of retired ones, and of figures that became incomplete', async () => {
    const server = await startTestServer();
    await account(server);
    const reader = await readStream(server.address);
    const stated = await server.put('/v1/statements/eumam-hq/s', 'eumam-hq-reporter', wireStatement);
    const first = await reader.until(tells(stated.headers.get('Log-Position') ?? ''));
    expect(first.data.progress[0].delivered).toEqual({ min: 63_000, max: 63_000 });

    const revised = await server.put(
      '/v1/targets/people',
      planner,
      { ...people, quantity: 80_000, reason: 'raised' },
      { 'If-Match': '"0"' },
    );
    const second = await reader.until(tells(revised.headers.get('Log-Position') ?? ''));
    expect(second.data.progress[0].share).toEqual({ min: 0.7875, max: 0.7875 });

    await server.post('/v1/targets/people/retirement', planner, { reason: 'done' });
    const third = await reader.until(tells((await server.position()) ?? ''));
    expect(third.data).toMatchObject({ progress: [], left: ['people'] });

    await report(server, 'a', { effectiveOn: '2026-05-01' });
    await smuggle(server, 'delivery-mod-nl/a', 1, 'not even JSON');
    const last = await reader.until(tells((await server.position()) ?? ''));
    expect(last.data.complete).toBe(false);
    expect(last.data.progress.every((figure: Figure) => figure.complete === false)).toBe(true);
  });

  it('is told at midnight in Brussels what the figures are on the new day', async () => {
    // Summer time begins in the night after: the day that ends here has 24 hours, the next one 23.
    const clock = clockAt('2026-03-27T22:59:59.900Z');
    const server = await startTestServer({ clock });
    await account(server);
    const reader = await readStream(server.address);
    const before = (await server.get('/v1/progress/rounds')).body;
    clock.set('2026-03-27T23:00:00.100Z');
    const message = await reader.until(({ data }) => data.asOf.effectiveAt === '2026-03-28');
    expect(idsIn(message)).toEqual(['rounds']);
    // 86 days of 365 had passed, now 87: floor(2,000,000 × 86 / 365) = 471,232; × 87 = 476,712.
    expect([before.expectedByNow, message.data.progress[0].expectedByNow]).toEqual([471_232, 476_712]);
    expect(message.id).toBe(before.asOf.position);
  });

  it('is sent comments without an id while nothing happens', async () => {
    // Silence lasts until midnight at most, and on this clock midnight never comes.
    const server = await startTestServer({ clock: clockAt('2026-06-30T21:59:59.900Z') });
    await account(server);
    const reader = await readStream(server.address);
    const position = await report(server, 'a');
    await reader.until(tells(position));
    const before = reader.comments.length;
    await expect.poll(() => reader.comments.length).toBeGreaterThan(before);
    expect(reader.lastId()).toBe(position);
    expect(reader.messages).toHaveLength(1);
    expect(reader.retry()).toBe('1000');
  });

  it('is sent to without a warning of this process that too much listens to his connection', async () => {
    const warnings: string[] = [];
    const note = ({ message }: Error): void => {
      warnings.push(message);
    };
    process.on('warning', note);
    onTestFinished(() => {
      process.off('warning', note);
    });
    const server = await startTestServer();
    await account(server);
    const reader = await readStream(server.address);
    await reader.until(tells(await report(server, 'a')));
    expect(warnings).toEqual([]);
  });
});

describe('a reader who comes back', () => {
  it('is told in one message what has changed since, and nothing else', async () => {
    const server = await startTestServer();
    await account(server);
    const before = await report(server, 'a', { effectiveOn: '2026-05-01' });
    await report(server, 'b', { effectiveOn: '2026-05-02' });
    await report(server, 'c', { effectiveOn: '2026-05-03' });
    await settled(server);
    const reader = await readStream(server.address, before);
    const message = await reader.until(() => true);
    expect(message.id).toBe(await server.position());
    expect(message.data.progress.map(({ delivered }: Figure) => delivered.min)).toEqual([36_000]);
    await pause(300);
    expect(reader.messages).toHaveLength(1);
  });

  it('is told nothing of what was recorded and withdrawn in between', async () => {
    const server = await startTestServer();
    await account(server);
    const before = (await server.position()) ?? '';
    await report(server, 'a');
    await withdraw(server, 'a');
    await settled(server);
    const reader = await readStream(server.address, before);
    expect((await reader.until(() => true)).data.progress).toEqual([]);
  });

  it('is told everything when his id is from before the first event, or of another log', async () => {
    const server = await startTestServer();
    await account(server);
    await settled(server);
    for (const id of ['-1', '999999']) {
      const reader = await readStream(server.address, id);
      expect(new Set(idsIn(await reader.until(() => true)))).toEqual(new Set(['rounds', 'people']));
    }
  });

  it('is told on another day what the day changed, although no event came', async () => {
    const clock = clockAt('2026-06-30T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await account(server);
    const position = (await server.position()) ?? '';
    clock.set('2026-07-01T10:00:00.000Z');
    const reader = await readStream(server.address, position);
    expect(idsIn(await reader.until(() => true))).toContain('rounds');
  });

  it('is told how a year ended that ended while he was away', async () => {
    const clock = clockAt('2026-12-20T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await account(server);
    await report(server, 'a', { effectiveOn: '2026-05-01', quantity: 1_999_999 });
    await settled(server);
    expect((await server.get('/v1/progress/rounds')).body.status).toBe('on-track');
    clock.set('2027-01-02T10:00:00.000Z');
    const reader = await readStream(server.address, (await server.position()) ?? '');
    const { data } = await reader.until(() => true);
    const years = data.progress.map(({ target, period, status }: Figure) => [target.id, period.from, status]);
    expect(years).toContainEqual(['rounds', '2026-01-01', 'missed']);
    expect(years).toContainEqual(['rounds', '2027-01-01', 'behind']);
  });

  it('is told of a figure that reads as on the day of his id again, since he may have been told on a later day', async () => {
    const clock = clockAt('2026-05-29T21:59:59.900Z');
    const server = await startTestServer({ clock });
    const open = { ...rounds, quantity: null, period: { kind: 'cumulative', since: '2025-01-01' } };
    await server.put('/v1/targets/open', planner, open);
    // The first of the 90 days that end on 2026-05-29.
    await report(server, 'a', { effectiveOn: '2026-03-01' });
    await settled(server);
    const reader = await readStream(server.address);
    clock.set('2026-05-29T22:00:00.100Z');
    const told = await reader.until(({ data }) => data.asOf.effectiveAt === '2026-05-30');
    expect(told.data.progress).toMatchObject([{ paceWindow: { min: 0, max: 0 } }]);
    reader.leave();

    const correction = { delivery: { ...wireDelivery, effectiveOn: '2026-04-01' }, reason: 'misdated' };
    await server.post('/v1/deliveries/mod-nl/a/corrections', nl, correction);
    const other = await readStream(server.address, '-1');
    await other.until(tells((await server.position()) ?? ''));
    const again = await readStream(server.address, reader.lastId());
    const { data } = await again.until(() => true);
    expect(data.progress).toMatchObject([{ paceWindow: { min: 12_000, max: 12_000 } }]);
  });

  it('may name his place in the address as well; what is no place is refused', async () => {
    const server = await startTestServer();
    await account(server);
    const refused = await server.get('/v1/stream', { 'Last-Event-ID': 'yesterday' });
    expect(refused.body).toMatchObject({ status: 400, errors: [{ parameter: 'Last-Event-ID' }] });
    expect((await server.get('/v1/stream?lastEventId=x')).status).toBe(400);
    expect((await server.get('/v1/stream?since=1')).status).toBe(400);
    const head = await server.send('/v1/stream?lastEventId=1', { method: 'HEAD' });
    expect(head.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
  });
});

/** A line of numbers that is the same in every run. */
const chances = (seed: number) => {
  let state = seed;
  return (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % most;
  };
};

const keyOf = ({ target, period }: Figure): string => `${target.id} ${period.from}`;

/** What a reader knows: what he fetched at first, and what he was told since. */
const knowledge = async (server: TestServer) => {
  const { body } = await server.get('/v1/progress');
  const figures = new Map<string, Figure>(body.progress.map((figure: Figure) => [keyOf(figure), figure]));
  return {
    figures,
    position: String(body.asOf.position),
    learn: ({ data }: Message) => {
      for (const figure of data.progress) figures.set(keyOf(figure), figure);
    },
  };
};

type Stage = { readonly server: TestServer; isOver: boolean };

/** Reads for a while, or, once all has happened, until everything is told. */
const visit = async ({ server, isOver }: Stage, id: string, stay: number) => {
  const reader = await readStream(server.address, id);
  const end = (await server.position()) ?? '';
  if (!isOver) await pause(stay);
  else if (id !== end) await reader.until(tells(end));
  reader.leave();
  const ids = [id, ...reader.messages.map((message) => message.id)].map(BigInt);
  expect(ids).toEqual(ids.toSorted((a, b) => Number(a - b)));
  return { messages: reader.messages, id: reader.lastId() ?? id, isLast: isOver };
};

/** Comes and goes, taking up each time where he was broken off, and returns what he knows in the end. */
const restless = async (stage: Stage, seed: number) => {
  const chance = chances(seed);
  const known = await knowledge(stage.server);
  let visited = await visit(stage, known.position, 20 + chance(200));
  for (;;) {
    for (const message of visited.messages) known.learn(message);
    if (visited.isLast) return known.figures;
    visited = await visit(stage, visited.id, 20 + chance(200));
  }
};

/** One of the things that happen to the reports of 2025 and 2026 and to the statements. */
const happening = async (server: TestServer, chance: (most: number) => number, at: number) => {
  const path = `/v1/deliveries/mod-nl/r-${chance(40)}`;
  const effectiveOn = `202${5 + chance(2)}-0${1 + chance(9)}-1${chance(9)}`;
  const delivery = { ...wireDelivery, effectiveOn, quantity: 1 + chance(9_000) };
  switch (chance(5)) {
    case 0:
      return server.post(`${path}/withdrawal`, nl, { reason: 'never arrived' });
    case 1:
      return server.post(`${path}/corrections`, nl, { delivery, reason: 'recount' });
    case 2: {
      const statement = { ...wireStatement, total: 60_000 + at, asOf: '2026-01-01' };
      return server.put(`/v1/statements/eumam-hq/s-${at}`, 'eumam-hq-reporter', statement);
    }
    default:
      return server.put(path, nl, delivery);
  }
};

describe('fifty readers who come and go while two hundred things happen', () => {
  it('all know in the end what a query answers, and no id ever goes backwards', async () => {
    const server = await startTestServer();
    await account(server);
    const stage: Stage = { server, isOver: false };
    const readers = Array.from({ length: 50 }, (_each, at) => restless(stage, at + 1));

    const chance = chances(4711);
    for (let at = 0; at < 200; at += 1) await happening(server, chance, at);
    await settled(server);
    stage.isOver = true;

    const { body } = await server.get('/v1/progress');
    const earlier = (await server.get('/v1/progress/rounds?period=2025')).body;
    const truth = new Map<string, Figure>(body.progress.map((figure: Figure) => [keyOf(figure), figure]));
    const { asOf: _clocks, ...of2025 } = earlier;
    truth.set(keyOf(of2025), of2025);
    expect(truth.size).toBe(3);
    for (const figures of await Promise.all(readers)) expect(figures).toEqual(truth);
  }, 60_000);
});

describe('a reader who is slow', () => {
  it('is sent one message for all that he missed, however much that is: nothing is kept for him', async () => {
    const server = await startTestServer();
    await account(server);
    const { live } = server.context;
    const over = new AbortController();
    const messages = live.messages(live.present(), over.signal);
    await messages.next();
    for (let at = 0; at < 100; at += 1) await report(server, `r-${at}`, { effectiveOn: '2026-05-01' });
    await settled(server);
    const told: string[] = [];
    while (!told.some((text) => text.includes(`id: ${server.context.models.checkpoint().position}\n`))) {
      const { value } = await messages.next();
      if (typeof value === 'string' && value.startsWith('event')) told.push(value);
    }
    over.abort();
    expect(told.length).toBeLessThanOrEqual(2);
    expect(told.at(-1)).toContain('"delivered":{"min":1200000,"max":1200000}');
  });

  it('holds nobody up and gets no backlog: his connection carries what fits, and then where things stand', async () => {
    const server = await startTestServer();
    const long = {
      ...rounds,
      source: { ...rounds.source, quote: 'x'.repeat(2_000), english: 'y'.repeat(2_000) },
    };
    for (let at = 0; at < 150; at += 1) await server.put(`/v1/targets/t-${at}`, planner, long);
    await settled(server);
    const quick = await readStream(server.address);
    const slow = await readStream(server.address);
    slow.pause();
    for (let at = 0; at < 30; at += 1) {
      await quick.until(tells(await report(server, `r-${at}`, { effectiveOn: '2026-05-01' })));
    }
    expect(quick.messages.length).toBeGreaterThanOrEqual(30);
    slow.resume();
    const last = await slow.until(tells((await server.position()) ?? ''), 10_000);
    expect(last.data.progress[0].delivered).toEqual({ min: 360_000, max: 360_000 });
    expect(last.data.progress).toHaveLength(150);
    expect(slow.messages.length).toBeLessThan(quick.messages.length);
  }, 60_000);
});

describe('the end of the server', () => {
  it('ends open streams at once', async () => {
    const server = await startTestServer();
    await account(server);
    const readers = await Promise.all(Array.from({ length: 12 }, () => readStream(server.address)));
    const stopped = server.stop().then(() => 'stopped');
    expect(await Promise.race([stopped, pause(4_000, 'still waiting')])).toBe('stopped');
    await Promise.all(readers.map(({ ended }) => ended));
  });
});
