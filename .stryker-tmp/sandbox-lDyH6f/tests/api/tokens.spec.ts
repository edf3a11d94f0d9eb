// @ts-nocheck
import { SignJWT } from 'jose';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Issuer, startIssuer } from '../support/issuer.ts';
import { bearer, type KeyedServer, startKeyedServer } from '../support/keyed-server.ts';
import { wireDelivery } from '../support/samples.ts';
import { clockAt } from '../support/server.ts';

const at = new Date('2026-11-25T10:00:00.000Z');
const seconds = at.getTime() / 1_000;
const audience = 'https://porcupine.example/api';

const claims = {
  aud: audience,
  sub: 'officer-7',
  exp: seconds + 600,
  porcupine_body: 'mod-nl',
  porcupine_roles: ['reporter'],
};

const start = async (): Promise<{ readonly server: KeyedServer; readonly issuer: Issuer }> => {
  const issuer = await startIssuer();
  const oidc = { issuer: issuer.address, audience };
  const server = await startKeyedServer({ clock: clockAt(at.toISOString()), config: { oidc } });
  return { server, issuer };
};

const put = (server: KeyedServer, token: string, body = 'mod-nl') =>
  server.send(`/v1/deliveries/${body}/a`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...bearer(token) },
    body: JSON.stringify(wireDelivery),
  });

describe('a token of the trusted provider', () => {
  it('acts for the body and with the roles that it names, and is named in the event', async () => {
    const { server, issuer } = await start();
    const token = await issuer.token(claims, at);
    expect((await put(server, token)).status).toBe(201);
    const history = await server.get('/v1/deliveries/mod-nl/a/history', bearer(token));
    expect(history.body.events[0].by).toEqual({ body: 'mod-nl', key: 'oidc:officer-7' });
    expect((await put(server, token, 'mod-de')).body.type).toBe('/problems/not-your-body');
    const viewer = await issuer.token({ ...claims, porcupine_roles: ['viewer'] }, at);
    expect((await put(server, viewer)).body.type).toBe('/problems/role-missing');
    // What its body may not hold, no provider can grant: mod-nl is no planner.
    const granted = await issuer.token({ ...claims, porcupine_roles: ['planner', 'nonsense'] }, at);
    const target = await server.send('/v1/targets/x', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...bearer(granted) },
      body: '{}',
    });
    expect(target.body.type).toBe('/problems/role-missing');
  });

  it.each([
    ['another issuer', { iss: 'https://evil.example' }],
    ['another audience', { aud: 'https://other.example' }],
    ['no audience', { aud: undefined }],
    ['no end', { exp: undefined }],
    ['an end half a minute ago', { exp: seconds - 31 }],
    ['a beginning in more than half a minute', { nbf: seconds + 31 }],
    ['a day of issue that is tomorrow', { iat: seconds + 86_400 }],
    ['no subject', { sub: undefined }],
    ['no body', { porcupine_body: undefined }],
    ['a body that is not known', { porcupine_body: 'mod-xx' }],
    ['no roles', { porcupine_roles: undefined }],
    ['roles that are no list', { porcupine_roles: 'reporter' }],
  ])('with %s is refused', async (_name, wrong) => {
    const { server, issuer } = await start();
    const refused = await put(server, await issuer.token({ ...claims, ...(wrong as object) }, at));
    expect([refused.status, refused.body.type]).toEqual([401, '/problems/unauthenticated']);
    expect(await server.stored()).toBe(0);
  });

  it('may be off by what clocks are off by', async () => {
    const { server, issuer } = await start();
    const token = await issuer.token({ ...claims, exp: seconds - 20, nbf: seconds + 20 }, at);
    expect((await put(server, token)).status).toBe(201);
  });

  it('is refused unsigned, signed with a shared secret, by a foreign key, or cut', async () => {
    const { server, issuer } = await start();
    const good = await issuer.token(claims, at);
    const [head = '', payload = '', signature = ''] = good.split('.');
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const secret = new TextEncoder().encode('k1');
    const shared = await new SignJWT({ iss: issuer.address, ...claims })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(secret);
    const foreign = await (await startIssuer()).token({ ...claims, iss: issuer.address }, at);
    const forged = [
      `${part({ alg: 'none' })}.${payload}.`,
      `${part({ alg: 'none', kid: 'k1' })}.${payload}.${signature}`,
      shared,
      foreign,
      `${head}.${part({ ...claims, iss: issuer.address, porcupine_body: 'mod-de' })}.${signature}`,
      `${head}.${payload}.${signature.slice(0, -4)}`,
      '..',
      'a.b.c',
    ];
    for (const each of forged) expect((await put(server, each)).status, each.slice(0, 60)).toBe(401);
    expect(await server.stored()).toBe(0);
    expect((await put(server, good)).status).toBe(201);
  });

  it('is believed by keys that are fetched once, and again once the provider takes a new one', async () => {
    const { server, issuer } = await start();
    const old = await issuer.token(claims, at);
    for (let time = 0; time < 5; time += 1) expect((await put(server, old)).status).toBeLessThan(202);
    expect(issuer.fetches()).toBe(1);
    await issuer.rotate();
    const renewed = await issuer.token(claims, at);
    // No sooner than ten seconds after the last fetch, or every made-up token would cause one.
    expect((await put(server, renewed)).status).toBe(401);
    expect(issuer.fetches()).toBe(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    expect((await put(server, renewed)).status).toBe(200);
    expect((await put(server, old)).status).toBe(401);
    expect(issuer.fetches()).toBe(2);
  });

  it('that names no key is tried with each that is published', async () => {
    const { server, issuer } = await start();
    await issuer.publishAlso();
    const nameless = await issuer.token(claims, at, { kid: undefined });
    expect((await put(server, nameless)).status).toBe(201);
    const foreign = await (await startIssuer()).token({ ...claims, iss: issuer.address }, at, {
      kid: undefined,
    });
    expect((await put(server, foreign)).status).toBe(401);
  });

  it('by an unknown key makes nobody wait again where the provider has just left one waiting', async () => {
    const { server, issuer } = await start();
    const good = await issuer.token(claims, at);
    expect((await put(server, good)).status).toBe(201);
    issuer.hang();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const unknown = await issuer.token(claims, at, { kid: 'made-up' });
    expect((await put(server, unknown)).status).toBe(503);
    expect(issuer.fetches()).toBe(2);
    for (let time = 0; time < 3; time += 1) expect((await put(server, unknown)).status).toBe(503);
    expect(issuer.fetches()).toBe(2);
    // A key that is known needs no asking.
    expect((await put(server, good)).status).toBe(200);
  });

  it('that nobody can vouch for at the moment is answered with 503, and keys go on working', async () => {
    const { server, issuer } = await start();
    issuer.fail(true);
    const token = await issuer.token(claims, at);
    const waiting = await put(server, token);
    expect([waiting.status, waiting.body.type]).toEqual([503, '/problems/identity-unavailable']);
    expect(waiting.headers.get('Retry-After')).not.toBeNull();
    expect((await put(server, server.keyOf('mod-nl', 'reporter').key)).status).toBe(201);
  });
});
