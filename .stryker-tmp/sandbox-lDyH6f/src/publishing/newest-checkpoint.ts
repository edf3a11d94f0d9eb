// @ts-nocheck
import { type Checkpoint, readSigned } from '../audit/checkpoint.ts';
import { readNote } from '../audit/note.ts';
import { checkpointStream, cosignatureStream, readAudit } from '../domain/audit/stored-events.ts';
import { type Envelope, readEnvelope } from '../domain/envelope.ts';
import { isAuditStream } from '../domain/ids.ts';
import { unlessUnreadable } from '../domain/stored-event.ts';
import type { MovingFault } from '../moving/faults.ts';
import { placeOf } from '../moving/numbered.ts';
import type { RecordedEvent } from '../store/event-log.ts';

/** A checkpoint as it was signed, and what it states. */
export type PublishedCheckpoint = { readonly note: string; readonly checkpoint: Checkpoint };

/** What was found; a checkpoint that cannot be read must not be passed over for an older one. */
type Found = PublishedCheckpoint | { readonly fault: MovingFault } | undefined;

const signedIn = ({ type, data }: Envelope): PublishedCheckpoint | undefined => {
  const event = unlessUnreadable(() => readAudit({ type, data }));
  if (event?.type !== 'CheckpointSigned') return undefined;
  const { note } = event.data;
  const signed = readSigned(note);
  return 'fault' in signed ? undefined : { note, checkpoint: signed.checkpoint };
};

const foundIn = (event: RecordedEvent): Found => {
  const envelope = readEnvelope(event.bytes);
  const detail = 'is no checkpoint that this version of porcupine can read';
  const isMeant = envelope.type.startsWith('CheckpointSigned.');
  return (
    signedIn(envelope) ??
    (isMeant ? { fault: { ...placeOf({ event, index: undefined }), detail } } : undefined)
  );
};

type Cosignature = { readonly root: string; readonly line: string };

const cosignatureIn = ({ type, data }: Envelope): Cosignature | undefined => {
  const event = unlessUnreadable(() => readAudit({ type, data }));
  if (event?.type !== 'CheckpointCosigned') return undefined;
  return { root: event.data.root, line: event.data.cosignature };
};

/** The note with the lines under it that are of the same tree, each once, as far as they are signature lines. */
const cosigned = (
  { note, checkpoint }: PublishedCheckpoint,
  cosignatures: readonly Cosignature[],
): string => {
  const root = checkpoint.root.toString('base64');
  const lines = cosignatures.filter((each) => each.root === root).map(({ line }) => `${line}\n`);
  return [...new Set(lines)].filter((line) => readNote(`${note}${line}`) !== undefined).reduce(add, note);
};

const add = (note: string, line: string): string => note + line;

const isSigned = (found: Found): found is PublishedCheckpoint => found !== undefined && 'note' in found;

/** Looks for the newest checkpoint among events as they come, and for what witnesses say of it. */
export const createCheckpointSearch = () => {
  let newest: Found;
  let stream: string | undefined;
  let cosignatures: Cosignature[] = [];

  const takeCheckpoint = (event: RecordedEvent): void => {
    newest = foundIn(event) ?? newest;
    const its = isSigned(newest) ? cosignatureStream(String(newest.checkpoint.size)) : undefined;
    // A tree may be signed again as it was; what was said of it holds for the new note too.
    if (its !== stream) cosignatures = [];
    stream = its;
  };

  return {
    take: (event: RecordedEvent): void => {
      if (!isAuditStream(event.stream)) return;
      if (event.stream === checkpointStream) takeCheckpoint(event);
      if (event.stream !== stream) return;
      const cosignature = cosignatureIn(readEnvelope(event.bytes));
      if (cosignature !== undefined) cosignatures.push(cosignature);
    },
    found: (): Found => (isSigned(newest) ? { ...newest, note: cosigned(newest, cosignatures) } : newest),
  };
};
