/*
 * A second count of what was delivered, by a way of its own: it shares no code with the ledger, or both could be wrong
 * alike. It keeps what each report says last, and at the end leaves out those of which, of the same goods, others count.
 */
// @ts-nocheck


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

type Report = {
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

/** Which reports each is matched with. */
const neighboursIn = (matches: readonly Match[]): ReadonlyMap<string, readonly string[]> => {
  const neighbours = new Map<string, string[]>();
  for (const { counted, claim } of matches) {
    neighbours.set(counted, [...(neighbours.get(counted) ?? []), claim]);
    neighbours.set(claim, [...(neighbours.get(claim) ?? []), counted]);
  }
  return neighbours;
};

/** Every report that matches connect with one. */
const groupOf = (name: string, neighbours: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const group = new Set([name]);
  // A set hands out what is added to it while it is gone through.
  for (const member of group) for (const next of neighbours.get(member) ?? []) group.add(next);
  return group;
};

const groupsIn = (matches: readonly Match[]): readonly ReadonlySet<string>[] => {
  const neighbours = neighboursIn(matches);
  const groups: ReadonlySet<string>[] = [];
  const seen = new Set<string>();
  for (const name of neighbours.keys()) {
    if (seen.has(name)) continue;
    const group = groupOf(name, neighbours);
    for (const member of group) seen.add(member);
    groups.push(group);
  }
  return groups;
};

const isBetween = ({ counted, claim }: Match, a: string, b: string): boolean =>
  (counted === a && claim === b) || (counted === b && claim === a);

type Counting = { -readonly [Member in keyof Count]: Count[Member] };

type Counts = Map<string, Counting>;

const add = (counts: Counts, of: string, { isUndisclosed }: Report, { min, max }: Range): void => {
  const count = counts.get(of) ?? { reports: 0, undisclosed: 0, min: 0n, max: 0n };
  count.reports += 1;
  count.undisclosed += isUndisclosed ? 1 : 0;
  count.min += min;
  count.max += max;
  counts.set(of, count);
};

/** What reports say together, by variant, by donor and by year. */
const countsIn = (reports: Iterable<Report>): ReadonlyMap<string, Count> => {
  const by = { variant: new Map() as Counts, donor: new Map() as Counts, year: new Map() as Counts };
  for (const report of reports) {
    add(by.variant, report.variant, report, report.whole);
    add(by.year, report.year, report, report.whole);
    for (const [from, range] of report.gifts) add(by.donor, from, report, range);
  }
  return new Map(
    Object.entries(by).flatMap(([kind, counts]) =>
      [...counts].map(([of, count]) => [`${kind} ${of}`, count] as const),
    ),
  );
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

/** Counts deliveries from the bytes of events, which must come in the order of their indexes. */
export const createIndependentCount = () => {
  const reports = new Map<string, Report>();
  const matches = new Map<string, readonly Match[]>();
  const held = new Set<string>();

  const takeReport = (name: string, index: number, type: string, data: Json): void => {
    const known = reports.get(name);
    const said = Object.hasOwn(saying, type) ? saying[type] : undefined;
    if (said === undefined || (type === begins) !== (known === undefined)) throw new NotCountable();
    reports.set(name, reportOf(said(data), known?.first ?? index, type === ends));
  };

  const decided = (known: readonly Match[], type: string, data: Json): readonly Match[] => {
    if (type === 'ClaimsMatched.v1') {
      return [...known, { counted: nameOf(data['counted']), claim: nameOf(data['claim']) }];
    }
    if (type !== 'ClaimsParted.v1') throw new NotCountable();
    const [a, b] = [nameOf(data['a']), nameOf(data['b'])];
    return known.filter((match) => !isBetween(match, a, b));
  };

  const takeEvent = (index: number, stream: string, event: Json): void => {
    const [report, track, type] = [reportIn(stream), trackIn(stream), textIn(event['type'])];
    const data = objectIn(event['data']);
    if (report !== undefined) takeReport(report, index, type, data);
    if (track !== undefined) matches.set(track, decided(matches.get(track) ?? [], type, data));
  };

  const isCounted = (stream: string): boolean =>
    reportIn(stream) !== undefined || trackIn(stream) !== undefined;

  const standsIn = (track: string, name: string): boolean => {
    const report = reports.get(name);
    return report !== undefined && !report.isWithdrawn && report.track === track;
  };

  /** The one of a group that counts: by the last match whose choice stands, or else the first recorded. */
  const countedIn = (track: string, group: ReadonlySet<string>, chosen: ReadonlyMap<string, number>) => {
    const standing = [...group].filter((name) => standsIn(track, name));
    const lastFirst = (a: string, b: string) => (chosen.get(b) ?? -1) - (chosen.get(a) ?? -1);
    const earliestFirst = (a: string, b: string) =>
      (reports.get(a)?.first ?? 0) - (reports.get(b)?.first ?? 0);
    return standing.toSorted((a, b) => lastFirst(a, b) || earliestFirst(a, b))[0];
  };

  /** The reports of groups on a track that do not count there. */
  const leftOutIn = (track: string): ReadonlySet<string> => {
    const known = matches.get(track) ?? [];
    // Of the matches that name one report, the last is kept.
    const chosen = new Map(known.map(({ counted }, at) => [counted, at]));
    const leftOut = groupsIn(known).flatMap((group) => {
      const one = countedIn(track, group, chosen);
      return [...group].filter((name) => name !== one);
    });
    return new Set(leftOut);
  };

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
    countsOf: (track: string): ReadonlyMap<string, Count> => {
      const leftOut = leftOutIn(track);
      const standing: Report[] = [];
      for (const [name, report] of reports) {
        if (report.track === track && !report.isWithdrawn && !leftOut.has(name)) standing.push(report);
      }
      return countsIn(standing);
    },
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
