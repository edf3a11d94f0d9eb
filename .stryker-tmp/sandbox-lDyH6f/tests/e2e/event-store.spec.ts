// @ts-nocheck
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { aDouble, type Double } from '../support/event-store-double.ts';
import { readStream } from '../support/event-stream.ts';
import { scratchFolder } from '../support/folder.ts';
import { ask, correctAt, figuresAt, reportTo, untilReady } from '../support/nodes.ts';
import { type Product, startProduct } from '../support/process.ts';

const nodeOn = (double: Double, folder = scratchFolder()): Promise<Product> =>
  startProduct(folder, { EVENT_LOG: double.connectionString, LOG_LEVEL: 'error' });

const track = 'artillery-ammunition';

/** The events that have an index: checkpoints come by themselves. */
const accountIn = async (double: Pick<Double, 'events'>) =>
  (await double.events()).filter(({ stream }) => !stream.startsWith('audit-'));

/** What the log holds of mod-nl's deliveries: the envelopes, by stream. */
const deliveriesIn = async (double: Double): Promise<ReadonlyMap<string, readonly string[]>> => {
  const events = (await double.events()).filter(({ stream }) => stream.startsWith('delivery-mod-nl/'));
  const streams = new Map<string, readonly string[]>();
  for (const { stream, data } of events) streams.set(stream, [...(streams.get(stream) ?? []), data]);
  return streams;
};

const deliveredOn = async (address: string): Promise<unknown> => {
  const { body } = await ask(address, '/v1/progress/artillery-rounds-per-year?period=2025');
  return body.delivered;
};

describe('an event store that is killed in the middle of 500 reports at once, on the double', () => {
  const kills = 10;
  const atOnce = 500;
  const quantity = 7;

  /** Sends a report until it is taken; what was answered with success before counts too. */
  const untilTaken = async (address: string, reference: string, acknowledged: Set<string>): Promise<void> => {
    for (;;) {
      const { status, body } = await reportTo(address, reference, { quantity });
      if (status === 200 || status === 201) {
        acknowledged.add(reference);
        return;
      }
      expect(body, JSON.stringify(body)).toMatchObject({ status: 503 });
      await pause(250);
    }
  };

  /** Keeps so many reports under way, each followed by a new one when it was taken, until it is told to stop. */
  const reportingTo = (address: string, acknowledged: Set<string>) => {
    const enough = new AbortController();
    const send = async (sender: number): Promise<void> => {
      for (let n = 0; !enough.signal.aborted; n += 1) {
        await untilTaken(address, `X-${sender}-${n}`, acknowledged);
      }
    };
    const sent = Promise.all(Array.from({ length: atOnce }, (_, sender) => send(sender)));
    return {
      /** Waits until so many more were taken; fails as soon as one was answered otherwise than it may be. */
      taken: async (more: number): Promise<void> => {
        const enoughTaken = acknowledged.size + more;
        const polled = expect.poll(() => acknowledged.size, { timeout: 30_000, interval: 5 });
        await Promise.race([polled.toBeGreaterThanOrEqual(enoughTaken), sent]);
      },
      /** Lets what is under way be taken, and nothing more be sent. */
      finish: async (): Promise<void> => {
        enough.abort();
        await sent;
      },
    };
  };

  it('and comes back, ten times over: what was acknowledged is there, nothing counts twice, and the server lives', async () => {
    const double = await aDouble();
    const node = await nodeOn(double);
    const acknowledged = new Set<string>();
    const reporting = reportingTo(node.address, acknowledged);
    for (let kill = 0; kill < kills; kill += 1) {
      // Each time somewhere else in the middle.
      await reporting.taken(1 + 20 * kill);
      await double.kill();
      const before = new Set(acknowledged);
      await double.restart();
      const kept = await deliveriesIn(double);
      for (const reference of before) expect(kept.has(`delivery-mod-nl/${reference}`), reference).toBe(true);
    }
    await reporting.finish();
    const stored = await deliveriesIn(double);
    expect(stored.size).toBe(acknowledged.size);
    expect(stored.size).toBeGreaterThanOrEqual(atOnce);
    expect([...stored.values()].filter((events) => events.length !== 1)).toEqual([]);
    await untilReady(node.address, 200, 20_000);
    const whole = acknowledged.size * quantity;
    expect(await deliveredOn(node.address)).toEqual({ min: whole, max: whole });
    expect(await node.kill('SIGTERM')).toMatchObject({ code: 0 });
  }, 300_000);
});

