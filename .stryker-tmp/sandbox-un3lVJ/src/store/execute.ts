// @ts-nocheck
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Aggregate } from '../domain/aggregate.ts';
import type { Given } from '../domain/decider.ts';
import {
  commandIdOf,
  type Envelope,
  envelopeBytes,
  eventId,
  mostEnvelopeBytes,
  readEnvelope,
  requestDigest,
} from '../domain/envelope.ts';
import { type StoredEvent, UnreadableEvent } from '../domain/stored-event.ts';
import { beginning, type EventLog, noStream, type RecordedEvent } from './event-log.ts';

/** Who acts: a coordinating body, through one of its keys. */
type Actor = { readonly body: string; readonly key: string };

/**
 * Finds a command that says what was known of its stream and of others at a position of the log; undefined when that is
 * not known at the moment. A decision rests on all of it: where the stream went on since, it is found anew.
 */
export type Finding<Command> = () => Promise<Found<Command> | undefined>;

/** A command, and the position up to which all that it rests on was known when it was found. */
type Found<Command> = { readonly command: Command; readonly position: bigint };

/** A command with what makes it traceable and its repeats recognisable. */
export type Ask<Command> = {
  readonly stream: string;
  readonly command: Command | Finding<Command>;
  readonly by: Actor;
  readonly commandId: string;
  readonly request: string;
  readonly correlationId: string;
  /** Whether the caller brought an Idempotency-Key of his own. */
  readonly keyed: boolean;
  /** The strong entity tags of `If-Match`, `*`, or null where the header is absent. */
  readonly ifMatch: readonly string[] | '*' | null;
};

/** A command as it is asked, before it is made recognisable; `body` is the request's body in normal form. */
type Asked<Command> = Pick<Ask<Command>, 'stream' | 'command' | 'by' | 'correlationId' | 'ifMatch'> & {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
};

const ifMatchText = (ifMatch: Ask<unknown>['ifMatch']): string | null =>
  ifMatch === null || ifMatch === '*' ? ifMatch : ifMatch.map((tag) => `"${tag}"`).join(', ');

/** Makes a command recognisable: the same request of the same body, or the same key of its own, is the same command. */
export const askOf = <Command>({
  method,
  path,
  body,
  idempotencyKey,
  ...asked
}: Asked<Command>): Ask<Command> => {
  const request = requestDigest({ method, path, body, ifMatch: ifMatchText(asked.ifMatch) });
  const commandId = commandIdOf(asked.by.body, idempotencyKey ?? undefined, request);
  return { ...asked, request, commandId, keyed: idempotencyKey !== null };
};

/** An event as read back from its envelope. */
export type PastEvent = Omit<RecordedEvent, 'bytes'> & { readonly envelope: Envelope };

/**
 * What came of a command; `events` are the whole stream as it stands afterwards, the newest last, and `accepted` is the one
 * with which the command was accepted, now or before.
 */
export type Outcome<Refusal> =
  | {
      readonly outcome: 'stored' | 'repeated';
      readonly events: readonly PastEvent[];
      readonly accepted: PastEvent;
    }
  | {
      readonly outcome: 'refused';
      readonly refusal: Refusal | GeneralRefusal;
      readonly revision: bigint;
    };

/** Reasons to refuse that no single aggregate knows of. */
export type GeneralRefusal =
  | { readonly code: 'idempotency-key-reused' }
  | { readonly code: 'revision-stale' }
  | { readonly code: 'stream-held' }
  | { readonly code: 'not-yet-read' }
  | { readonly code: 'contention' };

const attempts = 5;

/** Reads an envelope; throws UnreadableEvent on bytes that are none. */
export const pastEvent = ({ bytes, ...place }: RecordedEvent): PastEvent => {
  try {
    return { ...place, envelope: readEnvelope(bytes) };
  } catch (cause) {
    throw new UnreadableEvent(`position ${place.position}`, { cause });
  }
};

const givenBy = ({ ifMatch, keyed }: Ask<unknown>, revision: bigint): Given => {
  if (ifMatch === null) return { ifMatch: 'absent', fresh: keyed };
  const current = revision >= 0n && (ifMatch === '*' || ifMatch.includes(String(revision)));
  // Several tags, like *, say that any of them will do: they name no revision that was seen.
  const saw = current && ifMatch.length === 1 && ifMatch !== '*' ? Number(revision) : undefined;
  return { ifMatch: current ? 'current' : 'stale', fresh: keyed, saw };
};

/** The event as it is stored, at its revision. */
export const envelopeOf = (ask: Ask<unknown>, event: StoredEvent, revision: number, now: Date): Envelope => ({
  v: 1,
  id: eventId(ask.stream, revision, ask.commandId),
  stream: ask.stream,
  revision,
  type: event.type,
  recordedAt: now.toISOString(),
  by: ask.by,
  commandId: ask.commandId,
  correlationId: ask.correlationId,
  request: ask.request,
  data: event.data,
});

/** Few enough that reading one part of a long stream keeps nobody waiting. */
const readAtOnce = 50;

