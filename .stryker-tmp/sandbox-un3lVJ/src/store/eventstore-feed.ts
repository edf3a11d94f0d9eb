// @ts-nocheck
import { createBell } from './bell.ts';
import type { Feed } from './eventstore-server.ts';

/** A stream of the client, as far as it is used. */
type Readable = {
  readonly on: (word: 'readable' | 'error' | 'end' | 'close', hear: (error?: unknown) => void) => unknown;
  readonly read: () => unknown;
  readonly destroy: () => unknown;
};

/** A stream, what each of its pieces brings, and the function that ends its call: leaving the loop over it does not. */
type Call<Item> = {
  readonly stream: Readable;
  readonly itemsOf: (piece: never) => readonly Item[];
  readonly cancel: () => Promise<void>;
};

/**
 * Reads a stream of the client piece by piece. Nothing is taken from it that was not asked for, so that the server
 * stops sending when the reader is slow; and its errors always have somebody who hears them, which they need even
 * after the last piece, or the process ends.
 */
export const feedOf = <Item>({ stream, itemsOf, cancel }: Call<Item>): Feed<Item> => {
  const bell = createBell();
  let failure: { readonly error: unknown } | undefined;
  let over = false;
  const end = (): void => {
    over = true;
    bell.ring();
  };
  stream.on('readable', bell.ring);
  stream.on('error', (error) => {
    failure ??= { error };
    bell.ring();
  });
  stream.on('end', end);
  stream.on('close', end);

  const taken = (most: number): readonly Item[] => {
    const items: Item[] = [];
    while (items.length < most) {
      const piece = stream.read();
      if (piece === null) break;
      items.push(...itemsOf(piece as never));
    }
    return items;
  };

  const look = (most: number): readonly Item[] | 'nothing' | 'ended' => {
    const items = taken(most);
    if (items.length > 0) return items;
    if (failure !== undefined) throw failure.error;
    return over ? 'ended' : 'nothing';
  };

  return {
    next: async (most, wait, signal) => {
      const until = performance.now() + wait;
      for (;;) {
        const found = look(most);
        const left = until - performance.now();
        if (found !== 'nothing' || left <= 0 || signal?.aborted === true) return found;
        // It also rings when there is nothing to take yet, as at the end.
        await bell.heard(signal, left);
      }
    },
    close: () => {
      // What never came to be a call cannot be cancelled, and that is no fault.
      cancel().catch(() => {});
      stream.destroy();
    },
  };
};