describe('readiness, with the event store on the double', () => {
  it('is withdrawn within seconds when it is frozen or gone, and given back when it answers; figures are readable meanwhile', async () => {
    const double = await aDouble();
    const node = await nodeOn(double);
    await reportTo(node.address, 'R-1', { quantity: 40 });
    await untilReady(node.address, 200, 10_000);
    const before = await deliveredOn(node.address);
    expect(before).toEqual({ min: 40, max: 40 });

    double.freeze();
    expect(await untilReady(node.address, 503, 15_000)).toBeLessThan(12_000);
    expect(await deliveredOn(node.address)).toEqual(before);
    // What stands cannot even be read: nothing was sent, and so nothing is in doubt.
    const refused = await reportTo(node.address, 'R-2', { quantity: 2 });
    expect(refused.body).toMatchObject({ status: 503, type: '/problems/engine-unavailable' });
    expect(refused.body).not.toHaveProperty('outcome');
    double.thaw();
    expect(await untilReady(node.address, 200, 30_000)).toBeLessThan(25_000);
    expect((await reportTo(node.address, 'R-2', { quantity: 2 })).status).toBeLessThan(300);
    // What was once answered is what can be answered while nobody can be asked whether there is more.
    expect(await deliveredOn(node.address)).toEqual({ min: 42, max: 42 });

    await double.kill();
    expect(await untilReady(node.address, 503, 15_000)).toBeLessThan(12_000);
    expect((await ask(node.address, '/livez')).status).toBe(200);
    expect(await deliveredOn(node.address)).toEqual({ min: 42, max: 42 });
    await double.restart();
    await untilReady(node.address, 200, 30_000);
    expect(await deliveredOn(node.address)).toEqual({ min: 42, max: 42 });
    expect((await deliveriesIn(double)).size).toBe(2);
    expect(await node.kill('SIGTERM')).toMatchObject({ code: 0 });
  }, 180_000);

  it('of an answer that was lost: the caller is told that it is not known, and sending it again counts once', async () => {
    const double = await aDouble();
    const node = await nodeOn(double);
    await untilReady(node.address, 200, 10_000);
    await double.set({ loseReplies: 1_000 });
    const lost = await reportTo(node.address, 'L-1', { quantity: 5 });
    // It was stored, and read back: that the replies were lost nobody needs to know.
    expect(lost.status).toBe(201);
    await double.set({ loseReplies: 0, replyDelayMs: 60_000 });
    const unanswered = await reportTo(node.address, 'L-2', { quantity: 6 });
    expect(unanswered.status).toBe(201);
    await double.set({ replyDelayMs: 0, refuseAppends: 1_000 });
    const refused = await reportTo(node.address, 'L-3', { quantity: 7 });
    expect(refused.body).toMatchObject({ status: 503, type: '/problems/engine-unavailable' });
    await double.set({ refuseAppends: 0, timeoutAppends: 1_000 });
    const doubtful = await reportTo(node.address, 'L-4', { quantity: 8 });
    expect(doubtful.body).toMatchObject({ status: 503, outcome: 'unknown' });
    await double.set({ timeoutAppends: 0 });
    for (const [reference, quantity] of [
      ['L-1', 5],
      ['L-2', 6],
      ['L-3', 7],
      ['L-4', 8],
    ] as const) {
      expect((await reportTo(node.address, reference, { quantity })).status).toBeLessThan(300);
    }
    expect(await deliveredOn(node.address)).toEqual({ min: 26, max: 26 });
    expect((await deliveriesIn(double)).size).toBe(4);
  }, 120_000);

  it('a node that is asked to end while nobody answers, a report and a question being under way, ends within ten seconds', async () => {
    const double = await aDouble({ memory: true });
    const node = await nodeOn(double);
    await reportTo(node.address, 'E-1', { quantity: 40 });
    double.freeze();
    const underWay = [reportTo(node.address, 'E-2', { quantity: 2 }), ask(node.address, '/v1/progress')];
    await pause(300);
    const asked = performance.now();
    expect(await node.kill('SIGTERM')).toMatchObject({ code: 0 });
    expect(performance.now() - asked).toBeLessThan(10_000);
    const [report] = await Promise.all(underWay);
    expect(report?.body).toMatchObject({ status: 503 });
  }, 60_000);

  it('a node on a server that is too old says so, and ends', async () => {
    await expect(nodeOn(await aDouble({ memory: true, noPositions: true }))).rejects.toThrow(
      /^ended \(1\) unheard:\nthe event store at \S+, without TLS .* is older than version 22\.10; use a newer one/,
    );
  }, 60_000);

  it('a node that begins while nobody answers says so, where, and ends', async () => {
    const double = await aDouble();
    await double.kill();
    await expect(nodeOn(double)).rejects.toThrow(
      new RegExp(`the event store at esdb://${double.address}, without TLS cannot be reached`),
    );
  }, 60_000);
});

