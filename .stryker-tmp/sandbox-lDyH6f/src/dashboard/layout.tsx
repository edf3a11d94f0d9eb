// @ts-nocheck
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { citedAddress, homeAddress, inLanguage, knownAtOf } from './addresses.ts';
import { feedAddress } from './answer-addresses.ts';
import { type Language, languageNames, languages } from './language.ts';
import { Nav } from './nav.tsx';
import { type Frame, Showing, useFrame, useWords, type View } from './view.tsx';
import { wordsIn } from './words.ts';

type Page = { readonly title: string; readonly children: ComponentChildren };

const Head = ({ title }: { readonly title: string }) => {
  const { assets, chosen } = useFrame();
  const { say } = useWords();
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="stylesheet" href={assets.style} />
      <link rel="icon" href={assets.icon} />
      <link
        rel="alternate"
        type="application/atom+xml"
        href={feedAddress(chosen)}
        title={say('restated.feed')}
      />
    </head>
  );
};

/** The same page in the other languages, each by its own name. */
const Tongues = () => {
  const frame = useFrame();
  const { say } = useWords();
  const one = (language: Language) => (
    <li key={language}>
      <a
        href={inLanguage(frame, language)}
        lang={language}
        hrefLang={language}
        aria-current={language === frame.language ? 'true' : undefined}
      >
        {languageNames[language]}
      </a>
    </li>
  );
  return (
    <nav class="choices" aria-label={say('layout.languages')}>
      <ul>{languages.map(one)}</ul>
    </nav>
  );
};

const Cite = ({ view }: { readonly view: View }) => {
  const { rich } = useWords();
  return <p>{rich('layout.cite', { a: (words) => <a href={citedAddress(view)}>{words}</a> })}</p>;
};

/** What the script of a live page says; without it nobody sees or hears these. */
const News = () => {
  const { say } = useWords();
  return (
    <>
      <p
        id="news"
        class="unseen"
        role="status"
        data-words={say('live.changed', { title: '%title', sum: '%sum' })}
        data-page={say('live.page')}
        data-many={say('live.many', { count: '%count' })}
      />
      <p id="stale" class="notice" role="status" hidden>
        {say('live.stale')}
      </p>
    </>
  );
};

/** Whether the figures of a page move on by themselves: a moment of knowledge that was asked for stands still. */
const isLive = (view: View): boolean => !view.isSet.knownAt;

const Body = ({
  frame,
  children,
}: {
  readonly frame: Frame | View;
  readonly children: ComponentChildren;
}) => {
  const { say } = useWords();
  const view = 'asOf' in frame ? frame : undefined;
  const live = view !== undefined && isLive(view);
  return (
    <body>
      <a class="skip" href="#content">
        {say('layout.skip')}
      </a>
      <header class="top">
        <a class="name" href={homeAddress(frame)}>
          porcupine
        </a>
        <p>{say('layout.tagline')}</p>
        <Nav />
      </header>
      <main
        id="content"
        data-live={live ? '/v1/stream' : undefined}
        data-position={live ? (view.asOf.position ?? undefined) : undefined}
        data-known-at={view === undefined ? undefined : knownAtOf(view.asOf)}
      >
        {children}
      </main>
      {live ? <News /> : null}
      <footer class="bottom">
        {view === undefined ? null : <Cite view={view} />}
        <Tongues />
      </footer>
      {live ? frame.assets.scripts.map((script) => <script key={script} src={script} defer />) : null}
    </body>
  );
};

const Layout = ({ frame, title, children }: Page & { readonly frame: Frame | View }) => (
  <html lang={frame.language}>
    <Head title={title} />
    <Body frame={frame}>{children}</Body>
  </html>
);

/** A complete page. It loads nothing but its own stylesheet and, where its figures move on, the script that shows it. */
export const documentOf = (frame: Frame | View, title: string, content: ComponentChildren): string =>
  `<!doctype html>${renderToString(
    <Showing frame={frame}>
      <Layout frame={frame} title={title}>
        {content}
      </Layout>
    </Showing>,
  )}`;

/** The title of a page in a browser's list: what it is, and whose. */
export const titled = ({ language }: Frame, title: string): string =>
  wordsIn(language).say('layout.title', { title });
