import type { Answer } from './asking.ts';
import type { Task } from './tasks.ts';

/** An event that an answer says is stored. */
export type Said = {
  readonly stream: string;
  /** Undefined where the answer does not say it, as of the lines of a file. */
  readonly commandId: string | undefined;
  readonly revision: number | undefined;
  /** Undefined for a repeat too, which names the position of what came last to the stream. */
  readonly position: string | undefined;
};

/** What was acknowledged so far, by stream in the order in which it was. */
export type Acknowledged = {
  readonly take: (task: Task, answer: Answer) => void;
  readonly streams: ReadonlyMap<string, readonly Said[]>;
  readonly commands: () => number;
};

const revisionIn = ({ headers }: Answer): number | undefined => {
  const [, revision] = /^"(\d+)"$/.exec(headers.get('ETag') ?? '') ?? [];
  return revision === undefined ? undefined : Number(revision);
};

export const nothingAcknowledged = (): Acknowledged => {
  const streams = new Map<string, Said[]>();
  let commands = 0;
  return {
    streams,
    commands: () => commands,
    take: ({ due }, answer) => {
      const isNew = answer.status === 201;
      for (const { stream, commandId } of due) {
        const said: Said = {
          stream,
          commandId,
          revision: isNew ? revisionIn(answer) : undefined,
          position: isNew ? (answer.headers.get('Log-Position') ?? undefined) : undefined,
        };
        streams.set(stream, [...(streams.get(stream) ?? []), said]);
        commands += 1;
      }
    },
  };
};
