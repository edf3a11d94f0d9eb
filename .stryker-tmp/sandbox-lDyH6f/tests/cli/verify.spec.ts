// @ts-nocheck
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '../../src/audit/key-file.ts';
import { generateKey } from '../../src/audit/keys.ts';
import { readNote, signNote } from '../../src/audit/note.ts';
import { WrongUse } from '../../src/cli/program.ts';
import { verify } from '../../src/cli/verify.ts';
import { canonicalBytes } from '../../src/domain/envelope.ts';
import { keptFolder } from '../audit/kept-folder.ts';
import { startLivedOn } from '../audit/lived-account.ts';
import { cosignNewest } from '../support/bodies-with-witness.ts';
import { ran } from '../support/command.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery } from '../support/samples.ts';
import { clockAt, packaged, settled, startTestServer } from '../support/server.ts';

const witness = generateKey('witness.example.org', 'witness');
const silent = generateKey('silent.example.org', 'witness');

/** A bodies file in which the witness is known. */
const bodiesFile = (): string => {
  const bodies = JSON.parse(readFileSync(packaged('seeds/bodies.json'), 'utf8'));
  const file = join(scratchFolder(), 'bodies.json');
  const witnesses = [{ name: witness.name, publicKey: witness.text }];
  writeFileSync(file, JSON.stringify({ ...bodies, witnesses }));
  return file;
};

const run = (folder: string, args: readonly string[], environment: object = {}) =>
  ran(verify, args, folder, { environment: { ...environment } });

const verified = async (folder: string, args: readonly string[] = [], more: object = {}) => {
  const { code, text } = await run(folder, [...args, '--json'], more);
  return { code, ...JSON.parse(text) };
};

/** What was said of a log while a server was writing it: of the configured one, of its folder, of its file. */
const saidBeside: unknown[] = [];

/** The folder of a server that was stopped: 121 events with an index, all of them signed and cosigned. */
const aFolder = keptFolder(async () => {
  const server = await startLivedOn({ bodiesFile: bodiesFile() });
  const { folder } = server;
  await server.get('/v1/audit/checkpoint');
  for (const args of [[], [folder], [join(folder, 'log.db')]]) {
    saidBeside.push(await verified(args.length === 0 ? folder : scratchFolder(), args));
  }
  await cosignNewest(server, witness);
  await server.stop();
  return folder;
});

const withoutModels = (folder: string): string => {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('read-models-'))) {
    rmSync(join(folder, name));
  }
  return folder;
};

const withoutMemory = (folder: string): string => {
  rmSync(join(folder, 'checkpoint'));
  return folder;
};

/** Changes a log as another program would. */
const tamper = (folder: string, change: (db: Database.Database) => void): string => {
  const db = new Database(join(folder, 'log.db'));
  change(db);
  db.close();
  return folder;
};

type Row = { readonly position: number; readonly revision: number; readonly envelope: Buffer };

const rowOf = (db: Database.Database, stream: string, revision: number): Row => {
  const find = db.prepare<[string, number], Row>(
    'SELECT position, revision, envelope FROM events WHERE stream = ? AND revision = ?',
  );
  const found = find.get(stream, revision);
  if (found === undefined) throw new Error(`${stream} has no ${revision}`);
  return found;
};

const newestCheckpoint = (db: Database.Database): Row => {
  const last = db.prepare<[], number>("SELECT max(revision) FROM events WHERE stream = 'audit-checkpoints'");
  return rowOf(db, 'audit-checkpoints', last.pluck().get() ?? -1);
};

const write = (db: Database.Database, { position }: Row, bytes: Buffer): void => {
  db.prepare('UPDATE events SET envelope = ? WHERE position = ?').run(bytes, position);
};

const rewrite =
  (stream: string, revision: number, from: string | RegExp, to: string) =>
  (db: Database.Database): void => {
    const row = rowOf(db, stream, revision);
    const text = row.envelope.toString('utf8');
    expect(text).toMatch(from);
    write(db, row, Buffer.from(text.replace(from, to)));
  };

const report = 'delivery-mod-nl/V-1';
const inflate = rewrite(report, 0, '"quantity":12000', '"quantity":92000');

