import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomFrom } from '../bench/random.ts';
import { type Acknowledged, nothingAcknowledged } from './acknowledged.ts';
import { mustAgreeWithSecondCount, mustProve, mustReplay, mustVerify } from './asked.ts';
import { get } from './asking.ts';
import { createArbiter, createFileSender, createReporter } from './clients.ts';
import type { Engine } from './engines.ts';
import { Finding } from './finding.ts';
import { settle, startLoad, type UnderWay, type Working, workingOf } from './load.ts';
import { builtProgram, type Environment, type Program, startProgram } from './program.ts';
import { headOf, mustAgreeWith, mustHoldAcknowledged, watchLog } from './stored.ts';
import type { Head } from './tree.ts';

/** In the middle of what a kill fell; several of these may be under way at once. */
type Phase = 'starting' | 'filling' | 'rebuild' | 'store-killed' | UnderWay | 'nothing';

export type Asked = {
  readonly cycles: number;
  readonly seed: number;
  readonly folder: string;
  readonly engine: Engine;
  /** The program that serves; everything is checked with the one that was built. */
  readonly program?: string | undefined;
  /** Is told of every cycle that is over. */
  readonly told: (cycle: number, events: number) => void;
  /** Figures are compared with a replay once in so many cycles, and at the end. */
  readonly replayEvery: number;
};

export type Tallied = {
  readonly cycles: number;
  readonly acknowledged: number;
  readonly events: number;
  readonly checkpoints: number;
  readonly kills: Readonly<Partial<Record<Phase, number>>>;
  readonly replays: number;
  readonly seed: number;
  readonly seconds: number;
  readonly found: Finding | undefined;
};

/** How long a server may take until it is ready, in milliseconds. */
const longestStart = 120_000;

/** The longest load before a kill, in milliseconds. */
const longestLoad = 1_200;

const clientsFrom = (seed: number): readonly Working[] =>
  [
    ...['mod-nl', 'mod-nl', 'mod-de', 'mod-de'].map((body, n) =>
      createReporter(`r${n}`, body, seed * 10 + n),
    ),
    ...[0, 1].map((n) => createArbiter(`a${n}`, seed * 10 + 4 + n)),
    createFileSender('f', seed * 10 + 6),
  ].map(workingOf);

const dueOf = (working: readonly Working[]) => working.flatMap(({ pending }) => pending?.due ?? []);

const sumOf = (working: readonly Working[]): number =>
  working
    .flatMap(({ client }) => [...client.counted.values()])
    .reduce((total, quantity) => total + quantity, 0);

const untilReady = async (address: string): Promise<void> => {
  const began = performance.now();
  while ((await get(address, '/readyz'))?.status !== 200) {
    if (performance.now() - began > longestStart)
      throw new Finding('not-started', 'the server is never ready');
    await pause(20);
  }
};

const removeModels = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('read-models-')) rmSync(join(folder, name));
  }
};

/** How long the server took to be ready last time, in milliseconds: with rows to go on from, and without. */
type Lengths = { starting: number; filling: number };

