/*
 * A second count of what was delivered, by a way of its own: it shares no code with the ledger, or both could be wrong
 * alike. It keeps what each report says last and what that adds up to, without those of which, of the same goods, others count.
 */

/** What counts on one track and, of it, on one variant, from one donor or in one year; in whole units (EUR: cents). */
export type Count = {
  /** Distinct reports that count, and those of them without a number. */
  readonly reports: number;
  readonly undisclosed: number;
  readonly min: bigint;
  readonly max: bigint;
};

type Range = { readonly min: bigint; readonly max: bigint };

type Gift = readonly [donor: string, range: Range];

/** What a report says last, as far as it is counted. */
export type Report = {
  readonly first: number;
  readonly track: string;
  readonly isUndisclosed: boolean;
  readonly isWithdrawn: boolean;
  readonly variant: string;
  readonly year: string;
  readonly whole: Range;
  /** What came from whom: each donor's part, or all from one, or from several of whom no parts are known. */
  readonly gifts: readonly Gift[];
};

type Match = { readonly counted: string; readonly claim: string };

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Thrown for an event that is not as those are that are counted here. */
class NotCountable extends Error {
  override readonly name = 'NotCountable';
}

const objectIn = (value: unknown): Json => {
  if (isObject(value)) return value;
  throw new NotCountable();
};

const fromUtf8 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf8');

const textIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new NotCountable();
};

const wholeUnits = (written: unknown): bigint =>
  BigInt(
    typeof written === 'number' && Number.isSafeInteger(written) ? written : String(written).replace('.', ''),
  );

const rangeOf = (quantity: unknown): Range => {
  if (quantity === 'undisclosed') return { min: 0n, max: 0n };
  if (isObject(quantity)) return { min: wholeUnits(quantity['min']), max: wholeUnits(quantity['max']) };
  const exact = wholeUnits(quantity);
  return { min: exact, max: exact };
};

const giftsOf = ({ donor, donors }: Json, whole: Range): readonly Gift[] => {
  if (!Array.isArray(donors)) return [[textIn(donor), whole]];
  if (!donors.every(isObject)) return [[donors.map(textIn).join(' and '), whole]];
  return donors.map((part) => [textIn(part['donor']), rangeOf(part['quantity'])]);
};

/** The year of the last day of a period: of `2025`, `2025-03`, `2025-03-14` and `2024-12-20/2025-01-10` it is 2025. */
const yearOf = (period: unknown): string => {
  const days = textIn(period);
  const last = days.lastIndexOf('/') + 1;
  return days.slice(last, last + 4);
};

const reportOf = (said: unknown, first: number, isWithdrawn: boolean): Report => {
  const delivery = objectIn(objectIn(said)['delivery']);
  const { track, variant, quantity, effectiveOn } = delivery;
  const whole = rangeOf(quantity);
  return {
    first,
    track: textIn(track),
    isUndisclosed: quantity === 'undisclosed',
    isWithdrawn,
    variant: textIn(variant),
    year: yearOf(effectiveOn),
    whole,
    gifts: giftsOf(delivery, whole),
  };
};

const nameOf = (id: unknown): string => {
  const { body, reference } = objectIn(id);
  return `${body}/${reference}`;
};

type Decided = Match & { readonly at: number };

/** The matches of a track that stand, by each of the two reports that they name. */
type Matches = Map<string, readonly Decided[]>;

/** Every report that matches connect with one. */
const groupOf = (name: string, matches: Matches): readonly string[] => {
  if (!matches.has(name)) return [name];
  const group = new Set([name]);
  // A set hands out what is added to it while it is gone through.
  for (const member of group) {
    for (const { counted, claim } of matches.get(member) ?? []) group.add(counted).add(claim);
  }
  return [...group];
};

/** The groups that some reports are of, each once. */
const groupsOf = (names: readonly string[], matches: Matches): readonly (readonly string[])[] => {
  const groups: (readonly string[])[] = [];
  for (const name of names) {
    if (!groups.some((group) => group.includes(name))) groups.push(groupOf(name, matches));
  }
  return groups;
};

