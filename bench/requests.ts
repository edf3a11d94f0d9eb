export type Answer = { readonly status: number; readonly position: string };

const asked = async (url: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(url, init);
  // An answer has come when the last of it has.
  await response.arrayBuffer();
  return { status: response.status, position: response.headers.get('Log-Position') ?? '' };
};

export const get = (address: string, path: string): Promise<Answer> => asked(`${address}${path}`, {});

const send = (address: string, method: string, path: string, body: object): Promise<Answer> =>
  asked(`${address}/v1/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer dev-mod-nl-reporter' },
    body: JSON.stringify(body),
  });

const delivery = (quantity: number) => ({
  track: 'artillery-ammunition',
  variant: '155mm',
  source: 'joint-procurement',
  donor: 'NL',
  quantity,
  effectiveOn: '2026-10-14',
  evidence: [{ title: 'Handover note 42', url: 'https://records.example.org/handover/42' }],
});

/** Answers that are not what was asked for are no measurement. */
const only = async (expected: number, answer: Promise<Answer>): Promise<Answer> => {
  const { status, position } = await answer;
  if (status !== expected) throw new Error(`answered with ${status} instead of ${expected}`);
  return { status, position };
};

/** Asks for something that is there. */
export const read = (address: string, path: string): Promise<Answer> => only(200, get(address, path));

/** Reports a delivery, whatever is answered. */
export const offer = (address: string, reference: string, quantity: number): Promise<Answer> =>
  send(address, 'PUT', `deliveries/mod-nl/${reference}`, delivery(quantity));

/** Reports a new delivery. */
export const report = (address: string, reference: string): Promise<Answer> =>
  only(201, offer(address, reference, 12_000));

const commitment = {
  track: 'artillery-ammunition',
  variant: '155mm',
  donor: 'NL',
  quantity: 20_000,
  effectiveOn: '2026-03-20',
  stage: 'pledged',
  dueOn: '2026-12-31',
  evidence: [{ title: 'Letter to parliament 7', url: 'https://records.example.org/letters/7' }],
} as const;

/** Makes a new commitment. */
export const promise = (address: string, reference: string): Promise<Answer> =>
  only(201, send(address, 'PUT', `commitments/mod-nl/${reference}`, commitment));

/** Corrects a delivery; each correction differs from the one before. */
export const correct = (address: string, reference: string, quantity: number): Promise<Answer> =>
  only(
    201,
    send(address, 'POST', `deliveries/mod-nl/${reference}/corrections`, {
      delivery: delivery(quantity),
      reason: 'recount',
    }),
  );

/** Times in milliseconds: the middle one, and the one that a hundredth of them exceed. */
export type Times = { readonly median: number; readonly p99: number; readonly requests: number };

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;

export const timesOf = (times: readonly number[]): Times => {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), requests: sorted.length };
};

export const timed = async (ask: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await ask();
  return performance.now() - began;
};

const requests = 300;

/** Slow requests are asked less often, so that a run ends: no new one after so many milliseconds. */
const longest = 10_000;

/**
 * One request after another, and how long each took; the first, which warms up, does not count, nor does what is done
 * before each.
 */
export const sequence = async (
  ask: (number: number) => Promise<unknown>,
  before: (number: number) => Promise<unknown> = async () => {},
): Promise<Times> => {
  await before(0);
  await ask(0);
  const began = performance.now();
  const times: number[] = [];
  while (times.length < requests && performance.now() - began < longest) {
    await before(times.length + 1);
    times.push(await timed(() => ask(times.length + 1)));
  }
  return timesOf(times);
};
