import { type AsOf, eventAddress, inclusionAddress, receiptAddress } from './addresses.ts';

type Shown = {
  readonly asOf: AsOf;
  readonly index: string;
  /** With which its receipt is asked for, where it is known. */
  readonly id?: string | null;
};

/** An event by its index, with what proves that it was accepted and is in the log. */
export const EventLinks = ({ asOf, index, id = null }: Shown) => (
  <>
    <a href={eventAddress(asOf, index)} aria-label={`Event ${index}`}>
      {index}
    </a>
    {id === null ? null : (
      <>
        {' '}
        <a href={receiptAddress(id)} aria-label={`Receipt of event ${index}`}>
          receipt
        </a>
      </>
    )}{' '}
    <a href={inclusionAddress(index)} aria-label={`Proof that event ${index} is in the log`}>
      proof
    </a>
  </>
);
