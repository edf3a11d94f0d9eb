// @ts-nocheck
import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';

/** What every command of the program is given: nothing else reaches outside. */
export type Surroundings = {
  readonly config: Config;
  readonly now: () => Date;
  readonly print: (line: string) => void;
  /** Where a file of the package is: seeds/paper.json, docs/problems.md. */
  readonly packaged: (path: string) => string;
  /** Resolves when the process is asked to end. */
  readonly untilStopped: () => Promise<void>;
};

/** The version of the package. */
export const versionIn = (packaged: Surroundings['packaged']): string => {
  const { version }: { readonly version?: unknown } = JSON.parse(
    readFileSync(packaged('package.json'), 'utf8'),
  );
  return String(version);
};

/** The program and its version, as what it writes says it. */
export const programIn = ({ packaged }: Pick<Surroundings, 'packaged'>): string =>
  `porcupine ${versionIn(packaged)}`;

/** One command: its usage line and what it does; the number is the exit code (0 done, 1 a fault found). */
export type Command = {
  readonly usage: string;
  readonly run: (surroundings: Surroundings, args: readonly string[]) => Promise<number>;
};

/** Thrown when a command is called wrongly; the message says how to call it. Exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
