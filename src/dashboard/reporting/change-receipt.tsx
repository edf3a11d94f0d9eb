import { receiptAddress } from '../addresses.ts';
import { KeepIt, SignedNote } from '../receipt.tsx';

/** The receipt of a change, with the reference of the report that was changed. */
export type ShownReceipt = { readonly reference: string; readonly eventId: string; readonly note: string };

/** Says that a change was recorded, and gives the receipt for it. */
export const ChangeReceipt = ({ reference, eventId, note }: ShownReceipt) => (
  <section id="receipt">
    <h2>Your change of {reference} is recorded</h2>
    <KeepIt accepted="it was" />
    <p>
      <a
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(note)}`}
        download={`${reference}.receipt.txt`}
      >
        Download the receipt
      </a>
      , or fetch it with <a href={receiptAddress(eventId)}>the proof that the change is in the log</a>, now or
      later.
    </p>
    <SignedNote says="What is signed" note={note} />
  </section>
);
