// @ts-nocheck
import type { Progress } from '../../projections/progress.ts';
import { useWords } from '../view.tsx';
import { Commands } from './commands.tsx';

type Shown = {
  readonly serverAddress: string;
  readonly isRestricted: boolean;
  /** The public key of the log, as it is written. */
  readonly logKey: string;
  /** The figure whose bundle is fetched; undefined where there is none. */
  readonly figure: Progress | undefined;
};

/** How anybody checks the log without this server. */
export const CheckSection = (shown: Shown) => {
  const { say, rich } = useWords();
  return (
    <section id="check">
      <h2>{say('check.heading')}</h2>
      <p>{rich('check.intro', { option: <code>--witness</code> })}</p>
      <Commands {...shown} />
      <p>{say('check.proven')}</p>
    </section>
  );
};

/** How anybody checks that what was accepted is still in the log. */
export const ReceiptSection = () => {
  const { say, rich } = useWords();
  return (
    <section id="receipts">
      <h2>{say('check.receipt')}</h2>
      <p>{say('check.receipt.meaning')}</p>
      <p>
        {rich('check.receipt.how', {
          address: <code>/v1/audit/receipt/</code>,
          command: <code>npx porcupine verify EXPORT --key KEY --receipt FILE</code>,
        })}
      </p>
    </section>
  );
};
