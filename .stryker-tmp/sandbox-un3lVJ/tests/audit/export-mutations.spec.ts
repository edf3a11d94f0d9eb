// @ts-nocheck
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { generateKey } from '../../src/audit/keys.ts';
import { cosign } from '../../src/audit/note.ts';
import { exportTo } from '../../src/cli/export.ts';
import { verify } from '../../src/cli/verify.ts';
import { canonical, eventId } from '../../src/domain/envelope.ts';
import { bodiesFileWith, cosignNewest } from '../support/bodies-with-witness.ts';
import { ran } from '../support/command.ts';
import { completeExport, rehashed } from '../support/export-v2.ts';
import { scratchFolder } from '../support/folder.ts';
import { askPython, hasPython } from '../support/python-verifier.ts';
import type { TestServer } from '../support/server.ts';
import { startLivedOn } from './lived-account.ts';
import { flipped, next, pick, swap } from './mutating.ts';

// biome-ignore lint/suspicious/noExplicitAny: events are changed member by member
type Json = any;

const witness = generateKey('witness.example.org', 'witness');
const stranger = generateKey('witness.example.org', 'witness');
const otherKey = generateKey('porcupine.local', 'signer');

const manifest = 'porcupine-export.json';

/** What both programs say without a word of which they know whether it is true; the one works it out anew if it can. */
const pages = ['progress.xml', 'index.html'];

const filesIn = (folder: string, below = ''): readonly string[] =>
  readdirSync(join(folder, below)).flatMap((name) => {
    const path = join(below, name);
    return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
  });

/** The changes to any file of an export. */
const fileChanges: Readonly<Record<string, (file: string) => void>> = {
  'a bit': (file) => writeFileSync(file, flipped(readFileSync(file))),
  'a file dropped': (file) => rmSync(file),
  'a byte more': (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('\n')])),
  'a byte less': (file) => writeFileSync(file, readFileSync(file).subarray(1)),
  'a file more': (file) => writeFileSync(`${file}.more`, 'more'),
};

/** The changes to the events, by their lines. */
const lineChanges: Readonly<Record<string, (lines: string[]) => void>> = {
  'an event dropped': (lines) => lines.splice(next(lines.length), 1),
  'an event doubled': (lines) => lines.splice(next(lines.length), 0, pick(lines)),
  'two events exchanged': (lines) => swap(lines, next(lines.length - 1), lines.length - 1),
};

type Parts = {
  /** The events, and the lines of the file `checkpoint`. */
  readonly events: Json[];
  readonly note: string[];
};

const cosignatureIn = (events: Json[]): Json =>
  events.findLast(({ stream }) => stream.startsWith('audit-cosignatures-'));

/** Another text of the same length, still written as base64 is. */
const forged = (line: string): string =>
  line.replace(/.{4}(?=.{4}$)/, (four) => (four === 'AAAA' ? 'BBBB' : 'AAAA'));

