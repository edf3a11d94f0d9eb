// @ts-nocheck
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTo } from '../../src/cli/export.ts';
import { readConfig } from '../../src/config.ts';
import { rehashed } from '../support/export-v2.ts';
import { scratchFolder } from '../support/folder.ts';
import { hasPython } from '../support/python-verifier.ts';
import { packaged } from '../support/server.ts';
import { keptFolder } from './kept-folder.ts';
import { startLivedOn } from './lived-account.ts';

/** An export and a bundle of one server. */
const made = keptFolder(async () => {
  const server = await startLivedOn();
  const folder = scratchFolder();
  const { text } = await server.get('/v1/audit/bundle/drones');
  await server.stop();
  await exportTo.run(
    {
      config: readConfig({ DATA_DIR: server.folder }),
      now: () => new Date('2026-11-25T12:00:00.000Z'),
      print: () => {},
      packaged,
      untilStopped: async () => {},
    },
    [join(folder, 'export')],
  );
  writeFileSync(join(folder, 'bundle.json'), text);
  return folder;
});

/** What the program ends with and says; it is ended where it does not end by itself. */
const verified = (args: readonly string[], path: readonly string[] = []) => {
  const { status, stdout, stderr } = spawnSync('python3', [packaged('tools/verify_bundle.py'), ...args], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, PATH: [...path, process.env['PATH']].join(delimiter) },
  });
  return { code: status, out: stdout, complaint: stderr };
};

describe.skipIf(!hasPython('the Python program'))('the Python program', () => {
  it.each(['verify_bundle.py', 'signed.py', 'events.py', 'figures.py'])(
    'is written in files that can be read before they are trusted: %s',
    (name) => {
      const lines = readFileSync(packaged(`tools/${name}`), 'utf8')
        .trimEnd()
        .split('\n');
      expect(lines.length).toBeLessThan(300);
    },
  );

  it('says what it did not look at of an export, beside that it holds', async () => {
    const { code, out } = verified([join(await made(), 'export')]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^ok: .*\nnot checked: who signed: .*\nnot checked: progress.xml and index.html, .*\n$/,
    );
  });

  it('says of an export without a key that no signature was checked', async () => {
    const folder = join(await made(), 'export');
    writeFileSync(join(folder, 'key'), '');
    rehashed(folder);
    const { code, out } = verified([folder]);
    expect(code).toBe(0);
    expect(out).toMatch(/\nnot checked: the signatures of \d+ checkpoints, since no key is there/);
  });

  it('names a page that is missing', async () => {
    const folder = join(await made(), 'export');
    rmSync(join(folder, 'progress.xml'));
    rehashed(folder);
    expect(verified([folder])).toMatchObject({ code: 1, complaint: 'fault: progress.xml is missing\n' });
  });

  it('waits for no pipe in an export, and follows no link in a circle', async () => {
    const folder = join(await made(), 'export');
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    expect(verified([folder])).toMatchObject({ code: 1, complaint: 'fault: pipe is no file\n' });
    rmSync(join(folder, 'pipe'));
    symlinkSync('circle', join(folder, 'circle'));
    expect(verified([folder])).toMatchObject({ code: 1, complaint: 'fault: circle is no file\n' });
  });

  it('says that it cannot check signatures where openssl is too old, and not that they are false', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'bin'));
    const openssl = join(folder, 'bin/openssl');
    writeFileSync(openssl, "#!/bin/sh\necho 'pkeyutl: Unrecognized flag rawin' >&2\nexit 1\n");
    chmodSync(openssl, 0o755);
    const { code, complaint } = verified([join(await made(), 'bundle.json')], [join(folder, 'bin')]);
    expect(code).toBe(2);
    expect(complaint).toMatch(/openssl is too old to check these signatures: 3.0 or later is needed\n$/);
  });

  it('prints nothing of a file that does something to a terminal', async () => {
    const file = join(await made(), 'bundle.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"title":"', String.raw`"title":"\u001b[2J\u009b2J`));
    const { code, complaint } = verified([file]);
    expect(code).toBe(1);
    expect(complaint).toMatch(/^[ -~]*\\x1b[ -~]*\n$/);
  });

  it('takes no figure of a day that has not come', async () => {
    const file = join(await made(), 'bundle.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"effectiveAt":"2026-11-25"', '"effectiveAt":"2940-12-31"'));
    expect(verified([file])).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/^fault: asOf.effectiveAt is after today/),
    });
  });
});
