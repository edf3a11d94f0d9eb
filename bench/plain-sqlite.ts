import Database from 'better-sqlite3';

type Stored = { readonly stream: string; readonly revision: number; readonly envelope: Buffer };

const together = 1_000;

/** Inserts the rows of a log into the same table of a new file, as durable as the log; says how many a second. */
export const copyRows = (from: string, to: string): number => {
  const log = new Database(from, { readonly: true });
  const rows = log
    .prepare<[], Stored>('SELECT stream, revision, envelope FROM events ORDER BY position')
    .all();
  const schema =
    log.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'events'").pluck().get() ?? '';
  log.close();
  const db = new Database(to);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(schema);
  const insert = db.prepare('INSERT INTO events (stream, revision, envelope) VALUES (?, ?, ?)');
  const store = db.transaction((group: readonly Stored[]) => {
    for (const { stream, revision, envelope } of group) insert.run(stream, revision, envelope);
  });
  const began = performance.now();
  for (let at = 0; at < rows.length; at += together) store.immediate(rows.slice(at, at + together));
  const seconds = (performance.now() - began) / 1_000;
  db.close();
  return rows.length / seconds;
};

/** Reads all rows of a log in their order and parses them, and nothing else; says how many a second. */
export const parseRows = (file: string): number => {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare<[], Buffer>('SELECT envelope FROM events ORDER BY position').pluck();
  let parsed = 0;
  const began = performance.now();
  for (const envelope of rows.iterate()) {
    JSON.parse(envelope.toString('utf8'));
    parsed += 1;
  }
  const seconds = (performance.now() - began) / 1_000;
  db.close();
  return parsed / seconds;
};

type Table = { readonly name: string; readonly rows: readonly (readonly unknown[])[] };

/** Inserts every row of a file of read models into the same indexed tables of a new file; says how many seconds it took. */
export const copyTables = (from: string, to: string): number => {
  const models = new Database(from, { readonly: true });
  models.defaultSafeIntegers(true);
  const made = models
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL')
    .pluck()
    .all();
  const tables = models
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all()
    .map(
      (name): Table => ({ name, rows: models.prepare<[], unknown[]>(`SELECT * FROM ${name}`).raw().all() }),
    );
  models.close();
  const db = new Database(to);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(made.join(';\n'));
  const began = performance.now();
  for (const { name, rows } of tables) {
    const places = (rows[0] ?? []).map(() => '?').join(', ');
    if (places === '') continue;
    const insert = db.prepare<unknown[]>(`INSERT INTO ${name} VALUES (${places})`);
    const store = db.transaction((group: readonly (readonly unknown[])[]) => {
      for (const row of group) insert.run(...row);
    });
    for (let at = 0; at < rows.length; at += together) store.immediate(rows.slice(at, at + together));
  }
  const seconds = (performance.now() - began) / 1_000;
  db.close();
  return seconds;
};
