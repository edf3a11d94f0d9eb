// @ts-nocheck
import type { ComponentChildren } from 'preact';
import type { Progress } from '../projections/progress.ts';
import { ageWords, type Heard } from './age.tsx';
import { boundedSum } from './bounds.ts';
import { verdictOf } from './status.ts';
import { Table } from './table.tsx';
import { type AsOf, useView } from './view.tsx';
import { isNothing, type Words } from './words.ts';

type Glance = { readonly figure: Progress; readonly newest: Heard };

type Column = {
  readonly head: string;
  readonly isNumber: boolean;
  readonly cell: (glance: Glance) => string;
  /** Whether it says more of a target than that there is nothing to say. */
  readonly tells: (glance: Glance) => boolean;
};

const always = (): boolean => true;

const reportedIn = (words: Words): Column => ({
  head: words.say('figures.reported'),
  isNumber: true,
  cell: ({ figure }) => boundedSum(words, figure),
  tells: always,
});

const verifiedIn = (words: Words): Column => ({
  head: words.say('figures.verified'),
  isNumber: true,
  cell: ({ figure }) => words.quantities(figure.verified, figure.target.unit),
  tells: ({ figure }) => !isNothing(figure.verified),
});

/** What only a target with a number can be asked for. */
const heldIn = (words: Words): readonly Column[] => [
  {
    head: words.say('facts.expected'),
    isNumber: true,
    cell: ({ figure: { expectedByNow, target } }) =>
      expectedByNow === null ? '' : words.quantity(expectedByNow, target.unit),
    tells: ({ figure }) => figure.expectedByNow !== null,
  },
  {
    head: words.say('figures.number'),
    isNumber: true,
    cell: ({ figure: { target } }) =>
      target.quantity === null ? words.say('quantity.none') : words.quantity(target.quantity, target.unit),
    tells: always,
  },
  {
    head: words.say('list.status'),
    isNumber: false,
    cell: ({ figure }) => words.say(verdictOf(figure).said),
    tells: always,
  },
  {
    head: words.say('facts.required'),
    isNumber: true,
    cell: ({ figure: { requiredPerDay, target } }) =>
      requiredPerDay === null ? '' : words.perDay(requiredPerDay, target.unit),
    tells: ({ figure }) => figure.requiredPerDay !== null,
  },
];

const movingIn = (words: Words, { knownAt }: AsOf): readonly Column[] => [
  {
    head: words.say('facts.pace'),
    isNumber: true,
    cell: ({ figure }) => words.perDay(figure.pacePerDay, figure.target.unit),
    tells: always,
  },
  {
    head: words.say('overview.last-report'),
    isNumber: false,
    cell: ({ newest }) => ageWords(words, newest, knownAt),
    tells: always,
  },
];

const isNumbered = (glances: readonly Glance[]): boolean =>
  glances.some(({ figure }) => figure.target.quantity !== null);

/** Everything that is said of such targets, one thing a column. */
const columnsFor = (words: Words, asOf: AsOf, glances: readonly Glance[]): readonly Column[] => [
  reportedIn(words),
  verifiedIn(words),
  ...(isNumbered(glances) ? heldIn(words) : []),
  ...movingIn(words, asOf),
];

/** What fits a printed page: how many, what they are held against, how fast, how old; and nothing that no row tells. */
const briefColumnsFor = (words: Words, asOf: AsOf, glances: readonly Glance[]): readonly Column[] => {
  const columns = isNumbered(glances)
    ? columnsFor(words, asOf, glances)
    : [reportedIn(words), ...movingIn(words, asOf)];
  return columns.filter(({ tells }) => glances.some(tells));
};

/** A target with its period, which is left out where the title names its year already. */
const titleInBrief = (words: Words, { target, period: { from, to } }: Progress): string => {
  const title = words.term(target.title);
  const year = from.slice(0, 4);
  if (title.includes(year)) return title;
  if (target.period.kind === 'calendar-years') return `${title}, ${year}`;
  const days =
    to === null ? words.say('goalposts.from', { from: words.period(from) }) : words.bounds({ from, to });
  return `${title}, ${days}`;
};

const titleInFull = (words: Words, figure: Progress): string =>
  `${words.term(figure.target.title)}, ${words.periodName(figure)}`;

type Lined = Shown & {
  readonly columns: readonly Column[];
  readonly titleOf: (words: Words, figure: Progress) => ComponentChildren;
};

const Figures = ({ label, glances, columns, titleOf }: Lined) => {
  const { words } = useView();
  const heads = [
    words.say('changes.target'),
    ...columns.map(({ head, isNumber }) => (isNumber ? { number: head } : head)),
  ];
  return (
    <Table label={label} heads={heads} wraps>
      {glances.map((glance) => (
        <tr key={glance.figure.target.id}>
          <th scope="row">{titleOf(words, glance.figure)}</th>
          {columns.map(({ head, isNumber, cell }) => (
            <td key={head} class={isNumber ? 'number' : undefined}>
              {cell(glance)}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
};

type Shown = {
  /** Which targets they are. */
  readonly label: string;
  readonly glances: readonly Glance[];
};

/** The figures of several targets side by side, as few columns as a printed page needs. */
export const BriefFigures = (shown: Shown) => {
  const { asOf, words } = useView();
  const columns = briefColumnsFor(words, asOf, shown.glances);
  return <Figures {...shown} columns={columns} titleOf={titleInBrief} />;
};

/** What the charts beside it show, in a table that is folded away. */
export const FiguresTable = (shown: Shown) => {
  const { asOf, words } = useView();
  return (
    <details>
      <summary>{words.say('figures.as-table')}</summary>
      <Figures {...shown} columns={columnsFor(words, asOf, shown.glances)} titleOf={titleInFull} />
    </details>
  );
};

/** Those with a number to be held against, and those without one. */
export const byNumber = <Shown extends Glance>(glances: readonly Shown[]) => ({
  numbered: glances.filter(({ figure }) => figure.target.quantity !== null),
  priorities: glances.filter(({ figure }) => figure.target.quantity === null),
});
