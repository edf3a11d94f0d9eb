// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const delivery = { ...wireDelivery, effectiveOn: '2026-09-20' };

const pageOf = async (server: TestServer, path: string): Promise<string> => {
  const { status, text } = await server.get(path, { Accept: 'text/html' });
  expect(status, path).toBe(200);
  return text;
};

/** The address under which a page says that it reads the same for ever. */
const citedIn = (html: string): string =>
  (/<a href="([^"]+)">Link to this page as it stands now/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

/** What a page says of the account: without the navigation, the form of its clocks and what says that it is not of now. */
const saidIn = (html: string): string =>
  (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '')
    .replace(/<p class="notice held".*?<\/p>/s, '')
    .replaceAll(/<form.*?<\/form>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('a page that is cited', () => {
  it.each(['/', '/brief', '/bodies', '/targets/rounds'])(
    '%s says later what it said, also how long ago and since when',
    async (path) => {
      const clock = clockAt('2026-10-01T10:00:00.000Z');
      const server = await startTestServer({ clock });
      await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
      await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', delivery);
      await settled(server);
      clock.set('2026-11-25T10:00:00.000Z');
      const shown = await pageOf(server, path);
      clock.set('2026-12-20T10:00:00.000Z');
      await server.put('/v1/deliveries/mod-nl/b', 'mod-nl-reporter', delivery);
      await settled(server);
      const cited = await pageOf(server, citedIn(shown));
      expect(saidIn(shown)).toMatch(/55 days|1 October/);
      expect(saidIn(cited)).toBe(saidIn(shown));
    },
  );

  it('names the earlier moment of what changed, which was asked for as today', async () => {
    const server = await startTestServer();
    await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', delivery);
    await settled(server);
    const cited = citedIn(await pageOf(server, '/?since=2026-11-25'));
    await server.put('/v1/deliveries/mod-nl/b', 'mod-nl-reporter', delivery);
    await settled(server);
    await pageOf(server, cited);
  });

  it('never leads elsewhere, however the address is written', async () => {
    const server = await startTestServer();
    const { text, status } = await server.get('//elsewhere.example/x', { Accept: 'text/html' });
    expect(status).toBe(404);
    expect(text).not.toContain('href="//');
  });
});
