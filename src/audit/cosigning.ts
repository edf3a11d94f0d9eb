import { cosignatureStream, encodeAudit } from '../domain/audit/stored-events.ts';
import { readEnvelope } from '../domain/envelope.ts';
import { type EventLog, LogFailure } from '../store/event-log.ts';
import { askOf, envelopeOf } from '../store/execute.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import type { PublicKey } from './keys.ts';
import { cosignatureOf, linesBy, readNote } from './note.ts';

/** A witness's word on a checkpoint. */
export type Cosignature = { readonly witness: string; readonly line: string; readonly time: bigint };

/** What a witness has sent: the checkpoint that it names with its own word; or why that is none. */
export type Cosigned =
  | { readonly checkpoint: Checkpoint; readonly text: string; readonly cosignatures: readonly Cosignature[] }
  | { readonly fault: string };

/** Reads a checkpoint with the lines of witnesses under it; every line of a known witness must be true. */
export const readCosigned = (sent: string, witnesses: readonly PublicKey[]): Cosigned => {
  const note = readNote(sent);
  const checkpoint = note === undefined ? undefined : readCheckpoint(note.text);
  if (note === undefined || checkpoint === undefined) {
    return { fault: 'is no checkpoint: send the whole note as it was served, with your line at its end' };
  }
  const said = witnesses.map((witness) => ({ witness, time: cosignatureOf(note, witness) }));
  const broken = said.find(({ time }) => time === false);
  if (broken !== undefined)
    return { fault: `the line of ${broken.witness.name} is no cosignature of this checkpoint` };
  const cosignatures = said.flatMap(({ witness, time }) =>
    typeof time === 'bigint'
      ? linesBy(note, witness).map((line) => ({ witness: witness.name, line, time }))
      : [],
  );
  if (cosignatures.length > 0) return { checkpoint, text: note.text, cosignatures };
  return { fault: 'carries no line of a witness that is configured here' };
};

/** How often an append is tried again that others were faster with. */
const attempts = 5;

const noNewline = (line: string): string => line.trimEnd();

/**
 * Keeps a cosignature in the log; `repeated` where it is there. Throws LogFailure where it could not be stored.
 */
export const storeCosignature = async (
  log: Pick<EventLog, 'read' | 'append'>,
  now: Date,
  { size, root }: Pick<Checkpoint, 'size' | 'root'>,
  { witness, line }: Cosignature,
): Promise<{ readonly outcome: 'stored' | 'repeated'; readonly position: bigint }> => {
  const stream = cosignatureStream(String(size));
  const data = { size: String(size), root: root.toString('base64'), witness, cosignature: noNewline(line) };
  const ask = askOf({
    stream,
    command: undefined,
    by: { body: 'porcupine', key: 'witness' },
    correlationId: 'cosignature',
    method: 'POST',
    path: '/v1/audit/cosignatures',
    body: data,
    ifMatch: null,
    idempotencyKey: null,
  });
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { events, revision } = await log.read(stream);
    const known = events.find(({ bytes }) => readEnvelope(bytes).commandId === ask.commandId);
    if (known !== undefined) return { outcome: 'repeated', position: known.position };
    const event = encodeAudit({ type: 'CheckpointCosigned', data });
    const appended = await log.append(stream, envelopeOf(ask, event, Number(revision) + 1, now), revision);
    if (appended !== 'conflict') return { outcome: 'stored', position: appended.position };
  }
  throw new LogFailure('unavailable', 'others cosigned at the same moment, five times in a row');
};
