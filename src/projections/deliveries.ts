import type { DeliveryEvent } from '../domain/delivery/events.ts';
import { reported, type Standing } from '../domain/delivery/events.ts';
import type { DomainEvent } from '../domain/events.ts';
import { type ReportId, reportOfStream } from '../domain/ids.ts';
import type { Happened, Place, Projection, ReportRow } from './rows.ts';

const standingAfter = ({ type, data }: DeliveryEvent): Standing => {
  switch (type) {
    case 'DeliveryRecorded':
      return reported(data.delivery);
    case 'DeliveryCorrected':
      return data.now;
    case 'DeliveryWithdrawn':
      return data.was;
  }
};

/** A report as it stands after an event; the event alone tells, since it carries all that stood and stands. */
export const reportAfter = (
  id: ReportId,
  revision: bigint,
  { position, index, recordedAt }: Place,
  event: DeliveryEvent,
): ReportRow => {
  const { delivery, status } = standingAfter(event);
  const withdrawn = event.type === 'DeliveryWithdrawn';
  return {
    ...id,
    revision,
    position,
    index,
    recordedAt,
    status: withdrawn ? 'withdrawn' : status,
    delivery,
    counted: !withdrawn,
  };
};

const isDelivery = (event: DomainEvent): event is DeliveryEvent => event.type.startsWith('Delivery');

/** The reports whose standing or counting an event changed, as they stand now. */
export const changedReports = (happened: Happened): readonly ReportRow[] => {
  const id = reportOfStream(happened.stream);
  if (id === undefined || !isDelivery(happened.event)) return [];
  return [reportAfter(id, happened.revision, happened, happened.event)];
};

/** The reports as they stand: one row per report, kept as versions. */
export const deliveries: Projection = {
  name: 'deliveries',
  version: 2,
  rows: (happened) => ({ reports: changedReports(happened) }),
};
