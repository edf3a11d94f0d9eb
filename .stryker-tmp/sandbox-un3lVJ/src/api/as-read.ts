// @ts-nocheck
import { leafHash } from '../domain/merkle.ts';
import { type EventLog, LogFailure, type RecordedEvent } from '../store/event-log.ts';
import type { ReadModels } from '../store/read-models/read-models.ts';

/** What is wrong with an event of the log that is not the one with which the read side was filled; undefined where it is. */
const changeOf = (models: ReadModels, { position, bytes }: RecordedEvent): string | undefined => {
  const index = models.indexOf(position);
  const read = index === undefined ? undefined : models.leafOf(index);
  if (read === undefined || read.equals(leafHash(bytes))) return undefined;
  return `the event with the index ${index} is not the one that this server has read: it was changed in the log, or the read models were; porcupine verify names what was changed`;
};

/**
 * A log whose streams are read only as they were read before: nothing is decided, shown or signed by what was changed
 * since. `onChanged` is told of what was; whoever reads it is refused with LogFailure.
 */
export const asRead = (
  log: EventLog,
  models: () => ReadModels,
  onChanged: (fault: string) => void,
): EventLog => ({
  ...log,
  read: async (stream, part) => {
    const found = await log.read(stream, part);
    const present = models();
    for (const event of found.events) {
      const fault = changeOf(present, event);
      if (fault === undefined) continue;
      onChanged(fault);
      throw new LogFailure('unavailable', fault);
    }
    return found;
  },
});
