// @ts-nocheck
import type { ReportId } from '../domain/ids.ts';
import { type Interval, intervalOf, nothing, plus } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import type { CommitmentRow, ReportRow } from './rows.ts';

/** What has come of a commitment. */
export type Fulfilment = {
  /** What the deliveries that name it add up to. */
  readonly fulfilled: Interval;
  /** What is still promised; undefined where the commitment carries no number. */
  readonly open: Interval | undefined;
  /** What came beyond it; it is no other commitment's. */
  readonly over: Interval | undefined;
  /** Whether something may still have to come. */
  readonly isOpen: boolean;
  readonly overdue: boolean;
  /** The deliveries that name it, those without a number among them. */
  readonly deliveries: readonly ReportId[];
  readonly undisclosedDeliveries: number;
};

const atLeastNothing = ({ min, max }: Interval): Interval => ({
  min: min > 0n ? min : 0n,
  max: max > 0n ? max : 0n,
});

/** One figure less another, as an interval difference; below nothing there is nothing. */
const beyond = (a: Interval, b: Interval): Interval =>
  atLeastNothing({ min: a.min - b.max, max: a.max - b.min });

const promisedIn = ({ commitment }: CommitmentRow): Interval | undefined =>
  intervalOf(commitment.quantity, trackOf(commitment.track).unit);

/** What is still promised; once it was withdrawn, nothing. A delivery without a number may be all of it. */
const openOf = (
  row: CommitmentRow,
  fulfilled: Interval,
  undisclosedDeliveries: number,
): Interval | undefined => {
  if (row.withdrawn) return nothing;
  const promised = promisedIn(row);
  if (promised === undefined) return undefined;
  const open = beyond(promised, fulfilled);
  return undisclosedDeliveries > 0 ? { ...open, min: 0n } : open;
};

/**
 * What has come of a commitment by a day, from the counted deliveries of its own track that name it and were effective
 * by then. One without a number is open until it is withdrawn: nobody can tell when all of it has come.
 */
export const fulfilmentOf = (
  row: CommitmentRow,
  deliveries: readonly ReportRow[],
  day: string,
): Fulfilment => {
  const { unit } = trackOf(row.commitment.track);
  const amounts = deliveries.map(({ delivery }) => intervalOf(delivery.quantity, unit));
  const known = amounts.filter((amount) => amount !== undefined);
  const fulfilled = known.reduce<Interval>(plus, nothing);
  const undisclosedDeliveries = amounts.length - known.length;
  const promised = promisedIn(row);
  const open = openOf(row, fulfilled, undisclosedDeliveries);
  const isOpen = open === undefined || open.max > 0n;
  const { dueOn } = row.commitment;
  return {
    fulfilled,
    open,
    over: promised && beyond(fulfilled, promised),
    isOpen,
    overdue: isOpen && dueOn !== undefined && dueOn < day,
    deliveries: deliveries.map(({ body, reference }) => ({ body, reference })),
    undisclosedDeliveries,
  };
};
