// @ts-nocheck
import { useWords } from '../view.tsx';

export type Key = { readonly text: string; readonly hash: string };

const Former = ({ former }: { readonly former: readonly Key[] }) => {
  const { say } = useWords();
  return (
    <>
      <h3>{say('audit.former-keys')}</h3>
      <p>{say('audit.former-keys.meaning')}</p>
      {former.map(({ text, hash }) => (
        <pre key={hash} class="command">
          {text}
        </pre>
      ))}
    </>
  );
};

type Shown = { readonly logKey: Key; readonly former: readonly Key[] };

/** By which key the log is signed, to be compared with one from elsewhere. */
export const KeySection = ({ logKey: { text, hash }, former }: Shown) => {
  const { say, rich } = useWords();
  return (
    <section id="key">
      <h2>{say('audit.key')}</h2>
      <pre class="command">{text}</pre>
      <p>{rich('audit.key.meaning', { hash: <code>{hash}</code>, b: (said) => <b>{said}</b> })}</p>
      {former.length === 0 ? null : <Former former={former} />}
    </section>
  );
};
