import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { startIssuer } from '../support/issuer.ts';
import { bearer } from '../support/keyed-server.ts';
import { runProduct, startProduct } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';
import { row, table } from '../support/signed-in.ts';

const audience = 'https://porcupine.example/api';

/** Sends bytes that no client would. */
const sendBytes = (address: string, bytes: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.resume();
    socket.once('close', () => resolve()).once('error', reject);
  });

type Key = { readonly id: string; readonly key: string };

const makeKey = async (folder: string, environment: Record<string, string>, role: string): Promise<Key> => {
  const args = ['keys', 'create', '--body', 'mod-nl', '--role', role, '--json'];
  const { code, stdout, stderr } = await runProduct(folder, args, environment);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
};

/** Every byte of every file in a folder. */
const everythingIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
    .join('\n');

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

const json = { 'Content-Type': 'application/json' };

/** What a credential is in by mistake: headers that are for something else. */
const headerNames = [
  ...['X-Api-Key', 'X-Request-Id', 'X-Correlation-Id', 'User-Agent', 'Referer', 'Last-Event-ID'],
  ...['If-Match', 'Idempotency-Key', 'Traceparent', 'Cookie', 'X-Forwarded-For'],
];

/** And addresses. */
const addressesOf = (credential: string): readonly string[] => {
  const encoded = encodeURIComponent(credential).replaceAll('_', '%5F');
  const places = ['/', '/v1/deliveries/mod-nl/', '/report/uploads/', '/problems/'];
  return [
    ...['key', 'access_token', 'q'].flatMap((name) =>
      [credential, encoded].map((each) => `/v1/deliveries?${name}=${each}`),
    ),
    ...places.flatMap((place) => [credential, encoded].map((each) => `${place}${each}`)),
  ];
};

const wrongly = (credential: string): readonly string[] => [
  `Basic ${btoa(`x:${credential}`)}`,
  credential,
  `Bearer ${credential} ${credential}`,
  `bearer: ${credential}`,
];

/** Sends a credential wherever it does not belong. */
const misplace = async (address: string, ask: Ask, credential: string, good: string): Promise<void> => {
  for (const header of wrongly(credential)) await ask('/v1/tracks', { headers: { Authorization: header } });
  for (const name of headerNames)
    await ask('/v1/tracks', { headers: { ...bearer(good), [name]: credential } });
  for (const path of addressesOf(credential)) await ask(path, { headers: bearer(good) });
  for (const body of [`{"key":"${credential}`, `{"kee":"${credential}"}`, credential]) {
    await ask('/session', { method: 'POST', headers: json, body });
  }
  await ask('/session', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: credential });
  await ask('/v1/deliveries?dryRun=true', {
    method: 'POST',
    headers: { ...bearer(good), 'Content-Type': 'application/x-ndjson' },
    body: `{"key":"${credential}"}\n${credential}\n`,
  });
  await sendBytes(
    address,
    `GET /v1/tracks HTTP/1.1\r\nHost a\r\nAuthorization: Bearer ${credential}\r\n\r\n`,
  );
  await sendBytes(address, `${credential} nonsense\r\n\r\n`);
};

