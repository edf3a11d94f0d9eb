// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { seedLog } from '../../src/cli/seed.ts';
import { wireDelivery } from '../support/samples.ts';
import { packaged, settled, startTestServer, type TestServer } from '../support/server.ts';

const unescaped = (attribute: string): string =>
  attribute
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The attributes of every tag of a name, in the order of the page. */
const tags = (html: string, name: string): readonly ReadonlyMap<string, string>[] =>
  [...html.matchAll(new RegExp(`<${name}((?:\\s+[\\w-]+="[^"]*")*)\\s*>`, 'g'))].map(
    ([, attributes = '']) =>
      new Map(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          unescaped(value),
        ]),
      ),
  );

/** Counts as they are, euro in cents. */
const units = (amount: unknown): bigint => BigInt(String(amount).replace('.', ''));

type Line = { readonly min: number | string; readonly max: number | string };

const none: { readonly delivered: Line } = { delivered: { min: 0, max: 0 } };

const sums = (lines: readonly Line[]) => ({
  min: lines.reduce((sum, { min }) => sum + units(min), 0n),
  max: lines.reduce((sum, { max }) => sum + units(max), 0n),
});

/** All rows behind a link, page after page. */
const rowsBehind = async (server: TestServer, address: string): Promise<readonly Line[]> => {
  const { status, body } = await server.get(address);
  expect(status, address).toBe(200);
  if (body.next === null) return body.contributions;
  const [path] = address.split('&cursor=');
  return [...body.contributions, ...(await rowsBehind(server, `${path}&cursor=${body.next}`))];
};

const filled = async () => {
  const server = await startTestServer();
  await seedLog({ now: server.context.now, packaged }, server.context.log);
  const put = (reference: string, change: object) =>
    server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', { ...wireDelivery, ...change });
  await put('a', { effectiveOn: '2026-02-01', quantity: { min: 10_000, max: 15_000 } });
  await put('b', { effectiveOn: '2026-03-01', quantity: 'undisclosed' });
  await put('c', { effectiveOn: '2026-04-01', quantity: 70_000, donor: undefined, donors: ['NL', 'US'] });
  await server.post('/v1/deliveries/mod-nl/a/corrections', 'mod-nl-reporter', {
    delivery: { ...wireDelivery, effectiveOn: '2026-02-01', quantity: { min: 11_000, max: 12_000 } },
    reason: 'recount <b>',
  });
  await settled(server);
  return server;
};

