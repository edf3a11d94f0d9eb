import { expect, it } from 'vitest';
import { wireDelivery } from '../support/samples.ts';
import { clockAt, settled, startTestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';
const pathOf = (reference: string): string => `/v1/deliveries/mod-nl/${reference}`;

it('a clock that jumps ahead and back again stores nothing out of its time, and no moment of knowledge is told otherwise afterwards', async () => {
  const clock = clockAt('2026-03-01T10:00:00.000Z');
  const first = await startTestServer({ clock });
  const put = async (server: typeof first, reference: string) => {
    const answer = await server.put(pathOf(reference), nl, wireDelivery);
    await settled(server);
    return answer;
  };
  expect((await put(first, 'a')).status).toBe(201);
  clock.set('2026-03-01T11:00:00.000Z');
  expect((await put(first, 'b')).status).toBe(201);

  // Back to the right time: an hour behind what the log says.
  clock.set('2026-03-01T10:00:06.000Z');
  expect((await put(first, 'c')).body).toMatchObject({ status: 503, type: '/problems/clock-skew' });
  expect((await first.get('/readyz')).status).toBe(503);
  await first.stop();
  const server = await startTestServer({ clock, folder: first.folder });
  await settled(server);
  expect((await put(server, 'c')).body).toMatchObject({ status: 503, type: '/problems/clock-skew' });
  expect(await server.stored()).toBe(2);

  // Within five seconds of it commands are taken, under the time of the clock.
  clock.set('2026-03-01T10:59:57.000Z');
  const taken = await put(server, 'c');
  expect([taken.status, taken.body.recordedAt]).toEqual([201, '2026-03-01T10:59:57.000Z']);
  clock.set('2026-03-01T11:00:10.000Z');
  const then = (await server.get('/v1/deliveries?knownAt=2026-03-01T10:59:59.000Z')).body;
  expect(then.deliveries.map(({ reference }: { reference: string }) => reference)).toEqual(['a']);
  expect((await server.get(`${pathOf('c')}?knownAt=2026-03-01T10:59:59.000Z`)).status).toBe(404);
  const now = (await server.get('/v1/deliveries?knownAt=2026-03-01T11:00:00.000Z')).body;
  expect([now.asOf.index, now.deliveries.length]).toEqual(['2', 3]);
});
