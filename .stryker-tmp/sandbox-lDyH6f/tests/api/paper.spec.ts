// @ts-nocheck
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seedLog } from '../../src/cli/seed.ts';
import { csvOf, recordsIn } from '../support/csv.ts';
import { hasRealData, realRows, sayWhatIsSkipped } from '../support/real-data.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { packaged, settled, startTestServer, type TestServer } from '../support/server.ts';

type Item = {
  readonly id: string;
  readonly section: string;
  readonly kind: string;
  readonly quote: string;
  readonly english: string;
  readonly shownAs: string;
  readonly catalogueIds: readonly string[];
  readonly deadline: string | null;
  readonly deadlineStated: string | null;
  readonly responsible: string;
};

const paper: {
  readonly items: readonly Item[];
  readonly targets: readonly { readonly id: string; readonly quantity: unknown }[];
  readonly milestones: readonly { readonly id: string; readonly deadline?: string }[];
} = JSON.parse(readFileSync(packaged('seeds/paper.json'), 'utf8'));

const seeded = async (): Promise<TestServer> => {
  const server = await startTestServer();
  const { log, now } = server.context;
  await seedLog({ now, packaged }, log);
  await settled(server);
  return server;
};

const itemsOf = async (server: TestServer, query = '') => {
  const { body } = await server.get(`/v1/paper${query}`);
  return new Map(body.items.map((item: Item) => [item.id, item]));
};

describe('the paper as it is packaged', () => {
  it('has all 49 items, each once', () => {
    expect(paper.items).toHaveLength(49);
    expect(new Set(paper.items.map(({ id }) => id)).size).toBe(49);
  });

  it('shows every item by targets and milestones that are in the seeds', () => {
    const known = new Set([...paper.targets, ...paper.milestones].map(({ id }) => id));
    for (const { id, shownAs, catalogueIds } of paper.items) {
      for (const each of catalogueIds) expect(known.has(each), `${id} ${each}`).toBe(shownAs !== 'context');
    }
  });

  it('holds no target and no milestone that no item names', () => {
    const named = new Set(paper.items.flatMap(({ catalogueIds }) => catalogueIds));
    for (const { id } of [...paper.targets, ...paper.milestones]) expect(named, id).toContain(id);
  });

  it('has numbers only where somebody has given one', () => {
    const numbers = paper.targets.filter(({ quantity }) => quantity !== null);
    expect(Object.fromEntries(numbers.map(({ id, quantity }) => [id, quantity]))).toEqual({
      'artillery-rounds-per-year': 2_000_000,
      'eumam-trained': 75_000,
      'era-loans-eu': '18100000000.00',
      'military-support-since-2022': '50000000000.00',
    });
  });

  it('has deadlines only where the paper states one', () => {
    const due = paper.milestones.filter(({ deadline }) => deadline !== undefined);
    expect(Object.fromEntries(due.map(({ id, deadline }) => [id, deadline]))).toEqual({
      'edip-adopted': '2025-06-20',
      'military-mobility-communication': '2025-12-31',
    });
    const items = paper.items.filter(({ deadline }) => deadline !== null);
    expect(items.map(({ id, deadline }) => [id, deadline])).toEqual([
      ['T13', '2025-06-20'],
      ['A01', '2025-06-20'],
      ['A07', '2025-12-31'],
    ]);
  });
});

