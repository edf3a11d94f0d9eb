// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DeliveryCommand } from '../domain/delivery/decider.ts';
import { deliveries } from '../domain/delivery/stored-events.ts';
import { envelopeBytes } from '../domain/envelope.ts';
import { deliveryStream } from '../domain/ids.ts';
import { leafHash } from '../domain/merkle.ts';
import type { EventLog } from '../store/event-log.ts';
import { askOf, executeOn, type PastEvent } from '../store/execute.ts';
import { atOnce, type Bulk, Interrupted, type Recording } from './bulk.ts';
import { readLine, type Sound } from './checked-line.ts';
import {
  type AcceptedEvent,
  type Contradiction,
  type ContradictionCode,
  type Decided,
  type Tally,
  tallying,
} from './tally.ts';

/** A log in which everything can be decided, and nothing is stored. */
const storingNothing = (log: EventLog): EventLog => ({ ...log, append: async () => ({ position: -1n }) });

/** The same recording, for what would happen. */
export const rehearsing = (recording: Recording): Recording => ({
  ...recording,
  execute: executeOn(storingNothing(recording.log), recording.now),
});

const says: Readonly<Record<ContradictionCode, string>> = {
  'delivery-contradicted':
    'the reference stands already for a different delivery: send a correction, or use a new reference for other goods',
  'delivery-withdrawn': 'the delivery was withdrawn and its reference is closed: use a new reference',
};

const isContradiction = (code: string): code is ContradictionCode => Object.hasOwn(says, code);

const acceptedEvent = ({ envelope }: PastEvent): AcceptedEvent => ({
  eventId: envelope.id,
  leafHash: leafHash(envelopeBytes(envelope)).toString('base64'),
});

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
    const last = outcome.events.at(-1);
    const fate = outcome.outcome === 'stored' ? 'recorded' : 'repeated';
    return { ...sound, fate, position: last?.position, event: acceptedEvent(outcome.accepted) };
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
const again = (sound: Sound, { fate, contradiction, event }: Decided): Decided =>
  fate !== 'contradicted' || contradiction === undefined
    ? { ...sound, fate: 'repeated', event }
    : { ...sound, fate, contradiction: { ...contradiction, line: sound.line } };

type Past = Map<string, Pick<Decided, 'fate' | 'contradiction' | 'position' | 'event'>>;

/** Of a line that was told only so much is kept as the file's later lines need: not what it says, nor what stands. */
const forget = (past: Past, reference: string): void => {
  const known = past.get(reference);
  if (known === undefined) return;
  const { fate, position, contradiction, event } = known;
  const { stands: _stands, ...brief } = contradiction ?? {};
  past.set(reference, {
    fate,
    position,
    event,
    ...(contradiction && { contradiction: brief as Contradiction }),
  });
};

/** Decides a group of lines together, so that they share commits; of a reference given twice the first alone. */
const decideGroup = async (recording: Recording, bulk: Bulk, group: readonly Sound[], past: Past) => {
  const firsts = new Map<string, Sound>();
  for (const each of group) {
    if (!past.has(each.reference) && !firsts.has(each.reference)) firsts.set(each.reference, each);
  }
  const settled = await Promise.allSettled(
    [...firsts.values()].map(async (each) => [each, await decideLine(recording, bulk, each)] as const),
  );
  const decided = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  for (const [{ reference }, each] of decided) if (!isFailed(each)) past.set(reference, each);
  const broken = settled.find((each) => each.status === 'rejected');
  return { firsts, failed: decided.map(([, each]) => each).find(isFailed), broken };
};

/** What keeps the next group from being recorded. */
const obstacleTo = async ({ ending, maySend }: Recording): Promise<Interrupted['code'] | undefined> => {
  if (ending?.aborted === true) return 'ending';
  return (await maySend?.()) === false ? 'no-longer-allowed' : undefined;
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
      throw new Interrupted('failed', tally(), { cause });
    }
  };

  const record = async (group: readonly Sound[]): Promise<void> => {
    const obstacle = await obstacleTo(recording);
    if (obstacle !== undefined) throw new Interrupted(obstacle, tally());
    const { firsts, failed, broken } = await decideGroup(recording, bulk, group, past);
    for (const sound of group) await tell(sound, firsts);
    for (const { reference } of group) forget(past, reference);
    if (broken !== undefined) throw new Interrupted('failed', tally(), { cause: broken.reason });
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
