import type { Progress } from '../projections/progress.ts';
import { type AsOf, bundleAddress, targetAddress, trackAddress, yearOf } from './addresses.ts';
import { Clocks, MoveClocks } from './clocks.tsx';
import { Commands } from './commands.tsx';
import { instant, periodName } from './dates.ts';
import { Fact } from './fact.tsx';
import { documentOf } from './layout.tsx';
import { Nav } from './nav.tsx';
import { Table } from './table.tsx';
import { numeral } from './words.ts';

/** A track's tree as the checkpoint states it; without a title where this program knows no such track. */
type TrackLine = {
  readonly track: string;
  readonly title: string | undefined;
  readonly size: number;
  readonly root: string;
};

type Checkpoint = {
  readonly size: number;
  readonly root: string;
  readonly signedAt: string;
  readonly note: string;
  readonly tracks: readonly TrackLine[];
};

type Key = { readonly text: string; readonly hash: string };

/** A witness that is configured, and which checkpoint it cosigned last. */
type Witness = {
  readonly name: string;
  readonly key: string;
  readonly last: { readonly size: number; readonly at: string } | null;
};

type Shown = {
  readonly asOf: AsOf;
  readonly serverAddress: string;
  readonly isRestricted: boolean;
  readonly checkpoint: Checkpoint | undefined;
  /** Why nothing is signed at present. */
  readonly trouble: string | undefined;
  readonly contradicted: boolean;
  readonly verified: { readonly at: string; readonly size: number } | undefined;
  /** When all events were last read from the log again, and how many those were. */
  readonly reread: { readonly at: string; readonly size: number } | undefined;
  readonly logKey: Key;
  readonly former: readonly Key[];
  readonly witnesses: readonly Witness[];
  /** Every target’s figure, whose bundles are led to. */
  readonly progress: readonly Progress[];
  /** The figure that the commands are asked for. */
  readonly chosen: Progress | undefined;
};

const events = (number: number): string => `${numeral(number)} ${number === 1 ? 'event' : 'events'}`;

const When = ({ at }: { readonly at: string }) => <time datetime={at}>{instant(at)}</time>;

const Trouble = ({ trouble, contradicted }: Shown) =>
  trouble === undefined ? null : (
    <p class="notice" role="alert" data-contradicted={String(contradicted)}>
      <b>
        {contradicted
          ? 'The log is not the one that was signed before. Do not rely on its figures until it is known why.'
          : 'Nothing can be signed at present.'}
      </b>{' '}
      {trouble}.
    </p>
  );

const CheckpointSection = ({ checkpoint, contradicted }: Shown) => (
  <section id="checkpoint">
    <h2>The newest checkpoint</h2>
    {checkpoint === undefined ? (
      <p>
        {contradicted
          ? 'None is shown: what was signed before is not of this log.'
          : 'No checkpoint is signed yet. One is signed soon after the first event is recorded.'}
      </p>
    ) : (
      <>
        <p>
          With it the server binds itself to every event that it held: none of them can be changed, taken out
          or slipped in later without the root becoming another. It is the newest there is, wherever the
          clocks stand.
        </p>
        <dl>
          <Fact name="Size">
            <span data-size={checkpoint.size}>{events(checkpoint.size)}</span>
          </Fact>
          <Fact name="Root">
            <code>{checkpoint.root}</code>
          </Fact>
          <Fact name="Signed">
            <When at={checkpoint.signedAt} />
          </Fact>
        </dl>
        <h3>The signed note</h3>
        <pre>{checkpoint.note}</pre>
        <p>
          <a href="/v1/audit/checkpoint">The newest checkpoint as text</a>
        </p>
      </>
    )}
  </section>
);

const KeySection = ({ logKey: { text, hash }, former }: Shown) => (
  <section id="key">
    <h2>The public key of the log</h2>
    <pre class="command">{text}</pre>
    <p>
      Its hash is <code>{hash}</code>. <b>Compare it with the key that you have from elsewhere</b>: from a
      letter, from another body, from whoever runs this server. A key that comes with what it signs proves
      nothing.
    </p>
    {former.length === 0 ? null : (
      <>
        <h3>Former keys</h3>
        <p>Earlier checkpoints and receipts are signed by these; nothing new is.</p>
        {former.map((each) => (
          <pre key={each.hash} class="command">
            {each.text}
          </pre>
        ))}
      </>
    )}
  </section>
);

const WitnessRow = ({ witness: { name, key, last } }: { readonly witness: Witness }) => (
  <tr data-witness={name}>
    <td>{name}</td>
    <td>{last === null ? 'nothing yet' : `the checkpoint over ${events(last.size)}`}</td>
    <td>{last === null ? '' : <When at={last.at} />}</td>
    <td>
      <code>{key}</code>
    </td>
  </tr>
);

const WitnessSection = ({ witnesses }: Shown) => (
  <section id="witnesses">
    <h2>Witnesses</h2>
    <p>
      A witness is somebody else who keeps the last checkpoint that he saw and cosigns the next only where it
      grows out of it. With one that you trust, the server cannot show you one log and others another.
    </p>
    {witnesses.length === 0 ? (
      <p>
        <b>No witness is configured here</b>: compare checkpoints with others yourself.
      </p>
    ) : (
      <Table label="The witnesses" heads={['Witness', 'Cosigned last', 'When', 'Public key']}>
        {witnesses.map((witness) => (
          <WitnessRow key={witness.name} witness={witness} />
        ))}
      </Table>
    )}
  </section>
);

