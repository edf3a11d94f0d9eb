import type { ComponentChildren } from 'preact';

/** A column's head; numbers stand to the right. */
export type Head = string | { readonly number: string };

const Heading = ({ head }: { readonly head: Head }) =>
  typeof head === 'string' ? (
    <th scope="col">{head}</th>
  ) : (
    <th scope="col" class="number">
      {head.number}
    </th>
  );

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
            <Heading key={typeof head === 'string' ? head : head.number} head={head} />
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
      {foot}
    </table>
  </section>
);
