import { Finding } from './finding.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
};

/** A request as it is sent, however often. */
export type Request = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** How long an answer may take, in milliseconds: longer than any wait of the program itself, also on a busy machine. */
const longest = 180_000;

/** What is answered; undefined where nobody does, or where the answer breaks off. Throws Finding where none comes in time. */
const answered = async (url: string, init: RequestInit): Promise<Answer | undefined> => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(longest) });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw new Finding('unanswered', `${init.method ?? 'GET'} ${url}: ${String(error)}`);
  }
};

export const get = (address: string, path: string): Promise<Answer | undefined> =>
  answered(`${address}${path}`, {});

export const send = (address: string, { path, ...init }: Request): Promise<Answer | undefined> =>
  answered(`${address}${path}`, init);
