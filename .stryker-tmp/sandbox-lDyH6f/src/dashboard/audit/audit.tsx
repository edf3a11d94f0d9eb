// @ts-nocheck
import type { Progress } from '../../projections/progress.ts';
import { accountPage } from '../account-page.tsx';
import { yearOf } from '../addresses.ts';
import { useWords, type View } from '../view.tsx';
import { wordsIn } from '../words.ts';
import { CheckSection, ReceiptSection } from './check.tsx';
import { type Checkpoint, CheckpointSection } from './checkpoint.tsx';
import { type Key, KeySection } from './key.tsx';
import { TrackSection } from './tracks.tsx';
import { type Looked, VerificationSection } from './verification.tsx';
import { type Witness, WitnessSection } from './witnesses.tsx';

type Shown = {
  readonly serverAddress: string;
  readonly isRestricted: boolean;
  readonly checkpoint: Checkpoint | undefined;
  /** Why nothing is signed at present. */
  readonly trouble: string | undefined;
  readonly contradicted: boolean;
  readonly verified: Looked | undefined;
  readonly reread: Looked | undefined;
  readonly logKey: Key;
  readonly former: readonly Key[];
  readonly witnesses: readonly Witness[];
  readonly progress: readonly Progress[];
  /** The figure that the commands are asked for. */
  readonly chosen: Progress | undefined;
};

/** Why nothing is signed is said in the words of the server, in English. */
const Trouble = ({ trouble, contradicted }: Shown) => {
  const { say } = useWords();
  return trouble === undefined ? null : (
    <p class="notice" role="alert" data-contradicted={String(contradicted)}>
      <b>{say(contradicted ? 'audit.contradicted' : 'audit.not-signed')}</b> <span lang="en">{trouble}.</span>
    </p>
  );
};

const Content = (shown: Shown) => {
  const { say } = useWords();
  const { serverAddress, isRestricted, logKey, checkpoint, progress, chosen } = shown;
  return (
    <>
      <Trouble {...shown} />
      <p>{say('audit.intro')}</p>
      <CheckpointSection {...shown} />
      <KeySection {...shown} />
      <WitnessSection {...shown} />
      <VerificationSection {...shown} />
      <CheckSection
        serverAddress={serverAddress}
        isRestricted={isRestricted}
        logKey={logKey.text}
        figure={chosen ?? progress[0]}
      />
      <ReceiptSection />
      {checkpoint === undefined ? null : <TrackSection checkpoint={checkpoint} progress={progress} />}
    </>
  );
};

type Page = Shown & { readonly view: View; readonly complete: boolean };

/** The page for whoever wants to know whether the account can be relied on: what is signed of it, and how to check that. */
export const auditPage = ({ view, complete, ...shown }: Page): string =>
  accountPage(view, {
    heading: wordsIn(view.language).say('audit.title'),
    complete,
    year: shown.chosen && yearOf(shown.chosen),
    children: <Content {...shown} />,
  });
