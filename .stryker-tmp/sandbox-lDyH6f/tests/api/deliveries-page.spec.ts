// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { csvOf } from '../support/csv.ts';
import { wholeAccount } from '../support/lists.ts';
import { startLivedServer } from '../support/lived-server.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const lived = async (): Promise<TestServer> => {
  const server = await startLivedServer(wholeAccount);
  await settled(server);
  return server;
};

const page = async (server: TestServer, path: string): Promise<string> => {
  const { status, text } = await server.get(path, { Accept: 'text/html' });
  expect(status, text).toBe(200);
  return text;
};

const addressIn = (found: RegExpExecArray | null): string => (found?.[1] ?? '').replaceAll('&amp;', '&');

const wordsOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** The reports that a page lists, in its order. */
const listedIn = (html: string): readonly string[] =>
  [...html.matchAll(/<tr><td><a href="[^"]*">([^<]+)<\/a>/g)].map(([, name = '']) => name);

const namesIn = (answer: {
  readonly deliveries: readonly { readonly body: string; readonly reference: string }[];
}): readonly string[] => answer.deliveries.map(({ body, reference }) => `${body}/${reference}`);

/** Where the head of a column leads, and how the list is sorted by it. */
const headIn = (html: string, name: string) => {
  const found = new RegExp(`<th scope="col"(?: aria-sort="(\\w+)")?><a href="([^"]+)">${name}`).exec(html);
  return { order: found?.[1], address: (found?.[2] ?? '').replaceAll('&amp;', '&') };
};

const nextIn = (html: string): string => addressIn(/<a href="([^"]+)" rel="next">/.exec(html));

const csvIn = (html: string): string => addressIn(/<a href="([^"]+)" download>This list as CSV/.exec(html));

