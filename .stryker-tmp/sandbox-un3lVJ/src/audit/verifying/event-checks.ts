// @ts-nocheck
import { z } from 'zod';
import { type Envelope, eventId, readEnvelope } from '../../domain/envelope.ts';
import { checkEvent } from '../../moving/checked-event.ts';

/** An event that is exactly what its bytes say, or why it is not. */
type Checked = { readonly envelope: Envelope } | { readonly fault: string };

/**
 * Reads an event of which nothing is believed: the canonical bytes of an envelope, whose id is the UUIDv5 of its stream,
 * revision and command.
 */
export const checkedEnvelope = (bytes: Uint8Array): Checked => {
  const checked = checkEvent(bytes);
  if ('fault' in checked) return checked;
  const { stream, revision, commandId, id } = checked.envelope;
  const own = eventId(stream, revision, commandId);
  if (id === own) return checked;
  return { fault: `has the id ${id}, and its stream, revision and command make ${own}` };
};

/** Whether bytes are the envelope of an event, however they are written. */
export const isEnvelope = (bytes: Uint8Array): boolean => {
  try {
    readEnvelope(bytes);
    return true;
  } catch {
    return false;
  }
};

const Place = z.object({
  stream: z.string().min(1),
  revision: z.int().min(0).optional().catch(undefined),
});

/** Where bytes that are no envelope say that they stand: another version of the product may have written them. */
export const statedPlace = (bytes: Uint8Array): Partial<z.infer<typeof Place>> => {
  try {
    return Place.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data ?? {};
  } catch {
    return {};
  }
};
