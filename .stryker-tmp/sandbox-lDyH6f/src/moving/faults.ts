/** One thing that is wrong with an export, or with a log that is moved: where, as far as it is known, and what. */
// @ts-nocheck

export type MovingFault = {
  /** The file's name in the export's folder, and the line in it, counted from 1. */
  readonly file?: string;
  readonly line?: number;
  /** The event's place: index as in `knownAt=index:N`, null for an event that has none. */
  readonly index?: string | null;
  readonly position?: string;
  readonly stream?: string;
  readonly revision?: string;
  readonly detail: string;
};

/** What was found wrong: the first of it, and how much more there is. */
export type Faulty = { readonly faults: readonly MovingFault[]; readonly unlisted: number };

/** The faults that are listed; how many more there are is counted. */
const mostListed = 1_000;

export type FaultList = {
  readonly add: (fault: MovingFault) => void;
  readonly found: () => boolean;
  readonly faulty: () => Faulty;
};

/** Gathers faults, in the order in which they are found. */
export const createFaultList = (): FaultList => {
  const listed: MovingFault[] = [];
  let unlisted = 0;
  return {
    add: (fault) => {
      if (listed.length < mostListed) listed.push(fault);
      else unlisted += 1;
    },
    found: () => listed.length > 0,
    faulty: () => ({ faults: listed, unlisted }),
  };
};
