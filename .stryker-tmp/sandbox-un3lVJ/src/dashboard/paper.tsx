// @ts-nocheck
import type { ComponentChildren } from 'preact';
import type { PaperLine, Shown } from '../projections/paper.ts';
import { accountPage } from './account-page.tsx';
import { milestoneAddress, milestonesAddress, targetPageAddress, whyOfTarget } from './addresses.ts';
import { paperAnswerAddress } from './answer-addresses.ts';
import { bounded } from './bounds.ts';
import { Fact } from './fact.tsx';
import { milestoneWords } from './milestone-words.ts';
import { notExactWords, reportersWords } from './reporters.ts';
import { verdictOf } from './status.ts';
import { Term } from './term.tsx';
import { useView, type View } from './view.tsx';
import { type Words, wordsIn } from './words.ts';

type ShownTarget = Extract<Shown, { readonly delivered: unknown }>;

const officialWords = (words: Words, { statement, unit }: ShownTarget): readonly string[] =>
  statement === null
    ? []
    : [
        words.say('paper.official', {
          total: bounded(words, statement.bound, words.quantities(statement.total, unit)),
          day: words.period(statement.asOf),
        }),
      ];

/** A year, or since when. */
const daysWords = ({ say, period }: Words, { period: { from, to } }: ShownTarget): string =>
  to === null ? say('period.since', { from: period(from) }) : from.slice(0, 4);

const shareWords = (words: Words, shown: ShownTarget): readonly string[] => {
  const { share, quantity, unit } = shown;
  if (share === null || quantity === null) return [];
  return [
    words.say('paper.share', {
      share: words.share(share, shown),
      quantity: words.quantity(quantity, unit),
    }),
  ];
};

/** Beside the figure: what nobody put a number on, the share where there is a number, the verdict, and whose word it is. */
const besideFigure = (words: Words, shown: ShownTarget): string =>
  [
    ...(shown.undisclosedReports === 0 ? [] : [words.undisclosed(shown.undisclosedReports)]),
    ...shareWords(words, shown),
    words.say(verdictOf(shown).said),
    ...notExactWords(words, shown),
    ...reportersWords(words, shown),
    ...officialWords(words, shown),
  ].join('; ');

const absentKeys = { retired: 'paper.retired', 'not-adopted': 'paper.not-adopted' } as const;

const FigureLine = ({ shown }: { readonly shown: ShownTarget }) => {
  const { view, words } = useView();
  return words.rich('paper.figure', {
    title: (
      <a href={targetPageAddress(view, shown.id)}>
        <Term english={shown.title} />
      </a>
    ),
    days: daysWords(words, shown),
    sum: <a href={whyOfTarget(view, shown.id)}>{words.sum(shown.delivered, shown.unit, shown)}</a>,
    beside: besideFigure(words, shown),
  });
};

const StateLine = ({ shown }: { readonly shown: Shown }): ComponentChildren => {
  const { view, words } = useView();
  if (shown.kind === null) return words.say(absentKeys[shown.status], { id: shown.id });
  if (shown.kind !== 'milestone') return <FigureLine shown={shown} />;
  return words.rich('paper.milestone', {
    title: (
      <a href={milestoneAddress(view, shown.id)}>
        <Term english={shown.title ?? ''} />
      </a>
    ),
    state: milestoneWords(words, shown),
  });
};

const State = ({ line }: { readonly line: PaperLine }) => {
  const { words } = useView();
  return line.state === null ? (
    <p>{words.say('paper.context')}</p>
  ) : (
    <div>
      {line.state.shown.map((shown) => (
        <p key={shown.id} data-shown={shown.id} data-status={shown.status}>
          <StateLine shown={shown} />
        </p>
      ))}
    </div>
  );
};

/** When, as the paper has it, and the day that its words are held as. */
const When = ({ line: { deadline, deadlineStated } }: { readonly line: PaperLine }): ComponentChildren => {
  const { words } = useView();
  const stated = deadlineStated === null ? null : <Term english={deadlineStated} />;
  if (deadline === null) return stated;
  const day = words.period(deadline);
  return stated === null || deadlineStated === deadline
    ? words.say('paper.by', { day })
    : words.rich('paper.by-stated', { day, stated });
};

