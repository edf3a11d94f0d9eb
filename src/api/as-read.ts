import { canonicalBytes } from '../domain/envelope.ts';
import { leafHash } from '../domain/merkle.ts';
import { LogFailure } from '../store/event-log.ts';
import type { Execute } from '../store/execute.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';

/**
 * Throws LogFailure where bytes of the log are not those that the read side was filled with: nothing must be signed over
 * them.
 */
export const mustBeAsRead = (models: ReadModels, index: bigint, bytes: Uint8Array): void => {
  const read = models.leafOf(index);
  if (read === undefined || read.equals(leafHash(bytes))) return;
  throw new LogFailure(
    'unavailable',
    `the event with the index ${index} is not the one that this server has read: it was changed in the log, or the read models were; porcupine verify names what was changed`,
  );
};

/** Executes commands; what is answered as accepted before must be what was read, since a receipt is signed over it. */
export const executeAsRead =
  (execute: Execute, models: () => ReadModels): Execute =>
  async (aggregate, ask) => {
    const outcome = await execute(aggregate, ask);
    if (outcome.outcome !== 'repeated') return outcome;
    const { position, envelope } = outcome.accepted;
    const present = models();
    const moment = position > present.checkpoint().position ? undefined : present.momentAt({ position });
    if (moment !== undefined) mustBeAsRead(present, moment.index, canonicalBytes(envelope));
    return outcome;
  };
