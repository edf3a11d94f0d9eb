// @ts-nocheck
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aReport } from '../domain/reports.ts';
import { countsOf, eventsIn, sendCsv, sendFile } from '../support/bulk.ts';
import { csvOf } from '../support/csv.ts';
import { runsOf } from '../support/runs.ts';
import { wireCommitment } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';

/** Texts that a table could spoil: formulas, guards, separators, quotes and line ends. */
const awkward = fc
  .tuple(
    fc.constantFrom('=', '+', '-', '@', "'", "''", '\t', '"', ',', ';', '\n', '0', '[', 'DE=5;'),
    fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...`a1'"=;,\n\t -€é`) }),
  )
  .map((parts) => `${parts.join('')}x`);

const money = fc.oneof(
  fc.constant({ amount: '38400000.00', currency: 'EUR' }),
  fc.record({
    amount: fc.constant('10.50'),
    currency: fc.constant('USD'),
    eur: fc.constant('9.05'),
    rateOn: fc.constant('2024-03-14'),
    rateSource: awkward,
  }),
);

const piece = fc.record({ title: awkward, url: fc.webUrl() }, { requiredKeys: ['title'] });

const isOfEuro = (report: Readonly<Record<string, unknown>>): boolean => report['track'] === 'era-loans';

/** A report with every member that a table has columns for, as far as it fits what else it says. */
const anyReport = fc
  .tuple(
    aReport,
    fc.record(
      {
        note: awkward,
        evidence: fc.array(piece, { maxLength: 3 }),
        bound: fc.constantFrom('at-least', 'at-most', 'about', 'exact'),
        value: money,
        named: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([{ commitment: _unknown, ...report }, { named, value, bound, ...more }]) => ({
    ...report,
    ...more,
    // On a track of euro the value would have to be the quantity; an undisclosed quantity has no bound.
    ...(value === undefined || isOfEuro(report) ? {} : { value }),
    ...(bound === undefined || report['quantity'] === 'undisclosed' ? {} : { bound }),
    ...(named === true ? { commitment: { body: 'mod-nl', reference: `C-${report['track']}` } } : {}),
  }));

const promise = async (server: TestServer): Promise<void> => {
  const promised = [
    { track: 'artillery-ammunition', variant: '155mm', quantity: 5 },
    { track: 'drones', variant: 'naval', quantity: 5 },
    { track: 'era-loans', variant: 'eu-mfa', quantity: '5.00' },
  ];
  for (const each of promised) {
    const { status } = await server.put(`/v1/commitments/mod-nl/C-${each.track}`, nl, {
      ...wireCommitment,
      ...each,
    });
    expect(status).toBe(201);
  }
};

/** The same table as another program would save it: with a byte-order mark and another separator. */
const savedAgain = (csv: string, delimiter: string): string => {
  const rows: string[][] = parse(csv, { record_delimiter: '\r\n' });
  return stringify(rows, { delimiter, bom: true, record_delimiter: 'windows', quoted_match: /[\r\n;]/ });
};

const runs = runsOf(30);

it(
  'a downloaded list of one’s own reports can be uploaded again and is all repeats, whatever they say and whichever separator',
  async () => {
    const server = await startTestServer();
    await promise(server);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyReport, { minLength: 1, maxLength: 12 }), async (reports) => {
        round += 1;
        const lines = reports.map((report, at) =>
          JSON.stringify({ reference: `x${round}-${at}`, ...report }),
        );
        const sent = await sendFile(server, lines.join('\n'));
        expect(countsOf(sent), sent.text).toMatchObject({ recorded: reports.length });
        await server.post(`/v1/deliveries/mod-nl/x${round}-0/withdrawal`, nl, { reason: 'never arrived' });
        await settled(server);
        const before = await eventsIn(server);
        const { text } = await csvOf(server, `/v1/deliveries?body=mod-nl&limit=${reports.length}`);
        for (const table of [text, savedAgain(text, ';'), savedAgain(text, '\t')]) {
          const again = await sendCsv(server, table);
          expect(countsOf(again), again.text).toEqual({
            lines: reports.length,
            recorded: 0,
            repeated: reports.length,
            contradicted: 0,
          });
        }
        expect(await eventsIn(server)).toBe(before);
      }),
      runs.checks,
    );
  },
  runs.timeout,
);
