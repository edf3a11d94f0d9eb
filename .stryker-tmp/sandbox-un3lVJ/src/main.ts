#!/usr/bin/env node
// @ts-nocheck
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cosign } from './cli/cosign.ts';
import { demo } from './cli/demo.ts';
import { exportTo } from './cli/export.ts';
import { importFile } from './cli/import.ts';
import { keys } from './cli/keys.ts';
import { type Command, WrongUse } from './cli/program.ts';
import { replay } from './cli/replay.ts';
import { restoreFrom } from './cli/restore.ts';
import { seed } from './cli/seed.ts';
import { SeedRefused } from './cli/seeding.ts';
import { serve } from './cli/serve.ts';
import { verify } from './cli/verify.ts';
import { BadConfiguration, readConfig } from './config.ts';
import { OlderRelease } from './ingest/kiel/bring-release.ts';
import { UnusableRows } from './ingest/kiel/contents.ts';
import { BadMapping } from './ingest/kiel/mapping.ts';
import { UnknownTable } from './ingest/kiel/rows.ts';
import { UnusableExport } from './moving/files.ts';
import { BadBodiesFile } from './store/bodies-file.ts';
import { LogFailure } from './store/event-log.ts';
import { FolderInUse, FolderUnusable } from './store/writer-lock.ts';

/** Every command of the program: a new one is one file in cli/ and one line here. */
const commands: Readonly<Record<string, Command>> = {
  serve,
  seed,
  import: importFile,
  demo,
  replay,
  keys,
  export: exportTo,
  restore: restoreFrom,
  verify,
  cosign,
};

const usage = ['usage:', ...Object.values(commands).map((command) => `  ${command.usage}`)].join('\n');

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const untilStopped = () =>
  new Promise<void>((resolve) => {
    // Not once: a second word must not end the process while requests are being finished.
    process.on('SIGTERM', () => resolve());
    process.on('SIGINT', () => resolve());
  });

/** A demonstration keeps nothing unless a folder is named. */
const environmentFor = (name: string): Readonly<Record<string, string | undefined>> =>
  name === 'demo' && (process.env['DATA_DIR'] ?? '') === ''
    ? { ...process.env, DATA_DIR: mkdtempSync(join(tmpdir(), 'porcupine-demo-')) }
    : process.env;

const packageRoot = new URL('../', import.meta.url);

const run = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  if (['--help', '-h', 'help'].includes(name)) {
    print(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new WrongUse(name === '' ? usage : `there is no command ${JSON.stringify(name)}\n${usage}`);
  }
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    print(`usage: ${command.usage}`);
    return 0;
  }
  const surroundings = {
    config: readConfig(environmentFor(name)),
    now: () => new Date(),
    print,
    packaged: (path: string) => fileURLToPath(new URL(path, packageRoot)),
    untilStopped,
  };
  return command.run(surroundings, args);
};

// Whoever reads the output may stop early (`porcupine replay | head`): that is no fault, and no reason to end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const wrongUses = [
  WrongUse,
  BadMapping,
  UnknownTable,
  UnusableRows,
  BadConfiguration,
  BadBodiesFile,
  FolderInUse,
  FolderUnusable,
  SeedRefused,
  UnusableExport,
];

/** What may be wrong with the name of a file that was given, or with who asks. */
const wrongFiles = [
  'EEXIST',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'ELOOP',
  'ENAMETOOLONG',
];

/** A file that cannot be opened, read or written: the message says which, and why. */
const isAboutAFile = (error: Error): error is Error & { readonly code: unknown } =>
  'code' in error && 'syscall' in error && 'path' in error;

const isWrongUse = (error: Error): boolean =>
  wrongUses.some((kind) => error instanceof kind) ||
  (isAboutAFile(error) && wrongFiles.includes(String(error.code)));

/** What a person can read and act upon: no place in the code is needed for that. */
const isForThePerson = (error: Error): boolean =>
  error instanceof LogFailure || error instanceof OlderRelease || isAboutAFile(error) || isWrongUse(error);

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${isForThePerson(error) ? error.message : error.stack}\n`);
  process.exitCode = isWrongUse(error) ? 2 : 1;
}

// What is still waiting for a server that does not answer is not waited for.
setTimeout(() => process.exit(), 500).unref();
