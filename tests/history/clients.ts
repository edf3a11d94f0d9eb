import { type Random, randomFrom } from '../../bench/random.ts';
import type { Said, Tried } from '../reference/decisions.ts';
import type { Stored } from '../reference/stored.ts';
import { writeReport } from '../reference/wire.ts';
import { documentedFetch } from '../support/documented.ts';
import { wireDelivery } from '../support/samples.ts';
import type { Call, CommandCall, FigureCall, Log, ReportCall } from './explaining.ts';

const track = 'artillery-ammunition';
const target = 'artillery-rounds-per-year';
const period = 2025;

const reporters = ['mod-nl', 'mod-de'] as const;
const verifiers = ['eda', 'eums'] as const;
/** Few, so that clients meet. */
const references = ['a', 'b', 'c', 'd', 'e'] as const;
const quantities = [10, 12, 200, 4_000] as const;

type Sent = {
  readonly tried: Tried;
  readonly saw: Said['saw'];
  readonly as: string;
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly body: object;
  readonly key: string | undefined;
};

const deliveryOf = (random: Random) => ({
  ...wireDelivery,
  variant: random.oneOf(['155mm', '152mm']),
  quantity: random.oneOf(quantities),
});

const bodyOf = (as: string): string => as.slice(0, as.lastIndexOf('-'));

/** By which the program is to recognise the command: docs/definitions.md, section 1. */
const nameOf = ({ as, key, method, path, body, saw }: Sent): string =>
  `${bodyOf(as)} ${key ?? `${method} ${path} ${JSON.stringify(body)} ${saw}`}`;

/** By what chance decides of one command. */
type Chance = {
  readonly random: Random;
  readonly reporter: string;
  readonly report: string;
  readonly key: string | undefined;
  /** The revision that the client was told of last, of the report that it means. */
  readonly seen: number | undefined;
};

const reasonIn = ({ random }: Chance): string => `r-${random.below(3)}`;

const recording = ({ random, reporter, report, key }: Chance): Sent => {
  const delivery = deliveryOf(random);
  const tried = { kind: 'record', report, body: reporter, delivery } as const;
  const path = `/v1/deliveries/${report}`;
  return { tried, key, as: `${reporter}-reporter`, saw: null, method: 'PUT', path, body: delivery };
};

/** A change of one's own report, with or without the revision that was seen. */
const changing =
  (kind: 'correct' | 'withdraw') =>
  (chance: Chance): Sent => {
    const { random, reporter, report, key, seen } = chance;
    const saw = random.onceIn(3) ? (seen ?? null) : null;
    const delivery = deliveryOf(random);
    const reason = reasonIn(chance);
    const own = { report, body: reporter };
    const said =
      kind === 'correct'
        ? { tried: { kind, ...own, delivery }, place: 'corrections', body: { delivery, reason } }
        : { tried: { kind, ...own }, place: 'withdrawal', body: { reason } };
    const { tried, place, body } = said;
    const path = `/v1/deliveries/${report}/${place}`;
    return { tried, key, as: `${reporter}-reporter`, saw, method: 'POST', path, body };
  };

const judging =
  (kind: 'verify' | 'dispute') =>
  (chance: Chance): Sent => {
    const { random, report, key, seen } = chance;
    const verifier = random.oneOf(verifiers);
    const reason = reasonIn(chance);
    const [place, body] = kind === 'verify' ? ['verification', { note: reason }] : ['dispute', { reason }];
    const tried = { kind, report, body: verifier };
    const path = `/v1/deliveries/${report}/${place}`;
    return { tried, key, as: `${verifier}-verifier`, saw: seen ?? 0, method: 'POST', path, body };
  };

