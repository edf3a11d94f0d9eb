// @ts-nocheck
import { receiptAddress } from '../answer-addresses.ts';
import { KeepIt, SignedNote } from '../receipt.tsx';
import { useWords } from '../view.tsx';

/** The receipt of a change, with the reference of the report that was changed. */
export type ShownReceipt = { readonly reference: string; readonly eventId: string; readonly note: string };

/** Says that a change was recorded, and gives the receipt for it. */
export const ChangeReceipt = ({ reference, eventId, note }: ShownReceipt) => {
  const { say, rich } = useWords();
  return (
    <section id="receipt">
      <h2>{say('change-receipt.heading', { reference })}</h2>
      <KeepIt accepted="receipt.keep-one" />
      <p>
        {rich('change-receipt.download', {
          file: (said) => (
            <a
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(note)}`}
              download={`${reference}.receipt.txt`}
            >
              {said}
            </a>
          ),
          proof: (said) => <a href={receiptAddress(eventId)}>{said}</a>,
        })}
      </p>
      <SignedNote note={note} />
    </section>
  );
};