/** Every event of a stream in order, and its revision then; others get their turn between two parts. */
const streamOf = async (
  log: EventLog,
  stream: string,
  learn: (event: PastEvent) => void,
): Promise<{ readonly past: readonly PastEvent[]; readonly revision: bigint }> => {
  const past: PastEvent[] = [];
  let after = noStream;
  for (;;) {
    const { events, revision } = await log.read(stream, { after, most: readAtOnce });
    for (const recorded of events) {
      // Decided from a part of its past, a command would be decided wrongly.
      if (recorded.revision !== BigInt(past.length)) {
        throw new UnreadableEvent(`${stream} lacks what stood before revision ${recorded.revision}`);
      }
      const event = pastEvent(recorded);
      learn(event);
      past.push(event);
    }
    after = events.at(-1)?.revision ?? after;
    if (events.length < readAtOnce || after >= revision) return { past, revision: after };
    await nextTurn();
  }
};

/** The event that says already what is asked: by the same request, or else the newest of the same body, or of anybody. */
const acceptedIn = (past: readonly PastEvent[], { request, by, stream }: Ask<unknown>): PastEvent => {
  const accepted =
    past.findLast(({ envelope }) => envelope.request === request) ??
    past.findLast(({ envelope }) => envelope.by.body === by.body) ??
    past.at(-1);
  if (accepted === undefined) throw new Error(`${stream} is empty, and was said to hold what is asked`);
  return accepted;
};

type Step<Refusal> = Outcome<Refusal> | 'lost-the-race';

/** What becomes of a command that the stream holds already under its id; undefined where it holds none. */
const repeatOf = (
  past: readonly PastEvent[],
  { commandId, request }: Ask<unknown>,
  revision: bigint,
): Outcome<never> | undefined => {
  const known = past.find(({ envelope }) => envelope.commandId === commandId);
  if (known === undefined) return undefined;
  return known.envelope.request === request
    ? { outcome: 'repeated', events: past, accepted: known }
    : { outcome: 'refused', refusal: { code: 'idempotency-key-reused' }, revision };
};

/** What rests on its own stream alone holds wherever that ends. */
const anywhere = 2n ** 64n;

const isFinding = <Command>(command: Command | Finding<Command>): command is Finding<Command> =>
  typeof command === 'function';

const foundOf = <Command>({ command }: Ask<Command>): Promise<Found<Command> | undefined> =>
  isFinding(command) ? command() : Promise.resolve({ command, position: anywhere });

const decideOn = async <Command, Refusal>(
  log: EventLog,
  now: () => Date,
  aggregate: Aggregate<Command, Refusal>,
  ask: Ask<Command>,
  { command, position }: Found<Command>,
): Promise<Step<Refusal>> => {
  const { learn, decide } = aggregate.begin();
  const { past, revision } = await streamOf(log, ask.stream, ({ envelope }) => learn(envelope));
  const repeat = repeatOf(past, ask, revision);
  if (repeat !== undefined) return repeat;
  if ((past.at(-1)?.position ?? beginning) > position) return 'lost-the-race';
  const given = givenBy(ask, revision);
  const decision = decide(command, given);
  if (decision.outcome === 'refused') return { ...decision, revision };
  if (decision.event === undefined) {
    return { outcome: 'repeated', events: past, accepted: acceptedIn(past, ask) };
  }
  if (given.ifMatch === 'stale') return { outcome: 'refused', refusal: { code: 'revision-stale' }, revision };

  const envelope = envelopeOf(ask, decision.event, Number(revision) + 1, now());
  if (envelopeBytes(envelope).length > mostEnvelopeBytes) {
    throw new Error(`an event of ${ask.stream} would have more than ${mostEnvelopeBytes} bytes`);
  }
  const appended = await log.append(ask.stream, envelope, revision);
  if (appended === 'conflict') return 'lost-the-race';
  const newest = { position: appended.position, stream: ask.stream, revision: revision + 1n, envelope };
  return { outcome: 'stored', events: [...past, newest], accepted: newest };
};

const step = async <Command, Refusal>(
  log: EventLog,
  now: () => Date,
  aggregate: Aggregate<Command, Refusal>,
  ask: Ask<Command>,
): Promise<Step<Refusal>> => {
  const found = await foundOf(ask);
  return found === undefined
    ? { outcome: 'refused', refusal: { code: 'not-yet-read' }, revision: -1n }
    : decideOn(log, now, aggregate, ask, found);
};

export type Execute = <Command, Refusal>(
  aggregate: Aggregate<Command, Refusal>,
  ask: Ask<Command>,
) => Promise<Outcome<Refusal>>;

/**
 * Load the past, decide, append. When another writer was faster, decide again from the newer past, five
 * times at most. A stream that holds what this version cannot read takes no commands.
 */
export const executeOn =
  (log: EventLog, now: () => Date): Execute =>
  async (aggregate, ask) => {
    try {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const outcome = await step(log, now, aggregate, ask);
        if (outcome !== 'lost-the-race') return outcome;
      }
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      return { outcome: 'refused', refusal: { code: 'stream-held' }, revision: -1n };
    }
    return { outcome: 'refused', refusal: { code: 'contention' }, revision: -1n };
  };
