// @ts-nocheck
// How far each step of the paper has come on a day, and whether it came in time.
import type { At, Day } from './periods.ts';
import {
  type Accepted,
  inOrder,
  type WireMilestone,
  type WireReport,
  type WireStep,
  writeReport,
} from './wire.ts';

/** A report as it stands, with the index of its latest event. */
type Standing = { readonly report: string; readonly step: WireStep; readonly index: number };

/** "A report's identity is (acting body, reference)", within its milestone. */
export const stepsIn = (known: readonly Accepted[], id: string): Standing[] => {
  const standings = new Map<string, Standing>();
  for (const [index, event] of known.entries()) {
    if ((event.kind === 'step' || event.kind === 'restep') && event.id === id) {
      standings.set(event.report, { report: event.report, step: event.step, index });
    }
    if (event.kind === 'unstep' && event.id === id) standings.delete(event.report);
  }
  return [...standings.values()];
};

/** "The deadline judged is that of the version known at knownAt", the latest. */
export const contentIn = (known: readonly Accepted[], id: string): WireMilestone | undefined =>
  known
    .flatMap((event) =>
      (event.kind === 'plan' || event.kind === 'replan') && event.id === id ? [event.milestone] : [],
    )
    .at(-1);

type Milestone = {
  readonly id: string;
  readonly status: WireStep['status'];
  readonly since: Day | null;
  readonly deadline: Day | null;
  readonly deadlineMet: boolean | null;
  readonly reports: readonly (WireReport & {
    readonly status: WireStep['status'];
    readonly on: Day;
    readonly index: string;
  })[];
};

/** By `on`, and on one day by the index of their latest event. */
const inTime = (reports: readonly Standing[]): Standing[] =>
  reports.toSorted((a, b) => (a.step.on === b.step.on ? a.index - b.index : a.step.on < b.step.on ? -1 : 1));

/**
 * "The deadline is met if the first `achieved` or `in-force` is on or before it; otherwise it stays missed, also after
 * a late achievement." Until it has passed, nothing is missed.
 */
const deadlineMetBy = (happened: readonly Standing[], deadline: Day | null, on: Day): boolean | null => {
  if (deadline === null) return null;
  const first = inTime(happened).find(({ step }) => ['achieved', 'in-force'].includes(step.status));
  if (first !== undefined) return first.step.on <= deadline;
  return on > deadline ? false : null;
};

/** Undefined for one that nobody adopted; the reports of what had happened by the day are in time's order. */
export const milestoneOf = (
  history: readonly Accepted[],
  id: string,
  { effectiveAt, index }: At,
): Milestone | undefined => {
  const known = history.slice(0, index + 1);
  const content = contentIn(known, id);
  if (content === undefined) return undefined;
  const happened = inTime(stepsIn(known, id)).filter(({ step }) => step.on <= effectiveAt);
  const last = happened.at(-1);
  const deadline = content.deadline ?? null;
  return {
    id,
    // "The report with the latest `on` ≤ E, then the later index."
    status: last?.step.status ?? 'not-started',
    since: last?.step.on ?? null,
    deadline,
    deadlineMet: deadlineMetBy(happened, deadline, effectiveAt),
    reports: happened.map(({ report, step: { status, on }, index: told }) => ({
      ...writeReport(report),
      status,
      on,
      index: String(told),
    })),
  };
};

/** Every milestone that is adopted, by id. */
export const milestonesAt = (history: readonly Accepted[], at: At): Milestone[] => {
  const ids = history.slice(0, at.index + 1).flatMap((event) => (event.kind === 'plan' ? [event.id] : []));
  return inOrder(ids).flatMap((id) => milestoneOf(history, id, at) ?? []);
};
