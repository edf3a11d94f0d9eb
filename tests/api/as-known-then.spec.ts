import { describe, expect, it } from 'vitest';
import { csvOf } from '../support/csv.ts';
import { lists, livedAccount, liveOn } from '../support/lists.ts';
import { clockAt, startTestServer } from '../support/server.ts';

describe('every list asked for as it was known', () => {
  it.each(lists)('%s is what it was then, whatever has happened since', async (path) => {
    const clock = clockAt('2026-09-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await livedAccount(server);
    clock.set('2026-09-01T11:00:00.000Z');
    const then = await server.get(path);
    const table = await csvOf(server, path);
    const { effectiveAt, knownAt, position, index } = then.body.asOf;

    clock.set('2026-11-03T10:00:00.000Z');
    await liveOn(server);
    const now = path.includes('restatements') ? 'to' : 'knownAt';
    const ask = (moment: string) =>
      `${path}${path.includes('?') ? '&' : '?'}effectiveAt=${effectiveAt}&${now}=${moment}`;
    if (path !== '/v1/tracks') expect((await server.get(path)).text).not.toBe(then.text);
    expect((await server.get(ask(knownAt))).body).toEqual(then.body);
    expect((await csvOf(server, ask(knownAt))).text).toBe(table.text);
    for (const place of [`index:${index}`, position]) {
      const again = await server.get(ask(place));
      // A place in the log was known from its last event on; how old something was then may be an hour less.
      const { asOf, ...answer } = again.body;
      const { asOf: _clocks, to: _later, ...before } = then.body;
      expect(asOf).toMatchObject({ effectiveAt, position, index });
      expect(answer).toMatchObject(before);
    }
  });
});
