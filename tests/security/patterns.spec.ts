import { readdirSync, readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { recordedAddress } from '../../src/api/request-ids.ts';
import { wireDelivery } from '../support/samples.ts';
import { packaged, startTestServer, type TestServer } from '../support/server.ts';
import { table } from '../support/signed-in.ts';

type Pattern = { readonly file: string; readonly source: string; readonly flags: string };

const patternOf = (file: string, literal: string): Pattern => {
  const end = literal.lastIndexOf('/');
  return { file, source: literal.slice(1, end), flags: literal.slice(end + 1) };
};

/** Every regular expression that stands in a file. */
const patternsIn = (file: string): readonly Pattern[] => {
  const parsed = ts.createSourceFile(
    file,
    readFileSync(packaged(file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Pattern[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(patternOf(file, node.text));
    ts.forEachChild(node, look);
  };
  look(parsed);
  return found;
};

const files = readdirSync(packaged('src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|js)$/.test(name))
  .map((name) => `src/${name}`)
  .toSorted((a, b) => a.localeCompare(b));

const patterns = files.flatMap(patternsIn);

/** What takes long on long texts, and is never given any by whoever sends something to a server. */
const meetNoInput: Readonly<Record<string, string>> = {
  'src/audit/verifying/exact-json.ts ^(-?)0*(\\d*)(?:\\.(\\d+))?(?:[eE]([+-]?\\d{1,20}))?$':
    'numbers of JSON, which begin with one zero at most',
  'src/cli/cosign.ts \\/+$': 'an address that whoever runs the program gives it',
  'src/config.ts \\/+$': 'an address that whoever runs the program gives it',
  'src/ingest/kiel/decimals.ts 0+$': 'digits of a number, of the file that whoever runs the program gives it',
};

/** Patterns that are put together from others where they are used, each tested below by what it is for. */
const putTogether: readonly string[] = [
  // Names of columns are ours; rows come from whoever sends a table.
  'src/ingest/csv.ts',
  'src/audit/verifying/receipt-check.ts',
  'src/store/eventstore-log.ts',
];

/** How many characters a hostile text has. */
const length = 6_000;

/**
 * A pattern that looks at each character a few times is done with such a text in less than a tenth of this, in
 * milliseconds; one that goes back for each of them takes ten times as long. The shortest of several tries counts, so that
 * a busy machine changes nothing.
 */
const most = 4;

const classes: readonly (readonly [RegExp, string])[] = [
  [/\\d/, '0'],
  [/\\w|a-z/, 'a'],
  [/A-Z/, 'A'],
  [/\\s/, ' '],
  [/\[\^|\.|\\S/, 'a'],
  [/\\n/, '\n'],
];

/** Characters that a pattern speaks of, and so may be made to look for again and again. */
const alphabetOf = (source: string): readonly string[] => {
  const ofClasses = classes.flatMap(([pattern, character]) => (pattern.test(source) ? [character] : []));
  const written = source.replace(/\\[a-zA-Z](\{[^}]*\}|[0-9A-Fa-f]{2,4})?|\{[\d,]*\}|[?*+^$|()[\]]/g, '');
  return [...new Set([...ofClasses, ...written.replaceAll('\\', '')])].slice(0, 8);
};

/** What a hostile text repeats: each character, each two and each three of an alphabet. */
const pumpsOf = (alphabet: readonly string[]): readonly string[] => {
  const longer = (shorter: readonly string[]) =>
    shorter.flatMap((text) => alphabet.map((each) => `${text}${each}`));
  const pairs = longer(alphabet);
  return [...alphabet, ...pairs, ...longer(pairs)];
};

const hostileTextsFor = (source: string): readonly string[] => {
  const literal = /^\^?([\w-]+)/.exec(source)?.[1] ?? '';
  return pumpsOf(alphabetOf(source)).flatMap((pump) => {
    const repeated = pump.repeat(length / pump.length);
    return [`${literal}${repeated}\u0000`, `\u0000${repeated}\u0000`];
  });
};

/** How long a pattern looks at a text, in milliseconds; no longer than it takes to say that this is too long. */
const timeOf = ({ source, flags }: Pattern, text: string): number => {
  const run = new Script(`(text) => text.replace(new RegExp(${JSON.stringify(source)}, '${flags}'), '')`);
  const replace: unknown = run.runInThisContext();
  if (typeof replace !== 'function') throw new Error('is no function');
  const tries = Array.from({ length: 4 }, () => {
    const begun = performance.now();
    replace(text);
    return performance.now() - begun;
  });
  return Math.min(...tries);
};

const slowOn = (pattern: Pattern): string | undefined =>
  hostileTextsFor(pattern.source).find((text) => timeOf(pattern, text) > most);

const nameOf = ({ file, source }: Pattern): string => `${file} ${source}`;

describe('the regular expressions of the product', () => {
  it('take a time that grows with the length of a text, whatever it repeats, wherever input meets them', () => {
    expect(patterns.length).toBeGreaterThan(150);
    const slow = patterns.filter((pattern) => slowOn(pattern) !== undefined).map(nameOf);
    expect(slow.toSorted((a, b) => a.localeCompare(b))).toEqual(Object.keys(meetNoInput));
  }, 300_000);

  it('are put together from others nowhere but where that is known', () => {
    const making = files.filter((file) => /\bRegExp\(/.test(readFileSync(packaged(file), 'utf8')));
    expect(new Set(making)).toEqual(new Set(putTogether));
  });
});

/** As long as one line of a file may be, and nearly as long as a body. */
const long = 250_000;

const nl = 'mod-nl-reporter';

/** Sends a table that is only checked. */
const check = (server: TestServer, ...rows: readonly string[]) =>
  server.send('/v1/deliveries?dryRun=true', {
    method: 'POST',
    headers: { Authorization: `Bearer dev-${nl}`, 'Content-Type': 'text/csv' },
    body: table(...rows),
  });

// A text that is looked at again from each of its characters takes minutes at these lengths: the limits of the tests are
// what fails then.
describe('a hostile text', () => {
  it.each([
    ['spaces within a cell', `a,artillery-ammunition,x${' '.repeat(long)}x,5,2025-03-14,`],
    ['spaces within a number', `a,artillery-ammunition,NL,1${' '.repeat(long)}1,2025-03-14,`],
    ['quotes', `a,artillery-ammunition,NL,5,2025-03-14,"${'""'.repeat(long / 2)}x`],
    ['quotes that open again and again', `a,artillery-ammunition,NL,5,2025-03-14,${'x"'.repeat(long / 2)}`],
    ['zeros', `a,artillery-ammunition,NL,${'0'.repeat(long)}x,2025-03-14,`],
    ['marks on one letter', `a,artillery-ammunition,NL,5,2025-03-14,o${'\u0301\u0323'.repeat(long / 5)}`],
  ])('in a row of a table is refused as fast as any: %s', { timeout: 20_000 }, async (_what, line) => {
    const server = await startTestServer();
    const { status, body } = await check(server, line);
    expect([status, body.type]).toEqual([422, '/problems/lines-malformed']);
    expect((await server.get('/livez')).status).toBe(200);
  });

  it.each([
    ['spaces', `x${' '.repeat(long)}x`],
    ['characters that show nothing', `x${'\u200b'.repeat(long / 3)}x`],
    ['marks on one letter, in no order', `o${'\u0301\u0323'.repeat(long / 5)}`],
    ['marks on one letter, in the wrong order', `o${'\u0301'.repeat(long / 5)}${'\u0323'.repeat(long / 5)}`],
    ['backslashes', '\\'.repeat(long / 2)],
    ['quotes', '"'.repeat(long / 2)],
  ])('in a report is refused as fast as any: %s', { timeout: 20_000 }, async (_what, note) => {
    const server = await startTestServer();
    const { status, body } = await server.put('/v1/deliveries/mod-nl/a', nl, { ...wireDelivery, note });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/note']);
  });

  it('in an address or a header is recorded and answered as fast as any', { timeout: 20_000 }, async () => {
    const times = 200;
    for (const piece of ['eyJ', 'eyJ-', 'eyJ.', 'pcp_', 'pcp_a', 'pcp%5F', '....', '%5f', '-.']) {
      const address = `/${piece.repeat(Math.floor(16_000 / piece.length))}`;
      for (let time = 0; time < times; time += 1) recordedAddress(address);
    }
    const server = await startTestServer();
    for (const header of [
      'Authorization',
      'Cookie',
      'If-Match',
      'Accept',
      'Accept-Language',
      'Idempotency-Key',
    ]) {
      for (const piece of ['Bearer ', ', ', '"', ';', 'W/"', 'a=', '*;q=0,']) {
        const value = `x${piece.repeat(Math.floor(12_000 / piece.length))}x`;
        const { status } = await server.get('/v1/tracks', { [header]: value });
        expect([200, 400, 401, 406], header).toContain(status);
      }
    }
  });
});