const deciding =
  (kind: 'match' | 'part') =>
  (chance: Chance): Sent => {
    const { random, report, key } = chance;
    const other = `${random.oneOf(reporters)}/${random.oneOf(references)}`;
    const reason = reasonIn(chance);
    const said = { track, body: 'eums', reason };
    const tried: Tried =
      kind === 'match'
        ? { kind, ...said, counted: report, claim: other }
        : { kind, ...said, a: report, b: other };
    const [a, b] = [writeReport(report), writeReport(other)];
    const [place, sides] = kind === 'match' ? ['matches', { counted: a, claim: b }] : ['partings', { a, b }];
    const path = `/v1/arbitrations/${track}/${place}`;
    const body = { ...sides, reason };
    return { tried, key, as: 'eums-coordinator', saw: null, method: 'POST', path, body };
  };

/** Recording and correcting come most often. */
const kinds = [
  ...([recording, recording, changing('correct'), changing('correct'), changing('withdraw')] as const),
  ...([judging('verify'), judging('dispute'), deciding('match'), deciding('part')] as const),
] as const;

/** What a client does next, by chance; `seen` is the revision of each report that it was told of last. */
const meantBy = (random: Random, seen: ReadonlyMap<string, number>, number: string): Sent => {
  const reporter = random.oneOf(reporters);
  const report = `${reporter}/${random.oneOf(references)}`;
  const key = random.onceIn(2) ? `k-${number}` : undefined;
  return random.oneOf(kinds)({ random, reporter, report, key, seen: seen.get(report) });
};

const outcomeIn = (status: number, text: string): CommandCall['outcome'] => {
  if (status === 201) return 'stored';
  if (status === 200) return 'repeated';
  if (status === 503) return 'put-off';
  if (status >= 400 && status < 500) return 'refused';
  throw new Error(`answered with ${status}: ${text}`);
};

const revisionIn = (headers: Headers): number | undefined => {
  const [, revision] = /^"(\d+)"$/.exec(headers.get('ETag') ?? '') ?? [];
  return revision === undefined ? undefined : Number(revision);
};

