import { checkpointStream, encodeAudit } from '../domain/audit/stored-events.ts';
import type { Envelope } from '../domain/envelope.ts';
import type { CheckpointRow } from '../projections/audit.ts';
import type { Follower } from '../projections/follow.ts';
import { type EventLog, noStream } from '../store/event-log.ts';
import { askOf, envelopeOf } from '../store/execute.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';
import { checkpointAt, checkpointText, readCheckpoint } from './checkpoint.ts';
import type { LogKeys } from './key-file.ts';
import type { PublicKey, SigningKey } from './keys.ts';
import { isSignedBy, readNote, signNote } from './note.ts';

/** What the server does under its own name. */
const server = { body: 'porcupine', key: 'checkpoint' } as const;

/** Where the newest checkpoint that was signed here is remembered, beside the log: what the log has lost shows there. */
export type Memory = { readonly recall: () => string | undefined; readonly remember: (note: string) => void };

type Means = {
  readonly log: EventLog;
  readonly models: () => ReadModels;
  readonly follower: Pick<Follower, 'filled' | 'reached' | 'status'>;
  /** The key that signs, and those that did before. */
  readonly keys: LogKeys;
  readonly memory: Memory;
  /** What was found to be changed in the log since it was read. */
  readonly doubt: () => string | undefined;
  /** How many seconds lie between two checkpoints that nobody asks for; none are signed unasked where it is `asked`. */
  readonly every: number | 'asked';
  readonly now: () => Date;
};

/** Thrown where the log is not what was signed of it before: then nothing is signed. */
class Contradiction extends Error {
  override readonly name = 'Contradiction';
}

const longestWait = 5_000;

/** Why the log cannot be the one of which a note was signed; undefined where it can. */
export const contradictionTo = (models: ReadModels, note: string, events: number): string | undefined => {
  const text = readNote(note)?.text;
  const stated = text === undefined ? undefined : readCheckpoint(text);
  if (stated === undefined) return 'a checkpoint that was signed cannot be read';
  if (stated.size > events) {
    return `a checkpoint over ${stated.size} events was signed, and the log has ${events}: it has lost events, or is another log`;
  }
  if (checkpointText(checkpointAt(models, stated.origin, stated.size)) === text) return undefined;
  return `the first ${stated.size} events of the log are not those over which a checkpoint was signed: they were changed, or it is another log`;
};

/** A checkpoint as the log keeps it, with how many events it covers. */
export type Signed = CheckpointRow;

/** Throws Contradiction where the log is not the one of which a note was signed that stands somewhere. */
const mustAgree = (
  models: ReadModels,
  notes: readonly { readonly where: string; readonly note: string | undefined }[],
  events: number,
): void => {
  for (const { where, note } of notes) {
    const contradiction = note === undefined ? undefined : contradictionTo(models, note, events);
    if (contradiction !== undefined) throw new Contradiction(`${contradiction} (${where})`);
  }
};

/** Whether a checkpoint covers so many events and is signed by the key that is in force. */
const isUpToDate = (signed: Signed | undefined, size: number, key: SigningKey): boolean => {
  const note = signed === undefined || signed.size < BigInt(size) ? undefined : readNote(signed.note);
  return note !== undefined && isSignedBy(note, key);
};

/** Whether one of some keys signed a checkpoint. */
const isSignedByAny = (signed: Signed, keys: readonly PublicKey[]): boolean => {
  const note = readNote(signed.note);
  return note !== undefined && keys.some((key) => isSignedBy(note, key));
};

/** The smallest checkpoint over at least so many events by the key in force; one by another key where there is none. */
const signedOver = (models: ReadModels, size: number, key: SigningKey): Signed | undefined => {
  const last = models.lastCheckpoint();
  const all = [...models.checkpointsCovering(BigInt(size)), ...(last === undefined ? [] : [last])].filter(
    (signed) => signed.size >= BigInt(size),
  );
  return all.find((signed) => isUpToDate(signed, size, key)) ?? all[0];
};

/** The event that keeps a signed note. */
const eventOf = (note: string, revision: bigint, now: Date): Envelope => {
  const ask = askOf({
    stream: checkpointStream,
    command: undefined,
    by: server,
    correlationId: 'checkpoint',
    method: 'POST',
    path: checkpointStream,
    body: { note },
    ifMatch: null,
    idempotencyKey: null,
  });
  return envelopeOf(ask, encodeAudit({ type: 'CheckpointSigned', data: { note } }), Number(revision), now);
};

