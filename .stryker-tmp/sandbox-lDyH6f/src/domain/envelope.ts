// @ts-nocheck
import { createHash, hash } from 'node:crypto';
import { z } from 'zod';
import { BodyId } from './ids.ts';
import { byCodeUnits } from './order.ts';

/**
 * The unit that is stored, hashed and exported: one event with who caused it, when the log learnt of it
 * and what makes repeats recognisable. `revision` is the event's 0-based number in its stream.
 */
export const Envelope = z.strictObject({
  v: z.literal(1),
  id: z.uuid(),
  stream: z.string().min(1),
  revision: z.int().min(0),
  type: z.string().min(1),
  recordedAt: z.iso.datetime({ precision: 3 }),
  by: z.strictObject({ body: BodyId, key: z.string().min(1).max(200) }),
  commandId: z.hash('sha256'),
  correlationId: z.string().min(1).max(200),
  request: z.hash('sha256'),
  data: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;

/** Stored bytes as a text; they are not copied before. */
export const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf8');

/** Reads stored bytes. Throws on bytes that are no envelope. */
export const readEnvelope = (bytes: Uint8Array): Envelope => Envelope.parse(JSON.parse(textOf(bytes)));

/** The most bytes that one envelope may have. */
export const mostEnvelopeBytes = 60_000;

const canonicalMembers = (value: object): string => {
  let members = '';
  // RFC 8785 sorts names by UTF-16 code units, which is what comparing strings does.
  for (const name of Object.keys(value).toSorted(byCodeUnits)) {
    const member: unknown = Reflect.get(value, name);
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${canonical(name)}:${canonical(member)}`;
  }
  return members;
};

const hasJsonForm = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed();
  return value === null || typeof value === 'boolean' || Number.isFinite(value);
};

/**
 * Canonical JSON (RFC 8785): names sorted, no white space, numbers and strings as ECMAScript writes them.
 * Members that are undefined are left out. Throws on what JSON cannot hold.
 */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${canonicalMembers(value)}}`;
  if (!hasJsonForm(value)) throw new Error(`${String(value)} has no JSON form`);
  return JSON.stringify(value);
};

export const canonicalBytes = (value: unknown): Buffer => Buffer.from(canonical(value), 'utf8');

const bytesKnown = new WeakMap<Envelope, Buffer>();

/** The bytes of an envelope as they are stored and hashed; worked out once, since each is measured, stored and answered. */
export const envelopeBytes = (envelope: Envelope): Buffer => {
  const bytes = bytesKnown.get(envelope) ?? canonicalBytes(envelope);
  bytesKnown.set(envelope, bytes);
  return bytes;
};

const sha256 = (value: unknown): string => hash('sha256', canonical(value));

/** What was asked, whoever asks: the same method, path, normalised body and `If-Match` give the same digest. */
export const requestDigest = (asked: {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly ifMatch: string | null;
}): string => sha256([asked.method, asked.path, asked.body, asked.ifMatch]);

/** Names a command so that its repeats are recognised: by the caller's own key, or by what was asked. */
export const commandIdOf = (
  actingBody: string,
  idempotencyKey: string | undefined,
  request: string,
): string => sha256([actingBody, idempotencyKey ?? request]);

// The product's own UUID namespace; changing it would change the id of every event to come.
const namespace = Buffer.from('6f0c6a3c9d1b5e0f8a4b2d7c1e3f5a69', 'hex');

/** The event's id: UUIDv5 (RFC 9562) of its place and its command, so that a retried append has the same id. */
export const eventId = (stream: string, revision: number, commandId: string): string => {
  const id = createHash('sha1')
    .update(namespace)
    .update(canonical([stream, revision, commandId]))
    .digest()
    .subarray(0, 16);
  id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x50, 6);
  id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8);
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