describe('the paper over HTTP', () => {
  it('is every item in the paper’s order, in one piece', async () => {
    const server = await seeded();
    const { status, body } = await server.get('/v1/paper');
    expect(status).toBe(200);
    expect(body).toMatchObject({ asOf: { effectiveAt: '2026-11-25' }, complete: true });
    expect(body.items.map(({ id }: Item) => id)).toEqual(paper.items.map(({ id }) => id));
    expect(body).not.toHaveProperty('next');
    expect(recordsIn(await csvOf(server, '/v1/paper'))).toHaveLength(49);
    expect((await server.get('/v1/paper?limit=1')).status).toBe(400);
  });

  it('shows context without a state, since nothing in it can be counted', async () => {
    const items = await itemsOf(await seeded());
    expect(items.get('C01')).toMatchObject({
      shownAs: 'context',
      state: null,
      catalogueIds: ['safe-ceiling'],
    });
    for (const { id, shownAs } of paper.items) {
      expect(items.get(id)).toMatchObject({ state: shownAs === 'context' ? null : expect.any(Object) });
    }
  });

  it('shows a share where there is a number, and none where there is not', async () => {
    const items = await itemsOf(await seeded());
    expect(items.get('T06')).toMatchObject({
      state: {
        status: 'met',
        shown: [
          {
            id: 'era-loans-eu',
            kind: 'envelope',
            status: 'met',
            delivered: { min: '18100000000.00', max: '18100000000.00' },
            share: { min: 1, max: 1 },
            quantity: '18100000000.00',
            unit: 'EUR',
            period: { from: '2025-01-01', to: null },
          },
          { id: 'ukraine-facility', kind: 'priority', status: 'no-number', share: null, quantity: null },
        ],
      },
    });
    expect(items.get('Q04')).toMatchObject({
      state: {
        status: 'no-number',
        shown: ['air-defence-systems', 'air-defence-interceptors', 'missiles', 'drones'].map((id) => ({
          id,
          share: null,
        })),
      },
    });
    // 63 of 50 thousand million, as of 2025-09-09.
    expect(items.get('B01')).toMatchObject({
      state: {
        status: 'met',
        shown: [{ share: { min: 1.26, max: 1.26 }, statement: { reference: 'TM04', asOf: '2025-09-09' } }],
      },
    });
  });

  it('shows the state that is asked for: a report that came later, or was not known, is not in it', async () => {
    const server = await seeded();
    const edip = (state: object) => ({ state: { deadline: '2025-06-20', ...state } });
    const before = await itemsOf(server, '?effectiveAt=2025-06-20');
    expect(before.get('A01')).toMatchObject(edip({ status: 'not-started', since: null, deadlineMet: null }));
    const late = await itemsOf(server, '?effectiveAt=2025-12-07');
    expect(late.get('A01')).toMatchObject(edip({ status: 'not-started', since: null, deadlineMet: false }));
    const now = await itemsOf(server);
    for (const id of ['A01', 'T13']) {
      expect(now.get(id)).toMatchObject(
        edip({ status: 'achieved', since: '2025-12-08', deadlineMet: false }),
      );
    }
    // The adoption of the targets comes before that of the milestones, and both before the reports.
    const unreported = await itemsOf(server, '?knownAt=index:34');
    expect(unreported.get('A01')).toMatchObject(edip({ status: 'not-started', deadlineMet: false }));
    const empty = await itemsOf(server, '?knownAt=index:17');
    expect(empty.get('A01')).toMatchObject({ state: { status: 'not-adopted', deadlineMet: null } });
    expect(empty.get('T01')).toMatchObject({ state: { status: 'behind' } });
  });

  it('says so where nothing is adopted or a target was retired, and is never lost for an answer', async () => {
    const server = await startTestServer();
    expect((await server.get('/v1/paper')).body.items).toHaveLength(49);
    const { source, ...rest } = wireTarget;
    await server.put('/v1/targets/artillery-rounds-per-year', 'eums-planner', { ...rest, source });
    await server.put('/v1/targets/drones', 'eums-planner', { ...wireTarget, track: 'drones' });
    await server.post('/v1/targets/drones/retirement', 'eums-planner', { reason: 'done' });
    const delivery = { ...wireDelivery, quantity: 500_000 };
    await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', delivery);
    await settled(server);
    const items = await itemsOf(server, '?effectiveAt=2025-12-31');
    expect(items.get('T01')).toMatchObject({
      state: {
        status: 'missed',
        shown: [{ delivered: { min: 500_000, max: 500_000 }, share: { min: 0.25 } }],
      },
    });
    expect(items.get('Q05')).toMatchObject({
      state: { status: 'retired', shown: [{ id: 'drones', kind: null, status: 'retired' }] },
    });
    expect(items.get('T12')).toMatchObject({
      state: { status: 'not-adopted', since: null, shown: [{ id: 'eu-ukraine-task-force', kind: null }] },
    });
    const { text } = await server.get('/paper');
    expect(text).toContain('drones: this target was retired');
    expect(text).toContain('eu-ukraine-task-force: not adopted yet');
  });

  it('takes a target for no milestone of the same name', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/edip-adopted', 'eums-planner', wireTarget);
    await server.put('/v1/milestones/edip-adopted', 'eums-planner', { title: 'EDIP', section: '9' });
    await server.put('/v1/milestones/drones', 'eums-planner', { title: 'Drones', section: '9' });
    await server.put('/v1/targets/drones', 'eums-planner', { ...wireTarget, track: 'drones' });
    await settled(server);
    const items = await itemsOf(server);
    expect(items.get('T13')).toMatchObject({ state: { shown: [{ kind: 'milestone' }] } });
    expect(items.get('Q05')).toMatchObject({ state: { shown: [{ kind: 'quantified' }] } });
  });
});

