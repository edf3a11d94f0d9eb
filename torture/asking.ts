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

/** How long an answer may take, in milliseconds: longer than any wait of the program itself. */
const longest = 60_000;

/** What is answered; undefined where nobody does, or where the answer breaks off. Throws where none comes in a minute. */
const answered = async (url: string, init: RequestInit): Promise<Answer | undefined> => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(longest) });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw new Error(`${init.method ?? 'GET'} ${url} was not answered`, { cause: error });
  }
};

export const get = (address: string, path: string): Promise<Answer | undefined> =>
  answered(`${address}${path}`, {});

export const send = (address: string, { path, ...init }: Request): Promise<Answer | undefined> =>
  answered(`${address}${path}`, init);
