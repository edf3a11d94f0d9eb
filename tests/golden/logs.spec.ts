import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateKey, readPublicKey } from '../../src/audit/keys.ts';
import { scratchFolder } from '../support/folder.ts';
import { runProduct } from '../support/process.ts';
import { clockAt, packaged, settled, startTestServer, type TestServer } from '../support/server.ts';

type Figure = { readonly asked: string; readonly because: string; readonly is: object };

type Figures = { readonly figures: readonly Figure[]; readonly afterwards: Figure };

const place = packaged('tests/golden/logs');
const names = readdirSync(place).filter((name) => statSync(join(place, name)).isDirectory());

/** The key that a log was signed with, as it was told; undefined where nothing was signed. */
const keyOf = (name: string): string | undefined => {
  const file = join(place, name, 'key');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
};

/** A data folder with a copy of the log, and with a key of its own beside the public one of the log. */
const copied = (name: string): string => {
  const folder = scratchFolder();
  copyFileSync(join(place, name, 'log.db'), join(folder, 'log.db'));
  const key = keyOf(name);
  if (key !== undefined) {
    const fresh = generateKey(readPublicKey(key).name, 'signer');
    writeFileSync(join(folder, 'checkpoint.key'), `${fresh.secret}\n${key}\n`, { mode: 0o600 });
  }
  return folder;
};

const figuresOf = (name: string): Figures =>
  JSON.parse(readFileSync(join(place, name, 'figures.json'), 'utf8'));

const started = async (folder: string): Promise<TestServer> => {
  const server = await startTestServer({ folder, clock: clockAt('2026-12-01T10:00:00.000Z') });
  await settled(server);
  return server;
};

const expectFigure = async (server: TestServer, { asked, is, because }: Figure): Promise<void> => {
  const answer = await server.get(asked);
  expect(answer.status, asked).toBe(200);
  expect(answer.body, because).toMatchObject(is);
};

describe.each(names)('the log of an earlier version: %s', (name) => {
  it('verifies, with its key and without, beside the rows that this version has filled from it, and is small', async () => {
    const folder = copied(name);
    const server = await started(folder);
    await server.stop();
    const key = keyOf(name);
    for (const more of [[], key === undefined ? [] : ['--key', key]]) {
      const { code, stdout } = await runProduct(folder, ['verify', ...more]);
      expect(code, stdout).toBe(0);
      expect(stdout).toContain('each is what its bytes say, and no stream has a gap');
      expect(stdout).not.toContain('not checked: the figures of a server');
    }
    expect(statSync(join(place, name, 'log.db')).size).toBeLessThan(200_000);
  }, 90_000);

  it('gives the figures that were worked out by hand from what was sent to that version', async () => {
    const server = await started(copied(name));
    const { figures } = figuresOf(name);
    expect(figures.length).toBeGreaterThan(4);
    for (const figure of figures) await expectFigure(server, figure);
    expect((await server.get('/readyz')).body).toMatchObject({ status: 'ready', heldStreams: 0 });
  });

  it('knows what was sent to that version: every request again is a repeat, and stores nothing', async () => {
    const server = await started(copied(name));
    const before = await server.stored();
    const requests = JSON.parse(readFileSync(join(place, name, 'requests.json'), 'utf8'));
    for (const { method, path, key, body, ifMatch } of requests) {
      const answer = await server.send(path, {
        method,
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer dev-${key}`,
          ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
        },
        body: JSON.stringify(body),
      });
      expect(answer.status, `${path} ${answer.text}`).toBe(200);
    }
    expect(await server.stored()).toBe(before);
  });

  it('goes on: a further report is stored, counts, is signed, and the log still verifies', async () => {
    const folder = copied(name);
    const server = await started(folder);
    const more = { track: 'artillery-ammunition', variant: '155mm', donor: 'NL', quantity: 7 };
    const sent = await server.put('/v1/deliveries/mod-nl/further', 'mod-nl-reporter', {
      ...more,
      effectiveOn: '2025-11-30',
    });
    expect(sent.status).toBe(201);
    await settled(server);
    await expectFigure(server, figuresOf(name).afterwards);
    expect((await server.get('/v1/audit/checkpoint')).status).toBe(200);
    await server.stop();
    const { code, stdout } = await runProduct(folder, ['verify']);
    expect(code, stdout).toBe(0);
    expect(stdout).toContain('0 events came after what was signed');
  }, 90_000);
});
