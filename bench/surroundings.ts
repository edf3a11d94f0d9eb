import { fileURLToPath } from 'node:url';
import type { Surroundings } from '../src/cli/program.ts';
import { built } from './built.ts';

/** What a program is given that stands in for the product: it is told by its environment where to listen, as that is. */
export const surroundingsWith = async (
  settings: Readonly<Record<string, string>> = {},
): Promise<Surroundings> => {
  const { readConfig } = await built<typeof import('../src/config.ts')>('config');
  return {
    // biome-ignore lint/style/noProcessEnv: whoever asks is a program of its own.
    config: readConfig({ ...process.env, ...settings }),
    now: () => new Date(),
    print: () => {},
    packaged: (path) => fileURLToPath(new URL(`../${path}`, import.meta.url)),
    untilStopped: async () => {},
  };
};
