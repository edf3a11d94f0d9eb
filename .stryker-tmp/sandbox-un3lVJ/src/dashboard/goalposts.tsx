// @ts-nocheck
import type { Goalpost } from '../projections/goalposts.ts';
import type { Progress } from '../projections/progress.ts';
import { onDay, whyOfTarget } from './addresses.ts';
import { goalpostsAddress } from './answer-addresses.ts';
import { type Head, Table } from './table.tsx';
import { type AsOf, useView } from './view.tsx';
import type { Words } from './words.ts';

type Shown = { readonly figure: Progress; readonly goalposts: readonly Goalpost[] };

/** The days on which a goalpost judges, in words. */
export const daysHeld = ({ say, period }: Words, { from, to }: Pick<Goalpost, 'from' | 'to'>): string => {
  if (from === null)
    return to === null ? say('goalposts.all-days') : say('goalposts.up-to', { to: period(to) });
  return to === null ? say('goalposts.from', { from: period(from) }) : period(`${from}/${to}`);
};

type Held = Omit<Goalpost['earlierYears'][number], 'complete'> & { readonly complete: boolean };

/** A figure held against a goalpost, with what may be claimed of it. */
const deliveredIn = (words: Words, { delivered, unit, complete, upperBoundKnown }: Held): string => {
  if (delivered === null || unit === null) return '';
  return words.sum(delivered, unit, { complete, upperBoundKnown: upperBoundKnown === true, bounds: [] });
};

const shareIn = (words: Words, { share, delivered, complete, upperBoundKnown }: Held): string => {
  if (delivered === null) return words.say('goalposts.against-nothing');
  if (share === null) return '';
  return words.share(share, { delivered, complete, upperBoundKnown: upperBoundKnown === true });
};

const askedIn = (words: Words, { quantity, unit }: Goalpost): string => {
  if (quantity === null) return words.say('quantity.none');
  return unit === null ? String(quantity) : words.quantity(quantity, unit);
};

/** The days on which a goalpost judges, and of which of its years the figure is where it judged several. */
const heldIn = (words: Words, post: Goalpost, year: Held | undefined): string => {
  const days = daysHeld(words, post);
  const period = year?.period ?? null;
  return period === null ? days : words.say('goalposts.for-year', { days, year: period.from.slice(0, 4) });
};

type HeldOn = Pick<Shown, 'figure'> & { readonly held: Held; readonly on: string };

/** What was delivered by a day, with the way to what that figure is made of. */
const Delivered = ({ figure, held, on }: HeldOn) => {
  const { view, words } = useView();
  return held.delivered === null ? null : (
    <a href={whyOfTarget(onDay(view, on), figure.target.id)}>{deliveredIn(words, held)}</a>
  );
};

/** The last of the days on which a goalpost judges, up to the day of the page. */
const lastDay = ({ to }: Goalpost, { effectiveAt }: AsOf): string =>
  to !== null && to < effectiveAt ? to : effectiveAt;

type Posted = Pick<Shown, 'figure'> & { readonly post: Goalpost };

const EarlierYear = ({
  figure,
  post,
  year,
}: Posted & { readonly year: Goalpost['earlierYears'][number] }) => {
  const { asOf, words } = useView();
  return (
    <tr>
      <td>{heldIn(words, post, year)}</td>
      <td class="number">{askedIn(words, { ...post, unit: year.unit })}</td>
      <td class="number">
        <Delivered figure={figure} held={year} on={year.period?.to ?? asOf.effectiveAt} />
      </td>
      <td class="number">{shareIn(words, year)}</td>
      <td>{post.reason ?? words.say('goalposts.as-adopted')}</td>
      <td class="number">{post.index}</td>
    </tr>
  );
};

const Post = ({ figure, post }: Posted) => {
  const { asOf, words } = useView();
  return (
    <>
      {post.earlierYears.map((year) => (
        <EarlierYear key={year.period?.from} figure={figure} post={post} year={year} />
      ))}
      <tr>
        <td>{heldIn(words, post, post.earlierYears.length === 0 ? undefined : post)}</td>
        <td class="number">{askedIn(words, post)}</td>
        <td class="number">
          <Delivered figure={figure} held={post} on={lastDay(post, asOf)} />
        </td>
        <td class="number">{shareIn(words, post)}</td>
        <td>{post.reason ?? words.say('goalposts.as-adopted')}</td>
        <td class="number">{post.index}</td>
      </tr>
    </>
  );
};

const headsIn = ({ say }: Words): readonly Head[] => [
  say('goalposts.held'),
  { number: say('goalposts.asked-for') },
  { number: say('goalposts.delivered') },
  { number: say('goalposts.share') },
  say('goalposts.why'),
  { number: say('event.index') },
];

/** The goalposts that were moved: each for the days when it judged, with how far the figure had come against it. */
export const Goalposts = ({ figure, goalposts }: Shown) => {
  const { asOf, words } = useView();
  return goalposts.length < 2 ? null : (
    <section>
      <h2>{words.say('goalposts.title')}</h2>
      <Table label={words.say('goalposts.label')} heads={headsIn(words)}>
        {goalposts.map((post) => (
          <Post key={`${post.from} ${post.revision}`} figure={figure} post={post} />
        ))}
      </Table>
      <p>
        <a href={goalpostsAddress(asOf, figure)}>{words.say('goalposts.json')}</a>
      </p>
    </section>
  );
};