describe('a log holds', () => {
  it('beside the server that writes it, with its figures and its key', async () => {
    await aFolder();
    const [beside, ...same] = saidBeside;
    expect(beside).toMatchObject({
      code: 0,
      ok: true,
      kind: 'log',
      indexed: 121,
      covered: 121,
      signaturesChecked: true,
      figuresCompared: true,
      incomplete: [],
      unchecked: [],
      fault: null,
    });
    expect(same).toEqual([beside, beside]);
  });

  it('as a copy, and says what it is in words', async () => {
    const folder = await aFolder();
    const more = { BODIES_FILE: bodiesFile() };
    const { code, text } = await run(folder, ['--witness', witness.text], more);
    expect(code).toBe(0);
    expect(text).toMatch(
      /^the log holds:\n {2}12\d events, 121 with an index: .*\n {2}\d checkpoints? and 1 cosignature hold; 0 events came after what was signed\n {2}witness.example.org has cosigned 121 events\n {2}[\d,]+ rows, all that the read models have, .* figures of all targets, are what the log gives, as of index 120$/,
    );
  });

  it('where nothing is at hand to hold it against, and says what was not checked', async () => {
    const folder = withoutMemory(withoutModels(await aFolder()));
    rmSync(join(folder, 'checkpoint.key'));
    const { code, ok, signaturesChecked, unchecked } = await verified(folder);
    expect({ code, ok, signaturesChecked }).toEqual({ code: 0, ok: true, signaturesChecked: false });
    expect(unchecked).toEqual([
      expect.stringMatching(/^the signatures of \d checkpoints?, since there is no key at .*checkpoint.key/),
      '1 cosignature of witnesses whose keys are not known here',
      'whether its end is missing, since no checkpoint is remembered beside it',
      expect.stringMatching(/^the figures of a server, since there are no read models/),
    ]);
  });

  it('when it was killed between an event and its checkpoint, or between that and remembering it', async () => {
    const folder = await aFolder();
    let first = '';
    tamper(folder, (db) => {
      first = JSON.parse(rowOf(db, 'audit-checkpoints', 0).envelope.toString()).data.note;
    });
    writeFileSync(join(folder, 'checkpoint'), first);
    expect(await verified(folder)).toMatchObject({ ok: true, covered: 121 });
    tamper(withoutModels(folder), (db) => {
      const { position } = newestCheckpoint(db);
      db.prepare('DELETE FROM events WHERE position >= ?').run(position);
    });
    const { ok, indexed, covered, unchecked } = await verified(folder);
    expect(ok).toBe(true);
    expect(covered).toBeLessThan(indexed);
    expect(unchecked).toContain(`the last ${indexed - covered} events, which came after what was signed`);
  });
});

it('a log that has gone on since a witness cosigned it holds, and says how far the witness has come', async () => {
  const folder = await aFolder();
  const server = await startTestServer({ folder, clock: clockAt('2026-11-25T11:30:00.000Z') });
  await server.put('/v1/deliveries/mod-nl/V-20', 'mod-nl-reporter', wireDelivery);
  await settled(server);
  await server.get('/v1/audit/checkpoint');
  await server.stop();
  const { ok, covered, cosignedBy, unchecked } = await verified(folder, ['--witness', witness.text]);
  expect({ ok, covered, cosignedBy }).toEqual({
    ok: true,
    covered: 122,
    cosignedBy: [{ witness: 'witness.example.org', size: 121 }],
  });
  expect(unchecked).toContain('the last 1 event, which witness.example.org has not cosigned');
});

describe('a bundle', () => {
  it('prints nothing that does something to a terminal, in words and in JSON', async () => {
    const file = join(scratchFolder(), 'bundle.json');
    writeFileSync(file, String.raw`{"format":"\u001b[2J\u009b2J","\u202e\u009b":1}`);
    for (const args of [[file], [file, '--json']]) {
      const { code, text } = await run(scratchFolder(), args);
      expect(code).toBe(1);
      expect(text).toMatch(/^[^\p{Cc}\p{Cf}]*(\n[^\p{Cc}\p{Cf}]*)*$/u);
    }
  });

  it('that is larger than can be read is told so', async () => {
    const file = join(scratchFolder(), 'bundle.json');
    writeFileSync(file, '{');
    truncateSync(file, 3 * 1024 ** 3);
    const failure = await run(scratchFolder(), [file]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WrongUse);
    expect(failure).toMatchObject({
      message: expect.stringMatching(/has 3221225472 bytes, and this program can/),
    });
  });
});

