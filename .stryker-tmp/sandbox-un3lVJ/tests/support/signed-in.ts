// @ts-nocheck
import type { Answer, TestServer } from './server.ts';

/** A person's browser that is signed in: it sends the session, where it comes from, and follows to the next page. */
export const signIn = async (server: TestServer, key: string) => {
  const opened = await server.send('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ key: `dev-${key}` }),
  });
  const headers = {
    Cookie: opened.headers.get('Set-Cookie')?.split(';')[0] ?? '',
    Accept: 'text/html',
    'Sec-Fetch-Site': 'same-origin',
    Origin: server.address,
  };
  const get = (path: string) => server.send(path, { headers });
  const follow = async (answer: Answer): Promise<Answer> =>
    answer.status === 303 ? get(answer.headers.get('Location') ?? '') : answer;
  return {
    get,
    send: (path: string, body: FormData) =>
      server.send(path, { method: 'POST', redirect: 'manual', headers, body }),
    form: async (path: string, fields: Record<string, string>) =>
      follow(
        await server.send(path, {
          method: 'POST',
          redirect: 'manual',
          headers,
          body: new URLSearchParams(fields),
        }),
      ),
    upload: async (text: string | Uint8Array<ArrayBuffer>, name = 'deliveries.csv') => {
      const body = new FormData();
      body.set('file', new File([text], name));
      return follow(
        await server.send('/report/uploads', { method: 'POST', redirect: 'manual', headers, body }),
      );
    },
  };
};

const header = 'reference,track,donor,quantity,effectiveOn,note';

/** A spreadsheet of deliveries. */
export const table = (...rows: readonly string[]): string =>
  [header, ...rows].map((row) => `${row}\r\n`).join('');

/** A row of it. */
export const row = (reference: string, quantity = '12000', note = '') =>
  `${reference},artillery-ammunition,NL,${quantity},2025-03-14,${note}`;

/** Where a page that shows a checked file has it recorded; an empty text where it does not. */
export const confirmIn = ({ text }: Answer): string =>
  /action="(\/report\/uploads\/[^"]+\/confirmation[^"]*)"/.exec(text)?.[1] ?? '';

/** What a page says, without its form. */
export const words = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
