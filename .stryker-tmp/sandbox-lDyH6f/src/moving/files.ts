// @ts-nocheck
import { type Dirent, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { byCodeUnits } from '../domain/order.ts';
import { LogFailure } from '../store/event-log.ts';

/** Thrown where a folder is no place for an export, or holds none; the message says why and what to do. */
export class UnusableExport extends Error {
  override readonly name = 'UnusableExport';
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a file holds; why it cannot be read; or that there is none. */
export const readIfThere = (
  file: string,
  mostBytes: number,
): Buffer | { readonly fault: string } | 'none' => {
  try {
    const stands = statSync(file);
    // A device or a pipe could be read for ever.
    if (!stands.isFile()) return { fault: 'is no file' };
    const { size } = stands;
    return size > mostBytes ? { fault: `has ${size} bytes, more than any part has` } : readFileSync(file);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'none' : { fault: `cannot be read: ${reasonOf(error)}` };
  }
};

const entriesIn = (folder: string): readonly Dirent[] | undefined => {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => byCodeUnits(a.name, b.name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unusable(folder, error);
  }
};

/** Whether there is a folder. Throws UnusableExport. */
export const isFolder = (folder: string): boolean => entriesIn(folder) !== undefined;

/** Something that stands in a folder: its path from there, its parts divided by slashes. */
export type Found = { readonly name: string; readonly isFolder: boolean };

/**
 * Everything in a folder, and in those of its folders that `enters` names; nothing where there is none. Throws
 * UnusableExport.
 */
export function* foundIn(
  folder: string,
  enters: (name: string) => boolean,
  under = '',
): Generator<Found, void> {
  for (const entry of entriesIn(join(folder, under)) ?? []) {
    const name = `${under}${entry.name}`;
    yield { name, isFolder: entry.isDirectory() };
    if (entry.isDirectory() && enters(name)) yield* foundIn(folder, enters, `${name}/`);
  }
}

export const unusable = (folder: string, error: unknown): UnusableExport =>
  new UnusableExport(`${folder} cannot be used: ${reasonOf(error)}; name another folder`, { cause: error });

/** Whether a file holds exactly these bytes. */
export const isThere = (file: string, bytes: Buffer): boolean => {
  const stored = readIfThere(file, bytes.length);
  return stored instanceof Buffer && stored.equals(bytes);
};

/** How a file is called until it is whole. */
export const unfinished = '.unfinished';

const inFile = async (
  path: string,
  flags: string,
  act: (file: FileHandle) => Promise<void>,
): Promise<void> => {
  const file = await open(path, flags);
  try {
    await act(file);
    await file.sync();
  } finally {
    await file.close();
  }
};

const fullCodes: readonly (string | undefined)[] = ['ENOSPC', 'EDQUOT'];

const writeFailure = (file: string, cause: unknown): LogFailure =>
  fullCodes.includes(codeOf(cause))
    ? new LogFailure(
        'full',
        `there is no space left for ${file}; make some and run the export again: it goes on from there`,
        { cause },
      )
    : new LogFailure(
        'unavailable',
        `${file} could not be written: ${reasonOf(cause)}; run the export again: it goes on from there`,
        { cause },
      );

/** Writes a file whole or not at all, and its folder where there is none; it is on the disk when this resolves. Throws LogFailure. */
export const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  const beside = `${file}${unfinished}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await inFile(beside, 'w', (opened) => opened.writeFile(bytes));
    await rename(beside, file);
    // The name is on the disk as well.
    await inFile(dirname(file), 'r', async () => {});
  } catch (cause) {
    throw writeFailure(file, cause);
  }
};

/** Removes a file from a folder, and the folders in between that hold nothing more. */
export const removeFile = (folder: string, name: string): void => {
  rmSync(join(folder, name));
  for (
    let over = dirname(name);
    over !== '.' && readdirSync(join(folder, over)).length === 0;
    over = dirname(over)
  ) {
    rmdirSync(join(folder, over));
  }
};
