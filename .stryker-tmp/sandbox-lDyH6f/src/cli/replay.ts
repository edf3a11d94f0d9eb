// @ts-nocheck
import { z } from 'zod';
import { type Clocks, clockParameters, type Resolved, resolveClocks } from '../api/clocks.ts';
import { allComplete, figuresAt } from '../projections/account.ts';
import { catchUp } from '../projections/follow.ts';
import type { Progress } from '../projections/progress.ts';
import { openReadModels } from '../store/read-models/read-models.ts';
import { openToRead } from './claimed-log.ts';
import { argumentsIn, misused } from './options.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';

const usage = 'porcupine replay [--known-at WHEN] [--effective-at YYYY-MM-DD] [--target ID] [--json]';

const Options = z.object({
  'known-at': clockParameters.knownAt,
  'effective-at': clockParameters.effectiveAt,
  target: z.string().optional(),
  json: z.boolean().default(false),
});

const optionsOf = (args: readonly string[]): z.infer<typeof Options> => {
  const { values } = argumentsIn(usage, {
    args: [...args],
    options: {
      'known-at': { type: 'string' },
      'effective-at': { type: 'string' },
      target: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const { data, error } = Options.safeParse(values);
  if (data !== undefined) return data;
  throw misused(usage, error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('\n'));
};

const refusalOf = (resolved: Exclude<Resolved, { clocks: Clocks }>): string =>
  'faults' in resolved
    ? resolved.faults.map(({ detail, ...where }) => `${Object.values(where)} ${detail}`).join('\n')
    : 'the log grew faster than it can be read; run this again';

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
  const log = await openToRead(config);
  const models = openReadModels();
  try {
    await catchUp(log, models);
    // Nobody else fills these rows: what was appended meanwhile is read when it is asked for.
    const reached = async (position: bigint): Promise<boolean> => {
      await catchUp(log, models);
      return models.checkpoint().position >= position;
    };
    const resolved = await resolveClocks({ log, models, now, follower: { reached } }, asked);
    if (!('clocks' in resolved)) throw new WrongUse(refusalOf(resolved));
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
