// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { countsOf, eventsIn, sendCsv } from '../support/bulk.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const header = 'reference,track,variant,donor,quantity,effectiveOn,note';
const row = 'a,artillery-ammunition,155mm,NL,12000,2025-03-14,';

const delivered = async (server: TestServer, reference: string) => {
  await settled(server);
  return (await server.get(`/v1/deliveries/mod-nl/${reference}`)).body.delivery;
};

type Found = readonly {
  readonly line: number;
  readonly errors: readonly { readonly pointer: string; readonly column: string; readonly detail: string }[];
}[];

/** Sends a table that is wrong, and gives what was found in it; nothing is stored of it. */
const faultsOf = async (table: string | Uint8Array): Promise<Found> => {
  const server = await startTestServer();
  const answer = await sendCsv(server, table);
  expect(answer.status, answer.text).toBe(422);
  expect(await server.stored()).toBe(0);
  return answer.body.problems;
};

/** A row of a table that has these cells and otherwise those of a good report. */
const tableWith = (cells: Record<string, string>): string => {
  const good = {
    reference: 'a',
    track: 'artillery-ammunition',
    donor: 'NL',
    quantity: '12000',
    effectiveOn: '2025-03-14',
  };
  const all: Record<string, string> = { ...good, ...cells };
  return `${Object.keys(all).join(',')}\n${Object.values(all)
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(',')}\n`;
};

