/** An event as a client proposes it. */
// @ts-nocheck

export type Proposed = {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
};

/** An event as the log keeps it; commit and prepare position are one and the same. */
export type Recorded = Proposed & {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly created: number;
};

/** What an append expects of its stream. */
export type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;

/** What an append comes to: it is to be written, it was written before up to an event, or its expectation is wrong. */
export type Verdict = 'write' | 'wrong' | Recorded;

type Known = (id: string) => Recorded | undefined;

const withoutRevision = (events: readonly Proposed[], known: Known): Verdict => {
  const found = events.map(({ id }) => known(id));
  if (found[0] === undefined) return 'write';
  const last = found.at(-1);
  return found.includes(undefined) || last === undefined ? 'wrong' : last;
};

/** Whether the events stand at exactly the revisions where they would have been written. */
const writtenBefore = (
  stream: readonly Recorded[],
  after: bigint,
  events: readonly Proposed[],
): Recorded | undefined => {
  const first = Number(after) + 1;
  const same = events.every(({ id }, index) => stream[first + index]?.id === id);
  return same && events.length > 0 ? stream[first + events.length - 1] : undefined;
};

/** Judges an append as the server's IndexWriter.CheckCommit does: only ids are compared, never what events say. */
export const checkCommit = (
  stream: readonly Recorded[],
  known: Known,
  expected: Expected,
  events: readonly Proposed[],
): Verdict => {
  const current = BigInt(stream.length - 1);
  if (expected === 'stream_exists' && current < 0n) return 'wrong';
  if (expected === 'any' || expected === 'stream_exists') return withoutRevision(events, known);
  const revision = expected === 'no_stream' ? -1n : expected;
  if (revision === current) return 'write';
  return revision > current ? 'wrong' : (writtenBefore(stream, revision, events) ?? 'wrong');
};
