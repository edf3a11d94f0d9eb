// @ts-nocheck
import type { Clocks } from '../../src/api/clocks.ts';
import { pageAsked } from '../../src/api/cursor.ts';
import { duplicatesListed } from '../../src/api/duplicates-list.ts';
import { milestonesListed } from '../../src/api/milestone-answer.ts';
import { claimsAt, reportAnswer } from '../../src/api/report-answer.ts';
import { dayNumber } from '../../src/domain/period.ts';
import { erasOf, goalpostAt } from '../../src/projections/goalposts.ts';
import type { answerFor as ReferenceAnswer } from '../reference/arbitration.ts';
import type { duplicatesAt as ReferenceDuplicates } from '../reference/duplicates.ts';
import type { goalpostsOf as ReferenceGoalposts } from '../reference/goalposts.ts';
import type {
  milestoneOf as ReferenceMilestone,
  milestonesAt as ReferenceMilestones,
} from '../reference/milestones.ts';
import { readReport, writeReport } from '../reference/wire.ts';
import { accountOf, knownAt } from './product-account.ts';

/** How the product answers for a report of a history. */
export const answerFor: typeof ReferenceAnswer = (history, report, { index }) => {
  const models = accountOf(history);
  const row = models.reportAt(writeReport(report), knownAt(index));
  if (row === undefined) return undefined;
  const { status, verifiedBy, disputedBy, countsAs } = reportAnswer(
    row,
    claimsAt({ models }, knownAt(index)),
  );
  if (countsAs === null) throw new Error(`nothing is said of how ${report} counts`);
  return { status, verifiedBy, disputedBy, countsAs };
};

const latest = '2099-12-31';

/** Both clocks of a question about everything that ever happened, as known at an index. */
export const everAt = (index: number): Clocks => ({
  effectiveAt: latest,
  day: dayNumber(latest),
  ...knownAt(index),
  time: 0,
  asOf: { effectiveAt: latest, knownAt: '', position: null, index: String(index) },
});

const isOfPublicRecord = ({ body }: { readonly body: string }): boolean => body === 'public-record';

/**
 * The product's proposals of a history, whichever day they are effective on. It lists those of the public record first
 * and each part by name; here each part comes as the reference has it, in the order of recording.
 */
export const duplicatesAt = async (
  ...[history, { index }]: Parameters<typeof ReferenceDuplicates>
): Promise<ReturnType<typeof ReferenceDuplicates>> => {
  const models = accountOf(history);
  const clocks = everAt(index);
  const page = pageAsked('', clocks, { path: '', given: { limit: '1000' } });
  const { items } = await duplicatesListed({ models }, clocks, {}, page);
  const recordedAt = (name: string): number =>
    history.findIndex((event) => event.kind === 'record' && event.report === name);
  const pairs = items.map(({ a, b, track }) => {
    const [first = '', second = ''] = [a, b]
      .map(readReport)
      .toSorted((one, other) => recordedAt(one) - recordedAt(other));
    return { track, a: writeReport(first), b: writeReport(second) };
  });
  const inTime = (some: typeof pairs) =>
    some.toSorted((one, other) => orderOf(one.a) - orderOf(other.a) || orderOf(one.b) - orderOf(other.b));
  const orderOf = (id: { body: string; reference: string }): number => recordedAt(readReport(id));
  const others = pairs.findIndex(({ a, b }) => isOfPublicRecord(a) === isOfPublicRecord(b));
  const split = others < 0 ? pairs.length : others;
  return [...inTime(pairs.slice(0, split)), ...inTime(pairs.slice(split))];
};

/** The product's goalposts of a target in a history. */
export const goalpostsOf: typeof ReferenceGoalposts = (history, id, { effectiveAt, index }) => {
  const models = accountOf(history);
  const row = models.targetAt(id, knownAt(index));
  if (row === undefined) return [];
  return erasOf(row)
    .map((era) => goalpostAt(models, row, era, knownAt(index), effectiveAt))
    .map(({ from, to, revision, quantity, share }) => ({
      from,
      to,
      revision: Number(revision),
      quantity,
      share,
    }));
};

/** The product's milestones of a history; the words of each and of its reports are not the definitions' to say. */
export const milestonesAt: typeof ReferenceMilestones = (history, { effectiveAt, index }) =>
  milestonesListed({ models: accountOf(history) }, { ...knownAt(index), effectiveAt }).map(
    ({ id, status, since, deadline, deadlineMet, reports }) => ({
      id,
      status,
      since,
      deadline,
      deadlineMet,
      reports: reports.map(({ body, reference, status: said, on, index: told }) => ({
        body,
        reference,
        status: said,
        on,
        index: told ?? '',
      })),
    }),
  );

export const milestoneOf: typeof ReferenceMilestone = (history, id, at) =>
  milestonesAt(history, at).find((milestone) => milestone.id === id);
