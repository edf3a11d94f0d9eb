import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { resolveClocks } from '../../src/api/clocks.ts';
import { catchUp } from '../../src/projections/follow.ts';
import { projections } from '../../src/projections/index.ts';
import { openReadModels, readModelsFile } from '../../src/store/read-models/read-models.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { clockAt, packaged, settled, startTestServer } from '../support/server.ts';

const path = '/v1/deliveries/mod-nl/a';
const nl = 'mod-nl-reporter';

describe('a correction and a withdrawal', () => {
  it.each([
    ['corrections', { delivery: { ...wireDelivery, quantity: 1 }, reason: 'recount' }],
    ['withdrawal', { reason: 'never arrived' }],
  ])('%s: by another body or another role is refused, and stores nothing', async (what, body) => {
    const server = await startTestServer();
    await server.put(path, nl, wireDelivery);
    const other = await server.post(`${path}/${what}`, 'mod-de-reporter', body);
    expect(other.body).toMatchObject({ status: 403, type: '/problems/not-your-body' });
    const viewer = await server.post(`${path}/${what}`, 'mod-nl-viewer', body);
    expect(viewer.body).toMatchObject({ status: 403, type: '/problems/role-missing' });
    expect(await server.position()).toBe('1');
  });
});

describe('a bodies file', () => {
  const key = 'pcp_k1_secret';
  const fileWith = (change: object, keyChange: object = {}): string => {
    const file = join(scratchFolder(), 'bodies.json');
    const { bodies, witnesses } = JSON.parse(readFileSync(packaged('seeds/bodies.json'), 'utf8'));
    const sha256 = createHash('sha256').update(key).digest('hex');
    const made = { id: 'k1', role: 'reporter', sha256, createdAt: '2026-01-01T00:00:00Z', revokedAt: null };
    const changed = bodies.map((body: { id: string }) =>
      body.id === 'mod-nl' ? { ...body, ...change, keys: [{ ...made, ...keyChange }] } : body,
    );
    writeFileSync(file, JSON.stringify({ bodies: changed, witnesses }));
    return file;
  };
  const reportUnder = async (file: string) => {
    const config = { bodiesFile: file, development: false, readAccess: 'restricted' as const };
    const server = await startTestServer({ config });
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` };
    return server.send(path, { method: 'PUT', headers, body: JSON.stringify(wireDelivery) });
  };

  it('lets its keys report', async () => {
    expect((await reportUnder(fileWith({}))).status).toBe(201);
  });

  it('closes a key that was revoked', async () => {
    expect((await reportUnder(fileWith({}, { revokedAt: '2026-02-01T00:00:00Z' }))).status).toBe(401);
  });

  it('closes a key whose role its body may no longer hold', async () => {
    expect((await reportUnder(fileWith({ roles: ['viewer'] }))).body.type).toBe('/problems/role-missing');
  });

  it('keeps a body to its tracks', async () => {
    expect((await reportUnder(fileWith({ tracks: ['drones'] }))).body.type).toBe('/problems/track-not-yours');
  });
});

describe('a clock that is behind the log', () => {
  it('by more than five seconds keeps the server from being ready and from taking commands', async () => {
    const clock = clockAt('2026-03-01T10:00:10.000Z');
    const server = await startTestServer({ clock });
    await server.put(path, nl, wireDelivery);
    await settled(server);
    clock.set('2026-03-01T10:00:06.000Z');
    expect((await server.get('/readyz')).status).toBe(200);
    clock.set('2026-03-01T10:00:04.000Z');
    const ready = await server.get('/readyz');
    expect(ready.body).toMatchObject({ type: '/problems/not-ready', checks: { clock: false } });
    const refused = await server.put('/v1/deliveries/mod-nl/b', nl, wireDelivery);
    expect(refused.body).toMatchObject({ status: 503, type: '/problems/clock-skew' });
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect(await server.position()).toBe('1');
  });
});

describe('readiness', () => {
  it('is lost when the read side cannot follow the log', async () => {
    const server = await startTestServer();
    await settled(server);
    expect((await server.get('/readyz')).status).toBe(200);
    const file = readModelsFile(server.folder, projections);
    const db = new Database(file);
    db.exec('DROP TABLE moments');
    db.close();
    await server.put(path, nl, wireDelivery);
    await expect
      .poll(
        async () => (await server.get('/livez')).status === 200 && server.context.follower.status().trouble,
      )
      .toBeTruthy();
    expect((await server.get('/readyz')).body).toMatchObject({
      status: 503,
      checks: { logReachable: false },
    });
  });
});

describe('a command on a stream that the read side holds', () => {
  it('is refused also where each event by itself could be read', async () => {
    const server = await startTestServer();
    await server.put(path, nl, wireDelivery);
    const [first] = (await server.context.log.read('delivery-mod-nl/a')).events;
    const envelope = JSON.parse(Buffer.from(first?.bytes ?? '').toString('utf8'));
    const db = new Database(join(server.folder, 'log.db'));
    db.prepare('INSERT INTO events (stream, revision, envelope) VALUES (?, ?, ?)').run(
      'delivery-mod-nl/a',
      1,
      Buffer.from(JSON.stringify({ ...envelope, revision: 1 })),
    );
    db.close();
    await settled(server);
    const refused = await server.post(`${path}/withdrawal`, nl, { reason: 'never arrived' });
    expect(refused.body.type).toBe('/problems/stream-held');
    expect(await server.position()).toBe('2');
  });
});

describe('a server whose read side is empty', () => {
  it('answers nothing from half of the log', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    const references = Array.from({ length: 1_500 }, (_, at) => `r-${at}`);
    await Promise.all(
      references.map((reference) =>
        server.put(`/v1/deliveries/mod-nl/${reference}`, nl, { ...wireDelivery, quantity: 2 }),
      ),
    );
    const file = readModelsFile(server.folder, projections);
    await server.stop();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    const again = await startTestServer({ folder: server.folder });
    const { body } = await again.get('/v1/progress/rounds?period=2025');
    expect(body.delivered).toEqual({ min: 3_000, max: 3_000 });
  });
});

describe('a read-model file that is broken', () => {
  it('is thrown away and filled again from the log', async () => {
    const server = await startTestServer();
    await server.put(path, nl, wireDelivery);
    await settled(server);
    await server.stop();
    writeFileSync(readModelsFile(server.folder, projections), 'no database'.repeat(1_000));
    const again = await startTestServer({ folder: server.folder });
    expect((await again.get(path)).body).toMatchObject({ revision: '0', complete: true });
  });
});

describe('an instant of knowledge', () => {
  it('names the same prefix of the log at once that it names ever after', async () => {
    const server = await startTestServer();
    const { recordedAt } = (await server.put(path, nl, wireDelivery)).body;
    const { log, now } = server.context;
    // A read side that has seen nothing yet, and reads when it is waited for.
    const models = openReadModels();
    const reached = async () => {
      await catchUp(log, models);
      return true;
    };
    const resolved = await resolveClocks(
      { log, models, now, follower: { reached } },
      { knownAt: recordedAt },
    );
    expect(resolved).toMatchObject({ clocks: { position: 1n, asOf: { knownAt: recordedAt, index: '0' } } });
    models.close();
  });
});

describe('an address', () => {
  it.each(['/V1/progress', '/v1/Progress', '/v1/progress/', '/v1//progress'])(
    '%s is another one',
    async (address) => {
      const server = await startTestServer();
      expect((await server.get(address)).status).toBe(404);
    },
  );
});
