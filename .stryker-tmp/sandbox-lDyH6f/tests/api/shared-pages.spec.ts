// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer } from '../support/server.ts';

const opened = async (settings: Parameters<typeof startTestServer>[0] = {}) => {
  const server = await startTestServer(settings);
  await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
  return server;
};

const report = (server: Awaited<ReturnType<typeof opened>>, reference: string) =>
  server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', {
    ...wireDelivery,
    effectiveOn: '2026-02-01',
    quantity: 1_000,
  });

const roundsOn = (html: string): string | undefined =>
  /data-target="rounds" data-min="(\d+)"/.exec(html)?.[1];

describe('a page that readers share', () => {
  it('is from before an event for nobody who asks after it, however soon', async () => {
    const server = await opened();
    for (const number of [1, 2, 3, 4, 5]) {
      await report(server, `r-${number}`);
      await settled(server);
      for (const path of ['/', '/targets/rounds']) {
        expect(roundsOn((await server.get(path)).text)).toBe(String(number * 1_000));
      }
    }
  });

  it('is of the language, the clocks and the filters of whoever asks, also at the same moment', async () => {
    const server = await opened();
    await report(server, 'r-1');
    await settled(server);
    const asked = [
      '/',
      '/?lang=nl',
      '/?effectiveAt=2026-01-31',
      '/targets/rounds',
      '/targets/rounds?period=2025',
    ];
    const pages = await Promise.all(asked.map((path) => server.get(path)));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(asked.length);
    expect(pages.map(({ text }) => /<html lang="(\w+)"/.exec(text)?.[1])).toEqual([
      'en',
      'nl',
      'en',
      'en',
      'en',
    ]);
    expect(pages.map(({ text }) => roundsOn(text))).toEqual(['1000', '1000', '0', '1000', '0']);
  });

  it('is refused to whoever may not read, also right after somebody who may has asked for it', async () => {
    const server = await opened({ config: { readAccess: 'restricted' } });
    const key = { Authorization: 'Bearer dev-mod-nl-reporter' };
    expect((await server.get('/', key)).status).toBe(200);
    expect((await server.get('/')).status).toBe(401);
  });
});
