// @ts-nocheck
import type { Proven } from '../dashboard/contributions.tsx';
import type { Contribution } from '../projections/contributions.ts';
import type { Context } from './context.ts';

type Evidence = Proven['evidence'];

const evidenceOf = ({ models }: Context, { kind, report, position }: Contribution): Evidence => {
  // A correction may have brought other evidence: a line rests on what was said when it was written.
  const known = { position: BigInt(position) };
  const said = {
    delivery: () => models.reportAt(report, known)?.delivery,
    commitment: () => models.commitmentAt(report, known)?.commitment,
    statement: () => models.statementAt(report, known)?.statement,
  }[kind]();
  return said?.evidence ?? [];
};

/** Lines of a figure, each with what its report rested on when the line was written. */
export const provenLines = (context: Context, lines: readonly Contribution[]): readonly Proven[] =>
  lines.map((line) => ({ ...line, evidence: evidenceOf(context, line) }));
