import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { timesOf } from './requests.ts';

/** What a browser gets for an address, as it was sent. */
export type Answer = {
  /** From the request until the last of the answer, in milliseconds. */
  readonly after: number;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
};

const kept = new Agent({ keepAlive: true });

/** Asks for a page, or for a file of it, as a browser does, over a connection that is kept. */
const ask = (url: string, agent = kept): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const headers = { Accept: 'text/html', 'Accept-Encoding': 'gzip' };
    get(url, { agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () => {
        const after = performance.now() - began;
        const { statusCode: status = 0, headers: said } = response;
        resolve({ after, status, headers: said, bytes: Buffer.concat(parts) });
      });
    }).once('error', reject);
  });

/** The same for what is there. */
export const askFor = async (url: string): Promise<Answer> => {
  const answer = await ask(url);
  if (answer.status !== 200) throw new Error(`${url} was answered with ${answer.status}`);
  return answer;
};

/** An answer as it is read. */
export const unpacked = ({ headers, bytes }: Answer): Buffer =>
  headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;

/** Somebody who wants next to nothing, again and again, while others ask for pages. */
const openBystander = (address: string) => {
  const agent = new Agent({ keepAlive: true });
  let longest = 0;
  let isThere = true;
  const wait = async (): Promise<void> => {
    while (isThere) {
      const { after } = await ask(`${address}/livez`, agent);
      longest = Math.max(longest, after);
      await pause(1);
    }
  };
  const waiting = wait();
  return {
    /** The longest that he has waited since this was asked last, in milliseconds. */
    longest: (): number => {
      const found = longest;
      longest = 0;
      return found;
    },
    leave: async (): Promise<void> => {
      isThere = false;
      await waiting;
      agent.destroy();
    },
  };
};

/** How often a page is asked for after the first time. */
const turns = 5;

/** How long nobody may have asked for a page, so that it is made anew for whoever asks next: milliseconds. */
export const apart = 1_050;

/** Whoever has begun to wait is counted once he has been answered, in milliseconds. */
const patience = 20;

/**
 * How long a page takes the first time; in the middle, made anew, from then on; and asked for again at once, when some
 * pages are shared; and how long others wait while it is made. All in milliseconds.
 */
export const measureAnswers = async (address: string, path: string, between: number) => {
  const bystander = openBystander(address);
  const first = await askFor(`${address}${path}`);
  await pause(patience);
  const firstWait = bystander.longest();
  const [anew, again, waits]: [number[], number[], number[]] = [[], [], []];
  let answer = first;
  for (let turn = 0; turn < turns; turn += 1) {
    await pause(between);
    bystander.longest();
    answer = await askFor(`${address}${path}`);
    anew.push(answer.after);
    await pause(patience);
    waits.push(bystander.longest());
    again.push((await askFor(`${address}${path}`)).after);
  }
  await bystander.leave();
  return {
    answer,
    first: first.after,
    firstOthersWait: firstWait,
    anew: timesOf(anew).median,
    again: timesOf(again).median,
    othersWait: timesOf(waits).median,
  };
};

export const leaveAll = (): void => kept.destroy();
