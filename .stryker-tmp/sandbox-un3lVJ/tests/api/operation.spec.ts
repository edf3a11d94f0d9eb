// @ts-nocheck
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { resolveClocks } from '../../src/api/clocks.ts';
import { createKeyFile } from '../../src/audit/key-file.ts';
import { generateKey } from '../../src/audit/keys.ts';
import { catchUp } from '../../src/projections/follow.ts';
import { projections } from '../../src/projections/index.ts';
import type { EventLog } from '../../src/store/event-log.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { openReadModels, readModelsFile } from '../../src/store/read-models/read-models.ts';
import { adopted, anEnvelope, append, appendTogether, recorded } from '../store/envelopes.ts';
import { openScratchLog } from '../store/sqlite.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { startServerOn } from '../support/lived-server.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { clockAt, packaged, settled, startTestServer, type TestServer } from '../support/server.ts';
import { smuggle } from '../support/smuggle.ts';

const path = '/v1/deliveries/mod-nl/a';
const nl = 'mod-nl-reporter';

/** Lets the report's stream begin a second time in the log: each event by itself can be read, and the two do not fit. */
const beginAnew = async (server: TestServer): Promise<void> => {
  const [first] = (await server.context.log.read('delivery-mod-nl/a')).events;
  const envelope = JSON.parse(Buffer.from(first?.bytes ?? '').toString('utf8'));
  await smuggle(server, 'delivery-mod-nl/a', 1, JSON.stringify({ ...envelope, revision: 1 }));
};

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
    expect(await server.stored()).toBe(1);
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
    const checkpointKeyFile = join(scratchFolder(), 'checkpoint.key');
    createKeyFile(checkpointKeyFile, generateKey('porcupine.local', 'signer'));
    const config = {
      bodiesFile: file,
      checkpointKeyFile,
      development: false,
      readAccess: 'restricted' as const,
    };
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
    expect(await server.stored()).toBe(1);
  });
});

describe('a row of the read models that is not as it was written', () => {
  it.each([
    ['reports', 'delivery'],
    ['targets', 'versions'],
  ])('in %s makes the log fill them again', async (table, column) => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await server.put(path, nl, wireDelivery);
    await settled(server);
    const db = new Database(readModelsFile(server.folder, projections));
    db.exec(`UPDATE ${table} SET ${column} = replace(${column}, '"track"', 'track"')`);
    db.close();
    const address = table === 'reports' ? path : '/v1/progress/rounds?period=2025';
    expect((await server.get(address)).body).toMatchObject({ status: 503, type: '/problems/not-yet-read' });
    await expect.poll(async () => (await server.get(address)).status).toBe(200);
    expect((await server.get(address)).body).toMatchObject({ complete: true });
  });
});

