import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../bench/saying.ts';
import { type BrokenBuildName, brokenBuilds } from './broken-builds.ts';
import { runCanary } from './canary.ts';
import { type Tallied, torture } from './cycles.ts';
import { type EngineName, engineNames, openEngine } from './engines.ts';

/**
 * Kills the real server again and again under mixed load, and checks after every kill that nothing was lost, doubled or
 * changed: `npm run torture -- --cycles 200 --engine sqlite --seed 1`. Ends with 1, the seed and the first finding where
 * something is wrong, and keeps the data folder then. With `--canary NAME` a build that is broken on purpose is tortured,
 * and it ends with 1 where that is not found.
 */
const canaryNames = Object.keys(brokenBuilds) as readonly BrokenBuildName[];

const wrongUse = (detail: string): never => {
  const usage = 'usage: npm run torture -- [--cycles N] [--engine sqlite|double] [--seed S] [--canary NAME]';
  process.stderr.write(`${detail}\n${usage}\ncanaries: ${canaryNames.join(', ')}\n`);
  process.exit(2);
};

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '200' },
    engine: { type: 'string', default: 'sqlite' },
    seed: { type: 'string' },
    canary: { type: 'string' },
  },
});

const numberIn = (option: string, text: string): number =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : wrongUse(`--${option} must be a whole number from 1 on`);

const engineIn = (text: string): EngineName =>
  engineNames.find((name) => name === text) ?? wrongUse(`--engine must be ${engineNames.join(' or ')}`);

const canaryIn = (text: string): BrokenBuildName =>
  canaryNames.find((name) => name === text) ?? wrongUse(`there is no canary ${text}`);

const cycles = numberIn('cycles', values.cycles);
const engineName = engineIn(values.engine);
const seed = numberIn('seed', values.seed ?? String(1 + (Date.now() % 1_000_000)));

const print = (lines: object): void => {
  for (const [name, value] of Object.entries(lines)) process.stdout.write(`${name}: ${value}\n`);
};

const printSummary = ({ found, kills, ...tallied }: Tallied): void =>
  print({
    engine: engineName,
    ...tallied,
    lost: found?.fault === 'lost' ? 'at least 1' : 0,
    doubled: found?.fault === 'doubled' ? 'at least 1' : 0,
    kills: Object.entries(kills)
      .map(([phase, number]) => `${phase} ${number}`)
      .join(', '),
  });

const tortureTheBuilt = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'porcupine-torture-'));
  const engine = await openEngine(engineName, folder);
  const told = (cycle: number, events: number): void => {
    if (cycle % 10 === 0) say(`${cycle} of ${cycles} cycles, ${events} events`);
  };
  try {
    const tallied = await torture({ cycles, seed, folder, engine, replayEvery: 10, told });
    printSummary(tallied);
    if (tallied.found === undefined) {
      rmSync(folder, { recursive: true });
      return;
    }
    process.stderr.write(
      `seed ${seed}, cycle ${tallied.cycles + 1}: ${tallied.found.message}\n${folder} is kept\n`,
    );
    process.exitCode = 1;
  } finally {
    await engine.close();
  }
};

const tortureTheBroken = async (name: BrokenBuildName): Promise<void> => {
  const { found, isCaught, ...tallied } = await runCanary(name, seed);
  const caught = isCaught ? 'yes' : 'no';
  print({ canary: name, wrong: brokenBuilds[name].wrong, seed, ...tallied, caught, found: found?.message });
  if (!isCaught) process.exitCode = 1;
};

await (values.canary === undefined ? tortureTheBuilt() : tortureTheBroken(canaryIn(values.canary)));
