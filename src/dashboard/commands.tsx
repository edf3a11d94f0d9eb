import type { Progress } from '../projections/progress.ts';
import { type AsOf, bundleAddress } from './addresses.ts';

type Shown = {
  readonly asOf: AsOf;
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

const fetching = (shown: Shown, file: string, figure: Progress): string => {
  const address = `${shown.serverAddress}${bundleAddress(shown.asOf, figure)}`;
  return `${curl(shown)} -o ${word(file)} ${word(address)}`;
};

/** Fetches a bundle and checks it twice, with two programs that share no code. */
const OfOneFigure = (shown: Shown & { readonly figure: Progress }) => {
  const { figure, logKey } = shown;
  const file = `${figure.target.id}.bundle.json`;
  return (
    <>
      <li>
        <p>
          Fetch a bundle: a figure, every event that it follows from, and the signed checkpoint. This one is
          of “{figure.target.title}” at the clocks of this page; the table below leads to the others.
          {shown.isRestricted ? ' Put your body’s key into PORCUPINE_KEY first.' : ''}
        </p>
        <Command line={fetching(shown, file, figure)} />
      </li>
      <li>
        <p>Check it with this program, which needs no server for it; in the folder of its source:</p>
        <Command line={`npx porcupine verify ${word(file)} --key ${word(logKey)}`} />
      </li>
      <li>
        <p>
          Check it again with another program in another language, which shares no line with the first and
          needs nothing but Python and openssl:
        </p>
        <Command line={`python3 tools/verify_bundle.py --key ${word(logKey)} ${word(file)}`} />
      </li>
    </>
  );
};

/** Shown where there is no figure, so that nobody copies a command that cannot work. */
const OfNoFigure = () => (
  <li>
    <p>A bundle can be fetched and checked here once an event is recorded and a target adopted.</p>
  </li>
);

/** How to check what is signed without trusting the server, in commands that work as they stand. */
export const Commands = (shown: Shown) => {
  const { asOf, figure, logKey } = shown;
  return (
    <ol>
      {figure === undefined || asOf.index === null ? (
        <OfNoFigure />
      ) : (
        <OfOneFigure {...shown} figure={figure} />
      )}
      <li>
        <p>
          Whoever keeps the log checks all of it, every event and every checkpoint that was ever signed, and
          can hand the folder on to be checked elsewhere. Who asks for a checkpoint has everything signed
          first; on the server’s machine, with its settings:
        </p>
        <Command
          line={`${curl(shown)} -o log.checkpoint ${word(`${shown.serverAddress}/v1/audit/checkpoint`)} && npx porcupine export log-export && npx porcupine verify log-export --key ${word(logKey)}`}
        />
      </li>
    </ol>
  );
};
