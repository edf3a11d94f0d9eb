export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a chart is drawn on; the styles are those of its own elements, in the light and in the dark. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly styles: { readonly light: string; readonly dark: string };
};

/** A chart with its texts, which can be read on any page. */
export const chart = (
  { width, height, title, styles: { light, dark } }: Sheet,
  drawn: readonly string[],
): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>text{font:12px sans-serif;fill:#222}${light}`,
    `@media (prefers-color-scheme:dark){text{fill:#eee}${dark}}</style>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