describe('the overview page', () => {
  it('holds every target’s figure, and the rows behind each link add up to it', async () => {
    const server = await filled();
    const { text: html, headers } = await server.get('/');
    expect(headers.get('Content-Type')).toContain('text/html');
    const { body } = await server.get('/v1/progress');
    const links = tags(html, 'a').filter((link) => link.has('data-target'));
    type Answered = { target: { id: string }; delivered: Line };
    const answered: readonly Answered[] = body.progress;
    expect(links.map((link) => link.get('data-target')).toSorted()).toEqual(
      answered.map(({ target }) => target.id).toSorted(),
    );
    for (const link of links) {
      const { delivered } = answered.find(({ target }) => target.id === link.get('data-target')) ?? none;
      expect([link.get('data-min'), link.get('data-max')]).toEqual([
        String(delivered.min),
        String(delivered.max),
      ]);
      const [address = '', place] = link.get('href')?.split('#') ?? [];
      const { text: itsPage } = await server.get(address);
      const lines = itsPage.slice(itsPage.indexOf(`<section id="${place}">`));
      const asJson = tags(lines, 'a').find((way) => way.get('type') === 'application/json');
      const rows = await rowsBehind(server, `${asJson?.get('href')}&limit=3`);
      expect(sums(rows), link.get('href')).toEqual({ min: units(delivered.min), max: units(delivered.max) });
    }
  });

  it('says in words what is uncertain: an interval, a report without a number, a share, the status', async () => {
    const server = await filled();
    const { text: html } = await server.get('/');
    // 11,000 to 12,000 from the corrected report, 0 to 70,000 from the joint one whose split nobody published.
    expect(html).toContain('11,000 to 82,000 rounds');
    expect(html).toMatch(/1 report without a number/);
    expect(html).toContain('exactly €18,100,000,000');
    expect(html).toContain('100.00%');
  });

  it('shows both clocks, keeps them in its links, and can be asked for any moment again', async () => {
    const server = await filled();
    // The last of the tranches: what the log learnt of after it plays no part.
    const { index } = (await server.get('/v1/deliveries/public-record/ER10')).body;
    const clocks = `effectiveAt=2025-06-30&knownAt=index:${index}`;
    const { text: html } = await server.get(`/?${clocks}`);
    expect(html).toContain('30 June 2025');
    expect(html).toContain(`event index ${index}`);
    const era = tags(html, 'a').find((link) => link.get('data-target') === 'era-loans-eu');
    // 3.0 + 1.0 + 1.0 + 1.0 + 1.0: the tranches of January to June 2025.
    expect(era?.get('data-min')).toBe('7000000000.00');
    expect(era?.get('href')).toContain(clocks);
    expect((await server.get(`/?${clocks}`)).text).toBe(html);
  });

  it('tells a person in words what is wrong with an address, and a program as a problem', async () => {
    const server = await startTestServer();
    const person = await server.get('/?effectiveAt=2030-01-01', { Accept: 'text/html,*/*;q=0.8' });
    expect(person.status).toBe(400);
    expect(person.headers.get('Content-Type')).toContain('text/html');
    expect(person.text).toContain('lies after today (2026-11-25)');
    const both = await server.get('/deliveries?donor=NL&from=once&lang=nl', { Accept: 'text/html' });
    // The way back keeps what is right; who reads Dutch is told why he reads English here.
    expect(both.text).toContain('<a href="/deliveries?donor=NL&amp;lang=nl">Deze pagina zonder from</a>');
    expect(both.text).toContain('<h1>Er klopt iets niet in wat is gevraagd</h1>');
    expect(both.text).toContain('Wat er mis is, staat hier in het Engels');
    const program = await server.get('/?effectiveAt=2030-01-01');
    expect(program.body).toMatchObject({
      type: '/problems/request-invalid',
      errors: [{ parameter: 'effectiveAt' }],
    });
  });

  it('loads nothing but files of its own, which a browser may keep and nothing may change', async () => {
    const server = await filled();
    const { text: html, headers } = await server.get('/');
    expect(html).not.toMatch(/<img|<iframe|<style|\sstyle=/);
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files).toHaveLength(4);
    for (const file of files) {
      const answer = await server.get(file);
      expect(answer.status, file).toBe(200);
      expect(answer.headers.get('Cache-Control')).toContain('immutable');
    }
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect((await server.get('/assets/style-0000000000000000.css')).status).toBe(404);
  });
});

describe('what rests on public statements alone', () => {
  it('is the sum of the rows behind its link', async () => {
    const server = await filled();
    await server.put('/v1/deliveries/mod-nl/loan', 'mod-nl-reporter', {
      track: 'era-loans',
      variant: 'eu-mfa',
      donor: 'EU',
      quantity: '5.00',
      effectiveOn: '2026-01-05',
    });
    await settled(server);
    const { text: html } = await server.get('/targets/era-loans-eu');
    const link = tags(html, 'a').find((each) => each.get('data-public-min') === '18100000000.00');
    const { body } = await server.get(link?.get('href') ?? '');
    expect(body.sum).toEqual({ min: '18100000000.00', max: '18100000000.00' });
    expect(sums(body.contributions)).toEqual({ min: 1_810_000_000_000n, max: 1_810_000_000_000n });
    expect((await server.get('/v1/progress/era-loans-eu')).body.delivered.min).toBe('18100000005.00');
  });
});

describe('the page of delivery reports', () => {
  it('lists all reports with their evidence, also those that no target’s period takes in', async () => {
    const server = await filled();
    const { text: overview } = await server.get('/');
    const link = tags(overview, 'a').find((each) => each.get('href') === '/deliveries');
    const { text: html } = await server.get(link?.get('href') ?? '');
    for (const id of ['DE04', 'DE05', 'AD03', 'AD04', 'AD05', 'ER01', 'ER10']) {
      expect(html).toContain(`public-record/${id}`);
    }
    expect(html).toContain('Euromaidan Press');
    expect(
      tags(html, 'a').filter((each) => each.get('href')?.startsWith('https://euromaidanpress.com')),
    ).not.toEqual([]);
  });

  it('goes on page after page with the same filters, and takes an empty field for none', async () => {
    const server = await filled();
    const seen: string[] = [];
    let address = '/deliveries?track=era-loans&limit=4&knownAt=&q=';
    for (let pages = 0; pages < 3; pages += 1) {
      const { text: html, status } = await server.get(address);
      expect(status).toBe(200);
      seen.push(...[...html.matchAll(/public-record\/(ER\d\d)</g)].map(([, id = '']) => id));
      address =
        tags(html, 'a')
          .find((each) => each.get('rel') === 'next')
          ?.get('href') ?? '';
    }
    expect(seen).toEqual(['ER10', 'ER09', 'ER08', 'ER07', 'ER06', 'ER05', 'ER04', 'ER03', 'ER02', 'ER01']);
    expect(address).toBe('');
  });
});

