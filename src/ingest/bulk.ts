import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DeliveryCommand } from '../domain/delivery/decider.ts';
import { contentOf } from '../domain/delivery/delivery.ts';
import { deliveries } from '../domain/delivery/stored-events.ts';
import { commitmentStream, deliveryStream } from '../domain/ids.ts';
import { brusselsDay } from '../domain/period.ts';
import type { EventLog } from '../store/event-log.ts';
import { askOf, type Execute, executeOn } from '../store/execute.ts';
import { checkLine, type LineProblem, readLine, type Sender, type Sound } from './checked-line.ts';
import { type Line, TooManyLines } from './line.ts';

/** What became of a line: `contradicted` where another content stands under its reference, or it was withdrawn. */
type Fate = 'recorded' | 'repeated' | 'contradicted';

/** A problem of a line that is well formed: what the log says against it. */
type Contradiction = LineProblem & {
  readonly code: keyof typeof says;
  readonly stands?: unknown;
  /** The revision that stands. */
  readonly revision: string;
};

/** A line as it was decided. */
export type Decided = Sound & {
  readonly fate: Fate;
  readonly contradiction?: Contradiction;
  /** The position of the report's last event; undefined where nothing was stored, or nothing stands. */
  readonly position?: bigint | undefined;
};

/** How many lines a file has and what became of them; the problems are those of the first that have any. */
export type Tally = {
  readonly lines: number;
  readonly recorded: number;
  readonly repeated: number;
  readonly contradicted: number;
  readonly problems: readonly (LineProblem | Contradiction)[];
  /** How many lines have problems beyond those that are listed. */
  readonly unlisted: number;
  /** The last position of all events that the file caused or repeated; undefined where there is none. */
  readonly position: bigint | undefined;
};

/** What is needed to record deliveries. */
export type Recording = {
  readonly log: EventLog;
  readonly execute: Execute;
  readonly now: () => Date;
  /** Whether a stream holds what cannot be read. */
  readonly isHeld: (stream: string) => boolean;
  /** Aborts once the process is asked to end. */
  readonly ending?: AbortSignal;
};

/** A file of deliveries, which can be read as often as needed; `told` is given each line once it was decided. */
export type Bulk = {
  readonly sender: Sender;
  readonly correlationId: string;
  readonly lines: () => AsyncIterable<Line>;
  readonly told?: (decided: Decided) => void | Promise<void>;
};

/** The most deliveries of one file. */
const mostLines = 200_000;

/** The most problems that an answer lists. */
const mostProblems = 1_000;

/** How many lines are recorded before others get their turn. */
const atOnce = 200;

/** Thrown where the rest of a file could not be recorded; the same file again finishes it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly code: 'contention' | 'stream-held' | 'ending';
  readonly soFar: Tally;

  constructor(code: Interrupted['code'], soFar: Tally, options?: ErrorOptions) {
    super(`a file was recorded in part: ${code}`, options);
    this.code = code;
    this.soFar = soFar;
  }
}

/** Counts fates and gathers problems. */
const tallying = () => {
  const counts = { recorded: 0, repeated: 0, contradicted: 0 };
  const problems: (LineProblem | Contradiction)[] = [];
  let [lines, unlisted] = [0, 0];
  let last: bigint | undefined;
  const problem = (each: LineProblem | Contradiction): void => {
    if (problems.length < mostProblems) problems.push(each);
    else unlisted += 1;
  };
  return {
    line: (): void => {
      lines += 1;
    },
    decided: ({ fate, position = -1n, contradiction }: Decided): void => {
      counts[fate] += 1;
      if (position >= 0n && (last === undefined || position > last)) last = position;
      if (contradiction !== undefined) problem(contradiction);
    },
    problem,
    tally: (): Tally => {
      const inOrder = problems.toSorted((a, b) => a.line - b.line);
      return { lines, ...counts, problems: inOrder, unlisted, position: last };
    },
  };
};

/** Where a reference was first seen and with what; `named` once it was said that it stands elsewhere with another content. */
type Mark = { readonly line: number; readonly digest: string; named: boolean };

const digestOf = ({ delivery }: Sound): string =>
  createHash('sha256').update(contentOf(delivery)).digest('base64url').slice(0, 22);

