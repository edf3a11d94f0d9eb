// @ts-nocheck
import type { ComponentChildren } from 'preact';

/** One line of the list of what is known beside a figure. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** A fact where there is one. */
export const Maybe = ({ name, said }: { readonly name: string; readonly said: string | undefined }) =>
  said === undefined ? null : <Fact name={name}>{said}</Fact>;