/** The revision of the newest checkpoint in the log; undefined while the read side has not come to it. */
const revisionRead = async ({ log, models, follower }: Means): Promise<bigint | undefined> => {
  if (!(await follower.filled(longestWait))) return undefined;
  const { fillings } = follower.status();
  const after = models().lastCheckpoint()?.revision ?? noStream;
  const { events, revision } = await log.read(checkpointStream, { after });
  const newest = events.at(-1);
  // Another server has signed meanwhile: what it signed is looked at first.
  const isRead = newest === undefined || (await follower.reached(newest.position, longestWait));
  // Rows that were thrown away meanwhile hold less than was signed, and nothing must be said of the log by them.
  const isSame = follower.status().filled && follower.status().fillings === fillings;
  return isRead && isSame ? revision : undefined;
};

/** What is done with the newest checkpoint beside signing: whether it is time to compare it with the log, and that it agreed. */
type Comparing = {
  readonly isDue: () => boolean;
  readonly agreed: (size: bigint) => void;
  /** Is shown the newest checkpoint before another is signed. */
  readonly met: (last: Signed | undefined) => void;
};

/**
 * Signs what the read side holds where it `signs`, unless what was signed last says the same already. Before that, and
 * whenever it is due, what was signed last is compared with the log. False where another server was faster, or the read
 * side is not there yet: then nothing was found out. Throws Contradiction, and LogFailure.
 */
const signNews = async (means: Means, comparing: Comparing, signs: boolean): Promise<boolean> => {
  const { log, follower, memory, now } = means;
  const key = means.keys.signing;
  const revision = await revisionRead(means);
  if (revision === undefined) return false;
  const models = means.models();
  const size = Number(models.checkpoint().index) + 1;
  const last = models.lastCheckpoint();
  comparing.met(last);
  const hasNews = signs && size > 0 && !isUpToDate(signedOver(models, size, key), size, key);
  if (!hasNews && !comparing.isDue()) return true;
  const doubt = means.doubt();
  if (doubt !== undefined) throw new Contradiction(doubt);
  const remembered = memory.recall();
  mustAgree(
    models,
    [
      { where: 'the newest checkpoint in the log', note: last?.note },
      { where: 'the checkpoint that is remembered beside the log', note: remembered },
    ],
    size,
  );
  if (last !== undefined && isUpToDate(last, Number(last.size), key)) comparing.agreed(last.size);
  if (!hasNews) return true;
  const note = signNote(checkpointText(checkpointAt(models, key.name, size)), key);
  const appended = await log.append(checkpointStream, eventOf(note, revision + 1n, now()), revision);
  if (appended === 'conflict') return false;
  memory.remember(note);
  return follower.reached(appended.position, longestWait);
};

/** How often it is looked whether there is something to sign, in milliseconds. */
const lookEvery = 1_000;

/** After how long the newest checkpoint is compared with the log again where nothing new is signed, in milliseconds. */
const compareEvery = 3_600_000;

/** After how long that is done again for whoever asks. */
const compareForAsker = 60_000;

/** That a checkpoint over so many events agreed with the log, and when that was found. */
type Verified = { readonly at: Date; readonly size: bigint };

export type Checkpointing = {
  /** A checkpoint over at least so many events, the smallest there is; signed now where none is there. Undefined when it cannot be. */
  readonly covering: (events: number) => Promise<Signed | undefined>;
  /** The newest checkpoint, over everything that the read side holds where that can be signed. */
  readonly newest: () => Promise<Signed | undefined>;
  /** When the newest checkpoint was last found to be signed and to agree with the log; undefined before the first time. */
  readonly verified: () => Verified | undefined;
  /** Compares the newest checkpoint with the log, unless that was done in the last minute. */
  readonly verify: () => Promise<void>;
  /** Why nothing can be signed at present; undefined when it can. */
  readonly trouble: () => string | undefined;
  /** Whether nothing is signed since the log contradicts what was signed of it before. */
  readonly contradicted: () => boolean;
  readonly stop: () => Promise<void>;
};

type Notes = { readonly monotonic: () => number; readonly onTrouble: (error: unknown) => void };

/**
 * Signs checkpoints as the log grows: soon after something came, then at most every so many seconds, and at once for whoever
 * asks for one. What is asked for at the same time is signed once.
 */
