// Whether one order of events, that of the log, explains every answer that concurrent clients were given. Pure: it knows
// the rules from the reference alone, and nothing of the program.
import { outcomeOf, revisionOf, type Said, streamOf, type Tried } from '../reference/decisions.ts';
import { figureOf } from '../reference/figures.ts';
import { standingsIn } from '../reference/standings.ts';
import { historyOf, type Stored } from '../reference/stored.ts';
import type { Accepted } from '../reference/wire.ts';

/** When a call was begun and when its answer had come, on one clock, in milliseconds. */
type Timed = { readonly began: number; readonly ended: number };

/** A command and what was answered. */
export type CommandCall = Timed & {
  readonly kind: 'command';
  readonly tried: Tried;
  readonly saw: Said['saw'];
  /** By which it is recognised: the acting body with the key of its own, or with the request. */
  readonly name: string;
  readonly keyed: boolean;
  /** `put-off` where the same request is to be sent again later, and nothing was stored. */
  readonly outcome: 'stored' | 'repeated' | 'refused' | 'put-off';
  /** Of what was stored, or for a repeat of what came last to the stream; undefined for what was refused. */
  readonly position: string | undefined;
  readonly revision: number | undefined;
};

/** What every question has: which node was asked, from which position on it wanted to be answered, and where it was. */
type Asked = Timed & { readonly node: number; readonly atLeast: string | undefined };
type AsOf = { readonly effectiveAt: string; readonly position: string; readonly index: number };

/** A question for one report; `said` is undefined where none was there. */
export type ReportCall = Asked & {
  readonly kind: 'report';
  readonly report: string;
  readonly said:
    | (AsOf & { readonly revision: number; readonly status: string; readonly quantity: unknown })
    | undefined;
};

/** A question for the figure of a target. */
export type FigureCall = Asked & {
  readonly kind: 'figure';
  readonly target: string;
  readonly period: number;
  readonly said: AsOf & {
    readonly delivered: unknown;
    readonly verified: unknown;
    readonly disputed: unknown;
  };
};

export type Call = CommandCall | ReportCall | FigureCall;

/** The log as it was in the end: what has an index, in order, where each stands, and how many were there at the beginning. */
export type Log = {
  readonly events: readonly { readonly position: string; readonly event: Stored }[];
  readonly atFirst: number;
};

/** How many events a node may have known: from the least to the most. */
type Prefixes = { readonly least: number; readonly most: number };

const isCommand = (call: Call): call is CommandCall => call.kind === 'command';
const isQuestion = (call: Call): call is ReportCall | FigureCall => call.kind !== 'command';

const called = ({ tried, name, outcome }: CommandCall): string => `${tried.kind} ${name} (${outcome})`;

/**
 * Of each event the earliest and the latest moment at which it can have been stored: within the call that it came of, after
 * everything before it and before everything after it.
 */
const windowsOf = (size: number, storing: ReadonlyMap<number, CommandCall>): readonly Timed[] => {
  const earliest: number[] = [];
  for (let at = 0, soFar = Number.NEGATIVE_INFINITY; at < size; at += 1) {
    soFar = Math.max(soFar, storing.get(at)?.began ?? Number.NEGATIVE_INFINITY);
    earliest.push(soFar);
  }
  const windows: Timed[] = [];
  for (let at = size - 1, soFar = Number.POSITIVE_INFINITY; at >= 0; at -= 1) {
    // What no call stored stood there before the first began.
    soFar = Math.min(soFar, storing.get(at)?.ended ?? Number.NEGATIVE_INFINITY);
    windows.unshift({ began: earliest[at] ?? Number.NEGATIVE_INFINITY, ended: soFar });
  }
  return windows;
};

const within = (windows: readonly Timed[], { began, ended }: Timed): Prefixes => ({
  least: windows.filter((window) => window.ended < began).length,
  most: windows.filter((window) => window.began <= ended).length,
});

const upTo = ({ least, most }: Prefixes): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, at) => least + at);

