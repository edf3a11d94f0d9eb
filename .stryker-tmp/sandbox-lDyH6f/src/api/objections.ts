// @ts-nocheck
import type { Objection } from '../dashboard/reporting/my-reports.tsx';
import { readDelivery } from '../domain/delivery/stored-events.ts';
import { deliveryStream } from '../domain/ids.ts';
import { unlessUnreadable } from '../domain/stored-event.ts';
import type { CountedReport } from '../projections/rows.ts';
import { noStream, type RecordedEvent } from '../store/event-log.ts';
import { pastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';

/** Few enough that reading one part of a long stream keeps nobody waiting. */
const readAtOnce = 50;

/** A dispute, where an event is one that can be read. */
const objectionIn = (recorded: RecordedEvent): Objection | undefined => {
  const envelope = unlessUnreadable(() => pastEvent(recorded).envelope);
  const event = envelope && unlessUnreadable(() => readDelivery(envelope));
  if (envelope === undefined || event?.type !== 'DeliveryDisputed') return undefined;
  return { body: envelope.by.body, reason: event.data.reason, recordedAt: envelope.recordedAt };
};

/** What others object to a report as it stands: the last word of each body that disputes it. */
export const objectionsTo = async (
  { log }: Pick<Context, 'log'>,
  row: CountedReport,
): Promise<readonly Objection[]> => {
  if (row.status !== 'disputed') return [];
  const last = new Map<string, Objection>();
  let [after, isRead] = [noStream, false];
  while (!isRead) {
    const { events } = await log.read(deliveryStream(row), { after, most: readAtOnce });
    for (const objection of events.flatMap((event) => objectionIn(event) ?? [])) {
      last.set(objection.body, objection);
    }
    after = events.at(-1)?.revision ?? after;
    isRead = events.length < readAtOnce;
  }
  return row.disputedBy.flatMap((body) => last.get(body) ?? []);
};
