import type { PaperLine, Shown } from '../projections/paper.ts';
import {
  type AsOf,
  milestoneAddress,
  milestonesAddress,
  paperAnswerAddress,
  targetPageAddress,
  whyOfTarget,
} from './addresses.ts';
import { bounded } from './bounds.ts';
import { Clocks, MoveClocks } from './clocks.tsx';
import { period } from './dates.ts';
import { Fact } from './fact.tsx';
import { documentOf } from './layout.tsx';
import { milestoneWords } from './milestone-words.ts';
import { Nav } from './nav.tsx';
import { notExactWords, reportersWords } from './reporters.ts';
import { verdictOf } from './status.ts';
import { Unread } from './unread.tsx';
import * as words from './words.ts';

type ShownTarget = Extract<Shown, { readonly delivered: unknown }>;

const statementWords = ({ statement, unit }: ShownTarget): string =>
  statement === null
    ? ''
    : `; latest official total: ${bounded(statement.bound, words.quantities(statement.total, unit))}, as of ${period(statement.asOf)}`;

/** A year, or since when. */
const daysWords = ({ period: { from, to } }: ShownTarget): string =>
  to === null ? `since ${period(from)}` : from.slice(0, 4);

/** Beside the figure: what nobody put a number on, the share where there is a number, and the verdict. */
const besideFigure = (shown: ShownTarget): string => {
  const { unit, undisclosedReports, share } = shown;
  return [
    ...(undisclosedReports === 0 ? [] : [words.undisclosed(undisclosedReports)]),
    ...(share === null || shown.quantity === null
      ? []
      : [`${words.share(share, shown)} of ${words.quantity(shown.quantity, unit)}`]),
    verdictOf(shown).words,
    ...notExactWords(shown),
    ...reportersWords(shown),
  ].join('; ');
};

const absentWords = {
  retired: 'this target was retired',
  'not-adopted': 'not adopted yet, so nothing can be said of it',
} as const;

const StateLine = ({ asOf, shown }: { readonly asOf: AsOf; readonly shown: Shown }) => {
  if (shown.kind === null) {
    return (
      <>
        {shown.id}: {absentWords[shown.status]}
      </>
    );
  }
  if (shown.kind === 'milestone') {
    return (
      <>
        <a href={milestoneAddress(asOf, shown.id)}>{shown.title}</a>: {milestoneWords(shown)}
      </>
    );
  }
  return (
    <>
      <a href={targetPageAddress(asOf, shown.id)}>{shown.title}</a> ({daysWords(shown)}):{' '}
      <a href={whyOfTarget(asOf, shown.id)}>{words.sum(shown.delivered, shown.unit, shown)}</a>;{' '}
      {besideFigure(shown)}
      {statementWords(shown)}
    </>
  );
};

const State = ({ asOf, line }: { readonly asOf: AsOf; readonly line: PaperLine }) =>
  line.state === null ? (
    <p>Context: nothing here can be counted or reached.</p>
  ) : (
    <div>
      {line.state.shown.map((shown) => (
        <p key={shown.id} data-shown={shown.id} data-status={shown.status}>
          <StateLine asOf={asOf} shown={shown} />
        </p>
      ))}
    </div>
  );

/** When, as the paper has it, and the day that its words are held as. */
const whenWords = ({ deadline, deadlineStated }: PaperLine): string | null => {
  if (deadline === null) return deadlineStated;
  const day = `by ${period(deadline)}`;
  return deadlineStated === null || deadlineStated === deadline ? day : `${day} (“${deadlineStated}”)`;
};

const Item = ({ asOf, line }: { readonly asOf: AsOf; readonly line: PaperLine }) => {
  const when = whenWords(line);
  return (
    <article
      class="item"
      id={line.id}
      data-item={line.id}
      data-shown-as={line.shownAs}
      data-status={line.state?.status}
      data-complete={String(line.complete)}
    >
      <h3>
        {line.id}: {line.english}
      </h3>
      <blockquote>
        <p lang="nl">{line.quote}</p>
      </blockquote>
      <State asOf={asOf} line={line} />
      <Unread complete={line.complete} what="item" />
      <dl>
        <Fact name="In the paper">{line.kind}</Fact>
        {when === null ? null : <Fact name="When">{when}</Fact>}
        <Fact name="Whose task">{line.responsible}</Fact>
        {line.note === null ? null : <Fact name="Note">{line.note}</Fact>}
      </dl>
    </article>
  );
};

const anchorOf = (section: string): string => `section-${section.replaceAll(/[^a-z0-9]+/g, '-')}`;

type Listed = { readonly asOf: AsOf; readonly lines: readonly PaperLine[] };

const Section = ({ asOf, name, lines }: Listed & { readonly name: string }) => (
  <section id={anchorOf(name)}>
    <h2>Section {name}</h2>
    {lines.map((line) => (
      <Item key={line.id} asOf={asOf} line={line} />
    ))}
  </section>
);

/** The page of the white paper: every item in its words, with its present state, by section. */
export const paperPage = ({ asOf, lines }: Listed): string => {
  const sections = [...new Set(lines.map(({ section }) => section))];
  return documentOf(
    'porcupine: the white paper, item by item',
    <>
      <Nav asOf={asOf} />
      <h1>The white paper, item by item</h1>
      <Clocks {...asOf} />
      <MoveClocks asOf={asOf} action="/paper" />
      <Unread complete={lines.every(({ complete }) => complete)} what="page" />
      <p>
        All {lines.length} items on support for Ukraine in JOIN(2025) 120 final: the words of the Dutch text,
        what they say in English, and how far each has come. A percentage stands only where somebody has given
        a number. <a href={milestonesAddress(asOf)}>The milestones with the reports on them</a>
      </p>
      <p class="soft">
        Sections:{' '}
        {sections.map((name, at) => (
          <>
            {at === 0 ? '' : ' · '}
            <a href={`#${anchorOf(name)}`}>{name}</a>
          </>
        ))}
      </p>
      {sections.map((name) => (
        <Section key={name} asOf={asOf} name={name} lines={lines.filter(({ section }) => section === name)} />
      ))}
      <p>
        <a href={paperAnswerAddress(asOf)}>These items as JSON</a>
      </p>
    </>,
  );
};
