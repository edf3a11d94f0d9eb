// @ts-nocheck
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { generateKey } from '../../src/audit/keys.ts';
import { verify } from '../../src/cli/verify.ts';
import { canonicalBytes, eventId } from '../../src/domain/envelope.ts';
import { takePage } from '../../src/projections/follow.ts';
import { beginning, type EventLog, type RecordedEvent } from '../../src/store/event-log.ts';
import { openLogBeside } from '../../src/store/log-beside.ts';
import { openReadModels } from '../../src/store/read-models/read-models.ts';
import { keptFolder } from '../audit/kept-folder.ts';
import { startLivedOn } from '../audit/lived-account.ts';
import { bodiesFileWith, cosignNewest } from '../support/bodies-with-witness.ts';
import { ran } from '../support/command.ts';
import { scratchFolder } from '../support/folder.ts';

const witness = generateKey('witness.example.org', 'witness');

const verified = async (folder: string, args: readonly string[] = []) => {
  const { code, text } = await ran(verify, [folder, '--json', ...args], scratchFolder(), {
    environment: { BODIES_FILE: bodiesFileWith(witness) },
  });
  return { code, ...JSON.parse(text) };
};

/** The folder of a server that was stopped, with a cosignature. */
const aFolder = keptFolder(async () => {
  const server = await startLivedOn({ bodiesFile: bodiesFileWith(witness) });
  await cosignNewest(server, witness, '2026-11-25T10:00:02Z');
  await server.stop();
  return server.folder;
});

const readAll = async (opening: Promise<EventLog>): Promise<readonly RecordedEvent[]> => {
  const log = await opening;
  const events: RecordedEvent[] = [];
  for await (const page of log.from(beginning)) events.push(...page);
  await log.close();
  return events;
};

const modelsIn = (folder: string): string =>
  join(folder, readdirSync(folder).find((each) => /^read-models-.*\.db$/.test(each)) ?? '');

const changedIn = (file: string, ...statements: readonly string[]): void => {
  const db = new Database(file);
  for (const statement of statements) {
    const { changes } = db.prepare(statement).run();
    // A definition changes no row.
    if (!/^(CREATE|ALTER|ANALYZE)/.test(statement)) expect(changes).toBeGreaterThan(0);
  }
  db.close();
};

/** Names of all tables, as another program finds them. */
const tablesIn = (file: string): readonly string[] => {
  const db = new Database(file, { readonly: true });
  const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  db.close();
  return names;
};

const isUsed = (file: string, table: string): boolean => {
  const db = new Database(file, { readonly: true });
  const count = db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  db.close();
  return count > 0;
};

const faultAfter = async (...statements: readonly string[]) => {
  const folder = await aFolder();
  changedIn(modelsIn(folder), ...statements);
  const { code, fault } = await verified(folder);
  expect(code).toBe(1);
  return fault;
};

describe('read models as the server left them', () => {
  it('are what the log gives, row for row', async () => {
    const { code, sameRows, figuresCompared } = await verified(await aFolder());
    expect({ code, figuresCompared }).toEqual({ code: 0, figuresCompared: true });
    expect(sameRows).toBeGreaterThan(121);
  });

  it('are so too where SQLite noted how to look for rows', async () => {
    const folder = await aFolder();
    changedIn(modelsIn(folder), 'ANALYZE');
    expect(await verified(folder)).toMatchObject({ code: 0 });
  });

  it('are so too where they are behind the log, by however much', async () => {
    const folder = await aFolder();
    const file = modelsIn(folder);
    const all = await readAll(openLogBeside(join(folder, 'log.db')));
    const firstSigned = all.findIndex(({ stream }) => stream === 'audit-checkpoints') + 1;
    for (const read of [0, 1, firstSigned, all.length - 3]) {
      rmSync(file);
      const models = openReadModels(file);
      if (read > 0) takePage(models, all.slice(0, read));
      models.close();
      const { code, fault, unchecked } = await verified(folder);
      expect([code, fault]).toEqual([0, null]);
      expect(unchecked).toContainEqual(expect.stringMatching(/^the figures of a server after index -?\d+/));
    }
  });
});