/** What the rules make of a command once so many events are stored. */
const expectedAt = (
  history: readonly Accepted[],
  storing: ReadonlyMap<number, CommandCall>,
  { tried, name, saw, keyed }: CommandCall,
  { size, today }: { readonly size: number; readonly today: string },
): 'stored' | 'repeated' | 'refused' => {
  const isKnown = [...storing].some(
    ([at, call]) => at < size && call.name === name && streamOf(call.tried) === streamOf(tried),
  );
  return isKnown ? 'repeated' : outcomeOf(history.slice(0, size), tried, { saw, fresh: keyed, today });
};

type Judged = {
  readonly history: readonly Accepted[];
  readonly positions: readonly string[];
  readonly storing: ReadonlyMap<number, CommandCall>;
  readonly windows: readonly Timed[];
  readonly today: string;
};

/** A stored event stands where the answer says; a report's own stream decides alone, a match rests on other streams too. */
const faultOfStored = (judged: Judged, call: CommandCall): string | undefined => {
  const { history, positions, storing, windows } = judged;
  const at = positions.indexOf(call.position ?? '');
  const event = history[at];
  if (event === undefined) return `${called(call)}: the log has nothing at position ${call.position}`;
  const stream = streamOf(call.tried);
  const isThere =
    streamOf(event) === stream && revisionOf(history.slice(0, at + 1), stream) === call.revision;
  if (!isThere) return `${called(call)}: position ${call.position} holds something else`;
  if (storing.get(at) !== call) return `${called(call)}: another command was told that it is the same event`;
  const least = stream.startsWith('arbitration-') ? within(windows, call).least : at;
  const isExplained = upTo({ least: Math.min(least, at), most: at }).some(
    (size) => expectedAt(history, storing, call, { size, today: judged.today }) === 'stored',
  );
  return isExplained ? undefined : `${called(call)}: by the rules it was not to be stored at index ${at}`;
};

/** The last event of a stream, when so many are stored. */
const lastOf = (history: readonly Accepted[], stream: string, size: number): number =>
  history.slice(0, size).findLastIndex((event) => streamOf(event) === stream);

/** Something that stood at some moment between the call and its answer must make the same of it. */
const faultOfOther = (judged: Judged, call: CommandCall): string | undefined => {
  const { history, positions, storing, windows, today } = judged;
  const stream = streamOf(call.tried);
  const isToldOf = (size: number): boolean =>
    call.outcome === 'refused' || positions[lastOf(history, stream, size)] === call.position;
  const prefixes = within(windows, call);
  const isExplained = upTo(prefixes).some(
    (size) => expectedAt(history, storing, call, { size, today }) === call.outcome && isToldOf(size),
  );
  return isExplained
    ? undefined
    : `${called(call)}: nothing that stood meanwhile explains it, from ${prefixes.least} to ${prefixes.most} events`;
};

const faultOfCommand = (judged: Judged, call: CommandCall): string | undefined => {
  switch (call.outcome) {
    case 'stored':
      return faultOfStored(judged, call);
    case 'repeated':
    case 'refused':
      return faultOfOther(judged, call);
    case 'put-off':
      return undefined;
  }
};

const place = ({ kind, node }: ReportCall | FigureCall): string => `a question for a ${kind} at node ${node}`;

/** What is answered as of a moment is what stood then. */
const isTrue = ({ history }: Judged, call: ReportCall | FigureCall): boolean => {
  const { said } = call;
  if (said === undefined) return true;
  const known = history.slice(0, said.index + 1);
  if (call.kind === 'report' && call.said !== undefined) {
    const standing = standingsIn(known).find(({ report }) => report === call.report);
    return (
      standing !== undefined &&
      revisionOf(known, `delivery-${call.report}`) === call.said.revision &&
      standing.status === call.said.status &&
      JSON.stringify(standing.delivery.quantity) === JSON.stringify(call.said.quantity)
    );
  }
  if (call.kind !== 'figure') return false;
  const at = { effectiveAt: said.effectiveAt, index: said.index, period: call.period };
  const figure = figureOf(history, call.target, at, []);
  if (figure === undefined || figure === 'outside') return false;
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  return (
    same(figure.delivered, call.said.delivered) &&
    same(figure.verified, call.said.verified) &&
    same(figure.disputed, call.said.disputed)
  );
};

