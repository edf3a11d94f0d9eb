// @ts-nocheck
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { isSignedBy, readNote } from '../../src/audit/note.ts';
import { Envelope } from '../../src/domain/envelope.ts';
import { isAuditStream } from '../../src/domain/ids.ts';
import { leafHash } from '../../src/domain/merkle.ts';
import type { TestServer } from './server.ts';

type FileReceipt = { readonly events: readonly string[]; readonly note: string };

/** The text of a note that the server's own key has signed. */
export const signedText = ({ context }: Pick<TestServer, 'context'>, note: string): string => {
  const read = readNote(note);
  expect(read !== undefined && isSignedBy(read, context.audit.key), note).toBe(true);
  return read?.text ?? '';
};

/** Fails the test where a file's receipt is not signed over the very lines that it comes with. */
export const expectSignedOver = (
  server: Pick<TestServer, 'context'>,
  { events, note }: FileReceipt,
): void => {
  const digest = createHash('sha256').update(events.map((line) => `${line}\n`).join(''));
  const [origin, count, hash] = signedText(server, note).split('\n');
  expect([origin, count, hash]).toEqual([
    `${server.context.audit.key.name}/receipts`,
    String(events.length),
    digest.digest('base64'),
  ]);
};

/** The ids and hashes of all events of the account, as a receipt names them. */
export const eventsAsReceipted = async ({
  context,
}: Pick<TestServer, 'context'>): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const page of context.log.from(-1n)) {
    for (const { stream, bytes } of page) {
      if (isAuditStream(stream)) continue;
      const { id } = Envelope.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
      found.push(`${id} ${leafHash(bytes).toString('base64')}`);
    }
  }
  return found;
};

/** The same of the lines of a receipt: without the line of the file. */
export const withoutLine = (line: string): string => line.replace(/^\d+ /, '');
