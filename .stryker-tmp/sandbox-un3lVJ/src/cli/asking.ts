/** Thrown where a server gave no answer that can be used: whatever the question was, nothing was found out. */
// @ts-nocheck

export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** How long an answer is waited for, in milliseconds, and how much of it is read. */
type Patience = { readonly longestWait: number; readonly mostBytes: number };

const patience: Patience = { longestWait: 30_000, mostBytes: 16 * 1024 * 1024 };

/** Asks for what is under a path, or sends it something as JSON. Throws Unanswered. */
export type Ask = (path: string, body?: unknown) => Promise<string>;

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  // What fetch says is that it failed; why stands in the cause.
  return error.cause instanceof Error ? error.cause.message : error.message;
};

const textOf = async (response: Response, from: string, mostBytes: number): Promise<string> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new Unanswered(`${from} answers with more than ${mostBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const requestOf = (authorization: string | undefined, body: unknown): RequestInit => {
  const credential = authorization === undefined ? {} : { Authorization: authorization };
  if (body === undefined) return { headers: credential };
  const headers = { ...credential, 'Content-Type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
};

/** Asks the server at an address, which need not be trusted: neither how long it takes nor how much it says. */
export const asking =
  (address: string, authorization: string | undefined, { longestWait, mostBytes } = patience): Ask =>
  async (path, body) => {
    const from = `${address}${path}`;
    const signal = AbortSignal.timeout(longestWait);
    try {
      const response = await fetch(from, { ...requestOf(authorization, body), signal });
      const text = await textOf(response, from, mostBytes);
      if (response.ok) return text;
      throw new Unanswered(`${from} answers ${response.status}: ${text.slice(0, 500)}`);
    } catch (cause) {
      if (cause instanceof Unanswered) throw cause;
      const why = signal.aborted ? `not within ${longestWait / 1_000} seconds` : reasonOf(cause);
      throw new Unanswered(`${from} does not answer: ${why}`, { cause });
    }
  };
