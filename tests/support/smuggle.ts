import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onSqlite, serverOf } from './engine.ts';
import type { TestServer } from './server.ts';

const intoFile = (folder: string, stream: string, revision: number, bytes: string): void => {
  const db = new Database(join(folder, 'log.db'));
  db.prepare('INSERT INTO events (stream, revision, envelope) VALUES (?, ?, ?)').run(
    stream,
    revision,
    Buffer.from(bytes),
  );
  db.close();
};

/** Writes into the log, past the product, what no version of it ever wrote. */
export const smuggle = async (
  { folder }: TestServer,
  stream: string,
  revision: number,
  bytes: string,
): Promise<void> => {
  if (onSqlite) return intoFile(folder, stream, revision, bytes);
  const server = await serverOf(folder);
  const contentType = 'application/octet-stream';
  const smuggled = await server.smuggle({ stream, type: 'Smuggled', data: bytes, contentType });
  if (smuggled.revision !== BigInt(revision)) throw new Error(`${stream} goes on at ${smuggled.revision}`);
};

/** The newest event of a stream, as its bytes say. */
export const envelopeIn = async ({ context }: TestServer, stream: string): Promise<object> => {
  const newest = (await context.log.read(stream)).events.at(-1);
  return JSON.parse(Buffer.from(newest?.bytes ?? '').toString('utf8'));
};
