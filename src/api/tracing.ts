import type { IncomingHttpHeaders } from 'node:http';
import type { Follower } from '../projections/follow.ts';
import type { EventLog } from '../store/event-log.ts';
import type { Execute } from '../store/execute.ts';

/** What of the work for a request takes time of its own: deciding a command, storing, waiting for the read side, answering. */
type Step = 'decide' | 'append' | 'wait' | 'answer';

/** A request as it is told: what was asked and what for, and nothing that is secret or only concerns one report. */
type TracedRequest = {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly correlationId: string;
};

/** How the work for requests is told to whoever traces it. */
export type Tracing = {
  /**
   * Handles a request in a span of its own, which goes on from the caller's where the headers name one. `end` is called
   * once it is answered, with the pattern of its address; undefined where nobody serves it.
   */
  readonly request: (
    request: TracedRequest,
    handle: (end: (route: string | undefined, status: number) => void) => void,
  ) => void;
  /** Does a step in a span under that of the present request. */
  readonly step: <Result>(step: Step, work: () => Promise<Result>) => Promise<Result>;
};

/** Tells nobody, and costs nothing. */
export const untraced: Tracing = {
  request: (_request, handle) => handle(() => {}),
  step: (_step, work) => work(),
};

/** The same log, in which storing is a step. */
export const tracedLog = ({ step }: Tracing, log: EventLog): EventLog => ({
  ...log,
  append: (...event) => step('append', () => log.append(...event)),
});

/** The same follower, waiting for which is a step. */
export const tracedFollower = ({ step }: Tracing, follower: Follower): Follower => ({
  ...follower,
  reached: (...asked) => step('wait', () => follower.reached(...asked)),
  filled: (most) => step('wait', () => follower.filled(most)),
});

/** The same execution of commands, each of which is a step. */
export const tracedExecute =
  ({ step }: Tracing, execute: Execute): Execute =>
  (aggregate, ask) =>
    step('decide', () => execute(aggregate, ask));
