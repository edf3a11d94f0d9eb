// @ts-nocheck
import { type Command, WrongUse } from './program.ts';
import { seedLog } from './seed.ts';
import { serveLog } from './serve.ts';

/** Serves the public record: the seeds in the data folder, which main.ts makes a scratch one unless it is named. */
export const demo: Command = {
  usage: 'porcupine demo',
  run: async (surroundings, args) => {
    if (args.length > 0) throw new WrongUse(demo.usage);
    return serveLog(surroundings, async ({ log }) => {
      const { facts } = await seedLog(surroundings, log);
      surroundings.print(
        `recorded ${facts.stored} reports of the public record in ${surroundings.config.dataFolder}`,
      );
    });
  },
};
