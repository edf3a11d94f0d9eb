import type { ComponentChildren } from 'preact';

/** One line of the list of what is known beside a figure. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
