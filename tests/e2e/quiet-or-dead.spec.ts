import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { aDouble } from '../support/event-store-double.ts';
import { valueIn } from '../support/exposition.ts';
import { scratchFolder } from '../support/folder.ts';
import { ask, reportTo, untilReady } from '../support/nodes.ts';
import { startProduct } from '../support/process.ts';
import { canMount, fill, onSmallDisk } from '../support/small-disk.ts';

const mayMount = canMount();
if (!mayMount)
  process.stderr.write('SKIPPED 1 test: a full disk under the read side (no disk can be mounted here)\n');

/** What Prometheus sees of a node. */
const seenOf = async (address: string) => {
  const { body } = await ask(address, '/metrics');
  return {
    heartbeat: valueIn(body, 'porcupine_projection_heartbeat_age_seconds') ?? Number.NaN,
    lag: valueIn(body, 'porcupine_projection_lag_events') ?? -1,
    seconds: valueIn(body, 'porcupine_projection_lag_seconds') ?? -1,
  };
};

/** Looks at a node so long, and says how old its heartbeat was at most; all that time it is ready and nothing is unread. */
const expectQuiet = async (address: string, milliseconds: number): Promise<number> => {
  const begins = performance.now();
  let oldest = 0;
  while (performance.now() - begins < milliseconds) {
    await pause(500);
    const { heartbeat, ...lag } = await seenOf(address);
    expect(lag).toEqual({ lag: 0, seconds: 0 });
    expect((await ask(address, '/readyz')).status).toBe(200);
    oldest = Math.max(oldest, heartbeat);
  }
  return oldest;
};

describe('the program', () => {
  it('on a log to which nothing is written stays ready, with a heartbeat that stays young and nothing unread', async () => {
    const { address } = await startProduct(scratchFolder());
    await reportTo(address, 'R-1');
    await untilReady(address, 200, 10_000);
    expect(await expectQuiet(address, 6_000)).toBeLessThan(3);
  });

  it('on an event store to which nothing is written looks the same; one that hangs has no number for what is unread, and a heartbeat that grows old', async () => {
    const double = await aDouble({ memory: true });
    const { address } = await startProduct(scratchFolder(), { EVENT_LOG: double.connectionString });
    await reportTo(address, 'R-1');
    await untilReady(address, 200, 10_000);
    expect(await expectQuiet(address, 6_000)).toBeLessThan(3);

    double.freeze();
    // Five seconds without a heartbeat, and two for the look itself; whoever looks is answered in time all the same.
    expect(await untilReady(address, 503, 15_000)).toBeLessThan(10_000);
    await expect.poll(async () => (await seenOf(address)).heartbeat, { timeout: 15_000 }).toBeGreaterThan(5);
    expect(await seenOf(address)).toMatchObject({ lag: Number.NaN, seconds: Number.NaN });
    expect((await ask(address, '/readyz')).body.checks).toMatchObject({ logReachable: false });
    double.thaw();
    await untilReady(address, 200, 30_000);
  }, 120_000);

  it.skipIf(!mayMount)(
    'whose rows cannot be written, since their disk is full, takes reports and says that they are unread',
    async () => {
      const double = await aDouble({ memory: true });
      const folder = scratchFolder();
      const settings = { EVENT_LOG: double.connectionString, CHECKPOINT_EVERY: 'asked' };
      const { address, pid } = await startProduct(folder, settings, onSmallDisk(folder));
      await reportTo(address, 'R-1');
      await untilReady(address, 200, 10_000);
      const ballast = `/proc/${pid}/root${folder}/ballast`;
      fill(ballast);
      // What has room in the pages that are there is still written.
      let taken = 0;
      while ((await seenOf(address)).lag < 1 && taken < 1_000) {
        await Promise.all(
          Array.from({ length: 20 }, async (_, n) => {
            expect((await reportTo(address, `F-${taken + n}`)).status).toBe(201);
          }),
        );
        taken += 20;
        await pause(100);
      }
      expect(await untilReady(address, 503, 15_000)).toBeLessThan(10_000);
      await expect
        .poll(async () => (await seenOf(address)).heartbeat, { timeout: 15_000 })
        .toBeGreaterThan(5);
      expect((await seenOf(address)).lag).toBeGreaterThan(0);
      // A dead projector is no dead server: it takes what it is sent, and says what it last knew whole.
      expect((await ask(address, '/livez')).status).toBe(200);
      rmSync(ballast);
      await untilReady(address, 200, 30_000);
      expect(await seenOf(address)).toMatchObject({ lag: 0, seconds: 0 });
      const { body } = await ask(address, '/v1/deliveries?limit=1000');
      expect(body.deliveries).toHaveLength(1 + taken);
    },
    120_000,
  );
});