it('no key, token or session is written down by a server that says all it can, however it is shown to it, nor kept by it', async () => {
  const folder = scratchFolder();
  const issuer = await startIssuer();
  const bodiesFile = join(scratchFolder(), 'bodies.json');
  const environment = {
    BODIES_FILE: bodiesFile,
    OIDC_ISSUER: issuer.address,
    OIDC_AUDIENCE: audience,
    LOG_LEVEL: 'trace',
    READ_ACCESS: 'restricted',
  };
  const { id, key } = await makeKey(folder, environment, 'reporter');
  const other = await makeKey(folder, environment, 'viewer');
  const product = await startProduct(folder, environment);
  const { address } = product;
  const ask = async (path: string, init: RequestInit = {}) => {
    // A connection that was idle for long may be gone when the next request is sent.
    const headers = { ...Object.fromEntries(new Headers(init.headers)), Connection: 'close' };
    const response = await documentedFetch(`${address}${path}`, { redirect: 'manual', ...init, headers });
    await response.text();
    return response;
  };
  const now = new Date();
  const claims = { aud: audience, sub: 'officer-7', porcupine_body: 'mod-nl', porcupine_roles: ['reporter'] };
  const seconds = Math.floor(now.getTime() / 1_000);
  const token = await issuer.token({ ...claims, exp: seconds + 600 }, now);
  const late = await issuer.token({ ...claims, exp: seconds - 600 }, now);
  const foreign = await issuer.token(
    { ...claims, aud: 'https://elsewhere.example', exp: seconds + 600 },
    now,
  );
  const forged = `${token.slice(0, -8)}AAAAAAAA`;

  // Each where it belongs.
  const put = (reference: string, headers: Record<string, string>) =>
    ask(`/v1/deliveries/mod-nl/${reference}`, {
      method: 'PUT',
      headers: { ...json, ...headers },
      body: JSON.stringify(wireDelivery),
    });
  expect((await put('by-key', bearer(key))).status).toBe(201);
  expect((await put('by-token', bearer(token))).status).toBe(201);
  const opened = await ask('/session', { method: 'POST', headers: json, body: JSON.stringify({ key }) });
  expect(opened.status).toBe(204);
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  await ask('/session', { method: 'POST', headers: form, body: new URLSearchParams({ key }).toString() });
  const Cookie = opened.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const own = { Cookie, 'Sec-Fetch-Site': 'same-origin', Origin: address };
  expect((await put('by-session', own)).status).toBe(201);
  const chosen = new FormData();
  chosen.set('file', new File([table(row('by-form'))], 'deliveries.csv'));
  expect((await ask('/report/uploads', { method: 'POST', headers: own, body: chosen })).status).toBe(303);
  expect((await ask('/session', { method: 'DELETE', headers: own })).status).toBe(204);

  const secret = key.split('_').slice(2).join('_');
  const wrong = `pcp_${id}_${'x'.repeat(43)}`;
  for (const credential of [wrong, `${key}x`, late, foreign, forged, secret]) {
    await ask('/v1/tracks', { headers: bearer(credential) });
    await ask('/session', { method: 'POST', headers: json, body: JSON.stringify({ key: credential }) });
  }
  for (const each of [key, token]) {
    await misplace(address, ask, each, other.key);
  }
  issuer.fail(true);
  const unknown = await issuer.token({ ...claims, exp: seconds + 600 }, now, { kid: 'another' });
  await ask('/v1/tracks', { headers: bearer(unknown) });

  const { stdout, stderr, code } = await product.kill('SIGTERM');
  expect(code).toBe(0);
  const said = `${stdout}${stderr}`;
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  // It did say all it could, and by which key each request came.
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter((line) => line.key === id && line.res?.statusCode === 201)).not.toEqual([]);
  expect(lines.filter((line) => line.key === 'oidc:officer-7' && line.res?.statusCode === 201)).toHaveLength(
    1,
  );
  const sessions = lines.filter((line) => line.msg === 'a session was opened');
  expect(sessions.map((line) => [line.key, typeof line.requestId])).toEqual([
    [id, 'string'],
    [id, 'string'],
  ]);
  const [, signature = ''] = /\.([^.]+)$/.exec(Cookie) ?? [];
  const parts = [token, late, foreign, forged, unknown].flatMap((each) => each.split('.').slice(1));
  const hidden = [secret, other.key.split('_').slice(2).join('_'), signature, ...parts];
  const hashes = JSON.parse(readFileSync(bodiesFile, 'utf8'))
    .bodies.flatMap(({ keys }: { keys: readonly { sha256: string }[] }) => keys)
    .map(({ sha256 }: { sha256: string }) => sha256);
  expect(hashes).toHaveLength(2);
  for (const each of [...hidden, ...hashes, btoa(`x:${key}`)]) {
    expect(each.length).toBeGreaterThan(20);
    expect(said).not.toContain(each);
  }
  const stored = everythingIn(folder) + readFileSync(bodiesFile, 'utf8');
  for (const each of hidden) expect(stored).not.toContain(each);
}, 120_000);
