// @ts-nocheck
import type { FileReceipt } from '../audit/receipt.ts';
import { Interrupted } from '../ingest/bulk.ts';
import type { LineFault } from '../ingest/line.ts';
import type { Tally } from '../ingest/tally.ts';
import { LogFailure } from '../store/event-log.ts';
import { problemOf } from './problem.ts';
import type { ProblemCode } from './problem-kinds.ts';
import { type Caller, problem, type Reply } from './route.ts';

const shownFault = ({ pointer, column, detail }: LineFault): LineFault => ({ pointer, column, detail });

/** A file's outcome as answered. */
export const tallyAnswer = ({ position: _position, problems, ...tally }: Tally) => ({
  ...tally,
  problems: problems.map((each) => ({ ...each, errors: each.errors.map(shownFault) })),
});

/** What came of a file: recorded as far as the tally says, or refused whole. */
export type Outcome =
  | { readonly outcome: 'done'; readonly tally: Tally; readonly receipt: FileReceipt | null }
  | { readonly outcome: 'refused'; readonly refusal: Reply };

export const refused = (code: ProblemCode, members: object): Outcome => ({
  outcome: 'refused',
  refusal: problem(problemOf(code, { ...members })),
});

type SoFar = {
  readonly stillMay: Caller['stillMay'];
  /** Over the lines that were accepted before it broke off; null where there are none. */
  readonly receipt: FileReceipt | null;
};

const failureOf = (cause: unknown, recorded: number, members: object): Outcome | undefined => {
  if (!(cause instanceof LogFailure)) return undefined;
  const rest = cause.kind === 'unknown' ? 'of the rest some may have been' : 'the rest was not';
  const detail = `${recorded} deliveries of the file were recorded, and ${rest}. Send the same file again after the time in Retry-After: what is stored is recognised.`;
  return refused(cause.kind === 'full' ? 'storage-full' : 'engine-unavailable', { ...members, detail });
};

/**
 * What kept the rest of a file from being recorded, with the receipt for what was; everything that is no reason of ours is
 * thrown on.
 */
export const interruption = async (error: unknown, { stillMay, receipt }: SoFar): Promise<Outcome> => {
  if (!(error instanceof Interrupted)) throw error;
  const { code, soFar, cause } = error;
  const members = { ...tallyAnswer(soFar), receipt };
  const refusal = code === 'no-longer-allowed' ? await stillMay() : undefined;
  if (refusal !== undefined) {
    const detail = `${soFar.recorded} deliveries of the file were recorded, and the rest was not: ${refusal.detail}`;
    return { outcome: 'refused', refusal: problem({ ...refusal, ...members, detail }) };
  }
  const known = failureOf(cause, soFar.recorded, members);
  if (known !== undefined) return known;
  if (cause !== undefined) throw cause;
  return refused('upload-interrupted', members);
};