describe('readiness', () => {
  it('is lost when the read side is more than 1,000 events behind, or more than 10 seconds', async () => {
    const clock = clockAt('2026-03-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await settled(server);
    // The read side stops where it is.
    await server.context.follower.stop();
    const readSide = async () => (await server.get('/readyz')).body.checks.readSide;
    const recordedAt = '2026-03-01T10:00:00.000Z';
    const reports = Array.from({ length: 1_000 }, (_, at) => ({ ...recorded(`r-${at}`), recordedAt }));
    await appendTogether(server.context.log, reports);
    expect(await readSide()).toBe(true);
    clock.set('2026-03-01T10:00:10.000Z');
    expect(await readSide()).toBe(true);
    clock.set('2026-03-01T10:00:10.001Z');
    expect(await readSide()).toBe(false);
    clock.set('2026-03-01T10:00:01.000Z');
    expect(await readSide()).toBe(true);
    await server.put(path, nl, wireDelivery);
    expect(await readSide()).toBe(false);
  });

  it('is lost when the read side cannot follow the log', async () => {
    const server = await startTestServer();
    await settled(server);
    expect((await server.get('/readyz')).status).toBe(200);
    const file = readModelsFile(server.folder, projections);
    const db = new Database(file);
    db.exec('DROP TABLE moments');
    db.close();
    const report = {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer dev-${nl}` },
      body: JSON.stringify(wireDelivery),
    };
    await documentedFetch(`${server.address}${path}`, report, true);
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
    await beginAnew(server);
    await settled(server);
    const refused = await server.post(`${path}/withdrawal`, nl, { reason: 'never arrived' });
    expect(refused.body.type).toBe('/problems/stream-held');
    expect(await server.stored()).toBe(2);
  });
});

describe('a server whose read side is empty', () => {
  it('answers nothing from half of the log', async () => {
    const reports = Array.from({ length: 1_500 }, (_, at) => recorded(`r-${at}`, { quantity: 2 }));
    const server = await startServerOn([adopted('rounds'), ...reports]);
    const file = readModelsFile(server.folder, projections);
    await server.stop();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    const again = await startTestServer({ folder: server.folder });
    // On a busy machine filling takes longer than a question waits: then it is put off, and never answered from a part.
    const ask = () => again.get('/v1/progress/rounds?period=2025');
    let answer = await ask();
    while (answer.status === 503) answer = await ask();
    expect(answer.body.delivered).toEqual({ min: 3_000, max: 3_000 });
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

  /** Overwrites pages of a database that opens all the same: every one that holds rows of a table. */
  const damage = (file: string, table: string): void => {
    const db = new Database(file);
    const pages = db.prepare<[string], number>('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(table);
    const size = Number(db.pragma('page_size', { simple: true }));
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const bytes = readFileSync(file);
    for (const page of pages) bytes.fill(0xff, (page - 1) * size, page * size);
    writeFileSync(file, bytes);
  };

  it.each([
    ...['entries', 'reports', 'statements', 'moments', 'streams', 'targets', 'holds', 'checkpoint'],
    ...['activities', 'events'],
  ])(
    'in the rows of %s is noticed by whoever reads them: no answer is wrong or an error of ours, and the log fills them again',
    async (table) => {
      const server = await startTestServer();
      await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
      for (const reference of ['a', 'b', 'c']) {
        await server.put(`/v1/deliveries/mod-nl/${reference}`, nl, wireDelivery);
      }
      await settled(server);
      await server.stop();
      damage(readModelsFile(server.folder, projections), table);
      const again = await startTestServer({ folder: server.folder });
      const asked = async () => {
        const answers = await Promise.all([
          again.get('/v1/progress/rounds?period=2025'),
          again.get('/v1/progress/rounds/contributions?period=2025'),
          again.get('/v1/deliveries'),
          again.get(path),
          again.get('/v1/targets'),
          again.get('/v1/deliveries?knownAt=index:3'),
          again.get('/v1/bodies'),
          again.get('/v1/events'),
          again.put(path, nl, wireDelivery),
          again.put('/v1/deliveries/mod-nl/d', nl, wireDelivery),
        ]);
        return answers;
      };
      const first = await asked();
      for (const { status, body, headers } of first) {
        if (status < 300) continue;
        expect(body).toMatchObject({ status: 503, type: '/problems/not-yet-read' });
        expect(headers.get('Retry-After')).toBe('1');
      }
      await expect
        .poll(async () => (await asked()).map(({ status }) => status))
        .toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 200]);
      await settled(again);
      const [figure, lines, list] = await asked();
      expect(figure?.body.delivered).toEqual({ min: 48_000, max: 48_000 });
      expect(lines?.body.contributions).toHaveLength(4);
      expect(list?.body.deliveries).toHaveLength(4);
      expect((await again.get('/readyz')).status).toBe(200);
    },
  );
});

describe('a moment of knowledge that the log has and the read side does not yet', () => {
  const recordedAt = '2026-11-25T10:00:00.000Z';
  const forms = [recordedAt, '2', '3', '4', 'index:1', 'index:2'];

  /** A log of three reports and, before the last, an event outside the account; and a read side that has seen nothing. */
  const behind = async () => {
    const log = openMemoryLog();
    for (const reference of ['a', 'b']) await append(log, recorded(reference));
    await append(log, anEnvelope('audit-checkpoints', 0));
    await append(log, recorded('c'));
    const models = openReadModels();
    onTestFinished(() => models.close());
    return { log, models, now: () => new Date(recordedAt) };
  };

  it.each(forms)('%s is waited for, and names what it names ever after', async (knownAt) => {
    const side = await behind();
    const reached = async () => {
      await catchUp(side.log, side.models);
      return true;
    };
    const first = await resolveClocks({ ...side, follower: { reached } }, { knownAt });
    expect(first).toHaveProperty('clocks');
    const never = async () => false;
    expect(await resolveClocks({ ...side, follower: { reached: never } }, { knownAt })).toEqual(first);
  });

  it.each(forms)('%s is told to be unread when it takes too long, and not to lie ahead', async (knownAt) => {
    const reached = async () => false;
    const side = await behind();
    expect(await resolveClocks({ ...side, follower: { reached } }, { knownAt })).toEqual({ unread: true });
  });

  it.each(['5', 'index:3', '2026-11-25T10:00:00.001Z'])(
    '%s, which the log does not have, lies ahead',
    async (knownAt) => {
      const reached = async () => false;
      const side = await behind();
      const resolved = await resolveClocks({ ...side, follower: { reached } }, { knownAt });
      expect(resolved).toMatchObject({ faults: [{ parameter: 'knownAt' }] });
    },
  );

  it('leaves a question about now with the last instant of which everything was read', async () => {
    const side = await behind();
    const later = { ...recorded('d'), recordedAt: '2026-11-25T10:00:05.000Z' };
    await append(side.log, later);
    await catchUp(side.log, side.models);
    await append(side.log, { ...recorded('e'), recordedAt: '2026-11-25T10:00:05.000Z' });
    const now = () => new Date('2026-11-25T10:00:07.000Z');
    const resolved = await resolveClocks({ ...side, now, follower: { reached: async () => false } }, {});
    expect(resolved).toMatchObject({
      clocks: { position: 4n, asOf: { knownAt: '2026-11-25T10:00:04.999Z', position: '4', index: '2' } },
    });
  });

  it('is looked for by a question about now as long as that waits, and no longer', async () => {
    const side = await behind();
    const given: (AbortSignal | undefined)[] = [];
    const silent: EventLog['from'] = (_after, { signal } = {}) => {
      given.push(signal);
      return (async function* () {
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        yield [];
      })();
    };
    const log = { ...side.log, from: silent };
    await resolveClocks({ ...side, log, follower: { reached: async () => true } }, {});
    expect(given.map((signal) => signal?.aborted)).toEqual([true]);
  });

  it('is answered with 503 and a time to ask again', async () => {
    const server = await startTestServer();
    await settled(server);
    await server.context.follower.stop();
    const position = (await server.put(path, nl, wireDelivery)).headers.get('Log-Position');
    const asked = [position, 'index:0'].map((knownAt) => server.get(`/v1/progress?knownAt=${knownAt}`));
    for (const { body, headers } of await Promise.all(asked)) {
      expect(body).toMatchObject({ status: 503, type: '/problems/not-yet-read' });
      expect(headers.get('Retry-After')).toBe('1');
    }
  }, 20_000);
});

describe('an instant of knowledge, while reports arrive', () => {
  const instant = '2026-11-25T10:00:00.000Z';
  const readAhead = async (log: EventLog, now: () => Date) => {
    const models = openReadModels();
    onTestFinished(() => models.close());
    const reached = async () => {
      await catchUp(log, models);
      return true;
    };
    return { log, models, now, follower: { reached } };
  };

  it.each([
    [instant, '2026-11-25T10:00:00.001Z'],
    [instant, instant],
    [undefined, instant],
  ])('%s takes in what was stamped before and is not stored yet, at %s', async (knownAt, time) => {
    const { log } = openScratchLog();
    const side = await readAhead(log, () => new Date(time));
    const stored = append(log, recorded('a'));
    const resolved = await resolveClocks(side, { knownAt });
    expect(resolved).toMatchObject({ clocks: { position: 1n, asOf: { knownAt: instant } } });
    expect(await stored).toBe(1n);
  });

  it.each([instant, undefined])('%s takes in what is stamped in the same millisecond', async (knownAt) => {
    const { log } = openScratchLog();
    let looks = 0;
    let stored: Promise<bigint> | undefined;
    const now = () => {
      looks += 1;
      // At the third look at the clock a report comes in the millisecond that is asked for, which then ends.
      if (looks === 3) stored = append(log, recorded('a'));
      return new Date(Date.parse(instant) + (looks > 3 ? 1 : 0));
    };
    const resolved = await resolveClocks(await readAhead(log, now), { knownAt });
    expect(resolved).toMatchObject({ clocks: { position: 1n, asOf: { knownAt: instant } } });
    expect(await stored).toBe(1n);
  });

  it('names the same figure ever after, whether it was asked for or answered as now', async () => {
    const server = await startTestServer({ clock: { now: () => new Date(), set: () => {} } });
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    const figure = async (query: string) => {
      const { body, status } = await server.get(`/v1/progress/rounds?period=2025${query}`);
      return { status, asOf: body.asOf, delivered: body.delivered };
    };
    const soon = (at: number) => new Date(Date.now() + (at % 4)).toISOString();
    const said: Awaited<ReturnType<typeof figure>>[] = [];
    for (let round = 0; round < 8; round += 1) {
      const reports = Array.from({ length: 30 }, (_, at) =>
        server.put(`/v1/deliveries/mod-nl/${round}-${at}`, nl, { ...wireDelivery, quantity: 1 }),
      );
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, at) => figure(at % 2 === 0 ? '' : `&knownAt=${soon(at)}`)),
      );
      await Promise.all(reports);
      // What lay ahead when it was asked for is refused, and says nothing.
      said.push(...answers.filter(({ status }) => status === 200));
    }
    await settled(server);
    expect(said.length).toBeGreaterThan(150);
    const different = new Map(said.map((each) => [JSON.stringify(each), each]));
    for (const { asOf, delivered } of different.values()) {
      expect(await figure(`&knownAt=${asOf.knownAt}`)).toEqual({ status: 200, asOf, delivered });
    }
  }, 60_000);
});

describe('a command that comes before the log was read', () => {
  it('waits for it: a stream that is held and a clock that is behind are noticed all the same', async () => {
    const clock = clockAt('2026-03-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await server.put(path, nl, wireDelivery);
    await beginAnew(server);
    const correction = { delivery: { ...wireDelivery, quantity: 900 }, reason: 'recount' };
    server.context.follower.discard(new Error('damage'));
    const held = await server.post(`${path}/corrections`, nl, correction);
    expect(held.body).toMatchObject({ status: 503, type: '/problems/stream-held' });
    clock.set('2026-03-01T09:59:00.000Z');
    server.context.follower.discard(new Error('damage'));
    const skewed = await server.put('/v1/deliveries/mod-nl/b', nl, wireDelivery);
    expect(skewed.body).toMatchObject({ status: 503, type: '/problems/clock-skew' });
    expect(await server.stored()).toBe(2);
  });

  it('is told to come again when that takes too long, and the server is not ready meanwhile', async () => {
    const server = await startTestServer();
    await settled(server);
    await server.context.follower.stop();
    server.context.follower.discard(new Error('damage'));
    const { body, headers } = await server.put(path, nl, wireDelivery);
    expect(body).toMatchObject({ status: 503, type: '/problems/not-yet-read' });
    expect(headers.get('Retry-After')).toBe('1');
    expect((await server.get('/readyz')).body.checks).toMatchObject({ clock: false });
    expect(await server.stored()).toBe(0);
  }, 20_000);
});

describe('a clock that was set back', () => {
  it('lets an instant name a prefix of the log all the same: what was recorded after it is after it', async () => {
    const clock = clockAt('2026-03-01T10:00:10.000Z');
    const server = await startTestServer({ clock });
    await server.put('/v1/deliveries/mod-nl/first', nl, wireDelivery);
    await settled(server);
    clock.set('2026-03-01T10:00:07.000Z');
    await server.put('/v1/deliveries/mod-nl/second', nl, wireDelivery);
    clock.set('2026-03-01T10:00:20.000Z');
    await server.put('/v1/deliveries/mod-nl/third', nl, wireDelivery);
    await settled(server);
    const known = async (knownAt: string) => {
      const { body } = await server.get(`/v1/deliveries?knownAt=${knownAt}`);
      return { index: body.asOf.index, reports: body.deliveries.length };
    };
    expect(await known('2026-03-01T10:00:07.000Z')).toEqual({ index: null, reports: 0 });
    expect(await known('2026-03-01T10:00:10.000Z')).toEqual({ index: '1', reports: 2 });
    expect(await known('2026-03-01T10:00:20.000Z')).toEqual({ index: '2', reports: 3 });
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
