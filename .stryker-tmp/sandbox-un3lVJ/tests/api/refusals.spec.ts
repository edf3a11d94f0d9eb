// @ts-nocheck
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { problemKinds } from '../../src/api/problem-kinds.ts';
import { readProblemTexts } from '../../src/api/problems-page.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { type Answer, clockAt, packaged, startTestServer } from '../support/server.ts';

const path = '/v1/deliveries/mod-nl/H-1';
const nl = 'mod-nl-reporter';

type Fault = { readonly pointer?: string; readonly parameter?: string };
const pointers = (errors: readonly Fault[]) => errors.map(({ pointer, parameter }) => pointer ?? parameter);

describe('bad input', () => {
  const quantities = [
    '"1,000"',
    '"1e3"',
    '1.5',
    '-5',
    '0',
    '-0',
    '9007199254740993',
    'null',
    '"N/A"',
    '1e400',
  ];

  it.each(quantities)(
    'quantity %s is refused, with the fault named, and stores nothing',
    async (quantity) => {
      const server = await startTestServer();
      const body = JSON.stringify(wireDelivery).replace('12000', quantity);
      const answer = await server.put(path, nl, body);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
      expect(pointers(answer.body.errors)).toEqual(['/quantity']);
      expect(await server.stored()).toBe(0);
    },
  );

  it.each(['12000.0', '1.2e4', '0.12E+5'])('quantity %s is the whole number it means', async (quantity) => {
    const server = await startTestServer();
    const answer = await server.put(path, nl, JSON.stringify(wireDelivery).replace('12000', quantity));
    expect(answer.status).toBe(201);
    expect(answer.body.delivery.quantity).toBe(12_000);
  });

  it('has every fault named at once, the future day among them', async () => {
    const server = await startTestServer();
    const answer = await server.put(`${path}?dryrun=1`, nl, {
      track: 'catapults',
      variant: '999mm',
      donor: 'XX',
      quantity: '1,000',
      effectiveOn: '2026-12-24',
      qantity: 5,
      evidence: [{ title: '', url: 'javascript:alert(1)' }],
    });
    expect(answer.status).toBe(400);
    expect(new Set(pointers(answer.body.errors))).toEqual(
      new Set([
        '/donor',
        '/effectiveOn',
        '/evidence/0/title',
        '/evidence/0/url',
        '/qantity',
        '/quantity',
        '/track',
        '/variant',
        'dryrun',
      ]),
    );
    expect(await server.stored()).toBe(0);
  });

  it.each([
    ['a future day', { effectiveOn: '2026-11-26' }, 'effective-in-the-future'],
    ['a month that is not over', { effectiveOn: '2026-11' }, 'effective-in-the-future'],
    [
      'parts that do not add up',
      {
        donor: undefined,
        donors: [
          { donor: 'DE', quantity: 100 },
          { donor: 'NL', quantity: 50 },
        ],
      },
      'parts-do-not-add-up',
    ],
    ['a commitment nobody made', { commitment: { body: 'mod-nl', reference: 'C-17' } }, 'unknown-commitment'],
    [
      'too much text',
      {
        note: '€'.repeat(2_000),
        evidence: Array.from({ length: 10 }, (_, at) => ({
          title: '€'.repeat(300),
          url: `https://example.org/${'a'.repeat(950)}${at}`,
        })),
      },
      'report-too-large',
    ],
  ])('%s is 422', async (_what, change, code) => {
    const server = await startTestServer();
    const answer = await server.put(path, nl, { ...wireDelivery, ...change });
    expect(answer.body).toMatchObject({ status: 422, type: `/problems/${code}` });
    expect(await server.stored()).toBe(0);
  });

  it('what is wrong only for what else is on the account is named together with everything else', async () => {
    const server = await startTestServer();
    const change = { commitment: { body: 'mod-nl', reference: 'C-17' }, effectiveOn: '2026-12-01' };
    const report = { ...wireDelivery, ...change };
    const pointersOf = async (sent: Promise<Answer>) =>
      (await sent).body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(await pointersOf(server.put(path, nl, report))).toEqual(['/effectiveOn', '/commitment']);
    expect(await pointersOf(server.put(path, nl, { ...report, quantity: -1 }))).toEqual([
      '/quantity',
      '/effectiveOn',
      '/commitment',
    ]);
    const correction = { delivery: report, reason: 'recount' };
    expect(await pointersOf(server.post(`${path}/corrections`, nl, correction))).toEqual([
      '/delivery/effectiveOn',
      '/delivery/commitment',
    ]);
    expect(await server.stored()).toBe(0);
  });

  it.each([
    ['no JSON', '{"track":', 400],
    ['no object', '[]', 400],
    ['a name given twice', '{"quantity":5,"quantity":6}', 400],
    ['nothing', '', 400],
    ['endless nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    ['a prototype', '{"__proto__":{"track":"drones"}}', 400],
    ['a huge body', `"${'a'.repeat(300_000)}"`, 413],
  ])('a body that is %s is refused', async (_what, body, status) => {
    const server = await startTestServer();
    const answer = await server.put(path, nl, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(await server.stored()).toBe(0);
  });

  it.each([
    'text/csv',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=latin1',
  ])('media type %s is 415', async (type) => {
    const server = await startTestServer();
    const answer = await server.put(path, nl, wireDelivery, { 'Content-Type': type });
    expect(answer.body).toMatchObject({ status: 415, type: '/problems/media-type-unsupported' });
  });

  it.each([
    ['/v1/deliveries/mod-nl/a b', 400],
    ['/v1/deliveries/mod-nl/%E0%A4%A', 400],
    ['/v1/deliveries/mod-nl/a%2Fb', 400],
    ['/v1/deliveries/mod-nl/.hidden', 400],
    [`/v1/deliveries/mod-nl/${'a'.repeat(101)}`, 400],
    ['/v1/deliveries/mod-nl/', 404],
    ['/v1/nothing', 404],
  ])('address %s is %i', async (address, status) => {
    const server = await startTestServer();
    const answer = await server.put(address, nl, wireDelivery);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(answer.text).not.toContain('node_modules');
    expect(await server.stored()).toBe(0);
  });

  it.each([
    'limit=0',
    'limit=1001',
    'limit=1.5',
    'limit=10&limit=20',
    'cursor=abc',
    'track=catapults',
    'donor=nl',
    'status=lost',
    'evidence=some',
    'from=2025',
    'q=',
    'sort=asc',
    'atLeast=-1',
    'q=%zz',
  ])('query %s is refused', async (query) => {
    const server = await startTestServer();
    const { status, body } = await server.get(`/v1/deliveries?${query}`);
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
  });

  it('a wrong method is 405 and names the right ones', async () => {
    const server = await startTestServer();
    const answer = await server.send('/v1/progress', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe('GET, HEAD');
    expect((await server.send(path, { method: 'POST' })).headers.get('Allow')).toBe('PUT, GET, HEAD');
  });

  it('headers that are not well formed are refused', async () => {
    const server = await startTestServer();
    const answer = await server.put(path, nl, wireDelivery, { 'If-Match': '3', 'Idempotency-Key': 'bare' });
    expect(pointers(answer.body.errors)).toEqual(['If-Match', 'Idempotency-Key']);
  });
});

describe('who may do what', () => {
  it.each([
    ['no key', {}, 401],
    ['an unknown key', { Authorization: 'Bearer dev-nobody-reporter' }, 401],
    ['another scheme', { Authorization: 'Basic bW9kLW5s' }, 401],
    ['another role', { Authorization: 'Bearer dev-mod-nl-viewer' }, 403],
    ['a role that its body may not hold', { Authorization: 'Bearer dev-eca-reporter' }, 403],
    ['another body', { Authorization: 'Bearer dev-mod-de-reporter' }, 403],
  ])('a report with %s is refused before anything else is looked at', async (_what, headers, status) => {
    const server = await startTestServer();
    const init = { method: 'PUT', headers: { 'Content-Type': 'text/plain', ...headers }, body: '{' };
    const answer = await server.send(path, init);
    expect(answer.status).toBe(status);
    expect(await server.stored()).toBe(0);
  });

  it('targets are set by planners alone', async () => {
    const server = await startTestServer();
    expect((await server.put('/v1/targets/t-1', 'eums-reporter', wireTarget)).status).toBe(403);
    expect((await server.put('/v1/targets/t-1', 'eums-planner', wireTarget)).status).toBe(201);
    expect((await server.post('/v1/targets/t-1/retirement', nl, { reason: 'r' })).status).toBe(403);
  });

  it('reading needs a key where access is restricted, and a bad key is never taken for none', async () => {
    const server = await startTestServer({ config: { readAccess: 'restricted' } });
    for (const address of ['/v1/progress', '/v1/deliveries', '/v1/tracks', '/v1/targets', '/']) {
      expect((await server.get(address)).status, address).toBe(401);
      expect((await server.get(address, { Authorization: 'Bearer dev-eca-viewer' })).status, address).toBe(
        200,
      );
    }
    expect((await server.get('/livez')).status).toBe(200);
    const open = await startTestServer();
    expect((await open.get('/v1/progress', { Authorization: 'Bearer wrong' })).status).toBe(401);
  });
});

describe('what is no readable HTTP', () => {
  const raw = (server: { address: string }, text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(server.address);
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
      let said = '';
      socket.setEncoding('utf8').on('data', (more: string) => {
        said += more;
      });
      socket.once('end', () => resolve(said)).once('error', reject);
    });

  it.each([
    ['garbage', 'nonsense\r\n\r\n', 400, 'request-invalid'],
    ['headers without end', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'header-too-large'],
  ])('%s is refused as a problem, with a request id', async (_what, text, status, code) => {
    const server = await startTestServer();
    const said = await raw(server, text);
    expect(said).toContain(`HTTP/1.1 ${status} `);
    expect(said).toContain('application/problem+json');
    expect(said).toMatch(/X-Request-Id: \S+/);
    expect(said).toContain(`/problems/${code}`);
  });

  it.each([
    ['without a Host', 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['with two Hosts', 'GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'],
    [
      'for an address that is none',
      'GET http://[/v1/progress HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    ],
  ])('a request %s is refused like every other that is malformed', async (_what, bytes) => {
    const server = await startTestServer();
    const said = await raw(server, bytes);
    expect(said).toContain('HTTP/1.1 400 Bad Request');
    expect(said).toContain('application/problem+json');
    expect(said).toMatch(/X-Request-Id: \S+/);
    expect(said).toContain('/problems/request-invalid');
  });

  it.each([
    ['an expectation that is not known', 'GET /livez HTTP/1.1\r\nHost: a\r\nExpect: weird\r\n'],
    ['an older client without a Host', 'GET /livez HTTP/1.0\r\n'],
    ['an address with its host', 'GET http://a.example/livez HTTP/1.1\r\nHost: a.example\r\n'],
  ])('%s keeps nobody from an answer', async (_what, head) => {
    const server = await startTestServer();
    expect(await raw(server, `${head}Connection: close\r\n\r\n`)).toContain('HTTP/1.1 200 OK');
  });
});

describe('cursors', () => {
  it('are refused by another list, and where they lie ahead', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    for (const reference of ['a', 'b']) {
      await server.put(`/v1/deliveries/mod-nl/${reference}`, nl, wireDelivery);
    }
    const position = await server.position();
    const list = `/v1/deliveries?limit=1&atLeast=${position}`;
    const { next } = (await server.get(list)).body;
    expect((await server.get(`/v1/deliveries?limit=1&cursor=${next}`)).status).toBe(200);
    expect((await server.get(`/v1/progress/rounds/contributions?period=2025&cursor=${next}`)).status).toBe(
      400,
    );
    const later = Buffer.from(JSON.stringify({ p: '1', e: '2099-05-11', k: '1' })).toString('base64url');
    expect((await server.get(`/v1/deliveries?cursor=${later}`)).status).toBe(400);
  });

  it('belong to one list with its filters, and to what the log has', async () => {
    const server = await startTestServer();
    for (const id of ['one', 'two', 'three']) {
      await server.put(`/v1/targets/${id}`, 'eums-planner', wireTarget);
      await server.put(`/v1/deliveries/mod-nl/${id}`, nl, wireDelivery);
      await server.post('/v1/deliveries/mod-nl/one/corrections', nl, {
        delivery: { ...wireDelivery, note: id },
        reason: 'a note',
      });
    }
    const lists = [
      '/v1/targets?',
      '/v1/tracks?',
      '/v1/deliveries?',
      '/v1/deliveries?track=artillery-ammunition&',
      '/v1/deliveries/mod-nl/one/history?',
      '/v1/progress/one/contributions?period=2025&',
      '/v1/progress/one/contributions?period=2025&of=pace&effectiveAt=2025-04-01&',
      '/v1/progress/two/contributions?period=2025&',
    ];
    const last = await server.positionOf(9);
    const cursors = await Promise.all(
      lists.map(async (list) => (await server.get(`${list}limit=1&atLeast=${last}`)).body.next),
    );
    const pairs = lists.flatMap((list) => lists.map((from, at) => ({ list, from, cursor: cursors[at] })));
    for (const { list, from, cursor } of pairs) {
      expect(cursor, from).toEqual(expect.any(String));
      const { status } = await server.get(`${list}cursor=${cursor}`);
      expect(status, `${list} with a cursor of ${from}`).toBe(list === from ? 200 : 400);
    }
    const written = JSON.parse(Buffer.from(cursors[0], 'base64url').toString('utf8'));
    const ahead = Buffer.from(JSON.stringify({ ...written, p: String(BigInt(last) + 1n) })).toString(
      'base64url',
    );
    const { body } = await server.get(`/v1/targets?cursor=${ahead}`);
    expect(body).toMatchObject({ status: 400, errors: [{ parameter: 'cursor' }] });
  });

  it('take clocks beside them that say the same, and refuse others rather than lose them', async () => {
    const clock = clockAt('2026-03-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    for (const reference of ['a', 'b', 'c']) {
      await server.put(`/v1/deliveries/mod-nl/${reference}`, nl, wireDelivery);
    }
    clock.set('2026-03-02T10:00:00.000Z');
    await server.put('/v1/deliveries/mod-nl/d', nl, wireDelivery);
    const [third, fourth] = [await server.positionOf(3), await server.positionOf(4)];
    const first = 'effectiveAt=2026-02-28&knownAt=2026-03-01&limit=1';
    const { next } = (await server.get(`/v1/deliveries?${first}&atLeast=${fourth}`)).body;
    const goingOn = async (query: string) => server.get(`/v1/deliveries?cursor=${next}&${query}`);
    for (const same of ['limit=5', first, `knownAt=${third}`, 'knownAt=index:2', 'knownAt=2026-03-02']) {
      const { body } = await goingOn(same);
      expect(body.asOf, same).toMatchObject({ effectiveAt: '2026-02-28', position: third });
      expect(body.deliveries[0].reference, same).toBe('b');
    }
    const { body } = await goingOn(`effectiveAt=2026-02-27&knownAt=${fourth}`);
    const named = body.errors.map(({ parameter }: { parameter: string }) => parameter);
    expect({ status: body.status, named }).toEqual({ status: 400, named: ['effectiveAt', 'knownAt'] });
  });
});

describe('repeats under a key', () => {
  it('the same key with the same request is a repeat, with another one 422', async () => {
    const server = await startTestServer();
    const headers = { 'Idempotency-Key': '"k-1"' };
    expect((await server.put(path, nl, wireDelivery, headers)).status).toBe(201);
    await server.post(`${path}/corrections`, nl, {
      delivery: { ...wireDelivery, quantity: 5 },
      reason: 'recount',
    });
    expect((await server.put(path, nl, wireDelivery, headers)).status).toBe(200);
    const other = await server.put(path, nl, { ...wireDelivery, quantity: 7 }, headers);
    expect(other.body).toMatchObject({ status: 422, type: '/problems/idempotency-key-reused' });
    expect(await server.stored()).toBe(2);
  });
});

describe('docs/problems.md', () => {
  it('explains every problem that can be answered, and no other', async () => {
    const texts = readProblemTexts(packaged('docs/problems.md'));
    expect(new Set(texts.keys())).toEqual(new Set(Object.keys(problemKinds)));
    const server = await startTestServer();
    const served = await server.get('/problems/delivery-contradicted');
    expect(served.status).toBe(200);
    expect(served.text).toContain(texts.get('delivery-contradicted'));
    expect((await server.get('/problems/no-such')).status).toBe(404);
  });
});

describe('a body without end', () => {
  it('is refused with a thousand faults, and with how many more there are', async () => {
    const server = await startTestServer();
    const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`x${at}`, 1]));
    const { status, body } = await server.put(path, nl, { ...wireDelivery, ...unknown });
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1_001);
    expect(body.errors.at(-1).detail).toBe('has 4000 faults more of the same kinds');
    expect(await server.stored()).toBe(0);
  });
});
