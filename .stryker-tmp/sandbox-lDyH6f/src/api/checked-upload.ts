// @ts-nocheck
import type { LineRow } from '../dashboard/reporting/dry-run.tsx';
import { donorsOf } from '../domain/delivery/delivery.ts';
import { brusselsDay } from '../domain/period.ts';
import { checkLine, type LineProblem, type Sound } from '../ingest/checked-line.ts';
import type { Decided } from '../ingest/tally.ts';
import type { Spooled } from '../store/spool.ts';
import { linesOf, receiptLine, takeBulk } from './bulk.ts';
import { principalIn } from './command.ts';
import type { Context } from './context.ts';
import { inOneCell } from './delivery-table.ts';
import type { Outcome } from './file-outcome.ts';
import type { FileType } from './file-types.ts';
import { gatherRows } from './line-rows.ts';
import type { Caller, Reply } from './route.ts';
import type { Shown } from './uploads.ts';

const errorsOf = ({ errors }: LineProblem): LineRow['errors'] =>
  errors.map(({ column, pointer, detail }) => ({ where: column ?? pointer, detail }));

const said = ({ delivery }: Sound): string => {
  const { track, variant, quantity, effectiveOn } = delivery;
  return [track, variant, donorsOf(delivery).join(' '), inOneCell(quantity), effectiveOn].join(', ');
};

const decidedRow = (decided: Decided, dryRun: boolean): LineRow => {
  const receipt = dryRun ? undefined : receiptLine(decided);
  return {
    line: decided.line,
    reference: decided.reference,
    fate: decided.fate,
    said: said(decided),
    errors: decided.contradiction === undefined ? [] : errorsOf(decided.contradiction),
    ...(receipt === undefined ? {} : { receipt }),
  };
};

const checkedRow = (checked: Sound | LineProblem, problem: LineProblem | undefined): LineRow => {
  const { line, reference } = checked;
  const wrong = problem ?? ('errors' in checked ? checked : undefined);
  return {
    line,
    reference,
    fate: wrong === undefined ? 'sound' : 'malformed',
    said: 'delivery' in checked ? said(checked) : '',
    errors: wrong === undefined ? [] : errorsOf(wrong),
  };
};

type Asking = Pick<Caller, 'principal' | 'correlationId' | 'requestId' | 'stillMay'>;
type File = { readonly file: Spooled; readonly type: FileType };

/** Every line of a file that cannot be recorded as it is, with what is wrong with it. */
const malformed = async (
  context: Context,
  caller: Asking,
  { file, type }: File,
  lines: number,
  against: ReadonlyMap<number, LineProblem>,
): Promise<Shown> => {
  const rows = gatherRows(context.spool);
  const today = brusselsDay(context.now().getTime());
  // What must be mended stands first, however far down the file it is.
  for (const wanted of ['malformed', 'sound']) {
    for await (const line of linesOf(file, type)()) {
      const checked = await checkLine(principalIn(caller), line, today, context.log);
      const row = checkedRow(checked, against.get(checked.line));
      if (row.fate === wanted) await rows.add(row);
    }
  }
  const counts = { recorded: 0, repeated: 0, contradicted: 0 };
  return { state: 'malformed', lines, ...counts, note: null, rows: await rows.done() };
};

/** How many lines a file has, where it was refused for what is wrong with them. */
const linesIn = ({ body }: Reply): number | undefined =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  body.type === '/problems/lines-malformed' &&
  'lines' in body
    ? Number(body.lines)
    : undefined;

/** Checks a file that a person sent, or records it, and keeps what is to be shown of every line. */
export const showBulk = async (
  context: Context,
  caller: Asking,
  upload: File & { readonly dryRun: boolean },
): Promise<{ readonly shown: Shown } | { readonly refusal: Reply }> => {
  const { file, type, dryRun } = upload;
  const rows = gatherRows(context.spool);
  const against = new Map<number, LineProblem>();
  const outcome: Outcome = await takeBulk(context, caller, {
    lines: linesOf(file, type),
    bytes: file.bytes,
    dryRun,
    told: (decided) => rows.add(decidedRow(decided, dryRun)),
    against: (problem) => against.set(problem.line, problem),
  }).catch((error: unknown) => {
    rows.abandon();
    throw error;
  });
  if (outcome.outcome === 'refused') {
    rows.abandon();
    const lines = linesIn(outcome.refusal);
    return lines === undefined
      ? { refusal: outcome.refusal }
      : { shown: await malformed(context, caller, upload, lines, against) };
  }
  const { lines, recorded, repeated, contradicted } = outcome.tally;
  const state = dryRun ? 'checked' : 'recorded';
  const note = outcome.receipt?.note ?? null;
  return { shown: { state, lines, recorded, repeated, contradicted, note, rows: await rows.done() } };
};
