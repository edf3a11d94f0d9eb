// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { livedAccount, wholeAccount } from '../support/lists.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const page = async (server: TestServer, path: string): Promise<string> => {
  const { status, text, headers } = await server.get(path, { Accept: 'text/html' });
  expect(status, text).toBe(200);
  expect(headers.get('Content-Type')).toContain('text/html');
  return text;
};

/** What a person reads, without the mark-up. */
const wordsOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** Without the links to this page as it is cited, and in other languages. */
const withoutFooter = (html: string): string => html.replace(/<footer.*<\/footer>/s, '');

const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/<a href="([^"]+)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));

describe('the page of a track', () => {
  it('shows its months, its donors, its official totals and its targets, in the numbers of the answers', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const html = await page(server, '/tracks/artillery-ammunition');
    const timeline = (await server.get('/v1/timeline/artillery-ammunition')).body;
    for (const { month, min, max } of timeline.delivered) {
      expect(html).toContain(`data-month="${month}" data-min="${min}" data-max="${max}"`);
    }
    expect(html).toContain('data-period="2026-03" data-precision="month"');
    const { donors } = (await server.get('/v1/donors?track=artillery-ammunition')).body;
    for (const { donor, tracks } of donors) {
      const { min, max } = tracks[0].delivered;
      expect(html).toContain(`data-donor="${donor}" data-min="${min}" data-max="${max}"`);
    }
    const words = wordsOf(html);
    expect(words).toContain('Canada, Czechia, Norway: split not published');
    expect(words).toContain('510,000');
    expect(words).toContain('Two million rounds a year');
    expect(words).toContain('dated by its month');
  });

  it('shows an empty track as empty, and says so', async () => {
    const server = await startTestServer();
    const words = wordsOf(await page(server, '/tracks/drones'));
    expect(words).toContain('No delivery on this track has been reported.');
    expect(words).toContain('Nobody’s total is recorded on this track.');
    expect(words).toContain('No target is held on this track.');
  });
});

describe('the page of one report', () => {
  it('says what stands, and who changed what, when and why', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const words = wordsOf(await page(server, '/deliveries/mod-nl/a'));
    expect(words).toContain('9,000 (rounds)');
    expect(words).toContain('14 March 2026');
    expect(words).toContain('Handover note 42');
    expect(words).toMatch(/recorded 25 November 2026, 10:00 UTC mod-nl, key dev-mod-nl-reporter/);
    expect(words).toMatch(/corrected .* recount quantity: 12,000 → 9,000/);
  });

  it('shows a withdrawn report as one, and as it stood when the clock is set back', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const now = wordsOf(await page(server, '/deliveries/mod-nl/f'));
    expect(now).toContain('its reference stays closed');
    expect(now).toContain('never arrived');
    const then = wordsOf(await page(server, '/deliveries/mod-nl/f?knownAt=index:7'));
    expect(then).not.toContain('never arrived');
    expect(then).toContain('no second body has confirmed or disputed it');
  });

  it('writes what was reported as text, never as mark-up', async () => {
    const server = await startTestServer();
    const note = '<script>alert("1")</script>';
    await server.put('/v1/deliveries/mod-nl/x', 'mod-nl-reporter', { ...wireDelivery, note });
    const delivery = { ...wireDelivery, note: '<b>other</b>' };
    await server.post('/v1/deliveries/mod-nl/x/corrections', 'mod-nl-reporter', {
      delivery,
      reason: '<i>so</i>',
    });
    await settled(server);
    const html = await page(server, '/deliveries/mod-nl/x');
    expect(html).not.toMatch(/<script>|<b>other|<i>so/);
    expect(html).toContain('&lt;i>so');
  });

  it('says who decided which report of the same goods counts, when and why, also once that was undone', async () => {
    const server = await startTestServer();
    await wholeAccount(server);
    const words = wordsOf(await page(server, '/deliveries/mod-nl/g1'));
    const decided = '25 November 2026, 10:00 UTC eums one train';
    expect(words).toContain(`counted in place of eums/g1 , of the same goods ${decided}`);
    expect(wordsOf(await page(server, '/deliveries/eums/g1'))).toContain(
      `set aside for mod-nl/g1 , of the same goods ${decided}`,
    );
    // The second opinion came after the decision: everything stands in the order in which it happened.
    expect(words).toMatch(/History .* recorded .* counted in place of .* verified .* eda, key .* counted/);
    expect(wordsOf(await page(server, '/deliveries/eums/near'))).toContain(
      'parted from mod-nl/g3 : not of the same goods 25 November 2026, 10:00 UTC eums two trains',
    );
    const [a, b] = ['mod-nl', 'eums'].map((body) => ({ body, reference: 'g1' }));
    const parting = { a, b, reason: 'two after all' };
    await server.post('/v1/arbitrations/artillery-ammunition/partings', 'eums-coordinator', parting);
    await settled(server);
    const parted = wordsOf(await page(server, '/deliveries/mod-nl/g1'));
    expect(parted).toContain(`counted in place of eums/g1 , of the same goods ${decided}`);
    expect(parted).toMatch(/parted from eums\/g1 : not of the same goods .* eums two after all/);
    expect(parted).not.toContain('The same goods ');
    const then = wordsOf(await page(server, '/deliveries/mod-nl/g1?knownAt=index:33'));
    expect(then).not.toContain('two after all');
  });

  it('says of every member that was corrected what it was and what it is', async () => {
    const server = await startTestServer();
    const path = '/v1/deliveries/mod-nl/m';
    await server.put(path, 'mod-nl-reporter', wireDelivery);
    const { donor: _alone, ...joint } = wireDelivery;
    const delivery = {
      ...joint,
      variant: '105mm',
      donors: [
        { donor: 'NL', quantity: 7 },
        { donor: 'DE', quantity: { min: 4, max: 5 } },
      ],
      quantity: { min: 11, max: 12 },
      bound: 'about',
      effectiveOn: '2025-04',
      value: { amount: '100.00', currency: 'EUR' },
      evidence: [],
      note: 'by rail',
    };
    const sent = await server.post(`${path}/corrections`, 'mod-nl-reporter', { delivery, reason: 'recount' });
    expect(sent.status, sent.text).toBe(201);
    await settled(server);
    const words = wordsOf(await page(server, '/deliveries/mod-nl/m'));
    for (const change of [
      'variant: 155 mm → 105 mm',
      'donor: Netherlands → nothing',
      'donors: nothing → Germany (4 to 5), Netherlands (7)',
      'quantity: 12,000 → 11 to 12',
      'how the quantity relates to the truth: exact → about',
      'happened: 14 March 2025 → April 2025',
      'worth: nothing → EUR 100.00',
      'evidence: Handover note 42 https://example.org/42 → none',
      'note: nothing → by rail',
    ]) {
      expect(words).toContain(change);
    }
  });

  it('is a problem in words where there is no such report', async () => {
    const server = await startTestServer();
    const { status, text } = await server.get('/deliveries/mod-nl/none', { Accept: 'text/html' });
    expect(status).toBe(404);
    expect(wordsOf(text)).toContain('No delivery');
  });
});

