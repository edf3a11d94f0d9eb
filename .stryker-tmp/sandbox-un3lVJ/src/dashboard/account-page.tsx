// @ts-nocheck
import type { ComponentChildren } from 'preact';
import { Banners, Clocks, ClocksShown } from './clocks.tsx';
import { documentOf, titled } from './layout.tsx';
import type { View } from './view.tsx';

type Page = {
  readonly heading: string;
  /** What stands under the heading, before the clocks. */
  readonly intro?: ComponentChildren;
  /** Whether nothing that could change what the page shows is in the log unread. */
  readonly complete: boolean;
  /** The year that a form may ask for, where the page is about one. */
  readonly year?: string | undefined;
  /** In place of the form that moves the clocks, where the page has one that does that and more. */
  readonly form?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A page of the account: its heading, what keeps it from being all of it as of now, its two clocks, and what it shows. */
export const accountPage = (view: View, { heading, intro, complete, year, form, children }: Page): string =>
  documentOf(
    view,
    titled(view, heading),
    <>
      <h1>{heading}</h1>
      {intro}
      <Banners complete={complete} />
      {form === undefined ? <Clocks year={year} /> : <ClocksShown />}
      {form}
      {children}
    </>,
  );
