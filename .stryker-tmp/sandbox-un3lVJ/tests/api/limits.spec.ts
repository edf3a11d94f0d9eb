// @ts-nocheck
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { filesAtOnce, streamsAtOnce } from '../../src/api/limits.ts';
import { documentedFetch } from '../support/documented.ts';
import { bearer, startKeyedServer } from '../support/keyed-server.ts';
import { wireDelivery } from '../support/samples.ts';
import { startTestServer } from '../support/server.ts';

describe('the rate of requests', () => {
  it('is limited for each principal by itself, with the standard headers and a way out', async () => {
    const server = await startKeyedServer({ config: { rateLimit: 5 } });
    const [mine, other] = [server.keyOf('mod-nl', 'reporter').key, server.keyOf('mod-de', 'reporter').key];
    const first = await server.get('/v1/tracks', bearer(mine));
    expect(first.headers.get('RateLimit-Policy')).toMatch(/q=5; w=60/);
    expect(first.headers.get('RateLimit')).toMatch(/r=4; t=\d+/);
    for (let time = 0; time < 4; time += 1) await server.get('/v1/tracks', bearer(mine));
    const refused = await server.get('/v1/tracks', bearer(mine));
    expect([refused.status, refused.body.type]).toEqual([429, '/problems/too-many-requests']);
    // As long as the window that RateLimit speaks of, and not a second less.
    const [, left] = /t=(\d+)/.exec(refused.headers.get('RateLimit') ?? '') ?? [];
    expect(Number(left)).toBeGreaterThan(30);
    expect(refused.headers.get('Retry-After')).toBe(left);
    expect((await server.get('/v1/tracks', bearer(other))).status).toBe(200);
    for (const probe of ['/livez', '/readyz']) expect((await server.get(probe)).status).toBe(200);
  });

  it('is counted by the address where nobody is known, whatever a header says of it', async () => {
    const server = await startTestServer({ config: { rateLimit: 3 } });
    const asked = (from: string) => server.get('/v1/tracks', { 'X-Forwarded-For': from });
    const statuses = [];
    for (const at of [1, 2, 3, 4]) statuses.push((await asked(`203.0.113.${at}`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('is counted by the address that a trusted proxy names', async () => {
    const server = await startTestServer({ config: { rateLimit: 3, trustProxy: ['loopback'] } });
    const asked = (from: string) => server.get('/v1/tracks', { 'X-Forwarded-For': from });
    for (const at of [1, 2, 3, 4]) expect((await asked(`203.0.113.${at}`)).status).toBe(200);
    for (let time = 0; time < 2; time += 1) await asked('203.0.113.1');
    expect((await asked('203.0.113.1')).status).toBe(429);
    // What the client says itself, before the proxy's own word, changes nothing.
    expect((await asked('198.51.100.7, 203.0.113.1')).status).toBe(429);
  });

  it('leaves few guesses at keys also to whoever tries them by signing in, and none to whoever asks a probe', async () => {
    const server = await startKeyedServer();
    const statuses: number[] = [];
    for (let at = 0; at < 61; at += 1)
      statuses.push((await server.post('/session', 'none', { key: `pcp_x_${at}` })).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    // Who asks is not looked at, so that nothing is learnt of a credential.
    expect((await server.get('/livez', bearer('pcp_x_1'))).status).toBe(200);
  });

  it('leaves few guesses at keys, and never shuts out whoever has one', async () => {
    const server = await startKeyedServer();
    const statuses: number[] = [];
    for (let at = 0; at < 62; at += 1)
      statuses.push((await server.get('/v1/tracks', bearer(`pcp_x_${at}`))).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    expect((await server.get('/v1/tracks', bearer(server.keyOf('eca', 'viewer').key))).status).toBe(200);
  });
});

describe('the size of requests', () => {
  it('is limited as it is once decompressed', async () => {
    const server = await startTestServer();
    const bomb = gzipSync(Buffer.alloc(20 * 1_024 * 1_024, 0x20));
    const send = (path: string, method: string, type: string) =>
      server.send(path, {
        method,
        headers: { ...bearer('dev-mod-nl-reporter'), 'Content-Type': type, 'Content-Encoding': 'gzip' },
        body: bomb,
      });
    const json = await send('/v1/deliveries/mod-nl/a', 'PUT', 'application/json');
    expect([json.status, json.body.type]).toEqual([413, '/problems/body-too-large']);
    const file = gzipSync(Buffer.alloc(65 * 1_024 * 1_024, 0x20));
    const sent = await server.send('/v1/deliveries', {
      method: 'POST',
      headers: {
        ...bearer('dev-mod-nl-reporter'),
        'Content-Type': 'application/x-ndjson',
        'Content-Encoding': 'gzip',
      },
      body: file,
    });
    expect([sent.status, sent.body.type]).toEqual([413, '/problems/file-too-large']);
    expect(await server.stored()).toBe(0);
  });
});

/** Opens connections that each send the beginning of a request, and resolves when each has been heard. */
const openAll = async (address: string, count: number, text: string): Promise<readonly Socket[]> => {
  const { hostname, port } = new URL(address);
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  await Promise.all(
    sockets.map(async (socket) => {
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write(text);
    }),
  );
  return sockets;
};

describe('what is under way at once', () => {
  it('is so many files for each sender, a place being free again when one has gone', async () => {
    const server = await startTestServer();
    const unfinished = [
      'POST /v1/deliveries HTTP/1.1',
      'Host: 127.0.0.1',
      'Authorization: Bearer dev-mod-nl-reporter',
      'Content-Type: application/x-ndjson',
      'Content-Length: 1000',
      '',
      '{',
    ].join('\r\n');
    const waiting = await openAll(server.address, filesAtOnce.each, unfinished);
    const send = (as: string) =>
      server.send('/v1/deliveries?dryRun=true', {
        method: 'POST',
        headers: { ...bearer(`dev-${as}`), 'Content-Type': 'application/x-ndjson' },
        body: JSON.stringify({ reference: 'a', ...wireDelivery }),
      });
    await vi.waitUntil(async () => (await send('mod-nl-reporter')).status === 429);
    const refused = await send('mod-nl-reporter');
    expect(refused.body.type).toBe('/problems/too-many-at-once');
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await send('mod-de-reporter')).status).toBe(200);
    waiting[0]?.destroy();
    await vi.waitUntil(async () => (await send('mod-nl-reporter')).status === 200);
  });

  it('is so many streams for each reader, a place being free again when one has gone', async () => {
    const server = await startTestServer();
    const request = 'GET /v1/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';
    const reading = await openAll(server.address, streamsAtOnce.each, request);
    await Promise.all(reading.map((socket) => once(socket, 'data')));
    const refused = await server.get('/v1/stream');
    expect([refused.status, refused.body.type]).toEqual([429, '/problems/too-many-at-once']);
    expect((await server.get('/v1/tracks')).status).toBe(200);
    reading[0]?.destroy();
    await vi.waitUntil(async () => {
      const leave = new AbortController();
      const { status } = await documentedFetch(`${server.address}/v1/stream`, { signal: leave.signal });
      leave.abort();
      return status === 200;
    });
  });
});

describe('other sites', () => {
  it('are told nothing: no header lets a page from elsewhere read an answer', async () => {
    const server = await startTestServer();
    const origin = { Origin: 'https://elsewhere.example' };
    const preflight = { ...origin, 'Access-Control-Request-Method': 'PUT' };
    const answers = [
      await server.get('/v1/tracks', origin),
      await server.get('/nothing', origin),
      await server.send('/v1/deliveries/mod-nl/a', { method: 'OPTIONS', headers: preflight }),
    ];
    for (const { headers } of answers) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    }
    expect(answers[2]?.status).toBe(405);
    expect(answers[2]?.headers.get('Allow')).toContain('PUT');
  });
});

describe('a sender who is slow', () => {
  it('keeps nobody else waiting', async () => {
    const server = await startTestServer();
    const { hostname, port } = new URL(server.address);
    const slow = Array.from({ length: 50 }, () => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      socket.write('PUT /v1/deliveries/mod-nl/a HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n');
      return socket;
    });
    const begun = performance.now();
    for (let time = 0; time < 20; time += 1) expect((await server.get('/v1/tracks')).status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(5_000);
    for (const socket of slow) socket.destroy();
  });
});
