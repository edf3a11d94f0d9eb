import type { Progress } from '../projections/progress.ts';
import { ageWords, type Heard } from './age.tsx';
import { verdictOf } from './status.ts';
import { type Head, Table } from './table.tsx';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

type Standing = { readonly figure: Progress; readonly newest: Heard };

/** What only a target with a number can be asked for stands in columns of its own. */
const headsIn = ({ say }: Words, isNumbered: boolean): readonly Head[] => [
  say('changes.target'),
  { number: say('figures.reported') },
  { number: say('figures.verified') },
  ...(isNumbered
    ? [
        { number: say('facts.expected') },
        { number: say('figures.number') },
        say('list.status'),
        { number: say('facts.required') },
      ]
    : []),
  { number: say('facts.pace') },
  say('overview.last-report'),
];

const Held = ({ figure }: Pick<Standing, 'figure'>) => {
  const { words } = useView();
  const { target, expectedByNow, requiredPerDay } = figure;
  const { unit, quantity } = target;
  return (
    <>
      <td class="number">{expectedByNow === null ? '' : words.quantity(expectedByNow, unit)}</td>
      <td class="number">
        {quantity === null ? words.say('quantity.none') : words.quantity(quantity, unit)}
      </td>
      <td>{words.say(verdictOf(figure).said)}</td>
      <td class="number">{requiredPerDay === null ? '' : words.perDay(requiredPerDay, unit)}</td>
    </>
  );
};

const Row = ({ figure, newest, isNumbered }: Standing & { readonly isNumbered: boolean }) => {
  const { asOf, words } = useView();
  const { target, delivered, verified, pacePerDay } = figure;
  const { unit } = target;
  return (
    <tr>
      <th scope="row">
        {words.term(target.title)}, {words.periodName(figure)}
      </th>
      <td class="number">{words.sum(delivered, unit, figure)}</td>
      <td class="number">{words.quantities(verified, unit)}</td>
      {isNumbered ? <Held figure={figure} /> : null}
      <td class="number">{words.perDay(pacePerDay, unit)}</td>
      <td>{ageWords(words, newest, asOf.knownAt)}</td>
    </tr>
  );
};

type Shown = {
  /** Which targets they are. */
  readonly label: string;
  readonly standings: readonly Standing[];
};

/** The figures of several targets side by side. */
export const PlainFigures = ({ label, standings }: Shown) => {
  const { words } = useView();
  const isNumbered = standings.some(({ figure }) => figure.target.quantity !== null);
  return (
    <Table label={label} heads={headsIn(words, isNumbered)} wraps>
      {standings.map((standing) => (
        <Row key={standing.figure.target.id} {...standing} isNumbered={isNumbered} />
      ))}
    </Table>
  );
};

/** What the charts beside it show, in a table that is folded away. */
export const FiguresTable = (shown: Shown) => {
  const { words } = useView();
  return (
    <details>
      <summary>{words.say('figures.as-table')}</summary>
      <PlainFigures {...shown} />
    </details>
  );
};
