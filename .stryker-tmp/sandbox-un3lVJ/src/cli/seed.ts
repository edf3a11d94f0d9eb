// @ts-nocheck
import type { EventLog } from '../store/event-log.ts';
import { executeOn } from '../store/execute.ts';
import { claimLog } from './claimed-log.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';
import { recordFacts } from './reported-facts.ts';
import { adoptPaper, type Seeded } from './seeding.ts';

/** The seeds as packaged: the paper's targets and milestones, and the public record's reports. */
export const seedLog = async (
  { now, packaged }: Pick<Surroundings, 'now' | 'packaged'>,
  log: EventLog,
): Promise<{ readonly targets: Seeded; readonly milestones: Seeded; readonly facts: Seeded }> => {
  const execute = executeOn(log, now);
  return {
    ...(await adoptPaper(execute, packaged('seeds/paper.json'))),
    facts: await recordFacts({ execute, log, now }, packaged('seeds/reported-facts.ndjson')),
  };
};

const told = (what: string, { stored, repeated }: Seeded): string =>
  `${what}: ${stored} stored, ${repeated} stood already`;

export const seed: Command = {
  usage: 'porcupine seed [--json]',
  run: async (surroundings, args) => {
    if (args.some((arg) => arg !== '--json')) throw new WrongUse(seed.usage);
    const claimed = await claimLog(surroundings);
    try {
      const seeded = await seedLog(surroundings, claimed.log);
      const lines = args.includes('--json')
        ? [JSON.stringify(seeded)]
        : [
            told('targets of the paper', seeded.targets),
            told('milestones of the paper', seeded.milestones),
            told('public record', seeded.facts),
          ];
      for (const line of lines) surroundings.print(line);
      return 0;
    } finally {
      await claimed.release();
    }
  },
};
