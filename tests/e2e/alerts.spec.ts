import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { LogFailure } from '../../src/store/event-log.ts';
import { appendTogether, recorded } from '../store/envelopes.ts';
import { breakAfter } from '../support/broken-log.ts';
import { documentedFetch } from '../support/documented.ts';
import { aDouble } from '../support/event-store-double.ts';
import { samplesIn } from '../support/exposition.ts';
import { scratchFolder } from '../support/folder.ts';
import { untilReady } from '../support/nodes.ts';
import { startProduct } from '../support/process.ts';
import { evaluate, limitIn, type Scrape } from '../support/promql-evaluation.ts';
import { wireDelivery } from '../support/samples.ts';
import { compared, foldTwice } from '../support/second-count.ts';
import { clockAt, packaged, settled, startTestServer, type TestServer } from '../support/server.ts';
import { smuggle } from '../support/smuggle.ts';

type Rule = { readonly alert: string; readonly expr: string; readonly for?: string };

const { groups }: { readonly groups: readonly { readonly rules: readonly Rule[] }[] } = parse(
  readFileSync(packaged('deploy/observability/alerts.yml'), 'utf8'),
);
const rules = groups.flatMap((group) => group.rules);

/** What Prometheus gets when it asks a node, at a moment that is told it, in seconds. */
const scrape = async ({ address }: { readonly address: string }, at: number): Promise<Scrape> => {
  const node = { job: 'porcupine', instance: 'a' };
  const up = (value: number) => ({ name: 'up', labels: node, value });
  try {
    const text = await (await documentedFetch(`${address}/metrics`)).text();
    const samples = samplesIn(text).map(({ labels, ...sample }) => ({
      ...sample,
      labels: { ...labels, ...node },
    }));
    return { at, samples: [up(1), ...samples] };
  } catch (error) {
    if (error instanceof TypeError) return { at, samples: [up(0)] };
    throw error;
  }
};

/** What was scraped while all was as it may be, at the limit where there is one, and what when it was not; the last is now. */
type Seen = { readonly sound: readonly Scrape[]; readonly wrong: readonly Scrape[] };

const report = async (server: TestServer, reference: string, status = 201): Promise<void> => {
  const answer = await server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', wireDelivery);
  expect(answer.status).toBe(status);
};

/** A server that has read everything and reads nothing any more, and its clock. */
const readingNoMore = async () => {
  const clock = clockAt('2026-11-25T10:00:00.000Z');
  const server = await startTestServer({ clock });
  await settled(server);
  await server.context.follower.stop();
  return { server, clock };
};

/** A folder with a log of one report, of which a checkpoint was signed; as it is or with another report in its place. */
const signed = async ({ tampered }: { readonly tampered: boolean }): Promise<TestServer> => {
  const folder = scratchFolder();
  const before = await startTestServer({ folder });
  await report(before, 'a');
  await settled(before);
  expect((await before.get('/v1/audit/checkpoint')).status).toBe(200);
  await before.stop();
  if (tampered) {
    const db = new Database(join(folder, 'log.db'));
    db.exec(
      "UPDATE events SET envelope = CAST(replace(CAST(envelope AS TEXT), '12000', '12001') AS BLOB) WHERE position = 1",
    );
    db.close();
    for (const name of readdirSync(folder)) if (name.startsWith('read-models-')) rmSync(join(folder, name));
  }
  const server = await startTestServer({ folder });
  await settled(server);
  expect((await server.get('/v1/audit/checkpoint')).status).toBe(tampered ? 503 : 200);
  return server;
};

/** Half an hour of a server that takes a report, of which a checkpoint is asked for. */
const halfAnHour = async (server: TestServer): Promise<readonly Scrape[]> => {
  const before = [await scrape(server, 0), await scrape(server, 240)];
  await report(server, 'b');
  await settled(server);
  await server.get('/v1/audit/checkpoint');
  await settled(server);
  return [...before, await scrape(server, 360), await scrape(server, 900), await scrape(server, 1_980)];
};

/** What a server says whose log fails, after a report that it took; a probe that is answered 503 is none of it. */
const failing = async (kind: 'full' | 'unavailable', status: number): Promise<Seen> => {
  const clock = clockAt('2026-11-25T10:00:00.000Z');
  const server = await startTestServer({ clock });
  await report(server, 'a');
  await settled(server);
  clock.set('2026-11-25T09:59:00.000Z');
  expect((await server.get('/readyz')).status).toBe(503);
  clock.set('2026-11-25T10:00:00.000Z');
  const sound = [await scrape(server, 0)];
  breakAfter(server, 0, new LogFailure(kind, 'on purpose'));
  await report(server, 'b', status);
  return { sound, wrong: [...sound, await scrape(server, 15)] };
};

const denied = async (server: TestServer, times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) {
    const answer = await server.send('/v1/deliveries/mod-nl/a', { method: 'PUT', body: '{}' });
    expect(answer.status).toBe(401);
  }
};

