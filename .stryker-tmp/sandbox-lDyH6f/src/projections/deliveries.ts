// @ts-nocheck
import type { DeliveryEvent } from '../domain/delivery/events.ts';
import { reported, type Standing } from '../domain/delivery/events.ts';
import type { DomainEvent } from '../domain/events.ts';
import { type ReportId, reportOfStream } from '../domain/ids.ts';
import type { Happened, Place, Present, Projection, ReportRow } from './rows.ts';

const standingAfter = ({ type, data }: DeliveryEvent): Standing => {
  switch (type) {
    case 'DeliveryRecorded':
      return reported(data.delivery);
    case 'DeliveryCorrected':
    case 'DeliveryVerified':
    case 'DeliveryDisputed':
      return data.now;
    case 'DeliveryWithdrawn':
      // What is no longer said nobody confirms or disputes.
      return reported(data.was.delivery);
  }
};

/**
 * A report as it stands after an event. The event tells all that stood and stands; what came `before` it tells when the
 * report began and when it was corrected last.
 */
export const reportAfter = (
  { body, reference }: ReportId,
  revision: bigint,
  { position, index, recordedAt }: Place,
  event: DeliveryEvent,
  before?: ReportRow,
): ReportRow => {
  const { delivery, status, verifiedBy, disputedBy } = standingAfter(event);
  // Written out, as in lines.ts: there are as many as events.
  return {
    body,
    reference,
    revision,
    position,
    index,
    recordedAt,
    status: event.type === 'DeliveryWithdrawn' ? 'withdrawn' : status,
    verifiedBy,
    disputedBy,
    delivery,
    firstIndex: before?.firstIndex ?? index,
    correctedAt: event.type === 'DeliveryCorrected' ? position : (before?.correctedAt ?? null),
  };
};

const isDelivery = (event: DomainEvent): event is DeliveryEvent => event.type.startsWith('Delivery');

/** A report as it stood before an event of its stream: before the first there was none. */
export const reportBefore = (
  { revision }: Pick<Happened, 'revision'>,
  id: ReportId,
  { report }: Pick<Present, 'report'>,
): ReportRow | undefined => (revision === 0n ? undefined : report(id));

/** The report that an event changed, as it stands now; undefined for an event of another kind. */
export const changedReport = (happened: Happened, present: Present): ReportRow | undefined => {
  const id = reportOfStream(happened.stream);
  if (id === undefined || !isDelivery(happened.event)) return undefined;
  return reportAfter(id, happened.revision, happened, happened.event, reportBefore(happened, id, present));
};

/** The reports as they stand: one row per report, kept as versions. */
export const deliveries: Projection = {
  name: 'deliveries',
  version: 3,
  rows: (happened, present) => {
    const row = changedReport(happened, present);
    return { reports: row === undefined ? [] : [row] };
  },
};
