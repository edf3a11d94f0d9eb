// @ts-nocheck
import { Fact } from '../fact.tsx';
import { useWords } from '../view.tsx';
import { When } from './when.tsx';

/** A track's tree as the checkpoint states it; without a title where this program knows no such track. */
export type TrackLine = {
  readonly track: string;
  readonly title: string | undefined;
  readonly size: number;
  readonly root: string;
};

export type Checkpoint = {
  readonly size: number;
  readonly root: string;
  readonly signedAt: string;
  readonly note: string;
  readonly tracks: readonly TrackLine[];
};

const Signed = ({ checkpoint: { size, root, signedAt, note } }: { readonly checkpoint: Checkpoint }) => {
  const { say } = useWords();
  return (
    <>
      <p>{say('audit.checkpoint.meaning')}</p>
      <dl>
        <Fact name={say('audit.size')}>
          <span data-size={size}>{say('audit.events', { count: size })}</span>
        </Fact>
        <Fact name={say('audit.root')}>
          <code>{root}</code>
        </Fact>
        <Fact name={say('audit.signed')}>
          <When at={signedAt} />
        </Fact>
      </dl>
      <h3>{say('audit.note')}</h3>
      <pre>{note}</pre>
      <p>
        <a href="/v1/audit/checkpoint">{say('audit.checkpoint.text')}</a>
      </p>
    </>
  );
};

type Shown = { readonly checkpoint: Checkpoint | undefined; readonly contradicted: boolean };

/** What the server signed last. */
export const CheckpointSection = ({ checkpoint, contradicted }: Shown) => {
  const { say } = useWords();
  return (
    <section id="checkpoint">
      <h2>{say('audit.checkpoint')}</h2>
      {checkpoint === undefined ? (
        <p>{say(contradicted ? 'audit.checkpoint.of-another-log' : 'audit.checkpoint.none')}</p>
      ) : (
        <Signed checkpoint={checkpoint} />
      )}
    </section>
  );
};
