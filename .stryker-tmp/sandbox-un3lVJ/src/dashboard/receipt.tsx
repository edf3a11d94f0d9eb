// @ts-nocheck
import { framedAddress } from './addresses.ts';
import type { MessageKey } from './catalogues/en.ts';
import { useFrame, useWords } from './view.tsx';

/** What a receipt is good for, and where it is said how to check one. */
export const KeepIt = ({ accepted }: { readonly accepted: 'receipt.keep-one' | 'receipt.keep-several' }) => {
  const frame = useFrame();
  const { rich } = useWords();
  return (
    <p>
      {rich(accepted satisfies MessageKey, {
        b: (said) => <b>{said}</b>,
        a: (said) => <a href={`${framedAddress(frame, '/audit')}#receipts`}>{said}</a>,
      })}
    </p>
  );
};

type Signed = {
  /** What the note is over, where that has to be said. */
  readonly says?: MessageKey;
  readonly note: string;
  /** The lines that the note is over, where it is over lines. */
  readonly lines?: readonly string[];
};

/** A receipt to read and to copy. */
export const SignedNote = ({ says = 'receipt.signed', note, lines = [] }: Signed) => {
  const { say } = useWords();
  return (
    <details>
      <summary>{say(says)}</summary>
      <pre>{note}</pre>
      {lines.length === 0 ? null : <pre>{lines.join('\n')}</pre>}
    </details>
  );
};
