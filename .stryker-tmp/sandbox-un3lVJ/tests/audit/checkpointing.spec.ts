// @ts-nocheck
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { readKeyFile } from '../../src/audit/key-file.ts';
import { generateKey, readPublicKey } from '../../src/audit/keys.ts';
import { isSignedBy, readNote } from '../../src/audit/note.ts';
import { BadConfiguration } from '../../src/config.ts';
import { scratchFolder } from '../support/folder.ts';
import { runProduct } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';

const report = async (server: TestServer, ...references: readonly string[]): Promise<void> => {
  for (const reference of references) {
    const { status } = await server.put(`/v1/deliveries/mod-nl/${reference}`, nl, wireDelivery);
    expect(status).toBe(201);
  }
  await settled(server);
};

const checkpoint = (server: TestServer) => server.get('/v1/audit/checkpoint');

/** How many checkpoints the log holds. */
const signedIn = async ({ context }: TestServer): Promise<number> =>
  (await context.log.read('audit-checkpoints')).events.length;

/** A folder with a log of three reports, of which a checkpoint was signed. */
const signedFolder = async (): Promise<{ readonly folder: string; readonly text: string }> => {
  const folder = scratchFolder();
  const server = await startTestServer({ folder });
  await report(server, 'a', 'b', 'c');
  const { text } = await checkpoint(server);
  await server.stop();
  return { folder, text };
};

/** Changes the log past the server, as whoever administers the database could; the read models are filled anew. */
const tamper = (folder: string, sql: string): void => {
  const db = new Database(join(folder, 'log.db'));
  db.exec(sql);
  db.close();
  for (const name of readdirSync(folder)) if (name.startsWith('read-models-')) rmSync(join(folder, name));
};

const swapped =
  "UPDATE events SET envelope = CAST(replace(CAST(envelope AS TEXT), '12000', '12001') AS BLOB)";

describe('a log that is not what was signed of it', () => {
  it.each([
    ['an event was changed', `${swapped} WHERE position = 2`, 'were changed'],
    ['an event was taken out', 'DELETE FROM events WHERE position = 1', 'has lost events'],
    [
      'two events changed places',
      'UPDATE events SET position = CASE position WHEN 1 THEN 99 ELSE position END; UPDATE events SET position = 1 WHERE position = 2; UPDATE events SET position = 2 WHERE position = 99',
      'were changed',
    ],
    [
      'its end was cut off, the checkpoint with it',
      'DELETE FROM events WHERE position >= 3',
      'has lost events',
    ],
  ])('is signed no more: %s', async (_, sql, why) => {
    const { folder } = await signedFolder();
    tamper(folder, sql);
    const server = await startTestServer({ folder });
    await server.context.follower.filled(5_000);
    const before = await signedIn(server);
    const { status, body } = await checkpoint(server);
    expect(status).toBe(503);
    expect(body.detail).toContain(why);
    expect(server.context.audit.contradicted()).toBe(true);
    expect((await server.get('/metrics')).text).toContain('porcupine_checkpoint_contradicted 1');
    expect(await signedIn(server)).toBe(before);
  });

  it('goes on taking reports, and answers what it can', async () => {
    const { folder } = await signedFolder();
    tamper(folder, `${swapped} WHERE position = 2`);
    const server = await startTestServer({ folder });
    await report(server, 'd');
    expect((await server.get('/v1/progress')).status).toBe(200);
    expect((await server.get('/v1/audit/receipt/00000000-0000-5000-8000-000000000000')).status).toBe(404);
  });
});

describe('after a crash', () => {
  it('between an event and its checkpoint the server starts, and signs what was there and what is new', async () => {
    const { folder, text } = await signedFolder();
    const server = await startTestServer({ folder });
    await report(server, 'd');
    await server.stop();
    // As if the process had ended before it signed: the log has an event more than was signed.
    const again = await startTestServer({ folder });
    const later = await checkpoint(again);
    expect(later.status).toBe(200);
    expect(later.text).not.toBe(text);
    expect(later.text.split('\n')[1]).toBe('4');
    const proof = await again.get('/v1/audit/consistency?from=3&to=4');
    expect(proof.body.fromRoot).toBe(text.split('\n')[2]);
  });

  it('between a checkpoint and what remembers it the server starts, and what is signed goes on from it', async () => {
    const { folder, text } = await signedFolder();
    rmSync(join(folder, 'checkpoint'));
    const server = await startTestServer({ folder });
    await server.context.follower.filled(5_000);
    expect((await checkpoint(server)).text).toBe(text);
    expect(await signedIn(server)).toBe(1);
  });

  it('that lost the read models the trees are filled again from the log alone, with the same root', async () => {
    const { folder, text } = await signedFolder();
    tamper(folder, '');
    const server = await startTestServer({ folder });
    await server.context.follower.filled(5_000);
    expect((await checkpoint(server)).text).toBe(text);
  });
});

