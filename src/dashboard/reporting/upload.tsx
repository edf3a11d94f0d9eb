/** Chooses a spreadsheet and has it checked; nothing is stored by that. */
export const UploadForm = () => (
  <section>
    <h2>Report from a spreadsheet</h2>
    <ol>
      <li>
        Begin with <a href="/v1/deliveries/template.csv">the template</a> (one delivery a row, under your own
        reference), or with <a href="/docs">what the columns mean</a>.
      </li>
      <li>
        Save it as CSV: in Excel “CSV UTF-8 (comma delimited)”. Commas, semicolons and tabs between the cells
        are all understood.
      </li>
      <li>Choose the file and have it checked. Nothing is stored before you confirm.</li>
    </ol>
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
