import type { Progress } from '../projections/progress.ts';
import { type AsOf, linesAddress, statementAddress } from './addresses.ts';
import { bounded } from './bounds.ts';
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
        {bounded(statement.bound, words.quantities(statement.total, target.unit))}
      </a>
      , counted from {period(statement.countedSince)} to {period(statement.asOf)}, as {statement.authority}{' '}
      said: a level that somebody states, and no sum of reports
    </Fact>
  );

const isNegative = (amount: number | string): boolean => String(amount).startsWith('-');

const isNought = (amount: number | string): boolean => words.isNothing({ min: amount, max: amount });

/** How the two compare by their numbers. */
const compared = ({ min, max }: NonNullable<Progress['statementGap']>): string => {
  if (isNought(min) && isNought(max)) return 'the official total and the reports of its days agree';
  if (isNegative(min) && isNegative(max)) return 'the official total is lower than the reports of its days';
  if (isNegative(min) && isNought(max))
    return 'the official total is as high as the reports of its days or lower';
  if (isNegative(min)) return 'the official total may be lower or higher than the reports of its days';
  return isNought(min)
    ? 'the official total is as high as the reports of its days or higher'
    : 'the official total is higher than the reports of its days';
};

/** What may be claimed of it: a report without a number could change it, and so could a number that is not exact. */
const comparison = ({ statement, bounds, undisclosedDeliveries, statementGap }: Progress): string => {
  if (statementGap === null) return '';
  if (undisclosedDeliveries > 0) return 'by the numbers that are known; some reports carry none';
  const isExact = statement?.bound === 'exact' && bounds.length === 0;
  return isExact ? compared(statementGap) : `${compared(statementGap)}, as far as their numbers go`;
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
      : {comparison(figure)}
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
          {figure.undisclosedDeliveries === 0 ? '' : 'at least '}
          {words.quantities(figure.reportedDeliveries, figure.target.unit)}
        </a>
        : the sum of all delivery reports of the period
        {figure.undisclosedDeliveries === 0
          ? ''
          : `, of which ${figure.undisclosedDeliveries} without a number`}
      </Fact>
      <Gap asOf={asOf} figure={figure} />
    </>
  );
