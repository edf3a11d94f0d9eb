import { expect } from 'vitest';
import {
  inOneForm,
  type Outcome,
  outcomeOf,
  revisionOf,
  type Said,
  streamOf,
  type Tried,
} from '../reference/decisions.ts';
import { historyOf, type Stored } from '../reference/stored.ts';
import { type Accepted, writeReport } from '../reference/wire.ts';
import { type Meant, type Move, sawOf } from './moves.ts';
import { type Answer, settled, startTestServer, type TestClock, type TestServer } from './server.ts';

/** A command as it was sent, to be sent again as it was. */
type Request = {
  readonly tried: Tried;
  readonly saw: Said['saw'];
  readonly as: string;
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly body: object;
  readonly idempotencyKey: string | undefined;
};

const addressed = ({ tried, reason }: Meant): Pick<Request, 'method' | 'path' | 'body'> => {
  const put = (path: string, body: object) => ({ method: 'PUT' as const, path, body });
  const post = (path: string, body: object) => ({ method: 'POST' as const, path, body });
  switch (tried.kind) {
    case 'record':
      return put(`/v1/deliveries/${tried.report}`, tried.delivery);
    case 'correct':
      return post(`/v1/deliveries/${tried.report}/corrections`, { delivery: tried.delivery, reason });
    case 'withdraw':
      return post(`/v1/deliveries/${tried.report}/withdrawal`, { reason });
    case 'verify':
      return post(`/v1/deliveries/${tried.report}/verification`, { note: reason });
    case 'dispute':
      return post(`/v1/deliveries/${tried.report}/dispute`, { reason });
    case 'match': {
      const sides = { counted: writeReport(tried.counted), claim: writeReport(tried.claim) };
      return post(`/v1/arbitrations/${tried.track}/matches`, { ...sides, reason: tried.reason });
    }
    case 'part': {
      const sides = { a: writeReport(tried.a), b: writeReport(tried.b) };
      return post(`/v1/arbitrations/${tried.track}/partings`, { ...sides, reason: tried.reason });
    }
    case 'commit':
      return put(`/v1/commitments/${tried.report}`, tried.commitment);
    case 'recommit':
      return post(`/v1/commitments/${tried.report}/corrections`, { commitment: tried.commitment, reason });
    case 'advance':
      return post(`/v1/commitments/${tried.report}/advances`, { stage: tried.stage, on: tried.on });
    case 'uncommit':
      return post(`/v1/commitments/${tried.report}/withdrawal`, { reason });
    case 'state':
      return put(`/v1/statements/${tried.report}`, tried.statement);
    case 'restate':
      return post(`/v1/statements/${tried.report}/corrections`, { statement: tried.statement, reason });
    case 'unstate':
      return post(`/v1/statements/${tried.report}/withdrawal`, { reason });
    case 'set': {
      const { id, target, appliesFrom } = tried;
      return put(`/v1/targets/${id}`, { ...target, reason, ...(appliesFrom && { appliesFrom }) });
    }
    case 'retire':
      return post(`/v1/targets/${tried.id}/retirement`, { reason });
    case 'plan':
      return put(`/v1/milestones/${tried.id}`, { ...tried.milestone, reason });
    case 'step':
      return put(stepPath(tried), tried.step);
    case 'restep':
      return post(`${stepPath(tried)}/corrections`, { report: tried.step, reason });
    case 'unstep':
      return post(`${stepPath(tried)}/withdrawal`, { reason });
  }
};

const stepPath = ({ id, report }: { readonly id: string; readonly report: string }): string =>
  `/v1/milestones/${id}/reports/${writeReport(report).reference}`;

const headersOf = ({ saw, idempotencyKey }: Request): Record<string, string> => ({
  // Otherwise each request has one of its own, and no two answers would be the same.
  'X-Correlation-Id': 'lived',
  ...(saw === null ? {} : { 'If-Match': saw === '*' ? '*' : `"${saw}"` }),
  ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': `"${idempotencyKey}"` }),
});

const sent = (server: TestServer, request: Request): Promise<Answer> => {
  const { method, path, as, body } = request;
  const send = method === 'PUT' ? server.put : server.post;
  return send(path, as, body, headersOf(request));
};

const bodyOf = ({ as }: Request): string => as.slice(0, as.lastIndexOf('-'));

/** "The same request": the acting body, method, path, body and `If-Match`; an `Idempotency-Key` names it instead. */
const requestOf = ({ method, path, body, saw }: Request): string =>
  `${method} ${path} ${inOneForm(body)} ${saw}`;

const commandOf = (request: Request): string =>
  `${bodyOf(request)} ${request.idempotencyKey ?? requestOf(request)}`;

/** Every event of the log, in its order, as it is stored. */
const storedIn = async ({ context }: TestServer): Promise<{ position: string; event: Stored }[]> => {
  const stored: { position: string; event: Stored }[] = [];
  for await (const page of context.log.from(-1n)) {
    for (const { position, bytes } of page) {
      stored.push({ position: String(position), event: JSON.parse(Buffer.from(bytes).toString('utf8')) });
    }
  }
  return stored;
};

/** What has been lived through so far. */
type Past = {
  readonly history: readonly Accepted[];
  /** What was stored, by what recognises it, and the stream it is in. */
  readonly stored: readonly Request[];
  readonly sent: readonly Request[];
};

const kindOf = ({ status, text }: Answer): Outcome => {
  if (status === 201) return 'stored';
  if (status === 200) return 'repeated';
  expect(status, text).toBeGreaterThanOrEqual(400);
  expect(status, text).toBeLessThan(500);
  return 'refused';
};

