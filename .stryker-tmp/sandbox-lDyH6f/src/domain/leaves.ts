// @ts-nocheck
import { arbitrationTrackOf, isAuditStream, milestoneOfStream } from './ids.ts';
import { sortedSet } from './order.ts';

/** The tree of events whose stream names no track; no track is called so. */
export const ofNoTrack = '*';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every text that a member called `track` has as its value, at any depth. */
const tracksIn = (value: unknown): readonly string[] => {
  if (!isObject(value)) return [];
  const own = typeof value['track'] === 'string' && !Array.isArray(value) ? [value['track']] : [];
  return [...own, ...Object.values(value).flatMap(tracksIn)];
};

/** What can be a track's name: in a checkpoint it stands in a line of its own. */
const trackName = /^[a-z0-9][a-z0-9-]{0,99}$/;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The same of an event's data; of bytes that are no event nothing. */
const tracksInData = (bytes: Uint8Array): readonly string[] => {
  try {
    const json: unknown = JSON.parse(utf8.decode(bytes));
    return isObject(json) && typeof json['stream'] === 'string' ? tracksIn(json['data']) : [];
  } catch {
    return [];
  }
};

/**
 * The tracks that an event names, read from its bytes alone: which figures it can move must not depend on what a version
 * of this program can read.
 */
export const tracksNamed = (stream: string, bytes: Uint8Array): readonly string[] => {
  const own = arbitrationTrackOf(stream);
  const names = [...(own === undefined ? [] : [own]), ...tracksInData(bytes)];
  return sortedSet(names.filter((name) => trackName.test(name)));
};

/** An event that joins the tree of a track. */
export type Joining = { readonly tree: string; readonly index: bigint };

/** What is known of the stream of an event: the tracks that it named, and the indexes of its earlier events in order. */
export type StreamSoFar = {
  readonly named: readonly string[];
  readonly earlier: () => Iterable<bigint>;
};

/**
 * Which events join which trees with an event: itself that of each track its stream names so far, and those before it in
 * the stream where it is the first that names a track. ADR 15 says why nothing else will do.
 */
export const joiningsWith = (
  {
    stream,
    index,
    names,
  }: { readonly stream: string; readonly index: bigint; readonly names: readonly string[] },
  { named, earlier }: StreamSoFar,
): readonly Joining[] => {
  if (isAuditStream(stream) || milestoneOfStream(stream) !== undefined) return [];
  const all = sortedSet([...named, ...names]);
  if (all.length === 0) return [{ tree: ofNoTrack, index }];
  const late = all
    .filter((tree) => !named.includes(tree))
    .flatMap((tree) => [...earlier()].map((before) => ({ tree, index: before })));
  return [...late, ...all.map((tree) => ({ tree, index }))];
};
