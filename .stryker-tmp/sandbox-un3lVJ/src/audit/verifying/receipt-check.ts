// @ts-nocheck
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { leafHash } from '../../domain/merkle.ts';
import type { ReadModels } from '../../store/read-models/read-models.ts';
import type { PublicKey } from '../keys.ts';
import { isSignedBy, readNote } from '../note.ts';
import type { FoundFault } from './found-fault.ts';
import type { LeafCheck } from './walk.ts';

/** After how long what a receipt says of an event must be under every checkpoint, in milliseconds; docs/proofs.md says so. */
const deadline = 60_000;

const Receipt = z.looseObject({ note: z.string(), events: z.array(z.string()).default([]) });

/** A receipt as it was answered, alone or with the rest of the answer. */
const Answered = z.union([z.looseObject({ receipt: Receipt }).transform(({ receipt }) => receipt), Receipt]);

/** What a receipt promises: events by the base64 of their leaf hashes, and when it was given. */
type Promised = { readonly time: number; readonly events: ReadonlyMap<string, string> };

type Read<Value> = Value | { readonly fault: string };

const hash = '[A-Za-z0-9+/]{43}=';
const ofOne = new RegExp(`^([^\\n]+)/receipt\\n([0-9a-f-]{36})\\n(${hash})\\n([^\\n]+)\\n$`);
const ofAFile = new RegExp(`^([^\\n]+)/receipts\\n(\\d+)\\n(${hash})\\n([^\\n]+)\\n$`);
const line = new RegExp(`^\\d+ ([0-9a-f-]{36}) (${hash})$`);

const digestOf = (lines: readonly string[]): string => {
  const digest = createHash('sha256');
  for (const each of lines) digest.update(`${each}\n`);
  return digest.digest('base64');
};

/** The events of a file's receipt, whose lines must be those that were signed. */
const eventsOf = (
  lines: readonly string[],
  count: string,
  digest: string,
): Read<ReadonlyMap<string, string>> => {
  if (String(lines.length) !== count || digestOf(lines) !== digest) {
    return { fault: 'has other lines than the ones that were signed' };
  }
  const found = lines.map((each) => line.exec(each));
  if (found.includes(null)) return { fault: 'has a line that names no event' };
  return new Map(found.map((match) => [match?.[2] ?? '', match?.[1] ?? '']));
};

const promisedIn = (text: string, lines: readonly string[]): Read<Promised & { readonly origin: string }> => {
  const [, origin = '', eventId = '', leaf = '', at = ''] = ofOne.exec(text) ?? [];
  if (eventId !== '') return { origin, time: Date.parse(at), events: new Map([[leaf, eventId]]) };
  const [, log = '', count = '', digest = '', then = ''] = ofAFile.exec(text) ?? [];
  if (count === '') return { fault: 'is a signed note that is no receipt' };
  const events = eventsOf(lines, count, digest);
  return 'fault' in events ? events : { origin: log, time: Date.parse(then), events };
};

/** By how much the clock of whoever signed may be ahead of the one here, in milliseconds. */
const mostAhead = 300_000;

/** Whether a receipt says when it was given. Of one that is ahead of time nothing could ever be said to be missing. */
const isTime = (time: number, now: Date): boolean => time <= now.getTime() + mostAhead;

/** Reads a receipt, and whether one of the log's keys signed it. */
const readReceipt = (answer: unknown, keys: readonly PublicKey[], now: Date): Read<Promised> => {
  const { data: receipt } = Answered.safeParse(answer);
  if (receipt === undefined) {
    return { fault: 'is no receipt: that is what the answer to a report holds under receipt' };
  }
  const note = readNote(receipt.note);
  if (note === undefined) return { fault: 'holds no signed note' };
  const promised = promisedIn(note.text, receipt.events);
  if ('fault' in promised) return promised;
  if (!isTime(promised.time, now)) return { fault: 'says no time, or one that is still to come' };
  const isSigned = keys.some((key) => key.name === promised.origin && isSignedBy(note, key));
  return isSigned ? promised : { fault: 'is not signed by a key of the log' };
};

export type ReceiptCheck = {
  readonly leaf: LeafCheck;
  /** The first event that was promised and is missing, although the log goes on long enough after it. */
  readonly atEnd: (models: ReadModels) => FoundFault | undefined;
  /** What was found, where nothing is missing; why nothing can be said, where the log ends too early. */
  readonly says: () => { readonly held: string } | { readonly unknown: string };
};

/** When the newest of what a log holds was written, its checkpoints included. */
const newestIn = (models: ReadModels): number =>
  Math.max(models.checkpoint().knownTime, Date.parse(models.lastCheckpoint()?.recordedAt ?? '') || 0);

/** Looks among the events of a log for those of a receipt. What is wrong with the receipt itself, where something is. */
export const createReceiptCheck = (
  answer: unknown,
  keys: readonly PublicKey[],
  now: Date,
): ReceiptCheck | { readonly fault: string } => {
  const promised = readReceipt(answer, keys, now);
  if ('fault' in promised) return promised;
  const missing = new Map(promised.events);
  const { size } = missing;
  const at = new Date(promised.time).toISOString();
  const first = (): string => [...missing.values()][0] ?? '';
  return {
    leaf: (_index, bytes) => {
      if (missing.size > 0) missing.delete(leafHash(bytes).toString('base64'));
      return undefined;
    },
    atEnd: (models) => {
      if (missing.size === 0 || newestIn(models) <= promised.time + deadline) return undefined;
      return {
        detail: `the event ${first()}, of which a receipt was signed at ${at}, is missing: it was dropped or changed after it was accepted${missing.size === 1 ? '' : ` (and ${missing.size - 1} more of the receipt)`}`,
      };
    },
    says: () =>
      missing.size === 0
        ? {
            held: `  it holds ${size === 1 ? `the event ${[...promised.events.values()][0]}` : `all ${size} events`} of the receipt of ${at}`,
          }
        : {
            unknown: `the receipt of ${at}: the event ${first()} is not there, and nothing is that was written more than a minute later`,
          },
  };
};