const isSound = (checked: Sound | LineProblem): checked is Sound => 'delivery' in checked;

/** One reference on two lines with different contents, as it is said of one of them. */
const twice = ({ reference, column }: Sound, line: number, other: number): LineProblem => ({
  line,
  reference,
  errors: [
    {
      pointer: '/reference',
      column,
      detail: `stands on line ${other} too, with a different content: give each delivery a reference of its own`,
    },
  ],
});

const restsOn = (body: string, { reference, delivery }: Sound): readonly string[] => [
  deliveryStream({ body, reference }),
  ...(delivery.commitment === undefined ? [] : [commitmentStream(delivery.commitment)]),
];

const held = ({ line, reference }: Sound): LineProblem => ({
  line,
  reference,
  errors: [
    {
      pointer: '',
      column: null,
      detail:
        'its stream holds an event that this version cannot read: take the line out, or wait for a new version',
    },
  ],
});

/** Everything that is wrong with a file, found without storing anything; a file without problems can be recorded. */
export const checkBulk = async (
  { log, now, isHeld, ending }: Recording,
  { sender, lines }: Bulk,
): Promise<Tally & { readonly held: boolean }> => {
  const today = brusselsDay(now().getTime());
  const seen = new Map<string, Mark>();
  const { line, problem, tally } = tallying();
  let anyHeld = false;
  const differ = (sound: Sound, before: Mark): void => {
    if (!before.named) problem(twice(sound, before.line, sound.line));
    before.named = true;
    problem(twice(sound, sound.line, before.line));
  };
  const look = (sound: Sound): void => {
    const mark = { line: sound.line, digest: digestOf(sound), named: false };
    const before = seen.get(sound.reference);
    if (before === undefined) seen.set(sound.reference, mark);
    else if (before.digest !== mark.digest) differ(sound, before);
    if (!restsOn(sender.body, sound).some(isHeld)) return;
    anyHeld = true;
    problem(held(sound));
  };
  let count = 0;
  for await (const each of lines()) {
    if (ending?.aborted === true) throw new Interrupted('ending', tallying().tally());
    line();
    count += 1;
    if (count > mostLines) throw new TooManyLines(`more than ${mostLines} deliveries`);
    const checked = await checkLine(sender, each, today, log);
    if (isSound(checked)) look(checked);
    else problem(checked);
    if (count % atOnce === 0) await nextTurn();
  }
  return { ...tally(), held: anyHeld };
};

/** A log in which everything can be decided, and nothing is stored. */
const storingNothing = (log: EventLog): EventLog => ({ ...log, append: async () => ({ position: -1n }) });

/** The same recording, for what would happen. */
export const rehearsing = (recording: Recording): Recording => ({
  ...recording,
  execute: executeOn(storingNothing(recording.log), recording.now),
});

const says = {
  'delivery-contradicted':
    'the reference stands already for a different delivery: send a correction, or use a new reference for other goods',
  'delivery-withdrawn': 'the delivery was withdrawn and its reference is closed: use a new reference',
} as const;

const isContradiction = (code: string): code is keyof typeof says => Object.hasOwn(says, code);

type Failed = { readonly failed: 'contention' | 'stream-held' };

/** Decides one line as a single report under its reference is decided. */
const decideLine = async (
  { execute }: Recording,
  { sender, correlationId }: Bulk,
  sound: Sound,
): Promise<Decided | Failed> => {
  const { line, reference, delivery } = sound;
  const id = { body: sender.body, reference };
  const command: DeliveryCommand = { type: 'RecordDelivery', delivery };
  const ask = askOf({
    stream: deliveryStream(id),
    command,
    by: { body: sender.body, key: sender.key },
    correlationId,
    method: 'PUT',
    path: `/v1/deliveries/${id.body}/${reference}`,
    body: delivery,
    ifMatch: null,
    idempotencyKey: null,
  });
  const outcome = await execute(deliveries, ask);
  if (outcome.outcome !== 'refused') {
    const { position } = outcome.events.at(-1) ?? {};
    return { ...sound, fate: outcome.outcome === 'stored' ? 'recorded' : 'repeated', position };
  }
  const { code } = outcome.refusal;
  const revision = String(outcome.revision);
  if (!isContradiction(code)) return { failed: code === 'contention' ? 'contention' : 'stream-held' };
  const stands = 'stands' in outcome.refusal ? { stands: outcome.refusal.stands } : {};
  const errors = [{ pointer: '', column: null, detail: says[code] }];
  return {
    ...sound,
    fate: 'contradicted',
    contradiction: { line, reference, errors, code, revision, ...stands },
  };
};

