import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Clocks, clockParameters, resolveClocks } from '../api/clocks.ts';
import { allComplete, figuresAt } from '../projections/account.ts';
import { catchUp } from '../projections/follow.ts';
import type { Progress } from '../projections/progress.ts';
import type { EventLog } from '../store/event-log.ts';
import { openReadModels } from '../store/read-models/read-models.ts';
import { openSqliteLog } from '../store/sqlite-log.ts';
import { logFile } from './claimed-log.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';

const usage = 'porcupine replay [--known-at WHEN] [--effective-at YYYY-MM-DD] [--target ID] [--json]';

const Options = z.object({
  'known-at': clockParameters.knownAt,
  'effective-at': clockParameters.effectiveAt,
  target: z.string().optional(),
  json: z.boolean().default(false),
});

const optionsOf = (args: readonly string[]): z.infer<typeof Options> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'known-at': { type: 'string' },
        'effective-at': { type: 'string' },
        target: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    return Options.parse(values);
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`)
        : [];
    throw new WrongUse([...why, usage].join('\n'), { cause: error });
  }
};

/** A log in a folder that this user may not write to is read from a copy: SQLite needs files of its own beside it. */
const openForReading = (file: string): EventLog => {
  try {
    accessSync(dirname(file), constants.W_OK);
    return openSqliteLog(file, { readonly: true });
  } catch {
    const copy = join(mkdtempSync(join(tmpdir(), 'porcupine-replay-')), 'log.db');
    for (const suffix of ['', '-wal']) {
      if (existsSync(`${file}${suffix}`)) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`);
    }
    const log = openSqliteLog(copy, { readonly: true });
    const close = async (): Promise<void> => {
      await log.close();
      rmSync(dirname(copy), { recursive: true });
    };
    return { ...log, close };
  }
};

type Replayed = {
  readonly clocks: Clocks;
  readonly complete: boolean;
  readonly progress: readonly Progress[];
};

/** Reads the log beside a running server and folds it from nothing, into rows that nobody else sees. */
const replayLog = async (
  { config, now }: Surroundings,
  asked: { readonly knownAt?: string | undefined; readonly effectiveAt?: string | undefined },
): Promise<Replayed> => {
  const file = logFile(config.dataFolder);
  if (!existsSync(file))
    throw new WrongUse(`there is no log at ${file}; set DATA_DIR to the folder that holds it`);
  const log = openForReading(file);
  const models = openReadModels();
  try {
    await catchUp(log, models);
    const resolved = await resolveClocks(
      { log, models, now, follower: { reached: async () => false } },
      asked,
    );
    if ('faults' in resolved) {
      throw new WrongUse(
        resolved.faults.map(({ detail, ...where }) => `${Object.values(where)} ${detail}`).join('\n'),
      );
    }
    const { clocks } = resolved;
    const progress = figuresAt(models, clocks, clocks.effectiveAt);
    return { clocks, complete: allComplete(models, progress, clocks), progress };
  } finally {
    models.close();
    await log.close();
  }
};

const line = ({ target, delivered, status, complete }: Progress): string =>
  `${target.id}\t${delivered.min} to ${delivered.max} ${target.unit}\t${status}${complete ? '' : '\tincomplete'}`;

/** Works out every figure from the log alone; `--json` gives it as the HTTP interface does. */
export const replay: Command = {
  usage,
  run: async (surroundings, args) => {
    const options = optionsOf(args);
    const asked = { knownAt: options['known-at'], effectiveAt: options['effective-at'] };
    const { clocks, complete, progress } = await replayLog(surroundings, asked);
    const { asOf } = clocks;
    const { print } = surroundings;
    if (options.target === undefined) {
      if (options.json) print(JSON.stringify({ asOf, complete, progress }));
      else for (const figure of progress) print(line(figure));
      return 0;
    }
    const figure = progress.find(({ target }) => target.id === options.target);
    if (figure === undefined) throw new WrongUse(`no target is held under the id ${options.target}`);
    print(options.json ? JSON.stringify({ asOf, ...figure }) : line(figure));
    return 0;
  },
};
