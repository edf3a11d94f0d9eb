// @ts-nocheck
import type { Delivery } from '../domain/delivery/delivery.ts';
import type { ReportId } from '../domain/ids.ts';
import { type DayNumber, daysOf } from '../domain/period.ts';

/**
 * What delivery reports may be sorted by (their latest change, the last day of what happened, or body and reference), and
 * which way each goes where nothing is said: the newest first, or names from A on.
 */
export const reportOrders = { recorded: 'desc', happened: 'desc', reference: 'asc' } as const;

export type ReportSort = keyof typeof reportOrders;

/** An order of delivery reports. */
export type Sorting = { readonly sort: ReportSort; readonly order: 'asc' | 'desc' };

/** An order as it is asked for, in full. */
export const sortingOf = ({
  sort = 'recorded',
  order = reportOrders[sort],
}: {
  readonly sort?: ReportSort | undefined;
  readonly order?: Sorting['order'] | undefined;
}): Sorting => ({ sort, order });

/** Where a report stands in every order; no two stand at the same place in any. */
export type ReportPlace = ReportId & { readonly position: bigint; readonly day: DayNumber };

export const placeOfReport = ({
  body,
  reference,
  position,
  delivery,
}: ReportId & { readonly position: bigint; readonly delivery: Delivery }): ReportPlace => ({
  body,
  reference,
  position,
  day: daysOf(delivery.effectiveOn).last,
});
