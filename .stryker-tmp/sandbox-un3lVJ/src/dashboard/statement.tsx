// @ts-nocheck
import type { Progress } from '../projections/progress.ts';
import { linesAddress, statementAddress } from './answer-addresses.ts';
import { bounded } from './bounds.ts';
import type { MessageKey } from './catalogues/en.ts';
import { Fact } from './fact.tsx';
import { useView } from './view.tsx';
import { isNothing, type Words } from './words.ts';

type Shown = { readonly figure: Progress };

/** The official total as a number that leads to what was said. */
export const Total = ({ figure: { target, statement } }: Shown) => {
  const { asOf, words } = useView();
  return statement === null ? null : (
    <a
      href={statementAddress(asOf, statement)}
      data-statement-min={statement.total.min}
      data-statement-max={statement.total.max}
    >
      {bounded(words, statement.bound, words.quantities(statement.total, target.unit))}
    </a>
  );
};

/** What somebody said of the whole, in so many words, so that nobody takes it for a sum of reports. */
const Said = ({ figure }: Shown) => {
  const { words } = useView();
  const { statement } = figure;
  return statement === null ? null : (
    <Fact name={words.say('statement.official')}>
      {words.rich('statement.said', {
        total: <Total figure={figure} />,
        since: words.period(statement.countedSince),
        day: words.period(statement.asOf),
        authority: statement.authority,
      })}
    </Fact>
  );
};

const isNegative = (amount: number | string): boolean => String(amount).startsWith('-');

const isNought = (amount: number | string): boolean => isNothing({ min: amount, max: amount });

/** How the two compare by their numbers. */
const compared = ({ min, max }: NonNullable<Progress['statementGap']>): MessageKey => {
  if (isNought(min) && isNought(max)) return 'gap.agree';
  if (isNegative(min) && isNegative(max)) return 'gap.lower';
  if (isNegative(min) && isNought(max)) return 'gap.as-high-or-lower';
  if (isNegative(min)) return 'gap.lower-or-higher';
  return isNought(min) ? 'gap.as-high-or-higher' : 'gap.higher';
};

/** What may be claimed of it: a report without a number could change it, and so could a number that is not exact. */
const comparison = ({ say }: Words, figure: Progress): string => {
  const { statement, bounds, undisclosedDeliveries, statementGap } = figure;
  if (statementGap === null) return '';
  if (undisclosedDeliveries > 0) return say('gap.by-known-numbers');
  const isExact = statement?.bound === 'exact' && bounds.length === 0;
  const said = say(compared(statementGap));
  return isExact ? said : say('gap.as-far-as-numbers-go', { said });
};

/** What the official total says more than the reports of its days, in a number that leads to the lines of both. */
export const Gap = ({ figure }: Shown) => {
  const { asOf, words } = useView();
  return figure.statementGap === null
    ? null
    : words.rich('gap.said', {
        gap: (
          <a
            href={linesAddress(asOf, figure, 'gap')}
            data-gap-min={figure.statementGap.min}
            data-gap-max={figure.statementGap.max}
          >
            {words.quantities(figure.statementGap, figure.target.unit)}
          </a>
        ),
        comparison: comparison(words, figure),
      });
};

const Reported = ({ figure }: Shown) => {
  const { asOf, words } = useView();
  const { reportedDeliveries, undisclosedDeliveries, target } = figure;
  const sum = words.quantities(reportedDeliveries, target.unit);
  return (
    <Fact name={words.say('statement.reported')}>
      {words.rich(undisclosedDeliveries === 0 ? 'statement.sum' : 'statement.sum-undisclosed', {
        sum: (
          <a
            href={linesAddress(asOf, figure, 'deliveries')}
            data-reported-min={reportedDeliveries.min}
            data-reported-max={reportedDeliveries.max}
          >
            {undisclosedDeliveries === 0 ? sum : words.say('sum.at-least', { sum })}
          </a>
        ),
        count: undisclosedDeliveries,
      })}
    </Fact>
  );
};

/** What was reported as delivered, beside what was said in total; the two are never added. */
export const StatedAndReported = ({ figure }: Shown) => {
  const { words } = useView();
  return figure.statement === null && figure.target.basis === 'deliveries' ? null : (
    <>
      <Said figure={figure} />
      <Reported figure={figure} />
      {figure.statementGap === null ? null : (
        <Fact name={words.say('gap.name')}>
          <Gap figure={figure} />
        </Fact>
      )}
    </>
  );
};
