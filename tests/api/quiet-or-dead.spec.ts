import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { valueIn } from '../support/exposition.ts';
import { wireDelivery } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const begun = '2026-11-25T10:00:00.000Z';

/** A server with one report, which it has read; what was stored then was stored at the beginning of its clock. */
const serverThatHasRead = async () => {
  const clock = clockAt(begun);
  const server = await startTestServer({ clock });
  await server.put('/v1/deliveries/mod-nl/first', 'mod-nl-reporter', wireDelivery);
  await settled(server);
  return { server, clock };
};

const report = async (server: TestServer, reference: string): Promise<void> => {
  const { status } = await server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', wireDelivery);
  expect(status).toBe(201);
};

/** What Prometheus and whoever routes requests see of a server. */
const seenOf = async (server: TestServer) => {
  const [metrics, ready] = [(await server.get('/metrics')).text, await server.get('/readyz')];
  return {
    heartbeat: valueIn(metrics, 'porcupine_projection_heartbeat_age_seconds') ?? Number.NaN,
    lag: valueIn(metrics, 'porcupine_projection_lag_events'),
    seconds: valueIn(metrics, 'porcupine_projection_lag_seconds'),
    status: ready.status,
    checks: ready.body.checks,
  };
};

it('a quiet log and a dead projector look different: nothing comes, and the one is ready with a young heartbeat; the other grows old within five seconds, with or without events', async () => {
  const [quiet, idle, stopped, broken] = await Promise.all(
    ['quiet', 'idle', 'stopped', 'broken'].map(serverThatHasRead),
  );
  if (!quiet || !idle || !stopped || !broken) throw new Error('not all have started');
  // The projectors of two end; that of the third fails at every batch, and tries it again and again.
  await Promise.all([idle, stopped].map(({ server }) => server.context.follower.stop()));
  const write = vi.spyOn(broken.server.context.models, 'inOneBatch').mockImplementation(() => {
    throw new Error('cannot be written');
  });
  await report(stopped.server, 'unread');
  await report(broken.server, 'unread');
  const begins = performance.now();
  let oldest = 0;
  while (performance.now() - begins < 5_500) {
    await pause(500);
    const seen = await seenOf(quiet.server);
    expect(seen).toMatchObject({ lag: 0, seconds: 0, status: 200 });
    oldest = Math.max(oldest, seen.heartbeat);
  }
  // A quiet log is looked at four times a second; a busy machine may be late.
  expect(oldest).toBeLessThan(3);

  const dead = { status: 503, checks: { logReachable: false } };
  const seenIdle = await seenOf(idle.server);
  expect(seenIdle).toMatchObject({ ...dead, lag: 0, seconds: 0 });
  expect(seenIdle.heartbeat).toBeGreaterThan(5);
  for (const { server, clock } of [stopped, broken]) {
    clock.set('2026-11-25T10:00:10.000Z');
    const seen = await seenOf(server);
    expect(seen).toMatchObject({ ...dead, lag: 1, seconds: 10 });
    expect(seen.heartbeat).toBeGreaterThan(5);
    // At the bounds of what may be unread it is the heartbeat alone that tells.
    expect(seen.checks.readSide).toBe(true);
    clock.set('2026-11-25T10:00:10.001Z');
    expect((await seenOf(server)).checks).toMatchObject({ logReachable: false, readSide: false });
  }
  // What was not read is not lost: once it can be written again it is.
  expect(write.mock.calls.length).toBeGreaterThan(1);
  write.mockRestore();
  await settled(broken.server);
  await expect.poll(async () => seenOf(broken.server)).toMatchObject({ lag: 0, status: 200 });
});
