// @ts-nocheck
// One figure at two moments of knowledge, and the events that made the difference.
import { versionsIn, zero } from './counting.ts';
import { type Figure, figureOf } from './figures.ts';
import { type Moment, momentAt } from './periods.ts';
import {
  type Accepted,
  type Interval,
  readAmount,
  readInterval,
  type Unit,
  type WireAmount,
  type WireInterval,
  writeAmount,
  writeInterval,
} from './wire.ts';

type Change = WireInterval & {
  readonly index: string;
  readonly type: string;
  readonly before: WireInterval;
  readonly after: WireInterval;
};

type Restatement = {
  readonly from: { readonly figure: Figure | null };
  readonly to: { readonly figure: Figure | null };
  readonly difference: WireInterval;
  readonly changes: readonly Change[];
};

const storedNames: Record<Accepted['kind'], string> = {
  record: 'DeliveryRecorded.v1',
  correct: 'DeliveryCorrected.v1',
  withdraw: 'DeliveryWithdrawn.v1',
  verify: 'DeliveryVerified.v1',
  dispute: 'DeliveryDisputed.v1',
  match: 'ClaimsMatched.v1',
  part: 'ClaimsParted.v1',
  commit: 'CommitmentMade.v1',
  recommit: 'CommitmentCorrected.v1',
  advance: 'CommitmentAdvanced.v1',
  uncommit: 'CommitmentWithdrawn.v1',
  state: 'StatementMade.v1',
  restate: 'StatementCorrected.v1',
  unstate: 'StatementWithdrawn.v1',
  adopt: 'TargetAdopted.v1',
  revise: 'TargetRevised.v1',
  retire: 'TargetRetired.v1',
  plan: 'MilestoneAdopted.v1',
  replan: 'MilestoneRevised.v1',
  step: 'MilestoneReported.v1',
  restep: 'MilestoneReportCorrected.v1',
  unstep: 'MilestoneReportWithdrawn.v1',
};

/** The figure with one index known, and what of it a change is looked for in. */
type Seen = {
  readonly figure: Figure | null;
  readonly delivered: Interval;
  readonly shown: WireInterval;
  readonly quantity: WireAmount | null;
};

type Question = {
  readonly history: readonly Accepted[];
  readonly id: string;
  readonly effectiveAt: string;
  readonly eurTracks: readonly string[];
};

const momentKnown = ({ history, id, effectiveAt }: Question, index: number): Moment | undefined =>
  momentAt(versionsIn(history.slice(0, index + 1), id), effectiveAt);

const unitIn = ({ target }: Moment, eurTracks: readonly string[]): Unit =>
  eurTracks.includes(target.track) ? 'euro' : 'count';

/** Of a target not adopted yet or retired already nothing was delivered, in the unit that the answer is in. */
const seenAt = (question: Question, index: number, unit: Unit): Seen => {
  const { history, id, effectiveAt, eurTracks } = question;
  const figure = figureOf(history, id, { effectiveAt, index }, eurTracks);
  const moment = momentKnown(question, index);
  if (figure === undefined || figure === 'outside' || moment === undefined) {
    return { figure: null, delivered: zero, shown: writeInterval(zero, unit), quantity: null };
  }
  const own = unitIn(moment, eurTracks);
  const { quantity } = moment.target;
  return {
    figure,
    delivered: readInterval(figure.delivered, own),
    shown: figure.delivered,
    quantity: quantity === null ? null : writeAmount(readAmount(quantity, own), own),
  };
};

/** The share needs no look of its own: it follows from what is delivered and the quantity. */
const isMoved = (before: Seen, after: Seen): boolean =>
  before.delivered.min !== after.delivered.min ||
  before.delivered.max !== after.delivered.max ||
  before.quantity !== after.quantity ||
  (before.figure === null) !== (after.figure === null) ||
  (before.figure?.undisclosedReports ?? 0) !== (after.figure?.undisclosedReports ?? 0) ||
  JSON.stringify(before.figure?.statement ?? null) !== JSON.stringify(after.figure?.statement ?? null);

/** End by end, not as between two figures: so the changes add up to the whole, and min may exceed max. */
const step = (before: Seen, after: Seen, unit: Unit): WireInterval =>
  writeInterval(
    {
      min: after.delivered.min - before.delivered.min,
      max: after.delivered.max - before.delivered.max,
    },
    unit,
  );

/** Undefined for a target that is not adopted up to `to`. */
export const restatementOf = (
  history: readonly Accepted[],
  id: string,
  asked: { readonly effectiveAt: string; readonly from: number; readonly to: number },
  eurTracks: readonly string[],
): Restatement | undefined => {
  const { effectiveAt, from, to } = asked;
  const question = { history, id, effectiveAt, eurTracks };
  const moment = momentKnown(question, to);
  if (moment === undefined) return undefined;
  const unit = unitIn(moment, eurTracks);
  const [first, last] = [seenAt(question, from, unit), seenAt(question, to, unit)];
  const changes = history.slice(0, to + 1).flatMap((event, index) => {
    if (index <= from) return [];
    const [before, after] = [seenAt(question, index - 1, unit), seenAt(question, index, unit)];
    if (!isMoved(before, after)) return [];
    const type = storedNames[event.kind];
    return [
      { index: String(index), type, before: before.shown, after: after.shown, ...step(before, after, unit) },
    ];
  });
  return {
    from: { figure: first.figure },
    to: { figure: last.figure },
    difference: step(first, last, unit),
    changes,
  };
};
