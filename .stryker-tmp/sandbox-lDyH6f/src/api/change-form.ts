// @ts-nocheck
import { z } from 'zod';
import { changeReportPage, type FieldFault } from '../dashboard/reporting/change-report.tsx';
import type { Frame } from '../dashboard/view.tsx';
import { type Cells, isNumberColumn, type SentColumn, sentColumns } from '../ingest/columns.ts';
import type { CountedReport } from '../projections/rows.ts';
import type { Context } from './context.ts';
import { unguarded } from './csv.ts';
import { deliveryColumns } from './delivery-table.ts';
import { claimsAt, reportAnswer } from './report-answer.ts';
import { page, type Reply } from './route.ts';

/** The columns that a form has fields for: the reference stays what it is. */
type Field = Exclude<SentColumn, 'reference'>;

const fieldNames = sentColumns.filter((name): name is Field => name !== 'reference');

/** The members of a form that says what a delivery is, each a text or left out. */
export const deliveryFields = Object.fromEntries(
  fieldNames.map((name) => [name, z.string().max(10_000).optional()]),
);

/** The revision of the report that the form showed. */
export const Revision = z.string().regex(/^\d{1,15}$/, 'must be the revision that the page showed');

/** The cells of a form's fields; spaces around them mean nothing. */
export const cellsIn = (form: Readonly<Record<string, string | undefined>>): Cells =>
  Object.fromEntries(
    fieldNames.flatMap((name) => {
      const cell = form[name]?.trim() ?? '';
      return cell === '' ? [] : [[name, cell]];
    }),
  );

/** What the fields hold for a report as it stands. */
export const fieldsOf = (context: Context, row: CountedReport): Readonly<Record<string, string>> => {
  const answer = reportAnswer(row, claimsAt(context, context.models.checkpoint()));
  return Object.fromEntries(
    fieldNames.map((name) => {
      const cell = deliveryColumns[name]?.(answer) ?? '';
      return [name, isNumberColumn(name) ? cell : unguarded(cell)];
    }),
  );
};

type Filled = Readonly<Record<string, string | undefined>>;

/** The form with what was filled in and what is wrong with it. */
export const faultyForm = (
  frame: Frame,
  row: CountedReport,
  filled: Filled,
  faults: readonly FieldFault[],
): Reply => ({
  ...page(changeReportPage({ frame, row, filled, faults })),
  status: 422,
});

const overtaken: FieldFault = { field: null, said: 'change.overtaken' };

/** The form as it can be sent again, where the report has changed since it was opened; every other reply as it is. */
export const unlessOvertaken = (
  context: Pick<Context, 'models'>,
  frame: Frame,
  row: CountedReport,
  filled: Filled,
  reply: Reply,
): Reply => {
  if (reply.status !== 412) return reply;
  const now = context.models.reportAt(row, context.models.checkpoint()) ?? row;
  return { ...faultyForm(frame, now, filled, [overtaken]), status: 412 };
};