const createLife = ({ folder, engine, seed, program = builtProgram }: Asked) => {
  const random = randomFrom(seed);
  const environment: Environment = {
    DATA_DIR: folder,
    CHECKPOINT_EVERY: '1',
    RATE_LIMIT: 'off',
    ...engine.environment,
  };
  const working = clientsFrom(seed);
  const acknowledged: Acknowledged = nothingAcknowledged();
  const watched = watchLog();
  const answered = new Set<string>();
  const kills = new Map<Phase, number>();
  const lengths: Lengths = { starting: 600, filling: 600 };

  let last: Program | undefined;
  const serve = (): Program => {
    last = startProgram(program, ['serve'], environment);
    return last;
  };

  const killed = async (running: Program, phases: readonly Phase[]): Promise<void> => {
    const { signal, code, stdout, stderr } = await running.kill();
    if (signal !== 'SIGKILL') {
      const during = phases.join(', ');
      throw new Finding('died', `by itself, with ${signal ?? code}, during ${during}:\n${stdout}${stderr}`);
    }
    for (const phase of phases) kills.set(phase, (kills.get(phase) ?? 0) + 1);
  };

  const start = async (
    phase: keyof Lengths,
  ): Promise<{ readonly running: Program; readonly address: string }> => {
    const began = performance.now();
    const running = serve();
    const address = await running.serves;
    if (typeof address !== 'string') throw new Finding('not-started', address.stderr);
    await untilReady(address);
    lengths[phase] = performance.now() - began;
    return { running, address };
  };

  /** Starts the server and kills it at some moment before it would be ready. */
  const killStarting = async (phase: keyof Lengths): Promise<void> => {
    const running = serve();
    await pause(random.below(Math.ceil(lengths[phase])));
    await killed(running, [phase]);
  };

  const check = async (): Promise<Head> => {
    const events = await engine.events();
    watched.look(events);
    mustHoldAcknowledged(watched, acknowledged.streams, dueOf(working));
    return mustAgreeWith(events, watched, answered);
  };

  const proveFromEarlier = async (address: string, head: Head): Promise<void> => {
    const earlier = [...answered];
    const note = earlier[random.below(earlier.length)];
    if (note !== undefined) await mustProve(address, headOf(note), head);
  };

  /** Checks a server that was started again: what it holds, once more after everything pending is done, and as a whole. */
  const checkAll = async (address: string, replays: boolean): Promise<void> => {
    await check();
    await settle(working, { address, acknowledged });
    const head = await check();
    await proveFromEarlier(address, head);
    await mustVerify(environment);
    if (!replays) return;
    await mustReplay(address, environment, head, sumOf(working));
    await mustAgreeWithSecondCount(address);
  };

  const phasesOf = (underWay: ReadonlyMap<UnderWay, number>): readonly Phase[] => {
    const phases = [...underWay].filter(([, number]) => number > 0).map(([what]) => what);
    return phases.length === 0 ? ['nothing'] : phases;
  };

  /** Once in a while, and only where the log is kept by another process: that one is killed and comes back. */
  const killStore = async (): Promise<void> => {
    if (engine.killStore === undefined || !random.onceIn(3)) return;
    kills.set('store-killed', (kills.get('store-killed') ?? 0) + 1);
    await engine.killStore(pause(random.below(300)));
    await pause(random.below(longestLoad));
  };

  /** Once in a while the rows are filled anew beside the server. */
  const startRebuild = (): Program | undefined =>
    random.onceIn(4) ? startProgram(program, ['rebuild'], environment) : undefined;

  /** It is killed too, or ends well; where the log was away meanwhile it may also have given up. */
  const endRebuild = async (rebuild: Program): Promise<void> => {
    const isKilled = random.onceIn(2);
    const { code, signal, stdout, stderr } = await (isKilled ? rebuild.kill() : rebuild.ended);
    const isWell = code === 0 || (code === 1 && engine.killStore !== undefined);
    if (!isWell && signal !== 'SIGKILL') {
      throw new Finding('died', `a rebuild, with ${signal ?? code}:\n${stdout}${stderr}`);
    }
    kills.set('rebuild', (kills.get('rebuild') ?? 0) + 1);
  };

  const killUnderLoad = async ({
    running,
    address,
  }: {
    running: Program;
    address: string;
  }): Promise<void> => {
    const load = startLoad(working, { address, acknowledged }, (note) => answered.add(note));
    const rebuild = startRebuild();
    const moment = random.onceIn(4) ? random.below(100) : random.below(longestLoad);
    await Promise.race([pause(moment), load.ended]);
    await killStore();
    await killed(running, phasesOf(load.underWay()));
    await load.ended;
    if (rebuild !== undefined) await endRebuild(rebuild);
  };

  return {
    cycle: async (number: number, replays: boolean): Promise<void> => {
      const special = number > 0 ? random.below(8) : 8;
      if (special === 0) await killStarting('starting');
      if (special === 1) {
        removeModels(folder);
        await killStarting('filling');
      }
      const started = await start(special === 1 ? 'filling' : 'starting');
      await checkAll(started.address, replays);
      await killUnderLoad(started);
    },
    /** Starts once more and checks everything. */
    last: async (): Promise<void> => {
      const { address } = await start('starting');
      await checkAll(address, true);
    },
    /** Whatever was found, nothing goes on running. */
    end: async (): Promise<void> => {
      await last?.kill();
    },
    tallied: () => ({
      acknowledged: acknowledged.commands(),
      events: [...watched.streams.values()].reduce((total, { length }) => total + length, 0),
      checkpoints: answered.size,
      kills: Object.fromEntries(kills),
    }),
  };
};

/** Kills a server again and again over one data folder, and checks it after every kill; ends with the first finding. */
export const torture = async (asked: Asked): Promise<Tallied> => {
  const began = performance.now();
  const life = createLife(asked);
  let [cycles, replays] = [0, 0];
  let found: Finding | undefined;
  try {
    for (; cycles < asked.cycles; cycles += 1) {
      const isReplayed = cycles % asked.replayEvery === asked.replayEvery - 1;
      await life.cycle(cycles, isReplayed);
      if (isReplayed) replays += 1;
      asked.told(cycles + 1, life.tallied().events);
    }
    await life.last();
    replays += 1;
  } catch (error) {
    if (!(error instanceof Finding)) throw error;
    found = error;
  } finally {
    await life.end();
  }
  const seconds = Math.round((performance.now() - began) / 1_000);
  return { cycles, replays, seed: asked.seed, seconds, found, ...life.tallied() };
};
