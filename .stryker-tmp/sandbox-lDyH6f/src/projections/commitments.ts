// @ts-nocheck
import { promisedBy, type Stage } from '../domain/commitment/commitment.ts';
import { type CommitmentEvent, type CommitmentStanding, made } from '../domain/commitment/events.ts';
import type { DomainEvent } from '../domain/events.ts';
import { commitmentOfStream, type ReportId } from '../domain/ids.ts';
import { daysOf } from '../domain/period.ts';
import { intervalOf, nothing } from '../domain/quantity.ts';
import { trackOf } from '../domain/tracks/index.ts';
import { entriesAt, type Line, linesBetween, taken } from './lines.ts';
import type { CommitmentRow, Happened, Place, Projection } from './rows.ts';

const standingAfter = ({ type, data }: CommitmentEvent): CommitmentStanding => {
  switch (type) {
    case 'CommitmentMade':
      return made(data.commitment);
    case 'CommitmentAdvanced':
    case 'CommitmentCorrected':
      return data.now;
    case 'CommitmentWithdrawn':
      return data.was;
  }
};

/** A commitment as it stands after an event; the event alone tells, since it carries all that stood and stands. */
export const commitmentAfter = (
  id: ReportId,
  revision: bigint,
  { position, index, recordedAt }: Place,
  event: CommitmentEvent,
): CommitmentRow => ({
  ...id,
  revision,
  position,
  index,
  recordedAt,
  withdrawn: event.type === 'CommitmentWithdrawn',
  ...standingAfter(event),
});

/** The stage in which a commitment stood on a day; undefined before it was made. */
export const stageAt = ({ stages }: Pick<CommitmentRow, 'stages'>, day: string): Stage | undefined =>
  stages.findLast(({ on }) => on <= day)?.stage;

const isCommitment = (event: DomainEvent): event is CommitmentEvent => event.type.startsWith('Commitment');

/** The event of a commitment, and which commitment it is about. */
const commitmentEventIn = ({ stream, event }: Happened) => {
  const id = commitmentOfStream(stream);
  return id === undefined || !isCommitment(event) ? undefined : { id, event };
};

/** The commitments as they stand: one row per commitment, kept as versions. */
export const commitments: Projection = {
  name: 'commitments',
  version: 1,
  rows: (happened) => {
    const found = commitmentEventIn(happened);
    if (found === undefined) return {};
    return { commitments: [commitmentAfter(found.id, happened.revision, happened, found.event)] };
  },
};

/** What a commitment counts as for a target that counts promises: it was made in its `effectiveOn`. */
const lineOf = (report: ReportId, { commitment }: CommitmentStanding): Line => {
  const { track, variant, source, bound, effectiveOn, quantity } = commitment;
  const { first, last } = daysOf(effectiveOn);
  const amount = intervalOf(quantity, trackOf(track).unit);
  return {
    report,
    track,
    variant,
    source,
    donors: promisedBy(commitment),
    behind: [],
    bound,
    effectiveOn,
    first,
    last,
    status: 'reported',
    ...(amount ?? nothing),
    undisclosed: amount === undefined ? 1n : 0n,
    leads: true,
  };
};

const linesOf = (report: ReportId, { type, data }: CommitmentEvent): readonly Line[] => {
  switch (type) {
    case 'CommitmentMade':
      return [lineOf(report, made(data.commitment))];
    case 'CommitmentAdvanced':
      // It is the same promise in another stage.
      return [];
    case 'CommitmentCorrected':
      return linesBetween([lineOf(report, data.was)], [lineOf(report, data.now)]);
    case 'CommitmentWithdrawn':
      return [taken(lineOf(report, data.was))];
  }
};

/** The signed lines of which every figure of promises is a sum, each commitment once in whatever stage. */
export const promises: Projection = {
  name: 'promises',
  version: 1,
  rows: (happened) => {
    const found = commitmentEventIn(happened);
    if (found === undefined) return {};
    return { promises: entriesAt(happened, linesOf(found.id, found.event)) };
  },
};
