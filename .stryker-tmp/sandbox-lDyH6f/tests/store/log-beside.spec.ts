// @ts-nocheck
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LogFailure } from '../../src/store/event-log.ts';
import { openLogBeside } from '../../src/store/log-beside.ts';
import { scratchFolder } from '../support/folder.ts';
import { startScript } from '../support/process.ts';
import { allAfter, append, placesOf, recorded } from './envelopes.ts';
import { openLogAt, secondConnection } from './sqlite.ts';

const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('porcupine-log-'));

it('reads beside the writer what stands, and what it appends meanwhile', async () => {
  const file = join(scratchFolder(), 'log.db');
  const log = openLogAt(file);
  await append(log, recorded('a'));
  const beside = await openLogBeside(file);
  await append(log, recorded('b'));
  expect(placesOf(await allAfter(beside))).toEqual(placesOf(await allAfter(log)));
  await beside.close();
});

it.each([
  ['no database', 'no database'.repeat(1_000)],
  ['empty', ''],
])('says which file is no log when it is %s, and leaves no copy of it behind', async (_what, content) => {
  const file = join(scratchFolder(), 'log.db');
  writeFileSync(file, content);
  const before = copies();
  const opening = openLogBeside(file);
  await expect(opening).rejects.toThrow(LogFailure);
  await expect(opening).rejects.toThrow(`${file} cannot be used as a log`);
  expect(copies()).toEqual(before);
});

/** Reads a log as somebody who may not write to its folder, and prints the places of its events. */
const asNobody = `
  import { openLogBeside } from './src/store/log-beside.ts';
  const [file] = process.argv.slice(1);
  process.setgid(65534);
  process.setuid(65534);
  const log = await openLogBeside(file);
  const places = [];
  for await (const page of log.from(-1n))
    for (const { position, stream, revision } of page) places.push(position + ' ' + stream + ' ' + revision);
  await log.close();
  console.log(JSON.stringify(places));
`;

const isRoot = process.getuid?.() === 0;
if (!isRoot) process.stderr.write('SKIPPED 2 tests: only root can become somebody who may not write\n');

it.skipIf(!isRoot).each([
  ['is served', (_file: string) => {}],
  ['was left by a writer that was killed', (file: string) => rmSync(`${file}-shm`)],
])(
  'in a folder that its user may not write to, a log that %s is read whole, and no copy is left',
  async (_what, change) => {
    const folder = mkdtempSync(join(tmpdir(), 'porcupine-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const served = join(folder, 'served.db');
    const log = openLogAt(served);
    for (const reference of ['a', 'b', 'c']) await append(log, recorded(reference));
    const file = join(folder, 'log.db');
    for (const end of ['', '-wal', '-shm']) copyFileSync(`${served}${end}`, `${file}${end}`);
    change(file);
    chmodSync(folder, 0o555);
    const before = copies();
    const { code, stdout, stderr } = await startScript(asNobody, file).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(placesOf(await allAfter(log)));
    expect(copies()).toEqual(before);
  },
);

it('what SQLite says against reading a log is the log’s own failure', async () => {
  const file = join(scratchFolder(), 'log.db');
  const log = openLogAt(file);
  await append(log, recorded('a'));
  const beside = await openLogBeside(file);
  secondConnection(file).exec('DROP TABLE events');
  await expect(beside.read('delivery-mod-nl/a')).rejects.toThrow(LogFailure);
  await expect(allAfter(beside)).rejects.toThrow(LogFailure);
  await beside.close();
});