describe('every page', () => {
  it('leads only to what is there: to pages as of now, and to answers at the very clocks', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const pages = [
      '/',
      '/targets/rounds',
      '/tracks/artillery-ammunition',
      '/deliveries',
      '/deliveries/mod-nl/a',
      '/bodies',
    ];
    const links = new Set<string>();
    for (const each of pages) {
      for (const link of linksOf(withoutFooter(await page(server, each)))) links.add(link);
    }
    const own = [...links].filter((link) => link.startsWith('/'));
    expect(own.length).toBeGreaterThan(30);
    for (const link of own) {
      const { status } = await server.get(link, { Accept: 'text/html,application/json' });
      expect(status, link).toBe(200);
    }
    const [answers, others] = [true, false].map((isAnswer) =>
      own.filter((link) => link.startsWith('/v1/') === isAnswer),
    );
    expect(answers?.filter((link) => /[?](?!.*effectiveAt=2026-11-25)/.test(link))).toEqual([]);
    // What was said right after an event is asked for at that event; a corrected report and a withdrawn one are two.
    const set = others?.filter((link) => link.includes('knownAt'));
    expect(set?.map((link) => /knownAt=(index:\d+)/.exec(link)?.[1])).toEqual(['index:8', 'index:3']);
  });

  it.each([
    '/deliveries',
    '/deliveries/mod-nl/a',
    '/pipeline',
    '/commitments/mod-nl/a',
    '/milestones',
    '/paper',
  ])('leads from clocks that are set to pages at the same, and to answers at the same: %s', async (path) => {
    const server = await startTestServer();
    await wholeAccount(server);
    const html = await page(server, `${path}?effectiveAt=2026-11-20&knownAt=index:33`);
    const links = linksOf(withoutFooter(html)).filter((link) => /^\/.*\?/.test(link));
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) {
      expect(link).toContain('effectiveAt=2026-11-20&knownAt=index:33');
      expect((await server.get(link, { Accept: 'text/html,application/json' })).status, link).toBe(200);
    }
  });
});
