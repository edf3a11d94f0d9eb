// @ts-nocheck
import { beginning } from './event-log.ts';

/** An event as a search for the last of ours meets it, and from where the search goes on before it. */
export type Met<From> = { readonly from: From; readonly position: bigint; readonly isOwn: boolean };

/** How many events a search looks at: the very last, and then more at once. */
const lookAt = { first: 1, further: 256 };

type Backwards<From> = (from: From, most: number) => Promise<readonly Met<From>[]>;

/** From the end back to the first event that is wanted: that one, and the newest of all. */
const searched = async <From>(
  end: From,
  backwards: Backwards<From>,
  isWanted: (met: Met<From>, newest: bigint) => boolean,
): Promise<{ readonly newest: bigint; readonly found: Met<From> | undefined }> => {
  let met = await backwards(end, lookAt.first);
  const newest = met[0]?.position ?? beginning;
  for (;;) {
    const found = met.find((each) => isWanted(each, newest));
    const last = met.at(-1);
    if (found !== undefined || last === undefined) return { newest, found };
    met = await backwards(last.from, lookAt.further);
  }
};

/**
 * Finds where our last event stands, from the end of the log backwards. What the server writes for itself after it is
 * looked at once and no more, however much it is.
 */
export const createHead = <From>(end: From, backwards: Backwards<From>): (() => Promise<bigint>) => {
  const nothing = { newest: beginning, own: beginning };
  let known = nothing;
  /** A log that has become shorter is another, as after a backup was put back. */
  const knownBefore = (newest: bigint) => (newest < known.newest ? nothing : known);

  return async () => {
    const { newest, found } = await searched(
      end,
      backwards,
      ({ isOwn, position }, last) => isOwn || position <= knownBefore(last).newest,
    );
    known = { newest, own: found?.isOwn === true ? found.position : knownBefore(newest).own };
    return known.own;
  };
};
