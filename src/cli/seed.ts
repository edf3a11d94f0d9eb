import { executeOn } from '../store/execute.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';
import { adoptPaper, recordFacts, type Seeded } from './seeding.ts';
import { type ClaimedLog, claimLog } from './server.ts';

/** The seeds as packaged: the paper's targets, and the public record's reports. */
export const seedLog = async (
  { now, packaged }: Surroundings,
  { log }: ClaimedLog,
): Promise<readonly Seeded[]> => {
  const execute = executeOn(log, now);
  return [
    await adoptPaper(execute, packaged('seeds/paper.json')),
    await recordFacts(execute, now, packaged('seeds/reported-facts.ndjson')),
  ];
};

const told = (what: string, { stored, repeated }: Seeded): string =>
  `${what}: ${stored} stored, ${repeated} stood already`;

export const seed: Command = {
  usage: 'porcupine seed [--json]',
  run: async (surroundings, args) => {
    if (args.some((arg) => arg !== '--json')) throw new WrongUse(seed.usage);
    const claimed = claimLog(surroundings);
    try {
      const [targets, facts] = await seedLog(surroundings, claimed);
      if (targets === undefined || facts === undefined) return 1;
      const { print } = surroundings;
      if (args.includes('--json')) print(JSON.stringify({ targets, facts }));
      else
        for (const line of [told('targets of the paper', targets), told('public record', facts)]) print(line);
      return 0;
    } finally {
      await claimed.release();
    }
  },
};
