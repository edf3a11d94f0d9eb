import type { ComponentChildren } from 'preact';

/** A column's head; numbers stand to the right. One that is plain to the eye is said only to those who do not see it. */
export type Head = string | { readonly number: string } | { readonly unseen: string };

const wordsOf = (head: Head): string => {
  if (typeof head === 'string') return head;
  return 'number' in head ? head.number : head.unseen;
};

const Heading = ({ head }: { readonly head: Head }) => {
  if (typeof head === 'string') return <th scope="col">{head}</th>;
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
  readonly children: ComponentChildren;
};

/** A table that scrolls sideways where it is wider than the page. */
export const Table = ({ label, heads, foot, children }: Shown) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
  <section class="lines" tabIndex={0} aria-label={label}>
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <Heading key={wordsOf(head)} head={head} />
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
      {foot}
    </table>
  </section>
);