/** Nothing is known before it happened, nor less than was asked for. A report that is not there was not there then. */
const faultOfQuestion = (judged: Judged, call: ReportCall | FigureCall): string | undefined => {
  const { history, positions, windows } = judged;
  const { most } = within(windows, call);
  const asked = call.atLeast === undefined ? 0 : positions.indexOf(call.atLeast) + 1;
  if (call.said === undefined) {
    const isAbsent = upTo({ least: asked, most }).some(
      (size) => call.kind === 'report' && lastOf(history, `delivery-${call.report}`, size) === -1,
    );
    return isAbsent ? undefined : `${place(call)}: ${call.kind} is not there, and was`;
  }
  const size = call.said.index + 1;
  if (positions[call.said.index] !== call.said.position) {
    return `${place(call)}: index ${call.said.index} is not at position ${call.said.position}`;
  }
  if (size < asked) return `${place(call)}: knows ${size} events, and was to know ${asked} at least`;
  if (size > most) return `${place(call)}: knows ${size} events, of which ${most} had happened at most`;
  return isTrue(judged, call)
    ? undefined
    : `${place(call)}: what it says as of index ${call.said.index} is not what stood then`;
};

/** Of two questions of which the one was answered before the other was asked, the same node knows no less for the second. */
const goingBack = (questions: readonly (ReportCall | FigureCall)[]): readonly string[] => {
  const told = questions.flatMap(({ said, ...call }) =>
    said === undefined ? [] : [{ ...call, index: said.index }],
  );
  return told.flatMap((later) => {
    const before = told.filter(({ node, ended }) => node === later.node && ended < later.began);
    const most = Math.max(-1, ...before.map(({ index }) => index));
    return later.index < most
      ? [`node ${later.node} knew index ${most} and afterwards ${later.index} only`]
      : [];
  });
};

/** Of two commands of which the one was answered before the other was begun, the first stands before the second. */
const outOfOrder = ({ windows }: Judged): readonly string[] =>
  windows.flatMap(({ began, ended }, at) =>
    ended < began
      ? [`the event at index ${at} was stored out of the order in which it was acknowledged`]
      : [],
  );

/** What stands in the log was there at first, or somebody was told that it is stored. */
const stoodForNobody = ({ history, storing }: Judged, atFirst: number): readonly string[] =>
  history.flatMap((event, at) =>
    at < atFirst || storing.has(at)
      ? []
      : [`nobody was told of the event at index ${at} of ${streamOf(event)}`],
  );

/** Everything that the order of the log does not explain; nothing where it explains all of it. */
export const unexplained = (
  calls: readonly Call[],
  { events, atFirst }: Log,
  today: string,
): readonly string[] => {
  const history = historyOf(events.map(({ event }) => event));
  const positions = events.map(({ position }) => position);
  const commands = calls.filter(isCommand);
  const byPosition = new Map(
    commands.flatMap((call) =>
      call.outcome === 'stored' && call.position !== undefined ? [[call.position, call] as const] : [],
    ),
  );
  const storing = new Map(
    positions.flatMap((position, at) => {
      const call = byPosition.get(position);
      return call === undefined ? [] : [[at, call] as const];
    }),
  );
  const windows = windowsOf(history.length, storing);
  const judged: Judged = { history, positions, storing, windows, today };
  const questions = calls.filter(isQuestion);
  return [
    ...stoodForNobody(judged, atFirst),
    ...outOfOrder(judged),
    ...commands.flatMap((call) => faultOfCommand(judged, call) ?? []),
    ...questions.flatMap((call) => faultOfQuestion(judged, call) ?? []),
    ...goingBack(questions),
  ];
};
