// @ts-nocheck
import type { CountedReport } from '../../projections/rows.ts';
import { framedAddress, reportingAddress } from '../addresses.ts';
import type { MessageKey } from '../catalogues/en.ts';
import { documentOf, titled } from '../layout.tsx';
import { type Frame, useFrame, useWords } from '../view.tsx';
import { wordsIn } from '../words.ts';
import { changeFrame, correctionsAddress, withdrawalAddress } from './addresses.ts';
import { type Field, fields } from './fields.ts';

/** What is wrong with a field as it was filled in: in the words of the interface, which are English, or of this page. */
export type FieldFault = { readonly field: string | null } & (
  | { readonly detail: string }
  | { readonly said: 'change.overtaken' | 'change.no-reason' }
);

type Filled = Readonly<Record<string, string | undefined>>;

type Shown = {
  readonly frame: Frame;
  readonly row: CountedReport;
  /** What the fields hold: what stands, or what was filled in and cannot be taken yet. */
  readonly filled: Filled;
  readonly faults: readonly FieldFault[];
};

type FilledField = {
  readonly field: Field;
  readonly value: string;
  readonly faults: readonly FieldFault[];
};

const Control = ({ field, value, invalid }: FilledField & { readonly invalid: boolean }) => {
  const words = useWords();
  const { name, options, long } = field;
  const said = { name, id: name, 'aria-invalid': invalid, 'aria-describedby': `${name}-said` };
  if (options !== undefined) {
    return (
      <select {...said}>
        <option value="">{words.say('field.not-stated')}</option>
        {options(words).map(([each, called]) => (
          <option key={each} value={each} selected={each === value}>
            {called}
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

const detailsOf = (faults: readonly FieldFault[], name: string): readonly string[] =>
  faults.flatMap((fault) => (fault.field === name && 'detail' in fault ? [fault.detail] : []));

const FieldLine = (filled: FilledField) => {
  const { say } = useWords();
  const { field, faults } = filled;
  const details = detailsOf(faults, field.name);
  return (
    <label htmlFor={field.name} class={field.long === true ? 'wide' : undefined}>
      {say(field.label)}
      <Control {...filled} invalid={details.length > 0} />
      <span id={`${field.name}-said`} class="soft">
        {field.hint === undefined ? null : say(field.hint)}
        {details.map((detail) => (
          <b key={detail} class="wrong" lang="en">
            {detail}
          </b>
        ))}
      </span>
    </label>
  );
};

const isNamed = ({ field }: FieldFault): boolean => fields.some(({ name }) => name === field);

/** A fault of no field that is on the page. */
const Fault = (fault: FieldFault) => {
  const { say } = useWords();
  return 'said' in fault ? (
    <li>{say(fault.said)}</li>
  ) : (
    <li lang="en">
      {fault.field === null ? '' : `${fault.field}: `}
      {fault.detail}
    </li>
  );
};

const Faults = ({ faults }: { readonly faults: readonly FieldFault[] }) => {
  const { say } = useWords();
  if (faults.length === 0) return null;
  const others = faults.filter((fault) => !isNamed(fault));
  return (
    <div class="notice" role="alert">
      <p>
        <b>{say('change.nothing-changed')}</b> {faults.some(isNamed) ? say('change.mend') : ''}
      </p>
      <ul>
        {others.map((fault) => (
          <Fault key={`${fault.field}${'said' in fault ? fault.said : fault.detail}`} {...fault} />
        ))}
      </ul>
    </div>
  );
};

const Reason = ({ label, value }: { readonly label: MessageKey; readonly value?: string | undefined }) => {
  const { say } = useWords();
  return (
    <label class="wide">
      {say(label)}
      <textarea name="reason" required maxLength={2000} rows={2} cols={60}>
        {value}
      </textarea>
    </label>
  );
};

const Intro = ({ row: { body, reference, revision } }: Pick<Shown, 'row'>) => {
  const frame = useFrame();
  const { rich } = useWords();
  const address = framedAddress(frame, `/deliveries/${body}/${encodeURIComponent(reference)}`);
  return (
    <p>{rich('change.intro', { a: (said) => <a href={address}>{said}</a>, revision: String(revision) })}</p>
  );
};

const Correction = ({ row, filled, faults }: Omit<Shown, 'frame'>) => {
  const frame = useFrame();
  const { say } = useWords();
  return (
    <section>
      <h2>{say('change.correct')}</h2>
      <form action={correctionsAddress(frame, row.reference)} method="post">
        <input type="hidden" name="revision" value={String(row.revision)} />
        {fields.map((field) => (
          <FieldLine key={field.name} field={field} value={filled[field.name] ?? ''} faults={faults} />
        ))}
        <Reason label="change.why-corrected" value={filled['reason']} />
        <button type="submit">{say('change.correct-it')}</button>
      </form>
    </section>
  );
};

const Withdrawal = ({ row }: Pick<Shown, 'row'>) => {
  const frame = useFrame();
  const { say } = useWords();
  return (
    <section>
      <h2>{say('change.withdraw')}</h2>
      <p>{say('change.withdraw.meaning')}</p>
      <form action={withdrawalAddress(frame, row.reference)} method="post">
        <input type="hidden" name="revision" value={String(row.revision)} />
        <Reason label="change.why-withdrawn" />
        <button type="submit">{say('change.withdraw-it')}</button>
      </form>
    </section>
  );
};

/** The page on which a body corrects or withdraws one of its own deliveries. */
export const changeReportPage = ({ frame, row, filled, faults }: Shown): string => {
  const { reference } = row;
  const { say } = wordsIn(frame.language);
  return documentOf(
    changeFrame(frame, reference),
    titled(frame, say('change.heading', { reference })),
    <>
      <h1>{say('change.heading', { reference })}</h1>
      <Intro row={row} />
      <Faults faults={faults} />
      <Correction row={row} filled={filled} faults={faults} />
      <Withdrawal row={row} />
      <p>
        <a href={reportingAddress(frame)}>{say('change.back')}</a>
      </p>
    </>,
  );
};