describe('the page of the paper', () => {
  it('shows every item in both languages, with links at the same clocks', async () => {
    const server = await seeded();
    const { text, headers } = await server.get('/paper?effectiveAt=2025-12-31');
    expect(headers.get('Content-Type')).toContain('text/html');
    const shown = [...text.matchAll(/<article class="item" id="([^"]+)"/g)].map(([, id]) => id);
    expect(shown).toEqual(paper.items.map(({ id }) => id));
    expect(text.match(/<p lang="nl">/g)).toHaveLength(49);
    expect(text).toContain('<h2>Section 5a bullet 1</h2>');
    expect(text).toContain('href="/targets/artillery-rounds-per-year?effectiveAt=2025-12-31"');
    expect(text).toContain('href="/milestones?effectiveAt=2025-12-31#edip-adopted"');
    expect(text).toMatch(/href="\/v1\/paper\?effectiveAt=2025-12-31&amp;knownAt=index:\d+"/);
    expect(text).toContain('achieved on 8 December 2025, 171 days after its deadline of 20 June 2025');
    expect(text).toContain('by 20 June 2025 (“before summer 2025”)');
    expect(text).toContain('latest official total: 1,600,000 rounds, as of 9 September 2025');
    expect(text).toContain('Context: nothing here can be counted or reached.');
    expect(text).not.toContain('may be incomplete');
    // A link from every page leads here.
    expect((await server.get('/')).text).toContain('href="/paper"');
  });

  it('has the paper’s own words first for readers of Dutch, and for all others what they say', async () => {
    const server = await seeded();
    const [first] = paper.items;
    const headings = async (lang: string): Promise<readonly string[]> =>
      [...(await server.get(`/paper?lang=${lang}`)).text.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, said = '']) =>
        said.replaceAll('&quot;', '"'),
      );
    expect((await headings('nl'))[0]).toBe(`${first?.id}: <q>${first?.quote}</q>`);
    expect((await headings('en'))[0]).toBe(`${first?.id}: ${first?.english}`);
    expect((await headings('uk'))[0]).not.toContain(first?.quote);
  });

  it('shows a percentage for the four that have a number, and for no other', async () => {
    const { text } = await (await seeded()).get('/paper');
    const percentages = [...text.matchAll(/data-shown="([^"]+)"[^>]*>(?:(?!<\/p>).)*?\d%/gs)];
    expect(new Set(percentages.map(([, id]) => id))).toEqual(
      new Set(['artillery-rounds-per-year', 'eumam-trained', 'era-loans-eu', 'military-support-since-2022']),
    );
  });
});

sayWhatIsSkipped('the paper against the collection of its items', 2);

describe.skipIf(!hasRealData)('the paper against the collection of its items', () => {
  it('says of each item what the collection says, word by word', () => {
    expect(
      paper.items.map(({ id, section, kind, quote, english, responsible, deadlineStated }) => ({
        id,
        section,
        kind,
        quote,
        english,
        responsible,
        deadlineStated,
      })),
    ).toEqual(
      realRows('paper-targets.csv').map((row) => ({
        id: row['id'],
        section: row['section'],
        kind: row['kind'],
        quote: row['quote_nl'],
        english: row['english'],
        responsible: row['responsible'],
        deadlineStated: row['year_or_deadline'] === 'none stated' ? null : row['year_or_deadline'],
      })),
    );
  });

  it('shows each item as the catalogue decides', () => {
    expect(paper.items.map(({ id, shownAs, catalogueIds }) => [id, shownAs, catalogueIds[0]])).toEqual(
      realRows('paper-catalogue.csv').map((row) => [row['id'], row['shown_as'], row['catalogue_id']]),
    );
  });
});
