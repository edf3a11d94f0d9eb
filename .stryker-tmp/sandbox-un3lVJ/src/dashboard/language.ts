/** The languages in which the pages are written, by their BCP 47 tags. English is that of the catalogue all others follow. */
// @ts-nocheck

export const languages = ['en', 'nl', 'uk'] as const;

export type Language = (typeof languages)[number];

/** What each language calls itself, so that whoever looks for his own recognises it on any page. */
export const languageNames = {
  en: 'English',
  nl: 'Nederlands',
  uk: 'Українська',
} as const satisfies Record<Language, string>;
