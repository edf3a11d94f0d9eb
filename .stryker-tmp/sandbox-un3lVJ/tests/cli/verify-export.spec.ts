// @ts-nocheck
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '../../src/audit/key-file.ts';
import { generateKey, type SigningKey } from '../../src/audit/keys.ts';
import { cosign, readNote, signNote } from '../../src/audit/note.ts';
import { verify } from '../../src/cli/verify.ts';
import { canonical } from '../../src/domain/envelope.ts';
import { exportLog } from '../../src/moving/export.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { keptFolder } from '../audit/kept-folder.ts';
import { startLivedOn } from '../audit/lived-account.ts';
import { adopted, anEnvelope, append, recorded } from '../store/envelopes.ts';
import { ran } from '../support/command.ts';
import { completeExport, rehashed } from '../support/export-v2.ts';
import { scratchFolder } from '../support/folder.ts';

const verified = async (folder: string, args: readonly string[] = []) => {
  const { code, text } = await ran(verify, [folder, '--json', ...args], scratchFolder());
  return { code, ...JSON.parse(text) };
};

/** Writes the manifest as it was before it named other files than the parts. */
const asVersion1 = (folder: string): void => {
  const file = join(folder, 'porcupine-export.json');
  const { files: _files, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify({ ...manifest, version: 1 }, null, 2)}\n`);
};

/** The export of a server as version 1 has it, and beside it the checkpoint and the key. */
const exported = keptFolder(async () => {
  const server = await startLivedOn();
  const checkpoint = (await server.get('/v1/audit/checkpoint')).text;
  const { signing } = readKeyFile(join(server.folder, 'checkpoint.key'));
  const folder = scratchFolder();
  await exportLog(server.context.log, join(folder, 'export'), { perPart: 50 });
  asVersion1(join(folder, 'export'));
  writeFileSync(join(folder, 'checkpoint'), checkpoint);
  writeFileSync(join(folder, 'secret'), signing.secret);
  writeFileSync(join(folder, 'key'), `${signing.text}\n`);
  await server.stop();
  return folder;
});

type Kept = {
  readonly export: string;
  readonly checkpoint: string;
  readonly key: string;
  readonly secret: string;
};

const anExport = async (): Promise<Kept> => {
  const folder = await exported();
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    export: join(folder, 'export'),
    checkpoint: text('checkpoint'),
    key: text('key'),
    secret: join(folder, 'secret'),
  };
};

/** The same as version 2 has it. */
const aWholeExport = async (checkpoint?: string): Promise<string> => {
  const kept = await anExport();
  completeExport(kept.export, { ...kept, ...(checkpoint === undefined ? {} : { checkpoint }) });
  return kept.export;
};

const change = (folder: string, name: string, to: (text: string) => string): void => {
  const file = join(folder, name);
  const before = readFileSync(file, 'latin1');
  writeFileSync(file, to(before), 'latin1');
  expect(readFileSync(file, 'latin1')).not.toBe(before);
};

const part = 'events/000000100.ndjson';
const lineOf = (folder: string, text: string): number =>
  readFileSync(join(folder, part), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

const firstReport = '"revision":0,"stream":"delivery-mod-nl/V-1"';

describe('an export holds', () => {
  it('with nothing but its events, as version 1 is', async () => {
    const { export: folder, key } = await anExport();
    expect(await verified(folder)).toMatchObject({
      code: 0,
      ok: true,
      kind: 'export',
      indexed: 121,
      covered: 121,
      signaturesChecked: false,
      fault: null,
    });
    expect(await verified(folder, ['--key', key.trim()])).toMatchObject({
      ok: true,
      signaturesChecked: true,
      unchecked: [],
    });
  });

  it('with tiles, checkpoint and key, as version 2 is', async () => {
    const folder = await aWholeExport();
    expect(await verified(folder)).toMatchObject({
      code: 0,
      ok: true,
      signaturesChecked: true,
      keyGiven: false,
      unchecked: [
        expect.stringMatching(/^who signed: the key was taken from the export itself/),
        expect.stringMatching(/^the figures in progress.xml and index.html, which another version/),
      ],
    });
    const { secret } = await anExport();
    expect(await verified(folder, ['--key', secret])).toMatchObject({ ok: true, keyGiven: true });
  });
});

/** Takes events out of the one part of an export, or puts others in, and hides it in the manifest. */
const rewriteEvents = (folder: string, to: (lines: readonly string[]) => readonly string[]): void => {
  const names = readdirSync(join(folder, 'events')).toSorted();
  const lines = names.flatMap((name) =>
    readFileSync(join(folder, 'events', name), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  for (const name of names) rmSync(join(folder, 'events', name));
  writeFileSync(join(folder, 'events/000000000.ndjson'), `${to(lines).join('\n')}\n`);
  rehashed(folder);
};

const isAudit = (line: string): boolean => line.includes('"stream":"audit-');

describe('an export of which something is not signed', () => {
  it('is one without any checkpoint, which holds by no key that is given', async () => {
    const folder = await aWholeExport();
    const { key } = await anExport();
    rewriteEvents(folder, (lines) => lines.filter((line) => !isAudit(line)));
    rmSync(join(folder, 'tile'), { recursive: true });
    for (const name of ['checkpoint', 'key']) writeFileSync(join(folder, name), '');
    rehashed(folder);
    const { ok, unchecked } = await verified(folder);
    expect(ok).toBe(true);
    expect(unchecked).toContainEqual(expect.stringMatching(/^who wrote any of it: it holds no checkpoint/));
    const asked = ['--key', key.trim(), '--unsigned-tail'];
    expect((await verified(folder, asked)).fault.detail).toMatch(/^nothing in it is signed/);
  });

  it('is one with events after the newest checkpoint, which are taken where that is said', async () => {
    const folder = await aWholeExport();
    const { key } = await anExport();
    rewriteEvents(folder, (lines) => [...lines, canonical(recorded('V-99'))]);
    const said = 'the last 1 event, which came after what was signed';
    const alone = await verified(folder);
    expect(alone).toMatchObject({ ok: true, indexed: 122, covered: 121 });
    expect(alone.unchecked).toContain(said);
    const { code, fault } = await verified(folder, ['--key', key.trim()]);
    expect({ code, index: fault.index }).toEqual({ code: 1, index: '121' });
    expect(fault.detail).toMatch(/^the last event is not signed, .*--unsigned-tail/);
    const taken = await verified(folder, ['--key', key.trim(), '--unsigned-tail']);
    expect(taken.ok).toBe(true);
    expect(taken.unchecked).toContain(said);
  });

  it('is none where nothing but audit events came after the newest checkpoint', async () => {
    const folder = await aWholeExport();
    const { key } = await anExport();
    const more = anEnvelope('audit-other', 0, { type: 'Other.v1', data: {} });
    rewriteEvents(folder, (lines) => [...lines, canonical(more)]);
    expect(await verified(folder, ['--key', key.trim()])).toMatchObject({ ok: true, covered: 121 });
  });
});

const cosignedEvent = (text: string, by: SigningKey, revision = 0) => {
  const [, size = '', root] = text.split('\n');
  const cosignature = cosign(text, by, new Date('2026-11-25T11:00:00Z')).trimEnd();
  const data = { size, root, witness: by.name, cosignature };
  return {
    event: anEnvelope(`audit-cosignatures-${size}`, revision, { type: 'CheckpointCosigned.v1', data }),
    cosignature,
  };
};

describe('the word of a witness', () => {
  const witness = generateKey('witness.example.org', 'witness');
  const renewed = generateKey('witness.example.org', 'witness');

  /** An export with cosignatures of some of its checkpoints, the first or the newest. */
  const cosignedBy = async (
    by: readonly SigningKey[],
    which: 'first' | 'newest' = 'newest',
  ): Promise<string> => {
    const folder = await aWholeExport();
    rewriteEvents(folder, (lines) => {
      const notes = lines
        .map((line) => JSON.parse(line))
        .filter(({ stream }) => stream === 'audit-checkpoints')
        .map(({ data }) => readNote(data.note)?.text ?? '');
      const text = notes.at(which === 'first' ? 0 : -1) ?? '';
      const words = by.map((key, revision) => cosignedEvent(text, key, revision));
      if (which === 'newest') {
        const file = join(folder, 'checkpoint');
        const under = words.map(({ cosignature }) => `${cosignature}\n`).join('');
        writeFileSync(file, readFileSync(file, 'utf8') + under);
      }
      return [...lines, ...words.map(({ event }) => canonical(event))];
    });
    return folder;
  };

  it('counts where it is on the newest checkpoint, whoever else has the same name', async () => {
    const folder = await cosignedBy([witness, renewed]);
    for (const key of [witness, renewed]) {
      expect(await verified(folder, ['--witness', key.text])).toMatchObject({
        ok: true,
        cosignatures: 1,
        unknownCosignatures: 1,
        cosignedBy: [{ witness: 'witness.example.org', size: 121 }],
      });
    }
  });

  it('is a fault on a checkpoint that was never signed', async () => {
    const folder = await aWholeExport();
    rewriteEvents(folder, (lines) => {
      const [first = ''] = lines;
      const root = createHash('sha256').update('\0').update(first).digest('base64');
      const { event } = cosignedEvent(`porcupine.local\n1\n${root}\n`, witness);
      return [...lines, canonical(event)];
    });
    expect((await verified(folder)).fault).toMatchObject({
      stream: 'audit-cosignatures-1',
      detail: 'cosigns a checkpoint over 1 events, and none was signed before it',
    });
  });

  it('on an older one alone is not enough', async () => {
    const folder = await cosignedBy([witness], 'first');
    expect((await verified(folder, ['--witness', witness.text])).fault).toMatchObject({
      file: 'checkpoint',
      detail: expect.stringMatching(
        /^is not cosigned by witness.example.org, whose newest word covers \d+ of its 121/,
      ),
    });
  });

  it.each([
    ['left out', (text: string) => text.replace(/.*\n$/, ''), /lacks a cosignature/],
    ['there twice', (text: string) => text.replace(/(.*\n)$/, '$1$1'), /has a cosignature twice/],
  ])('that is %s under the checkpoint beside the events is named', async (_what, damage, detail) => {
    const folder = await cosignedBy([witness]);
    change(folder, 'checkpoint', damage);
    rehashed(folder);
    expect((await verified(folder)).fault).toMatchObject({
      file: 'checkpoint',
      detail: expect.stringMatching(detail),
    });
  });
});

describe('the key in an export', () => {
  it('may be missing, since it says nothing by itself', async () => {
    const { key } = await anExport();
    const folder = await aWholeExport();
    writeFileSync(join(folder, 'key'), '');
    rehashed(folder);
    expect(await verified(folder)).toMatchObject({ ok: true, signaturesChecked: false });
    expect(await verified(folder, ['--key', key.trim()])).toMatchObject({ ok: true, keyGiven: true });
  });

  it.each([
    ['hello\n', /^is no public key/],
    [`${generateKey('porcupine.local', 'signer').text}\n`, /^is another key than the one that was given/],
    ['twice', /^holds more than the one line/],
  ])('is one line with the key that was given, and not %j', async (written, detail) => {
    const { key } = await anExport();
    const folder = await aWholeExport();
    writeFileSync(join(folder, 'key'), written === 'twice' ? `${key}${key}` : written);
    rehashed(folder);
    expect((await verified(folder, ['--key', key.trim()])).fault).toMatchObject({
      file: 'key',
      detail: expect.stringMatching(detail),
    });
  });
});

/** Another digit than a text begins with. */
const other = (text: string): string => (text.startsWith('0') ? '1' : '0');

describe('in an export that was damaged', () => {
  it('a byte of an event is named by file, line and index', async () => {
    const folder = await aWholeExport();
    const line = lineOf(folder, firstReport);
    change(folder, part, (text) => text.replace(firstReport, firstReport.replace('V-1', 'V-7')));
    const { code, fault } = await verified(folder);
    expect(code).toBe(1);
    expect(fault).toEqual({ index: '113', file: part, line, detail: expect.stringMatching(/^has the id/) });
  });

  it('a number that was changed is named by its file, and by the next checkpoint where that was hidden', async () => {
    const { export: folder } = await anExport();
    change(folder, part, (text) => text.replace('"quantity":12000', '"quantity":92000'));
    expect((await verified(folder)).fault).toMatchObject({ detail: expect.any(String) });
    rehashed(folder);
    const { fault } = await verified(folder);
    expect(fault).toMatchObject({ file: expect.stringMatching(/^events/), line: expect.any(Number) });
    expect(fault.detail).toMatch(/one of those from index \d+ to \d+ was changed/);
  });

  it.each([
    [
      'missing',
      (lines: string[], at: number) => lines.toSpliced(at, 1),
      'V-1',
      /revision 1 .* 0 should follow/,
    ],
    [
      'there twice',
      (lines: string[], at: number) => lines.toSpliced(at, 0, lines[at] ?? ''),
      'V-1',
      /revision 0 .* 1 should follow/,
    ],
  ])(
    'a line that is %s is named by the stream that does not go on',
    async (_what, damage, reference, detail) => {
      const folder = await aWholeExport();
      change(folder, part, (text) => damage(text.split('\n'), lineOf(folder, firstReport) - 1).join('\n'));
      expect((await verified(folder)).fault).toMatchObject({
        file: part,
        stream: `delivery-mod-nl/${reference}`,
        detail: expect.stringMatching(detail),
      });
    },
  );

  it('lines in another order are named by the checkpoint or the tile that they are in', async () => {
    const folder = await aWholeExport();
    change(folder, part, (text) => {
      const lines = text.split('\n');
      const at = lineOf(folder, '"stream":"delivery-mod-nl/V-2"') - 1;
      return lines.toSpliced(at, 2, ...lines.slice(at, at + 2).toReversed()).join('\n');
    });
    rehashed(folder);
    expect((await verified(folder)).fault.detail).toMatch(/was changed|does not hold the events/);
  });

  it.each([
    [part, (text: string) => text.slice(0, -1), /has no end/],
    [
      'porcupine-export.json',
      (text: string) => text.replace('{', '{"format":"porcupine-export",'),
      /more than once/,
    ],
    ['porcupine-export.json', (text: string) => text.replace('"version":2', '"version":3'), /is no manifest/],
    ['porcupine-export.json', (text: string) => `\xef\xbb\xbf${text}`, /byte-order mark/],
    [
      'porcupine-export.json',
      (text: string) => text.replace(/("files":\[)(\{.*?\}),(\{.*?\})/, '$1$3,$2'),
      /names the file "checkpoint" twice or out of order/,
    ],
    [
      'porcupine-export.json',
      (text: string) => text.replace('"indexed":121', '"indexed":122'),
      /says indexed 122/,
    ],
    [
      'porcupine-export.json',
      (text: string) => text.replace(/("sha256":")(.)/, (_, before, digit) => before + other(digit)),
      /another SHA-256/,
    ],
    ['tile/0/000.p/121', (text: string) => text.slice(1), /another SHA-256/],
    ['progress.xml', (text: string) => `${text} `, /another SHA-256/],
  ])('%s is named', async (file, damage, detail) => {
    const folder = await aWholeExport();
    change(folder, file, damage);
    expect((await verified(folder)).fault).toMatchObject({ file, detail: expect.stringMatching(detail) });
  });

  it.each([
    ['tile/0/000.p/121', (text: string) => other(text) + text.slice(1), { file: 'tile/0/000.p/121' }],
    ['tile/entries/000.p/121', (text: string) => text.slice(0, -1), { index: '120' }],
    ['key', () => `${generateKey('porcupine.local', 'signer').text}\n`, { stream: 'audit-checkpoints' }],
    [
      'checkpoint',
      (text: string) => text.replace(/\n\xe2\x80\x94 .*\n$/, '\n\xe2\x80\x94 x AAAAAAAA\n'),
      { file: 'checkpoint' },
    ],
    ['checkpoint', (text: string) => `${text}\xe2\x80\x94 x AAAAAAAA\n`, { file: 'checkpoint' }],
  ])('%s is named although the manifest was made to say the same', async (file, damage, place) => {
    const folder = await aWholeExport();
    change(folder, file, damage);
    rehashed(folder);
    const { code, fault } = await verified(folder);
    expect(code).toBe(1);
    expect(fault).toMatchObject(place);
  });

  it('what is missing, and what is no part of it, is named', async () => {
    const folder = await aWholeExport();
    writeFileSync(join(folder, 'tile', 'note.txt'), 'hello');
    expect((await verified(folder)).fault).toMatchObject({
      file: 'tile/note.txt',
      detail: 'is no part of the export',
    });
    rmSync(join(folder, 'tile', 'note.txt'));
    rmSync(join(folder, 'tile/0/000.p/121'));
    expect((await verified(folder)).fault).toMatchObject({ file: 'tile/0/000.p/121', detail: 'is missing' });
    rmSync(join(folder, 'porcupine-export.json'));
    expect((await verified(folder)).fault).toMatchObject({
      file: 'porcupine-export.json',
      detail: 'is missing: the export was not finished',
    });
  });

  it('a checkpoint of fewer events than are signed is named, with all that belongs to it', async () => {
    const { checkpoint, secret } = await anExport();
    const [signing] = [readKeyFile(secret).signing];
    const older = signNote((readNote(checkpoint)?.text ?? '').replace('\n121\n', '\n120\n'), signing);
    expect((await verified(await aWholeExport(older))).fault).toMatchObject({
      file: 'checkpoint',
      detail: 'is not the newest checkpoint among the events',
    });
  });

  it('a witness is missed whose word is asked for', async () => {
    const folder = await aWholeExport();
    const witness = generateKey('witness.example.org', 'witness');
    expect((await verified(folder, ['--witness', witness.text])).fault.detail).toBe(
      'no checkpoint is cosigned by witness.example.org',
    );
    const line = cosign('x\n', witness, new Date());
    change(folder, 'checkpoint', (text) => Buffer.from(text + line).toString('latin1'));
    rehashed(folder);
    expect((await verified(folder)).fault).toMatchObject({ file: 'checkpoint' });
  });
});

it('an export of a log that was never signed has neither checkpoint nor tiles, and holds', async () => {
  const log = openMemoryLog();
  for (const event of [adopted('t-1'), recorded('M-1'), recorded('M-2')]) await append(log, event);
  const folder = join(scratchFolder(), 'export');
  await exportLog(log, folder);
  completeExport(folder, { checkpoint: '', key: '' });
  expect(await verified(folder)).toMatchObject({
    ok: true,
    events: 3,
    indexed: 3,
    checkpoints: 0,
    covered: 0,
  });
  writeFileSync(join(folder, 'checkpoint'), 'hello\n');
  rehashed(folder);
  expect((await verified(folder)).fault).toMatchObject({ file: 'checkpoint', detail: 'is no signed note' });
});
