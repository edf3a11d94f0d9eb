import type { Proven } from '../dashboard/contributions.tsx';
import { reportName } from '../domain/ids.ts';
import type { Contribution } from '../projections/contributions.ts';
import type { Known } from '../projections/rows.ts';
import type { Context } from './context.ts';

type Evidence = Proven['evidence'];

const evidenceOf = ({ models }: Context, { kind, report }: Contribution, known: Known): Evidence => {
  const said = {
    delivery: () => models.reportAt(report, known)?.delivery,
    commitment: () => models.commitmentAt(report, known)?.commitment,
    statement: () => models.statementAt(report, known)?.statement,
  }[kind]();
  return said?.evidence ?? [];
};

/** Lines of a figure, each with what its report rests on as known at a moment; each report is looked up once. */
export const provenLines = (
  context: Context,
  lines: readonly Contribution[],
  known: Known,
): readonly Proven[] => {
  const found = new Map<string, Evidence>();
  return lines.map((line) => {
    const name = `${line.kind} ${reportName(line.report)}`;
    const evidence = found.get(name) ?? evidenceOf(context, line, known);
    found.set(name, evidence);
    return { ...line, evidence };
  });
};
