import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, recordsIn, unguarded } from '../support/csv.ts';
import { lists, livedAccount } from '../support/lists.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';

const deliveryColumns =
  'reference,track,variant,source,donor,parts,quantity,min,max,bound,effectiveOn,commitmentBody,commitmentReference,' +
  'valueAmount,valueCurrency,valueEur,rateOn,rateSource,evidenceTitle,evidenceUrl,evidenceSha256,evidence,note,' +
  'body,revision,status,counted,recordedAt,index';

const recordMany = async (server: TestServer, count: number) => {
  const path = (at: number) => `/v1/deliveries/mod-nl/r-${at}`;
  for (let at = 0; at < count; at += 100) {
    const batch = Array.from({ length: Math.min(100, count - at) }, (_each, more) => at + more);
    await Promise.all(
      batch.map((each) => server.put(path(each), nl, { ...wireDelivery, quantity: each + 1 })),
    );
  }
  await settled(server);
};

describe('every list', () => {
  it.each(lists)('%s is answered as a table when a table is asked for', async (path, name) => {
    const server = await startTestServer();
    await livedAccount(server);
    const json = await server.get(path);
    const csv = await csvOf(server, path);
    expect(csv.headers.get('Content-Type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(csv.headers.get('Vary')).toContain('Accept');
    expect(json.headers.get('Vary')).toContain('Accept');
    expect(csv.headers.get('Effective-At')).toBe(json.body.asOf.effectiveAt);
    expect(csv.headers.get('Log-Index')).toBe(json.body.asOf.index);
    expect(csv.headers.get('Complete')).toBe('true');
    expect(json.body[name].length).toBeGreaterThan(0);
    expect(recordsIn(csv).length).toBeGreaterThanOrEqual(json.body[name].length);
    for (const Accept of ['*/*', 'text/html,*/*;q=0.8', 'application/json, text/csv;q=0.5']) {
      expect((await server.get(path, { Accept })).headers.get('Content-Type')).toContain('application/json');
    }
  });
});

describe('the table of deliveries', () => {
  it('has the columns of the template, then those that only the server can say', async () => {
    const server = await startTestServer();
    const { text } = await csvOf(server, '/v1/deliveries');
    expect(text).toBe(`${deliveryColumns}\r\n`);
  });

  it('says what the reports say: numbers, intervals, splits and none, evidence, and what became of them', async () => {
    const server = await startTestServer();
    await livedAccount(server);
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

  it('is whole beyond any page, and holds every report once', async () => {
    const server = await startTestServer();
    await recordMany(server, 1_205);
    const references = recordsIn(await csvOf(server, '/v1/deliveries')).map(({ reference }) => reference);
    expect(new Set(references).size).toBe(1_205);
    expect(references).toHaveLength(1_205);
    expect(recordsIn(await csvOf(server, '/v1/events'))).toHaveLength(1_205);
  });

  it('comes in pages where a limit is asked for, each leading to the next', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const found: (string | undefined)[] = [];
    let path: string | undefined = '/v1/deliveries?limit=2&track=artillery-ammunition';
    while (path !== undefined) {
      const page = await csvOf(server, path);
      const records = recordsIn(page);
      expect(records.length).toBeLessThanOrEqual(2);
      found.push(...records.map(({ reference }) => reference));
      path = /^<(.+)>; rel="next"$/.exec(page.headers.get('Link') ?? '')?.[1];
    }
    expect(found).toHaveLength(6);
    expect(new Set(found)).toEqual(new Set(['a', 'b', 'c', 'd', 'e', 'f']));
  });

  it('of donors comes in pages as well, each line once', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const whole = recordsIn(await csvOf(server, '/v1/donors'));
    const found: unknown[] = [];
    let path: string | undefined = '/v1/donors?limit=1';
    while (path !== undefined) {
      const page = await csvOf(server, path);
      found.push(...recordsIn(page));
      path = /^<(.+)>; rel="next"$/.exec(page.headers.get('Link') ?? '')?.[1];
    }
    expect(found).toEqual(whole);
    expect(whole.length).toBeGreaterThan(3);
  });

  it('is that of one moment, whatever is recorded while it is sent', async () => {
    const server = await startTestServer();
    await recordMany(server, 600);
    const table = csvOf(server, '/v1/deliveries');
    const more = Array.from({ length: 50 }, (_each, at) =>
      server.put(`/v1/deliveries/mod-de/m-${at}`, 'mod-de-reporter', wireDelivery),
    );
    const csv = await table;
    await Promise.all(more);
    const index = csv.headers.get('Log-Index');
    expect(recordsIn(csv)).toHaveLength(Number(index) + 1);
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
        const sent = await server.put(`/v1/deliveries/mod-nl/t-${at}`, nl, { ...wireDelivery, note });
        expect(sent.status).toBe(201);
        await settled(server);
        const [record] = recordsIn(await csvOf(server, '/v1/deliveries?limit=1'));
        const cell = record?.['note'] ?? '';
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguarded(cell)).toBe(sent.body.delivery.note);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves numbers numbers, also below zero', async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const lines = recordsIn(await csvOf(server, '/v1/progress/rounds/contributions'));
    expect(lines.map(({ min, max }) => [min, max])).toContainEqual(['-12000', '-12000']);
    const sum = lines.reduce((total, { min }) => total + Number(min), 0);
    const { body } = await server.get('/v1/progress/rounds');
    expect(sum).toBe(body.delivered.min);
    // 9,000 of a, 10 to 20 of b, 100 of c, and up to 50 of d, of whose donors only CZ is a Member State.
    expect(body.delivered).toEqual({ min: 9_110, max: 9_170 });
  });
});
