// @ts-nocheck
import { receiptOf } from '../audit/receipt.ts';
import type { Aggregate } from '../domain/aggregate.ts';
import { type Ask, askOf, type Finding, type GeneralRefusal, type PastEvent } from '../store/execute.ts';
import type { Context } from './context.ts';
import { entityTag } from './entity-tags.ts';
import { problemOf } from './problem.ts';
import type { ProblemCode } from './problem-kinds.ts';
import { type Caller, problem, type Reply } from './route.ts';
import { longestWait } from './waits.ts';

/** The most that this server's clock may be behind the log, in milliseconds. */
const mostSkew = 5_000;

export const isClockBehind = ({ models, now }: Pick<Context, 'models' | 'now'>): boolean =>
  models.checkpoint().knownTime - now().getTime() > mostSkew;

/** A command for one stream; `body` is the request's body in normal form, which makes repeats recognisable. */
export type Order<Command, Refusal> = {
  readonly stream: string;
  readonly aggregate: Aggregate<Command, Refusal>;
  readonly command: Command | Finding<Command>;
  readonly body: unknown;
  /** Further streams on which the decision rests. */
  readonly restsOn?: readonly string[];
  /** Where the resource is read; named when it was created. */
  readonly location: string;
  /** The resource as answered, from the whole stream; the last event is the newest. */
  readonly resource: (events: readonly PastEvent[]) => object | Promise<object>;
};

const refused = (code: ProblemCode, members: object): Reply => problem(problemOf(code, { ...members }));

const lastOf = (events: readonly PastEvent[]): PastEvent => {
  const last = events.at(-1);
  if (last === undefined) throw new Error('a command was answered although its stream is empty');
  return last;
};

/** The principal of a command: an endpoint that takes one is for the holders of a role. */
export const principalIn = ({ principal }: Pick<Caller, 'principal'>): NonNullable<Caller['principal']> => {
  if (principal === undefined) throw new Error('a command came without a principal');
  return principal;
};

/** The body that a command acts for. */
export const actingBody = (caller: Caller): string => principalIn(caller).body;

const askedBy = <Command>(
  { stream, command, body }: Pick<Order<Command, never>, 'stream' | 'command' | 'body'>,
  caller: Caller,
): Ask<Command> => {
  const { correlationId, method, path, ifMatch, idempotencyKey } = caller;
  const principal = principalIn(caller);
  const by = { body: principal.body, key: principal.key };
  return askOf({ stream, command, body, by, correlationId, method, path, ifMatch, idempotencyKey });
};

/** Why no command can be decided at the moment; undefined when one can. */
export const obstacle = async (
  context: Context,
  streams: readonly string[],
): Promise<'not-yet-read' | 'clock-skew' | 'stream-held' | undefined> => {
  // Neither the clock nor the stream can be judged from half of the log.
  if (!(await context.follower.filled(longestWait))) return 'not-yet-read';
  if (isClockBehind(context)) return 'clock-skew';
  // The read side also notices events that can be read and yet do not follow from what stood before.
  return streams.some((stream) => context.models.heldTracks(stream).held) ? 'stream-held' : undefined;
};

/** Runs a command and answers it: 201 with what was stored, 200 when it was so already, or the reason it was refused. */
export const runCommand = async <Command, Refusal extends { readonly code: ProblemCode }>(
  context: Context,
  caller: Caller,
  order: Order<Command, Refusal>,
): Promise<Reply> => {
  const prevented = await obstacle(context, [order.stream, ...(order.restsOn ?? [])]);
  if (prevented !== undefined) return refused(prevented, {});
  const outcome = await context.execute<Command, Refusal>(order.aggregate, askedBy(order, caller));
  if (outcome.outcome === 'refused') {
    const { code, ...members }: GeneralRefusal | Refusal = outcome.refusal;
    const revision = outcome.revision < 0n ? {} : { revision: String(outcome.revision) };
    return refused(code, { ...members, ...revision });
  }
  const { position, revision, stream, envelope } = lastOf(outcome.events);
  const created = outcome.outcome === 'stored';
  if (created) {
    const { requestId, correlationId } = caller;
    const event = { stream, revision: String(revision), position: String(position), type: envelope.type };
    context.logger.info({ ...event, requestId, correlationId, by: envelope.by.body }, 'event appended');
    context.metrics.eventAppended();
  }
  return {
    status: created ? 201 : 200,
    body: {
      ...(await order.resource(outcome.events)),
      receipt: receiptOf(context.audit.key, outcome.accepted.envelope),
    },
    headers: {
      ETag: entityTag(revision),
      'Log-Position': String(position),
      ...(created && revision === 0n ? { Location: order.location } : {}),
    },
  };
};
