import type { Goalpost } from '../projections/goalposts.ts';
import { period } from './dates.ts';
import { Table } from './table.tsx';
import * as words from './words.ts';

type Shown = { readonly goalposts: readonly Goalpost[]; readonly unit: string };

const daysHeld = ({ from, to }: Goalpost): string => {
  if (from === null) return to === null ? 'all days' : `up to ${period(to)}`;
  return to === null ? `from ${period(from)} on` : `${period(from)} to ${period(to)}`;
};

const shareIn = ({ share, delivered, quantity }: Goalpost): string => {
  if (delivered === null) return 'not yet held';
  if (share === null) return quantity === null ? 'no number to share' : 'none';
  return words.share(share, { delivered, complete: true, upperBoundKnown: true });
};

const Post = ({ post, unit }: { readonly post: Goalpost; readonly unit: string }) => (
  <tr>
    <td>{daysHeld(post)}</td>
    <td class="number">{post.quantity === null ? 'no number' : words.quantity(post.quantity, unit)}</td>
    <td class="number">{post.delivered === null ? '' : words.quantities(post.delivered, unit)}</td>
    <td class="number">{shareIn(post)}</td>
    <td>{post.reason ?? 'as adopted'}</td>
    <td class="number">{post.index}</td>
  </tr>
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
export const Goalposts = ({ goalposts, unit }: Shown) =>
  goalposts.length < 2 ? null : (
    <section>
      <h2>The goalposts were moved</h2>
      <Table label="The versions of the target" heads={heads}>
        {goalposts.map((post) => (
          <Post key={`${post.from} ${post.revision}`} post={post} unit={unit} />
        ))}
      </Table>
    </section>
  );
