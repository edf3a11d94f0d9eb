// @ts-nocheck
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeyFile } from '../../src/audit/key-file.ts';
import { generateKey } from '../../src/audit/keys.ts';
import { keys } from '../../src/cli/keys.ts';
import { WrongUse } from '../../src/cli/program.ts';
import { ran } from '../support/command.ts';
import { scratchFolder } from '../support/folder.ts';

const run = async (folder: string, ...args: readonly string[]) => {
  const { code, text } = await ran(keys, args, folder);
  expect(code).toBe(0);
  return text;
};

/** The private key in a file, as `PRIVATE+KEY+<name>+<hash>+<base64 of a type byte and the seed>`. */
const seedIn = (file: string) => {
  const encoded = readFileSync(file, 'utf8').trimEnd().split('+').slice(4).join('+');
  return Buffer.from(encoded, 'base64');
};

/** The public half by OpenSSL: RFC 8410 says in which DER a seed of 32 bytes stands. */
const publicHalf = (seed: Buffer): Buffer => {
  const key = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const half = createPublicKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
  return half.export({ format: 'der', type: 'spki' }).subarray(-32);
};

/** That what was printed is the public half of what the file holds, and that only its owner can read that. */
const expectPair = (file: string, printed: string, name: string, type: number): void => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const typed = seedIn(file);
  const due = Buffer.concat([Buffer.from([type]), publicHalf(typed.subarray(1))]).toString('base64');
  expect(typed[0]).toBe(type);
  const [said, , ...encoded] = printed.split('+');
  expect([said, encoded.join('+')]).toEqual([name, due]);
};

describe('the key that signs checkpoints', () => {
  it('is made once, for its owner alone, and shown by its public half ever after', async () => {
    const folder = join(scratchFolder(), 'not-there-yet');
    const file = join(folder, 'checkpoint.key');
    const printed = await run(folder, 'checkpoint', '--name', 'porcupine.example.org');
    expectPair(file, printed, 'porcupine.example.org', 1);
    const kept = readFileSync(file);
    expect(await run(folder, 'checkpoint')).toBe(printed);
    expect(JSON.parse(await run(folder, 'checkpoint', '--json'))).toEqual({ file, publicKey: printed });
    expect(readFileSync(file)).toEqual(kept);
    expect(readdirSync(folder)).toEqual(['checkpoint.key']);
  });

  it('is not made by whoever only asks for it, as in the wrong folder', async () => {
    const folder = scratchFolder();
    const asking = run(folder, 'checkpoint');
    await expect(asking).rejects.toThrow(`there is no key at ${join(folder, 'checkpoint.key')}`);
    await expect(asking).rejects.toThrow(WrongUse);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps its name: whoever asks for another is told which one it has', async () => {
    const folder = scratchFolder();
    await run(folder, 'checkpoint', '--name', 'porcupine.example.org');
    const asking = run(folder, 'checkpoint', '--name', 'other.example.org');
    await expect(asking).rejects.toThrow(/holds the key of porcupine\.example\.org already/);
  });

  it.each([
    ['nothing', ''],
    ['the half of a key', 'PRIVATE+KEY+porcupine.local+00000000+AQ'],
    ['the key of a witness', generateKey('watch.example.org', 'witness').secret],
  ])('is never replaced where the file holds %s: that is told with its place', async (_what, text) => {
    const folder = scratchFolder();
    const file = join(folder, 'checkpoint.key');
    writeFileSync(file, text);
    await expect(run(folder, 'checkpoint')).rejects.toThrow(`${file}, line 1: `);
    await expect(run(folder, 'checkpoint')).rejects.toThrow(WrongUse);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('the key of a witness', () => {
  it('is made for its owner alone, and shown by its public half', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'witness.key');
    const printed = await run(folder, 'witness', '--name', 'watch.example.org', file);
    expectPair(file, printed, 'watch.example.org', 4);
    expect(readdirSync(folder)).toEqual(['witness.key']);
  });

  it('is never made in place of another', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'witness.key');
    await run(folder, 'witness', '--name', 'watch.example.org', file);
    const kept = readFileSync(file);
    const again = run(folder, 'witness', '--name', 'watch.example.org', file);
    await expect(again).rejects.toThrow(`${file} cannot be used: EEXIST`);
    await expect(again).rejects.toThrow(WrongUse);
    expect(readFileSync(file)).toEqual(kept);
    expect(readdirSync(folder)).toEqual(['witness.key']);
  });
});

it('a key file that is made while another node makes it too is that of whoever was first, whole', () => {
  const folder = scratchFolder();
  const file = join(folder, 'checkpoint.key');
  createKeyFile(file, generateKey('first.example.org', 'signer'));
  const kept = readFileSync(file);
  expect(() => createKeyFile(file, generateKey('second.example.org', 'signer'))).toThrow(/EEXIST/);
  expect(readFileSync(file)).toEqual(kept);
  expect(readdirSync(folder)).toEqual(['checkpoint.key']);
});

it.each([
  [['checkpoint', 'file']],
  [['checkpoint', '--body', 'eda']],
  [['checkpoint', '--name', 'two words']],
  [['witness']],
  [['witness', 'file']],
  [['witness', '--name', 'watch.example.org']],
  [['witness', '--name', 'watch.example.org', 'a', 'b']],
  [['witness', '--name', 'watch.example.org', '--role', 'auditor', 'a']],
  [['create', '--name', 'watch.example.org']],
])('%j is wrong use, told in a sentence, and makes nothing', async (args) => {
  const folder = scratchFolder();
  await expect(run(folder, ...args)).rejects.toThrow(WrongUse);
  expect(readdirSync(folder)).toEqual([]);
});
