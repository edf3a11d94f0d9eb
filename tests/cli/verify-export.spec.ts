import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '../../src/audit/key-file.ts';
import { generateKey } from '../../src/audit/keys.ts';
import { cosign, readNote, signNote } from '../../src/audit/note.ts';
import { verify } from '../../src/cli/verify.ts';
import { readConfig } from '../../src/config.ts';
import { exportLog } from '../../src/moving/export.ts';
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { keptFolder } from '../audit/kept-folder.ts';
import { startLivedOn } from '../audit/lived-account.ts';
import { adopted, append, recorded } from '../store/envelopes.ts';
import { completeExport, rehashed } from '../support/export-v2.ts';
import { scratchFolder } from '../support/folder.ts';
import { packaged } from '../support/server.ts';

const verified = async (folder: string, args: readonly string[] = []) => {
  const lines: string[] = [];
  const code = await verify.run(
    {
      config: readConfig({ DATA_DIR: scratchFolder() }),
      now: () => new Date('2026-11-25T12:00:00.000Z'),
      print: (line) => lines.push(line),
      packaged,
      untilStopped: async () => {},
    },
    [folder, '--json', ...args],
  );
  return { code, ...JSON.parse(lines.join('\n')) };
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
  expect((await verified(folder)).fault).toMatchObject({ file: 'checkpoint', detail: 'is no checkpoint' });
});