describe('of read models that were changed', () => {
  it('no table with a row can be emptied', async () => {
    const file = modelsIn(await aFolder());
    const used = tablesIn(file).filter((table) => isUsed(file, table));
    expect(used.length).toBeGreaterThan(15);
    for (const table of used) {
      const { detail } = await faultAfter(`DELETE FROM ${table}`);
      if (table !== 'checkpoint') expect(detail).toContain(`the row of the table ${table} with`);
    }
  });

  const report = "body = 'mod-nl' AND reference = 'V-2'";
  it.each([
    [
      'a hash inside the tree',
      'UPDATE nodes SET hash = zeroblob(32) WHERE tree = 1 AND level = 3 AND at = 2',
      {
        index: null,
        detail:
          /the row of the table nodes with tree 1, level 3, at 2 has as hash 0{64}, and the log gives [0-9a-f]{64}$/,
      },
    ],
    [
      'a leaf of a track',
      'UPDATE leaves SET hash = zeroblob(32) WHERE tree = 3 AND at = 0',
      {
        index: '2',
        detail: /table leaves with tree 3, at 0 has as hash/,
      },
    ],
    [
      'what is served as the checkpoint',
      "UPDATE checkpoints SET note = replace(note, 'porcupine', 'urchin')",
      {
        position: expect.stringMatching(/^\d+$/),
        detail: /table checkpoints with position \d+ has as note .*urchin/,
      },
    ],
    [
      'the quantity in the list of deliveries',
      `UPDATE reports SET max = 9 WHERE ${report}`,
      {
        index: '114',
        detail:
          /table reports with body "mod-nl", reference "V-2", valid_from \d+ has as max 9, and the log gives 700/,
      },
    ],
    [
      'its status',
      `UPDATE reports SET status = 'verified' WHERE ${report}`,
      {
        index: '114',
        detail: /has as status "verified", and the log gives "reported"/,
      },
    ],
    [
      'the donor of all entries that agree in it',
      "UPDATE line_traits SET donors = 'FR' WHERE donors = 'NL'",
      {
        index: null,
        detail: /table line_traits with number \d+ has as donors "FR", and the log gives "NL"/,
      },
    ],
    [
      'what an entry is of',
      `UPDATE entries SET traits = traits + 1 WHERE reference = 'V-2'`,
      {
        index: '114',
        detail: /table entries with position \d+, part 0 has as traits \d+, and the log gives \d+/,
      },
    ],
    [
      'its day',
      `UPDATE entries SET first_day = first_day - 4, last_day = last_day - 4 WHERE reference = 'V-2'`,
      {
        index: '114',
        detail: /has as first_day/,
      },
    ],
    [
      'when an entry was known',
      "UPDATE entries SET position = 1, part = 9 WHERE reference = 'V-2' AND part = 0",
      {
        detail:
          /the read models have the row of the table entries with position 1, part 9, which the log does not give/,
      },
    ],
    [
      'a reason of a target',
      `UPDATE targets SET versions = replace(versions, '"reason":null', '"reason":"because"')`,
      {
        index: expect.stringMatching(/^\d+$/),
        detail: /table targets with id .* has as versions .*because.*, and the log gives .*null/,
      },
    ],
    [
      'when things became known',
      'UPDATE moments SET known_time = known_time - 31536000000',
      {
        index: '0',
        detail: /table moments with idx 0 has as known_time/,
      },
    ],
    [
      'who acted',
      "UPDATE events SET body = 'mod-de' WHERE body = 'mod-nl'",
      {
        index: '113',
        detail: /table events with idx 113 has as body "mod-de", and the log gives "mod-nl"/,
      },
    ],
    [
      'who decided',
      "UPDATE matches SET body = 'mod-de'",
      {
        detail: /table matches .* has as body "mod-de", and the log gives "eums"/,
      },
    ],
    [
      'what cannot be read',
      "INSERT INTO holds VALUES ('x', 'drones', 1, 'because')",
      {
        detail: /the read models have the row of the table holds with stream "x"/,
      },
    ],
    ['how far they came', 'UPDATE checkpoint SET position = position - 1', { detail: /./ }],
    [
      'what they are',
      'ALTER TABLE holds ADD COLUMN more TEXT',
      {
        detail: 'the read models do not have "holds" as this version makes it',
      },
    ],
    [
      'what happens to them',
      'CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries; END',
      {
        detail: 'the read models do not have "t" as this version makes it',
      },
    ],
  ] as const)(
    '%s is named, with the event that it belongs to where the row says so',
    async (_what, statement, expected) => {
      const { detail, ...place } = await faultAfter(statement);
      const { detail: words, ...where } = expected;
      expect(place).toMatchObject(where);
      expect(detail).toMatch(words);
    },
  );

  it('an entry too much is named, although no figure of the days around has it', async () => {
    const fault = await faultAfter(
      `INSERT INTO entries SELECT position, part + 50, idx, reference, track, traits, '2023-05-05', 19482, 19482,
         min, max, undisclosed, leads, reported FROM entries WHERE reference = 'V-2'`,
    );
    expect(fault).toMatchObject({
      index: '114',
      detail: expect.stringMatching(/part 50, which the log does not give$/),
    });
  });

  it('what it does to a figure is said besides, with target and day', async () => {
    const { index, detail } = await faultAfter(
      "UPDATE entries SET max = max + 1 WHERE track = 'artillery-ammunition' AND max = 700",
    );
    expect(index).toBe('114');
    expect(detail).toMatch(
      /has as max 701, and the log gives 700; on 2025-12-31 the read models say of the figure \/artillery-rounds-per-year\/.* and the log gives/,
    );
  });
});