describe('the page of delivery reports', () => {
  it('is sorted by the heads of its columns, and says by which and how', async () => {
    const server = await lived();
    const html = await page(server, '/deliveries?track=artillery-ammunition');
    expect(headIn(html, 'Last change')).toMatchObject({ order: 'descending' });
    expect(headIn(html, 'Happened').order).toBeUndefined();
    const happened = await page(server, headIn(html, 'Happened').address);
    expect(headIn(happened, 'Happened').order).toBe('descending');
    expect(headIn(happened, 'Last change').order).toBeUndefined();
    const asked = '/v1/deliveries?track=artillery-ammunition&sort=happened';
    expect(listedIn(happened)).toEqual(namesIn((await server.get(asked)).body));
    const turned = await page(server, headIn(happened, 'Happened').address);
    expect(headIn(turned, 'Happened').order).toBe('ascending');
    expect(listedIn(turned)).toEqual(listedIn(happened).toReversed());
    const named = await page(server, headIn(turned, 'Report').address);
    expect(headIn(named, 'Report').order).toBe('ascending');
    expect(listedIn(named)[0]).toBe('eums/g1');
  });

  it('goes on page after page in its order, and says how many it shows and whether there are more', async () => {
    const server = await lived();
    const whole = namesIn((await server.get('/v1/deliveries?sort=reference')).body);
    const html = await page(server, '/deliveries?sort=reference&limit=6');
    expect(wordsOf(html)).toContain('6 reports on this page, and there are more.');
    const seen = [...listedIn(html)];
    let last = html;
    for (let next = nextIn(html); next !== ''; next = nextIn(last)) {
      last = await page(server, next);
      seen.push(...listedIn(last));
    }
    expect(seen).toEqual(whole);
    expect(whole.length).toBeGreaterThan(6);
    expect(wordsOf(last)).toMatch(/\d reports? on this page, which is the last of the list\./);
    const back = addressIn(/<a href="([^"]+)">First page/.exec(last));
    expect(listedIn(await page(server, back))).toEqual(listedIn(html));
    expect(wordsOf(await page(server, '/deliveries'))).toContain(`${whole.length} reports fit.`);
  });

  it('says what it is filtered by, and leads back to the whole list', async () => {
    const server = await lived();
    const html = await page(
      server,
      '/deliveries?track=artillery-ammunition&status=withdrawn&from=2026-03-01&sort=happened',
    );
    expect(wordsOf(html)).toContain(
      'Only what fits: Track: Large-calibre artillery ammunition, Status: withdrawn, Happened from: 1 March 2026.',
    );
    const whole = addressIn(/<a href="([^"]+)">Clear all filters/.exec(html));
    const cleared = await page(server, whole);
    expect(cleared).not.toContain('Only what fits');
    expect(headIn(cleared, 'Happened').order).toBe('descending');
    expect(listedIn(cleared).length).toBeGreaterThan(listedIn(html).length);
    // The form keeps the order, which is none of its fields.
    expect(html).toContain('<input type="hidden" name="sort" value="happened"/>');
  });

  it('says that nothing fits', async () => {
    const server = await startTestServer();
    expect(wordsOf(await page(server, '/deliveries?body=mod-nl'))).toContain('No report fits.');
  });

  it('has its one form for the filters and both clocks', async () => {
    const server = await lived();
    const html = await page(server, '/deliveries?knownAt=index:3');
    expect(html.match(/<form/g)).toHaveLength(1);
    expect(html.match(/name="knownAt"/g)).toHaveLength(1);
    expect(html).toContain('name="knownAt" value="index:3"');
  });

  it('is had as a file, whole, at the very clocks of the page', async () => {
    const clock = clockAt('2026-11-25T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await wholeAccount(server);
    const html = await page(server, '/deliveries?donor=NL&sort=happened&order=asc&limit=2');
    const address = csvIn(html);
    const then = await csvOf(server, '/v1/deliveries?donor=NL&sort=happened&order=asc');
    clock.set('2026-11-26T10:00:00.000Z');
    await server.post('/v1/deliveries/mod-nl/a/withdrawal', 'mod-nl-reporter', { reason: 'never came' });
    await settled(server);
    const file = await server.get(address, { Accept: 'text/html,*/*;q=0.8' });
    expect(file.status).toBe(200);
    expect(file.headers.get('Content-Type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(file.headers.get('Content-Disposition')).toBe(
      `attachment; filename="deliveries-2026-11-25-index-${then.headers.get('Log-Index')}.csv"`,
    );
    expect(file.text).toBe(then.text);
  });

  it('stands still from its second page on, and says that this is not the account as of now', async () => {
    const clock = clockAt('2026-11-25T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await wholeAccount(server);
    const first = await page(server, '/deliveries?limit=4');
    expect(first).not.toContain('data-banner');
    clock.set('2026-11-25T11:00:00.000Z');
    const second = await page(server, nextIn(first));
    expect(second).toContain('data-banner="not-now"');
    expect(second).not.toContain('data-banner="behind"');
    expect(second).not.toContain('data-live');
    const sorted = headIn(second, 'Happened').address;
    expect(sorted).toMatch(/effectiveAt=2026-11-25&knownAt=2026-11-25T10:00:00.000Z$/);
  });

  it('speaks the language that is asked for, and keeps it', async () => {
    const server = await lived();
    const html = await page(server, '/deliveries?lang=nl&limit=2');
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('<input type="hidden" name="lang" value="nl"/>');
    expect(nextIn(html)).toContain('lang=nl');
    expect(headIn(html, '').address).toContain('lang=nl');
  });

  it('keeps what is asked for in its form, also what nobody there is called', async () => {
    const server = await lived();
    const html = await page(server, '/deliveries?body=nobody-here&donor=NL');
    expect(html).toContain('<option value="nobody-here" selected>nobody-here</option>');
    expect(html).toContain('<option value="NL" selected>Netherlands</option>');
    const listed = await server.get('/v1/bodies');
    const heard = listed.body.bodies.filter(({ lastReport }: { lastReport: unknown }) => lastReport !== null);
    for (const { id } of heard) expect(html).toContain(`<option value="${id}">${id}</option>`);
    // Who keeps the account reports nothing.
    expect(html).not.toContain('<option value="porcupine">');
  });
});
