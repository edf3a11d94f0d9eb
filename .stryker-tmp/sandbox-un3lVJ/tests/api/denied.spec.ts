// @ts-nocheck
import { request } from 'node:http';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import type { Access } from '../../src/api/route.ts';
import { routes } from '../../src/api/routes.ts';
import { roles } from '../../src/store/bodies-file.ts';
import { bearer, startKeyedServer } from '../support/keyed-server.ts';
import { startTestServer } from '../support/server.ts';

const addressOf = (path: string, body: string): string =>
  path
    .replace(':body', body)
    .replace(':track', 'drones')
    .replace(/:[a-zA-Z]+/g, 'x-1');

const held: ReadonlySet<string> = new Set(['reporter', 'verifier', 'coordinator', 'planner', 'viewer']);

type Restricted = Exclude<Access, string>;

/** Whether a key of eums with a role may ask for something of a body, as the endpoint says. */
const mayAsk = ({ role: allowed, of }: Restricted, path: string, role: string, body: string): boolean => {
  if (!held.has(role) || ![allowed].flat().some((each) => each === role)) return false;
  if (of === undefined || !path.includes(':body')) return true;
  return of === 'own' ? body === 'eums' : body !== 'eums';
};

const asks = roles.flatMap((role) => ['eums', 'eda'].map((body) => ({ role, body })));

const refusals = ['role-missing', 'not-your-body', 'own-report'].map((code) => `/problems/${code}`);

const restricted = routes.flatMap(({ method, path, access, files }) =>
  typeof access === 'string'
    ? []
    : [{ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, access, files }],
);

describe('who may do what', () => {
  it.each(restricted)(
    '$name is for the holders of its roles, at the reports that these may touch, and for nobody else',
    async ({ method, path, access, files }) => {
      const server = await startTestServer();
      const type = { 'Content-Type': files === undefined ? 'application/json' : 'application/x-ndjson' };
      const content = method === 'GET' ? {} : { body: '{"nothing":"that fits"}' };
      const ask = (body: string, headers: Record<string, string>) =>
        server.send(addressOf(path, body), { method, headers: { ...type, ...headers }, ...content });
      for (const { role, body } of asks) {
        const { type: code } = (await ask(body, bearer(`dev-eums-${role}`))).body;
        expect(!refusals.includes(code), `${role} on ${body}: ${code}`).toBe(
          mayAsk(access, path, role, body),
        );
      }
      expect((await ask('eums', {})).status).toBe(401);
      expect(await server.stored()).toBe(0);
    },
  );

  it('is asked before reading is answered where reading is restricted, on every address that shows the account', async () => {
    const server = await startKeyedServer();
    const { key } = server.keyOf('eca', 'viewer');
    for (const { method, path } of routes.filter(({ access }) => access === 'readers')) {
      if (path === '/v1/stream') continue;
      const address = addressOf(path, 'mod-nl');
      expect((await server.send(address, { method })).status, address).toBe(401);
      expect([200, 400, 404], address).toContain((await server.get(address, bearer(key))).status);
    }
  });
});