describe('the root', () => {
  it('is the same for the same events on every engine', async () => {
    const checkpointKeyFile = join(scratchFolder(), 'checkpoint.key');
    const texts: string[] = [];
    for (const eventLog of ['memory:', 'sqlite:'] as const) {
      const server = await startTestServer({ config: { eventLog, checkpointKeyFile } });
      for (const reference of ['a', 'b', 'c']) {
        const headers = { 'X-Correlation-Id': 'the-same' };
        await server.put(`/v1/deliveries/mod-nl/${reference}`, nl, wireDelivery, headers);
      }
      await settled(server);
      texts.push((await checkpoint(server)).text);
    }
    expect(texts[0]).toContain('porcupine.local\n3\n');
    expect(texts[1]).toBe(texts[0]);
  });
});

describe('the key', () => {
  it('is made in the data folder in development, for its owner alone, and kept', async () => {
    const { folder } = await signedFolder();
    const file = join(folder, 'checkpoint.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file, 'utf8');
    const server = await startTestServer({ folder });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(server.context.audit.key.secret).toBe(before.trim());
  });

  it('that is named and not there stops the start outside development, and makes none', async () => {
    const checkpointKeyFile = join(scratchFolder(), 'key');
    const config = { checkpointKeyFile, development: false };
    await expect(startTestServer({ config })).rejects.toThrow(BadConfiguration);
    expect(existsSync(checkpointKeyFile)).toBe(false);
  });

  it('that cannot be used stops the start before anything is stored', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'checkpoint.key'), '');
    const { code, stderr } = await runProduct(folder, ['serve']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('the key for checkpoints cannot be used')]);
    const db = new Database(join(folder, 'log.db'), { readonly: true });
    expect(db.prepare('SELECT count(*) FROM events').pluck().get()).toBe(0);
    db.close();
  });

  it('must be named with an event store outside development, since each server would sign with its own', async () => {
    const config = { eventLog: 'esdb://127.0.0.1:1?tls=false', development: false } as const;
    await expect(startTestServer({ config })).rejects.toThrow(
      /CHECKPOINT_KEY_FILE is needed with an event store/,
    );
  });

  it('that is another than that of the log is told of', async () => {
    const { folder } = await signedFolder();
    rmSync(join(folder, 'checkpoint.key'));
    const said: string[] = [];
    const logger = pino({ level: 'error' }, { write: (line: string) => said.push(line) });
    const server = await startTestServer({ folder, logger });
    await server.context.follower.filled(5_000);
    await checkpoint(server);
    const about = said.filter((line) => line.includes('was signed by another key than that of this server'));
    expect(about).toHaveLength(1);
  });

  it('that was exchanged signs soon after the start, without waiting for news', async () => {
    const { folder, text } = await signedFolder();
    const file = join(folder, 'checkpoint.key');
    const { signing } = readKeyFile(file);
    const fresh = generateKey(signing.name, 'signer');
    writeFileSync(file, `${fresh.secret}\n${signing.text}\n`);
    const server = await startTestServer({ folder, config: { checkpointEvery: 1 } });
    const newest = () => readNote(server.context.models.lastCheckpoint()?.note ?? '');
    await vi.waitFor(() => {
      const note = newest();
      expect(note !== undefined && isSignedBy(note, fresh)).toBe(true);
    }, 10_000);
    expect(newest()?.text).toBe(readNote(text)?.text);
    expect(await signedIn(server)).toBe(2);
  });

  it('may be exchanged: the next checkpoint is signed with the new one, over the same events', async () => {
    const { folder, text } = await signedFolder();
    const old = readKeyFile(join(folder, 'checkpoint.key')).signing;
    const checkpointKeyFile = join(scratchFolder(), 'new.key');
    const server = await startTestServer({ folder, config: { checkpointKeyFile } });
    await server.context.follower.filled(5_000);
    const later = await checkpoint(server);
    const note = readNote(later.text);
    if (note === undefined) throw new Error('no note');
    expect(later.text.split('\n\n')[0]).toBe(text.split('\n\n')[0]);
    expect(isSignedBy(note, readPublicKey(server.context.audit.key.text))).toBe(true);
    expect(isSignedBy(note, old)).toBe(false);
    await checkpoint(server);
    expect(await signedIn(server)).toBe(2);
  });
});