/** When a report was last chosen by a match that stands; -1 where it never was. */
const chosenAt = (name: string, matches: Matches): number =>
  matches.get(name)?.findLast(({ counted }) => counted === name)?.at ?? -1;

const isBetween = ({ counted, claim }: Match, a: string, b: string): boolean =>
  (counted === a && claim === b) || (counted === b && claim === a);

type Counting = { -readonly [Member in keyof Count]: Count[Member] };

type Counts = Map<string, Counting>;

/** Adds a report to what is counted of a part, or takes it away again. */
const add = (counts: Counts, of: string, { isUndisclosed }: Report, { min, max }: Range, times: 1 | -1) => {
  const count = counts.get(of) ?? { reports: 0, undisclosed: 0, min: 0n, max: 0n };
  count.reports += times;
  count.undisclosed += isUndisclosed ? times : 0;
  count.min += times === 1 ? min : -min;
  count.max += times === 1 ? max : -max;
  if (count.reports === 0) counts.delete(of);
  else counts.set(of, count);
};

const addReport = (counts: Counts, report: Report, times: 1 | -1): void => {
  add(counts, `variant ${report.variant}`, report, report.whole, times);
  add(counts, `year ${report.year}`, report, report.whole, times);
  for (const [from, range] of report.gifts) add(counts, `donor ${from}`, report, range, times);
};

const begins = 'DeliveryRecorded.v1';
const ends = 'DeliveryWithdrawn.v1';

/** Which member of an event holds what its report says from then on, or said last. Other names cannot be read here. */
const saying: Readonly<Record<string, (data: Json) => unknown>> = {
  [begins]: (data) => data,
  'DeliveryCorrected.v1': ({ now }) => now,
  'DeliveryVerified.v1': ({ now }) => now,
  'DeliveryDisputed.v1': ({ now }) => now,
  [ends]: ({ was }) => was,
};

const [ofReport, ofTrack] = ['delivery-', 'arbitration-'];

const reportIn = (stream: string): string | undefined =>
  stream.startsWith(ofReport) && stream.includes('/') ? stream.slice(ofReport.length) : undefined;

const trackIn = (stream: string): string | undefined =>
  stream.startsWith(ofTrack) ? stream.slice(ofTrack.length) : undefined;

/** Where what each report says is kept: in memory, or, where there are too many, elsewhere. */
export type KeptReports = {
  readonly get: (name: string) => Report | undefined;
  readonly set: (name: string, report: Report) => unknown;
};

