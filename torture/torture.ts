import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../bench/saying.ts';
import { type Tallied, torture } from './cycles.ts';
import { type EngineName, engineNames, openEngine } from './engines.ts';

/**
 * Kills the real server again and again under mixed load, and checks after every kill that nothing was lost, doubled or
 * changed: `npm run torture -- --cycles 200 --engine sqlite --seed 1`. Ends with 1, the seed and the first finding where
 * something is wrong, and keeps the data folder then.
 */
const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '200' },
    engine: { type: 'string', default: 'sqlite' },
    seed: { type: 'string' },
  },
});

const wrongUse = (detail: string): never => {
  process.stderr.write(
    `${detail}\nusage: npm run torture -- [--cycles N] [--engine sqlite|double] [--seed S]\n`,
  );
  process.exit(2);
};

const numberIn = (option: string, text: string): number =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : wrongUse(`--${option} must be a whole number from 1 on`);

const engineIn = (text: string): EngineName =>
  engineNames.find((name) => name === text) ?? wrongUse(`--engine must be ${engineNames.join(' or ')}`);

const asked = {
  cycles: numberIn('cycles', values.cycles),
  engine: engineIn(values.engine),
  seed: numberIn('seed', values.seed ?? String(1 + (Date.now() % 1_000_000))),
};

const print = ({ found, kills, ...tallied }: Tallied): void => {
  const summary = {
    engine: asked.engine,
    ...tallied,
    lost: found?.fault === 'lost' ? 'at least 1' : 0,
    doubled: found?.fault === 'doubled' ? 'at least 1' : 0,
    kills: Object.entries(kills)
      .map(([phase, number]) => `${phase} ${number}`)
      .join(', '),
  };
  for (const [name, value] of Object.entries(summary)) process.stdout.write(`${name}: ${value}\n`);
};

const folder = mkdtempSync(join(tmpdir(), 'porcupine-torture-'));
const engine = await openEngine(asked.engine, folder);
try {
  const tallied = await torture({
    ...asked,
    folder,
    engine,
    replayEvery: 10,
    told: (cycle, events) => {
      if (cycle % 10 === 0) say(`${cycle} of ${asked.cycles} cycles, ${events} events`);
    },
  });
  print(tallied);
  if (tallied.found === undefined) rmSync(folder, { recursive: true });
  else {
    process.stderr.write(
      `seed ${asked.seed}, cycle ${tallied.cycles + 1}: ${tallied.found.message}\n${folder} is kept\n`,
    );
    process.exitCode = 1;
  }
} finally {
  await engine.close();
}
