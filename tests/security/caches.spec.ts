import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { named } from '../../src/api/routes.ts';
import { bearer, startKeyedServer } from '../support/keyed-server.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';
import { signIn } from '../support/signed-in.ts';

const prepared = async (server: TestServer): Promise<void> => {
  await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
  await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', wireDelivery);
  await settled(server);
};

const addressOf = (path: string): string =>
  path
    .replace(':body', 'mod-nl')
    .replace(':reference', 'a')
    .replace(':target', 'rounds')
    .replace(':track', 'artillery-ammunition')
    .replace(':code', 'not-found')
    .replace(':index', '0')
    .replace(':id', 'rounds');

const asked = Object.values(named).filter(
  ({ method, path }) => method === 'get' && path !== '/v1/stream' && path !== '/assets/:name',
);

/** Sends a request with headers that fetch would not. */
const getWith = (
  server: TestServer,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly text: string; readonly headers: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.address);
    request({ port, host: '127.0.0.1', path, headers: { Connection: 'close', ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => {
        text += more;
      });
      response.once('end', () => resolve({ text, headers: JSON.stringify(response.headers) }));
    })
      .once('error', reject)
      .end();
  });

describe('no answer is kept on the way', () => {
  it('unless it is a file whose name changes with its content, and that is the same for everybody', async () => {
    const server = await startTestServer();
    await prepared(server);
    const { get } = await signIn(server, 'mod-nl-reporter');
    for (const { path } of asked) {
      const address = addressOf(path);
      for (const answer of [await server.get(address), await get(address)]) {
        expect(answer.headers.get('Cache-Control'), address).toBe('no-store');
      }
    }
    const { text } = await server.get('/');
    const files = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      expect(file).toMatch(/-[0-9a-f]{16}\.(css|js|svg)$/);
      const answers = [await server.get(file), await get(file)];
      expect(answers.map(({ headers }) => headers.get('Cache-Control'))).toEqual(
        answers.map(() => 'public, max-age=31536000, immutable'),
      );
      expect(answers[0]?.text).toBe(answers[1]?.text);
      expect(answers.map(({ headers }) => headers.has('Set-Cookie'))).toEqual([false, false]);
      // A name that was made up is no file, and is kept by nobody.
      const wrong = await server.get(file.replace(/-[0-9a-f]{16}/, `-${'0'.repeat(16)}`));
      expect([wrong.status, wrong.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
      expect((await server.get(`${file}?x=1`)).headers.get('Cache-Control')).toBe('no-store');
    }
  });

  it('also where it is refused, denied or wrong', async () => {
    const server = await startKeyedServer();
    const answers = [
      await server.get('/v1/tracks'),
      await server.get('/nothing'),
      await server.get('/v1/tracks?x=1', bearer(server.keyOf('eca', 'viewer').key)),
      await server.send('/v1/tracks', { method: 'DELETE' }),
      await server.send('/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"key":"x"}',
      }),
      await server.send('/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ key: server.keyOf('eca', 'viewer').key }),
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 404, 400, 405, 401, 204]);
    for (const { headers } of answers) expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('and says by what it differs where it differs by what a browser prefers', async () => {
    const server = await startTestServer();
    await prepared(server);
    for (const path of ['/', '/targets/rounds', '/paper', '/report']) {
      expect((await server.get(path)).headers.get('Vary'), path).toContain('Accept-Language');
    }
    for (const path of ['/v1/deliveries', '/v1/progress', '/v1/timeline/artillery-ammunition']) {
      const [json, csv] = [await server.get(path), await server.get(path, { Accept: 'text/csv' })];
      expect(
        [json, csv].map(({ headers }) => headers.get('Vary')),
        path,
      ).toEqual([expect.stringContaining('Accept'), expect.stringContaining('Accept')]);
    }
  });
});

describe('what somebody says of the address of the server', () => {
  const poison = {
    Host: 'evil.example',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'evil',
    'X-Forwarded-Port': '666',
    'X-Forwarded-Prefix': '/evil',
    'X-Original-URL': '/evil',
    'X-Rewrite-URL': '/evil',
    'X-HTTP-Method-Override': 'DELETE',
    Forwarded: 'host=evil.example;proto=evil',
  };

  it('reaches nobody else, and no answer that is shared', async () => {
    const server = await startTestServer();
    await prepared(server);
    for (const { path } of asked) {
      const address = addressOf(path);
      const { Host, ...said } = poison;
      // Where no proxy is trusted only the name itself can be said at all.
      const forwarded = await getWith(server, address, said);
      expect(`${forwarded.text}${forwarded.headers}`, address).not.toContain('evil');
      const own = ['/feed.atom', '/brief', '/audit'].includes(path);
      const answered = await getWith(server, address, { ...said, Host });
      if (!own) expect(`${answered.text}${answered.headers}`, address).not.toContain('evil');
      // Whoever asks right after it is told nothing of it.
      const next = await server.get(address);
      expect(`${next.text}${JSON.stringify([...next.headers])}`, address).not.toContain('evil');
    }
  }, 60_000);

  it('is no markup where it is shown to whoever said it, and no command in what he is to type', async () => {
    const server = await startTestServer();
    await prepared(server);
    for (const host of [
      'a"><script>alert(1)</script>',
      "a';reboot;'",
      'a$(reboot)',
      'a`reboot`',
      'a b',
      'a\tb',
    ]) {
      for (const path of ['/feed.atom', '/brief', '/audit']) {
        const { text } = await getWith(server, path, { Host: host });
        expect(text, `${path} ${host}`).not.toContain('<script>alert');
        // Within single quotes, in which a shell reads nothing but a single quote.
        for (const [, before = ''] of text.matchAll(
          /<code[^>]*>([^<]*?)(?:\$\(reboot\)|`reboot`|;reboot)/g,
        )) {
          const quotes = before.replaceAll('&#39;', "'").replaceAll(`'\\''`, '').split("'").length - 1;
          expect(quotes % 2, `${path} ${host}`).toBe(1);
        }
      }
    }
  });
});
