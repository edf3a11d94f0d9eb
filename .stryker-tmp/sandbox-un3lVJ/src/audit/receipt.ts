// @ts-nocheck
import { createHash } from 'node:crypto';
import { type Envelope, envelopeBytes } from '../domain/envelope.ts';
import { leafHash } from '../domain/merkle.ts';
import type { SigningKey } from './keys.ts';
import { signNote } from './note.ts';

/** The server's signed word that it has accepted an event: with it, whoever sent it can show that it was dropped. */
export type Receipt = {
  readonly eventId: string;
  /** The base64 of the event's leaf hash. */
  readonly leafHash: string;
  readonly time: string;
  /** The signed note that says these three. */
  readonly note: string;
};

/** What a receipt says, as it is signed. */
const receiptText = (origin: string, { eventId, leafHash: leaf, time }: Omit<Receipt, 'note'>): string =>
  `${origin}/receipt\n${eventId}\n${leaf}\n${time}\n`;

/** The receipt of an event: the same each time it is asked for. */
export const receiptOf = (key: SigningKey, envelope: Envelope): Receipt => {
  const leaf = leafHash(envelopeBytes(envelope)).toString('base64');
  const says = { eventId: envelope.id, leafHash: leaf, time: envelope.recordedAt };
  return { ...says, note: signNote(receiptText(key.name, says), key) };
};

/** The receipt of a file: one signature for all its events, of which each stands in a line. */
export type FileReceipt = {
  /** Of each event: the line of the file, the id, and the leaf hash in base64. */
  readonly events: readonly string[];
  readonly note: string;
};

/** The receipt of a file, whose events are given as the lines of the receipt. */
export const fileReceiptOf = (key: SigningKey, events: readonly string[], now: Date): FileReceipt => {
  const digest = createHash('sha256');
  for (const line of events) digest.update(`${line}\n`);
  const text = `${key.name}/receipts\n${events.length}\n${digest.digest('base64')}\n${now.toISOString()}\n`;
  return { events, note: signNote(text, key) };
};
