// @ts-nocheck
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { verdictOf } from '../dashboard/status.ts';
import { stylesheet } from '../dashboard/stylesheet.ts';
import { Table } from '../dashboard/table.tsx';
import { wordsIn } from '../dashboard/words.ts';
import type { Contents } from '../moving/manifest.ts';
import { manifestName } from '../moving/names.ts';
import type { Progress } from '../projections/progress.ts';
import type { DatedFigures } from './dated-figures.ts';
import type { PublishedCheckpoint } from './newest-checkpoint.ts';

/** What the page of an export shows. */
export type Shown = {
  readonly contents: Contents;
  readonly dated: DatedFigures;
  readonly signed: PublishedCheckpoint | undefined;
  readonly hasKey: boolean;
  /** The program and its version, by which whoever checks the page knows how it was written. */
  readonly program: string;
};

const title = 'porcupine: an export of the account';

const words = wordsIn('en');
const { instant, period, periodName } = words;

const Moment = ({ dated: { effectiveAt, last } }: Shown) => (
  <p class="clocks">
    What had happened by <time datetime={effectiveAt}>{period(effectiveAt)}</time>, as known{' '}
    {last === undefined ? (
      'before anything was recorded'
    ) : (
      <>
        at <time datetime={last.knownAt}>{instant(last.knownAt)}</time> (event index {last.index})
      </>
    )}
  </p>
);

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Signed = ({ signed }: Shown) =>
  signed === undefined ? (
    <>None: nothing of this log had been signed.</>
  ) : (
    <>
      {words.numeral(signed.checkpoint.size)} events of <code>{signed.checkpoint.origin}</code>, with the root{' '}
      <code>{signed.checkpoint.root.toString('base64')}</code>
    </>
  );

const Facts = (shown: Shown) => {
  const { events, indexed, sha256 } = shown.contents;
  return (
    <dl>
      <Fact name="Events">{words.numeral(events)}</Fact>
      <Fact name="Of these in the ledger">
        {words.numeral(indexed)}
        {indexed === events ? '' : '; the others are signatures and the like'}
      </Fact>
      <Fact name="SHA-256 of all events">
        <code>{sha256}</code>
      </Fact>
      <Fact name="Newest checkpoint">
        <Signed {...shown} />
      </Fact>
    </dl>
  );
};

const FigureRow = ({ figure }: { readonly figure: Progress }) => {
  const { target, delivered } = figure;
  return (
    <tr
      data-target={target.id}
      data-from={figure.period.from}
      data-min={delivered.min}
      data-max={delivered.max}
    >
      <th scope="row" class="said">
        {target.title}
      </th>
      <td>{periodName(figure)}</td>
      <td>
        {words.sum(delivered, target.unit, figure)}
        {target.of === 'commitments' ? ', promised' : ''}
      </td>
      <td>{target.quantity === null ? 'no number' : words.quantity(target.quantity, target.unit)}</td>
      <td>{words.say(verdictOf(figure).said)}</td>
    </tr>
  );
};

const Figures = ({ figures }: DatedFigures) =>
  figures.length === 0 ? (
    <p>No target stands yet, so there is nothing to hold figures against.</p>
  ) : (
    <Table label="Figures" heads={['Target', 'Period', 'Delivered', 'Held against', 'Status']}>
      {figures.map((figure) => (
        <FigureRow key={`${figure.target.id} ${figure.period.from}`} figure={figure} />
      ))}
    </Table>
  );

