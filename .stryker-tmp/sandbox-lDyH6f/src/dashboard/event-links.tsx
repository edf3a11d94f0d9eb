// @ts-nocheck
import { eventAddress, inclusionAddress, receiptAddress } from './answer-addresses.ts';
import { useView } from './view.tsx';

type Shown = {
  readonly index: string;
  /** With which its receipt is asked for, where it is known. */
  readonly id?: string | null;
};

/** An event by its index, with what proves that it was accepted and is in the log. */
export const EventLinks = ({ index, id = null }: Shown) => {
  const { asOf, words } = useView();
  const { say } = words;
  return (
    <>
      <a href={eventAddress(asOf, index)} aria-label={say('event.name', { index })}>
        {index}
      </a>
      {id === null ? null : (
        <>
          {' '}
          <a href={receiptAddress(id)} aria-label={say('event.receipt-of', { index })}>
            {say('event.receipt')}
          </a>
        </>
      )}{' '}
      <a href={inclusionAddress(index)} aria-label={say('event.proof-of', { index })}>
        {say('event.proof')}
      </a>
    </>
  );
};
