// @ts-nocheck
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportTo } from '../../src/cli/export.ts';
import { seed } from '../../src/cli/seed.ts';
import { verify } from '../../src/cli/verify.ts';
import { ran } from '../support/command.ts';
import { rehashed } from '../support/export-v2.ts';
import { scratchFolder } from '../support/folder.ts';

/** An export of the seeds that was made on a day. */
const anExport = async (): Promise<string> => {
  const [data, folder] = [scratchFolder(), join(scratchFolder(), 'export')];
  for (const [command, args] of [
    [seed, []],
    [exportTo, [folder]],
  ] as const) {
    expect((await ran(command, args, data, { now: '2026-11-25T10:00:00.000Z' })).code).toBe(0);
  }
  return folder;
};

/** What a verification long after finds, of an export whose manifest fits what was written into its files. */
const found = async (folder: string) => {
  rehashed(folder);
  const { code, text } = await ran(verify, [folder, '--json'], scratchFolder(), {
    now: '2027-06-01T10:00:00.000Z',
  });
  const { fault, unchecked } = JSON.parse(text);
  return { code, fault, unchecked };
};

const rewrite = (folder: string, name: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(join(folder, name), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, name), after);
};

it('an export holds whose pages say what its events give on the day on which it was made', async () => {
  const { code, fault, unchecked } = await found(await anExport());
  expect([code, fault]).toEqual([0, null]);
  expect(unchecked.filter((note: string) => note.includes('index.html'))).toEqual([]);
});

it.each([
  ['progress.xml', 'a figure', /actual value="\d+"/, 'actual value="2000000"'],
  ['progress.xml', 'what it is held against', 'target value="2000000"', 'target value="1"'],
  ['progress.xml', 'words', 'at least', 'at most'],
  ['index.html', 'a figure for programs', /data-min="0"/, 'data-min="2000000"'],
  ['index.html', 'words', 'no number', '1 round'],
  ['index.html', 'the day', /2026-11-25/g, '2026-12-31'],
  ['index.html', 'a script', '</main>', '<script src="https://example.org/x.js"></script></main>'],
])('%s with another %s does not hold, although the manifest fits it', async (file, _what, from, to) => {
  const folder = await anExport();
  rewrite(folder, file, from, to);
  const { code, fault } = await found(folder);
  expect(code).toBe(1);
  // With another day both follow from no events; the first of them is named.
  expect(['progress.xml', 'index.html']).toContain(fault.file);
  expect(fault.detail).toMatch(/^is not what porcupine \d+\.\d+\.\d+ makes of these events on 2026-1/);
});

it('what another version wrote is said to be unchecked', async () => {
  const folder = await anExport();
  rewrite(folder, 'index.html', /content="porcupine [^"]+"/, 'content="porcupine 9.9.9"');
  const { code, fault, unchecked } = await found(folder);
  expect([code, fault]).toEqual([0, null]);
  expect(unchecked).toContainEqual(
    expect.stringMatching(
      /^the figures in progress.xml and index.html, which porcupine 9.9.9 wrote, or whoever says so/,
    ),
  );
});
