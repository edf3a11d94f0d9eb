/** What a line of a report without a number is of, by the numbers of its traits and days, and how often it stands so. */
// @ts-nocheck

type MarkedPart = { readonly traits: number; readonly days: number; readonly marks: number };

/** From which line on, and before which, a report stands without a number in the same parts. */
type MarkedSpan = {
  readonly reference: string;
  readonly parts: readonly MarkedPart[];
  readonly from: number;
  to: number;
};

/** The reports of one track that stood or stand without a number, in the order of the log. */
export type Marks = {
  readonly spans: MarkedSpan[];
  /** By report the span that nothing has ended yet. */
  readonly standing: Map<string, MarkedSpan>;
};

/** A line that adds marks or takes them away again. */
type Mark = MarkedPart & { readonly line: number; readonly body: string; readonly reference: string };

export const noMarks = (): Marks => ({ spans: [], standing: new Map() });

const isOf =
  ({ traits, days }: Omit<MarkedPart, 'marks'>) =>
  (part: MarkedPart): boolean =>
    part.traits === traits && part.days === days;

/** The parts after a mark more or less; those of which nothing is left are none. */
const partsAfter = (parts: readonly MarkedPart[], mark: Mark): readonly MarkedPart[] => {
  const marks = mark.marks + (parts.find(isOf(mark))?.marks ?? 0);
  const others = parts.filter((part) => !isOf(mark)(part));
  return marks === 0 ? others : [...others, { traits: mark.traits, days: mark.days, marks }];
};

export const marksFrom = ({ spans, standing }: Marks, mark: Mark): void => {
  const name = `${mark.body}/${mark.reference}`;
  const before = standing.get(name);
  if (before !== undefined) before.to = mark.line;
  const parts = partsAfter(before?.parts ?? [], mark);
  standing.delete(name);
  if (parts.length === 0) return;
  const span = { reference: mark.reference, parts, from: mark.line, to: Number.POSITIVE_INFINITY };
  spans.push(span);
  standing.set(name, span);
};

/** The reports that stand without a number among the first lines, each with its parts. */
export const standingAmong = function* ({ spans }: Marks, length: number): Generator<MarkedSpan> {
  for (const span of spans) {
    if (span.from >= length) return;
    if (span.to >= length) yield span;
  }
};
