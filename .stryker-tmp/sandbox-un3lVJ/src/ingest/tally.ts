// @ts-nocheck
import type { LineProblem, Sound } from './checked-line.ts';

/** What became of a line: `contradicted` where another content stands under its reference, or it was withdrawn. */
type Fate = 'recorded' | 'repeated' | 'contradicted';

/** What the log may say against a line. */
export type ContradictionCode = 'delivery-contradicted' | 'delivery-withdrawn';

/** A problem of a line that is well formed: what the log says against it. */
export type Contradiction = LineProblem & {
  readonly code: ContradictionCode;
  readonly stands?: unknown;
  /** The revision that stands. */
  readonly revision: string;
};

/** A line as it was decided. */
export type Decided = Sound & {
  readonly fate: Fate;
  readonly contradiction?: Contradiction;
  /** The position of the report's last event; undefined where nothing was stored, or nothing stands. */
  readonly position?: bigint | undefined;
  /** That event's id and leaf hash, for the receipt; undefined where it has none. */
  readonly event?: AcceptedEvent | undefined;
};

/** What a receipt names an event by; the leaf hash in base64. */
export type AcceptedEvent = { readonly eventId: string; readonly leafHash: string };

/** How many lines a file has and what became of them; the problems are those of the first that have any. */
export type Tally = {
  readonly lines: number;
  readonly recorded: number;
  readonly repeated: number;
  readonly contradicted: number;
  readonly problems: readonly (LineProblem | Contradiction)[];
  /** How many lines have problems beyond those that are listed. */
  readonly unlisted: number;
  /** The last position of all events that the file caused or repeated; undefined where there is none. */
  readonly position: bigint | undefined;
};

/** The most problems that an answer lists. */
const mostProblems = 1_000;

/** Counts fates and gathers problems. */
export const tallying = () => {
  const counts = { recorded: 0, repeated: 0, contradicted: 0 };
  const problems: (LineProblem | Contradiction)[] = [];
  let [lines, unlisted] = [0, 0];
  let last: bigint | undefined;
  const problem = (each: LineProblem | Contradiction): void => {
    if (problems.length < mostProblems) problems.push(each);
    else unlisted += 1;
  };
  return {
    line: (): void => {
      lines += 1;
    },
    decided: ({ fate, position = -1n, contradiction }: Decided): void => {
      counts[fate] += 1;
      if (position >= 0n && (last === undefined || position > last)) last = position;
      if (contradiction !== undefined) problem(contradiction);
    },
    problem,
    tally: (): Tally => {
      const inOrder = problems.toSorted((a, b) => a.line - b.line);
      return { lines, ...counts, problems: inOrder, unlisted, position: last };
    },
  };
};