/** The same report to every node at once: one stores it, and the others find it stored. */
const sendToAll = async (nodes: readonly Product[], reference: string): Promise<void> => {
  const answers = await Promise.all(
    nodes.map(({ address }) => reportTo(address, reference, { quantity: 1 })),
  );
  expect(answers.map(({ status }) => status).toSorted((x, y) => x - y)).toEqual([200, 200, 201]);
  expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
};

/** At the same index every node answers the same. */
const expectAlike = async (nodes: readonly Product[], indexes: readonly number[]): Promise<void> => {
  for (const { address } of nodes) await untilReady(address, 200, 20_000);
  for (const index of indexes) {
    const [first, ...others] = await Promise.all(
      nodes.map(({ address }) => figuresAt(address, String(index))),
    );
    for (const other of others) expect(other).toEqual(first);
  }
};

describe('three nodes on one log, on the double', () => {
  it('answer alike, know each other’s repeats, give read-your-writes, and take over each other’s readers', async () => {
    const double = await aDouble();
    const folders = [scratchFolder(), scratchFolder(), scratchFolder()] as const;
    // All at once, on an empty log: each would adopt the paper.
    const [a, b, c] = await Promise.all([
      nodeOn(double, folders[0]),
      nodeOn(double, folders[1]),
      nodeOn(double, folders[2]),
    ]);
    const adopted = (await accountIn(double)).map(({ stream }) => stream);
    expect(new Set(adopted).size).toBe(adopted.length);

    // A repeat that is sent to another node is a repeat, also one that is sent to all at once.
    const first = await reportTo(a.address, 'N-1', { quantity: 100 });
    expect(first.status).toBe(201);
    const again = await reportTo(b.address, 'N-1', { quantity: 100 });
    expect([again.status, again.position]).toEqual([200, first.position]);
    for (let n = 0; n < 20; n += 1) await sendToAll([a, b, c], `same-${n}`);

    // What one node has acknowledged another shows to whoever asks for it.
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const) {
      const { position } = await reportTo(from.address, `from-${from.pid}`, { quantity: 10 });
      const seen = await ask(to.address, `/v1/deliveries/mod-nl/from-${from.pid}?atLeast=${position}`);
      expect([seen.status, seen.body.position]).toEqual([200, position]);
    }
    expect((await correctAt(c.address, 'N-1', { quantity: 90 })).status).toBe(201);

    // A reader of the third node; it is killed under load, and what it had not answered is sent to the others.
    const reader = await readStream(c.address);
    const { position: told } = await reportTo(a.address, 'live-1', { quantity: 1_000 });
    await reader.until(({ id }) => BigInt(id) >= BigInt(told ?? 0), 10_000);
    const lastId = reader.lastId();
    const references = Array.from({ length: 120 }, (_, n) => `load-${n}`);
    const sent = Promise.all(
      references.map((reference, n) => reportTo([a, b, c][n % 3]?.address ?? '', reference, { quantity: 1 })),
    );
    await c.kill('SIGKILL');
    await sent;
    const resent = await Promise.all(
      references.map((reference, n) => reportTo([b, a][n % 2]?.address ?? '', reference, { quantity: 1 })),
    );
    expect(resent.every(({ status }) => status === 200 || status === 201)).toBe(true);
    const resumed = await readStream(a.address, lastId);
    const message = await resumed.until(({ data }) =>
      data.progress.some(
        (figure: { target: { id: string } }) => figure.target.id === 'artillery-rounds-per-year',
      ),
    );
    expect(BigInt(message.id)).toBeGreaterThan(BigInt(lastId ?? 0));

    // By hand: 90 (corrected), twenty of 1, three of 10, 1,000 and a hundred and twenty of 1.
    const whole = 90 + 20 + 3 * 10 + 1_000 + 120;
    const last = (await accountIn(double)).length - 1;
    const restarted = await nodeOn(double, folders[2]);
    const nodes = [a, b, restarted];
    await expectAlike(nodes, [last, last - 60, Math.floor(last / 2), 10]);
    for (const { address } of nodes) expect(await deliveredOn(address)).toEqual({ min: whole, max: whole });
    const stored = await deliveriesIn(double);
    expect([...stored].filter(([, events]) => events.length > 1).map(([stream]) => stream)).toEqual([
      'delivery-mod-nl/N-1',
    ]);
    const rows = await ask(b.address, `/v1/deliveries?track=${track}&limit=1000`);
    expect(rows.body.deliveries).toHaveLength(stored.size);
    for (const node of nodes) expect(await node.kill('SIGTERM')).toMatchObject({ code: 0 });
  }, 180_000);

  it('two of which are told the same folder: the second is refused', async () => {
    const double = await aDouble();
    const folder = scratchFolder();
    await nodeOn(double, folder);
    await expect(nodeOn(double, folder)).rejects.toThrow(/is already written to by process/);
  }, 60_000);
});
