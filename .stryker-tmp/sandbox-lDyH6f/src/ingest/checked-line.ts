// @ts-nocheck
import { Delivery } from '../domain/delivery/delivery.ts';
import { Reference } from '../domain/ids.ts';
import type { EventLog } from '../store/event-log.ts';
import type { Line, LineFault } from './line.ts';
import { reportFaults } from './report-faults.ts';
import { shapeFaults } from './shape-faults.ts';

/** Who sends a file: a body, what it may report on, and the key that it acts through. */
export type Sender = {
  readonly body: string;
  readonly key: string;
  readonly tracks: 'all' | readonly string[];
};

/** What is wrong with one line of a file. */
export type LineProblem = {
  readonly line: number;
  readonly reference: string | null;
  readonly errors: readonly LineFault[];
};

/** A line that can be recorded: the delivery in its normal form under the sender's own reference. */
export type Sound = {
  readonly line: number;
  readonly reference: string;
  readonly delivery: Delivery;
  /** The column of the table that holds the reference; null where the file is no table. */
  readonly column: string | null;
};

/** How many faults of one line are named; a line that is no delivery at all has them without end. */
const mostFaults = 100;

const fewOf = (faults: readonly LineFault[]): readonly LineFault[] => {
  const more = faults.length - mostFaults;
  if (more <= 0) return faults;
  const rest = { pointer: '', column: null, detail: `has ${more} faults more of the same kinds` };
  return [...faults.slice(0, mostFaults), rest];
};

/** What cannot be read of several donors says nothing of one donor either. */
const isWithin = (pointer: string, faulty: string): boolean =>
  pointer === faulty || pointer.startsWith(`${faulty}/`) || (faulty === '/donors' && pointer === '/donor');

/** A member that could not be read from its cell is named as such, and not as missing as well. */
const notSaid = (said: readonly LineFault[]) => {
  const places = said.map(({ pointer }) => pointer).filter((pointer) => pointer !== '');
  return ({ pointer }: { readonly pointer: string }): boolean =>
    !places.some((each) => isWithin(pointer, each));
};

const trackFaults = ({ body, tracks }: Sender, track: string | undefined) =>
  track === undefined || tracks === 'all' || tracks.includes(track)
    ? []
    : [{ pointer: '/track', detail: `${body} does not report on ${track}; ask the operator to add it` }];

const referenceFaults = (given: unknown) => {
  if (given === undefined)
    return [{ pointer: '/reference', detail: 'name the delivery by a reference of your own' }];
  const { error } = Reference.safeParse(given);
  return (error?.issues ?? []).map(({ message }) => ({ pointer: '/reference', detail: message }));
};

/** A line of a file that was checked, as it can be recorded; undefined where it cannot. */
export const readLine = ({ line, reference, delivery, faults, columnOf }: Line): Sound | undefined => {
  const name = Reference.safeParse(reference).data;
  const content = Delivery.safeParse(delivery).data;
  if (faults.length > 0 || name === undefined || content === undefined) return undefined;
  return { line, reference: name, delivery: content, column: columnOf('/reference') };
};

/** Checks one line as a single report is checked; everything that is wrong with it is named at once. */
export const checkLine = async (
  sender: Sender,
  { line, reference: given, delivery: raw, faults: said, columnOf }: Line,
  today: string,
  log: EventLog,
): Promise<Sound | LineProblem> => {
  const reference = Reference.safeParse(given).data;
  const parsed = Delivery.safeParse(raw);
  const found =
    raw === undefined
      ? []
      : [
          ...referenceFaults(given),
          ...(parsed.success ? [] : shapeFaults(parsed.error)),
          ...trackFaults(sender, parsed.data?.track),
          ...(await reportFaults({ log }, { body: sender.body, reference }, raw, today)),
        ];
  // Compared with those alone that are named: a fault for each of too many would take its time for each of the others.
  const beside = found.filter(notSaid(said.slice(0, mostFaults)));
  const errors = fewOf([...said, ...beside.map((fault) => ({ ...fault, column: columnOf(fault.pointer) }))]);
  if (errors.length === 0 && parsed.success && reference !== undefined) {
    return { line, reference, delivery: parsed.data, column: columnOf('/reference') };
  }
  return { line, reference: typeof given === 'string' ? given.slice(0, 100) : null, errors };
};
