// @ts-nocheck
import { engine } from './engine.ts';
import type { TestServer } from './server.ts';

/** Writes into the log, past the product, what no version of it ever wrote. */
export const smuggle = async (
  { folder }: TestServer,
  stream: string,
  revision: number,
  text: string,
): Promise<void> => {
  const stands = await engine().put(folder, { stream, type: 'Smuggled', bytes: Buffer.from(text) });
  if (stands !== BigInt(revision)) throw new Error(`${stream} goes on at ${stands}`);
};

/** The newest event of a stream, as its bytes say. */
export const envelopeIn = async ({ context }: TestServer, stream: string): Promise<object> => {
  const newest = (await context.log.read(stream)).events.at(-1);
  return JSON.parse(Buffer.from(newest?.bytes ?? '').toString('utf8'));
};
