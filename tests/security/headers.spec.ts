import { request } from 'node:http';
import { expect, it } from 'vitest';
import { named } from '../../src/api/routes.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const addresses = [
  ...Object.values(named)
    .filter(({ method, path }) => method === 'get' && path !== '/v1/stream')
    .map(({ path }) => path.replace(/:[a-zA-Z]+/g, 'x-1')),
  '/nothing',
];

it('every answer keeps to TLS for a year, is taken for nothing else than it is, framed by nobody, and told to nobody by its address', async () => {
  const server = await startTestServer();
  for (const address of addresses) {
    const { headers } = await server.get(address);
    const [, age = '0'] =
      /^max-age=(\d+); includeSubDomains$/.exec(headers.get('Strict-Transport-Security') ?? '') ?? [];
    expect(Number(age), address).toBeGreaterThanOrEqual(31_536_000);
    expect(headers.get('X-Content-Type-Options'), address).toBe('nosniff');
    expect(headers.get('Referrer-Policy'), address).toBe('same-origin');
    const policy = headers.get('Content-Security-Policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]) {
      expect(policy.split(';'), address).toContain(rule);
    }
    for (const name of ['X-Powered-By', 'Server', 'Access-Control-Allow-Origin']) {
      expect(headers.has(name), `${address} ${name}`).toBe(false);
    }
  }
});

const statusOf = (server: TestServer, method: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.address);
    request({ port, host: '127.0.0.1', path: '/v1/tracks', method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });

it.each(['TRACE', 'TRACK', 'DEBUG', 'PROPFIND', 'PATCH'])('%s is answered by nothing', async (method) => {
  const server = await startTestServer();
  expect([400, 405]).toContain(await statusOf(server, method));
});

it('a key is typed into a field that hides it, and takes what is pasted', async () => {
  const server = await startTestServer();
  const [field = ''] = /<input[^>]*name="key"[^>]*>/.exec((await server.get('/session')).text) ?? [];
  expect(field).toContain('type="password"');
  expect(field).not.toMatch(/onpaste|maxlength="\d{1,2}"/);
});
