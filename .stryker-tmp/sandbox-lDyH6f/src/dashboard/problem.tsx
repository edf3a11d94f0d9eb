// @ts-nocheck
import { hereAddress, hereWithout, homeAddress, reportingAddress, sessionAddress } from './addresses.ts';
import type { MessageKey } from './catalogues/en.ts';
import { documentOf, titled } from './layout.tsx';
import { KeepIt, SignedNote } from './receipt.tsx';
import { type Frame, useFrame, useWords } from './view.tsx';

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

const Receipt = ({ receipt }: Pick<Told, 'receipt'>) => {
  const { say } = useWords();
  return isReceipt(receipt) ? (
    <section id="receipt">
      <h2>{say('problem.receipt')}</h2>
      <KeepIt accepted="receipt.keep-several" />
      <SignedNote note={receipt.note} lines={receipt.events} />
    </section>
  ) : null;
};

/** The way back to what was asked for, where only a part of the address is wrong. */
const WithoutFaults = ({ told }: { readonly told: Told }) => {
  const frame = useFrame();
  const { say, list } = useWords();
  const wrong = faultsOf(told)
    .flatMap(({ parameter }) => parameter ?? [])
    .filter((name) => Object.hasOwn(frame.here.query, name));
  return wrong.length === 0 ? null : (
    <p>
      <a href={hereWithout(frame, wrong)}>{say('problem.without', { wrong: list([...new Set(wrong)]) })}</a>
    </p>
  );
};

/** What happened, by the kind of answer, where more can be said of it than that it was not accepted. */
const plainKeys: Readonly<Record<number, MessageKey>> = {
  400: 'problem.asked-wrongly',
  401: 'problem.unknown-reader',
  403: 'problem.not-allowed',
  404: 'problem.nothing-here',
  429: 'problem.too-much',
};

const plainKeyOf = (status: number): MessageKey =>
  plainKeys[status] ?? (status < 500 ? 'problem.not-accepted' : 'problem.not-now');

/** What happened, in the reader's language. */
const Plainly = ({ status }: Pick<Told, 'status'>) => {
  const { say, language } = useWords();
  return (
    <>
      <h1>{say(plainKeyOf(status))}</h1>
      {language === 'en' ? null : <p class="soft">{say('problem.in-english')}</p>}
    </>
  );
};

const Ways = ({ status }: Pick<Told, 'status'>) => {
  const frame = useFrame();
  const { say } = useWords();
  return (
    <>
      {status === 401 ? (
        <p>
          <a href={sessionAddress(frame, hereAddress(frame))}>{say('problem.sign-in')}</a>
        </p>
      ) : null}
      <p>
        <a href={reportingAddress(frame)}>{say('problem.report')}</a> ·{' '}
        <a href={homeAddress(frame)}>{say('problem.home')}</a>
      </p>
    </>
  );
};

/** The page that says why another one cannot be shown; what is wrong is said in the words of the interface, in English. */
export const problemPage = (frame: Frame, told: Told): string =>
  documentOf(
    frame,
    titled(frame, told.title),
    <>
      <Plainly status={told.status} />
      <div lang="en">
        <p>
          <b>{told.title}</b>
        </p>
        <p>{told.detail}</p>
        <ul>
          {faultsOf(told).map(({ pointer, parameter, detail }) => (
            <li key={`${pointer}${parameter}${detail}`}>
              <b>{parameter ?? pointer}</b> {detail}
            </li>
          ))}
        </ul>
      </div>
      <Receipt receipt={told.receipt} />
      <WithoutFaults told={told} />
      <Ways status={told.status} />
    </>,
  );
