// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/api/routes.ts';
import { csvOf, pagedRecords, recordsIn, unguarded } from '../support/csv.ts';

import { lists, livedAccount, wholeAccount } from '../support/lists.ts';
import { startLivedServer } from '../support/lived-server.ts';

import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';

const deliveryColumns =
  'reference,track,variant,source,donor,parts,quantity,min,max,bound,effectiveOn,commitmentBody,commitmentReference,' +
  'valueAmount,valueCurrency,valueEur,rateOn,rateSource,evidenceTitle,evidenceUrl,evidenceSha256,evidence,note,' +
  'body,revision,status,counted,recordedAt,index';

/** Every value within an answer, however deep; nothing is no value. */
const valuesIn = (answer: unknown): readonly string[] => {
  if (answer === null) return [];
  return typeof answer === 'object' ? Object.values(answer).flatMap(valuesIn) : [String(answer)];
};

/** Every value that a record says: a cell's own, those of a list in it, and those of JSON in it. */
const valuesOf = (record: Record<string, string> | undefined): ReadonlySet<string> =>
  new Set(
    Object.values(record ?? {})
      .map(unguarded)
      .flatMap((cell) => [
        cell,
        ...cell.split(/[;=]/),
        ...(/^[[{]/.test(cell) ? valuesIn(JSON.parse(cell)) : []),
      ]),
  );

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** What a table leaves out: an engine's position where the index says the same, what a list of uploads has no column for, and the paper's words on a goalpost. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  '/v1/deliveries': ['position', 'verifiedBy', 'disputedBy', 'countsAs', 'complete'],
  '/v1/statements': ['position'],
  '/v1/progress': ['target'],
};

const listPatterns = lists.map(([path]) => new RegExp(`^${path.replace(/\?.*/, '')}$`));

/** An address of a route on an account that has been lived on. */
const addressOf = (path: string): string =>
  path
    .replace(':body/:reference', path.includes('statements') ? 'eums/s' : 'mod-nl/a')
    .replace(':target', 'rounds')
    .replace(':id', path.includes('milestones') ? 'edip-adopted' : 'rounds')
    .replace(':track', 'artillery-ammunition');

describe('every list', () => {
  it('is in the table of lists: no other answer of the interface goes on, or comes as a table', async () => {
    const server = await startLivedServer(wholeAccount);
    await settled(server);
    // The live stream never ends, the template is a table without lines, and proofs are none: no lists.
    const noLists = ['/v1/stream', '/v1/deliveries/template.csv', '/v1/log'];
    const paths = routes
      .filter(
        ({ method, path }) =>
          method === 'get' &&
          path.startsWith('/v1/') &&
          !noLists.includes(path) &&
          !path.startsWith('/v1/audit/'),
      )
      .map(({ path }) => addressOf(path));
    const others = paths.filter((path) => !listPatterns.some((pattern) => pattern.test(path)));
    expect(paths.length - others.length).toBe(lists.length);
    for (const path of others) {
      const { status, body } = await server.get(path);
      expect(status, path).toBe(200);
      expect(body, path).not.toHaveProperty('next');
      const { headers } = await server.get(path, { Accept: 'text/csv' });
      expect(headers.get('Content-Type'), path).toContain('application/json');
    }
  });

  it.each(lists)('%s is answered as a table when a table is asked for', async (path, name) => {
    const server = await startLivedServer(wholeAccount);
    await settled(server);
    const json = await server.get(path);
    const csv = await csvOf(server, path);
    expect(csv.headers.get('Content-Type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(csv.headers.get('Vary')).toContain('Accept');
    expect(json.headers.get('Vary')).toContain('Accept');
    expect(csv.headers.get('Effective-At')).toBe(json.body.asOf.effectiveAt);
    expect(csv.headers.get('Known-At')).toBe(json.body.asOf.knownAt);
    expect(csv.headers.get('Log-Position')).toBe(json.body.asOf.position);
    expect(csv.headers.get('Log-Index')).toBe(json.body.asOf.index);
    expect(csv.headers.get('Complete')).toBe('true');
    expect(json.body[name].length).toBeGreaterThan(0);
    expect(recordsIn(csv).length).toBeGreaterThanOrEqual(json.body[name].length);
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    for (const Accept of ['*/*', browser, 'application/json, text/csv;q=0.5']) {
      expect((await server.get(path, { Accept })).headers.get('Content-Type')).toContain('application/json');
    }
  });

  it.each(lists)(
    '%s is the same table for a link, which can only say in its address what it wants',
    async (path, name) => {
      const server = await startLivedServer(wholeAccount);
      await settled(server);
      const csv = await csvOf(server, path);
      const browser = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
      const link = `${path}${path.includes('?') ? '&' : '?'}format=csv`;
      const linked = await server.get(link, browser);
      expect(linked.status).toBe(200);
      expect(linked.text).toBe(csv.text);
      expect(linked.headers.get('Content-Type')).toBe(csv.headers.get('Content-Type'));
      const { 'Effective-At': day, 'Log-Index': index } = Object.fromEntries(
        ['Effective-At', 'Log-Index'].map((header) => [header, linked.headers.get(header)]),
      );
      const called = name === 'delivered' ? 'timeline' : name;
      expect(linked.headers.get('Content-Disposition')).toBe(
        `attachment; filename="${called}-${day}-index-${index}.csv"`,
      );
      expect((await server.get(link.replace('=csv', '=xlsx'))).status).toBe(400);
    },
  );

  const alike = lists.filter(([, name]) => !['course', 'delivered', 'donors'].includes(name));

  it.each(alike)('%s says as a table, line by line, what it says in JSON', async (path, name) => {
    const server = await startLivedServer(wholeAccount);
    await settled(server);
    const { body } = await server.get(path);
    const records = recordsIn(await csvOf(server, path));
    expect(records).toHaveLength(body[name].length);
    for (const [at, item] of body[name].entries()) {
      const left = Object.entries(item).filter(([member]) => !leftOut[path]?.includes(member));
      const said = valuesOf(records[at]);
      expect(valuesIn(left.map(([, value]) => value)).filter((value) => !said.has(value))).toEqual([]);
      for (const [member, value] of left) {
        if (isPlain(value)) expect(unguarded(records[at]?.[member] ?? '')).toBe(String(value));
      }
    }
  });

  const undivided = ['course', 'parts', 'delivered', 'progress', 'items'];
  const inPages = lists.filter(([, name]) => !undivided.includes(name));

  it.each(inPages)('%s comes in pages that are the whole table, where a limit is asked for', async (path) => {
    const server = await startLivedServer(wholeAccount);
    await settled(server);
    const whole = recordsIn(await csvOf(server, path));
    expect(whole.length).toBeGreaterThan(0);
    expect(await pagedRecords(server, path, 1)).toEqual(whole);
    expect(await pagedRecords(server, path, 1_000)).toEqual(whole);
  });
});

/** Reports with what few reports have. */
const recordOddReports = async (server: TestServer) => {
  const { donor: _alone, ...joint } = wireDelivery;
  const odd = {
    several: {
      ...joint,
      evidence: [
        { title: '=1+1', url: 'https://example.org/a;b,c', sha256: 'ab'.repeat(32) },
        { title: 'the "second" one', url: 'https://example.org/2' },
      ],
      donors: [
        { donor: 'NL', quantity: { min: 1, max: 2 } },
        { donor: 'GB', quantity: 5 },
      ],
      quantity: { min: 6, max: 7 },
      bound: 'at-least',
    },
    unsaid: {
      ...joint,
      evidence: [],
      donors: ['NL', 'GB'].map((donor) => ({ donor, quantity: 'undisclosed' })),
      quantity: 'undisclosed',
      effectiveOn: '2025-03-30/2025-04-02',
    },
    foreign: {
      ...wireDelivery,
      track: 'era-loans',
      variant: 'other-g7',
      source: undefined,
      donor: 'GB',
      quantity: '1150000000.10',
      effectiveOn: '2025',
      value: {
        amount: '1000000000.00',
        currency: 'GBP',
        eur: '1150000000.10',
        rateOn: '2025-03-14',
        rateSource: '@bank',
      },
      note: "-1\n'quoted'",
    },
    sealed: {
      ...wireDelivery,
      evidence: [{ title: '+', url: 'https://example.org/s', sha256: 'cd'.repeat(32) }],
      value: { amount: '38400000.00', currency: 'EUR' },
    },
  };
  for (const [reference, report] of Object.entries(odd)) {
    const { status, text } = await server.put(`/v1/deliveries/mod-nl/${reference}`, nl, report);
    expect(status, text).toBe(201);
  }
  await settled(server);
};

const numeral = (cell: string): number | string => (/^\d+$/.test(cell) ? Number(cell) : cell);

const range = (cell: string) => {
  const [min = '', max = min] = cell.split('..');
  return min === max ? numeral(min) : { min: numeral(min), max: numeral(max) };
};

const given = (members: object): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== '' && value !== undefined));

const donorsIn = (parts: string) =>
  parts.split(';').map((part) => {
    const [donor = '', quantity] = part.split('=');
    return quantity === undefined ? donor : { donor, quantity: range(quantity) };
  });

const evidenceIn = ({ title, url, sha256, several = '' }: Record<string, string | undefined>): object[] => {
  if (several !== '') return JSON.parse(several);
  return title === '' ? [] : [given({ title, url, sha256 })];
};

/** A report as another program reads it back out of its line. */
const readBack = (record: Record<string, string>) => {
  const cell = (name: string): string => unguarded(record[name] ?? '');
  const value = given({
    amount: cell('valueAmount'),
    currency: cell('valueCurrency'),
    eur: cell('valueEur'),
    rateOn: cell('rateOn'),
    rateSource: cell('rateSource'),
  });
  const plain = ['track', 'variant', 'source', 'donor', 'bound', 'effectiveOn', 'note'];
  const quantity = cell('quantity') || `${cell('min')}..${cell('max')}`;
  return {
    reference: cell('reference'),
    delivery: given({
      ...Object.fromEntries(plain.map((name) => [name, cell(name)])),
      donors: cell('parts') === '' ? undefined : donorsIn(cell('parts')),
      quantity: range(quantity),
      value: Object.keys(value).length === 0 ? undefined : value,
      evidence: evidenceIn({
        title: cell('evidenceTitle'),
        url: cell('evidenceUrl'),
        sha256: cell('evidenceSha256'),
        several: cell('evidence'),
      }),
    }),
  };
};

describe('the table of deliveries', () => {
  it('has the columns of the template, then those that only the server can say', async () => {
    const server = await startTestServer();
    const { text } = await csvOf(server, '/v1/deliveries');
    expect(text).toBe(`${deliveryColumns}\r\n`);
  });

  it('says what the reports say: numbers, intervals, splits and none, evidence, and what became of them', async () => {
    const server = await startLivedServer(livedAccount);
    await settled(server);
    const records = recordsIn(await csvOf(server, '/v1/deliveries'));
    const by = Object.fromEntries(records.map((record) => [record['reference'], record]));
    expect(by['a']).toMatchObject({
      track: 'artillery-ammunition',
      variant: '155mm',
      donor: 'NL',
      quantity: '9000',
      min: '',
      max: '',
      bound: 'exact',
      effectiveOn: '2026-03-14',
      evidenceTitle: 'Handover note 42',
      evidenceUrl: 'https://example.org/42',
      evidence: '',
      body: 'mod-nl',
      revision: '1',
      status: 'reported',
      counted: 'true',
    });
    expect(by['b']).toMatchObject({ quantity: '', min: '10', max: '20', effectiveOn: '2026-03' });
    expect(by['c']).toMatchObject({ donor: '', parts: 'DE=40;NL=60', quantity: '100' });
    expect(by['d']).toMatchObject({ donor: '', parts: 'CA;CZ;NO', quantity: '50' });
    expect(by['e']).toMatchObject({ quantity: 'undisclosed' });
    expect(by['f']).toMatchObject({ status: 'withdrawn', counted: 'false' });
  });

  it('can be read back into the reports that it lists', async () => {
    const server = await startLivedServer(livedAccount);
    await settled(server);
    await recordOddReports(server);
    const { body } = await server.get('/v1/deliveries');
    const records = recordsIn(await csvOf(server, '/v1/deliveries'));
    expect(records).toHaveLength(10);
    expect(records.map(readBack)).toEqual(
      body.deliveries.map(({ reference, delivery }: { reference: string; delivery: object }) => ({
        reference,
        delivery,
      })),
    );
  });

  it('comes in pages that keep to the filters and to the moment of the first, whatever comes in between', async () => {
    const server = await startLivedServer(livedAccount);
    await settled(server);
    const path = '/v1/deliveries?track=artillery-ammunition&donor=NL&q=handover%20note';
    const whole = recordsIn(await csvOf(server, path));
    expect(whole.map(({ reference }) => reference)).toEqual(['f', 'e', 'c', 'a', 'b']);
    const first = await csvOf(server, `${path}&limit=2`);
    for (const reference of ['a', 'b', 'new']) {
      const delivery = { ...wireDelivery, quantity: 1 };
      const address = `/v1/deliveries/mod-nl/${reference}`;
      await server.put(address, nl, delivery);
      await server.post(`${address}/corrections`, nl, { delivery, reason: 'recount' });
    }
    await settled(server);
    const found = [...recordsIn(first)];
    let next = /^<(.+)>; rel="next"$/.exec(first.headers.get('Link') ?? '')?.[1];
    expect(next).toBeDefined();
    while (next !== undefined) {
      const page = await csvOf(server, next);
      expect(page.headers.get('Log-Index')).toBe(first.headers.get('Log-Index'));
      found.push(...recordsIn(page));
      next = /^<(.+)>; rel="next"$/.exec(page.headers.get('Link') ?? '')?.[1];
    }
    expect(found).toEqual(whole);
  });
});

describe('a table whose lines are not those of JSON', () => {
  // a 9,000 now; b 10 to 20, dated by its month; c 100 of which 60 Dutch; d 50 without a split; e without a number.
  it('of donors has a line for each of them, then for joint gifts, then for the two totals', async () => {
    const server = await startLivedServer(livedAccount);
    await settled(server);
    const { text } = await csvOf(server, '/v1/donors');
    const none = '0,0,0,0,0,0';
    expect(text.split('\r\n')).toEqual([
      'kind,donor,eu,track,unit,deliveredMin,deliveredMax,pledgedMin,pledgedMax,allocatedMin,allocatedMax,' +
        'contractedMin,contractedMax,undisclosedReports,undisclosedCommitments,bodies,complete',
      `donor,DE,true,artillery-ammunition,round,40,40,${none},0,0,mod-nl,true`,
      `donor,NL,true,artillery-ammunition,round,9070,9080,${none},1,0,mod-nl,true`,
      `split-not-published,CA;CZ;NO,,artillery-ammunition,round,50,50,${none},0,0,mod-nl,true`,
      `total,eu,true,artillery-ammunition,round,9110,9170,${none},1,0,mod-nl,true`,
      `total,others,false,artillery-ammunition,round,0,50,${none},0,0,mod-nl,true`,
      '',
    ]);
  });

  it('of a timeline has a line for each bar, then for each coarser period, then for the stages', async () => {
    const server = await startLivedServer(livedAccount);
    await settled(server);
    const { text } = await csvOf(server, '/v1/timeline/artillery-ammunition?to=2026-04-30');
    expect(text.split('\r\n')).toEqual([
      'series,period,precision,min,max,cumulativeMin,cumulativeMax,undisclosedReports,undisclosedCommitments',
      'delivered,2026-03,days,9150,9150,9160,9170,1,',
      'delivered,2026-04,days,0,0,9160,9170,0,',
      'delivered,2026-03,month,10,20,,,0,',
      'pledged,2026-03,days,0,0,0,0,,0',
      'pledged,2026-04,days,0,0,0,0,,0',
      'allocated,2026-03,days,0,0,0,0,,0',
      'allocated,2026-04,days,0,0,0,0,,0',
      'contracted,2026-03,days,0,0,0,0,,0',
      'contracted,2026-04,days,0,0,0,0,,0',
      '',
    ]);
  });
});

/** Texts that a spreadsheet, or a careless reader, would take for something else. */
const trickyText = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      ';',
      '\n',
      '\t',
      ' ',
      'a',
      '1',
      'ž',
      '€',
      '=1+1',
      '\n=',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');

describe('a text that begins like a formula', () => {
  it('gets one apostrophe in front, and is as it was once that is taken away', async () => {
    const server = await startTestServer();
    let at = 0;
    await fc.assert(
      fc.asyncProperty(trickyText, async (note) => {
        at += 1;
        const evidence = [{ title: note, url: 'https://example.org' }];
        const report = { ...wireDelivery, note, evidence };
        const sent = await server.put(`/v1/deliveries/mod-nl/t-${at}`, nl, report);
        expect(sent.status).toBe(201);
        await settled(server);
        const [record] = recordsIn(await csvOf(server, '/v1/deliveries?limit=1'));
        const cell = record?.['note'] ?? '';
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguarded(cell)).toBe(sent.body.delivery.note);
        expect(unguarded(record?.['evidenceTitle'] ?? '')).toBe(sent.body.delivery.evidence[0].title);
        // What needs no guard gets none.
        if (!/^[=+\-@']/.test(sent.body.delivery.note)) expect(cell).toBe(sent.body.delivery.note);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves numbers numbers, also below zero', async () => {
    const server = await startLivedServer(livedAccount);
    await settled(server);
    const lines = recordsIn(await csvOf(server, '/v1/progress/rounds/contributions'));
    expect(lines.map(({ min, max }) => [min, max])).toContainEqual(['-12000', '-12000']);
    const sum = lines.reduce((total, { min }) => total + Number(min), 0);
    const { body } = await server.get('/v1/progress/rounds');
    expect(sum).toBe(body.delivered.min);
    // 9,000 of a, 10 to 20 of b, 100 of c, and up to 50 of d, of whose donors only CZ is a Member State.
    expect(body.delivered).toEqual({ min: 9_110, max: 9_170 });
  });
});
