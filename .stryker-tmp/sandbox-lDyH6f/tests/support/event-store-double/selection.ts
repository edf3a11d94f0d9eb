// @ts-nocheck
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Recorded } from './commit.ts';
import { nameOf } from './messages.ts';
import type { Store } from './store.ts';

type Options = streams.ReadReq.Options;
type FilterOptions = streams.ReadReq.Options.FilterOptions;

/** Where a read begins, in which list, and which way it goes; or why it cannot begin. */
export type Start =
  | { readonly list: () => readonly Recorded[]; readonly index: number }
  | { readonly unknown: string }
  | 'invalid position';

export type Way = { readonly backwards: boolean; readonly subscribing: boolean };

const greatest = 2n ** 64n - 1n;

/** Reads begin with the record at the position, subscriptions after it, and backwards before it. */
const stepped = (index: number, { backwards, subscribing }: Way): number => {
  if (backwards) return index - 1;
  return subscribing ? index + 1 : index;
};

const atBeginning = ({ backwards }: Way): number => (backwards ? -1 : 0);
const atEnd = (length: number, { backwards }: Way): number => (backwards ? length - 1 : length);

const indexOfPosition = (
  store: Store,
  position: streams.ReadReq.Options.Position,
  way: Way,
): number | undefined => {
  const [commit, prepare] = [BigInt(position.getCommitPosition()), BigInt(position.getPreparePosition())];
  if (commit !== prepare) return undefined;
  if (commit === 0n) return atBeginning(way);
  if (commit === greatest) return atEnd(store.log().length, way);
  const index = store.indexAt(commit);
  return store.log()[index]?.position === commit ? stepped(index, way) : undefined;
};

const allStart = (store: Store, all: streams.ReadReq.Options.AllOptions, way: Way): Start => {
  const list = store.log;
  if (all.hasStart()) return { list, index: atBeginning(way) };
  const position = all.getPosition();
  if (position === undefined) return { list, index: atEnd(store.log().length, way) };
  const index = indexOfPosition(store, position, way);
  return index === undefined ? 'invalid position' : { list, index };
};

/** Revisions, unlike positions, are inclusive backwards too, and need not exist. */
const indexOfRevision = (revision: bigint, length: number, { backwards, subscribing }: Way): number => {
  if (backwards) return Number(revision >= BigInt(length) ? BigInt(length) - 1n : revision);
  return Number(subscribing ? revision + 1n : revision);
};

const streamStart = (
  store: Store,
  stream: streams.ReadReq.Options.StreamOptions | undefined,
  way: Way,
): Start => {
  const name = nameOf(stream?.getStreamIdentifier());
  const list = () => store.stream(name) ?? [];
  const { length } = list();
  if (length === 0 && !way.subscribing) return { unknown: name };
  if (stream?.hasEnd()) return { list, index: atEnd(length, way) };
  if (!stream?.hasRevision()) return { list, index: 0 };
  return { list, index: indexOfRevision(BigInt(stream.getRevision()), length, way) };
};

export const startOf = (store: Store, options: Options, way: Way): Start => {
  const all = options.getAll();
  return all === undefined ? streamStart(store, options.getStream(), way) : allStart(store, all, way);
};

export type Matches = (record: Recorded) => boolean;

const matcherOf = (expression: streams.ReadReq.Options.FilterOptions.Expression | undefined) => {
  const pattern = expression?.getRegex() ?? '';
  if (pattern !== '') {
    const regex = new RegExp(pattern);
    return (text: string) => regex.test(text);
  }
  const prefixes = expression?.getPrefixList() ?? [];
  return (text: string) => prefixes.some((prefix) => text.startsWith(prefix));
};

const filterMatch = (filter: FilterOptions): Matches => {
  if (filter.hasStreamIdentifier()) {
    const matches = matcherOf(filter.getStreamIdentifier());
    return ({ stream }) => matches(stream);
  }
  const matches = matcherOf(filter.getEventType());
  return ({ type }) => matches(type);
};

/** Which records a read or subscription is sent. */
export const matchOf = (options: Options): Matches => {
  const filter = options.getFilter();
  return filter === undefined ? () => true : filterMatch(filter);
};

/** The server considers records in pages of so many. */
const page = 32;

/** After how many considered records a filtered subscription is told how far it has come; without a filter, never. */
export const checkpointEvery = (options: Options): number => {
  const filter = options.getFilter();
  if (filter === undefined) return Number.POSITIVE_INFINITY;
  return filter.getCheckpointintervalmultiplier() * (filter.hasMax() ? filter.getMax() : page);
};
