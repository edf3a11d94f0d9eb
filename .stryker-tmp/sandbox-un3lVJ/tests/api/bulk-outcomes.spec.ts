// @ts-nocheck
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sendFile } from '../support/bulk.ts';
import { csvOf } from '../support/csv.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const ndjson = (...lines: readonly object[]): string =>
  lines.map((each) => `${JSON.stringify(each)}\n`).join('');

const delivery = (reference: string, more: object = {}) => ({ reference, ...wireDelivery, ...more });

const sendNdjson = (server: TestServer, lines: readonly object[], query = '') =>
  sendFile(server, ndjson(...lines), 'application/x-ndjson', { query });

const spooled = (server: TestServer): readonly string[] => readdirSync(join(server.folder, 'spool'));

describe('many deliveries at once', () => {
  it('are recorded as if each had been put alone, and repeated by sending the file again', async () => {
    const server = await startTestServer();
    const lines = [delivery('a'), delivery('b', { quantity: 7 }), delivery('c')];
    const first = await sendNdjson(server, lines);
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      lines: 3,
      recorded: 3,
      repeated: 0,
      contradicted: 0,
      problems: [],
      unlisted: 0,
      dryRun: false,
      receipt: expect.any(Object),
    });
    expect(first.headers.get('Log-Position')).toBe(await server.position());
    const again = await sendNdjson(server, lines);
    expect(again.body).toMatchObject({ lines: 3, recorded: 0, repeated: 3 });
    const alone = await server.put('/v1/deliveries/mod-nl/b', 'mod-nl-reporter', {
      ...wireDelivery,
      quantity: 7,
    });
    expect(alone.status).toBe(200);
    expect(await server.position()).toBe(first.headers.get('Log-Position'));
    expect(spooled(server)).toEqual([]);
  });

  it('are stored all or none: one bad line of fifteen stores nothing, and the mended file stores fifteen', async () => {
    const server = await startTestServer();
    const lines = Array.from({ length: 15 }, (_each, at) => delivery(`r-${at + 1}`));
    const bad = lines.with(6, delivery('r-7', { quantity: -1, colour: 'red' }));
    const refused = await sendNdjson(server, bad);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ type: '/problems/lines-malformed', lines: 15, recorded: 0 });
    expect(refused.body.problems).toHaveLength(1);
    expect(refused.body.problems[0]).toMatchObject({ line: 7, reference: 'r-7' });
    expect(
      refused.body.problems[0].errors.map(({ pointer }: { pointer: string }) => pointer).toSorted(),
    ).toEqual(['/colour', '/quantity']);
    expect(await server.stored()).toBe(0);
    expect((await sendNdjson(server, lines)).body).toMatchObject({ recorded: 15 });
  });

  it('count a line that the file holds twice as repeated', async () => {
    const server = await startTestServer();
    const { body } = await sendNdjson(server, [delivery('a'), delivery('b'), delivery('a')]);
    expect(body).toMatchObject({ lines: 3, recorded: 2, repeated: 1 });
  });

  it('record what is new beside what the account contradicts, and show what stands', async () => {
    const server = await startTestServer();
    await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', wireDelivery);
    await server.put('/v1/deliveries/mod-nl/w', 'mod-nl-reporter', wireDelivery);
    await server.post('/v1/deliveries/mod-nl/w/withdrawal', 'mod-nl-reporter', { reason: 'an error' });
    const lines = [
      delivery('a', { quantity: 5 }),
      delivery('b'),
      delivery('w', { quantity: 5 }),
      delivery('w'),
    ];
    const refused = await sendNdjson(server, lines);
    expect(refused.status).toBe(422);
    const { body } = await sendNdjson(server, lines.slice(0, 3));
    expect(body).toMatchObject({ lines: 3, recorded: 1, repeated: 0, contradicted: 2 });
    expect(body.problems.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [1, 'delivery-contradicted'],
      [3, 'delivery-withdrawn'],
    ]);
    expect(body.problems[0].stands.delivery.quantity).toBe(wireDelivery.quantity);
  });

  it('say before what would happen, and store nothing by that', async () => {
    const server = await startTestServer();
    await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', wireDelivery);
    const before = await server.position();
    const lines = [delivery('a'), delivery('b'), delivery('b'), delivery('c')];
    const dry = await sendNdjson(server, lines, '?dryRun=true');
    expect(dry.status).toBe(200);
    expect(await server.position()).toBe(before);
    const real = await sendNdjson(server, lines);
    expect({ ...dry.body, dryRun: false, receipt: real.body.receipt }).toEqual(real.body);
    expect(real.body).toMatchObject({ recorded: 2, repeated: 2 });
  });

  it('are taken from reporters alone, and only on their tracks', async () => {
    const server = await startTestServer();
    const body = ndjson(delivery('a'));
    const type = { 'Content-Type': 'application/x-ndjson' };
    const nobody = await server.send('/v1/deliveries', { method: 'POST', headers: type, body });
    expect(nobody.status).toBe(401);
    const verifier = await server.post('/v1/deliveries', 'eda-verifier', body, type);
    expect(verifier.status).toBe(403);
    expect(await server.stored()).toBe(0);
  });

  it('are taken as CSV or NDJSON in UTF-8, and as nothing else', async () => {
    const server = await startTestServer();
    for (const type of [
      'application/json',
      'text/plain',
      'text/csv; charset=iso-8859-1',
      'multipart/form-data',
    ]) {
      const refused = await sendFile(server, ndjson(delivery('a')), type);
      expect(refused.status, type).toBe(415);
      expect(refused.body.accepts).toContain('text/csv');
    }
    expect(await server.stored()).toBe(0);
  });
});

