// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { adopted, recorded } from '../store/envelopes.ts';
import { statement } from '../support/lists.ts';
import { startServerOn } from '../support/lived-server.ts';
import { wireCommitment, wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';
import { allCalled, childOf, type Read, readXml } from '../support/xml.ts';

const nl = 'mod-nl-reporter';
const de = 'mod-de-reporter';
const planner = 'eums-planner';
const path = '/v1/deliveries/mod-nl';
const year = { ...wireDelivery, effectiveOn: '2026-03-14' };

const textIn = (within: Read, name: string): string => childOf(within, name).text;

/** A date as RFC 3339 wants it, which Atom demands (section 3.3). */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const linksOf = (within: Read, rel: string): readonly string[] =>
  within.children
    .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href'] ?? '');

/** What RFC 4287 demands of a feed and its entries (sections 4.1.1 and 4.1.2) as far as this one uses it. */
const expectValid = (feed: Read): void => {
  expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  const entries = feed.children.filter(({ name }) => name === 'entry');
  for (const each of [feed, ...entries]) {
    expect(() => new URL(textIn(each, 'id'))).not.toThrow();
    expect(textIn(each, 'title')).not.toBe('');
    expect(textIn(each, 'updated')).toMatch(instant);
    expect(linksOf(each, 'alternate')).toHaveLength(1);
  }
  expect(linksOf(feed, 'self')).toHaveLength(1);
  for (const entry of entries) expect(textIn(childOf(entry, 'author'), 'name')).not.toBe('');
  const ids = entries.map((entry) => textIn(entry, 'id'));
  expect(new Set([textIn(feed, 'id'), ...ids]).size).toBe(ids.length + 1);
  const updated = entries.map((entry) => textIn(entry, 'updated'));
  expect(updated.every((each) => each <= textIn(feed, 'updated'))).toBe(true);
};

/** The feed, after checking what must hold of any. */
const feedOf = async (server: TestServer, query = ''): Promise<Read> => {
  await settled(server);
  const { status, headers, text } = await server.get(`/feed.atom${query}`);
  expect(status).toBe(200);
  expect(headers.get('Content-Type')).toMatch(/^application\/atom\+xml\b/);
  const feed = readXml(text);
  expectValid(feed);
  return feed;
};

const entriesOf = async (server: TestServer, query = ''): Promise<readonly Read[]> =>
  allCalled(await feedOf(server, query), 'entry');

const titlesOf = async (server: TestServer, query = ''): Promise<readonly string[]> =>
  (await entriesOf(server, query)).map((entry) => textIn(entry, 'title'));

const title = 'Two million rounds a year, 2026';

const withTarget = async (): Promise<TestServer> => {
  const server = await startTestServer();
  await server.put('/v1/targets/rounds', planner, wireTarget);
  return server;
};

const correct = (server: TestServer, delivery: object, reason = 'two counts') =>
  server.post(`${path}/a/corrections`, nl, { delivery: { ...year, ...delivery }, reason });

describe('the feed of restatements', () => {
  it('has no entry for what was said for the first time', async () => {
    const server = await withTarget();
    expect(await titlesOf(server)).toEqual([]);
    await server.put(`${path}/a`, nl, { ...year, quantity: 41_000 });
    await server.put('/v1/statements/eums/s', 'eums-reporter', statement);
    expect(await titlesOf(server)).toEqual([]);
  });

  it('has one entry for a correction: before and after, who, when, why, and where to look', async () => {
    const server = await withTarget();
    await server.put(`${path}/a`, nl, { ...year, quantity: 41_000 });
    await server.put(`${path}/b`, nl, { ...year, quantity: 500 });
    await correct(server, { quantity: 40_400 });
    const [entry, ...more] = await entriesOf(server);
    if (entry === undefined) throw new Error('no entry');
    expect(more).toEqual([]);
    expect(textIn(entry, 'title')).toBe(`${title}: 41,500 rounds → 40,900 rounds`);
    expect(textIn(entry, 'summary')).toBe(
      [
        'The report mod-nl/a was corrected by mod-nl.',
        'Reason: two counts',
        `${title} (rounds): 41,500 rounds → 40,900 rounds.`,
      ].join('\n'),
    );
    const { id, recordedAt } = (await server.get('/v1/events?from=3&to=3')).body.events[0];
    expect(textIn(entry, 'id')).toBe(`urn:uuid:${id}`);
    expect(textIn(entry, 'updated')).toBe(recordedAt);
    expect(textIn(childOf(entry, 'author'), 'name')).toBe('mod-nl');
    expect(linksOf(entry, 'alternate')).toEqual([
      `${server.address}/deliveries/mod-nl/a?effectiveAt=2026-11-25&knownAt=index:3`,
    ]);
  });

  it('names the years that an event was about, and only those', async () => {
    const server = await withTarget();
    await server.put(`${path}/a`, nl, { ...year, effectiveOn: '2025-03-14', quantity: 100 });
    await server.put(`${path}/b`, nl, { ...year, effectiveOn: '2025-03-14', quantity: 1 });
    await correct(server, { effectiveOn: '2025-03-14', quantity: 90 });
    await correct(server, { effectiveOn: '2026-03-14', quantity: 90 });
    const [moved, corrected] = await entriesOf(server);
    expect(corrected && textIn(corrected, 'title')).toBe(
      'Two million rounds a year, 2025: 101 rounds → 91 rounds',
    );
    expect(moved && textIn(moved, 'title')).toBe(`${title}: 0 rounds → 90 rounds (and 1 more figure)`);
    expect(moved && textIn(moved, 'summary')).toContain(
      'Two million rounds a year, 2025 (rounds): 91 rounds → 1 round.',
    );
  });

  it('tells of decisions on reports of the same goods, and not of what happens to a claim that does not count', async () => {
    const server = await withTarget();
    await server.put(`${path}/a`, nl, { ...year, quantity: 100 });
    await server.put('/v1/deliveries/mod-de/b', de, { ...year, quantity: 80 });
    const [a, b] = [
      { body: 'mod-nl', reference: 'a' },
      { body: 'mod-de', reference: 'b' },
    ];
    const decide = (what: string, body: object) =>
      server.post(`/v1/arbitrations/artillery-ammunition/${what}`, 'eums-coordinator', body);
    await decide('matches', { counted: a, claim: b, reason: 'one handover' });
    expect(await titlesOf(server)).toEqual([`${title}: 180 rounds → 100 rounds`]);
    await server.post('/v1/deliveries/mod-de/b/withdrawal', de, { reason: 'told twice' });
    expect(await titlesOf(server)).toHaveLength(1);
    const [entry] = await entriesOf(server);
    expect(entry && textIn(entry, 'summary')).toContain(
      'The reports mod-nl/a and mod-de/b were decided to be of the same goods by eums.',
    );
  });

  it('tells of reports without a number, of withdrawals, and not of second opinions', async () => {
    const server = await withTarget();
    await server.put(`${path}/a`, nl, { ...year, quantity: 'undisclosed' });
    await server.post(`${path}/a/dispute`, 'eums-coordinator', { reason: 'unseen' }, { 'If-Match': '"0"' });
    await correct(server, { quantity: { min: 80, max: 120 } });
    await server.post(`${path}/a/withdrawal`, nl, { reason: 'never arrived' });
    expect(await titlesOf(server)).toEqual([
      `${title}: 80 to 120 rounds → 0 rounds`,
      `${title}: 0 rounds and 1 report without a number → 80 to 120 rounds`,
    ]);
  });

  it('tells of statements that are corrected and withdrawn where a figure rests on them, and of no others', async () => {
    const server = await withTarget();
    const beside = { ...statement, donors: ['CZ'] };
    await server.put('/v1/targets/stated', planner, { ...wireTarget, title: 'Stated', basis: 'statements' });
    await server.put('/v1/statements/eums/s', 'eums-reporter', statement);
    await server.put('/v1/statements/eums/cz', 'eums-reporter', beside);
    const change = (reference: string, to: object) =>
      server.post(`/v1/statements/eums/${reference}/corrections`, 'eums-reporter', {
        statement: to,
        reason: 'recount',
      });
    await change('cz', { ...beside, total: 1 });
    await change('s', { ...statement, total: 400_000 });
    await server.post('/v1/statements/eums/s/withdrawal', 'eums-reporter', { reason: 'not said' });
    expect(await titlesOf(server)).toEqual([
      'Stated, 2026: 400,000 rounds → 0 rounds',
      'Stated, 2026: 500,000 rounds → 400,000 rounds',
    ]);
  });

  it('tells of commitments where a target counts them, and of their advance never', async () => {
    const server = await withTarget();
    await server.put('/v1/targets/promised', planner, {
      ...wireTarget,
      title: 'Promised',
      of: 'commitments',
    });
    const commitment = '/v1/commitments/mod-nl/c';
    await server.put(commitment, nl, { ...wireCommitment, quantity: 300 });
    await server.post(`${commitment}/advances`, nl, {
      stage: 'contracted',
      on: '2025-04-01',
      evidence: wireCommitment.evidence,
    });
    await server.post(`${commitment}/withdrawal`, nl, { reason: 'off' });
    expect(await titlesOf(server)).toEqual(['Promised, 2025: 300 rounds → 0 rounds']);
  });

  it('tells of a target that asks for another number, and of one that is given up; a new title restates nothing', async () => {
    const server = await withTarget();
    await server.put(`${path}/a`, nl, { ...year, quantity: 7 });
    const revise = (changes: object, revision: number) =>
      server.put(
        '/v1/targets/rounds',
        planner,
        { ...wireTarget, ...changes, reason: 'as agreed' },
        { 'If-Match': `"${revision}"` },
      );
    await revise({ quantity: 500 }, 0);
    await revise({ quantity: 500, title: 'Rounds' }, 1);
    await server.post('/v1/targets/rounds/retirement', planner, { reason: 'done' });
    expect(await titlesOf(server)).toEqual([
      'Rounds, 2026: 7 rounds → no figure (and 1 more figure)',
      `${title}: held against 2,000,000 rounds → 500 rounds (and 1 more figure)`,
    ]);
  });

  it('leads to pages that are there, at the clocks of the event', async () => {
    const server = await withTarget();
    await server.put(`${path}/a`, nl, { ...year, quantity: 7 });
    await correct(server, { quantity: 8 });
    await server.post(`${path}/a/withdrawal`, nl, { reason: 'never arrived' });
    await server.put(
      '/v1/targets/rounds',
      planner,
      { ...wireTarget, quantity: 1, reason: 'less' },
      { 'If-Match': '"0"' },
    );
    await server.post('/v1/targets/rounds/retirement', planner, { reason: 'done' });
    const feed = await feedOf(server);
    const links = allCalled(feed, 'link').map(({ attributes }) => attributes['href'] ?? '');
    expect(links).toHaveLength(2 + 4 + 4);
    for (const link of links) {
      const { status } = await server.get(link.slice(server.address.length));
      expect(status, link).toBe(200);
    }
  });

  it('is that of one target, and as known at a moment, where it is asked for so', async () => {
    const server = await withTarget();
    await server.put('/v1/targets/all', planner, { ...wireTarget, title: 'All', donors: 'all' });
    await server.put(`${path}/a`, nl, { ...year, quantity: 7 });
    await correct(server, { quantity: 8 });
    await correct(server, { quantity: 8, donor: 'GB' });
    expect(await titlesOf(server)).toEqual([
      `${title}: 8 rounds → 0 rounds`,
      'All, 2026: 7 rounds → 8 rounds (and 1 more figure)',
    ]);
    expect(await titlesOf(server, '?target=all')).toEqual(['All, 2026: 7 rounds → 8 rounds']);
    expect(await titlesOf(server, '?knownAt=index:3')).toHaveLength(1);
    expect(await titlesOf(server, '?effectiveAt=2026-03-13')).toEqual([]);
    const feed = await feedOf(server, '?target=all&effectiveAt=2026-11-24');
    expect(linksOf(feed, 'self')).toEqual([`${server.address}/feed.atom?target=all&effectiveAt=2026-11-24`]);
    expect((await server.get('/feed.atom?target=nothing')).status).toBe(404);
    expect((await server.get('/feed.atom?target=No')).status).toBe(400);
  });

  it('says what people wrote as they wrote it, whatever it is', async () => {
    const server = await startTestServer();
    const hostile = ']]></summary><script>alert("1")</script>&amp;&#0; <!-- \'"';
    await server.put('/v1/targets/rounds', planner, { ...wireTarget, title: hostile });
    await server.put(`${path}/a`, nl, { ...year, quantity: 7 });
    await correct(server, { quantity: 8 }, hostile);
    const [entry] = await entriesOf(server);
    expect(entry && textIn(entry, 'summary')).toContain(`Reason: ${hostile}\n`);
    expect(entry && textIn(entry, 'title')).toBe(`${hostile}, 2026: 7 rounds → 8 rounds`);
  });

  it('tells of the fifty newest, of however many', async () => {
    const reports = Array.from({ length: 3 }, (_each, at) => recorded(`r-${at}`, { ...year, quantity: 1 }));
    const server = await startServerOn([adopted('rounds'), ...reports]);
    for (let at = 0; at < 52; at += 1) {
      await server.post(`${path}/r-0/corrections`, nl, {
        delivery: { ...year, quantity: at + 2 },
        reason: 'again',
      });
    }
    const titles = await titlesOf(server);
    expect(titles).toHaveLength(50);
    // 2 besides, and 53 in the last of them.
    expect(titles[0]).toBe(`${title}: 54 rounds → 55 rounds`);
    expect(titles.at(-1)).toBe(`${title}: 5 rounds → 6 rounds`);
  });

  it('is for those who may read', async () => {
    const server = await startTestServer({ config: { readAccess: 'restricted' } });
    expect((await server.get('/feed.atom')).status).toBe(401);
    expect((await server.get('/feed.atom', { Authorization: `Bearer dev-${nl}` })).status).toBe(200);
  });
});
