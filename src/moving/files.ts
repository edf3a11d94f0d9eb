import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
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

/** What stands in a folder; undefined where there is none. Throws UnusableExport. */
export const namesIn = (folder: string): readonly string[] | undefined => {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unusable(folder, error);
  }
};

export const unusable = (folder: string, error: unknown): UnusableExport =>
  new UnusableExport(`${folder} cannot be used: ${reasonOf(error)}; name another folder`, { cause: error });

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

/** Writes a file whole or not at all; it is on the disk when this resolves. Throws LogFailure. */
export const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  const beside = `${file}${unfinished}`;
  try {
    await inFile(beside, 'w', (opened) => opened.writeFile(bytes));
    await rename(beside, file);
    // The name is on the disk as well.
    await inFile(dirname(file), 'r', async () => {});
  } catch (cause) {
    throw writeFailure(file, cause);
  }
};