const sendTo = async (node: string, sent: Sent): Promise<CommandCall> => {
  const { tried, saw, as, method, path, body, key } = sent;
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer dev-${as}`,
    ...(saw === null ? {} : { 'If-Match': `"${saw}"` }),
    ...(key === undefined ? {} : { 'Idempotency-Key': `"${key}"` }),
  };
  const began = performance.now();
  const response = await documentedFetch(`${node}${path}`, { method, headers, body: JSON.stringify(body) });
  const text = await response.text();
  const outcome = outcomeIn(response.status, text);
  const isTaken = outcome === 'stored' || outcome === 'repeated';
  return {
    ...{ kind: 'command', tried, saw, name: nameOf(sent), keyed: key !== undefined, outcome, began },
    ended: performance.now(),
    position: isTaken ? (response.headers.get('Log-Position') ?? undefined) : undefined,
    revision: isTaken ? revisionIn(response.headers) : undefined,
  };
};

const ask = async (node: string, path: string) => {
  const began = performance.now();
  const response = await documentedFetch(`${node}${path}`);
  const body = await response.json();
  return { status: response.status, body, timed: { began, ended: performance.now() } };
};

type Asking = { readonly node: number; readonly address: string; readonly atLeast: string | undefined };

const queryOf = ({ atLeast }: Asking): string => (atLeast === undefined ? '' : `atLeast=${atLeast}`);

const asOfIn = ({
  effectiveAt,
  position,
  index,
}: {
  effectiveAt: string;
  position: string;
  index: string;
}) => ({
  ...{ effectiveAt, position },
  index: Number(index),
});

const askForReport = async (asking: Asking, report: string): Promise<ReportCall> => {
  const { node, atLeast, address } = asking;
  const { status, body, timed } = await ask(address, `/v1/deliveries/${report}?${queryOf(asking)}`);
  if (status !== 200 && status !== 404) throw new Error(`answered with ${status}: ${JSON.stringify(body)}`);
  const said =
    status === 404
      ? undefined
      : {
          ...asOfIn(body.asOf),
          revision: Number(body.revision),
          status: String(body.status),
          quantity: body.delivery.quantity,
        };
  return { kind: 'report', node, atLeast, report, said, ...timed };
};

const askForFigure = async (asking: Asking): Promise<FigureCall> => {
  const { node, atLeast, address } = asking;
  const path = `/v1/progress/${target}?period=${period}&${queryOf(asking)}`.replace(/&$/, '');
  const { status, body, timed } = await ask(address, path);
  if (status !== 200) throw new Error(`answered with ${status}: ${JSON.stringify(body)}`);
  const { delivered, verified, disputed } = body;
  const said = { ...asOfIn(body.asOf), delivered, verified, disputed };
  return { kind: 'figure', node, atLeast, target, period, said, ...timed };
};

/** One client: does so many things one after the other, at whichever node, and reads what it wrote wherever it likes. */
const live = async (
  nodes: readonly string[],
  random: Random,
  client: string,
  steps: number,
): Promise<readonly Call[]> => {
  const calls: Call[] = [];
  const seen = new Map<string, number>();
  let [last, written]: [Sent | undefined, string | undefined] = [undefined, undefined];

  const command = async (address: string, sent: Sent): Promise<Call> => {
    const call = await sendTo(address, sent);
    last = sent;
    written = call.position ?? written;
    if (call.revision !== undefined && 'report' in sent.tried) seen.set(sent.tried.report, call.revision);
    return call;
  };

  const question = async (asking: Asking): Promise<Call> => {
    if (random.onceIn(2)) return askForFigure(asking);
    const report = `${random.oneOf(reporters)}/${random.oneOf(references)}`;
    const call = await askForReport(asking, report);
    if (call.said !== undefined) seen.set(report, call.said.revision);
    return call;
  };

  const next = (name: string): Promise<Call> => {
    const node = random.below(nodes.length);
    const address = nodes[node] ?? '';
    if (random.onceIn(3)) return question({ node, address, atLeast: random.onceIn(2) ? written : undefined });
    const isAgain = last !== undefined && random.onceIn(6);
    return command(address, isAgain && last !== undefined ? last : meantBy(random, seen, name));
  };

  for (let step = 0; step < steps; step += 1) calls.push(await next(`${client}-${step}`));
  return calls;
};

/** Lets so many clients do so many things each, all at the same time; every call with its answer. */
export const liveTogether = async (
  nodes: readonly string[],
  seed: number,
  { clients = 8, steps = 40 } = {},
): Promise<readonly Call[]> => {
  const lives = Array.from({ length: clients }, (_, n) =>
    live(nodes, randomFrom(seed * 100 + n), `c${n}`, steps),
  );
  return (await Promise.all(lives)).flat();
};

const auditor = { Authorization: 'Bearer dev-eca-auditor' };

const pagesOf = async function* (
  address: string,
  first: string,
  next: (response: Response, text: string) => string | null,
) {
  for (let path: string | null = first; path !== null; ) {
    const response: Response = await documentedFetch(`${address}${path}`, { headers: auditor });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}: ${text}`);
    yield text;
    path = next(response, text);
  }
};

/** The log as a node has it, with where each event stands. */
export const logAt = async (address: string): Promise<Log['events']> => {
  const stored: Stored[] = [];
  const linked = (response: Response): string | null =>
    /<([^>]+)>; rel="next"/.exec(response.headers.get('Link') ?? '')?.[1] ?? null;
  for await (const lines of pagesOf(address, '/v1/log?limit=1000', linked)) {
    stored.push(
      ...lines
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    );
  }
  const positions: string[] = [];
  const cursor = (_response: Response, text: string): string | null => {
    const { next } = JSON.parse(text);
    return next === null ? null : `/v1/events?limit=1000&cursor=${next}`;
  };
  for await (const page of pagesOf(address, '/v1/events?limit=1000', cursor)) {
    positions.push(...JSON.parse(page).events.map(({ position }: { position: string }) => position));
  }
  const indexed = stored.filter(({ stream }) => !stream.startsWith('audit-'));
  if (indexed.length !== positions.length)
    throw new Error('the log and the list of its events differ in length');
  return indexed.map((event, at) => ({ position: positions[at] ?? '', event }));
};
