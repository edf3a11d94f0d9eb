// @ts-nocheck
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database, { SqliteError } from 'better-sqlite3';
import { auditReaders } from '../../domain/audit/stored-events.ts';
import { readableEvents, readableWords } from '../../domain/events.ts';
import type { Hold, StreamPast } from '../../projections/fold.ts';
import type { Touched } from '../../projections/live.ts';
import type { Entry, Projection, Rows } from '../../projections/rows.ts';
import { activities, activitiesSchema } from './activities.ts';
import { arbitrations, arbitrationsSchema } from './arbitrations.ts';
import { checkpointsSchema, checkpoints as signed } from './checkpoints.ts';
import { commitments, commitmentsSchema } from './commitments.ts';
import { isDamage } from './damage.ts';
import { entries, entriesSchema } from './entries.ts';
import { events, eventsSchema } from './events.ts';
import { holds, holdsSchema } from './holds.ts';
import { lineTraits } from './line-traits.ts';
import { milestones, milestonesSchema } from './milestones.ts';
import { moments, momentsSchema } from './moments.ts';
import { reports, reportsSchema } from './reports.ts';
import { statements, statementsSchema } from './statements.ts';
import { streams, streamsSchema } from './streams.ts';
import { tables } from './tables.ts';
import { targets, targetsSchema } from './targets.ts';
import { trees, treesSchema } from './trees.ts';
import { workedOut } from './worked-out.ts';

/** How far the read side has come. */
export type Checkpoint = {
  /** Position of the last event, also of one outside the index; -1n before the first. */
  readonly position: bigint;
  /** The stream and the revision of the last event; empty and -1n before the first. */
  readonly stream: string;
  readonly revision: bigint;
  /** Index of the last event that has one; -1n before the first. */
  readonly index: bigint;
  /** The largest recordedAt up to here, in milliseconds; 0 before the first event. */
  readonly knownTime: number;
  /** SHA-256 of the last event's bytes, so that another log is noticed; empty before the first. */
  readonly digest: string;
};

export const nothingRead: Checkpoint = {
  position: -1n,
  stream: '',
  revision: -1n,
  index: -1n,
  knownTime: 0,
  digest: '',
};

const checkpointSchema = `
  CREATE TABLE IF NOT EXISTS checkpoint (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    position   INTEGER NOT NULL,
    stream     TEXT NOT NULL,
    revision   INTEGER NOT NULL,
    idx        INTEGER NOT NULL,
    known_time INTEGER NOT NULL,
    digest     TEXT NOT NULL
  ) STRICT;
`;

const schemas = [
  checkpointSchema,
  momentsSchema,
  holdsSchema,
  streamsSchema,
  reportsSchema,
  arbitrationsSchema,
  commitmentsSchema,
  statementsSchema,
  targetsSchema,
  entriesSchema,
  activitiesSchema,
  eventsSchema,
  milestonesSchema,
  treesSchema,
  checkpointsSchema,
].join('\n');

type FoundCheckpoint = {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly idx: bigint;
  readonly known_time: bigint;
  readonly digest: string;
};

/** The checkpoint moves in the same transaction as the rows, or not at all. */
const checkpoints = (db: Database.Database) => {
  const read = db.prepare<[], FoundCheckpoint>(
    'SELECT position, stream, revision, idx, known_time, digest FROM checkpoint',
  );
  const write = db.prepare(
    'INSERT OR REPLACE INTO checkpoint VALUES (1, @position, @stream, @revision, @index, @knownTime, @digest)',
  );
  const inOneTransaction = db.transaction((writes: () => Checkpoint): Checkpoint => {
    const reached = writes();
    write.run(reached);
    return reached;
  });
  const readCheckpoint = (): Checkpoint => {
    const found = read.get();
    if (found === undefined) return nothingRead;
    const { idx, known_time, ...rest } = found;
    return { ...rest, index: idx, knownTime: Number(known_time) };
  };
  // Every question asks for it several times.
  let newest: Checkpoint | undefined;
  return {
    checkpoint: (): Checkpoint => {
      newest ??= readCheckpoint();
      return newest;
    },
    forgetCheckpoint: (): void => {
      newest = undefined;
    },
    inOneBatch: (writes: () => Checkpoint): void => {
      newest = inOneTransaction(writes);
    },
  };
};

/** Throws the rows away; the log fills them again. */
export const removeReadModels = (file: string): void => {
  if (file === '') return;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
};

/** Opens the file; one that is damaged is thrown away. */
const connect = (file: string): Database.Database => {
  const db = new Database(file);
  try {
    return prepared(db);
  } catch (error) {
    db.close();
    if (!isDamage(error)) throw error;
    removeReadModels(file);
    return prepared(new Database(file));
  }
};

const prepared = (db: Database.Database): Database.Database => {
  db.defaultSafeIntegers(true);
  db.pragma('journal_mode = WAL');
  // A torn page costs a rebuild, never an event: what is durable is the log.
  db.pragma('synchronous = NORMAL');
  db.exec(schemas);
  return db;
};

const putAll = <Row>(rows: readonly Row[] | undefined, put: (row: Row) => void): void => {
  for (const row of rows ?? []) put(row);
};