const Row = ({
  name,
  children,
}: {
  readonly name: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <tr>
    <th scope="row">{name}</th>
    <td class="said">{children}</td>
  </tr>
);

const File = ({ name }: { readonly name: string }) => (
  <a href={name}>
    <code>{name}</code>
  </a>
);

const Parts = ({ parts }: Contents) => {
  const [first] = parts;
  return first === undefined ? <code>events/</code> : <File name={first.name} />;
};

const Tiles = ({ signed }: Shown) =>
  signed === undefined || signed.checkpoint.size === 0 ? (
    <Row name={<code>tile/</code>}>Not there: the tree of a checkpoint, and there is none.</Row>
  ) : (
    <Row name={<code>tile/</code>}>
      The tree of the checkpoint in the layout of C2SP tlog-tiles: hashes under <code>tile/0/</code> and
      above, the events themselves under <code>tile/entries/</code>.
    </Row>
  );

const keyWords = ({ signed, hasKey }: Shown): string => {
  if (signed === undefined) return 'Empty: nothing had been signed.';
  return hasKey
    ? 'The public key that the checkpoint was signed with. Compare it with one that you have from elsewhere.'
    : 'Empty: the public key was not at hand. Ask whoever runs the log.';
};

const Files = (shown: Shown) => (
  <Table label="Files" heads={['File', 'What it is']}>
    <Row name={<File name={manifestName} />}>
      The manifest: every other file with its SHA-256. It was written last; where it is missing, the export
      was broken off.
    </Row>
    <Row name={<Parts {...shown.contents} />}>
      {shown.contents.parts.length === 1
        ? 'All events'
        : `All events, in ${shown.contents.parts.length} files`}
      : one a line, in the order in which they were recorded, as canonical JSON, byte for byte as the log has
      them. A file is named after the number of events before it.
    </Row>
    <Row name={<File name="checkpoint" />}>
      {shown.signed === undefined
        ? 'Empty: no checkpoint had been signed.'
        : 'The newest checkpoint, signed by whoever runs the log, with what witnesses put under it.'}
    </Row>
    <Row name={<File name="key" />}>{keyWords(shown)}</Row>
    <Tiles {...shown} />
    <Row name={<File name="progress.xml" />}>
      The figures of this page for programs, as results of the International Aid Transparency Initiative (IATI
      2.03).
    </Row>
    <Row name={<File name="index.html" />}>This page.</Row>
  </Table>
);

/** The files that the manifest names, as `sha256sum` reads a list of them. */
const sums = `awk -F'"' '/"name"/ { name = $4 } /"sha256"/ && name { print $4 "  " name }' ${manifestName}`;

/** Where the folder of this page is, for whoever types a command elsewhere. */
const folder = '/path/to/this/folder';

const Step = ({ command, children }: { readonly command: string; readonly children: ComponentChildren }) => (
  <li>
    <p>{children}</p>
    <pre>{command}</pre>
  </li>
);

const Checks = ({ contents, dated: { effectiveAt, last } }: Shown) => (
  <ol>
    <Step command="cat events/*.ndjson | sha256sum">
      In this folder, the sum over all events must be <code>{contents.sha256}</code>:
    </Step>
    <Step command={`${sums} | sha256sum --check --quiet`}>
      Every file must be as the manifest says; nothing is printed where it is:
    </Step>
    <Step command={`npx porcupine verify ${folder} --key KEY`}>
      In a clone of porcupine’s source (after <code>npm ci</code>), with the log’s public key from elsewhere
      in place of <code>KEY</code>: every event, every signature and every figure of this page is worked out
      anew.
    </Step>
    <Step command={`python3 tools/verify_bundle.py --key KEY ${folder}`}>
      The same, but for this page and <code>progress.xml</code>, with a second program that shares no code
      with the first and needs only Python and openssl:
    </Step>
    <Step
      command={`export DATA_DIR=/tmp/porcupine-check; npx porcupine restore ${folder} && npx porcupine replay --effective-at ${effectiveAt}${last === undefined ? '' : ` --known-at index:${last.index}`}`}
    >
      To go on with the account elsewhere, the events go into an empty log, from which the figures follow:
    </Step>
  </ol>
);

const Page = (shown: Shown) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="generator" content={shown.program} />
      <title>{title}</title>
      <style>{stylesheet}</style>
    </head>
    <body>
      <a class="skip" href="#content">
        Skip to the figures
      </a>
      <header>
        <p>
          <b>porcupine</b>: Europe’s support for Ukraine, held against the targets of the 2025 white paper on
          defence readiness
        </p>
      </header>
      <main id="content">
        <h1>An export of the account</h1>
        <p>
          This folder holds the whole account as plain files: every event that was ever recorded, in order,
          and what follows from them. It needs no server to be read, and nothing on this page is loaded from
          elsewhere.
        </p>
        <Moment {...shown} />
        <Facts {...shown} />
        <section>
          <h2>The figures</h2>
          {shown.dated.figures.every(({ complete }) => complete) ? null : (
            <p class="notice">
              <b>Some figures are incomplete.</b> The log holds an event that this version of the program
              could not read; “as far as could be read” stands with each of them.
            </p>
          )}
          <Figures {...shown.dated} />
        </section>
        <section>
          <h2>The files</h2>
          <Files {...shown} />
        </section>
        <section>
          <h2>How to check it</h2>
          <Checks {...shown} />
          <p class="soft">
            The first two show that nothing was damaged, the others that the figures follow from the events
            and that these are the ones that were signed. docs/audit.md of porcupine says what that proves and
            what it does not, docs/proofs.md how it is done, byte for byte. Run the commands of porcupine
            where its source is: elsewhere <code>npx</code> fetches whatever package has that name.
          </p>
        </section>
      </main>
    </body>
  </html>
);

/** The page of an export for people: no script, and nothing is loaded from anywhere. Also well-formed as XML. */
export const indexPage = (shown: Shown): string =>
  `<!DOCTYPE html>\n${renderToString(<Page {...shown} />)}\n`;