/** What each alert is for, made to happen to a server. */
const cases: Readonly<Record<string, () => Promise<Seen>>> = {
  PorcupineNodeAway: async () => {
    const server = await startTestServer();
    const sound = [await scrape(server, 0)];
    await server.stop();
    return { sound, wrong: [...sound, await scrape(server, 15)] };
  },

  PorcupineNothingWatched: async () => ({ sound: [await scrape(await startTestServer(), 0)], wrong: [] }),

  PorcupineLogSilent: async () => {
    const double = await aDouble({ memory: true });
    const node = await startProduct(scratchFolder(), { EVENT_LOG: double.connectionString });
    await untilReady(node.address, 200, 20_000);
    const sound = [await scrape(node, 0)];
    double.freeze();
    return { sound, wrong: [await scrape(node, 15)] };
  },

  PorcupineHeartbeatMissed: async () => {
    const { server } = await readingNoMore();
    const sound = [await scrape(server, 0)];
    await pause(5_100);
    return { sound, wrong: [await scrape(server, 15)] };
  },

  PorcupineManyEventsUnread: async () => {
    const { server } = await readingNoMore();
    await appendTogether(
      server.context.log,
      Array.from({ length: 1_000 }, (_, at) => recorded(`r-${at}`)),
    );
    const sound = [await scrape(server, 0)];
    await report(server, 'one-more');
    return { sound, wrong: [await scrape(server, 15)] };
  },

  PorcupineEventsWaitLong: async () => {
    const { server, clock } = await readingNoMore();
    await report(server, 'a');
    clock.set('2026-11-25T10:00:10.000Z');
    const sound = [await scrape(server, 0)];
    clock.set('2026-11-25T10:00:10.001Z');
    return { sound, wrong: [await scrape(server, 15)] };
  },

  PorcupineEventsHeld: async () => {
    const server = await startTestServer();
    await report(server, 'a');
    await settled(server);
    const sound = [await scrape(server, 0)];
    await smuggle(server, 'delivery-mod-nl/a', 1, '{"type":"DeliveryBlessed.v1"}');
    await settled(server);
    return { sound, wrong: [await scrape(server, 15)] };
  },

  PorcupineLogContradicted: async () => ({
    sound: [await scrape(await signed({ tampered: false }), 0)],
    wrong: [await scrape(await signed({ tampered: true }), 0)],
  }),

  PorcupineCountDiverges: async () => {
    const server = await startTestServer();
    await report(server, 'a');
    const uncounted = await scrape(server, 0);
    await compared(server);
    const sound = [uncounted, await scrape(server, 0)];
    await report(server, 'b');
    await foldTwice(server, wireDelivery.track);
    await report(server, 'c');
    await compared(server);
    return { sound, wrong: [await scrape(server, 0)] };
  },

  PorcupineNothingSigned: async () => ({
    sound: await halfAnHour(await signed({ tampered: false })),
    wrong: await halfAnHour(await signed({ tampered: true })),
  }),

  PorcupineStorageFull: () => failing('full', 507),

  PorcupineUnavailable: () => failing('unavailable', 503),

  PorcupineReportsSlow: async () => {
    const server = await startTestServer();
    const { log } = server.context;
    const append = log.append.bind(log);
    await report(server, 'a');
    const file = () =>
      server.send('/v1/deliveries', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-ndjson', Authorization: 'Bearer dev-mod-nl-reporter' },
        body: JSON.stringify({ reference: 'in-a-file', ...wireDelivery }),
      });
    const before = await scrape(server, 0);
    vi.spyOn(log, 'append').mockImplementation(async (...event) => {
      await pause(1_100);
      return append(...event);
    });
    // Files may take long.
    expect((await file()).status).toBe(200);
    const sound = [before, await scrape(server, 15)];
    await report(server, 'b');
    return { sound, wrong: [...sound, await scrape(server, 30)] };
  },

  PorcupineManyDenied: async () => {
    const server = await startTestServer();
    await denied(server, 1);
    const before = await scrape(server, 0);
    await denied(server, 300);
    const sound = [before, await scrape(server, 300)];
    await denied(server, 1);
    return { sound, wrong: [...sound, await scrape(server, 330)] };
  },
};

const inWords: Readonly<Record<string, string>> = {
  '1m': 'a minute',
  '5m': 'five minutes',
  '10m': 'ten minutes',
  '30m': 'half an hour',
};

describe('an alert', () => {
  it('is triggered here, each of them, by what it is for, and none that there is not', () => {
    expect(Object.keys(cases)).toEqual(rules.map(({ alert }) => alert));
  });

  it.each(rules)(
    '$alert: a server that is as it may be gives its expression nothing; what it is for, done to a real server, does',
    async ({ alert, expr }) => {
      const seen = await cases[alert]?.();
      if (seen === undefined) throw new Error(`nothing triggers ${alert}`);
      const found = (scrapes: readonly Scrape[]) => evaluate(expr, scrapes, scrapes.at(-1)?.at ?? 0);
      expect(found(seen.sound)).toEqual([]);
      expect(found(seen.wrong)).toHaveLength(1);
    },
    120_000,
  );

  it.each(rules)(
    '$alert: docs/operations.md says its threshold and how long it has to last, as the rule does',
    ({ alert, expr, for: lasting }) => {
      const operations = readFileSync(packaged('docs/operations.md'), 'utf8');
      const row = new RegExp(`^\\| \`${alert}\` \\| ([^|]*) \\|`, 'm').exec(operations)?.[1];
      // Most compare with 0 or 1, which words say.
      const limit = limitIn(expr) ?? 0;
      if (limit > 1) expect(row).toMatch(new RegExp(`\\b${limit.toLocaleString('en')}\\b`));
      const windows = [...expr.matchAll(/(?:\[|offset )(\w+)/g)].map(([, window]) => window);
      for (const lasts of [lasting, ...windows]) {
        if (lasts !== undefined && lasts !== '20m') expect(row).toContain(inWords[lasts]);
      }
    },
  );
});