describe('what is denied', () => {
  it('is recorded and counted with who, where and why, and never with a key, a token or a cookie', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const server = await startKeyedServer({ logger, config: { logLevel: 'trace' } });
    const { id, key } = server.keyOf('mod-nl', 'reporter');
    const token = `${'h'.repeat(20)}.${'p'.repeat(20)}.${'s'.repeat(20)}`;
    const secret = key.split('_').slice(2).join('_');
    const signedIn = await server.send('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ key }),
    });
    const cookie = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const tries: (readonly [string, RequestInit])[] = [
      ['/v1/targets/x', { method: 'PUT', headers: bearer(key) }],
      ['/v1/tracks', { headers: bearer(`${key}x`) }],
      ['/v1/tracks', { headers: bearer(token) }],
      // Where a credential does not belong, and is written by mistake.
      [
        `/v1/tracks?key=${key}`,
        { headers: { ...bearer(key), 'X-Request-Id': key, 'X-Correlation-Id': key } },
      ],
      [`/v1/tracks?token=eyJ${token}`, { headers: bearer(key) }],
      ['/v1/tracks', { headers: bearer('hunter2') }],
      ['/v1/tracks', { headers: { Authorization: `Basic ${secret}` } }],
      ['/v1/deliveries/mod-nl/a', { method: 'PUT', headers: { Cookie: cookie } }],
      [
        '/session',
        { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: `{"key":"${key}x"}` },
      ],
      [
        '/session',
        { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: `{"key":"${key}` },
      ],
    ];
    for (const [path, init] of tries) expect((await server.send(path, init)).status).toBeGreaterThan(399);
    const denied = lines.map((line) => JSON.parse(line)).filter(({ reason }) => reason !== undefined);
    expect(denied.map(({ reason, key: named }) => [reason, named])).toEqual([
      ['role-missing', id],
      ['unauthenticated', id],
      ['unauthenticated', 'a token'],
      ['unauthenticated', 'no key of this server'],
      ['unauthenticated', 'no key of this server'],
      ['cross-site', id],
      ['unauthenticated', 'nobody'],
    ]);
    for (const line of denied)
      expect(line).toMatchObject({ address: '127.0.0.1', requestId: expect.any(String) });
    const everything = lines.join('');
    const signature = cookie.slice(cookie.lastIndexOf('.') + 1);
    for (const hidden of [secret, token, 'hunter2', signature]) expect(everything).not.toContain(hidden);
    const metrics = await server.get('/metrics', bearer(server.keyOf('eca', 'viewer').key));
    expect(metrics.text).toContain('porcupine_denied_total{reason="unauthenticated"} 5');
  });
});

describe('a key whose role was taken from its body', () => {
  it('may no longer read where reading is restricted', async () => {
    const server = await startKeyedServer();
    const { key } = server.keyOf('eca', 'viewer');
    expect((await server.get('/v1/tracks', bearer(key))).status).toBe(200);
    server.change(({ bodies, ...rest }) => ({
      ...rest,
      bodies: bodies.map((body) => (body.id === 'eca' ? { ...body, roles: [] } : body)),
    }));
    await vi.waitUntil(async () => (await server.get('/v1/tracks', bearer(key))).status === 403, 5_000);
  });
});

describe('development keys', () => {
  it('are unknown to a server that has a bodies file', async () => {
    const server = await startKeyedServer();
    expect((await server.get('/v1/tracks', bearer('dev-eda-verifier'))).status).toBe(401);
  });

  it('are taken from this machine alone, under a name that is its own', async () => {
    const server = await startTestServer();
    const { port } = new URL(server.address);
    const asked = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { ...bearer('dev-eda-verifier'), Host: host };
        request({ port, host: '127.0.0.1', path: '/v1/tracks', headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .once('error', reject)
          .end();
      });
    for (const own of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      expect(await asked(own), own).toBe(200);
    }
    // A page of another site whose name leads here, and a proxy that hands the name on.
    for (const other of ['evil.example', `porcupine.eu:${port}`, '127.0.0.1.evil.example', '10.0.0.5']) {
      expect(await asked(other), other).toBe(401);
    }
  });

  it('open no session for a page that is reached under another name', async () => {
    const server = await startTestServer();
    const { port } = new URL(server.address);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { Host: `evil.example:${port}`, 'Content-Type': 'application/json' };
      const asked = request(
        { port, host: '127.0.0.1', path: '/session', method: 'POST', headers },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      asked.once('error', reject).end('{"key":"dev-eums-reporter"}');
    });
    expect(status).toBe(401);
  });

  it('are taken whatever a request says of where it comes from, unless a proxy is trusted to say so', async () => {
    const forged = { ...bearer('dev-eda-verifier'), 'X-Forwarded-For': '203.0.113.1' };
    expect((await (await startTestServer()).get('/v1/tracks', forged)).status).toBe(200);
    const behind = await startTestServer({ config: { trustProxy: ['loopback'] } });
    expect((await behind.get('/v1/tracks', forged)).status).toBe(401);
  });
});
