import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { named } from '../../src/api/routes.ts';
import { csvOf, recordsIn } from '../support/csv.ts';
import { lists, wholeAccount } from '../support/lists.ts';
import { startLivedServer } from '../support/lived-server.ts';
import {
  wireCommitment,
  wireDelivery,
  wireMilestone,
  wireMilestoneReport,
  wireStatement,
  wireTarget,
} from '../support/samples.ts';
import { packaged, settled, startTestServer, type TestServer } from '../support/server.ts';
import { confirmIn, row, signIn, table } from '../support/signed-in.ts';
import { readXml } from '../support/xml.ts';

const html = `"'><script>alert(1)</script><img src=x onerror=alert(1)></title></style>]]><!--{{7*7}}\${7*7}`;
const sql = `'; DROP TABLE events; --" OR 1=1 /* % _ \\ */`;
const formulas = ['=1+1', '+1', '-1+1', '@SUM(A1)', `=cmd|'/c calc'!A1`];

const as = { reporter: 'mod-nl-reporter', planner: 'eums-planner', coordinator: 'eums-coordinator' };

/** An account in which every text that somebody may write says the same. */
const filledWith = async (server: TestServer, said: string): Promise<void> => {
  const evidence = [{ title: said, url: `https://example.org/?q=${encodeURIComponent(said)}` }];
  const done = async (sent: ReturnType<TestServer['put']>): Promise<void> => {
    const { status, text } = await sent;
    expect(status, text).toBe(201);
  };
  const year = { effectiveOn: '2026-03-14' };
  const source = { document: said, section: said, quote: said, english: said };
  await done(server.put('/v1/targets/rounds', as.planner, { ...wireTarget, title: said, source }));
  const milestone = { ...wireMilestone, title: said, section: '9', quote: said, english: said };
  await done(server.put('/v1/milestones/edip-adopted', as.planner, milestone));
  await done(
    server.put('/v1/milestones/edip-adopted/reports/m', as.coordinator, {
      ...wireMilestoneReport,
      note: said,
      evidence,
    }),
  );
  await done(
    server.put('/v1/commitments/mod-nl/a', as.reporter, {
      ...wireCommitment,
      ...year,
      dueOn: '2026-12-31',
      note: said,
      evidence,
    }),
  );
  await done(
    server.put('/v1/statements/eums/s', 'eums-reporter', {
      ...wireStatement,
      track: 'artillery-ammunition',
      authority: said,
      note: said,
      evidence,
    }),
  );
  for (const reference of ['a', 'b']) {
    const delivery = { ...wireDelivery, ...year, note: said, evidence };
    await done(server.put(`/v1/deliveries/mod-nl/${reference}`, as.reporter, delivery));
    const correction = { delivery: { ...delivery, quantity: 11_000 }, reason: said };
    await done(server.post(`/v1/deliveries/mod-nl/${reference}/corrections`, as.reporter, correction));
  }
  const opinion = { 'If-Match': '"1"' };
  await done(server.post('/v1/deliveries/mod-nl/a/dispute', 'eda-verifier', { reason: said }, opinion));
  await done(
    server.post('/v1/deliveries/mod-nl/b/verification', 'eda-verifier', { note: said, evidence }, opinion),
  );
  await server.put('/v1/deliveries/mod-de/a', 'mod-de-reporter', { ...wireDelivery, ...year });
  await done(
    server.post('/v1/arbitrations/artillery-ammunition/matches', as.coordinator, {
      counted: { body: 'mod-nl', reference: 'a' },
      claim: { body: 'mod-de', reference: 'a' },
      reason: said,
    }),
  );
  await settled(server);
};

const pathOf = (template: string): string =>
  template
    .replace(':body', 'mod-nl')
    .replace(':reference', 'a')
    .replace(':target', 'rounds')
    .replace(':track', 'artillery-ammunition');

