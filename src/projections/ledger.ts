import { sharesOf } from '../domain/delivery/delivery.ts';
import { daysOf } from '../domain/period.ts';
import { intervalOf, negative, nothing } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { changedReports } from './deliveries.ts';
import type { Entry, Happened, Present, Projection, ReportRow } from './rows.ts';

type Line = Omit<Entry, 'position' | 'index' | 'part'>;

/** What a report should have in the ledger: one line per donor's part, or nothing when it does not count. */
const linesOf = (row: ReportRow | undefined): readonly Line[] => {
  if (row === undefined || !row.counted || row.status === 'withdrawn') return [];
  const { body, reference, delivery, status } = row;
  const { track, variant, source, bound, effectiveOn } = delivery;
  const { first, last } = daysOf(effectiveOn);
  const { unit } = trackOf(track);
  return sharesOf(delivery).map(({ donors, quantity }) => {
    const amount = intervalOf(quantity, unit);
    return {
      report: { body, reference },
      track,
      variant,
      source,
      donors,
      bound,
      effectiveOn,
      first,
      last,
      status,
      ...(amount ?? nothing),
      undisclosed: amount === undefined ? 1n : 0n,
    };
  });
};

const taken = (line: Line): Line => ({ ...line, ...negative(line), undisclosed: -line.undisclosed });

const written = (line: Line): string =>
  JSON.stringify(line, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

const sameLines = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.map(written).join() === b.map(written).join();

/** What a report should have in the ledger now, minus what it had. */
const linesBetween = (had: ReportRow | undefined, has: ReportRow): readonly Line[] => {
  const before = linesOf(had);
  const after = linesOf(has);
  return sameLines(before, after) ? [] : [...before.map(taken), ...after];
};

/**
 * The entries of an event: what the reports that it changed should have in the ledger now, minus what they had. So
 * every sum telescopes to the standings that count, and a report recorded and then withdrawn leaves nothing.
 */
const entriesOf = (happened: Happened, present: Present): readonly Entry[] => {
  const { position, index } = happened;
  const lines = changedReports(happened).flatMap((row) => linesBetween(present.report(row), row));
  return lines.map((line, part) => ({ ...line, position, index, part }));
};

/** The signed lines of which every figure is a sum. */
export const ledger: Projection = {
  name: 'ledger',
  version: 2,
  rows: (happened, present) => ({ entries: entriesOf(happened, present) }),
};
