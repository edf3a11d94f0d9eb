import { documentOf } from '../layout.tsx';
import { KeepIt, SignedNote } from '../receipt.tsx';
import { type Head, Table } from '../table.tsx';

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

const numbers = new Intl.NumberFormat('en-GB');

const count = (many: number, one: string, more: string): string =>
  `${numbers.format(many)} ${many === 1 ? one : more}`;

const fates = {
  checked: {
    recorded: 'will be recorded',
    repeated: 'is known already',
    contradicted: 'contradicts what stands, and is left out',
    malformed: 'to be mended',
    sound: 'in order',
  },
  recorded: {
    recorded: 'recorded',
    repeated: 'was known already',
    contradicted: 'contradicts what stands, and was left out',
    malformed: 'to be mended',
    sound: 'in order',
  },
} as const;

const Line = ({ row, state }: { readonly row: LineRow; readonly state: Shown['state'] }) => (
  <tr>
    <td class="number">{row.line}</td>
    <td>{row.reference}</td>
    <td class={row.errors.length > 0 ? 'said wrong' : 'said'}>
      {fates[state === 'recorded' ? 'recorded' : 'checked'][row.fate]}
      {row.errors.map(({ where, detail }) => (
        <p key={`${where}${detail}`}>
          {where === '' ? '' : <b>{where}: </b>}
          {detail}
        </p>
      ))}
    </td>
    <td>{row.said}</td>
  </tr>
);

const heads: readonly Head[] = [{ number: 'Line' }, 'Reference', 'What becomes of it', 'What it says'];

/** A receipt that was lost, or never fetched, is given anew for a file that is known already. */
const NothingNew = ({ id, counts }: Shown) => (
  <>
    <p>
      <b>There is nothing new in this file.</b> Nothing needs to be confirmed.
    </p>
    {counts.repeated === 0 ? null : (
      <form action={`/report/uploads/${id}/confirmation`} method="post">
        <button type="submit">Have a receipt signed for what is known already</button>
        <p class="soft">Nothing is stored by it.</p>
      </form>
    )}
  </>
);

const Confirm = (shown: Shown) => {
  const { id, counts } = shown;
  return counts.recorded === 0 ? (
    <NothingNew {...shown} />
  ) : (
    <form action={`/report/uploads/${id}/confirmation`} method="post">
      <button type="submit">Record {count(counts.recorded, 'delivery', 'deliveries')}</button>
      <p class="soft">Nothing is stored yet. Pressed twice, it still records each delivery once.</p>
    </form>
  );
};

const Verdict = (shown: Shown) => {
  const { state, counts } = shown;
  if (state === 'malformed') {
    return (
      <p class="notice" role="status">
        <b>Nothing was stored.</b> While a line is malformed nothing of a file is recorded: mend the lines
        below and choose it again.
      </p>
    );
  }
  const left = count(counts.contradicted, 'line contradicts', 'lines contradict');
  const notice =
    counts.contradicted === 0 ? null : (
      <p class="notice">
        {left} what stands and {counts.contradicted === 1 ? 'is' : 'are'} left out: where the account is
        wrong, correct the report under “My reports”; other goods need another reference.
      </p>
    );
  return (
    <>
      <p class="sum" role="status">
        {state === 'recorded' ? 'Recorded' : 'Ready to record'}:{' '}
        {count(counts.recorded, 'delivery', 'deliveries')}
      </p>
      <p>
        {count(counts.lines, 'line', 'lines')} in the file, {count(counts.repeated, 'known', 'known')}{' '}
        already.
      </p>
      {notice}
      {state === 'checked' ? <Confirm {...shown} /> : null}
    </>
  );
};

const Receipt = ({ id, note, counts, rows, pages }: Shown) =>
  note === null || counts.recorded + counts.repeated === 0 ? null : (
    <section id="receipt">
      <h2>The signed receipt</h2>
      <KeepIt accepted="these reports were" />
      <p>
        <a href={`/report/uploads/${id}/receipt`} download>
          Download the receipt
        </a>{' '}
        within an hour. Afterwards, choose the same file again: what is known already gets a receipt anew.
      </p>
      <SignedNote
        says={pages < 2 ? 'What is signed' : 'What is signed: the note, and those of its lines on this page'}
        note={note}
        lines={rows.flatMap(({ receipt }) => receipt ?? [])}
      />
    </section>
  );

const Pages = ({ id, page, pages }: Shown) =>
  pages < 2 ? null : (
    <p>
      {page > 1 ? <a href={`/report/uploads/${id}?page=${page - 1}`}>Lines before</a> : null} Page {page} of{' '}
      {pages} {page < pages ? <a href={`/report/uploads/${id}?page=${page + 1}`}>Lines after</a> : null}
    </p>
  );

/** The page that shows what becomes of each line of a file, before it is recorded and after. */
export const dryRunPage = (shown: Shown): string =>
  documentOf(
    `porcupine: ${shown.name}`,
    <>
      <nav class="soft" aria-label="Pages">
        <a href="/report">Report</a> · <a href="/">All targets</a>
      </nav>
      <h1>{shown.name}</h1>
      <Verdict {...shown} />
      <Receipt {...shown} />
      <Table label="The lines of the file" heads={heads}>
        {shown.rows.map((row) => (
          <Line key={row.line} row={row} state={shown.state} />
        ))}
      </Table>
      <Pages {...shown} />
      <p>
        <a href="/report">Choose another file, or see my reports</a>
      </p>
    </>,
  );
