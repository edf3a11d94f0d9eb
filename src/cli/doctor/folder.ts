import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { lockFile } from '../../store/file-lock.ts';
import { holderOf } from '../../store/writer-lock.ts';
import { type Finding, fault, good, look, reasonOf } from './finding.ts';

/** Below so many free bytes nothing may be stored soon. */
const leastFree = 256 * 1024 * 1024;

const shown = (bytes: number): string =>
  bytes < 1024 ** 3 ? `${Math.floor(bytes / 1024 ** 2)} MiB` : `${(bytes / 1024 ** 3).toFixed(1)} GiB`;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Whether the data folder is there and can be written to. */
export const folderFinding = ({ dataFolder, eventLog }: Config): Finding => {
  const what = 'data folder';
  if (eventLog === 'memory:') return good(what, 'not used: the log is in memory');
  if (!existsSync(dataFolder)) {
    return look(
      what,
      `${dataFolder} is not there`,
      'porcupine serve makes it; or set DATA_DIR to the folder that holds the log',
    );
  }
  try {
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    return good(what, dataFolder);
  } catch (error) {
    return fault(
      what,
      `${dataFolder} cannot be used: ${reasonOf(error)}`,
      'run this as the user that runs the server, and give that user the folder',
    );
  }
};

/** Whether there is space for what will come, and for a copy of the log. */
export const spaceFinding = ({ dataFolder, eventLog }: Config): Finding => {
  const what = 'disk';
  if (eventLog === 'memory:' || !existsSync(dataFolder)) return good(what, 'not used');
  const { bavail, bsize } = statfsSync(dataFolder);
  const free = bavail * bsize;
  const log = sizeOf(join(dataFolder, 'log.db'));
  const says = `${shown(free)} free, the log takes ${shown(log)}`;
  if (free < leastFree)
    return fault(what, says, 'make room: reports are refused with 507 once the disk is full');
  return free < log * 2
    ? look(
        what,
        says,
        'make room: a rebuild needs as much as the read models take, a backup as much as the log',
      )
    : good(what, says);
};

/** Who writes to the folder. */
export const writerFinding = ({ dataFolder, eventLog }: Config): Finding => {
  const what = 'writer';
  const file = join(dataFolder, 'writer.lock');
  if (eventLog === 'memory:' || !existsSync(file)) return good(what, 'no process has written to the folder');
  try {
    const lock = lockFile(file, 0);
    if (lock === undefined) return good(what, holderOf(join(dataFolder, 'writer.txt')));
    lock.release();
    return look(
      what,
      'no process holds the folder',
      'start porcupine serve, unless it is stopped on purpose',
    );
  } catch (error) {
    return fault(
      what,
      `${file} cannot be read: ${reasonOf(error)}`,
      'run this as the user that runs the server',
    );
  }
};
