/** What was found of one thing: good, worth a look, or a fault. */
export type State = 'good' | 'look' | 'fault';

/** What was found, and, unless it is good, what to do. */
export type Finding = {
  readonly what: string;
  readonly state: State;
  readonly says: string;
  readonly todo?: string;
};

export const good = (what: string, says: string): Finding => ({ what, state: 'good', says });

export const look = (what: string, says: string, todo: string): Finding => ({
  what,
  state: 'look',
  says,
  todo,
});

export const fault = (what: string, says: string, todo: string): Finding => ({
  what,
  state: 'fault',
  says,
  todo,
});

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