/** Counts deliveries from the bytes of events, which must come in the order of their indexes. */
export const createIndependentCount = (reports: KeptReports = new Map<string, Report>()) => {
  const matches = new Map<string, Matches>();
  const counts = new Map<string, Counts>();
  const held = new Set<string>();

  const matchesOn = (track: string): Matches => {
    const known = matches.get(track) ?? new Map<string, readonly Decided[]>();
    matches.set(track, known);
    return known;
  };

  const countsOn = (track: string): Counts => {
    const known = counts.get(track) ?? new Map<string, Counting>();
    counts.set(track, known);
    return known;
  };

  const standingOn = (track: string, name: string): Report | undefined => {
    const report = reports.get(name);
    return report === undefined || report.isWithdrawn || report.track !== track ? undefined : report;
  };

  /** The one of a group that counts: by the last match whose choice stands, or else the first recorded. */
  const countedIn = (track: string, group: readonly string[]): Report | undefined => {
    const known = matchesOn(track);
    const standing = group.flatMap((name) => {
      const report = standingOn(track, name);
      return report === undefined ? [] : [{ report, chosen: chosenAt(name, known) }];
    });
    const [first] =
      standing.length > 1
        ? standing.toSorted((a, b) => b.chosen - a.chosen || a.report.first - b.report.first)
        : standing;
    return first?.report;
  };

  /** Adds what counts on a track of each group that some reports are of, or takes it away. */
  const addGroups = (track: string, names: readonly string[], times: 1 | -1): void => {
    for (const group of groupsOf(names, matchesOn(track))) {
      const counted = countedIn(track, group);
      if (counted !== undefined) addReport(countsOn(track), counted, times);
    }
  };

  const putReport = (name: string, known: Report | undefined, report: Report): void => {
    const touched = known === undefined || known.track === report.track ? [] : [known.track];
    for (const track of [...touched, report.track]) addGroups(track, [name], -1);
    reports.set(name, report);
    for (const track of [...touched, report.track]) addGroups(track, [name], 1);
  };

  const takeReport = (name: string, index: number, type: string, data: Json): void => {
    const known = reports.get(name);
    const said = Object.hasOwn(saying, type) ? saying[type] : undefined;
    if (said === undefined || (type === begins) !== (known === undefined)) throw new NotCountable();
    putReport(name, known, reportOf(said(data), known?.first ?? index, type === ends));
  };

  const match = (known: Matches, one: Decided): void => {
    for (const name of new Set([one.counted, one.claim])) known.set(name, [...(known.get(name) ?? []), one]);
  };

  const part = (known: Matches, a: string, b: string): void => {
    for (const name of [a, b]) {
      known.set(
        name,
        (known.get(name) ?? []).filter((each) => !isBetween(each, a, b)),
      );
    }
  };

  /** What an arbitration changes, and the two reports that it names. */
  const decisionIn = (index: number, type: string, data: Json) => {
    if (type === 'ClaimsMatched.v1') {
      const one = { counted: nameOf(data['counted']), claim: nameOf(data['claim']), at: index };
      return { names: [one.counted, one.claim], decide: (known: Matches) => match(known, one) };
    }
    if (type !== 'ClaimsParted.v1') throw new NotCountable();
    const [a, b] = [nameOf(data['a']), nameOf(data['b'])];
    return { names: [a, b], decide: (known: Matches) => part(known, a, b) };
  };

  const takeDecision = (track: string, index: number, type: string, data: Json): void => {
    const { names, decide } = decisionIn(index, type, data);
    addGroups(track, names, -1);
    decide(matchesOn(track));
    addGroups(track, names, 1);
  };

  const takeEvent = (index: number, stream: string, event: Json): void => {
    const [report, track, type] = [reportIn(stream), trackIn(stream), textIn(event['type'])];
    const data = objectIn(event['data']);
    if (report !== undefined) takeReport(report, index, type, data);
    if (track !== undefined) takeDecision(track, index, type, data);
  };

  const isCounted = (stream: string): boolean =>
    reportIn(stream) !== undefined || trackIn(stream) !== undefined;

  return {
    /** Takes the next event. What a stream says from one that cannot be read here on is left out: it stands as before. */
    take: (index: number, bytes: Uint8Array): void => {
      const event = objectIn(JSON.parse(fromUtf8(bytes)));
      const stream = textIn(event['stream']);
      if (!isCounted(stream) || held.has(stream)) return;
      try {
        takeEvent(index, stream, event);
      } catch (error) {
        if (!(error instanceof NotCountable || error instanceof SyntaxError)) throw error;
        held.add(stream);
      }
    },
    /** What counts on a track, by variant, by donor and by year. */
    countsOf: (track: string): ReadonlyMap<string, Count> => countsOn(track),
    /** Whether streams of this name are counted here at all. */
    isCounted,
    /** The streams that are counted up to an event which cannot be read here. */
    held: (): ReadonlySet<string> => held,
    /** The track on which what a stream says is counted. */
    trackOf: (stream: string): string | undefined =>
      trackIn(stream) ?? reports.get(reportIn(stream) ?? '')?.track,
  };
};

export type IndependentCount = ReturnType<typeof createIndependentCount>;
