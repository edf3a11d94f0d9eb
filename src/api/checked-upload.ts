import type { LineRow } from '../dashboard/reporting/dry-run.tsx';
import { donorsOf } from '../domain/delivery/delivery.ts';
import { brusselsDay } from '../domain/period.ts';
import { checkLine, type LineProblem, type Sound } from '../ingest/checked-line.ts';
import type { Decided, Tally } from '../ingest/tally.ts';
import type { Spooled } from '../store/spool.ts';
import { linesOf, type Outcome, takeBulk } from './bulk.ts';
import { principalIn } from './command.ts';
import type { Context } from './context.ts';
import { inOneCell } from './delivery-table.ts';
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

const decidedRow = (decided: Decided): LineRow => ({
  line: decided.line,
  reference: decided.reference,
  fate: decided.fate,
  said: said(decided),
  errors: decided.contradiction === undefined ? [] : errorsOf(decided.contradiction),
});

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
  { lines, problems }: Pick<Tally, 'lines' | 'problems'>,
): Promise<Shown> => {
  const rows = gatherRows(context.spool);
  const byLine = new Map(problems.map((problem) => [problem.line, problem]));
  const today = brusselsDay(context.now().getTime());
  // What must be mended stands first, however far down the file it is.
  for (const wanted of ['malformed', 'sound']) {
    for await (const line of linesOf(file, type)()) {
      const checked = await checkLine(principalIn(caller), line, today, context.log);
      const row = checkedRow(checked, byLine.get(checked.line));
      if (row.fate === wanted) await rows.add(row);
    }
  }
  const counts = { recorded: 0, repeated: 0, contradicted: 0 };
  return { state: 'malformed', lines, ...counts, rows: await rows.done() };
};

/** What is wrong with a file line by line, where that is why it was refused. */
const tallyIn = ({ body }: Reply): Pick<Tally, 'lines' | 'problems'> | undefined =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  body.type === '/problems/lines-malformed' &&
  'problems' in body &&
  'lines' in body
    ? (body as Pick<Tally, 'lines' | 'problems'>)
    : undefined;

/** Checks a file that a person sent, or records it, and keeps what is to be shown of every line. */
export const showBulk = async (
  context: Context,
  caller: Asking,
  upload: File & { readonly dryRun: boolean },
): Promise<{ readonly shown: Shown } | { readonly refusal: Reply }> => {
  const { file, type, dryRun } = upload;
  const rows = gatherRows(context.spool);
  const outcome: Outcome = await takeBulk(context, caller, {
    lines: linesOf(file, type),
    bytes: file.bytes,
    dryRun,
    told: (decided) => rows.add(decidedRow(decided)),
  }).catch((error: unknown) => {
    rows.abandon();
    throw error;
  });
  if (outcome.outcome === 'refused') {
    rows.abandon();
    const tally = tallyIn(outcome.refusal);
    return tally === undefined
      ? { refusal: outcome.refusal }
      : { shown: await malformed(context, caller, upload, tally) };
  }
  const { lines, recorded, repeated, contradicted } = outcome.tally;
  const state = dryRun ? 'checked' : 'recorded';
  return { shown: { state, lines, recorded, repeated, contradicted, rows: await rows.done() } };
};
