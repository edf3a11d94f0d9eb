// @ts-nocheck
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimFolder, FolderInUse } from '../../src/store/writer-lock.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Child, startScript } from '../support/process.ts';

const now = new Date('2026-11-25T10:00:00.000Z');

const claimer = `
  import { claimFolder } from './src/store/writer-lock.ts';
  try {
    claimFolder(process.argv.at(-1), new Date());
    console.log('claimed');
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
`;

const startHolder = async (folder: string): Promise<Child> => {
  const holder = startScript(claimer, folder);
  await holder.said(/^claimed$/m);
  return holder;
};

const refusal = (folder: string): string => {
  try {
    claimFolder(folder, now).release();
    return 'claimed';
  } catch (error) {
    return error instanceof FolderInUse ? error.message : `not the refusal that was expected: ${error}`;
  }
};

it('a folder that another process holds is refused, in a sentence that names it and says what to do', async () => {
  const folder = scratchFolder();
  const holder = await startHolder(folder);
  const sentence = refusal(folder);
  expect(sentence).toContain(folder);
  expect(sentence).toMatch(new RegExp(`\\bprocess ${holder.pid}\\b`));
  expect(sentence).toContain('stop that process');
  expect(sentence).toContain('DATA_DIR');
});

it('a refused claim changes nothing: the holder keeps the folder and its name stays', async () => {
  const folder = scratchFolder();
  const holder = await startHolder(folder);
  const first = refusal(folder);
  expect(refusal(folder)).toBe(first);
  expect(first).toContain(String(holder.pid));
  const { stdout } = await startScript(claimer, folder).ended;
  expect(stdout).toMatch(new RegExp(`^FolderInUse: .*process ${holder.pid}\\b`));
});

it('the same process cannot claim a folder twice, and can after it released it', () => {
  const folder = scratchFolder();
  const claim = claimFolder(folder, now);
  const sentence = refusal(folder);
  expect(sentence).toMatch(new RegExp(`\\bprocess ${process.pid}\\b`));
  expect(sentence).toContain('2026-11-25T10:00:00.000Z');
  expect(refusal(folder)).toBe(sentence);
  claim.release();
  expect(refusal(folder)).toBe('claimed');
});

it('a folder whose holder was killed can be claimed at once', async () => {
  const folder = scratchFolder();
  const holder = await startHolder(folder);
  expect(await holder.kill('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
  const claim = claimFolder(folder, now);
  expect(refusal(folder)).toMatch(new RegExp(`\\bprocess ${process.pid}\\b`));
  claim.release();
});

it('of processes that claim a folder at the same time exactly one gets it', async () => {
  const folder = scratchFolder();
  const claimers = [1, 2, 3, 4].map(() => startScript(claimer, folder));
  const said = await Promise.all(claimers.map((child) => child.said(/^(claimed|FolderInUse)/m)));
  expect(said.map(([, word]) => word).toSorted()).toEqual([...Array(3).fill('FolderInUse'), 'claimed']);
});

it('a folder that does not exist yet is made, and two folders do not concern each other', () => {
  const [one, two] = [join(scratchFolder(), 'a', 'b'), join(scratchFolder(), 'c')];
  const claims = [claimFolder(one, now), claimFolder(two, now)];
  expect(existsSync(one)).toBe(true);
  for (const claim of claims) claim.release();
});
