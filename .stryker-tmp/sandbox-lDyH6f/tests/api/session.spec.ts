// @ts-nocheck
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bearer, type KeyedServer, startKeyedServer } from '../support/keyed-server.ts';
import { wireDelivery } from '../support/samples.ts';
import { clockAt } from '../support/server.ts';

const signIn = async (server: KeyedServer, key: string, headers: Record<string, string> = {}) =>
  server.send('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ key }),
  });

const cookieOf = (headers: Headers): string => headers.get('Set-Cookie')?.split(';')[0] ?? '';

const put = (server: KeyedServer, cookie: string, headers: Record<string, string> = {}, reference = 'a') =>
  server.send(`/v1/deliveries/mod-nl/${reference}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Cookie: cookie, ...headers },
    body: JSON.stringify(wireDelivery),
  });

const sameOrigin = (server: KeyedServer) => ({ 'Sec-Fetch-Site': 'same-origin', Origin: server.address });

describe('a session', () => {
  it('is opened with a key: a cookie that no script reads and no other site sends, for twelve hours', async () => {
    const server = await startKeyedServer({ clock: clockAt('2026-11-25T10:00:00.000Z') });
    const { id, key } = server.keyOf('mod-nl', 'reporter');
    const answer = await signIn(server, key);
    expect(answer.status).toBe(204);
    expect(answer.text).toBe('');
    const cookie = answer.headers.get('Set-Cookie') ?? '';
    // 2026-11-25T22:00:00Z, twelve hours on.
    expect(cookie).toMatch(new RegExp(`^porcupine_session=${id}\\.1795644000\\.[A-Za-z0-9_-]{43};`));
    expect(new Set(cookie.split('; ').slice(1))).toEqual(
      new Set(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict']),
    );
    expect(cookie).not.toContain(key.slice(20));
  });

  it('is kept to encrypted connections wherever the server is reached by another name than this machine’s own', async () => {
    const server = await startKeyedServer();
    const { key } = server.keyOf('mod-nl', 'reporter');
    const port = new URL(server.address).port;
    const body = JSON.stringify({ key });
    const { request } = await import('node:http');
    const cookie = await new Promise<string>((resolve, reject) => {
      const headers = { Host: 'porcupine.example.org', 'Content-Type': 'application/json' };
      request({ port, host: '127.0.0.1', path: '/session', method: 'POST', headers }, (response) => {
        response.resume();
        resolve(String(response.headers['set-cookie']));
      })
        .on('error', reject)
        .end(body);
    });
    expect(cookie).toContain('; Secure');
  });

  it('lets a person read and write as its key does, from this server’s own pages alone', async () => {
    const server = await startKeyedServer();
    const cookie = cookieOf((await signIn(server, server.keyOf('mod-nl', 'reporter').key)).headers);
    expect((await server.get('/v1/tracks')).status).toBe(401);
    expect((await server.get('/v1/tracks', { Cookie: cookie })).status).toBe(200);
    expect((await server.get('/', { Cookie: cookie, Accept: 'text/html' })).status).toBe(200);
    const refusals: Record<string, string>[] = [
      {},
      { 'Sec-Fetch-Site': 'same-origin' },
      { Origin: server.address },
      { 'Sec-Fetch-Site': 'cross-site', Origin: server.address },
      { 'Sec-Fetch-Site': 'same-site', Origin: server.address },
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' },
      { 'Sec-Fetch-Site': 'same-origin', Origin: `${server.address}.evil.example` },
    ];
    for (const headers of refusals) {
      const refused = await put(server, cookie, headers);
      expect([refused.status, refused.body.type], JSON.stringify(headers)).toEqual([
        403,
        '/problems/cross-site',
      ]);
    }
    expect(await server.stored()).toBe(0);
    expect((await put(server, cookie, sameOrigin(server))).status).toBe(201);
    const history = await server.get('/v1/deliveries/mod-nl/a/history', { Cookie: cookie });
    expect(history.body.events[0].by).toEqual({ body: 'mod-nl', key: server.keyOf('mod-nl', 'reporter').id });
  });

  it('carries no more than its key’s body and role', async () => {
    const server = await startKeyedServer();
    const cookie = cookieOf((await signIn(server, server.keyOf('mod-de', 'reporter').key)).headers);
    const refused = await put(server, cookie, sameOrigin(server));
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/not-your-body']);
  });

  it('ends when its key is revoked, when its time is over, and by signing out', async () => {
    const clock = clockAt('2026-11-25T10:00:00.000Z');
    const server = await startKeyedServer({ clock });
    const { id, key } = server.keyOf('mod-nl', 'reporter');
    const cookie = cookieOf((await signIn(server, key)).headers);
    const reads = async () => (await server.get('/v1/tracks', { Cookie: cookie })).status;
    clock.set('2026-11-25T21:59:59.000Z');
    expect(await reads()).toBe(200);
    clock.set('2026-11-25T22:00:00.000Z');
    expect(await reads()).toBe(401);
    clock.set('2026-11-25T12:00:00.000Z');
    expect(await reads()).toBe(200);
    const out = await server.send('/session', {
      method: 'DELETE',
      headers: { Cookie: cookie, ...sameOrigin(server) },
    });
    expect(out.status).toBe(204);
    expect(out.headers.get('Set-Cookie')).toMatch(/^porcupine_session=; Max-Age=0; /);
    server.change((bodies) => ({
      ...bodies,
      bodies: bodies.bodies.map((body) => ({
        ...body,
        keys: body.keys.map((each) =>
          each.id === id ? { ...each, revokedAt: '2026-11-25T12:00:00.000Z' } : each,
        ),
      })),
    }));
    await expect.poll(reads, { timeout: 2_000 }).toBe(401);
  });

  it('cannot be made up: without the key’s stored hash no cookie is good', async () => {
    const server = await startKeyedServer();
    const { id, key } = server.keyOf('mod-nl', 'reporter');
    const [good = ''] = [cookieOf((await signIn(server, key)).headers)];
    const [, , expiry = '', signature = ''] = /=([^.]+)\.(\d+)\.(.+)$/.exec(good) ?? [];
    const by = (secret: string) => createHmac('sha256', secret).update(`${id}.${expiry}`).digest('base64url');
    const later = String(Number(expiry) + 1);
    const other = server.keyOf('eums', 'planner').id;
    const forged = [
      `${id}.${expiry}.${by('')}`,
      `${id}.${expiry}.${by(key)}`,
      `${id}.${expiry}.${by(id)}`,
      `${id}.${later}.${signature}`,
      `${other}.${expiry}.${signature}`,
      `${id}.${expiry}.`,
      `${id}.${expiry}`,
      `${id}..${signature}`,
      `${id}.${expiry}.${signature}x`,
      '',
      '....',
      key,
    ];
    for (const each of forged) {
      const { status } = await server.get('/v1/tracks', { Cookie: `porcupine_session=${each}` });
      expect(status, each).toBe(401);
    }
    expect((await server.get('/v1/tracks', { Cookie: good })).status).toBe(200);
  });

  it('is not opened with a wrong key, nor from another site, and leads to no other', async () => {
    const server = await startKeyedServer();
    const { key } = server.keyOf('mod-nl', 'reporter');
    for (const wrong of ['', 'x', `${key}x`, key.slice(0, -1), 'dev-mod-nl-reporter']) {
      const refused = await signIn(server, wrong);
      expect([400, 401], wrong).toContain(refused.status);
      expect(refused.headers.get('Set-Cookie')).toBeNull();
    }
    const foreign = await signIn(server, key, {
      'Sec-Fetch-Site': 'cross-site',
      Origin: 'https://evil.example',
    });
    expect([foreign.status, foreign.headers.get('Set-Cookie')]).toEqual([403, null]);
    const form = (to: string) =>
      server.send('/session', {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...sameOrigin(server) },
        body: new URLSearchParams({ key, to }).toString(),
      });
    const good = await form('/report?status=disputed');
    expect([good.status, good.headers.get('Location')]).toEqual([303, '/report?status=disputed']);
    for (const to of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'report',
      '/a\\b',
      '/\t/evil',
    ]) {
      const refused = await form(to);
      expect([refused.status, refused.headers.get('Location')], to).toEqual([400, null]);
    }
  });

  it('keeps the language of the page on which it is opened and ended, wherever it leads', async () => {
    const server = await startKeyedServer();
    const { key } = server.keyOf('mod-nl', 'reporter');
    const send = (path: string, fields: Record<string, string>) =>
      server.send(path, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...sameOrigin(server) },
        body: new URLSearchParams(fields).toString(),
      });
    const page = await server.get('/session?lang=uk&to=/report', { Accept: 'text/html' });
    expect(page.text).toContain('<html lang="uk">');
    expect(page.text).toContain('<form action="/session?lang=uk" method="post">');
    const leadsTo = async (to: string) =>
      (await send('/session?lang=uk', { key, to })).headers.get('Location');
    expect(await leadsTo('/report')).toBe('/report?lang=uk');
    expect(await leadsTo('/report?status=disputed&lang=nl#receipt')).toBe(
      '/report?status=disputed&lang=uk#receipt',
    );
    // It is never read as an address elsewhere, and answers for programs know no language.
    expect(await leadsTo('/.//evil.example')).toBe('/.//evil.example?lang=uk');
    expect(await leadsTo('/v1/tracks')).toBe('/v1/tracks');
    expect((await send('/session/end?lang=uk', {})).headers.get('Location')).toBe('/session?lang=uk');
  });

  it('gives way to a credential, and a bad credential is never covered by it', async () => {
    const server = await startKeyedServer();
    const cookie = cookieOf((await signIn(server, server.keyOf('mod-nl', 'reporter').key)).headers);
    const planner = server.keyOf('eums', 'planner').key;
    const asPlanner = await put(server, cookie, { ...bearer(planner), ...sameOrigin(server) });
    expect(asPlanner.body.type).toBe('/problems/role-missing');
    const bad = await server.get('/v1/tracks', { Cookie: cookie, ...bearer('pcp_none_x') });
    expect(bad.status).toBe(401);
  });

  it('is a page for people: signed out they are asked for a key, signed in they see for whom', async () => {
    const server = await startKeyedServer();
    const html = { Accept: 'text/html' };
    const denied = await server.get('/', html);
    expect([denied.status, denied.text.includes('href="/session?to=%2F"')]).toEqual([401, true]);
    expect((await server.get('/session', html)).text).toContain('type="password"');
    const cookie = cookieOf((await signIn(server, server.keyOf('mod-nl', 'reporter').key)).headers);
    const page = await server.get('/session', { ...html, Cookie: cookie });
    expect(page.text).toContain('<b>mod-nl</b>');
    expect(page.text).not.toContain('type="password"');
  });
});
