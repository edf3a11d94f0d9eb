import type { Progress } from '../projections/progress.ts';
import { ageWords, type Heard } from './age.tsx';
import { verdictOf } from './status.ts';
import { type Head, Table } from './table.tsx';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

type Standing = { readonly figure: Progress; readonly newest: Heard };

const headsIn = ({ say }: Words): readonly Head[] => [
  say('changes.target'),
  { number: say('figures.reported') },
  { number: say('figures.verified') },
  { number: say('facts.expected') },
  { number: say('figures.number') },
  say('list.status'),
  { number: say('facts.required') },
  { number: say('facts.pace') },
  say('overview.last-report'),
];

const Row = ({ figure, newest }: Standing) => {
  const { asOf, words } = useView();
  const { target, delivered, verified, expectedByNow, requiredPerDay, pacePerDay } = figure;
  const { unit } = target;
  return (
    <tr>
      <th scope="row">
        {words.term(target.title)}, {words.periodName(figure)}
      </th>
      <td class="number">{words.sum(delivered, unit, figure)}</td>
      <td class="number">{words.quantities(verified, unit)}</td>
      <td class="number">{expectedByNow === null ? '' : words.quantity(expectedByNow, unit)}</td>
      <td class="number">
        {target.quantity === null ? words.say('quantity.none') : words.quantity(target.quantity, unit)}
      </td>
      <td>{words.say(verdictOf(figure).said)}</td>
      <td class="number">{requiredPerDay === null ? '' : words.perDay(requiredPerDay, unit)}</td>
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
  return (
    <Table label={label} heads={headsIn(words)} wraps>
      {standings.map((standing) => (
        <Row key={standing.figure.target.id} {...standing} />
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
