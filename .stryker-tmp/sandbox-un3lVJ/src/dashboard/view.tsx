// @ts-nocheck
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from './language.ts';
import { type Words, wordsIn } from './words.ts';

/** Both clocks of a page: what had happened by a day, as known at a place in the log. */
export type AsOf = {
  readonly effectiveAt: string;
  readonly knownAt: string;
  readonly position: string | null;
  readonly index: string | null;
};

/** Where the files that every page loads are served; the hash of its content is part of each name. */
export type AssetAddresses = {
  readonly style: string;
  readonly icon: string;
  /** In the order in which they run. */
  readonly scripts: readonly string[];
};

/** What a page is shown in, whatever it shows. */
export type Frame = {
  readonly language: Language;
  /** The language that the address asks for; undefined where it is the one that the reader's browser prefers. */
  readonly chosen: Language | undefined;
  /** The address of the page itself. */
  readonly here: { readonly path: string; readonly query: Readonly<Record<string, string>> };
  readonly assets: AssetAddresses;
};

/** What a page of the account is shown in: its frame, and both clocks. */
export type View = Frame & {
  readonly asOf: AsOf;
  /** Which clocks the address sets; those that it does not set stand at now, and move on. */
  readonly isSet: { readonly effectiveAt: boolean; readonly knownAt: boolean };
  /**
   * The moment of knowledge as addresses of pages name it, which reads the same for ever: an event by its index where it
   * was asked for by one, and otherwise an instant, by which ages are told too.
   */
  readonly knownAt: string;
  /** What else has to stand in an address that is to read the same for ever. */
  readonly cited?: Readonly<Record<string, string>> | undefined;
  /** Whether the log contradicts what was signed of it. */
  readonly isContradicted: boolean;
  /** The day in Brussels on which the page was asked for. */
  readonly today: string;
  /** Whether what is shown as now is older than that, since the log could not be read further. */
  readonly isBehind: boolean;
};

/** The frame of a view alone, for a page that does not show its clocks. */
export const withoutClocks = ({ language, chosen, here, assets }: View): Frame => ({
  language,
  chosen,
  here,
  assets,
});

const Framed = createContext<Frame | undefined>(undefined);
const Viewed = createContext<View | undefined>(undefined);

/** Gives all within it the frame of the page, and its clocks where it has them. */
export const Showing = ({
  frame,
  children,
}: {
  readonly frame: Frame | View;
  readonly children: ComponentChildren;
}) => (
  <Framed.Provider value={frame}>
    <Viewed.Provider value={'asOf' in frame ? frame : undefined}>{children}</Viewed.Provider>
  </Framed.Provider>
);

const given = <Value,>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('a page of the account is shown without its clocks or its frame');
  return value;
};

/** The words of the page's language. */
export const useWords = (): Words => wordsIn(useFrame().language);

/** The frame of the page. */
export const useFrame = (): Frame => given(useContext(Framed));

/** The clocks of the page, with its words. Throws on a page that has no clocks. */
export const useView = (): { readonly view: View; readonly asOf: AsOf; readonly words: Words } => {
  const view = given(useContext(Viewed));
  return { view, asOf: view.asOf, words: wordsIn(view.language) };
};