/** Every page that anybody is shown, and what one asks for on it by an address. */
const pages = Object.values(named)
  .filter(({ page, method, path }) => page === true && method === 'get' && !path.includes('/uploads/'))
  .map(({ path }) => pathOf(path));

const markup = /<script(?! src="\/assets\/[a-z]+-[0-9a-f]{16}\.js")|<img|<!--|<\/title><\/style>/;

describe('a text that is markup', () => {
  it('is written as text on every page that shows it, and no page may run or load anything from elsewhere', async () => {
    const server = await startTestServer();
    await filledWith(server, html);
    const { get } = await signIn(server, as.reporter);
    const shown: string[] = [];
    for (const path of [...pages, '/deliveries/mod-nl/b', '/report?status=disputed']) {
      const { status, text, headers } = await get(path);
      expect(status, path).toBe(200);
      expect(text, path).not.toMatch(markup);
      expect(headers.get('Content-Type'), path).toBe('text/html; charset=utf-8');
      expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff');
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy, path).toMatch(/default-src 'none';.*script-src 'self';.*frame-ancestors 'none'/);
      expect(policy, path).not.toMatch(/unsafe|data:|\*/);
      if (text.includes('&lt;img src=x')) shown.push(path);
    }
    // It is on these, or the test would prove nothing.
    expect(shown).toEqual(
      expect.arrayContaining(['/', '/targets/rounds', '/deliveries/mod-nl/a', '/milestones', '/report']),
    );
  }, 120_000);

  it('is written as text by a page that answers an address or a form in which it stands', async () => {
    const server = await startTestServer();
    await filledWith(server, 'nothing');
    const { get, form } = await signIn(server, as.reporter);
    const q = encodeURIComponent(html);
    for (const path of [
      ...pages.map((page) => `${page}?q=${q}`),
      ...pages.map((page) => `${page}?lang=${q}&effectiveAt=${q}&knownAt=${q}`),
      `/${q}`,
      `/targets/${q}`,
      `/deliveries/mod-nl/${q}`,
      `/report/uploads/${q}`,
    ]) {
      const { text, headers } = await get(path);
      expect(headers.get('Content-Type'), path).toMatch(/^text\/html|^application\/problem\+json/);
      if (headers.get('Content-Type')?.startsWith('text/html')) expect(text, path).not.toMatch(markup);
    }
    for (const [path, fields] of [
      ['/session', { key: html, to: html }],
      ['/report/deliveries/a/corrections', { revision: '1', note: html, quantity: html, reason: html }],
      ['/report/deliveries/a/withdrawal', { revision: html, reason: html }],
    ] as const) {
      expect((await form(path, fields)).text, path).not.toMatch(markup);
    }
  });

  it('leaves a feed well-formed', async () => {
    const server = await startTestServer();
    await filledWith(server, html);
    const { text } = await server.get('/feed.atom');
    expect(text).not.toMatch(/<script|<img/);
    expect(JSON.stringify(readXml(text))).toContain('<img src=x');
  });

  it('is the same text in JSON, which no browser takes for a page', async () => {
    const server = await startTestServer();
    await filledWith(server, html);
    const { body, headers } = await server.get('/v1/deliveries/mod-nl/a', { Accept: 'text/html' });
    expect(body.delivery.note).toBe(html);
    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});

describe('a text that is SQL', () => {
  it('is kept and found as it was written, and nothing else is', async () => {
    const server = await startTestServer();
    await filledWith(server, sql);
    const before = await server.stored();
    const report = await server.get('/v1/deliveries/mod-nl/a');
    expect(report.body.delivery).toMatchObject({ note: sql, evidence: [{ title: sql }] });
    const found = await server.get(`/v1/deliveries?q=${encodeURIComponent(sql)}`);
    const references = found.body.deliveries.map(({ reference }: { reference: string }) => reference);
    expect(new Set(references)).toEqual(new Set(['a', 'b']));
    for (const q of [`' OR '1'='1`, '%', '_', `x' UNION SELECT * FROM events --`, '\\']) {
      const { status, body } = await server.get(`/v1/deliveries?q=${encodeURIComponent(`${q}none`)}`);
      expect([status, body.deliveries], q).toEqual([200, []]);
    }
    expect(await server.stored()).toBe(before);
  });

  const parameters = [
    ...['track', 'donor', 'body', 'status', 'from', 'to', 'limit', 'cursor', 'sort', 'type', 'stream'],
    ...['by', 'state', 'target', 'period', 'effectiveAt', 'knownAt', 'atLeast', 'since', 'evidence', 'lang'],
  ];
  const q = encodeURIComponent(sql);
  const addresses = Object.values(named)
    .filter(
      ({ method, path, access }) => method === 'get' && path !== '/v1/stream' && typeof access === 'string',
    )
    .flatMap(({ path }) => [
      ...parameters.map((name) => `${pathOf(path)}?${name}=${q}`),
      ...(path.includes(':') ? [path.replace(/:[a-zA-Z]+/g, q)] : []),
    ]);

  it('in any parameter or place of an address is refused or finds nothing, and the tables stand', async () => {
    const server = await startTestServer();
    await filledWith(server, 'nothing');
    const before = await server.get('/v1/deliveries');
    for (const address of addresses) {
      const { status, text } = await server.get(address);
      expect([200, 400, 404], address).toContain(status);
      if (status === 200) expect(text, address).not.toContain('mod-nl');
    }
    const after = await server.get('/v1/deliveries');
    expect(after.body.deliveries).toEqual(before.body.deliveries);
  }, 120_000);
});

/** An account in which titles, notes and sources begin like a formula. */
const filledWithFormula = async (server: TestServer, formula: string): Promise<void> => {
  const evidence = [{ title: formula, url: 'https://example.org' }];
  const year = { effectiveOn: '2026-03-14', note: formula, evidence };
  const source = { document: formula, section: formula, english: formula };
  for (const [path, key, body] of [
    ['/v1/deliveries/mod-nl/formula', as.reporter, { ...wireDelivery, ...year }],
    ['/v1/commitments/mod-nl/formula', as.reporter, { ...wireCommitment, ...year, dueOn: '2026-12-31' }],
    [
      '/v1/statements/eums/formula',
      'eums-reporter',
      { ...wireStatement, authority: formula, note: formula, evidence },
    ],
    ['/v1/targets/formula', as.planner, { ...wireTarget, title: formula, source }],
    ['/v1/milestones/formula', as.planner, { ...wireMilestone, title: formula, english: formula }],
  ] as const) {
    expect((await server.put(path, key, body)).status, path).toBe(201);
  }
  await settled(server);
};

const cellsOf = async (server: TestServer, path: string): Promise<readonly string[]> =>
  recordsIn(await csvOf(server, path)).flatMap((record) => Object.values(record));

/** A number below zero is a number. */
const isNumber = (cell: string): boolean => /^-\d+(\.\d+)?$/.test(cell);

describe('a text that a spreadsheet would take for a formula', () => {
  it.each(formulas)('%s begins no cell of any table', async (formula) => {
    const server = await startLivedServer(wholeAccount);
    await filledWithFormula(server, formula);
    const cells = (await Promise.all(lists.map(([path]) => cellsOf(server, path)))).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !isNumber(cell))).toEqual([]);
    expect(cells.filter((cell) => cell === `'${formula}`).length).toBeGreaterThan(4);
  });
});