const isFailed = (each: Decided | Failed): each is Failed => 'failed' in each;

/** A line that repeats one before it in the same file. */
const again = (sound: Sound, { fate, contradiction }: Decided): Decided =>
  fate !== 'contradicted' || contradiction === undefined
    ? { ...sound, fate: 'repeated' }
    : { ...sound, fate, contradiction: { ...contradiction, line: sound.line } };

type Past = Map<string, Pick<Decided, 'fate' | 'contradiction' | 'position'>>;

/** Of a line that was told only so much is kept as the file's later lines need: not what it says, nor what stands. */
const forget = (past: Past, reference: string): void => {
  const known = past.get(reference);
  if (known === undefined) return;
  const { fate, position, contradiction } = known;
  const { stands: _stands, ...brief } = contradiction ?? {};
  past.set(reference, { fate, position, ...(contradiction && { contradiction: brief as Contradiction }) });
};

/** Decides a group of lines together, so that they share commits; of a reference given twice the first alone. */
const decideGroup = async (recording: Recording, bulk: Bulk, group: readonly Sound[], past: Past) => {
  const firsts = new Map(
    group.filter(({ reference }) => !past.has(reference)).map((each) => [each.reference, each]),
  );
  // The earliest of a reference: what comes later in the list would replace it in the map.
  for (const each of group.toReversed()) if (firsts.has(each.reference)) firsts.set(each.reference, each);
  const settled = await Promise.allSettled(
    [...firsts.values()].map(async (each) => [each, await decideLine(recording, bulk, each)] as const),
  );
  const decided = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  for (const [{ reference }, each] of decided) if (!isFailed(each)) past.set(reference, each);
  const broken = settled.find((each) => each.status === 'rejected');
  return { firsts, failed: decided.map(([, each]) => each).find(isFailed), broken };
};

/**
 * Records the deliveries of a file that was checked, in groups, others getting their turn between two. What is stored is
 * recognised when the file is sent again. `lines` is how many the check has found. Throws Interrupted where the rest could not be recorded.
 */
export const recordBulk = async (recording: Recording, bulk: Bulk, lines: number): Promise<Tally> => {
  const { decided: count, tally: soFar } = tallying();
  const tally = (): Tally => ({ ...soFar(), lines });
  const past: Past = new Map();

  const tell = async (sound: Sound, firsts: ReadonlyMap<string, Sound>): Promise<void> => {
    const known = past.get(sound.reference);
    if (known === undefined) return;
    const first = { ...sound, ...known };
    const decided = firsts.get(sound.reference) === sound ? first : again(sound, first);
    count(decided);
    try {
      await bulk.told?.(decided);
    } catch (cause) {
      // What was recorded stays so, whatever becomes of telling it.
      throw new Interrupted('ending', tally(), { cause });
    }
  };

  const record = async (group: readonly Sound[]): Promise<void> => {
    if (recording.ending?.aborted === true) throw new Interrupted('ending', tally());
    const { firsts, failed, broken } = await decideGroup(recording, bulk, group, past);
    for (const sound of group) await tell(sound, firsts);
    for (const { reference } of group) forget(past, reference);
    if (broken !== undefined) throw new Interrupted('ending', tally(), { cause: broken.reason });
    if (failed !== undefined) throw new Interrupted(failed.failed, tally());
    await nextTurn();
  };

  let group: Sound[] = [];
  for await (const each of bulk.lines()) {
    const sound = readLine(each);
    if (sound === undefined) throw new Error(`line ${each.line} was well formed, and is so no more`);
    group.push(sound);
    if (group.length < atOnce) continue;
    await record(group);
    group = [];
  }
  if (group.length > 0) await record(group);
  return tally();
};
