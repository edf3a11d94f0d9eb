import { setTimeout as pause } from 'node:timers/promises';
import type { Acknowledged } from './acknowledged.ts';
import { type Answer, get, send } from './asking.ts';
import { Finding } from './finding.ts';
import type { Client, Task } from './tasks.ts';

/** What is under way at a moment. */
export type UnderWay = Task['kind'] | 'checkpoint';

/** A client with what it has sent and nobody acknowledged. */
export type Working = { readonly client: Client; pending: Task | undefined };

export const workingOf = (client: Client): Working => ({ client, pending: undefined });

/** How long to wait after a refusal that may pass, in milliseconds, and how often at most. */
const untilAgain = 20;
const mostTrials = 3_000;

const summaryOf = (answer: Answer): string => `${answer.status}: ${answer.text.slice(0, 400)}`;

/** Whether all lines of a file were taken. */
const isWhole = ({ text }: Answer, lines: number): boolean => {
  const { recorded, repeated } = JSON.parse(text);
  return recorded + repeated === lines;
};

const isAcknowledged = ({ kind, due, request }: Task, answer: Answer): boolean => {
  if (answer.status === 503) return false;
  const isTaken = answer.status === 200 || (answer.status === 201 && kind !== 'file');
  if (!isTaken || (kind === 'file' && !isWhole(answer, due.length))) {
    throw new Finding('refused', `${request.method} ${request.path} was answered ${summaryOf(answer)}`);
  }
  return true;
};

/** The load of one life of the server: it ends when the server does, or when it is told to. */
export type Load = {
  /** How much of what is under way now; nothing where nobody is asked. */
  readonly underWay: () => ReadonlyMap<UnderWay, number>;
  readonly finish: () => Promise<void>;
  /** Resolves once nobody is asked any more. Rejects with what was found. */
  readonly ended: Promise<void>;
};

type Means = { readonly address: string; readonly acknowledged: Acknowledged };

/** Sends a client's task until it is acknowledged; false where nobody answers any more. */
const carryOut = async (working: Working, task: Task, { address, acknowledged }: Means): Promise<boolean> => {
  for (let trial = 0; trial < mostTrials; trial += 1) {
    const answer = await send(address, task.request);
    if (answer === undefined) return false;
    if (isAcknowledged(task, answer)) {
      acknowledged.take(task, answer);
      working.pending = undefined;
      return true;
    }
    await pause(untilAgain);
  }
  throw new Finding('unanswered', `${task.request.path} is answered with 503 again and again`);
};

/** Sends again what is pending, until it is acknowledged. Throws Finding where it is refused, or nobody answers. */
export const settle = async (working: readonly Working[], means: Means): Promise<void> => {
  const settled = await Promise.all(
    working.map(async (each) => each.pending === undefined || carryOut(each, each.pending, means)),
  );
  if (settled.includes(false)) {
    throw new Finding(
      'unanswered',
      'the server went away while what had not been acknowledged was sent again',
    );
  }
};

/** Lets all clients work at the same time, and asks for checkpoints meanwhile; each answered note is handed on. */
export const startLoad = (
  working: readonly Working[],
  means: Means,
  onCheckpoint: (note: string) => void,
): Load => {
  const underWay = new Map<UnderWay, number>();
  let isOver = false;
  const during = async <Result>(what: UnderWay, doing: () => Promise<Result>): Promise<Result> => {
    underWay.set(what, (underWay.get(what) ?? 0) + 1);
    try {
      return await doing();
    } finally {
      underWay.set(what, (underWay.get(what) ?? 1) - 1);
    }
  };

  const work = async (each: Working): Promise<void> => {
    while (!isOver) {
      const task = each.pending ?? each.client.next();
      each.pending = task;
      if (!(await during(task.kind, () => carryOut(each, task, means)))) return;
      await pause(each.client.pause());
    }
  };

  /** Hands on the checkpoint that is answered, if one is; false where nobody answers. */
  const askForCheckpoint = async (): Promise<boolean> => {
    const answer = await during('checkpoint', () => get(means.address, '/v1/audit/checkpoint'));
    if (answer === undefined) return false;
    if (answer.status === 200) onCheckpoint(answer.text);
    else if (answer.status !== 503) throw new Finding('refused', `a checkpoint: ${summaryOf(answer)}`);
    return true;
  };

  const askForCheckpoints = async (): Promise<void> => {
    while (!isOver && (await askForCheckpoint())) await pause(untilAgain);
  };

  const ended = Promise.all([...working.map(work), askForCheckpoints()]).then(() => {});
  // Whoever waits for the end is told; until somebody does, a finding is no fault of this process.
  ended.catch(() => {});
  return {
    underWay: () => underWay,
    finish: async () => {
      isOver = true;
      await ended;
    },
    ended,
  };
};
