import type { Goalpost } from '../projections/goalposts.ts';
import type { Progress } from '../projections/progress.ts';
import { type AsOf, goalpostsAddress, whyOfTarget } from './addresses.ts';
import { period } from './dates.ts';
import { Table } from './table.tsx';
import * as words from './words.ts';

type Shown = { readonly asOf: AsOf; readonly figure: Progress; readonly goalposts: readonly Goalpost[] };

const daysHeld = ({ from, to }: Goalpost): string => {
  if (from === null) return to === null ? 'all days' : `up to ${period(to)}`;
  return to === null ? `from ${period(from)} on` : `${period(from)} to ${period(to)}`;
};

type Held = Omit<Goalpost['earlierYears'][number], 'complete'> & { readonly complete: boolean };

/** A figure held against a goalpost, with what may be claimed of it. */
const deliveredIn = ({ delivered, unit, complete, upperBoundKnown }: Held): string => {
  if (delivered === null || unit === null) return '';
  return words.sum(delivered, unit, { complete, upperBoundKnown: upperBoundKnown === true, bounds: [] });
};

const shareIn = ({ share, delivered, complete, upperBoundKnown }: Held): string => {
  if (delivered === null) return 'held against nothing';
  if (share === null) return '';
  return words.share(share, { delivered, complete, upperBoundKnown: upperBoundKnown === true });
};

const askedIn = ({ quantity, unit }: Goalpost): string => {
  if (quantity === null) return 'no number';
  return unit === null ? String(quantity) : words.quantity(quantity, unit);
};

const yearName = ({ period: held }: Held): string => (held === null ? '' : `, for ${held.from.slice(0, 4)}`);

type HeldOn = Omit<Shown, 'goalposts'> & { readonly held: Held; readonly on: string };

/** What was delivered by a day, with the way to what that figure is made of. */
const Delivered = ({ asOf, figure, held, on }: HeldOn) =>
  held.delivered === null ? null : (
    <a href={whyOfTarget({ ...asOf, effectiveAt: on }, figure.target.id)}>{deliveredIn(held)}</a>
  );

/** The last of the days on which a goalpost judges, up to the day of the page. */
const lastDay = ({ to }: Goalpost, { effectiveAt }: AsOf): string =>
  to !== null && to < effectiveAt ? to : effectiveAt;

const Post = ({ asOf, figure, post }: Omit<Shown, 'goalposts'> & { readonly post: Goalpost }) => (
  <>
    {post.earlierYears.map((year) => (
      <tr key={year.period?.from}>
        <td>
          {daysHeld(post)}
          {yearName(year)}
        </td>
        <td class="number">{askedIn({ ...post, unit: year.unit })}</td>
        <td class="number">
          <Delivered asOf={asOf} figure={figure} held={year} on={year.period?.to ?? asOf.effectiveAt} />
        </td>
        <td class="number">{shareIn(year)}</td>
        <td />
        <td />
      </tr>
    ))}
    <tr>
      <td>
        {daysHeld(post)}
        {post.earlierYears.length === 0 ? '' : yearName(post)}
      </td>
      <td class="number">{askedIn(post)}</td>
      <td class="number">
        <Delivered asOf={asOf} figure={figure} held={post} on={lastDay(post, asOf)} />
      </td>
      <td class="number">{shareIn(post)}</td>
      <td>{post.reason ?? 'as adopted'}</td>
      <td class="number">{post.index}</td>
    </tr>
  </>
);

const heads = [
  'Held',
  { number: 'Asked for' },
  { number: 'Delivered by its last day' },
  { number: 'Share then' },
  'Why',
  { number: 'Event index' },
];

/** The goalposts that were moved: each for the days when it judged, with how far the figure had come against it. */
export const Goalposts = ({ asOf, figure, goalposts }: Shown) =>
  goalposts.length < 2 ? null : (
    <section>
      <h2>The goalposts were moved</h2>
      <Table label="The versions of the target" heads={heads}>
        {goalposts.map((post) => (
          <Post key={`${post.from} ${post.revision}`} asOf={asOf} figure={figure} post={post} />
        ))}
      </Table>
      <p>
        <a href={goalpostsAddress(asOf, figure)}>All goalposts as JSON</a>
      </p>
    </section>
  );
