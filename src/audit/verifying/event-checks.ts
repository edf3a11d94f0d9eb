import { type Envelope, eventId } from '../../domain/envelope.ts';
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
