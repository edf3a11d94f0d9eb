/** What a receipt is good for, and where it is said how to check one. */
export const KeepIt = ({ accepted }: { readonly accepted: string }) => (
  <p>
    <b>Keep it</b>: with it you can show that {accepted} accepted here, whatever becomes of the log.{' '}
    <a href="/audit#receipts">How to check a receipt</a>
  </p>
);

type Signed = {
  readonly says: string;
  readonly note: string;
  /** The lines that the note is over, where it is over lines. */
  readonly lines?: readonly string[];
};

/** A receipt to read and to copy. */
export const SignedNote = ({ says, note, lines = [] }: Signed) => (
  <details>
    <summary>{says}</summary>
    <pre>{note}</pre>
    {lines.length === 0 ? null : <pre>{lines.join('\n')}</pre>}
  </details>
);
