// @ts-nocheck
import { type ReportId, reportName } from '../domain/ids.ts';
import { dayOf } from '../domain/period.ts';
import { shownInterval } from '../domain/quantity.ts';
import type { Restated, RestatingEvent } from '../projections/restating.ts';
import { isSameFigure, type Said, type Spoken } from '../projections/said.ts';
import type { MessageKey } from './catalogues/en.ts';
import type { AsOf } from './view.tsx';
import type { Words } from './words.ts';

/** An event that took back or changed what was said before, with every figure that it restated. */
export type Restatement = {
  /** The event's id, a UUID. */
  readonly id: string;
  readonly type: RestatingEvent;
  readonly recordedAt: string;
  /** The body that caused it. */
  readonly by: string;
  readonly reason: string | null;
  /** The reports that it is about; none where it is about the target itself. */
  readonly reports: readonly ReportId[];
  /** Both clocks right after it. */
  readonly asOf: AsOf;
  /** At least one. */
  readonly figures: readonly [Restated, ...Restated[]];
};

/** What happened, as a sentence about the reports and who did it. */
const deeds = {
  DeliveryCorrected: 'restated.delivery-corrected',
  DeliveryWithdrawn: 'restated.delivery-withdrawn',
  ClaimsMatched: 'restated.claims-matched',
  ClaimsParted: 'restated.claims-parted',
  CommitmentCorrected: 'restated.commitment-corrected',
  CommitmentWithdrawn: 'restated.commitment-withdrawn',
  StatementCorrected: 'restated.statement-corrected',
  StatementWithdrawn: 'restated.statement-withdrawn',
  TargetRevised: 'restated.target-revised',
  TargetRetired: 'restated.target-retired',
} as const satisfies Record<RestatingEvent, MessageKey>;

/** Who did what to which reports. */
export const deedWords = ({ say }: Words, { type, reports, by }: Restatement): string => {
  const [first, second] = reports.map(reportName);
  return say(deeds[type], { report: first ?? '', other: second ?? '', by });
};

/** The calendar year of a figure, where its target is held year by year. */
export const yearRestated = ({ goal }: Restated): string | undefined =>
  goal.target.period.kind === 'calendar-years' ? dayOf(goal.from).slice(0, 4) : undefined;

/** Which figure it is: a target's title, and its year where it is held year by year. */
export const figureName = ({ say, term }: Words, restated: Restated): string => {
  const year = yearRestated(restated);
  const title = term(restated.goal.target.title);
  return year === undefined ? title : say('restated.in-year', { title, year });
};

const sumWords = ({ say, quantities }: Words, said: Said): string => {
  if (said === undefined) return say('restated.no-figure');
  const { unit, undisclosedReports } = said;
  const sum = quantities(shownInterval(said, unit), unit);
  return undisclosedReports === 0 ? sum : say('restated.and-undisclosed', { sum, count: undisclosedReports });
};

const askedWords = ({ say, quantity: written }: Words, { quantity, unit }: Spoken): string =>
  quantity === null ? say('quantity.none') : written(quantity, unit);

/** What the figure is held against, where that changed. */
const askedAnew = (words: Words, { before, after }: Restated): readonly string[] =>
  before === undefined || after === undefined || before.quantity === after.quantity
    ? []
    : [
        words.say('restated.held-against', {
          before: askedWords(words, before),
          after: askedWords(words, after),
        }),
      ];

/** 41,000 rounds → 40,400 rounds; and what it is held against, where that changed. */
export const moveWords = (words: Words, restated: Restated): string => {
  const { before, after } = restated;
  const isSum =
    before === undefined ||
    after === undefined ||
    !isSameFigure(before, { ...after, quantity: before.quantity });
  const sums = { before: sumWords(words, before), after: sumWords(words, after) };
  return [...(isSum ? [words.say('restated.move', sums)] : []), ...askedAnew(words, restated)].join('; ');
};