const csv = (header: string, ...rows: readonly string[]): string =>
  [header, ...rows].map((each) => `${each}\r\n`).join('');

const columns = 'reference,track,variant,donor,quantity,effectiveOn,note';

describe('a table of deliveries', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read with %s, a byte-order mark and line ends of Windows', async (_name, separator) => {
    const server = await startTestServer();
    const text = csv(
      columns.replaceAll(',', separator),
      ['a', 'artillery-ammunition', '155mm', 'NL', '12000', '2025-03-14', '"two\r\nlines"'].join(separator),
    );
    const { body } = await sendFile(server, `\uFEFF${text}`, 'text/csv');
    expect(body).toMatchObject({ lines: 1, recorded: 1 });
    await settled(server);
    const report = await server.get('/v1/deliveries/mod-nl/a');
    expect(report.body.delivery).toMatchObject({ quantity: 12_000, note: 'two\nlines', donor: 'NL' });
  });

  it('refuses numbers in a locale’s notation with line and column, and guesses none', async () => {
    const server = await startTestServer();
    const numbers = [
      '12.000',
      '"12,000"',
      '12 000',
      '1e3',
      '12000.0',
      '"1.234,5"',
      '-5',
      '٣',
      '+7',
      '0x10',
      "'12000",
    ];
    const rows = numbers.map((each, at) => `r-${at},artillery-ammunition,155mm,NL,${each},2025-03-14,`);
    const refused = await sendFile(server, csv(columns, ...rows), 'text/csv');
    expect(refused.status).toBe(422);
    expect(refused.body.problems).toHaveLength(numbers.length);
    for (const [at, { line, errors }] of refused.body.problems.entries()) {
      expect(line).toBe(at + 2);
      expect(errors).toEqual([expect.objectContaining({ pointer: '/quantity', column: 'quantity' })]);
    }
    expect(await server.stored()).toBe(0);
  });

  it('names lines by where they begin in the file, also after quoted line breaks', async () => {
    const server = await startTestServer();
    const text = csv(
      columns,
      'a,artillery-ammunition,155mm,NL,1,2025-03-14,"one\r\ntwo\nthree"',
      '',
      'b,artillery-ammunition,155mm,NL,x,2025-03-14,',
    );
    const refused = await sendFile(server, text, 'text/csv');
    expect(refused.body.problems).toMatchObject([{ line: 6, reference: 'b' }]);
  });

  it('that was downloaded can be uploaded again, and is all repeats', async () => {
    const server = await startTestServer();
    const notes = ['=1+1', '+x', '-x', '@x', "'x", "''x", 'a "quoted", text', 'two\nlines', 'plain'];
    await sendNdjson(
      server,
      notes.map((note, at) => delivery(`n-${at}`, { note })),
    );
    await server.put('/v1/deliveries/mod-nl/joint', 'mod-nl-reporter', {
      track: 'artillery-ammunition',
      quantity: { min: 15, max: 25 },
      bound: 'about',
      donors: [
        { donor: 'NL', quantity: { min: 10, max: 15 } },
        { donor: 'DE', quantity: { min: 5, max: 10 } },
      ],
      effectiveOn: '2025-03',
      value: { amount: '100.50', currency: 'USD', eur: '90.10', rateOn: '2025-03-14', rateSource: 'ECB' },
      evidence: [{ title: 'one' }, { title: 'two', url: 'https://example.org/2' }],
    });
    await server.put('/v1/deliveries/mod-nl/euro', 'mod-nl-reporter', {
      track: 'era-loans',
      donor: 'EU',
      quantity: '1000000000.00',
      effectiveOn: '2025-01-10',
    });
    await settled(server);
    const list = await csvOf(server, '/v1/deliveries?body=mod-nl');
    const before = await server.position();
    const { status, body } = await sendFile(server, list.text, 'text/csv');
    expect(body).toMatchObject({ lines: 11, recorded: 0, repeated: 11, contradicted: 0 });
    expect(status).toBe(200);
    expect(await server.position()).toBe(before);
  });

  it('begins with the template, which has every column that can be sent', async () => {
    const server = await startTestServer();
    const template = await server.get('/v1/deliveries/template.csv');
    expect(template.text).toBe(
      'reference,track,variant,source,donor,parts,quantity,min,max,bound,effectiveOn,commitmentBody,commitmentReference,valueAmount,valueCurrency,valueEur,rateOn,rateSource,evidenceTitle,evidenceUrl,evidenceSha256,evidence,note\r\n',
    );
    expect((await sendFile(server, template.text, 'text/csv')).body).toMatchObject({ lines: 0, recorded: 0 });
  });
});