describe('a table of reports', () => {
  it.each([
    ['commas and LF', `${header}\n${row}\n`],
    ['CRLF', `${header}\r\n${row}\r\n`],
    ['CR', `${header}\r${row}\r`],
    ['no end of its last line', `${header}\n${row}`],
    ['a byte-order mark', `\uFEFF${header}\r\n${row}\r\n`],
    ['semicolons', `${header}\n${row}\n`.replaceAll(',', ';')],
    ['tabs', `${header}\n${row}\n`.replaceAll(',', '\t')],
    ['sep=;', `sep=;\r\n${`${header}\r\n${row}\r\n`.replaceAll(',', ';')}`],
    ['a byte-order mark and sep=,', `\uFEFFsep=,\r\n${header}\r\n${row}\r\n`],
    ['everything in quotes', `"${header.replaceAll(',', '","')}"\n"${row.replaceAll(',', '","')}"\n`],
    ['spaces around its names and cells', `${header}\n${row}\n`.replaceAll(',', ' , ')],
    ['empty columns at its end', `${header},,\n${row},,\n`],
    ['empty cells beyond the header row', `${header}\n${row},,,\n`],
    ['empty rows', `${header}\n,,,,,,\n\n${row}\n;;\n,,,\n`.replace(';;\n', '\n')],
    [
      'the columns that are only read',
      `${header},body,revision,status,counted,recordedAt,index\n${row},x,x,x,x,x,x\n`,
    ],
  ])('with %s is read as what it says', async (_what, table) => {
    const server = await startTestServer();
    const answer = await sendCsv(server, table);
    expect(answer.status, answer.text).toBe(200);
    expect(countsOf(answer)).toEqual({ lines: 1, recorded: 1, repeated: 0, contradicted: 0 });
    expect(await delivered(server, 'a')).toMatchObject({
      track: 'artillery-ammunition',
      variant: '155mm',
      donor: 'NL',
      quantity: 12_000,
      effectiveOn: '2025-03-14',
    });
  });

  it.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
  ])('counts physical lines through quoted newlines, %j', async (newline) => {
    const quoted = row.replace(/,$/, `,"one${newline}two ""said""${newline}three, four"`).replace(/^a/, 'q');
    const bad = row.replace('12000', 'many').replace(/^a/, 'z');
    const lines = [header, quoted, '', row, bad, quoted.replace(/^q/, 'p'), bad.replace(/^z/, 'y')];
    const problems = await faultsOf(lines.join(newline));
    // The header is line 1, the quoted row takes 2 to 4, line 5 is empty, and another quoted row takes 8 to 10.
    expect(problems.map(({ line }) => line)).toEqual([7, 11]);
    const server = await startTestServer();
    await sendCsv(server, [header, quoted].join(newline));
    expect((await delivered(server, 'q')).note).toBe('one\ntwo "said"\nthree, four');
  });

  it('counts its lines also where it is longer than what is read at once', async () => {
    const long = `"${'a'.repeat(500)}\r\n${'€'.repeat(400)}"`;
    const rows = Array.from({ length: 400 }, (_each, at) => row.replace(/^a/, `r-${at}`) + long);
    const lines = [header, ...rows.with(399, rows[399]?.replace('12000', '1e3') ?? '')];
    const problems = await faultsOf(lines.join('\r\n'));
    expect(problems.map(({ line }) => line)).toEqual([2 + 399 * 2]);
    const server = await startTestServer();
    expect(countsOf(await sendCsv(server, lines.slice(0, -1).join('\r\n')))).toMatchObject({ recorded: 399 });
  });

  it('has one quote taken away from the cells that were guarded against formulas', async () => {
    const server = await startTestServer();
    const cells = [`'=1+1`, `'+a`, `'-b`, `'@c`, `''d'`, `'plain`, '=raw'];
    const rows = cells.map((note, at) => `${row.replace(/^a/, `g${at}`)}${note}`);
    await sendCsv(server, [header, ...rows].join('\n'));
    const notes = await Promise.all(cells.map(async (_cell, at) => (await delivered(server, `g${at}`)).note));
    expect(notes).toEqual(['=1+1', '+a', '-b', '@c', `'d'`, 'plain', '=raw']);
  });

  it.each([
    [
      'DE=100;NL=50',
      '150',
      [
        { donor: 'DE', quantity: 100 },
        { donor: 'NL', quantity: 50 },
      ],
    ],
    [
      ' DE = 100 ; NL = 50 ',
      '150',
      [
        { donor: 'DE', quantity: 100 },
        { donor: 'NL', quantity: 50 },
      ],
    ],
    ['CZ;CA;NO', '150', ['CA', 'CZ', 'NO']],
    [
      'DE=undisclosed;NL=undisclosed',
      'undisclosed',
      [
        { donor: 'DE', quantity: 'undisclosed' },
        { donor: 'NL', quantity: 'undisclosed' },
      ],
    ],
  ])('parts %s are those donors', async (parts, quantity, donors) => {
    const server = await startTestServer();
    const answer = await sendCsv(server, tableWith({ donor: '', parts, quantity }));
    expect(answer.status, answer.text).toBe(200);
    expect((await delivered(server, 'a')).donors).toEqual(donors);
  });

  it('reads intervals, of parts too, commitments, money, and evidence of one piece and of several', async () => {
    const server = await startTestServer();
    const pieces = [{ title: 'One' }, { title: 'Two', url: 'https://example.org/2' }];
    const table = tableWith({
      donor: '',
      parts: 'DE=10..12;NL=5',
      quantity: '',
      min: '15',
      max: '17',
      bound: 'about',
      valueAmount: '100',
      valueCurrency: 'USD',
      valueEur: '90.5',
      rateOn: '2025-03-14',
      rateSource: 'ECB',
      evidence: JSON.stringify(pieces),
    });
    const answer = await sendCsv(server, table);
    expect(answer.status, answer.text).toBe(200);
    expect(await delivered(server, 'a')).toMatchObject({
      quantity: { min: 15, max: 17 },
      donors: [
        { donor: 'DE', quantity: { min: 10, max: 12 } },
        { donor: 'NL', quantity: 5 },
      ],
      value: { amount: '100.00', currency: 'USD', eur: '90.50', rateOn: '2025-03-14', rateSource: 'ECB' },
      evidence: pieces,
    });
    const sha256 = 'a'.repeat(64);
    const one = {
      reference: 'b',
      evidenceTitle: 'One',
      evidenceUrl: 'https://example.org/1',
      evidenceSha256: sha256,
    };
    expect((await sendCsv(server, tableWith(one))).status).toBe(200);
    expect((await delivered(server, 'b')).evidence).toEqual([
      { title: 'One', url: 'https://example.org/1', sha256 },
    ]);
  });

  it.each([
    ['1000000000.00', '1000000000.00'],
    ['1000000000', '1000000000.00'],
    ['1000000000.5', '1000000000.50'],
  ])('on a track of euro %s is that amount', async (quantity, amount) => {
    const server = await startTestServer();
    const answer = await sendCsv(server, tableWith({ track: 'ammunition-funding', donor: 'EU', quantity }));
    expect(answer.status, answer.text).toBe(200);
    expect((await delivered(server, 'a')).quantity).toBe(amount);
  });
});

