// @ts-nocheck
import { LogFailure } from './event-log.ts';

/** What the event store said, in the names of its client; its errors are not of one kind. */
export type Refusal = {
  readonly kind: string;
  readonly message: string;
  /** The most bytes that one append may have, where that was the trouble. */
  readonly maxAppendSize: number | undefined;
};

/** gRPC's numbers, where the client hands an error through as it came. */
const kindsByCode: Readonly<Record<number, string>> = {
  1: 'cancelled',
  3: 'invalid-argument',
  4: 'deadline-exceeded',
  7: 'access-denied',
  10: 'timeout',
  14: 'unavailable',
  16: 'access-denied',
};

const memberOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** Reads an error of the client, whichever of its kinds it is, or a failure that was made of one. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof LogFailure) {
    const { cause, message } = error;
    return cause === undefined ? { kind: 'final', message, maxAppendSize: undefined } : refusalOf(cause);
  }
  const type = memberOf(error, 'type');
  const code = memberOf(error, 'code');
  const byCode = typeof code === 'number' ? kindsByCode[code] : undefined;
  const kind = typeof type === 'string' && type !== 'unknown' ? type : (byCode ?? 'unknown');
  const maxAppendSize = memberOf(error, 'maxAppendSize');
  return {
    kind,
    message: error instanceof Error ? error.message : String(error),
    maxAppendSize: typeof maxAppendSize === 'number' ? maxAppendSize : undefined,
  };
};

/** What a call that was not answered in time fails with, where it was not the client that noticed. */
export const noAnswer = (): Error =>
  Object.assign(new Error('no answer in time'), { type: 'deadline-exceeded' });

/** What will be the same however often it is tried. */
const lasting: ReadonlySet<string> = new Set([
  // What the product itself has judged.
  'final',
  'access-denied',
  'maximum-append-size-exceeded',
  'stream-deleted',
  'invalid-argument',
]);

const isInvalidPosition = ({ message }: Refusal): boolean => /invalid ?position/i.test(message);

/** Whether trying again may help. */
export const mayPass = (refusal: Refusal): boolean =>
  !lasting.has(refusal.kind) && !isInvalidPosition(refusal);

const refusedBeforeStoring: ReadonlySet<string> = new Set([...lasting, 'not-leader']);

/** Whether it is certain that nothing was stored by a call that failed so. */
export const storedNothing = ({ kind, message }: Refusal): boolean =>
  refusedBeforeStoring.has(kind) ||
  /No connection established|ECONNREFUSED|Name resolution failed|No leader info|Failed to discover|Not Ready|Too Busy/.test(
    message,
  );

const sentences: Readonly<Record<string, (refusal: Refusal) => string>> = {
  'access-denied': () =>
    'refuses the user that EVENT_LOG names; check the name and the password, and that the user is in the group $admins, since others may not read $all',
  'maximum-append-size-exceeded': ({ maxAppendSize = 0 }) =>
    `takes at most ${maxAppendSize} bytes at once, and an event has more; set its MaxAppendSize to 1048576, as it is by itself, or to what the largest event of a restored log needs`,
  'stream-deleted': () =>
    'says that the stream was deleted there, which cannot be undone; restore the log from a backup into an empty event store',
  'invalid-argument': ({ message }) => `does not take what it was asked: ${message}`,
  'deadline-exceeded': () =>
    'did not answer in time; look whether its machine, its disk or the network is slow',
  timeout: () => 'could not store in time, as when a quorum is missing; look at the state of its nodes',
  'not-leader': () =>
    'has changed its leader and the new one was not found in time; look at the state of its nodes',
  unavailable: ({ message }) =>
    `cannot be reached: ${message.replace(/ Resolution note: ?$/, '')}; look whether it runs there, and whether tls is as its own`,
  cancelled: ({ message }) => `broke off: ${message}`,
};

const sentenceOf = (refusal: Refusal): string => {
  if (isInvalidPosition(refusal))
    return 'has no event at the position that was read up to: it holds another log';
  if (/Failed to discover/.test(refusal.message)) {
    return 'has no leader that could be found: look whether its nodes run and have a quorum, whether their names and ports are right, whether tls is as theirs, and whether tlsCaFile names their authority; EVENT_LOG with one of the hosts alone is told what exactly is wrong there';
  }
  const sentence = sentences[refusal.kind];
  return sentence === undefined ? `answers: ${refusal.message}` : sentence(refusal);
};

/** The failure that the product knows, with a sentence for the operator; `unknown` where something may have been stored. */
export const failureOf = (
  error: unknown,
  { shown, unknown = false }: { readonly shown: string; readonly unknown?: boolean },
): LogFailure => {
  if (error instanceof LogFailure && !unknown) return error;
  const sentence =
    error instanceof LogFailure
      ? error.message
      : `the event store at ${shown} ${sentenceOf(refusalOf(error))}`;
  return unknown
    ? new LogFailure('unknown', `${sentence}. Whether the event was stored is not known.`, { cause: error })
    : new LogFailure('unavailable', sentence, { cause: error });
};
