// @ts-nocheck
import { randomUUID } from 'node:crypto';
import { checkCommit, type Expected, type Proposed, type Recorded } from './commit.ts';
import { type Journal, noJournal, openJournal } from './journal.ts';

export type Written =
  | { readonly outcome: 'written'; readonly revision: bigint; readonly position: bigint }
  | { readonly outcome: 'wrong'; readonly current: bigint };

export type StoreOptions = {
  /** The file that keeps the log over the end of the process; without it the log is in memory only. */
  readonly file?: string;
  /** After how many appends the server writes an event of its own; 0 for never. */
  readonly systemEvery?: number;
};

export type Store = {
  readonly append: (stream: string, expected: Expected, events: readonly Proposed[]) => Written;
  /** The log, in order; it grows. */
  readonly log: () => readonly Recorded[];
  /** The events of a stream, in order; it grows once there is one. */
  readonly stream: (name: string) => readonly Recorded[] | undefined;
  /** The index of the first record at or after a position. */
  readonly indexAt: (position: bigint) => number;
  /** Drops what follows the first so many events that are not the server's own. */
  readonly truncate: (after: number) => void;
  readonly close: () => void;
};

/** Whether the server wrote it for itself. */
export const isSystem = ({ stream }: Pick<Recorded, 'stream'>): boolean => stream.startsWith('$');

const systemEvent = (type: string, data: object): Proposed => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.alloc(0),
});

const settings = () => systemEvent('$settings', { $userStreamAcl: { $r: '$all', $w: '$all' } });
const statistics = () => systemEvent('$statsCollected', { 'proc-mem': process.memoryUsage().rss });

/** Between the starts of two records there is always room for a header. */
const header = 100;

type Contents = {
  readonly log: Recorded[];
  readonly streams: Map<string, Recorded[]>;
  /** The latest event under an id in a stream. */
  readonly known: Map<string, Recorded>;
};

const emptyContents = (): Contents => ({ log: [], streams: new Map(), known: new Map() });

const keyOf = (stream: string, id: string): string => `${stream}\n${id}`;

const add = ({ log, streams, known }: Contents, record: Recorded): void => {
  const stream = streams.get(record.stream) ?? [];
  stream.push(record);
  streams.set(record.stream, stream);
  log.push(record);
  known.set(keyOf(record.stream, record.id), record);
};

const contentsOf = (records: readonly Recorded[]): Contents => {
  const contents = emptyContents();
  for (const record of records) add(contents, record);
  return contents;
};

/** The records that events become at the end of a stream. */
const recordsOf = (
  { log, streams }: Contents,
  stream: string,
  events: readonly Proposed[],
): readonly Recorded[] => {
  const next = BigInt(streams.get(stream)?.length ?? 0);
  let position = log.at(-1)?.position ?? 0n;
  return events.map((event, index) => {
    position += BigInt(header + event.data.length);
    return { ...event, stream, revision: next + BigInt(index), position, created: Date.now() };
  });
};

const search = (log: readonly Recorded[], position: bigint): number => {
  let [low, high] = [0, log.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((log[middle]?.position ?? 0n) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How many records there are up to and with the so manieth own event; for none, those before the first. */
const lengthUpTo = (log: readonly Recorded[], own: number): number => {
  const indices = log.flatMap((record, index) => (isSystem(record) ? [] : [index]));
  if (own >= indices.length) return log.length;
  return own === 0 ? (indices[0] ?? 0) : (indices[own - 1] ?? 0) + 1;
};

const storeOn = (journal: Journal, systemEvery: number): Store => {
  let contents = contentsOf(journal.kept);
  let appends = 0;

  const write = (stream: string, events: readonly Proposed[]): void => {
    if (events.length === 0) return;
    const records = recordsOf(contents, stream, events);
    journal.write(records);
    for (const record of records) add(contents, record);
  };

  const sprinkle = (): void => {
    appends += 1;
    if (systemEvery > 0 && appends % systemEvery === 0) write('$stats-127.0.0.1:2113', [statistics()]);
  };

  const append: Store['append'] = (stream, expected, events) => {
    const records = contents.streams.get(stream) ?? [];
    const verdict = checkCommit(records, (id) => contents.known.get(keyOf(stream, id)), expected, events);
    if (verdict === 'wrong') return { outcome: 'wrong', current: BigInt(records.length - 1) };
    if (verdict !== 'write') return { outcome: 'written', ...verdict };
    write(stream, events);
    const last = contents.streams.get(stream)?.at(-1);
    const written = { revision: last?.revision ?? -1n, position: contents.log.at(-1)?.position ?? 0n };
    sprinkle();
    return { outcome: 'written', ...written };
  };

  if (contents.log.length === 0) write('$settings', [settings()]);

  return {
    append,
    log: () => contents.log,
    stream: (name) => contents.streams.get(name),
    indexAt: (position) => search(contents.log, position),
    truncate: (after) => {
      contents = contentsOf(contents.log.slice(0, lengthUpTo(contents.log, after)));
      journal.rewrite(contents.log);
    },
    close: journal.close,
  };
};

/** One global log with an index by stream. */
export const createStore = ({ file, systemEvery = 3 }: StoreOptions): Store =>
  storeOn(file === undefined ? noJournal : openJournal(file), systemEvery);