const event = (more: object = {}) => ({
  specversion: '1.0',
  id: 'e-1',
  source: '/mod-nl/logistics',
  type: 'nl.mod.delivery',
  time: '2025-03-15T08:00:00Z',
  data: wireDelivery,
  ...more,
});

const sendEvents = (server: TestServer, body: unknown) =>
  sendFile(
    server,
    JSON.stringify(body),
    Array.isArray(body) ? 'application/cloudevents-batch+json' : 'application/cloudevents+json',
  );

describe('deliveries as CloudEvents', () => {
  it('are recorded under the reference in the data, the subject, or the id; a batch as a whole', async () => {
    const server = await startTestServer();
    const one = await sendEvents(server, event());
    expect(one.body).toMatchObject({ lines: 1, recorded: 1 });
    const batch = [
      event({ id: 'x', subject: 'e-2' }),
      event({ data: delivery('e-3') }),
      event({ id: 'e-4' }),
    ];
    expect((await sendEvents(server, batch)).body).toMatchObject({ lines: 3, recorded: 3 });
    await settled(server);
    const { body } = await server.get('/v1/deliveries?body=mod-nl');
    expect(body.deliveries.map(({ reference }: { reference: string }) => reference).toSorted()).toEqual([
      'e-1',
      'e-2',
      'e-3',
      'e-4',
    ]);
  });

  it.each(['some invalid time string', '2025-02-30T10:00:00Z', '2025-03-15', '2025-03-15T08:00:00', 17, ''])(
    'with the time %j are refused, and nothing is stored',
    async (time) => {
      const server = await startTestServer();
      const refused = await sendEvents(server, event({ time }));
      expect(refused.status).toBe(400);
      expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/time']);
      expect(await server.stored()).toBe(0);
    },
  );

  it('name every fault at once, in the attributes and in the data', async () => {
    const server = await startTestServer();
    const bad = event({
      specversion: '0.3',
      source: undefined,
      data: { ...wireDelivery, quantity: 0, source: 'x' },
    });
    const refused = await sendEvents(server, [event(), bad]);
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/1/data/quantity',
      '/1/data/source',
      '/1/source',
      '/1/specversion',
    ]);
    expect(await server.stored()).toBe(0);
  });
});
