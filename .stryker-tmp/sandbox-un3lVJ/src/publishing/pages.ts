// @ts-nocheck
import { iatiOf } from './iati.ts';
import { indexPage, type Shown } from './index-page.tsx';

/** What an export says of its events, for programs and for people; nothing goes into it but what is given. */
export const pagesOf = (shown: Shown) =>
  [
    { name: 'progress.xml', text: iatiOf(shown.dated) },
    { name: 'index.html', text: indexPage(shown) },
  ] as const;

/** The program that a page says it was written by. */
export const generatorOf = (page: string): string | undefined =>
  /<meta name="generator" content="([^"<>]{1,100})"\/>/.exec(page)?.[1];
