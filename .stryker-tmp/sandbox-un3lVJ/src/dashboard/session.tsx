// @ts-nocheck
import { framedAddress, homeAddress, reportingAddress, sessionAddress } from './addresses.ts';
import { documentOf, titled } from './layout.tsx';
import { type Frame, useFrame, useWords } from './view.tsx';
import { wordsIn } from './words.ts';

/** Who is signed in: a body, through one of its keys, with what that key allows. */
export type SignedIn = { readonly body: string; readonly key: string; readonly roles: readonly string[] };

/** Signs in with a key; a browser keeps the session, and never the key. */
export const SignInForm = ({ to }: { readonly to: string }) => {
  const frame = useFrame();
  const { say, rich } = useWords();
  return (
    <form action={sessionAddress(frame)} method="post">
      <input type="hidden" name="to" value={to} />
      <label>
        {say('session.key')}
        <input type="password" name="key" required autocomplete="current-password" size={40} />
      </label>
      <button type="submit">{say('session.sign-in')}</button>
      <p class="soft">{rich('session.keys', { command: <code>porcupine keys create</code> })}</p>
    </form>
  );
};

/** Whose session this is, and the way to end it. */
export const Whose = ({ body, key, roles }: SignedIn) => {
  const frame = useFrame();
  const { say, rich, list } = useWords();
  return (
    <form action={framedAddress(frame, '/session/end')} method="post">
      <p>
        {rich('session.whose', {
          body: <b>{body}</b>,
          key,
          roles: list(roles) || say('session.no-role'),
        })}
      </p>
      <button type="submit">{say('session.sign-out')}</button>
    </form>
  );
};

type Shown = { readonly signedIn: SignedIn | undefined; readonly to: string };

const Ways = () => {
  const frame = useFrame();
  const { rich } = useWords();
  return (
    <p>
      {rich('session.ways', {
        report: (said) => <a href={reportingAddress(frame)}>{said}</a>,
        home: (said) => <a href={homeAddress(frame)}>{said}</a>,
      })}
    </p>
  );
};

/** The page on which a person signs in or out. */
export const sessionPage = (frame: Frame, { signedIn, to }: Shown): string => {
  const { say } = wordsIn(frame.language);
  const heading = say(signedIn === undefined ? 'session.sign-in' : 'session.signed-in');
  return documentOf(
    frame,
    titled(frame, heading),
    <>
      <h1>{heading}</h1>
      {signedIn === undefined ? <SignInForm to={to} /> : <Whose {...signedIn} />}
      <Ways />
    </>,
  );
};
