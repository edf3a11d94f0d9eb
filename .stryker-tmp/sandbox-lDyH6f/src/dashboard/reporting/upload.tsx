// @ts-nocheck
import { useFrame, useWords } from '../view.tsx';
import { uploadsAddress } from './addresses.ts';
import { type ColumnName, columnKeys } from './columns.ts';

/** A column of the template: its name, and whether a row needs it. */
export type ShownColumn = { readonly name: ColumnName; readonly isNeeded: boolean };

type Shown = { readonly columns: readonly ShownColumn[] };

const Column = ({ name, isNeeded }: ShownColumn) => {
  const { say, rich } = useWords();
  const column = <code>{name}</code>;
  return (
    <>
      <dt>{isNeeded ? rich('upload.needed', { column }) : column}</dt>
      <dd>{say(columnKeys[name])}</dd>
    </>
  );
};

/** What may stand in each column, for whoever fills in the template. */
const Columns = ({ columns }: Shown) => {
  const { say } = useWords();
  return (
    <details>
      <summary>{say('upload.columns')}</summary>
      <dl>
        {columns.map((column) => (
          <Column key={column.name} {...column} />
        ))}
      </dl>
      <p>{say('upload.needed-too')}</p>
    </details>
  );
};

const Steps = () => {
  const { say, rich } = useWords();
  return (
    <ol>
      <li>{rich('upload.template', { a: (said) => <a href="/v1/deliveries/template.csv">{said}</a> })}</li>
      <li>{say('upload.days')}</li>
      <li>{say('upload.csv')}</li>
      <li>{say('upload.choose')}</li>
    </ol>
  );
};

/** Chooses a spreadsheet and has it checked; nothing is stored by that. */
export const UploadForm = ({ columns }: Shown) => {
  const frame = useFrame();
  const { say } = useWords();
  return (
    <section>
      <h2>{say('upload.title')}</h2>
      <Steps />
      <Columns columns={columns} />
      <form action={uploadsAddress(frame)} method="post" encType="multipart/form-data">
        <label>
          {say('upload.file')}
          <input
            type="file"
            name="file"
            required
            accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv,application/x-ndjson"
          />
        </label>
        <button type="submit">{say('upload.check')}</button>
        <p class="soft">{say('upload.limits')}</p>
      </form>
    </section>
  );
};
