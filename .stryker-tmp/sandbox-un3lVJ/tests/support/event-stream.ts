// @ts-nocheck
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

/** One event of a stream as a browser would take it. */
export type Message = {
  readonly event: string;
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at member by member
  readonly data: any;
};

/** A reader of Server-Sent Events over a real connection. */
export type Reader = {
  readonly messages: Message[];
  readonly comments: string[];
  readonly headers: IncomingMessage['headers'];
  /** What a browser would send as Last-Event-ID if the connection broke now. */
  readonly lastId: () => string | undefined;
  readonly retry: () => string | undefined;
  /** Resolves with the first message that fits, also one that came before. */
  readonly until: (fits: (message: Message) => boolean, most?: number) => Promise<Message>;
  /** Takes nothing more from the connection until it is asked to go on. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly leave: () => void;
  /** Resolves when the other side has ended the stream. */
  readonly ended: Promise<void>;
};

type State = { id: string | undefined; retry: string | undefined };

const fieldsOf = (block: string): readonly (readonly [string, string])[] =>
  block.split('\n').map((line) => {
    const colon = line.indexOf(':');
    if (colon < 0) return [line, ''];
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
  });

/** The last value of a field in a block; undefined where it has none. */
const last = (fields: ReturnType<typeof fieldsOf>, wanted: string): string | undefined =>
  fields.findLast(([name]) => name === wanted)?.[1];

/** Takes one block as the HTML standard says: an id counts also without data, and without data there is no message. */
const taken = (block: string, state: State, comments: string[]): Message | undefined => {
  const fields = fieldsOf(block);
  const valuesOf = (wanted: string) => fields.filter(([name]) => name === wanted).map(([, value]) => value);
  comments.push(...valuesOf(''));
  state.id = last(fields, 'id') ?? state.id;
  state.retry = last(fields, 'retry') ?? state.retry;
  const data = valuesOf('data');
  if (data.length === 0) return undefined;
  return { event: last(fields, 'event') ?? 'message', id: state.id ?? '', data: JSON.parse(data.join('\n')) };
};

const arrived = (address: string, headers: Record<string, string>) =>
  new Promise<{ readonly request: ClientRequest; readonly response: IncomingMessage }>((resolve, reject) => {
    const request = get(address, { headers, agent: false }, (response) => resolve({ request, response }));
    request.on('error', reject);
  });

const patience = 5_000;

/** Opens a stream, with the id of the last event that was had before. */
export const readStream = async (address: string, lastEventId?: string): Promise<Reader> => {
  const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const { request, response } = await arrived(`${address}/v1/stream`, headers);
  const messages: Message[] = [];
  const comments: string[] = [];
  const looks = new Set<() => void>();
  const state: State = { id: undefined, retry: undefined };
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const message = taken(block, state, comments);
      if (message !== undefined) messages.push(message);
    }
    for (const look of [...looks]) look();
  });
  // Leaving breaks the connection off, which is no fault of anybody's.
  response.on('error', () => undefined);
  const leave = () => {
    request.destroy();
  };
  onTestFinished(leave);
  return {
    messages,
    comments,
    headers: response.headers,
    lastId: () => state.id,
    retry: () => state.retry,
    pause: () => response.pause(),
    resume: () => response.resume(),
    leave,
    ended: new Promise((resolve) => response.once('close', resolve)),
    until: (fits, most = patience) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = messages.find(fits);
          if (found === undefined) return;
          clearTimeout(timer);
          looks.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          looks.delete(look);
          reject(new Error(`no message fits: ${JSON.stringify(messages.map(({ id }) => id))}`));
        }, most);
        looks.add(look);
        look();
      }),
  };
};
