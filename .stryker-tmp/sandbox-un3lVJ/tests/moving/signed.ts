// @ts-nocheck
import { generateKey, type SigningKey } from '../../src/audit/keys.ts';
import { cosign, signNote } from '../../src/audit/note.ts';
import type { Envelope } from '../../src/domain/envelope.ts';
import type { EventLog } from '../../src/store/event-log.ts';
import { allAfter, anEnvelope, append } from '../store/envelopes.ts';
import { rootOver } from '../support/tiles.ts';

/** The key of the logs that are signed here, and that of a witness. */
export const logKey = generateKey('example.org/log', 'signer');
export const witnessKey = generateKey('example.org/witness', 'witness');

/** The next event of a stream, which has its own place in it. */
export const appendNext = async (
  log: EventLog,
  stream: string,
  type: string,
  data: unknown,
): Promise<Envelope> => {
  const { revision } = await log.read(stream);
  const envelope = anEnvelope(stream, Number(revision) + 1, { type, data });
  await append(log, envelope);
  return envelope;
};

/** The leaves of a log: the bytes of its events outside audit streams. */
export const leavesOf = async (log: EventLog): Promise<readonly Uint8Array[]> =>
  (await allAfter(log)).filter(({ stream }) => !stream.startsWith('audit-')).map(({ bytes }) => bytes);

type Checkpoint = {
  readonly note: string;
  readonly text: string;
  readonly size: number;
  readonly root: string;
};

/** A checkpoint of the first leaves of a log, as docs/proofs.md writes one. */
const checkpointOf = async (log: EventLog, size?: number, key: SigningKey = logKey): Promise<Checkpoint> => {
  const leaves = (await leavesOf(log)).slice(0, size);
  const root = rootOver(leaves).toString('base64');
  const text = `${logKey.name}\n${leaves.length}\n${root}\n`;
  return { note: signNote(text, key), text, size: leaves.length, root };
};

/** Signs the first leaves of a log, all of them where nothing is said. */
export const sign = async (log: EventLog, size?: number, key?: SigningKey): Promise<Checkpoint> => {
  const checkpoint = await checkpointOf(log, size, key);
  await appendNext(log, 'audit-checkpoints', 'CheckpointSigned.v1', { note: checkpoint.note });
  return checkpoint;
};

/** Stores a line of the witness under a checkpoint, which it gives. */
export const witness = async (
  log: EventLog,
  { text, size, root }: Checkpoint,
  at = '2026-11-25T11:00:00.000Z',
): Promise<string> => {
  const line = cosign(text, witnessKey, new Date(at));
  await appendNext(log, `audit-cosignatures-${size}`, 'CheckpointCosigned.v1', {
    size: String(size),
    root,
    witness: witnessKey.name,
    cosignature: line.trimEnd(),
  });
  return line;
};
