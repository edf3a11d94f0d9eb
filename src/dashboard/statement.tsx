import type { Progress } from '../projections/progress.ts';
import { type AsOf, linesAddress, statementAddress } from './addresses.ts';
import { boundWords } from './bounds.ts';
import { period } from './dates.ts';
import { Fact } from './fact.tsx';
import * as words from './words.ts';

type Shown = { readonly asOf: AsOf; readonly figure: Progress };

/** What somebody said of the whole, in so many words, so that nobody takes it for a sum of reports. */
const Said = ({ asOf, figure: { target, statement } }: Shown) =>
  statement === null ? null : (
    <Fact name="Official total">
      <a
        href={statementAddress(asOf, statement)}
        data-statement-min={statement.total.min}
        data-statement-max={statement.total.max}
      >
        {boundWords[statement.bound]} {words.quantities(statement.total, target.unit)}
      </a>
      , counted from {period(statement.countedSince)} to {period(statement.asOf)}, as {statement.authority}{' '}
      said: a level that somebody states, and no sum of reports
    </Fact>
  );

const isNegative = (amount: number | string): boolean => String(amount).startsWith('-');

/** How the two compare: which is higher, or that neither is for certain. */
const comparison = ({ min, max }: NonNullable<Progress['statementGap']>): string => {
  if (words.isNothing({ min, max })) return 'the official total and the reports of its days agree';
  if (!isNegative(min)) return 'the official total is higher than the reports of its days';
  return isNegative(max)
    ? 'the official total is lower than the reports of its days'
    : 'the reports of its days may be lower or higher than the official total';
};

const Gap = ({ asOf, figure }: Shown) =>
  figure.statementGap === null ? null : (
    <Fact name="Gap between the two">
      <a
        href={linesAddress(asOf, figure, 'gap')}
        data-gap-min={figure.statementGap.min}
        data-gap-max={figure.statementGap.max}
      >
        {words.quantities(figure.statementGap, figure.target.unit)}
      </a>
      : {comparison(figure.statementGap)}
    </Fact>
  );

/** What was reported as delivered, beside what was said in total; the two are never added. */
export const StatedAndReported = ({ asOf, figure }: Shown) =>
  figure.statement === null && figure.target.basis === 'deliveries' ? null : (
    <>
      <Said asOf={asOf} figure={figure} />
      <Fact name="Reported deliveries">
        <a
          href={linesAddress(asOf, figure, 'deliveries')}
          data-reported-min={figure.reportedDeliveries.min}
          data-reported-max={figure.reportedDeliveries.max}
        >
          {words.quantities(figure.reportedDeliveries, figure.target.unit)}
        </a>
        : the sum of all delivery reports of the period
      </Fact>
      <Gap asOf={asOf} figure={figure} />
    </>
  );
