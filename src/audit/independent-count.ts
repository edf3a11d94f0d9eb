/*
 * A second count of what was delivered, by a way of its own: it shares no code with the ledger, or both could be wrong
 * alike. It keeps what each report says last, and at the end leaves out those of which, of the same goods, others count.
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

type Report = {
  readonly first: number;
  readonly track: string;
  readonly isUndisclosed: boolean;
  readonly isWithdrawn: boolean;
  /** What it adds to which counts. */
  readonly parts: ReadonlyMap<string, Range>;
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

const textIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new NotCountable();
};

const wholeUnits = (written: unknown): bigint => BigInt(String(written).replace('.', ''));

const rangeOf = (quantity: unknown): Range => {
  if (quantity === 'undisclosed') return { min: 0n, max: 0n };
  const { min, max } = isObject(quantity) ? quantity : { min: quantity, max: quantity };
  return { min: wholeUnits(min), max: wholeUnits(max) };
};

/** What came from whom: each donor's part, or all from one, or from several of whom no parts are known. */
const donorsOf = ({ donor, donors, quantity }: Json): readonly (readonly [string, Range])[] => {
  if (!Array.isArray(donors)) return [[`donor ${textIn(donor)}`, rangeOf(quantity)]];
  if (!donors.every(isObject)) return [[`donor ${donors.map(textIn).join(' and ')}`, rangeOf(quantity)]];
  return donors.map((part) => [`donor ${textIn(part['donor'])}`, rangeOf(part['quantity'])]);
};

/** The year of the last day of a period: of `2025`, `2025-03`, `2025-03-14` and `2024-12-20/2025-01-10` it is 2025. */
const yearOf = (period: unknown): string => textIn(textIn(period).split('/').at(-1)).slice(0, 4);

const reportOf = (said: unknown, first: number, isWithdrawn: boolean): Report => {
  const delivery = objectIn(objectIn(said)['delivery']);
  const { track, variant, quantity, effectiveOn } = delivery;
  const whole = rangeOf(quantity);
  return {
    first,
    track: textIn(track),
    isUndisclosed: quantity === 'undisclosed',
    isWithdrawn,
    parts: new Map([
      [`variant ${textIn(variant)}`, whole],
      [`year ${yearOf(effectiveOn)}`, whole],
      ...donorsOf(delivery),
    ]),
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

const none: Count = { reports: 0, undisclosed: 0, min: 0n, max: 0n };

const withReport = (count: Count, { isUndisclosed }: Report, { min, max }: Range): Count => ({
  reports: count.reports + 1,
  undisclosed: count.undisclosed + (isUndisclosed ? 1 : 0),
  min: count.min + min,
  max: count.max + max,
});

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

const reportIn = (stream: string): string | undefined => /^delivery-([^/]+\/.+)$/.exec(stream)?.[1];
const trackIn = (stream: string): string | undefined => /^arbitration-(.+)$/.exec(stream)?.[1];

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
      const event = objectIn(JSON.parse(Buffer.from(bytes).toString('utf8')));
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
      const counts = new Map<string, Count>();
      for (const [name, report] of reports) {
        if (report.isWithdrawn || report.track !== track || leftOut.has(name)) continue;
        for (const [part, range] of report.parts) {
          counts.set(part, withReport(counts.get(part) ?? none, report, range));
        }
      }
      return counts;
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
