// @ts-nocheck
import { useWords } from '../view.tsx';
import { When } from './when.tsx';

/** When something was looked at, and how many events it was over. */
export type Looked = { readonly at: string; readonly size: number };

type Shown = {
  readonly verified: Looked | undefined;
  /** When all events were last read from the log again, and how many those were. */
  readonly reread: Looked | undefined;
  readonly contradicted: boolean;
};

const Compared = ({ verified }: Pick<Shown, 'verified'>) => {
  const { say, rich } = useWords();
  return (
    <p>
      {verified === undefined
        ? say('audit.not-compared')
        : rich('audit.compared', {
            at: <When at={verified.at} />,
            count: verified.size,
            b: (said) => <b>{said}</b>,
          })}
    </p>
  );
};

const Reread = ({ reread }: Pick<Shown, 'reread'>) => {
  const { say, rich } = useWords();
  return (
    <p>
      {reread === undefined
        ? say('audit.not-reread')
        : rich('audit.reread', {
            at: <When at={reread.at} />,
            count: reread.size,
            b: (said) => <b>{said}</b>,
          })}
    </p>
  );
};

/** When the server itself looked last whether its log is what it signed. */
export const VerificationSection = ({ verified, reread, contradicted }: Shown) => {
  const { say, rich } = useWords();
  return (
    <section id="verification">
      <h2>{say('audit.verification')}</h2>
      {contradicted ? <p>{rich('audit.failed', { b: (said) => <b>{said}</b> })}</p> : null}
      <Compared verified={verified} />
      <Reread reread={reread} />
      <p>{say('audit.verification.meaning')}</p>
    </section>
  );
};