export const startCheckpointing = (means: Means, notes: Notes): Checkpointing => {
  let trouble: { readonly said: string; readonly contradicted: boolean } | undefined;
  let signedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | undefined;
  let stopped = false;
  let verified: Verified | undefined;
  let comparedAt = Number.NEGATIVE_INFINITY;
  let isAsked = false;
  let comparedFilling: number | undefined;

  const isContradicted = (): boolean => trouble?.contradicted === true;
  const isOlderThan = (time: number): boolean => notes.monotonic() - comparedAt >= time;
  let isStranger = false;
  /** Says once that the log was signed by a key that is not known here: it was lost, or another node has another. */
  const tellOfStranger = (last: Signed | undefined): void => {
    if (isStranger || last === undefined) return;
    if (isSignedByAny(last, [means.keys.signing, ...means.keys.former])) return;
    isStranger = true;
    notes.onTrouble(
      new Error(
        `the newest checkpoint in the log was signed by another key than that of this server: bring the key file with the log, give all servers of one log the same, and name former keys in it; this one signs as ${means.keys.signing.text}`,
      ),
    );
  };

  const comparing: Comparing = {
    isDue: () =>
      isContradicted() ||
      means.doubt() !== undefined ||
      (means.models().lastCheckpoint() !== undefined && (isAsked || isOlderThan(compareEvery))),
    agreed: (size) => {
      verified = { at: means.now(), size };
      comparedAt = notes.monotonic();
      comparedFilling = means.follower.status().fillings;
      isAsked = false;
    },
    met: tellOfStranger,
  };

  const hasNews = (): boolean => {
    // Who has signed does not matter: servers with different keys would sign in turn for ever.
    const models = means.models();
    return (models.lastCheckpoint()?.size ?? 0n) < models.checkpoint().index + 1n;
  };

  /** Whether the newest checkpoint still is of a key that was exchanged since: the new one signs without waiting for news. */
  const isOfFormerKey = (): boolean => {
    const last = means.models().lastCheckpoint();
    return last !== undefined && isSignedByAny(last, means.keys.former);
  };

  const failed = (error: unknown): void => {
    // What was found out stays so until a comparison agrees; that the log cannot be reached changes nothing in it.
    if (isContradicted() && !(error instanceof Contradiction)) return;
    const said = error instanceof Error ? error.message : String(error);
    // Tried again every second, told once.
    if (trouble?.said !== said) notes.onTrouble(error);
    trouble = { said, contradicted: error instanceof Contradiction };
  };

  const runOnce = async (signs: boolean): Promise<void> => {
    try {
      if (await signNews(means, comparing, signs)) trouble = undefined;
    } catch (error) {
      failed(error);
    }
    signedAt = notes.monotonic();
    running = undefined;
  };

  const run = (signs: boolean): Promise<void> => {
    if (stopped) return Promise.resolve();
    running ??= runOnce(signs);
    return running;
  };

  const look = (): void => {
    const rest = means.every === 'asked' ? 0 : means.every * 1_000;
    if (notes.monotonic() - signedAt < rest && trouble === undefined) return;
    const signs = means.every !== 'asked' && (hasNews() || isOfFormerKey());
    if (signs || comparing.isDue()) void run(signs);
  };
  const timer = setInterval(look, lookEvery);
  timer.unref();

  /** Whether what is served was compared with the rows that are served now. */
  const isCompared = (): boolean => comparedFilling === means.follower.status().fillings;

  const covering: Checkpointing['covering'] = async (events) => {
    const found = () => signedOver(means.models(), events, means.keys.signing);
    const isServed = (): boolean => isCompared() && isUpToDate(found(), events, means.keys.signing);
    if (!isServed()) {
      // One that was under way may have begun before what is asked for was read.
      await running;
      isAsked ||= !isCompared();
      // Where another server was faster, what it has signed is read with the second.
      for (let attempt = 0; attempt < 2 && !isServed(); attempt += 1) await run(true);
    }
    return isContradicted() ? undefined : found();
  };

  return {
    covering,
    newest: async () => {
      const signed = await covering(Number(means.models().checkpoint().index) + 1);
      return signed ?? (isContradicted() ? undefined : means.models().lastCheckpoint());
    },
    verified: () => verified,
    verify: async () => {
      if (!isOlderThan(compareForAsker)) return;
      // One that is under way may be past that point; what was asked for is done with the next at the latest.
      isAsked = true;
      await run(false);
    },
    trouble: () => trouble?.said,
    contradicted: isContradicted,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
};
