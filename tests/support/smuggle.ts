import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { TestServer } from './server.ts';

/** Writes into the log file what no version of the product ever wrote. */
export const smuggle = (server: TestServer, stream: string, revision: number, bytes: string): void => {
  const db = new Database(join(server.folder, 'log.db'));
  db.prepare('INSERT INTO events (stream, revision, envelope) VALUES (?, ?, ?)').run(
    stream,
    revision,
    Buffer.from(bytes),
  );
  db.close();
};

/** The newest event of a stream, as its bytes say. */
export const envelopeIn = async ({ context }: TestServer, stream: string): Promise<object> => {
  const newest = (await context.log.read(stream)).events.at(-1);
  return JSON.parse(Buffer.from(newest?.bytes ?? '').toString('utf8'));
};