describe('the pace', () => {
  it('leads to the lines it is made of, by the target’s filters and on the last day of its period', async () => {
    const server = await startTestServer();
    const source = { document: 'd', section: 's' };
    await server.put('/v1/targets/rounds', 'eums-planner', {
      title: 'Dutch rounds of 2025',
      kind: 'quantified',
      track: 'artillery-ammunition',
      donors: ['NL'],
      basis: 'deliveries',
      period: { kind: 'calendar-years', from: '2025', until: '2025' },
      quantity: 1_000,
      source,
    });
    const put = (as: string, change: object) =>
      server.put(`/v1/deliveries/${as}/p`, `${as}-reporter`, { ...wireDelivery, ...change });
    await put('mod-nl', { quantity: 900, effectiveOn: '2025-12-20' });
    await put('mod-de', { quantity: 500, effectiveOn: '2026-11-10', donor: 'DE' });
    await settled(server);
    const { text: html } = await server.get('/');
    // 900 in the 90 days up to 31 December 2025: 10 a day.
    expect(html).toContain('10 rounds a day');
    const { text: itsPage } = await server.get('/targets/rounds?period=2025');
    const link = tags(itsPage, 'a').find((each) => each.get('href')?.includes('of=pace') === true);
    const { body } = await server.get(link?.get('href') ?? '');
    expect(body.sum).toEqual({ min: 900, max: 900 });
    expect(body.contributions).toMatchObject([{ report: { body: 'mod-nl', reference: 'p' }, min: 900 }]);
  });
});

describe('a number that is not exact', () => {
  it('is shown with its bound, in the figure and in its line', async () => {
    const server = await filled();
    const put = (quantity: number, bound: string) => ({
      track: 'drones',
      donor: 'LV',
      quantity,
      bound,
      effectiveOn: '2026-05',
    });
    await server.put('/v1/deliveries/mod-nl/d-1', 'mod-nl-reporter', put(500, 'at-least'));
    await settled(server);
    const { body } = await server.get('/v1/progress/drones');
    expect(body).toMatchObject({ delivered: { min: 500, max: 500 }, bounds: ['at-least'] });
    const { body: lines } = await server.get('/v1/progress/drones/contributions');
    expect(lines.contributions).toMatchObject([{ bound: 'at-least', min: 500 }]);
    const { text: html } = await server.get('/targets/drones');
    expect(html).not.toContain('exactly 500');
    expect(html).toContain('at least');
    await server.post('/v1/deliveries/mod-nl/d-1/corrections', 'mod-nl-reporter', {
      delivery: put(480, 'exact'),
      reason: 'counted',
    });
    await settled(server);
    expect((await server.get('/v1/progress/drones')).body.bounds).toEqual([]);
    expect((await server.get('/targets/drones')).text).toContain('exactly 480 drones');
  });
});

describe('a target’s page', () => {
  it('lists the reports behind the figure, and its rows add up to it', async () => {
    const server = await filled();
    const { text: html } = await server.get('/targets/artillery-rounds-per-year');
    const [, lines = ''] = html.split('<section id="reports">');
    const [, table = ''] = lines.split('<tbody>');
    const [body = ''] = table.split('</tbody>');
    const rows = tags(body, 'tr').map((row) => ({
      min: row.get('data-min') ?? '',
      max: row.get('data-max') ?? '',
    }));
    expect(rows).toHaveLength(5);
    expect(sums(rows)).toEqual({ min: 11_000n, max: 82_000n });
  });

  it('is 404 for a target that is not held', async () => {
    const server = await startTestServer();
    expect((await server.get('/targets/nothing')).status).toBe(404);
  });
});