/** Sends bytes as they are, and says what came back. */
const sendBytes = (server: TestServer, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.address);
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes, 'latin1'));
    let said = '';
    socket.setEncoding('latin1').on('data', (more: string) => {
      said += more;
    });
    socket.once('end', () => resolve(said)).once('error', reject);
  });

const startLogged = async () => {
  const written: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (text: string) => written.push(text) });
  return { server: await startTestServer({ logger, config: { logLevel: 'trace' } }), written };
};

describe('what is recorded of a request', () => {
  it('is one line of JSON, whatever stands in its address, its headers and its body', async () => {
    const { server, written } = await startLogged();
    const tricks = [
      '%0d%0a{"level":60,"msg":"forged"}',
      '%1b[2J%1b[31m',
      '%00%07%7f',
      '%e2%80%a8%c2%85',
      '\x85\x9b31m',
      '"}{"level":60,"msg":"forged"}',
      '\x1b[2J',
      '\t',
    ];
    for (const trick of tricks) {
      await sendBytes(server, `GET /${trick}?q=${trick} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      const headers = [
        'User-Agent',
        'X-Request-Id',
        'X-Correlation-Id',
        'X-Forwarded-For',
        'Authorization',
        'Cookie',
      ];
      const lines = headers.map((name) => `${name}: ${trick}\r\n`).join('');
      await sendBytes(server, `GET /v1/tracks HTTP/1.1\r\nHost: a\r\n${lines}Connection: close\r\n\r\n`);
    }
    await server.put('/v1/deliveries/mod-nl/a', as.reporter, { ...wireDelivery, note: 'one\n{"level":60}' });
    await server.put('/v1/deliveries/mod-nl/a', as.reporter, '{"level":60,\n\u001b[31m"msg":"forged"}');
    expect(written.length).toBeGreaterThan(tricks.length);
    for (const text of written) {
      expect(text.endsWith('\n')).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be written
      expect(text.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      expect(JSON.parse(text)).toMatchObject({ level: expect.any(Number) });
      expect(JSON.parse(text).level).toBeLessThan(60);
      expect(JSON.parse(text).msg).not.toContain('forged');
    }
  });
});

describe('a line end in what becomes a header', () => {
  const lineEnds = ['%0d%0aX-Evil:%201', '%0aX-Evil:%201', '%0dX-Evil:%201', '%e5%98%8a%e5%98%8dX-Evil:%201'];

  it('of an address or a form begins no header of the answer', async () => {
    const server = await startTestServer();
    const { form, upload, get } = await signIn(server, as.reporter);
    const answers = [
      ...(await Promise.all(
        lineEnds.flatMap((end) => [
          server.get(`/v1/deliveries/mod-nl/${end}`),
          server.put(`/v1/deliveries/mod-nl/a${end}`, as.reporter, wireDelivery),
          server.get(`/v1/deliveries?format=csv&limit=1&cursor=${end}`),
          server.get(`/feed.atom?target=${end}`),
          server.get(`/?lang=${end}`),
          form('/session', { key: 'dev-mod-nl-reporter', to: `/report${decodeURIComponent(end)}` }),
          form('/session', { key: 'dev-mod-nl-reporter', to: `/report?x=${end}` }),
        ]),
      )),
    ];
    const named = 'a"\r\nX-Evil: 1;.csv';
    const checked = await upload(table(row('b')), named);
    const done = await form(confirmIn(checked), {});
    const [, receipt = ''] = /href="([^"]*\/receipt[^"]*)"/.exec(done.text) ?? [];
    const downloaded = await get(receipt.replaceAll('&amp;', '&'));
    expect(downloaded.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="[A-Za-z0-9_-]+\.receipt\.json"$/,
    );
    for (const { headers, status } of [...answers, checked, done, downloaded]) {
      expect(headers.has('X-Evil')).toBe(false);
      expect(status).toBeLessThan(500);
    }
  });

  it('of a request id is none: the id is one of ours', async () => {
    const server = await startTestServer();
    for (const id of ['a b', 'a"b', 'a;b', 'x'.repeat(65), 'ä', '<b>']) {
      const { headers } = await server.get('/livez', { 'X-Request-Id': id });
      expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('of a request begins no second request', async () => {
    const server = await startTestServer();
    for (const ambiguous of [
      'Content-Length: 4\r\nTransfer-Encoding: chunked',
      'Content-Length: 4\r\nContent-Length: 5',
      'Transfer-Encoding: xchunked',
      'Transfer-Encoding : chunked',
      'Transfer-Encoding: chunked\r\n , identity',
      'Content-Length: +4',
    ]) {
      const inner = 'PUT /v1/deliveries/mod-nl/smuggled HTTP/1.1\r\nHost: a\r\n\r\n';
      const head = `POST /v1/deliveries HTTP/1.1\r\nHost: a\r\n${ambiguous}\r\n`;
      const said = await sendBytes(server, `${head}\r\n0\r\n\r\n${inner}`);
      expect(said.split('HTTP/1.1 ').length - 1, ambiguous).toBe(1);
      expect(said, ambiguous).toMatch(/^HTTP\/1\.1 (400|401|408|501) /);
    }
    expect(await server.stored()).toBe(0);
  });
});

/** Asks for an address as it is written: what fetches tidies it up first. */
const getAsWritten = (server: TestServer, path: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.address);
    request(
      { port, host: '127.0.0.1', path, method: 'GET', headers: { Connection: 'close' } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (more: string) => {
          text += more;
        });
        response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    )
      .once('error', reject)
      .end();
  });

describe('an address that leads out of its place', () => {
  const up = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '%252e%252e%252f',
    '....//',
    '..;/',
    '%c0%ae%c0%ae/',
  ];
  const targets = [
    'package.json',
    'etc/passwd',
    'data/log.db',
    'src/main.ts',
    'docs/problems.md',
    '.git/config',
  ];

  const places = [
    '/',
    '/assets/',
    '/problems/',
    '/docs/',
    '/v1/deliveries/',
    '/report/uploads/',
    '/targets/',
  ];
  const outwards = places.flatMap((place) =>
    up.flatMap((each) => targets.map((target) => `${place}${each.repeat(6)}${target}`)),
  );
  const inwards = ['package.json', '.git/config', '.env', 'dist/main.js', 'assets', 'assets/', 'data/'];

  it('leads to nothing', async () => {
    const server = await startTestServer();
    const secret = readFileSync(packaged('package.json'), 'utf8').slice(0, 40);
    for (const path of [...outwards, ...inwards.map((name) => `/${name}`)]) {
      const { status, text } = await getAsWritten(server, path);
      expect([400, 401, 404], path).toContain(status);
      expect(text, path).not.toContain(secret);
      expect(text, path).not.toMatch(/root:|\[core\]/);
    }
  }, 60_000);

  it('is no name of a file: what is sent is kept under a name of ours', async () => {
    const server = await startTestServer();
    const { upload } = await signIn(server, as.reporter);
    for (const name of ['../../evil.csv', '..\\..\\evil.csv', '/tmp/evil.csv', 'evil.csv\u0000.txt']) {
      await upload(table(row('a')), name);
    }
    const kept = readdirSync(server.folder, { recursive: true, encoding: 'utf8' });
    expect(kept.filter((name) => name.includes('evil'))).toEqual([]);
    const spooled = kept.filter((name) => name.startsWith('spool/'));
    expect(spooled.length).toBeGreaterThan(0);
    for (const name of spooled) expect(name).toMatch(/^spool\/[0-9a-f-]{36}$/);
  });

  it('is no reference, body, target or milestone', async () => {
    const server = await startTestServer();
    for (const name of ['..', '.', '%2e%2e', '..%2fa', 'a%2f..%2fb', '%2fetc', 'a%00', 'C:%5ca']) {
      for (const path of [
        '/v1/deliveries/mod-nl/',
        '/v1/statements/mod-nl/',
        '/v1/targets/',
        '/v1/milestones/',
      ]) {
        const { status } = await server.put(`${path}${name}`, as.reporter, wireDelivery);
        expect([400, 403, 404, 405], `${path}${name}`).toContain(status);
      }
    }
    expect(await server.stored()).toBe(0);
  });
});
