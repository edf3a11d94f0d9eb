// @ts-nocheck
import { reportingAddress } from '../addresses.ts';
import type { MessageKey } from '../catalogues/en.ts';
import { documentOf, titled } from '../layout.tsx';
import { KeepIt, SignedNote } from '../receipt.tsx';
import { type Head, Table } from '../table.tsx';
import { type Frame, useFrame, useWords } from '../view.tsx';
import { type Words, wordsIn } from '../words.ts';
import { confirmationAddress, uploadAddress, uploadReceiptAddress } from './addresses.ts';

/** What becomes of one line of a file; `sound` where the file cannot be recorded for other lines. */
export type LineRow = {
  readonly line: number;
  readonly reference: string | null;
  readonly fate: 'recorded' | 'repeated' | 'contradicted' | 'malformed' | 'sound';
  /** What the line says, in short. */
  readonly said: string;
  readonly errors: readonly { readonly where: string; readonly detail: string }[];
  /** Its line in the receipt of the file; undefined where nothing was accepted of it. */
  readonly receipt?: string;
};

type Shown = {
  readonly id: string;
  readonly name: string;
  readonly state: 'checked' | 'malformed' | 'recorded';
  readonly counts: {
    readonly lines: number;
    readonly recorded: number;
    readonly repeated: number;
    readonly contradicted: number;
  };
  /** The signed note of the receipt; null before anything was recorded. */
  readonly note: string | null;
  readonly rows: readonly LineRow[];
  readonly page: number;
  readonly pages: number;
};

const fatesToBe = {
  recorded: 'dry-run.will-be-recorded',
  repeated: 'dry-run.is-known',
  contradicted: 'dry-run.contradicts',
  malformed: 'dry-run.malformed',
  sound: 'dry-run.sound',
} as const satisfies Record<LineRow['fate'], MessageKey>;

const fates = {
  ...fatesToBe,
  recorded: 'dry-run.was-recorded',
  repeated: 'dry-run.was-known',
  contradicted: 'dry-run.contradicted',
} as const satisfies Record<LineRow['fate'], MessageKey>;

/** What the line says is in the words of the file, and what is wrong with it in those of the interface, in English. */
const Line = ({ row, state }: { readonly row: LineRow; readonly state: Shown['state'] }) => {
  const { say } = useWords();
  return (
    <tr>
      <td class="number">{row.line}</td>
      <td>{row.reference}</td>
      <td class={row.errors.length > 0 ? 'said wrong' : 'said'}>
        {say((state === 'recorded' ? fates : fatesToBe)[row.fate])}
        {row.errors.map(({ where, detail }) => (
          <p key={`${where}${detail}`} lang="en">
            {where === '' ? '' : <b>{where}: </b>}
            {detail}
          </p>
        ))}
      </td>
      <td>{row.said}</td>
    </tr>
  );
};

const headsIn = ({ say }: Words): readonly Head[] => [
  { number: say('dry-run.line') },
  say('dry-run.reference'),
  say('dry-run.fate'),
  say('dry-run.says'),
];

/** A receipt that was lost, or never fetched, is given anew for a file that is known already. */
const NothingNew = ({ id, counts }: Shown) => {
  const frame = useFrame();
  const { say, rich } = useWords();
  return (
    <>
      <p>{rich('dry-run.nothing-new', { b: (said) => <b>{said}</b> })}</p>
      {counts.repeated === 0 ? null : (
        <form action={confirmationAddress(frame, id)} method="post">
          <button type="submit">{say('dry-run.sign')}</button>
          <p class="soft">{say('dry-run.sign.meaning')}</p>
        </form>
      )}
    </>
  );
};

const Confirm = (shown: Shown) => {
  const frame = useFrame();
  const { say } = useWords();
  const { id, counts } = shown;
  return counts.recorded === 0 ? (
    <NothingNew {...shown} />
  ) : (
    <form action={confirmationAddress(frame, id)} method="post">
      <button type="submit">{say('dry-run.record', { count: counts.recorded })}</button>
      <p class="soft">{say('dry-run.record.meaning')}</p>
    </form>
  );
};

const Verdict = (shown: Shown) => {
  const { say, rich } = useWords();
  const { state, counts } = shown;
  const { lines, recorded, repeated, contradicted } = counts;
  if (state === 'malformed') {
    return (
      <p class="notice" role="status">
        {rich('dry-run.nothing-stored', { b: (said) => <b>{said}</b> })}
      </p>
    );
  }
  return (
    <>
      <p class="sum" role="status">
        {say(state === 'recorded' ? 'dry-run.recorded' : 'dry-run.ready', { count: recorded })}
      </p>
      <p>{say('dry-run.lines', { lines, repeated })}</p>
      {contradicted === 0 ? null : <p class="notice">{say('dry-run.left-out', { count: contradicted })}</p>}
      {state === 'checked' ? <Confirm {...shown} /> : null}
    </>
  );
};

const Receipt = ({ id, note, counts, rows, pages }: Shown) => {
  const frame = useFrame();
  const { say, rich } = useWords();
  if (note === null || counts.recorded + counts.repeated === 0) return null;
  const file = uploadReceiptAddress(frame, id);
  return (
    <section id="receipt">
      <h2>{say('dry-run.receipt')}</h2>
      <KeepIt accepted="receipt.keep-several" />
      <p>
        {rich('dry-run.download', {
          a: (said) => (
            <a href={file} download>
              {said}
            </a>
          ),
        })}
      </p>
      <SignedNote
        says={pages < 2 ? 'receipt.signed' : 'dry-run.signed-of-page'}
        note={note}
        lines={rows.flatMap(({ receipt }) => receipt ?? [])}
      />
    </section>
  );
};

const Pages = ({ id, page, pages }: Shown) => {
  const frame = useFrame();
  const { say } = useWords();
  return pages < 2 ? null : (
    <p>
      {page > 1 ? <a href={uploadAddress(frame, id, page - 1)}>{say('dry-run.before')}</a> : null}{' '}
      {say('dry-run.page', { page, pages })}{' '}
      {page < pages ? <a href={uploadAddress(frame, id, page + 1)}>{say('dry-run.after')}</a> : null}
    </p>
  );
};

/** The page that shows what becomes of each line of a file, before it is recorded and after. */
export const dryRunPage = (frame: Frame, shown: Shown): string => {
  const words = wordsIn(frame.language);
  return documentOf(
    frame,
    titled(frame, shown.name),
    <>
      <h1>{shown.name}</h1>
      <Verdict {...shown} />
      <Receipt {...shown} />
      <Table label={words.say('dry-run.table')} heads={headsIn(words)}>
        {shown.rows.map((row) => (
          <Line key={row.line} row={row} state={shown.state} />
        ))}
      </Table>
      <Pages {...shown} />
      <p>
        <a href={reportingAddress(frame)}>{words.say('dry-run.another')}</a>
      </p>
    </>,
  );
};
