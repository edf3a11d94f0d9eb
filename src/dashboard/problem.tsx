import { documentOf } from './layout.tsx';
import { KeepIt, SignedNote } from './receipt.tsx';

/** What a person needs of a problem: what is wrong, where, and what to do. */
type Told = {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: unknown;
  /** Of a file that broke off while it was recorded. */
  readonly receipt?: unknown;
};

type Fault = { readonly pointer?: string; readonly parameter?: string; readonly detail: string };

const isFault = (fault: unknown): fault is Fault =>
  typeof fault === 'object' && fault !== null && 'detail' in fault && typeof fault.detail === 'string';

const faultsOf = ({ errors }: Told): readonly Fault[] =>
  Array.isArray(errors) ? errors.filter(isFault) : [];

type FileReceipt = { readonly events: readonly string[]; readonly note: string };

const isReceipt = (receipt: unknown): receipt is FileReceipt =>
  typeof receipt === 'object' && receipt !== null && 'events' in receipt && 'note' in receipt;

const Receipt = ({ receipt }: Pick<Told, 'receipt'>) =>
  isReceipt(receipt) ? (
    <section id="receipt">
      <h2>The signed receipt of what was recorded</h2>
      <KeepIt accepted="these reports were" />
      <SignedNote says="What is signed" note={receipt.note} lines={receipt.events} />
    </section>
  ) : null;

/** The page that says why another one cannot be shown. */
export const problemPage = (told: Told): string =>
  documentOf(
    `porcupine: ${told.title}`,
    <>
      <h1>{told.title}</h1>
      <p>{told.detail}</p>
      <ul>
        {faultsOf(told).map(({ pointer, parameter, detail }) => (
          <li key={`${pointer}${parameter}${detail}`}>
            <b>{parameter ?? pointer}</b> {detail}
          </li>
        ))}
      </ul>
      <Receipt receipt={told.receipt} />
      {told.status === 401 ? (
        <p>
          <a href="/session">Sign in with your key</a>
        </p>
      ) : null}
      <p>
        <a href="/report">Report deliveries</a> · <a href="/">All targets, as of now</a>
      </p>
    </>,
  );