/** The changes to what is signed that need no key, each hidden in the file beside the events as well. */
const signatureChanges: Readonly<Record<string, (parts: Parts) => void>> = {
  'the log’s signature dropped beside the events': ({ note }) => note.splice(-2, 1),
  'the log’s signature forged beside the events': ({ note }) => {
    note[note.length - 2] = forged(note.at(-2) ?? '');
  },
  'the log’s signature forged': ({ events, note }) => {
    const newest = events.findLast(({ stream }) => stream === 'audit-checkpoints');
    const own = note.at(-2) ?? '';
    newest.data.note = newest.data.note.replace(own, forged(own));
    note[note.length - 2] = forged(own);
  },
  'the log’s signature exchanged for the one of an older checkpoint': ({ events, note }) => {
    const [older, newest] = events.filter(({ stream }) => stream === 'audit-checkpoints').slice(-2);
    const line = older.data.note.trimEnd().split('\n').at(-1);
    newest.data.note = newest.data.note.replace(note.at(-2), line);
    note[note.length - 2] = line;
  },
  'the cosignature dropped beside the events': ({ note }) => note.pop(),
  'the cosignature doubled beside the events': ({ note }) => note.push(note.at(-1) ?? ''),
  'the cosignature dropped': ({ events, note }) => {
    events.splice(events.indexOf(cosignatureIn(events)), 1);
    note.pop();
  },
  'the cosignature forged': ({ events, note }) => {
    cosignatureIn(events).data.cosignature = forged(note.at(-1) ?? '');
    note[note.length - 1] = forged(note.at(-1) ?? '');
  },
  'the cosignature of another under the same name': ({ events, note }) => {
    const text = `${note.slice(0, note.indexOf('')).join('\n')}\n`;
    const line = cosign(text, stranger, new Date('2026-11-25T10:00:00Z')).trimEnd();
    cosignatureIn(events).data.cosignature = line;
    note[note.length - 1] = line;
  },
  'the cosignature under another name': ({ events }) => {
    cosignatureIn(events).data.witness = 'other.example.org';
  },
  'an event changed that came before': ({ events }) => {
    events.find(({ stream }) => stream === 'delivery-mod-nl/V-2').data.delivery.quantity = 1_900_000;
  },
  'an event that never happened': ({ events }) => {
    const event = structuredClone(events.find(({ stream }) => stream === 'delivery-mod-nl/V-2'));
    const stream = 'delivery-mod-de/V-2';
    events.push({ ...event, stream, id: eventId(stream, 0, event.commandId) });
  },
  'nothing signed at all': ({ events, note }) => {
    events.splice(0, events.length, ...events.filter(({ stream }) => !stream.startsWith('audit-')));
    note.splice(0, note.length);
  },
  'nothing signed but the first checkpoint': ({ events, note }) => {
    const first = events.findIndex(({ stream }) => stream === 'audit-checkpoints');
    const isKept = ({ stream }: Json, at: number) => at <= first || !stream.startsWith('audit-');
    note.splice(0, note.length, ...events[first].data.note.trimEnd().split('\n'));
    events.splice(0, events.length, ...events.filter(isKept));
  },
};

