import type { CountedReport } from '../../projections/rows.ts';
import { documentOf } from '../layout.tsx';
import { type Field, fields } from './fields.ts';
import { changeAddress } from './my-reports.tsx';

/** What is wrong with a field as it was filled in. */
export type FieldFault = { readonly field: string | null; readonly detail: string };

type Shown = {
  readonly row: CountedReport;
  /** What the fields hold: what stands, or what was filled in and cannot be taken yet. */
  readonly filled: Readonly<Record<string, string | undefined>>;
  readonly faults: readonly FieldFault[];
};

type Filled = {
  readonly field: Field;
  readonly value: string;
  readonly faults: readonly FieldFault[];
};

const Control = ({ field, value, invalid }: Filled & { readonly invalid: boolean }) => {
  const { name, options, long } = field;
  const said = { name, id: name, 'aria-invalid': invalid, 'aria-describedby': `${name}-said` };
  if (options !== undefined) {
    return (
      <select {...said}>
        <option value="">not stated</option>
        {options.map(([each, words]) => (
          <option key={each} value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    );
  }
  if (long === true) {
    return (
      <textarea {...said} rows={3} cols={60}>
        {value}
      </textarea>
    );
  }
  return <input {...said} value={value} size={28} />;
};

const FieldLine = (filled: Filled) => {
  const { field, faults } = filled;
  const mine = faults.filter((fault) => fault.field === field.name);
  return (
    <label htmlFor={field.name} class={field.long === true ? 'wide' : undefined}>
      {field.label}
      <Control {...filled} invalid={mine.length > 0} />
      <span id={`${field.name}-said`} class="soft">
        {field.hint}
        {mine.map(({ detail }) => (
          <b key={detail} class="wrong">
            {detail}
          </b>
        ))}
      </span>
    </label>
  );
};

const isNamed = ({ field }: FieldFault): boolean => fields.some(({ name }) => name === field);

const Faults = ({ faults }: { readonly faults: readonly FieldFault[] }) =>
  faults.length === 0 ? null : (
    <div class="notice" role="alert">
      <p>
        <b>Nothing was changed.</b>
        {faults.some(isNamed) ? ' Mend what is marked below and send it again.' : ''}
      </p>
      <ul>
        {faults
          .filter((fault) => !isNamed(fault))
          .map(({ field, detail }) => (
            <li key={detail}>
              {field === null ? '' : `${field}: `}
              {detail}
            </li>
          ))}
      </ul>
    </div>
  );

const Reason = ({ label, value }: { readonly label: string; readonly value?: string | undefined }) => (
  <label class="wide">
    {label}
    <textarea name="reason" required maxLength={2000} rows={2} cols={60}>
      {value}
    </textarea>
  </label>
);

/** The page on which a body corrects or withdraws one of its own deliveries. */
export const changeReportPage = ({ row, filled, faults }: Shown): string => {
  const address = changeAddress(row.reference);
  const revision = String(row.revision);
  return documentOf(
    `porcupine: correct ${row.reference}`,
    <>
      <nav class="soft" aria-label="Pages">
        <a href="/report">Report</a> · <a href="/">All targets</a>
      </nav>
      <h1>Correct or withdraw {row.reference}</h1>
      <p>
        What stood stays in the history, with who changed it and why.{' '}
        <a href={`/deliveries/${row.body}/${row.reference}`}>The report as it stands</a>, revision {revision}.
      </p>
      <Faults faults={faults} />
      <section>
        <h2>Correct it</h2>
        <form action={`${address}/corrections`} method="post">
          <input type="hidden" name="revision" value={revision} />
          {fields.map((field) => (
            <FieldLine key={field.name} field={field} value={filled[field.name] ?? ''} faults={faults} />
          ))}
          <Reason label="Why it is corrected" value={filled['reason']} />
          <button type="submit">Correct the report</button>
        </form>
      </section>
      <section>
        <h2>Withdraw it</h2>
        <p>
          For what should never have been reported. It then counts in no figure, and the reference stays
          closed.
        </p>
        <form action={`${address}/withdrawal`} method="post">
          <input type="hidden" name="revision" value={revision} />
          <Reason label="Why it is withdrawn" />
          <button type="submit">Withdraw the report</button>
        </form>
      </section>
      <p>
        <a href="/report">Back to my reports</a>
      </p>
    </>,
  );
};
