// @ts-nocheck
import type { Command } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { packaged } from './server.ts';

type When = {
  readonly now?: string;
  /** The environment beside the data folder. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
};

/** Runs a command in this process over the data folder that is configured: its exit code, and what it prints. */
export const ran = async (
  { run }: Command,
  args: readonly string[],
  folder: string,
  { now = '2026-11-25T12:00:00.000Z', environment = {} }: When = {},
): Promise<{ readonly code: number; readonly text: string }> => {
  const lines: string[] = [];
  const surroundings = {
    config: readConfig({ DATA_DIR: folder, ...environment }),
    now: () => new Date(now),
    print: (line: string) => lines.push(line),
    packaged,
    untilStopped: async () => {},
  };
  return { code: await run(surroundings, args), text: lines.join('\n') };
};
