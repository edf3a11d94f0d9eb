// @ts-nocheck
import type { MilestoneStatus } from '../domain/milestone/milestone.ts';
import type { PaperItem } from '../domain/paper-item.ts';
import type { MilestoneProgress } from './milestone-status.ts';
import type { Progress } from './progress.ts';

/** A milestone with its deadline and how far it has come. */
type Judged = MilestoneProgress & {
  readonly id: string;
  readonly title: string | null;
  readonly deadline: string | null;
  readonly complete: boolean;
};

/** What the account holds at both clocks of a question, by the ids that the paper's items name. */
export type Held = {
  readonly figures: ReadonlyMap<string, Progress>;
  readonly milestones: ReadonlyMap<string, Judged>;
  readonly retired: ReadonlySet<string>;
  /** Whether everything that was ever said under an id could be read. */
  readonly isComplete: (id: string) => boolean;
};

const figureShown = ({ target, delivered, share, statement, period, status, ...figure }: Progress) => ({
  id: target.id,
  title: target.title,
  kind: target.kind,
  status,
  delivered,
  /** Null where nobody has given a number: a percentage would be invented. */
  share,
  statement,
  quantity: target.quantity,
  unit: target.unit,
  period,
  undisclosedReports: figure.undisclosedReports,
  upperBoundKnown: figure.upperBoundKnown,
  bounds: figure.bounds,
  /** Whose reports it rests on, how much of it on public statements alone, and what others report beside it. */
  reportedBy: figure.reportedBy,
  ofWhichPublicRecord: figure.ofWhichPublicRecord,
  beside: figure.beside,
  complete: figure.complete,
});

const milestoneShown = ({
  id,
  title,
  status,
  since,
  deadline,
  deadlineMet,
  reachedOn,
  complete,
}: Judged) => ({
  id,
  title,
  kind: 'milestone' as const,
  status,
  since,
  deadline,
  deadlineMet,
  reachedOn,
  complete,
});

/** What nobody has adopted, or what was retired since, is said to be so. */
const absentShown = (id: string, { retired, isComplete }: Held) => ({
  id,
  title: null,
  kind: null,
  status: retired.has(id) ? ('retired' as const) : ('not-adopted' as const),
  complete: isComplete(id),
});

export type Shown =
  | ReturnType<typeof figureShown>
  | ReturnType<typeof milestoneShown>
  | ReturnType<typeof absentShown>;

const shownOf = ({ shownAs }: PaperItem, id: string, held: Held): Shown => {
  const figure = held.figures.get(id);
  const milestone = held.milestones.get(id);
  // A planner may give a target the name of a milestone; the item says which of the two it means.
  if (milestone !== undefined && (shownAs === 'milestone' || figure === undefined)) {
    return milestoneShown(milestone);
  }
  return figure === undefined ? absentShown(id, held) : figureShown(figure);
};

type TargetState = {
  readonly status: Progress['status'] | MilestoneStatus | 'retired' | 'not-adopted';
  readonly shown: readonly Shown[];
};

type MilestoneState = TargetState & Pick<Judged, 'since' | 'deadline' | 'deadlineMet' | 'reachedOn'>;

const notReported = { since: null, deadline: null, deadlineMet: null, reachedOn: null };

const stateOf = (item: PaperItem, shown: readonly Shown[]): TargetState | MilestoneState => {
  const first = shown.at(0);
  const status = first?.status ?? 'not-adopted';
  if (item.shownAs !== 'milestone') return { status, shown };
  if (first?.kind !== 'milestone') return { status, ...notReported, shown };
  const { since, deadline, deadlineMet, reachedOn } = first;
  return { status, since, deadline, deadlineMet, reachedOn, shown };
};

/** An item of the paper with its present state; context has none, since nothing in it could be counted or reached. */
export const paperItemAt = (item: PaperItem, held: Held) => {
  if (item.shownAs === 'context') return { ...item, state: null, complete: true };
  const shown = item.catalogueIds.map((id) => shownOf(item, id, held));
  return { ...item, state: stateOf(item, shown), complete: shown.every(({ complete }) => complete) };
};

export type PaperLine = ReturnType<typeof paperItemAt>;