/** A command that was stored before under its name is a repeat; the name of another command is refused. */
const expectedOf = ({ history, stored }: Past, request: Request, today: string): Outcome => {
  const { tried, saw, idempotencyKey } = request;
  const known = stored.find(
    (each) => streamOf(each.tried) === streamOf(tried) && commandOf(each) === commandOf(request),
  );
  if (known !== undefined) return requestOf(known) === requestOf(request) ? 'repeated' : 'refused';
  return outcomeOf(history, tried, { saw, fresh: idempotencyKey !== undefined, today });
};

/** One request, what came of it and, where it was stored, as what. */
type Done = { readonly request: Request; readonly outcome: Outcome; readonly event: Accepted | undefined };

/** What the rules make of requests one after the other, each told what came of those before. */
const oneByOne = (past: Past, done: readonly Done[], today: string): Outcome[] => {
  let { history, stored } = past;
  return done.map(({ request, event }) => {
    const expected = expectedOf({ ...past, history, stored }, request, today);
    if (event !== undefined) {
      history = [...history, event];
      stored = [...stored, request];
    }
    return expected;
  });
};

/** Requests sent together are decided as if one had come after the other, in one order or the other. */
const expectDecided = (past: Past, done: readonly Done[], today: string): void => {
  const orders = [done, done.toReversed()];
  const told = orders.map((order) => ({
    decided: order.map(({ request, outcome }) => [request, outcome]),
    expected: order.map(({ request }, at) => [request, oneByOne(past, order, today)[at]]),
  }));
  const agrees = ({ decided, expected }: (typeof told)[number]): boolean =>
    JSON.stringify(decided) === JSON.stringify(expected);
  if (told.some(agrees)) return;
  const before = past.history.map((event) => JSON.stringify(event)).join('\n');
  expect(told[0]?.decided, `after\n${before}\n`).toEqual(told[0]?.expected);
};

const requestFor = (meant: Meant, { history }: Past): Request => {
  const { tried, as, look, idempotencyKey } = meant;
  const saw = sawOf(look, revisionOf(history, streamOf(tried)));
  return { tried, saw, as, idempotencyKey, ...addressed(meant) };
};

const requestsOf = (move: Move, past: Past): readonly Request[] => {
  switch (move.kind) {
    case 'restart':
      return [];
    case 'again':
      return past.sent.length === 0
        ? []
        : [past.sent[move.which % past.sent.length]].flatMap((each) => each ?? []);
    case 'send':
      return move.meant.map((meant) => requestFor(meant, past));
  }
};

/** Nothing that was refused is stored, nothing that was accepted is lost, and nothing is stored twice. */
const expectStored = (
  past: Past,
  requests: readonly Request[],
  answers: readonly Answer[],
  log: Awaited<ReturnType<typeof storedIn>>,
): readonly Done[] => {
  const history = historyOf(log.map(({ event }) => event));
  const outcomes = answers.map(kindOf);
  expect(history.slice(0, past.history.length)).toEqual(past.history);
  expect(history.length - past.history.length).toBe(outcomes.filter((each) => each === 'stored').length);
  const places = answers.map(({ headers }) =>
    log.findIndex(({ position }) => position === headers.get('Log-Position')),
  );
  const done = requests.map((request, at) => {
    const [outcome = 'refused', place = -1] = [outcomes[at], places[at]];
    if (outcome !== 'stored') return { request, outcome, event: undefined };
    const event = history[place];
    if (event === undefined || place < past.history.length)
      throw new Error(`${request.path} is not in the log`);
    expect(streamOf(event)).toBe(streamOf(request.tried));
    expect(answers[at]?.headers.get('ETag')).toBe(
      `"${revisionOf(history.slice(0, place + 1), streamOf(event))}"`,
    );
    return { request, outcome, event };
  });
  const stored = done.flatMap(({ event }, at) => (event === undefined ? [] : [places[at]]));
  expect(new Set(stored).size).toBe(stored.length);
  return done;
};

const millisecondsPerDay = 86_400_000;

/** What was lived through: the server as it is now, what is in its log, and every request with its answer. */
export type Lived = {
  readonly server: TestServer;
  readonly history: readonly Accepted[];
  readonly log: readonly Stored[];
  readonly answers: readonly Answer[];
};

/**
 * Lives through moves over HTTP. After each of them the log holds what was answered, and every answer is what the rules
 * make of the command; requests that came together may have been decided in either order.
 */
export const liveThrough = async (
  first: TestServer,
  clock: TestClock,
  moves: readonly Move[],
): Promise<Lived> => {
  let server = first;
  let past: Past = { history: [], stored: [], sent: [] };
  let log: Awaited<ReturnType<typeof storedIn>> = [];
  const answered: Answer[] = [];
  for (const move of moves) {
    clock.set(new Date(clock.now().getTime() + move.days * millisecondsPerDay).toISOString());
    if (move.kind === 'restart') {
      await server.stop();
      server = await startTestServer({ clock, folder: server.folder });
      continue;
    }
    const requests = requestsOf(move, past);
    const answers = await Promise.all(requests.map((request) => sent(server, request)));
    log = await storedIn(server);
    const done = expectStored(past, requests, answers, log);
    expectDecided(past, done, clock.now().toISOString().slice(0, 10));
    answered.push(...answers);
    past = {
      history: historyOf(log.map(({ event }) => event)),
      stored: [
        ...past.stored,
        ...done.flatMap(({ request, event }) => (event === undefined ? [] : [request])),
      ],
      sent: [...past.sent, ...requests],
    };
  }
  await settled(server);
  return { server, history: past.history, log: log.map(({ event }) => event), answers: answered };
};
