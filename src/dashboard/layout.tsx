import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { stylesheet } from './stylesheet.ts';

type Content = { readonly title: string; readonly children: ComponentChildren };

const Layout = ({ title, children }: Content) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style>{stylesheet}</style>
    </head>
    <body>
      <a class="skip" href="#content">
        Skip to the figures
      </a>
      <header>
        <a class="name" href="/">
          porcupine
        </a>
        <p>
          Europe’s support for Ukraine, held against the targets of the 2025 white paper on defence readiness;
          every figure links to the reports it is made of.
        </p>
      </header>
      <main id="content">{children}</main>
    </body>
  </html>
);

/** A complete page: no script, and nothing is loaded from anywhere. */
export const documentOf = (title: string, content: ComponentChildren): string =>
  `<!doctype html>${renderToString(<Layout title={title}>{content}</Layout>)}`;
