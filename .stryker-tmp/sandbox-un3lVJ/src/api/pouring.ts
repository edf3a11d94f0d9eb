// @ts-nocheck
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How long a reader may take nothing of what is sent to him, in milliseconds. */
const longestStall = 60_000;

/** Whether the reader left before the end, which is his right. */
const isGoneAway = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

/**
 * Sends parts as fast as they are taken, until there are no more, the reader leaves or takes nothing for a while, or the
 * server is asked to end. Resolves to what broke it off where something of ours did: the headers are gone by then, and
 * all that can still be said is that this is not the whole, which a connection says that is broken off.
 */
export const pour = async (
  parts: (signal: AbortSignal) => AsyncIterable<string>,
  response: ServerResponse,
  ending: AbortSignal,
): Promise<unknown> => {
  const over = new AbortController();
  const stop = (): void => over.abort();
  if (ending.aborted) stop();
  response.once('close', stop);
  ending.addEventListener('abort', stop);
  response.setTimeout(longestStall, () => response.destroy());
  response.flushHeaders();
  try {
    // One part is made when there is room for it, and none in store.
    await pipeline(Readable.from(parts(over.signal), { objectMode: false, highWaterMark: 1 }), response);
    return undefined;
  } catch (error) {
    return isGoneAway(error) ? undefined : error;
  } finally {
    ending.removeEventListener('abort', stop);
  }
};
