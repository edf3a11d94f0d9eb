/*
 * A second count of what was delivered, by a way of its own: it shares no code with the ledger, or both could be wrong
 * alike. It keeps what each report says last, and at the end leaves out those of which, of the same goods, others count.
 */

/** What counts on one track and variant, in whole units (EUR: cents). */
export type Count = {
  /** Distinct reports that count, and those of them without a number. */
  readonly reports: number;
  readonly undisclosed: number;
  readonly min: bigint;
  readonly max: bigint;
};

type Report = {
  readonly first: number;
  readonly track: string;
  readonly variant: string;
  readonly min: bigint;
  readonly max: bigint;
  readonly isUndisclosed: boolean;
  readonly isWithdrawn: boolean;
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

const wholeUnits = (written: unknown): bigint => BigInt(String(written).replace('.', ''));

const rangeOf = (quantity: unknown): { readonly min: bigint; readonly max: bigint } => {
  if (quantity === 'undisclosed') return { min: 0n, max: 0n };
  const { min, max } = isObject(quantity) ? quantity : { min: quantity, max: quantity };
  return { min: wholeUnits(min), max: wholeUnits(max) };
};

const reportOf = (said: unknown, first: number, isWithdrawn: boolean): Report => {
  const { track, variant, quantity } = objectIn(objectIn(said)['delivery']);
  return {
    first,
    track: String(track),
    variant: String(variant),
    ...rangeOf(quantity),
    isUndisclosed: quantity === 'undisclosed',
    isWithdrawn,
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

const withReport = (count: Count, { min, max, isUndisclosed }: Report): Count => ({
  reports: count.reports + 1,
  undisclosed: count.undisclosed + (isUndisclosed ? 1 : 0),
  min: count.min + min,
  max: count.max + max,
});

const deliveries = 'delivery-';
const arbitrations = 'arbitration-';

/** Counts deliveries from the bytes of events, which must come in the order of their indexes. */
export const createIndependentCount = () => {
  const reports = new Map<string, Report>();
  const matches = new Map<string, Match[]>();

  const takeReport = (name: string, index: number, kind: string, data: Json): void => {
    const first = reports.get(name)?.first ?? index;
    const isWithdrawn = kind === 'DeliveryWithdrawn';
    const said = kind === 'DeliveryRecorded' ? data : data[isWithdrawn ? 'was' : 'now'];
    reports.set(name, reportOf(said, first, isWithdrawn));
  };

  const takeDecision = (track: string, kind: string, data: Json): void => {
    const known = matches.get(track) ?? [];
    if (kind === 'ClaimsMatched') {
      known.push({ counted: nameOf(data['counted']), claim: nameOf(data['claim']) });
      matches.set(track, known);
    }
    if (kind === 'ClaimsParted') {
      const [a, b] = [nameOf(data['a']), nameOf(data['b'])];
      matches.set(
        track,
        known.filter((match) => !isBetween(match, a, b)),
      );
    }
  };

  const takeEvent = (index: number, event: Json): void => {
    const [stream, kind = ''] = [String(event['stream']), ...String(event['type']).split('.')];
    const data = objectIn(event['data']);
    if (stream.startsWith(deliveries)) takeReport(stream.slice(deliveries.length), index, kind, data);
    if (stream.startsWith(arbitrations)) takeDecision(stream.slice(arbitrations.length), kind, data);
  };

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
    /** Takes the next event; what it cannot read it leaves out. */
    take: (index: number, bytes: Uint8Array): void => {
      try {
        takeEvent(index, objectIn(JSON.parse(Buffer.from(bytes).toString('utf8'))));
      } catch (error) {
        // Its stream is held, and figures of its tracks say that they are incomplete: they are not compared.
        if (!(error instanceof NotCountable || error instanceof SyntaxError)) throw error;
      }
    },
    /** What counts on a track, by variant. */
    countsOf: (track: string): ReadonlyMap<string, Count> => {
      const leftOut = leftOutIn(track);
      const counts = new Map<string, Count>();
      for (const [name, report] of reports) {
        if (report.isWithdrawn || report.track !== track || leftOut.has(name)) continue;
        counts.set(report.variant, withReport(counts.get(report.variant) ?? none, report));
      }
      return counts;
    },
  };
};

export type IndependentCount = ReturnType<typeof createIndependentCount>;
