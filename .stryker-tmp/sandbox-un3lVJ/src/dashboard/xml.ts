/** An element of an XML document; names and attributes' names are those of the program, texts may be anybody's. */
// @ts-nocheck

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly content: readonly Element[] | string;
};

export const element = (
  name: string,
  attributes: Element['attributes'] = {},
  content: Element['content'] = [],
): Element => ({ name, attributes, content });

/** What XML 1.0 can hold in no way (section 2.2). */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text that a parser reads as it was; what XML cannot hold becomes the sign for that, U+FFFD. */
const escaped = (text: string, mark: RegExp): string =>
  text
    .replace(unspeakable, '\uFFFD')
    .replace(mark, (character) => escapes[character] ?? `&#${character.codePointAt(0)};`);

/** Carriage returns would be read as newlines. */
const textOf = (text: string): string => escaped(text, /[&<>\r]/g);

/** All white space would be read as spaces. */
const attributeOf = (text: string): string => escaped(text, /[&<>"\t\n\r]/g);

const attributesOf = ({ attributes }: Element): string =>
  Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${attributeOf(value)}"`)
    .join('');

const written = (whole: Element, indent: string): string => {
  const { name, content } = whole;
  const start = `${indent}<${name}${attributesOf(whole)}`;
  if (content.length === 0) return `${start}/>\n`;
  if (typeof content === 'string') return `${start}>${textOf(content)}</${name}>\n`;
  return `${start}>\n${content.map((each) => written(each, `${indent}  `)).join('')}${indent}</${name}>\n`;
};

/** A document of XML 1.0 in UTF-8. */
export const xmlOf = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
