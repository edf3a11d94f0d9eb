// @ts-nocheck
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { BodyId } from '../domain/ids.ts';
import { text } from '../domain/text.ts';
import { TrackName } from '../domain/tracks/index.ts';
import { lockFile } from './file-lock.ts';

/** What a key may be used for; contract of the HTTP interface. */
export const roles = ['reporter', 'verifier', 'coordinator', 'planner', 'auditor', 'viewer'] as const;
export type Role = (typeof roles)[number];

const Key = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9]{1,40}$/, 'must be 1 to 40 letters or digits'),
  role: z.enum(roles),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

const Body = z.strictObject({
  id: BodyId,
  name: text(300),
  cadenceDays: z.int().min(1),
  tracks: z.union([z.literal('all'), z.array(TrackName)], {
    error: 'must be "all" or a list of track ids',
  }),
  roles: z.array(z.enum(roles)),
  keys: z.array(Key),
});

/** The bodies that may report, their roles and their hashed keys; `witnesses` cosign checkpoints. */
const Bodies = z
  .strictObject({
    bodies: z.array(Body),
    witnesses: z.array(z.strictObject({ name: text(300), publicKey: z.string().min(1) })),
  })
  .refine(
    ({ bodies }) => new Set(bodies.map(({ id }) => id)).size === bodies.length,
    'a body is listed twice',
  )
  .refine(({ bodies }) => {
    const ids = bodies.flatMap(({ keys }) => keys.map(({ id }) => id));
    return new Set(ids).size === ids.length;
  }, 'two keys have the same id, so that neither could be revoked alone');
export type Bodies = z.infer<typeof Bodies>;

/** Thrown for a bodies file that cannot be used; the message names the file and every fault in it. */
export class BadBodiesFile extends Error {
  override readonly name = 'BadBodiesFile';
}

const jsonIn = (file: string): unknown => {
  const content = readFileSync(file, 'utf8');
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new BadBodiesFile(`${file} is not a bodies file: it is no JSON`, { cause });
  }
};

/** Reads and checks a bodies file. Throws BadBodiesFile. */
export const readBodies = (file: string): Bodies => {
  const parsed = Bodies.safeParse(jsonIn(file));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  /${path.join('/')} ${message}`);
  throw new BadBodiesFile(`${file} is not a bodies file:\n${faults.join('\n')}`);
};

/** How long a change waits for another one to the same file, in milliseconds. */
const longestWait = 5_000;

/** Puts a new file in the place of the old one; when that fails nothing of it is left. */
const replaceFile = (file: string, content: string): void => {
  const draft = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(draft, content, { mode: 0o600, flush: true });
    // Changed by an administrator, it must stay readable for the server that runs as somebody else.
    const before = statSync(file, { throwIfNoEntry: false });
    if (before !== undefined) {
      chownSync(draft, before.uid, before.gid);
      chmodSync(draft, before.mode & 0o777);
    }
    renameSync(draft, file);
  } catch (cause) {
    rmSync(draft, { force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BadBodiesFile(`${file} cannot be changed, and is as it was: ${why}; run this as its owner`, {
      cause,
    });
  }
};

/**
 * Replaces a bodies file whole: a reader sees the old one or the new one, never half of it, and of two changes at
 * the same time neither is lost. A file that is not there yet begins as `otherwise`. Throws BadBodiesFile.
 */
export const changeBodies = (named: string, otherwise: string, change: (bodies: Bodies) => Bodies): void => {
  mkdirSync(dirname(named), { recursive: true });
  // A link is followed: put in its place, the new file would be read by nobody who reads the old one.
  const file = existsSync(named) ? realpathSync(named) : named;
  const lock = lockFile(`${file}.lock`, longestWait);
  if (lock === undefined) throw new BadBodiesFile(`${file} is being changed by somebody else; try again`);
  try {
    replaceFile(
      file,
      `${JSON.stringify(change(readBodies(existsSync(file) ? file : otherwise)), null, 2)}\n`,
    );
  } finally {
    lock.release();
  }
};

/** How often a running server looks whether the file has changed, in milliseconds. */
const lookEvery = 1_000;

/**
 * The bodies as the file says, read again when it changes. A file that became faulty leaves what was known
 * before in force and is reported to `onFault`.
 */
export const watchBodies = (
  file: string,
  onFault: (error: unknown) => void,
): { readonly bodies: () => Bodies; readonly stop: () => void } => {
  const markOf = (): string => {
    const { mtimeMs, ctimeMs, size, ino } = statSync(file, { throwIfNoEntry: false }) ?? {};
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  };
  let mark = markOf();
  let bodies = readBodies(file);
  const look = (): void => {
    try {
      const now = markOf();
      if (now === mark) return;
      // Marked before it is read: a faulty file is reported once, not every second.
      mark = now;
      bodies = readBodies(file);
    } catch (error) {
      onFault(error);
    }
  };
  const timer = setInterval(look, lookEvery);
  timer.unref();
  return { bodies: () => bodies, stop: () => clearInterval(timer) };
};
