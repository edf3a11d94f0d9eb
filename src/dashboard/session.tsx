import { documentOf } from './layout.tsx';

/** Who is signed in: a body, through one of its keys, with what that key allows. */
export type SignedIn = { readonly body: string; readonly key: string; readonly roles: readonly string[] };

/** Signs in with a key; a browser keeps the session, and never the key. */
export const SignInForm = ({ to }: { readonly to: string }) => (
  <form action="/session" method="post">
    <input type="hidden" name="to" value={to} />
    <label>
      Your body’s key
      <input type="password" name="key" required autocomplete="current-password" size={40} />
    </label>
    <button type="submit">Sign in</button>
    <p class="soft">
      An operator makes keys with <code>porcupine keys create</code>. A session lasts twelve hours, and ends
      at once when the key is revoked.
    </p>
  </form>
);

/** Whose session this is, and the way to end it. */
export const Whose = ({ body, key, roles }: SignedIn) => (
  <form action="/session/end" method="post">
    <p>
      Signed in for <b>{body}</b> with the key {key} ({roles.join(', ') || 'no role'}).
    </p>
    <button type="submit">Sign out</button>
  </form>
);

type Shown = { readonly signedIn: SignedIn | undefined; readonly to: string };

/** The page on which a person signs in or out. */
export const sessionPage = ({ signedIn, to }: Shown): string =>
  documentOf(
    'porcupine: sign in',
    <>
      <h1>{signedIn === undefined ? 'Sign in' : 'Signed in'}</h1>
      {signedIn === undefined ? <SignInForm to={to} /> : <Whose {...signedIn} />}
      <p>
        <a href="/report">Report deliveries</a>, <a href="/">all targets</a>
      </p>
    </>,
  );