describe('a number that could be meant in more than one way', () => {
  const track = 'ammunition-funding';
  it.each([
    ['12.000', {}],
    ['12,000', {}],
    ['12 000', {}],
    ['12\u00A0000', {}],
    ['12\u202F000', {}],
    ["12'000", {}],
    ['12000.0', {}],
    ['12000,0', {}],
    ['1e3', {}],
    ['1,2E+04', {}],
    ['-5', {}],
    ['+5', {}],
    ['012000', {}],
    ['12000 rounds', {}],
    ['~12000', {}],
    ['N/A', {}],
    ['10-15', {}],
    ['10..15', {}],
    ['٣', {}],
    ['99999999999999999999', {}],
    ['0', {}],
    ['1.000.000,00', { track }],
    ['1,000,000.00', { track }],
    ['1000,50', { track }],
    ['1000.505', { track }],
    ['1E9', { track }],
    ['€1000', { track }],
  ])('%s is refused with its line and column, and never guessed', async (quantity, more) => {
    const [problem, ...others] = await faultsOf(tableWith({ ...more, quantity }));
    expect(others).toEqual([]);
    expect(problem?.line).toBe(2);
    expect(problem?.errors).toHaveLength(1);
    expect(problem?.errors[0]).toMatchObject({ pointer: '/quantity', column: 'quantity' });
  });

  it.each([
    ['min', { quantity: '', min: '1.000', max: '2000' }, '/quantity'],
    ['max', { quantity: '', min: '1000', max: '2,000' }, '/quantity'],
    ['max', { quantity: '', min: '1000', max: '' }, '/quantity'],
    ['quantity', { min: '1', max: '2' }, '/quantity'],
    ['parts', { donor: '', parts: 'DE=10.000;NL=2000' }, '/donors'],
    ['valueAmount', { valueAmount: '1.000,00', valueCurrency: 'EUR' }, '/value/amount'],
    [
      'valueEur',
      { valueAmount: '5', valueCurrency: 'USD', valueEur: '4,50', rateOn: '2025-03-14', rateSource: 'ECB' },
      '/value/eur',
    ],
    ['effectiveOn', { effectiveOn: '14/03/2025' }, '/effectiveOn'],
    ['effectiveOn', { effectiveOn: '14.03.2025' }, '/effectiveOn'],
    ['effectiveOn', { effectiveOn: '45730' }, '/effectiveOn'],
    ['effectiveOn', { effectiveOn: 'Mar-25' }, '/effectiveOn'],
    ['effectiveOn', { effectiveOn: '2025-W11' }, '/effectiveOn'],
    ['effectiveOn', { effectiveOn: '' }, '/effectiveOn'],
    [
      'rateOn',
      { valueAmount: '5', valueCurrency: 'USD', valueEur: '4', rateOn: '14-03-25', rateSource: 'ECB' },
      '/value/rateOn',
    ],
    ['evidence', { evidence: '[{"title":' }, '/evidence'],
    ['evidence', { evidence: '[{"title":"a"}]', evidenceTitle: 'b' }, '/evidence'],
    ['evidenceUrl', { evidenceTitle: 'a', evidenceUrl: 'javascript:alert(1)' }, '/evidence/0/url'],
    ['evidenceTitle', { evidenceUrl: 'https://example.org' }, '/evidence/0/title'],
    ['commitmentBody', { commitmentReference: 'C-1' }, '/commitment/body'],
    ['track', { track: 'catapults' }, '/track'],
    ['reference', { reference: '' }, '/reference'],
    ['reference', { reference: 'a b' }, '/reference'],
    ['note', { note: 'a\u0007b' }, '/note'],
  ])('the column %s is named where %j is wrong', async (column, cells, pointer) => {
    const [problem] = await faultsOf(tableWith(cells));
    expect(problem?.line).toBe(2);
    expect(problem?.errors.map((error) => [error.pointer, error.column])).toEqual([[pointer, column]]);
  });

  it('is named with every other fault of its row, and every row with one', async () => {
    const rows = [
      row,
      row.replace('NL,12000', 'XX,12.000').replace(/^a/, 'b'),
      row.replace('155mm', '999mm').replace(/^a/, 'c'),
    ];
    const problems = await faultsOf([header, ...rows].join('\n'));
    expect(problems).toMatchObject([
      { line: 3, reference: 'b' },
      { line: 4, reference: 'c', errors: [{ column: 'variant' }] },
    ]);
    expect(new Set(problems[0]?.errors.map(({ column }) => column))).toEqual(new Set(['donor', 'quantity']));
  });
});

