// @ts-nocheck
import { isBetween } from '../domain/arbitration/arbitration.ts';
import type { ArbitrationEvent } from '../domain/arbitration/events.ts';
import type { DomainEvent } from '../domain/events.ts';
import { arbitrationTrackOf, type ReportId } from '../domain/ids.ts';
import type { Happened, MatchRow, PartingRow, Place, Projection } from './rows.ts';

/** What an event decided on a track: that two reports match, or that they part. */
export type Decided = { readonly matched: MatchRow } | { readonly parted: PartingRow };

const isArbitration = (event: DomainEvent): event is ArbitrationEvent => event.type.startsWith('Claims');

const placeOf = ({ position, index, recordedAt }: Happened): Place => ({ position, index, recordedAt });

/** What an event decided; undefined for an event of another kind. */
export const decidedBy = (happened: Happened): Decided | undefined => {
  const track = arbitrationTrackOf(happened.stream);
  const { event, by } = happened;
  if (track === undefined || !isArbitration(event)) return undefined;
  const place = placeOf(happened);
  if (event.type === 'ClaimsParted') {
    return { parted: { ...place, ...event.data, track, body: by } };
  }
  return { matched: { ...place, ...event.data, track, body: by } };
};

/** The reports that a decision speaks of. */
export const subjectsOf = (decided: Decided): readonly [ReportId, ReportId] =>
  'matched' in decided
    ? [decided.matched.counted, decided.matched.claim]
    : [decided.parted.a, decided.parted.b];

/** The matches of a report once something was decided of it. */
export const matchesAfter = (before: readonly MatchRow[], decided: Decided): readonly MatchRow[] =>
  'matched' in decided
    ? [...before, decided.matched]
    : before.filter((match) => !isBetween(match, decided.parted.a, decided.parted.b));

/** Which reports speak of the same goods, as people decided: matches that remain, and partings. */
export const arbitrations: Projection = {
  name: 'arbitrations',
  version: 2,
  rows: (happened) => {
    const decided = decidedBy(happened);
    if (decided === undefined) return {};
    return 'matched' in decided ? { matches: [decided.matched] } : { partings: [decided.parted] };
  },
};
