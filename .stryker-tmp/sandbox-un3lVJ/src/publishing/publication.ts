// @ts-nocheck
import type { PublicKey } from '../audit/keys.ts';
import { isSignedBy, readNote } from '../audit/note.ts';
import type { MovingFault } from '../moving/faults.ts';
import type { Contents } from '../moving/manifest.ts';
import type { Publish } from '../moving/other-files.ts';
import type { EventLog, RecordedEvent } from '../store/event-log.ts';
import { beginning } from '../store/event-log.ts';
import { datedFiguresAt } from './dated-figures.ts';
import { createCheckpointSearch, type PublishedCheckpoint } from './newest-checkpoint.ts';
import { pagesOf } from './pages.ts';

/** What stands beside the events of an export, and what is to be shown the events that it is made of. */
export type Publication = { readonly seen: (event: RecordedEvent) => void; readonly publish: Publish };

type Given = {
  readonly log: EventLog;
  readonly now: Date;
  /** The log's public keys, those of before among them, where whoever exports has them. */
  readonly keys: readonly PublicKey[];
  /** The program and its version. */
  readonly program: string;
};

/** The key that signed a checkpoint. */
const keyOf = ({ note }: PublishedCheckpoint, keys: readonly PublicKey[]): PublicKey | undefined => {
  const read = readNote(note);
  return read && keys.find((key) => isSignedBy(read, key));
};

/** Why a checkpoint cannot stand beside any of the keys that are known. */
const keyFault = (
  signed: PublishedCheckpoint | undefined,
  keys: readonly PublicKey[],
): MovingFault | undefined => {
  if (signed === undefined || keys.length === 0 || keyOf(signed, keys) !== undefined) return undefined;
  const known = keys.map(({ text }) => text).join(', ');
  return {
    detail: `the newest checkpoint is not signed by the key ${known}: name the one that signed it with --key`,
  };
};

/** Publishes a log with its figures, its newest checkpoint and a page about all of it. */
export const publicationOf = ({ log, now, keys, program }: Given): Publication => {
  const search = createCheckpointSearch();
  let position = beginning;

  const textsOf = async (contents: Contents, signed: PublishedCheckpoint | undefined) => {
    const dated = await datedFiguresAt(log, position, now);
    const known = signed && keyOf(signed, keys);
    return [
      { name: 'key', text: known === undefined ? '' : `${known.text}\n` },
      ...pagesOf({ contents, dated, signed, hasKey: known !== undefined, program }),
      { name: 'checkpoint', text: signed?.note ?? '' },
    ] as const;
  };

  return {
    seen: (event) => {
      search.take(event);
      position = event.position;
    },
    publish: async (contents) => {
      const found = search.found();
      if (found !== undefined && 'fault' in found) return { faults: [found.fault], unlisted: 0 };
      const fault = keyFault(found, keys);
      if (fault !== undefined) return { faults: [fault], unlisted: 0 };
      return { tree: found?.checkpoint, texts: await textsOf(contents, found) };
    },
  };
};