describe('a table that is none', () => {
  it.each([
    ['nothing', '', 1, null, /empty/],
    ['a name that is misspelt', `${header},Quantity\n${row},5`, 1, 'Quantity', /write quantity/],
    ['a name that nobody knows', `${header},colour\n${row},red`, 1, 'colour', /is no column/],
    ['a name given twice', `${header},note\n${row},x`, 1, 'note', /more than once/],
    ['no reference', `track,donor,quantity,effectiveOn\ndrones,NL,5,2025`, 1, 'reference', /missing/],
    ['no donors', `reference,track,quantity,effectiveOn\na,drones,5,2025`, 1, 'donor', /parts/],
    ['half an interval', `reference,track,donor,min,effectiveOn\na,drones,NL,5,2025`, 1, 'quantity', /max/],
    ['a row that is too short', `${header}\n${row}\nb,drones\n`, 3, null, /2 cells/],
    ['a row that is too long', `${header}\n${row}too,long\n`, 2, null, /8 cells/],
    ['a cell beyond the names', `${header},,\n${row},,x\n`, 2, null, /9 cells/],
    ['a cell under no name', `${header.replace('variant', ' ')}\n${row}\n`, 2, null, /7 cells/],
    ['a quote that never ends', `${header}\n${row}\nb,"drones,NL\n${row}\n`, 3, null, /never closed/],
    ['a quote within a cell', `${header}\n${row}5" shell\n`, 2, null, /middle of a cell/],
    ['something after a quote', `${header}\n${row}"a"b\n`, 2, null, /between a closing quote/],
    ['a row without end', `${header}\n${row}${'a'.repeat(300_000)}\n`, 2, null, /256 KiB/],
  ])('%s', async (_what, table, line, column, detail) => {
    const problems = await faultsOf(table);
    expect(problems.at(-1)).toMatchObject({ line, errors: [{ column }] });
    expect(problems.at(-1)?.errors[0]?.detail).toMatch(detail);
  });

  it('has each line named that is wrong, also after a stray quote', async () => {
    const table = `${header}\n${row}5" shell\n${row.replace('12000', '1.5')}\n${row}"a"b\n${row.replace('12000', '2,5')}\n`;
    expect((await faultsOf(table)).map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  it.each([
    ['Latin-1', Buffer.from(`${header}\n${row}\n${row}Fr\u00E9d\u00E9ric\n`, 'latin1'), 3],
    ['UTF-16', Buffer.from(`\uFEFF${header}\n${row}\n`, 'utf16le'), 1],
    ['UTF-16 without a mark', Buffer.from(`${header}\n${row}\n`, 'utf16le'), 1],
    ['half a character', Buffer.concat([Buffer.from(`${header}\n${row}a`), Buffer.from([0xe2, 0x82])]), 2],
  ])('%s is refused at its line, with what to do', async (_what, table, line) => {
    const problems = await faultsOf(table);
    expect(problems.at(-1)?.line).toBe(line);
    expect(problems.at(-1)?.errors[0]?.detail).toContain('CSV UTF-8');
  });

  it('is found out in a dry run as well', async () => {
    const server = await startTestServer();
    const table = `${header}\n${row.replace('12000', '12.000')}`;
    const would = await sendCsv(server, table, { query: '?dryRun=true' });
    const does = await sendCsv(server, table);
    expect(would.status).toBe(422);
    expect(would.body).toEqual(does.body);
    expect(await eventsIn(server)).toBe(0);
  });
});

describe('the template', () => {
  it('is the header row of an upload, in the order of the list', async () => {
    const server = await startTestServer();
    const { status, headers, text } = await server.get('/v1/deliveries/template.csv');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(text).toBe(
      'reference,track,variant,source,donor,parts,quantity,min,max,bound,effectiveOn,commitmentBody,' +
        'commitmentReference,valueAmount,valueCurrency,valueEur,rateOn,rateSource,evidenceTitle,evidenceUrl,' +
        'evidenceSha256,evidence,note\r\n',
    );
    expect(countsOf(await sendCsv(server, text))).toEqual({
      lines: 0,
      recorded: 0,
      repeated: 0,
      contradicted: 0,
    });
  });
});