/**
 * The words of the Dutch text, and what they say: to readers of Dutch the paper speaks for itself and what it was
 * understood to say stands below; to all others it is the other way round.
 */
const Saying = ({ line: { id, quote, english } }: { readonly line: PaperLine }) => {
  const { words } = useView();
  const meaning = <Term english={english} />;
  const ownFirst = words.language === 'nl';
  return (
    <>
      <h3>{words.rich('paper.item', { id, says: ownFirst ? <q>{quote}</q> : meaning })}</h3>
      {ownFirst ? (
        <p>{meaning}</p>
      ) : (
        <blockquote>
          <p lang="nl">{quote}</p>
        </blockquote>
      )}
    </>
  );
};

const Facts = ({ line }: { readonly line: PaperLine }) => {
  const { say } = useView().words;
  return (
    <dl>
      <Fact name={say('paper.kind')}>
        <Term english={line.kind} />
      </Fact>
      {line.deadline === null && line.deadlineStated === null ? null : (
        <Fact name={say('paper.when')}>
          <When line={line} />
        </Fact>
      )}
      <Fact name={say('paper.responsible')}>
        <Term english={line.responsible} />
      </Fact>
      {line.note === null ? null : (
        <Fact name={say('goods.note')}>
          <Term english={line.note} />
        </Fact>
      )}
    </dl>
  );
};

const Item = ({ line }: { readonly line: PaperLine }) => {
  const { words } = useView();
  return (
    <article
      class="item"
      id={line.id}
      data-item={line.id}
      data-shown-as={line.shownAs}
      data-status={line.state?.status}
      data-complete={String(line.complete)}
    >
      <Saying line={line} />
      <State line={line} />
      {line.complete ? null : (
        <p class="notice">{words.rich('paper.incomplete', { b: (said) => <b>{said}</b> })}</p>
      )}
      <Facts line={line} />
    </article>
  );
};

const anchorOf = (section: string): string => `section-${section.replaceAll(/[^a-z0-9]+/g, '-')}`;

type Lines = { readonly lines: readonly PaperLine[] };

const Section = ({ name, lines }: Lines & { readonly name: string }) => {
  const { words } = useView();
  return (
    <section id={anchorOf(name)}>
      <h2>{words.rich('paper.section', { section: <Term english={name} /> })}</h2>
      {lines.map((line) => (
        <Item key={line.id} line={line} />
      ))}
    </section>
  );
};

const Sections = ({ names }: { readonly names: readonly string[] }) => {
  const { words } = useView();
  const links = names.map((name, at) => (
    <>
      {at === 0 ? '' : ' · '}
      <a href={`#${anchorOf(name)}`}>
        <Term english={name} />
      </a>
    </>
  ));
  return <p class="soft">{words.rich('paper.sections', { sections: <>{links}</> })}</p>;
};

const Paper = ({ lines }: Lines) => {
  const { view, asOf, words } = useView();
  const sections = [...new Set(lines.map(({ section }) => section))];
  return (
    <>
      <p>
        {words.rich('paper.intro', {
          items: lines.length,
          a: (said) => <a href={milestonesAddress(view)}>{said}</a>,
        })}
      </p>
      <Sections names={sections} />
      {sections.map((name) => (
        <Section key={name} name={name} lines={lines.filter(({ section }) => section === name)} />
      ))}
      <p>
        <a href={paperAnswerAddress(asOf)}>{words.say('paper.json')}</a>
      </p>
    </>
  );
};

/** The page of the white paper: every item in its words, with its present state, by section. */
export const paperPage = ({ view, lines }: Lines & { readonly view: View }): string =>
  accountPage(view, {
    heading: wordsIn(view.language).say('paper.title'),
    complete: lines.every(({ complete }) => complete),
    children: <Paper lines={lines} />,
  });
