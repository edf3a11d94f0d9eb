/** That what a page shows may not be all, since the log holds something that cannot be read. */
export const Unread = ({ complete, what }: { readonly complete: boolean; readonly what: string }) =>
  complete ? null : (
    <p class="notice">
      <b>This {what} may be incomplete.</b> The log holds an event that this version of the program cannot
      read.
    </p>
  );
