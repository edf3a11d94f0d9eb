// @ts-nocheck
import type { Progress } from '../../projections/progress.ts';
import { bundleAddress } from '../answer-addresses.ts';
import { type AsOf, useView, useWords } from '../view.tsx';

type Shown = {
  readonly serverAddress: string;
  /** Whether nobody may read without a key. */
  readonly isRestricted: boolean;
  /** The public key of the log, as it is written. */
  readonly logKey: string;
  /** The figure whose bundle is fetched; undefined where there is none. */
  readonly figure: Progress | undefined;
};

/** A text as one word of a shell, whatever is in it. */
const word = (text: string): string =>
  /^[\w./:=,@%-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

const Command = ({ line }: { readonly line: string }) => (
  <pre class="command">
    <code>{line}</code>
  </pre>
);

const curl = ({ isRestricted }: Shown): string =>
  isRestricted ? 'curl -fsS -H "Authorization: Bearer $PORCUPINE_KEY"' : 'curl -fsS';

const fetching = (asOf: AsOf, shown: Shown, file: string, figure: Progress): string => {
  const address = `${shown.serverAddress}${bundleAddress(asOf, figure)}`;
  return `${curl(shown)} -o ${word(file)} ${word(address)}`;
};

/** Fetches a bundle and checks it twice, with two programs that share no code. */
const OfOneFigure = (shown: Shown & { readonly figure: Progress }) => {
  const { asOf, words } = useView();
  const { say, term } = words;
  const { figure, logKey } = shown;
  const file = `${figure.target.id}.bundle.json`;
  return (
    <>
      <li>
        <p>
          {say('check.fetch', { title: term(figure.target.title) })}{' '}
          {shown.isRestricted ? say('check.with-key') : ''}
        </p>
        <Command line={fetching(asOf, shown, file, figure)} />
      </li>
      <li>
        <p>{say('check.verify')}</p>
        <Command line={`npx porcupine verify ${word(file)} --key ${word(logKey)}`} />
      </li>
      <li>
        <p>{say('check.verify-again')}</p>
        <Command line={`python3 tools/verify_bundle.py --key ${word(logKey)} ${word(file)}`} />
      </li>
    </>
  );
};

/** Shown where there is no figure, so that nobody copies a command that cannot work. */
const OfNoFigure = () => {
  const { say } = useWords();
  return (
    <li>
      <p>{say('check.no-figure')}</p>
    </li>
  );
};

/** How to check what is signed without trusting the server, in commands that work as they stand. */
export const Commands = (shown: Shown) => {
  const { asOf, words } = useView();
  const { figure, logKey, serverAddress } = shown;
  return (
    <ol>
      {figure === undefined || asOf.index === null ? (
        <OfNoFigure />
      ) : (
        <OfOneFigure {...shown} figure={figure} />
      )}
      <li>
        <p>{words.say('check.whole-log')}</p>
        <Command
          line={`${curl(shown)} -o log.checkpoint ${word(`${serverAddress}/v1/audit/checkpoint`)} && npx porcupine export log-export && npx porcupine verify log-export --key ${word(logKey)}`}
        />
      </li>
    </ol>
  );
};
