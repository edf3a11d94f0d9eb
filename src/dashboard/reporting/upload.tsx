import { Fragment } from 'preact';

/** A column of the template: its name, whether a row needs it, and what it says. */
export type ShownColumn = { readonly name: string; readonly isNeeded: boolean; readonly says: string };

type Shown = { readonly columns: readonly ShownColumn[] };

/** What may stand in each column, for whoever fills in the template. */
const Columns = ({ columns }: Shown) => (
  <details>
    <summary>What the columns mean</summary>
    <dl>
      {columns.map(({ name, isNeeded, says }) => (
        <Fragment key={name}>
          <dt>
            <code>{name}</code>
            {isNeeded ? ' (needed)' : ''}
          </dt>
          <dd>{says}</dd>
        </Fragment>
      ))}
    </dl>
    <p>A donor or parts, and a quantity or min and max, are needed as well. Every other cell may be empty.</p>
  </details>
);

/** Chooses a spreadsheet and has it checked; nothing is stored by that. */
export const UploadForm = ({ columns }: Shown) => (
  <section>
    <h2>Report from a spreadsheet</h2>
    <ol>
      <li>
        Begin with <a href="/v1/deliveries/template.csv">the template</a> (one delivery a row, under your own
        reference), or with a list that you downloaded here.
      </li>
      <li>
        Format the columns of days as text first: a spreadsheet makes a day of its own of 2025-03-14, saves it
        as 14/03/2025 or 45730, and such a day is refused.
      </li>
      <li>
        Save it as CSV: in Excel “CSV UTF-8 (comma delimited)”. Commas, semicolons and tabs between the cells
        are all understood.
      </li>
      <li>Choose the file and have it checked. Nothing is stored before you confirm.</li>
    </ol>
    <Columns columns={columns} />
    <form action="/report/uploads" method="post" encType="multipart/form-data">
      <label>
        Spreadsheet (CSV, or one JSON object a line)
        <input
          type="file"
          name="file"
          required
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv,application/x-ndjson"
        />
      </label>
      <button type="submit">Check the file</button>
      <p class="soft">
        At most 64 MiB and 200,000 rows. No personal and no classified data belong in it: everything reported
        can be read by others.
      </p>
    </form>
  </section>
);
