// @ts-nocheck
import type { ComponentChildren } from 'preact';
import { useWords } from './view.tsx';

/** A word of the data in the page's language; one that has no translation is marked as the English that it is. */
export const Term = ({ english }: { readonly english: string }): ComponentChildren => {
  const { term, language } = useWords();
  const said = term(english);
  return said === english && language !== 'en' ? <span lang="en">{said}</span> : said;
};
