// @ts-nocheck
import { SaxesParser } from 'saxes';

/** An element as a parser that is not ours reads it. */
export type Read = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Read[];
  text: string;
};

/** Reads a document of XML 1.0. Throws where it is not well-formed. */
export const readXml = (xml: string): Read => {
  const parser = new SaxesParser();
  const document: Read = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Read = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const within = open.at(-1);
    if (within !== undefined) within.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('holds no element');
  return root;
};

/** All elements of a name, wherever they stand. */
export const allCalled = (within: Read, name: string): readonly Read[] => [
  ...(within.name === name ? [within] : []),
  ...within.children.flatMap((child) => allCalled(child, name)),
];

/** The only child of a name. */
export const childOf = ({ name: parent, children }: Read, name: string): Read => {
  const [found, ...more] = children.filter((child) => child.name === name);
  if (found === undefined || more.length > 0) throw new Error(`${parent} has not one ${name}`);
  return found;
};
