// @ts-nocheck
import { stages } from '../domain/commitment/commitment.ts';
import { reportName } from '../domain/ids.ts';
import { stageAt } from '../projections/commitments.ts';
import type { Fulfilment } from '../projections/pipeline.ts';
import type { Progress } from '../projections/progress.ts';
import type { CommitmentRow } from '../projections/rows.ts';
import { commitmentAddress, pipelineOnTrack } from './addresses.ts';
import { bounded } from './bounds.ts';
import { openInWords } from './commitment.tsx';
import { stageKeys } from './report-words.ts';
import { type Head, Table } from './table.tsx';
import { useView } from './view.tsx';
import type { Words } from './words.ts';

/** A commitment with what has come of it. */
export type Followed = { readonly row: CommitmentRow; readonly fulfilment: Fulfilment };

type Shown = {
  readonly figure: Progress;
  readonly followed: readonly Followed[];
  /** Whether there may be more of them. */
  readonly more: boolean;
};

/** How much is promised for the figure’s period, stage by stage, in no sum of what was delivered. */
const ByStage = ({ figure: { target, committed } }: Pick<Shown, 'figure'>) => {
  const { words } = useView();
  const { say, tabular, unitWords } = words;
  const heads: readonly Head[] = [
    say('promises.stage'),
    { number: say('list.min-in', { unit: unitWords(target.unit) }) },
    { number: say('list.max') },
  ];
  return (
    <Table label={say('promises.by-stage')} heads={heads}>
      {stages.map((stage) => (
        <tr key={stage} data-stage={stage} data-min={committed[stage].min} data-max={committed[stage].max}>
          <th scope="row">{say(stageKeys[stage])}</th>
          <td class="number">{tabular(committed[stage].min)}</td>
          <td class="number">{tabular(committed[stage].max)}</td>
        </tr>
      ))}
    </Table>
  );
};

const headsIn = ({ say }: Words): readonly Head[] => [
  say('promises.commitment'),
  say('promises.stage'),
  { number: say('promises.promised') },
  { number: say('promises.open') },
  say('promises.due'),
];

const dueIn = ({ say, period }: Words, { row, fulfilment }: Followed): string => {
  const { dueOn } = row.commitment;
  if (dueOn === undefined) return say('promises.not-set');
  return fulfilment.overdue ? say('promises.overdue', { day: period(dueOn) }) : period(dueOn);
};

const Line = ({ unit, followed }: { readonly unit: string; readonly followed: Followed }) => {
  const { view, asOf, words } = useView();
  const { row, fulfilment } = followed;
  const stage = stageAt(row, asOf.effectiveAt);
  return (
    <tr data-overdue={String(fulfilment.overdue)}>
      <td>
        <a href={commitmentAddress(view, row)}>
          {row.body}/{row.reference}
        </a>
      </td>
      <td>{stage === undefined ? '' : words.say(stageKeys[stage])}</td>
      <td class="number">
        {bounded(words, row.commitment.bound, words.reportedQuantity(row.commitment.quantity))}
      </td>
      <td class="number">{openInWords(words, fulfilment, unit)}</td>
      <td>{dueIn(words, followed)}</td>
    </tr>
  );
};

/** What is promised for a figure's period by stage, and the commitments on its track that are still open. */
export const Promises = ({ figure, followed, more }: Shown) => {
  const { view, words } = useView();
  const { say } = words;
  const { track, unit } = figure.target;
  return (
    <section id="pipeline">
      <h2>{say('promises.title')}</h2>
      <p>{say('promises.intro')}</p>
      <ByStage figure={figure} />
      <h3>{say('promises.still-open')}</h3>
      {followed.length === 0 ? (
        <p>{say(more ? 'promises.latest' : 'promises.none')}</p>
      ) : (
        <Table label={say('promises.still-open')} heads={headsIn(words)}>
          {followed.map((each) => (
            <Line key={reportName(each.row)} unit={unit} followed={each} />
          ))}
        </Table>
      )}
      {followed.length > 0 && more ? <p class="soft">{say('promises.latest')}</p> : null}
      <p>
        <a href={pipelineOnTrack(view, track)}>{say('promises.all')}</a>
      </p>
    </section>
  );
};