const VerificationSection = ({ verified, reread, contradicted }: Shown) => (
  <section id="verification">
    <h2>Last verification</h2>
    {contradicted ? (
      <p>
        <b>It failed</b>: see the top of this page.
      </p>
    ) : null}
    {verified === undefined ? (
      <p>Since it was started this server has not found a checkpoint and its trees to agree yet.</p>
    ) : (
      <p>
        <b>
          <When at={verified.at} />
        </b>
        : this server compared its newest checkpoint, over {events(verified.size)}, with the trees that it
        keeps. The signature was good, and the root and the line of every track were those of its trees.
      </p>
    )}
    {reread === undefined ? (
      <p>Since it was started it has not read its whole log again yet.</p>
    ) : (
      <p>
        <b>
          <When at={reread.at} />
        </b>
        : it read {events(reread.size)} from its log again, and the bytes of each were those of the trees.
      </p>
    )}
    <p>
      It compares checkpoint and trees when it starts, before it signs, every hour, and for whoever opens this
      page, at most once a minute; and reads the log again when it starts, every hour, and for whoever opens
      this page, at most every ten minutes. That finds a log that was damaged or changed behind its back. It
      proves nothing to those who do not trust the server: a server that lies would say the same here. They
      check for themselves.
    </p>
  </section>
);

const CheckSection = ({ asOf, serverAddress, isRestricted, logKey, progress, chosen }: Shown) => (
  <section id="check">
    <h2>Check it yourself in four commands</h2>
    <p>
      Put the key that you have from elsewhere in the place of the one that is written here, which is only
      what this server says of itself. Where you trust a witness, add <code>--witness</code> and its public
      key: then its cosignature is demanded too.
    </p>
    <Commands
      asOf={asOf}
      serverAddress={serverAddress}
      isRestricted={isRestricted}
      logKey={logKey.text}
      figure={chosen ?? progress[0]}
    />
    <p>
      What is proven so: the figures follow from the events that were signed, all of them and no others. What
      is not: that a report is true, that a body reported all it knows, or that others are shown the same log;
      for the last there are witnesses.
    </p>
  </section>
);

const ReceiptSection = () => (
  <section id="receipts">
    <h2>Check a receipt</h2>
    <p>
      Whoever reports is given a receipt: a signed note, by the key of the log as above, that names an event
      and the hash of its bytes. The note of a whole file counts the lines that come with it and has the
      SHA-256 of them; each of the lines names an event and its hash.
    </p>
    <p>
      Ask this server for <code>/v1/audit/receipt/</code> followed by the id of the event. It must answer with
      the proof that an event of that hash is under a signed checkpoint, some seconds after the receipt was
      given and at any time later. Where it cannot, demand the whole log as an export:{' '}
      <code>npx porcupine verify EXPORT --key KEY --receipt FILE</code> shows to anybody who has the key that
      what was accepted was dropped from a log that goes on after it.
    </p>
  </section>
);

const Bundles = ({ asOf, progress }: Pick<Shown, 'asOf' | 'progress'>) => (
  <>
    {progress.map((figure) => (
      <p key={figure.target.id}>
        <a href={targetAddress(asOf, figure)}>{figure.target.title}</a>, {periodName(figure)}
        {asOf.index === null ? null : (
          <>
            :{' '}
            <a href={bundleAddress(asOf, figure)} aria-label={`Bundle of ${figure.target.title}`}>
              bundle
            </a>
          </>
        )}
      </p>
    ))}
  </>
);

const TrackName = ({ asOf, line: { track, title } }: { readonly asOf: AsOf; readonly line: TrackLine }) => {
  const name = track === '*' ? 'events that name no track' : (title ?? track);
  return <>{title === undefined ? name : <a href={trackAddress(asOf, track)}>{name}</a>}</>;
};

const TrackSection = ({ asOf, checkpoint, progress }: Shown & { readonly checkpoint: Checkpoint }) => (
  <section id="tracks">
    <h2>The tracks in the checkpoint, and the bundles of their targets</h2>
    <p>
      Each track has a tree of its own in the checkpoint, over the events that can move a figure of that
      track, so that a bundle can show that it leaves none of them out. A bundle is of the figure at the
      clocks of this page.
    </p>
    <Table
      label="The tracks in the checkpoint"
      heads={['Track', 'Targets and their bundles', { number: 'Events' }, 'Root']}
    >
      {checkpoint.tracks.map((line) => (
        <tr key={line.track} data-track={line.track}>
          <td>
            <TrackName asOf={asOf} line={line} />
          </td>
          <td class="said">
            <Bundles asOf={asOf} progress={progress.filter(({ target }) => target.track === line.track)} />
          </td>
          <td class="number">{numeral(line.size)}</td>
          <td>
            <code>{line.root}</code>
          </td>
        </tr>
      ))}
    </Table>
  </section>
);

/** The page for whoever wants to know whether the account can be relied on: what is signed of it, and how to check that. */
export const auditPage = (shown: Shown): string => {
  const { asOf, checkpoint, chosen } = shown;
  return documentOf(
    'porcupine: audit',
    <>
      <Nav asOf={asOf} />
      <h1>Audit</h1>
      <Clocks {...asOf} />
      <MoveClocks
        asOf={asOf}
        action="/audit"
        year={chosen && yearOf(chosen)}
        {...(chosen === undefined ? {} : { kept: { target: chosen.target.id } })}
      />
      <Trouble {...shown} />
      <p>
        What this server signs of its log, so that nobody has to take its word for a figure: anybody can check
        it with the commands below, without this server and with nothing of it but files.
      </p>
      <CheckpointSection {...shown} />
      <KeySection {...shown} />
      <WitnessSection {...shown} />
      <VerificationSection {...shown} />
      <CheckSection {...shown} />
      <ReceiptSection />
      {checkpoint === undefined ? null : <TrackSection {...shown} checkpoint={checkpoint} />}
    </>,
  );
};