/** Makes a change to events and checkpoint, and everything that follows from them without a key. */
const changeSigned = (folder: string, change: (parts: Parts) => void): void => {
  const part = join(folder, 'events/000000000.ndjson');
  const events = readFileSync(part, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const note = readFileSync(join(folder, 'checkpoint'), 'utf8').trimEnd().split('\n');
  change({ events, note });
  writeFileSync(part, events.map((event) => `${canonical(event)}\n`).join(''));
  rmSync(join(folder, 'tile'), { recursive: true });
  completeExport(folder, {
    checkpoint: note.map((line) => `${line}\n`).join(''),
    key: note.length === 0 ? '' : readFileSync(join(folder, 'key'), 'utf8'),
  });
  rehashed(folder);
};

/** Whether two files are the same JSON, however it is written. */
const isAlike = (one: string, other: string): boolean => {
  try {
    const [a, b] = [one, other].map((file): Json => JSON.parse(readFileSync(file, 'utf8')));
    return isDeepStrictEqual(a, b);
  } catch {
    return false;
  }
};

type Changed = {
  readonly what: string;
  readonly folder: string;
  /** Whether it is another file and the same export, or one that is not signed and says so. */
  readonly is: 'harmful' | 'harmless' | 'unsigned';
};

type Copies = { readonly exported: string; readonly copied: (from?: string) => string };

/** Copies of an export are made one after the other, each in a folder of its own. */
const copiesOf = (exported: string): Copies => {
  const base = scratchFolder();
  let made = 0;
  const copied = (from = exported): string => {
    made += 1;
    const copy = join(base, String(made));
    cpSync(from, copy, { recursive: true });
    return copy;
  };
  return { exported, copied };
};

/** What a change of a file is that is hidden in the manifest. */
const hiddenIs = (what: string, file: string): Changed['is'] =>
  pages.includes(file) && !['a file dropped', 'a file more'].includes(what) ? 'unsigned' : 'harmful';

/** A copy in which some file is another, and one in which the manifest says so. */
const withFileChanged = (what: string, { exported, copied }: Copies): readonly Changed[] => {
  const folder = copied();
  const file = pick(filesIn(folder).filter((name) => statSync(join(folder, name)).size > 0));
  fileChanges[what]?.(join(folder, file));
  const told = `${what}: ${file}`;
  if (file === manifest) {
    const isSame = isAlike(join(folder, file), join(exported, file));
    return [{ what: told, folder, is: isSame ? 'harmless' : 'harmful' }];
  }
  const hidden = copied(folder);
  rehashed(hidden);
  return [
    { what: told, folder, is: 'harmful' },
    { what: `${told}, hidden`, folder: hidden, is: hiddenIs(what, file) },
  ];
};

/** A copy in which the lines of the events are others. */
const withLinesChanged = (what: string, isHidden: boolean, { copied }: Copies): Changed => {
  const folder = copied();
  const part = join(folder, 'events/000000000.ndjson');
  const lines = readFileSync(part, 'utf8').trimEnd().split('\n');
  lineChanges[what]?.(lines);
  writeFileSync(part, `${lines.join('\n')}\n`);
  if (isHidden) rehashed(folder);
  return { what: isHidden ? `${what}, hidden` : what, folder, is: 'harmful' };
};

/** Copies of an export, each changed in another way. */
const changedCopies = (copies: Copies, times: number): readonly Changed[] => {
  const inWays = Array.from({ length: times }, (_, at) => at);
  const ofSignatures = Object.entries(signatureChanges).map(([what, change]): Changed => {
    const folder = copies.copied();
    changeSigned(folder, change);
    return { what, folder, is: 'harmful' };
  });
  return [
    ...inWays.flatMap(() => Object.keys(fileChanges).flatMap((what) => withFileChanged(what, copies))),
    ...inWays.flatMap((at) =>
      Object.keys(lineChanges).map((what) => withLinesChanged(what, at % 2 === 1, copies)),
    ),
    ...ofSignatures,
  ];
};

/** A server whose newest checkpoint covers everything and is cosigned. */
const startCosigned = async (): Promise<TestServer> => {
  const server = await startLivedOn({ bodiesFile: bodiesFileWith(witness) });
  await cosignNewest(server, witness);
  return server;
};

it.skipIf(!hasPython('changes to exports'))(
  'changes to exports, also those that are hidden in the manifest and in what stands beside the events, are each found by both programs',
  async () => {
    const server = await startCosigned();
    const known = ['--key', server.context.audit.key.text, '--witness', witness.text];
    const exported = join(scratchFolder(), 'export');
    expect((await ran(exportTo, [exported], server.folder)).code).toBe(0);

    const copies = copiesOf(exported);
    const same = copies.copied();
    changeSigned(same, () => {});
    const all: readonly Changed[] = [
      { what: 'nothing', folder: exported, is: 'harmless' },
      { what: 'nothing, made anew', folder: same, is: 'harmless' },
      ...changedCopies(copies, 12),
    ];
    const python = await askPython(all.map(({ folder }) => [...known, folder]));
    for (const [code, said] of python) expect([0, 1], said).toContain(code);
    const missed: unknown[] = [];
    for (const [at, { what, folder, is }] of all.entries()) {
      const ours = await ran(verify, [folder, ...known], server.folder);
      const [code, said = ''] = python[at] ?? [];
      const isFound = ours.code === 1 && code === 1;
      const isSaid =
        (ours.code === 1 || ours.text.includes('not checked: the figures in progress.xml and index.html')) &&
        (code === 1 || said.includes('not checked: progress.xml and index.html'));
      const isRight = { harmful: isFound, harmless: ours.code === code, unsigned: isSaid }[is];
      if (!isRight) missed.push({ at, what, ours, code, said });
    }
    expect(missed).toEqual([]);
    expect(python.slice(0, 2).map(([code]) => code)).toEqual([0, 0]);

    const others = [
      ['--key', otherKey.text],
      ['--key', server.context.audit.key.text, '--witness', stranger.text],
    ];
    for (const args of others) expect((await ran(verify, [exported, ...args], server.folder)).code).toBe(1);
    const refused = await askPython(others.map((args) => [...args, exported]));
    expect(refused.map(([code]) => code)).toEqual([1, 1]);
  },
  240_000,
);