describe('of a log that was tampered with', () => {
  it('the event is named that is another than the read models were filled with', async () => {
    const folder = tamper(await aFolder(), inflate);
    const { code, fault } = await verified(folder);
    expect(code).toBe(1);
    expect(fault).toMatchObject({
      index: '113',
      stream: report,
      detail: expect.stringMatching(/is not the event that the read models were filled with/),
    });
  });

  it('without read models the events are named one of which was changed', async () => {
    const folder = tamper(withoutModels(await aFolder()), inflate);
    const { code, fault } = await verified(folder);
    expect(code).toBe(1);
    expect(fault).toMatchObject({ stream: 'audit-checkpoints', position: expect.any(String) });
    expect(fault.detail).toMatch(/one of those from index \d+ to \d+ was changed/);
    expect(Number(fault.index)).toBeLessThanOrEqual(113);
  });

  it.each([
    ['bytes that are not canonical', '{"by"', '{ "by"', 'canonical bytes'],
    ['bytes that are no envelope', '"v":1', '"v":7', 'is no envelope'],
    ['an instant that is none', /"recordedAt":"2026-11-25T/, '"recordedAt":"2026-11-31T', 'is no envelope'],
    ['another id', /"id":"....../, '"id":"000000', 'has the id 000000'],
    ['another revision', '"revision":0', '"revision":5', 'has the id'],
  ])('an event with %s is named by index, position and stream', async (_what, from, to, detail) => {
    const folder = tamper(await aFolder(), rewrite(report, 0, from, to));
    const { code, fault } = await verified(folder);
    expect(code).toBe(1);
    expect(fault).toMatchObject({ index: '113', stream: report, position: expect.stringMatching(/^\d+$/) });
    expect(fault.detail).toContain(detail);
    const { text } = await run(folder, []);
    expect(text).toMatch(
      /^the log does not hold:\n {2}index 113, position \d+, stream "delivery-mod-nl\/V-1": /,
    );
  });

  it('an event that was taken out is named by the next of its stream', async () => {
    const folder = tamper(withoutModels(await aFolder()), (db) => {
      db.prepare('DELETE FROM events WHERE position = ?').run(rowOf(db, report, 0).position);
    });
    expect((await verified(folder)).fault).toMatchObject({
      index: '116',
      stream: report,
      detail: 'has revision 1 of its stream where revision 0 should follow',
    });
  });

  it('an event that stands there twice, and one that stands elsewhere than it says, are named', async () => {
    const twice = tamper(await aFolder(), (db) => {
      const { envelope } = rowOf(db, report, 1);
      db.prepare('INSERT INTO events (stream, revision, envelope) VALUES (?, 2, ?)').run(report, envelope);
    });
    expect((await verified(twice)).fault).toMatchObject({
      index: '121',
      stream: report,
      detail: expect.stringMatching(/at revision 1, and stands at revision 2/),
    });
  });

  it('events in another order are named by the first that is out of place', async () => {
    const swap = (db: Database.Database): void => {
      const [one, other] = [rowOf(db, 'delivery-mod-nl/V-2', 0), rowOf(db, 'delivery-mod-nl/V-3', 0)];
      const move = db.prepare('UPDATE events SET position = ? WHERE position = ?');
      move.run(-1, one.position);
      move.run(one.position, other.position);
      move.run(other.position, -1);
    };
    const folder = tamper(await aFolder(), swap);
    expect((await verified(folder)).fault).toMatchObject({ index: '114', stream: 'delivery-mod-nl/V-3' });
    expect((await verified(withoutModels(folder))).fault.detail).toMatch(
      /one of those from index \d+ to \d+/,
    );
  });

  it('what is missing at its end is named by what was signed or read of it', async () => {
    const cut = (db: Database.Database): void => {
      db.prepare('DELETE FROM events WHERE position >= ?').run(rowOf(db, 'delivery-mod-nl/V-4', 1).position);
    };
    const folder = tamper(await aFolder(), cut);
    const detail = expect.stringMatching(/a checkpoint over 121 events was signed, and the log has 120/);
    expect((await verified(folder)).fault).toEqual({ index: '120', file: 'checkpoint', detail });
    expect((await verified(withoutMemory(folder))).fault).toEqual({
      index: '120',
      detail: expect.stringMatching(/filled with 121 events with an index, and the log has 120/),
    });
  });

  it('a checkpoint that was taken out is named, by the next or by what is remembered', async () => {
    const first = tamper(await aFolder(), (db) => {
      db.prepare("DELETE FROM events WHERE stream = 'audit-checkpoints' AND revision = 0").run();
    });
    expect((await verified(first)).fault).toMatchObject({
      index: null,
      stream: 'audit-checkpoints',
      detail: 'has revision 1 of its stream where revision 0 should follow',
    });
    const last = tamper(await aFolder(), (db) => {
      db.prepare("DELETE FROM events WHERE stream LIKE 'audit-%' AND position > ?").run(
        rowOf(db, 'audit-checkpoints', 0).position,
      );
    });
    expect((await verified(last)).fault).toMatchObject({
      file: 'checkpoint',
      detail: expect.stringMatching(/is missing in the log: it was taken out/),
    });
  });
});

/** Puts another note in the place of the newest checkpoint, in a true envelope. */
const renoted = (folder: string, change: (text: string) => string): ((db: Database.Database) => void) => {
  const { signing } = readKeyFile(join(folder, 'checkpoint.key'));
  return (db) => {
    const row = newestCheckpoint(db);
    const envelope = JSON.parse(row.envelope.toString('utf8'));
    const note = signNote(change(readNote(envelope.data.note)?.text ?? ''), signing);
    write(db, row, canonicalBytes({ ...envelope, data: { note } }));
  };
};

const zeros = Buffer.alloc(32).toString('base64');

describe('a checkpoint is named that', () => {
  it('was rewritten without the key', async () => {
    const folder = tamper(await aFolder(), (db) => {
      const { revision } = newestCheckpoint(db);
      rewrite('audit-checkpoints', revision, /\\n121\\n/, '\\n120\\n')(db);
    });
    expect((await verified(folder)).fault).toMatchObject({
      index: null,
      stream: 'audit-checkpoints',
      detail: 'has a signature that is not of the log’s key',
    });
  });

  it.each([
    ['says another root', /\n121\n.*\n/, `\n121\n${zeros}\n`, /have the root AAAA.*and they have/],
    [
      'says a false root of a track',
      /(track drones \d+) .*/,
      `$1 ${zeros}`,
      /says of the track "drones" .* AAAA/,
    ],
    ['leaves a track out', /track drones .*\n/, '', /says of the track "drones" no leaves, and its tree has/],
    ['speaks of more events than there are', /\n121\n/, '\n122\n', /speaks of 122 events, and 121/],
    ['has no root', /\n121\n.*\n/, '\n121\nroot\n', /is no checkpoint/],
    ['is of another log', /^.*\n/, 'other.example.org\n', /of which no key is known/],
  ])('%s, although the log’s own key signed it', async (_what, from, to, detail) => {
    const folder = await aFolder();
    tamper(
      folder,
      renoted(folder, (text) => text.replace(from, to)),
    );
    const { code, fault } = await verified(folder);
    expect(code).toBe(1);
    expect(fault).toMatchObject({
      stream: 'audit-checkpoints',
      position: expect.any(String),
      detail: expect.stringMatching(detail),
    });
  });

  it('another key signed than the one that is given', async () => {
    const folder = await aFolder();
    const { signing } = readKeyFile(join(folder, 'checkpoint.key'));
    expect(await verified(folder, ['--key', signing.text])).toMatchObject({ ok: true });
    expect(await verified(folder, ['--key', join(folder, 'checkpoint.key')])).toMatchObject({ ok: true });
    const other = generateKey(signing.name, 'signer');
    expect((await verified(folder, ['--key', other.text])).fault.detail).toMatch(/not of the log’s key/);
  });

  it('a witness did not cosign whose word is asked for, or whose line was changed', async () => {
    const more = { BODIES_FILE: bodiesFile() };
    const folder = await aFolder();
    expect((await verified(folder, ['--witness', silent.text], more)).fault).toEqual({
      index: null,
      detail: 'no checkpoint is cosigned by silent.example.org',
    });
    tamper(folder, rewrite('audit-cosignatures-121', 0, /(witness.example.org .{30})./, '$1A'));
    expect((await verified(folder, [], more)).fault).toMatchObject({
      index: null,
      stream: 'audit-cosignatures-121',
      detail: 'holds a cosignature of "witness.example.org" that is not true',
    });
  });
});

describe('wrong use', () => {
  it.each([
    [['a', 'b'], /^usage: porcupine verify/],
    [['--fast'], /^Unknown option '--fast'.*\nusage: porcupine verify/],
    [['/nowhere'], /^there is nothing at \/nowhere/],
    [[], /^there is no log at /],
    [['--key', 'none'], /^--key is no public key/],
    [['--witness', 'none'], /^--witness is no public key/],
    [['--key', silent.text], /is the key of a witness, not of a log/],
    [['--key', packaged('seeds')], /^--key: .*seeds cannot be read/],
    [[packaged('seeds')], /holds neither an export/],
    [[packaged('README.md')], /is no bundle/],
  ])('%j is told in a sentence', async (args, why) => {
    const folder = scratchFolder();
    const failure = await run(folder, args).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WrongUse);
    expect(failure).toMatchObject({ message: expect.stringMatching(why) });
    expect(readdirSync(folder)).toEqual([]);
  });
});
