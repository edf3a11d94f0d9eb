// @ts-nocheck
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Fault } from '../domain/fault.ts';
import { MilestoneId, milestoneStream, TargetId, targetStream } from '../domain/ids.ts';
import { Milestone } from '../domain/milestone/milestone.ts';
import { milestones } from '../domain/milestone/stored-events.ts';
import { UnreadableEvent } from '../domain/stored-event.ts';
import { targets } from '../domain/target/stored-events.ts';
import { Target, targetFaults } from '../domain/target/target.ts';
import { beginning, type EventLog, type RecordedEvent } from '../store/event-log.ts';
import { type Ask, askOf, type Execute, type Outcome, pastEvent } from '../store/execute.ts';

/** How many commands were new to the log, and how many stood there already. */
export type Seeded = { readonly stored: number; readonly repeated: number };

/** A seed that was refused; the message says which and why. */
export class SeedRefused extends Error {
  override readonly name = 'SeedRefused';
}

const Paper = z.strictObject({
  /** What the pages show of the paper; nothing of it is adopted. */
  items: z.array(z.unknown()).default([]),
  targets: z.array(z.looseObject({ id: TargetId })),
  milestones: z.array(z.looseObject({ id: MilestoneId })).default([]),
});
type Paper = z.infer<typeof Paper>;

const seedKey = 'seed';

/** Whether an event was written by the seeds; what cannot be read was not. */
const isSeed = (recorded: RecordedEvent): boolean => {
  try {
    return pastEvent(recorded).envelope.by.key === seedKey;
  } catch (error) {
    if (error instanceof UnreadableEvent) return false;
    throw error;
  }
};

/** A command as the seeds ask it, in the name of a body. */
export const seededBy = <Command>(
  body: string,
  stream: string,
  command: Command,
  request: { readonly path: string; readonly body: unknown },
): Ask<Command> =>
  askOf({
    ...request,
    stream,
    command,
    by: { body, key: seedKey },
    method: 'PUT',
    correlationId: 'seed',
    ifMatch: null,
    idempotencyKey: null,
  });

/** A target or milestone that a planner has revised or retired, or whose seed reads otherwise now: it stands, and is left alone. */
const standsOtherwise: ReadonlySet<string> = new Set(['revision-required', 'superseded', 'target-retired']);

/** What came of a command. Throws SeedRefused where it was refused for another reason than that something stands already. */
export const count = (path: string, outcome: Outcome<{ readonly code: string }>): keyof Seeded => {
  if (outcome.outcome !== 'refused') return outcome.outcome;
  if (standsOtherwise.has(outcome.refusal.code)) return 'repeated';
  throw new SeedRefused(`${path} was refused: ${outcome.refusal.code}`);
};

/** The content of a seed. Throws SeedRefused naming all that is wrong with it: `meaning` beside its shape. */
export const read = <Shape>(
  path: string,
  shape: z.ZodType<Shape>,
  raw: unknown,
  meaning: readonly Fault[] = [],
): Shape => {
  const parsed = shape.safeParse(raw);
  if (parsed.success && meaning.length === 0) return parsed.data;
  const inShape = parsed.error?.issues.map(({ path: where, message }) => `/${where.join('/')} ${message}`);
  const inMeaning = meaning.map(({ pointer, detail }) => `${pointer} ${detail}`);
  throw new SeedRefused(`${path}: ${[...(inShape ?? []), ...inMeaning].join('; ')}`);
};

export const tally = (outcomes: readonly (keyof Seeded)[]): Seeded => ({
  stored: outcomes.filter((outcome) => outcome === 'stored').length,
  repeated: outcomes.filter((outcome) => outcome === 'repeated').length,
});

const adoptTargets = async (execute: Execute, paper: Paper): Promise<Seeded> => {
  const outcomes: (keyof Seeded)[] = [];
  for (const { id, ...raw } of paper.targets) {
    const path = `/v1/targets/${id}`;
    const target = read(path, Target, raw, targetFaults(raw));
    const command = { type: 'SetTarget', target } as const;
    const ask = seededBy('porcupine', targetStream(id), command, { path, body: target });
    outcomes.push(count(path, await execute(targets, ask)));
  }
  return tally(outcomes);
};

const adoptMilestones = async (execute: Execute, paper: Paper): Promise<Seeded> => {
  const outcomes: (keyof Seeded)[] = [];
  for (const { id, ...raw } of paper.milestones) {
    const path = `/v1/milestones/${id}`;
    const milestone = read(path, Milestone, raw);
    const command = { type: 'SetMilestone', id, milestone } as const;
    const ask = seededBy('porcupine', milestoneStream(id), command, { path, body: milestone });
    outcomes.push(count(path, await execute(milestones, ask)));
  }
  return tally(outcomes);
};

/**
 * Adopts the paper's targets and milestones as body `porcupine`, through the same deciders as everyone's commands. What
 * was revised since is left as it is: its first content is a repeat.
 */
export const adoptPaper = async (
  execute: Execute,
  file: string,
): Promise<{ readonly targets: Seeded; readonly milestones: Seeded }> => {
  const paper = read(file, Paper, JSON.parse(readFileSync(file, 'utf8')));
  return {
    targets: await adoptTargets(execute, paper),
    milestones: await adoptMilestones(execute, paper),
  };
};

/** Whether nothing but seeds is in a log: an adoption that was broken off half-way is finished, anything else left alone. */
export const holdsOnlySeeds = async (log: EventLog): Promise<boolean> => {
  for await (const page of log.from(beginning, { page: 50 })) {
    if (!page.every(isSeed)) return false;
  }
  return true;
};

/**
 * Adopts the paper before anything else is stored in a log, and says so; undefined where there was nothing to adopt.
 * Whatever comes first does it, since a log that holds reports is left alone.
 */
export const adoptOnFresh = async (
  log: EventLog,
  execute: Execute,
  file: string,
): Promise<string | undefined> => {
  if (!(await holdsOnlySeeds(log))) return undefined;
  const { targets: adopted, milestones: steps } = await adoptPaper(execute, file);
  return adopted.stored + steps.stored === 0
    ? undefined
    : `adopted ${adopted.stored} targets and ${steps.stored} milestones of the paper`;
};
