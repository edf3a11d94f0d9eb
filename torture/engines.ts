import { join } from 'node:path';
import Database from 'better-sqlite3';
import canonicalize from 'canonicalize';
import { startDouble } from '../tests/support/event-store-double.ts';
import type { Environment } from './program.ts';

/** An event as the log holds it, read without the program. */
export type Stored = {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly bytes: Buffer;
};

export const engineNames = ['sqlite', 'double'] as const;
export type EngineName = (typeof engineNames)[number];

/** Where the log is kept, and how it is looked into from outside. */
export type Engine = {
  readonly environment: Environment;
  /** Every event in the order of the log. */
  readonly events: () => Promise<readonly Stored[]>;
  /** Kills what keeps the log, where that is not the program itself, and starts it again after so many milliseconds. */
  readonly killStore: ((restartAfter: Promise<unknown>) => Promise<void>) | undefined;
  readonly close: () => Promise<void>;
};

type Row = Omit<Stored, 'position'> & { readonly position: number };

const onFile = (folder: string): Engine => ({
  environment: {},
  events: async () => {
    const db = new Database(join(folder, 'log.db'), { readonly: true, fileMustExist: true });
    const rows = db
      .prepare<[], Row>('SELECT position, stream, revision, envelope AS bytes FROM events ORDER BY position')
      .all();
    db.close();
    return rows.map(({ position, ...row }) => ({ ...row, position: String(position) }));
  },
  killStore: undefined,
  close: async () => {},
});

/** An event store keeps an event as any JSON; what joins the trees is its canonical form (RFC 8785). */
const canonicalBytes = (json: string): Buffer => {
  const written = canonicalize(JSON.parse(json));
  if (written === undefined) throw new Error('an event without a JSON form');
  return Buffer.from(written, 'utf8');
};

const onDouble = async (folder: string): Promise<Engine> => {
  const double = await startDouble();
  return {
    environment: {
      EVENT_LOG: double.connectionString,
      CHECKPOINT_KEY_FILE: join(folder, 'checkpoint.key'),
    },
    events: async () =>
      (await double.events()).map(({ position, stream, revision, data }) => ({
        position,
        stream,
        revision: Number(revision),
        bytes: canonicalBytes(data),
      })),
    killStore: async (restartAfter) => {
      await double.kill();
      await restartAfter;
      await double.restart();
    },
    close: () => double.stop(),
  };
};

export const openEngine = (name: EngineName, folder: string): Promise<Engine> =>
  name === 'sqlite' ? Promise.resolve(onFile(folder)) : onDouble(folder);
