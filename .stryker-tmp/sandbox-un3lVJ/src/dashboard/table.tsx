// @ts-nocheck
import type { ComponentChildren } from 'preact';

/** The head of a column by which the table can be sorted. */
type SortHead = {
  readonly name: string;
  /** Where the table is sorted by it; where it is already, the other way round. */
  readonly href: string;
  /** How the table is sorted by it; undefined where it is sorted by another. */
  readonly order: 'ascending' | 'descending' | undefined;
};

/** A column's head; numbers stand to the right. One that is plain to the eye is said only to those who do not see it. */
export type Head = string | { readonly number: string } | { readonly unseen: string } | SortHead;

const nameOf = (head: Head): string => {
  if (typeof head === 'string') return head;
  if ('number' in head) return head.number;
  return 'unseen' in head ? head.unseen : head.name;
};

const arrows = { ascending: ' ↑', descending: ' ↓' } as const;

const Sorting = ({ name, href, order }: SortHead) => (
  <th scope="col" aria-sort={order}>
    <a href={href}>
      {name}
      {order === undefined ? null : <span aria-hidden="true">{arrows[order]}</span>}
    </a>
  </th>
);

const Heading = ({ head }: { readonly head: Head }) => {
  if (typeof head === 'string') return <th scope="col">{head}</th>;
  if ('href' in head) return <Sorting {...head} />;
  return 'number' in head ? (
    <th scope="col" class="number">
      {head.number}
    </th>
  ) : (
    <th scope="col">
      <span class="unseen">{head.unseen}</span>
    </th>
  );
};

type Shown = {
  /** What the table is, for those who cannot see it. */
  readonly label: string;
  readonly heads: readonly Head[];
  readonly foot?: ComponentChildren;
  /** Whether its numbers may take several lines: where many of them stand in one row as words, such as ranges. */
  readonly wraps?: boolean;
  readonly children: ComponentChildren;
};

/** A table that scrolls sideways where it is wider than the page. */
export const Table = ({ label, heads, foot, wraps = false, children }: Shown) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
  <section class={wraps ? 'lines wraps' : 'lines'} tabIndex={0} aria-label={label}>
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <Heading key={nameOf(head)} head={head} />
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
      {foot}
    </table>
  </section>
);
