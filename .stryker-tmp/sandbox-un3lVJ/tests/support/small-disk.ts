// @ts-nocheck
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Wrapper } from './process.ts';

/** Runs a program with a disk of 8 MB of its own mounted over a folder; nothing else sees that disk. */
export const onSmallDisk = (folder: string): Wrapper => [
  'unshare',
  '--user',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  `mount -t tmpfs -o size=8m small "${folder}" && exec "$0" "$@"`,
];

/** Whether this user may mount one. */
export const canMount = (): boolean => {
  const [program, ...args] = onSmallDisk('/mnt');
  return spawnSync(program, [...args, 'true']).status === 0;
};

/** Writes a file until the disk has no byte left. */
export const fill = (file: string): void => {
  const ballast = openSync(file, 'w');
  const isWritten = (size: number): boolean => {
    try {
      return writeSync(ballast, Buffer.alloc(size)) > 0;
    } catch {
      return false;
    }
  };
  for (const size of [65_536, 4_096, 1]) while (isWritten(size));
  closeSync(ballast);
};