const modelsOn = (db: Database.Database) => {
  const { forgetWritten, forgetTraits, ...traits } = lineTraits(db);
  const [at, held, read, standing, decided, made, stated, goals, ledger, promised, acts, happened, progress] =
    [
      moments(db),
      holds(db),
      streams(db),
      reports(db),
      arbitrations(db),
      commitments(db),
      statements(db),
      targets(db),
      entries(db, traits),
      entries(db, traits, 'promises'),
      activities(db),
      events(db),
      checkpoints(db),
    ];

  const steps = milestones(db);
  const grove = trees(db);
  const { whileSame, ofAllAt, touch, touchAll, forgetResults } = workedOut(db);
  const empty = db.transaction((): void => {
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
    db.exec(
      tables
        .all()
        .map((table) => `DELETE FROM ${table};`)
        .join('\n'),
    );
  });

  const forgetStanding = (): void => {
    progress.forgetCheckpoint();
    acts.forgetActivities();
    grove.forgetTrees();
    goals.forgetTargets();
    forgetWritten();
    touchAll();
  };

  const putLine =
    (into: Pick<typeof ledger, 'putEntry'>) =>
    (entry: Entry): void => {
      touch(entry.track, entry.position);
      into.putEntry(entry);
    };

  const streamPast = (stream: string): StreamPast => {
    const { held: isHeld, tracks } = held.heldTracks(stream);
    const folded = read.foldedStream(stream);
    return { ...folded, tracks: [...new Set([...folded.tracks, ...tracks])], held: isHeld };
  };

  return {
    ...at,
    ...held,
    ...read,
    ...standing,
    ...decided,
    ...made,
    ...stated,
    ...goals,
    ...ledger,
    ...acts,
    ...happened,
    ...progress,
    ...steps,
    ...grove,
    ...signed(db),
    ...tables(db),
    promised,
    /** Writes rows and how far they are, or nothing. */
    inOneBatch: (writes: () => Checkpoint): void => {
      try {
        progress.inOneBatch(() => {
          const reached = writes();
          grove.putSizes();
          return reached;
        });
      } catch (error) {
        // What is remembered of rows that were taken back stands no longer.
        forgetStanding();
        throw error;
      }
    },
    whileSame,
    ofAllAt,
    streamPast,
    /** Reads so many lines of each ledger before anybody asks for them; says whether there may be more. */
    readLines: (most: number): boolean =>
      [ledger, promised].map((each) => each.readLines(most)).includes(true),
    touched: (track: string, after: bigint, upTo: bigint): Touched => ({
      days: ledger.daysTouched(track, after, upTo),
      stated: stated.statementChanges(track, after, upTo).length > 0,
      promisedUpTo: made.isCommittedAnew(track, after, upTo) ? made.lastDayCommitted(track) : undefined,
    }),
    putHold: (hold: Hold): void => {
      touchAll();
      held.putHold(hold);
    },
    putRows: (rows: Partial<Rows>): void => {
      // One of these may leave a track for another.
      if ((rows.commitments?.length ?? 0) + (rows.statements?.length ?? 0) > 0) touchAll();
      putAll(rows.reports, standing.putReport);
      putAll(rows.matches, decided.putMatch);
      putAll(rows.partings, decided.putParting);
      putAll(rows.ranks, decided.putRank);
      putAll(rows.commitments, made.putCommitment);
      putAll(rows.statements, stated.putStatement);
      putAll(rows.targets, goals.putTarget);
      putAll(rows.entries, putLine(ledger));
      putAll(rows.promises, putLine(promised));
      putAll(rows.activities, acts.putActivity);
      putAll(rows.milestones, steps.putMilestone);
      putAll(rows.milestoneReports, steps.putMilestoneReport);
    },
    /** Forgets everything at once; the log fills it again. */
    clear: (): void => {
      forgetResults();
      forgetStanding();
      ledger.forgetLines();
      promised.forgetLines();
      forgetTraits();
      stated.forgetStated();
      empty();
    },
    close: (): void => {
      db.close();
    },
  };
};

export type ReadModels = ReturnType<typeof modelsOn>;

/**
 * The read side's rows in one SQLite file, or, without a file, in a temporary one that nobody else sees.
 * Disposable: everything here can be filled again from the log.
 */
export const openReadModels = (file = ''): ReadModels => modelsOn(connect(file));

/**
 * The rows that another process fills, for reading alone, all as they are at this moment until they are closed: whatever it
 * writes meanwhile is not seen. Or why they cannot be read.
 */
export const openReadModelsBeside = (file: string): ReadModels | { readonly fault: string } => {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    db.defaultSafeIntegers(true);
    const models = modelsOn(db);
    db.exec('BEGIN');
    // Reading is what takes the snapshot.
    models.checkpoint();
    return models;
  } catch (error) {
    db?.close();
    if (!(error instanceof SqliteError)) throw error;
    return { fault: error.message };
  }
};

/**
 * The file's name says what filled it: the versions of the projections, the shapes of the tables, and the events
 * and words (tracks, sources, donors) that could be read. A new version of any of these fills a new file, in which what was held is read at last.
 */
export const readModelsFile = (folder: string, projections: readonly Projection[]): string => {
  const versions = projections.map(({ name, version }) => `${name} ${version}`);
  const readable = [...readableEvents, ...Object.keys(auditReaders), readableWords];
  const filledBy = [...versions, ...readable, schemas].join('\n');
  const hash = createHash('sha256').update(filledBy).digest('hex').slice(0, 16);
  return join(folder, `read-models-${hash}.db`);
};

/** Removes the files that other versions of the projections filled. */
export const removeOtherReadModels = (folder: string, keep: string): void => {
  mkdirSync(folder, { recursive: true });
  const others = readdirSync(folder).filter(
    (name) => name.startsWith('read-models-') && !join(folder, name).startsWith(keep),
  );
  for (const name of others) rmSync(join(folder, name));
};
