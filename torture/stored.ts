import { createHash, type Hash } from 'node:crypto';
import type { Said } from './acknowledged.ts';
import type { Stored } from './engines.ts';
import { Finding } from './finding.ts';
import type { Due } from './tasks.ts';
import { growTree, type Head } from './tree.ts';

type Kept = { readonly revision: number; readonly position: string };

/** The events of one stream, by the command that each came of. */
type Stream = { length: number; readonly byCommand: Map<string, Kept[]> };

/** What nobody of the harness sends: the seeds, and what the server itself signs. */
const isOwn = (stream: string): boolean => /^(delivery|arbitration)-/.test(stream);

const isAudit = (stream: string): boolean => stream.startsWith('audit-');

const feed = (hash: Hash, { position, stream, revision, bytes }: Stored): void => {
  hash.update(`${position} ${stream} ${revision} ${bytes.length}\n`).update(bytes);
};

/** What stands in the log under every name, as it is looked at again and again; what was there before must stay as it was. */
export const watchLog = () => {
  const streams = new Map<string, Stream>();
  const notes = new Set<string>();
  let seen = 0;
  let digest = '';

  const take = ({ stream, revision, position, bytes }: Stored): void => {
    const known: Stream = streams.get(stream) ?? { length: 0, byCommand: new Map() };
    if (revision !== known.length) {
      throw new Finding('gap', `${stream} goes on with revision ${revision} after ${known.length} events`);
    }
    const { commandId, data } = JSON.parse(bytes.toString('utf8'));
    known.length += 1;
    known.byCommand.set(commandId, [...(known.byCommand.get(commandId) ?? []), { revision, position }]);
    streams.set(stream, known);
    if (stream === 'audit-checkpoints') notes.add(data.note);
  };

  /** Takes the log as it is now. Throws Finding where it is not what it was, and more. */
  const look = (events: readonly Stored[]): void => {
    if (events.length < seen) {
      throw new Finding('lost', `the log had ${seen} events and has ${events.length}`);
    }
    const hash = createHash('sha256');
    for (const event of events.slice(0, seen)) feed(hash, event);
    if (seen > 0 && hash.copy().digest('hex') !== digest) {
      throw new Finding('changed', `the first ${seen} events of the log are not what they were`);
    }
    for (const event of events.slice(seen)) {
      feed(hash, event);
      take(event);
    }
    seen = events.length;
    digest = hash.digest('hex');
  };

  return { look, stream: (name: string) => streams.get(name), streams, notes };
};

export type Watched = ReturnType<typeof watchLog>;

const mustBeOnce = (said: Said, found: readonly Kept[]): void => {
  const { stream, commandId, revision, position } = said;
  const what = `${stream}, revision ${revision ?? 'not said'}, command ${commandId ?? 'of a file'}`;
  const [event, ...more] = found;
  if (event === undefined) throw new Finding('lost', `${what} was acknowledged and is not in the log`);
  if (more.length > 0) throw new Finding('doubled', `${what} is in the log ${found.length} times`);
  const isThere =
    (revision ?? event.revision) === event.revision && (position ?? event.position) === event.position;
  if (!isThere) {
    throw new Finding(
      'changed',
      `${what} was acknowledged at position ${position} and is at ${event.position}, revision ${event.revision}`,
    );
  }
};

const foundOf = ({ byCommand }: Stream, { commandId }: Said): readonly Kept[] =>
  commandId === undefined ? [...byCommand.values()].flat() : (byCommand.get(commandId) ?? []);

const countedBy = (due: readonly Due[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { stream } of due) counts.set(stream, (counts.get(stream) ?? 0) + 1);
  return counts;
};

const none: Stream = { length: 0, byCommand: new Map() };

const mustHoldNoCommandTwice = (name: string, { byCommand }: Stream): void => {
  for (const [commandId, events] of byCommand) {
    if (events.length === 1) continue;
    throw new Finding('doubled', `${name} holds the command ${commandId} ${events.length} times`);
  }
};

/**
 * Everything acknowledged is in the log once, where the answer said that it is; beside it nothing but what is pending, and
 * that once at most. Throws Finding.
 */
export const mustHoldAcknowledged = (
  { streams }: Watched,
  acknowledged: ReadonlyMap<string, readonly Said[]>,
  pending: readonly Due[],
): void => {
  for (const [name, all] of acknowledged) {
    const stored = streams.get(name) ?? none;
    for (const said of all) mustBeOnce(said, foundOf(stored, said));
  }
  const mayBe = countedBy(pending);
  for (const [name, stored] of [...streams].filter(([stream]) => isOwn(stream))) {
    mustHoldNoCommandTwice(name, stored);
    const most = (acknowledged.get(name)?.length ?? 0) + (mayBe.get(name) ?? 0);
    if (stored.length > most) {
      throw new Finding(
        'invented',
        `${name} holds ${stored.length} events; ${most} were sent and may be there`,
      );
    }
  }
};

/** A signed note as it was answered: over how many events it was, and which root it said. */
export const headOf = (note: string): Head => {
  const [, size = '', root = ''] = note.split('\n');
  return { size: Number(size), root: Buffer.from(root, 'base64') };
};

/**
 * Every checkpoint that was ever answered is in the log, and the log is still one of which it is true: the root over as
 * many events, worked out anew from their bytes. Gives the head of the whole log. Throws Finding.
 */
export const mustAgreeWith = (
  events: readonly Stored[],
  { notes }: Watched,
  answered: ReadonlySet<string>,
): Head => {
  const heads = [...answered].map((note) => ({ note, ...headOf(note) }));
  const sizes = new Set(heads.map(({ size }) => size));
  const roots = new Map<number, Buffer>();
  const tree = growTree();
  for (const { stream, bytes } of events) {
    if (isAudit(stream)) continue;
    tree.add(bytes);
    if (sizes.has(tree.size())) roots.set(tree.size(), tree.root());
  }
  const untrue = heads.find(({ size, root }) => roots.get(size)?.equals(root) === false);
  if (untrue !== undefined) {
    throw new Finding(
      'checkpoint',
      `the checkpoint over ${untrue.size} events is not true of the log any more`,
    );
  }
  const missing = heads.find(({ note, size }) => size > tree.size() || !notes.has(note));
  if (missing !== undefined) {
    throw new Finding(
      'checkpoint',
      `the checkpoint over ${missing.size} events was answered and is not in the log, which has ${tree.size()} events`,
    );
  }
  return { size: tree.size(), root: tree.root() };
};