describe('of a log whose checkpoints were taken out', () => {
  const without = async (where: string): Promise<string> => {
    const folder = await aFolder();
    rmSync(join(folder, 'checkpoint'));
    changedIn(join(folder, 'log.db'), `DELETE FROM events WHERE ${where}`);
    return folder;
  };

  it.each([
    ['all that was signed', "stream LIKE 'audit-%'"],
    ['the cosignatures', "stream LIKE 'audit-cosignatures-%'"],
  ])('%s is missed by the read models that hold it', async (_what, where) => {
    const { code, fault } = await verified(await without(where));
    expect(code).toBe(1);
    expect(fault).toMatchObject({
      position: expect.any(String),
      stream: 'audit-cosignatures-121',
      detail: expect.stringMatching(
        /were filled up to this event, revision 0 of its stream, and the log does not/,
      ),
    });
  });

  it('the one that is missing in the middle is named, although those after it were renumbered', async () => {
    const folder = await aFolder();
    const db = new Database(join(folder, 'log.db'));
    const rows = db
      .prepare<[], { readonly position: number; readonly envelope: Buffer }>(
        "SELECT position, envelope FROM events WHERE stream = 'audit-checkpoints' ORDER BY revision",
      )
      .all();
    const [first, ...later] = rows;
    expect(later.length).toBeGreaterThan(0);
    db.prepare('DELETE FROM events WHERE position = ?').run(first?.position);
    for (const [revision, { position, envelope }] of later.entries()) {
      const event = JSON.parse(envelope.toString('utf8'));
      const id = eventId(event.stream, revision, event.commandId);
      db.prepare('UPDATE events SET revision = ?, envelope = ? WHERE position = ?').run(
        revision,
        canonicalBytes({ ...event, revision, id }),
        position,
      );
    }
    db.close();
    const { code, fault } = await verified(folder);
    expect(code).toBe(1);
    expect(fault).toMatchObject({
      position: String(first?.position),
      detail: expect.stringMatching(
        /^the read models have the row of the table checkpoints with position \d+, which/,
      ),
    });
  });

  it('it is said that nothing is signed, and is a fault where a key is named', async () => {
    const folder = await without("stream LIKE 'audit-%'");
    rmSync(modelsIn(folder));
    const { code, checkpoints, unchecked } = await verified(folder);
    expect({ code, checkpoints }).toEqual({ code: 0, checkpoints: 0 });
    expect(unchecked).toContainEqual(expect.stringMatching(/^who wrote any of it: it holds no checkpoint/));
    const { code: named, fault } = await verified(folder, ['--key', join(folder, 'checkpoint.key')]);
    expect(named).toBe(1);
    expect(fault.detail).toMatch(
      /^holds no checkpoint, although a key of it was named: all that was signed of its 121 events/,
    );
  });
});

describe('an event among checkpoints and cosignatures that has another name', () => {
  const renamed = async (stream: string, type: string) => {
    const folder = await aFolder();
    rmSync(modelsIn(folder));
    rmSync(join(folder, 'checkpoint'));
    const db = new Database(join(folder, 'log.db'));
    const rename =
      "UPDATE events SET envelope = CAST(replace(CAST(envelope AS TEXT), 'SIGNED.v1', ?) AS BLOB) WHERE stream = ?";
    const signed = stream === 'audit-checkpoints' ? 'CheckpointSigned.v1' : 'CheckpointCosigned.v1';
    expect(db.prepare(rename.replace('SIGNED.v1', signed)).run(type, stream).changes).toBeGreaterThan(0);
    db.close();
    return verified(folder);
  };

  it.each([
    ['audit-checkpoints', 'CheckpointGuessed.v1', 'CheckpointSigned'],
    ['audit-checkpoints', 'CheckpointSigned.v0', 'CheckpointSigned'],
    ['audit-checkpoints', 'CheckpointCosigned.v2', 'CheckpointSigned'],
    ['audit-cosignatures-121', 'CheckpointSigned.v2', 'CheckpointCosigned'],
  ])('in %s, %s, is a fault: no version writes it there', async (stream, type, kind) => {
    const { code, fault } = await renamed(stream, type);
    expect(code).toBe(1);
    expect(fault).toMatchObject({
      stream,
      detail: `is called "${type}", and a stream of this name holds nothing but ${kind}`,
    });
  });

  it('is said to be unchecked where a newer version may have written it', async () => {
    const { code, fault, unchecked } = await renamed('audit-checkpoints', 'CheckpointSigned.v9');
    expect([code, fault]).toEqual([0, null]);
    expect(unchecked).toContainEqual(
      expect.stringMatching(
        /^\d+ audit events? of kinds that this version does not know: checkpoints or cosignatures may be/,
      ),
    );
  });
});
