import { tracks } from '../domain/tracks/index.ts';
import { type AsOf, knownAtOf } from './addresses.ts';

/** What the list of delivery reports is filtered by, as it was asked. */
export type Filters = Readonly<Record<string, string | undefined>>;

type Field = {
  readonly name: string;
  readonly label: string;
  readonly type?: 'date' | 'text';
  readonly size?: number;
};

const fields: readonly Field[] = [
  { name: 'body', label: 'Reported by', size: 16 },
  { name: 'donor', label: 'Donor (NL, EU, …)', size: 6 },
  { name: 'from', label: 'Happened from', type: 'date' },
  { name: 'to', label: 'to', type: 'date' },
  { name: 'q', label: 'Words in reference, note or evidence', size: 22 },
];

/** A choice among words, where nothing chosen asks for nothing. */
export const Choice = ({
  name,
  label,
  value,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, words: string])[];
}) => (
  <label>
    {label}
    <select name={name}>
      <option value="">any</option>
      {options.map(([each, words]) => (
        <option key={each} value={each} selected={each === value}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

/** The tracks by their titles. */
export const trackOptions = tracks.map(({ id, title }) => [id, title] as const);

const statusOptions = ['reported', 'verified', 'disputed', 'withdrawn'].map((each) => [each, each] as const);

/** The clocks of a list that is filtered, and the way back to now. */
export const WhenAsked = ({ asOf, action }: { readonly asOf: AsOf; readonly action: string }) => (
  <>
    <label>
      What had happened by
      <input type="date" name="effectiveAt" value={asOf.effectiveAt} />
    </label>
    <label>
      As known at
      <input name="knownAt" value={knownAtOf(asOf)} size={26} />
    </label>
    <button type="submit">Show</button>
    <p class="soft">
      <a href={action}>Set both clocks to now, without filters</a>
    </p>
  </>
);

/** Filters the list and moves its clocks without a script; a field that is left empty asks for nothing. */
export const DeliveriesForm = ({ asOf, filters }: { readonly asOf: AsOf; readonly filters: Filters }) => (
  <form action="/deliveries" method="get">
    <Choice name="track" label="Track" value={filters['track']} options={trackOptions} />
    <Choice name="status" label="Status" value={filters['status']} options={statusOptions} />
    <Choice name="evidence" label="Evidence" value={filters['evidence']} options={[['none', 'none given']]} />
    {fields.map(({ name, label, type = 'text', size }) => (
      <label key={name}>
        {label}
        <input type={type} name={name} value={filters[name] ?? ''} size={size} />
      </label>
    ))}
    <WhenAsked asOf={asOf} action="/deliveries" />
  </form>
);
