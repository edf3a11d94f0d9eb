// @ts-nocheck
import { tracks } from '../domain/tracks/index.ts';
import type { MessageKey } from './catalogues/en.ts';
import { ClockFields, ClockHints, Kept } from './clocks.tsx';
import { reportStatusKeys } from './report-words.ts';
import { useFrame, useWords } from './view.tsx';
import type { Words } from './words.ts';

/** What a list is filtered by, as it was asked. */
export type Filters = Readonly<Record<string, string | undefined>>;

/** A value that may be chosen, and how it is said. */
export type Option = readonly [value: string, words: string];

/** A choice among words; where nothing need be chosen, nothing chosen asks for nothing. */
export const Choice = ({
  name,
  label,
  value,
  options,
  needed = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly needed?: boolean;
}) => {
  const { say } = useWords();
  // What the address asks for is said as it is where nobody knows it, so that the form never asks for something else.
  const isListed = value === undefined || options.some(([each]) => each === value);
  return (
    <label>
      {label}
      <select name={name}>
        {needed ? null : <option value="">{say('list.any')}</option>}
        {(isListed ? options : [...options, [value, value] as const]).map(([each, words]) => (
          <option key={each} value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
};

/** The ids of the bodies that have reported. */
type Bodies = readonly string[];

/** One thing that a list may be filtered by: a choice among words, a day or a text. */
export type Field = {
  readonly name: string;
  readonly label: MessageKey;
  /** The words to choose among, where it is a choice. */
  readonly options?: (words: Words, bodies: Bodies) => readonly Option[];
  /** What is chosen where nothing is asked for, so that something always is. */
  readonly unasked?: string;
  readonly type?: 'date' | 'text';
  readonly size?: number;
};

/** The tracks by their titles. */
export const trackOptions = ({ term }: Words): readonly Option[] =>
  tracks.map(({ id, title }) => [id, term(title)] as const);

/** The bodies by their ids, as the list shows them. */
export const bodyOptions = (_: Words, bodies: Bodies): readonly Option[] =>
  bodies.map((id) => [id, id] as const);

/** The donors by their names. */
export const donorOptions = ({ allDonors }: Words): readonly Option[] => allDonors;

/** How the status of a report may be chosen. */
export const statusOptions = ({ say }: Words): readonly Option[] =>
  Object.entries(reportStatusKeys).map(([status, key]) => [status, say(key)] as const);

type Form = { readonly fields: readonly Field[]; readonly filters: Filters; readonly bodies: Bodies };

const Entry = ({ field, filters, bodies }: Omit<Form, 'fields'> & { readonly field: Field }) => {
  const words = useWords();
  const { name, label, options, unasked, type = 'text', size } = field;
  const value = filters[name] ?? unasked;
  return options === undefined ? (
    <label>
      {words.say(label)}
      <input type={type} name={name} value={value ?? ''} size={size} />
    </label>
  ) : (
    <Choice
      name={name}
      label={words.say(label)}
      value={value}
      options={options(words, bodies)}
      needed={unasked !== undefined}
    />
  );
};

/** Filters a list and moves its clocks without a script; a field that is left empty asks for nothing. */
export const ListForm = ({ fields, ...asked }: Form) => {
  const { here } = useFrame();
  const { say } = useWords();
  const own = fields.map(({ name }) => name);
  return (
    <form action={here.path} method="get">
      {fields.map((field) => (
        <Entry key={field.name} field={field} {...asked} />
      ))}
      <ClockFields />
      <Kept except={[...own, 'effectiveAt', 'knownAt', 'cursor', 'atLeast']} />
      <button type="submit">{say('clocks.show')}</button>
      <ClockHints />
    </form>
  );
};

const valueWords = (words: Words, { options, type }: Field, value: string, bodies: Bodies): string => {
  if (type === 'date') return words.period(value);
  return options?.(words, bodies).find(([each]) => each === value)?.[1] ?? value;
};

/** What a list is filtered by, in words; empty where it is not. */
const filtersInWords = (words: Words, { fields, filters, bodies }: Form): readonly string[] =>
  fields.flatMap((field) => {
    const value = filters[field.name];
    if (value === undefined || value === field.unasked) return [];
    return [
      words.say('list.filter', {
        name: words.say(field.label),
        value: valueWords(words, field, value, bodies),
      }),
    ];
  });

/** What a list is filtered by, and the way to the same list without it. */
export const Filtered = ({ without, ...form }: Form & { readonly without: string }) => {
  const words = useWords();
  const said = filtersInWords(words, form);
  return said.length === 0 ? null : (
    <p data-filters={said.length}>
      {words.rich('list.filtered', {
        filters: words.list(said),
        a: (clear) => <a href={without}>{clear}</a>,
      })}
    </p>
  );
};

type Ways = {
  readonly next: string | null;
  /** What the link to the next page is called. */
  readonly onward: string;
  /** The first page, where this is another. */
  readonly first: string | undefined;
  readonly csv: string;
  readonly json: string;
};

/** Where a list goes on, where it began, and where programs have it. */
export const Onward = ({ next, onward, first, csv, json }: Ways) => {
  const { say } = useWords();
  return (
    <>
      {next === null ? null : (
        <p>
          <a href={next} rel="next">
            {onward}
          </a>
        </p>
      )}
      {first === undefined ? null : (
        <p>
          <a href={first}>{say('list.first')}</a>
        </p>
      )}
      <p>
        <a href={csv} download>
          {say('list.csv')}
        </a>
        {' · '}
        <a href={json}>{say('list.json')}</a>
      </p>
    </>
  );
};
