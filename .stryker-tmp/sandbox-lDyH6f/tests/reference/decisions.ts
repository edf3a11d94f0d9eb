// @ts-nocheck
// What comes of a command, from docs/definitions.md alone: whether it is stored, is a repeat, or is refused.
import { answerFor, groupOf, matchesIn } from './arbitration.ts';
import { commitmentsIn } from './commitments.ts';
import { isRetired, versionsIn } from './counting.ts';
import { contentIn } from './milestones.ts';
import { type Day, spanOf } from './periods.ts';
import { standingsIn } from './standings.ts';
import {
  type Accepted,
  inOrder,
  readReport,
  type Stage,
  type WireCommitment,
  type WireDelivery,
  type WireMilestone,
  type WireStatement,
  type WireStep,
  type WireTarget,
} from './wire.ts';

/** `report` is whose name it is, `body` who acts. */
type OnReport<Kind extends string> = { readonly kind: Kind; readonly report: string; readonly body: string };
type OnTrack<Kind extends string> = {
  readonly kind: Kind;
  readonly track: string;
  readonly body: string;
  readonly reason: string;
};
type OnId<Kind extends string> = { readonly kind: Kind; readonly id: string };

/** What somebody tries. Whether a target or a milestone is adopted or revised by being set is for the log to say. */
export type Tried =
  | (OnReport<'record' | 'correct'> & { readonly delivery: WireDelivery })
  | OnReport<'withdraw' | 'unstate'>
  | OnReport<'verify' | 'dispute'>
  | (OnTrack<'match'> & { readonly counted: string; readonly claim: string })
  | (OnTrack<'part'> & { readonly a: string; readonly b: string })
  | (OnReport<'commit'> & { readonly commitment: WireCommitment })
  | (OnReport<'recommit'> & { readonly commitment: WireCommitment })
  | (OnReport<'advance'> & { readonly stage: Stage; readonly on: Day })
  | OnReport<'uncommit'>
  | (OnReport<'state' | 'restate'> & { readonly statement: WireStatement })
  | (OnId<'set'> & { readonly target: WireTarget; readonly appliesFrom?: string })
  | OnId<'retire'>
  | (OnId<'plan'> & { readonly milestone: WireMilestone })
  | (OnId<'step' | 'restep'> & OnReport<'step' | 'restep'> & { readonly step: WireStep })
  | (OnId<'unstep'> & OnReport<'unstep'>);

type TriedOf<Kind extends Tried['kind']> = Tried & { readonly kind: Kind };

/** What a request says of the state that it was made for. */
export type Said = {
  /** The revision named by `If-Match`, `*`, or null without one. */
  readonly saw: number | '*' | null;
  /** Whether it has an `Idempotency-Key` of its own. */
  readonly fresh: boolean;
  /** In Brussels. */
  readonly today: Day;
};

export type Outcome = 'stored' | 'repeated' | 'refused';

/** The stream that a command or an event is of. */
export const streamOf = (tried: Tried | Accepted): string => {
  switch (tried.kind) {
    case 'record':
    case 'correct':
    case 'withdraw':
    case 'verify':
    case 'dispute':
      return `delivery-${tried.report}`;
    case 'match':
    case 'part':
      return `arbitration-${tried.track}`;
    case 'state':
    case 'restate':
    case 'unstate':
      return `statement-${tried.report}`;
    case 'commit':
    case 'recommit':
    case 'advance':
    case 'uncommit':
      return `commitment-${tried.report}`;
    case 'set':
    case 'adopt':
    case 'revise':
    case 'retire':
      return `target-${tried.id}`;
    case 'plan':
    case 'replan':
    case 'step':
    case 'restep':
    case 'unstep':
      return `milestone-${tried.id}`;
  }
};

/** -1 before its first event. */
export const revisionOf = (known: readonly Accepted[], stream: string): number =>
  known.filter((event) => streamOf(event) === stream).length - 1;

/** Of a content, whatever the order of its members and of what is a set, and with the defaults as if written out. */
const written = (content: object): string => inOneForm({ bound: 'exact', evidence: [], ...content });

/** "n ≡ {n, n}". */
const isOneNumber = (value: object): value is { readonly min: unknown } =>
  'min' in value && 'max' in value && value.min === value.max;

/** Equal for two JSON values that say the same. Of a target, `of` is `deliveries` where nothing is said. */
export const inOneForm = (content: object): string =>
  JSON.stringify(content, (name, value: unknown) => {
    if (name === 'of' && value === 'deliveries') return undefined;
    if (Array.isArray(value))
      return value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (typeof value !== 'object' || value === null) return value;
    if (isOneNumber(value)) return value.min;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });

/** How the `If-Match` of a request stands to the present revision. */
const seenOf = ({ saw }: Said, revision: number): 'absent' | 'current' | 'stale' => {
  if (saw === null) return 'absent';
  return revision >= 0 && (saw === '*' || saw === revision) ? 'current' : 'stale';
};

type Seen = ReturnType<typeof seenOf>;

/** "A conflict is 412, never a silent second decision." */
const unlessStale = (seen: Seen): Outcome => (seen === 'stale' ? 'refused' : 'stored');

/** Every content that one report ever had, the one that stands last, and whether it was withdrawn. */
type Life = { readonly contents: readonly string[]; readonly withdrawn: boolean };

/** "Equal to any earlier content: repeat", also of one withdrawn; else it contradicts. */
const telling = ({ contents }: Life, content: object): Outcome => {
  if (contents.length === 0) return 'stored';
  return contents.includes(written(content)) ? 'repeated' : 'refused';
};

/** "A correction equal to what stands is a repeat"; one back to an earlier content "must carry If-Match". */
const correcting = ({ contents, withdrawn }: Life, content: object, seen: Seen): Outcome => {
  if (contents.length === 0 || withdrawn) return 'refused';
  const wanted = written(content);
  if (contents.at(-1) === wanted) return 'repeated';
  return seen === 'absent' && contents.includes(wanted) ? 'refused' : unlessStale(seen);
};

const withdrawing = ({ contents, withdrawn }: Life, seen: Seen): Outcome => {
  if (contents.length === 0) return 'refused';
  return withdrawn ? 'repeated' : unlessStale(seen);
};

const contentTold = (event: Accepted): object | undefined => {
  switch (event.kind) {
    case 'record':
    case 'correct':
      return event.delivery;
    case 'state':
    case 'restate':
      return event.statement;
    case 'commit':
    case 'recommit':
      return event.commitment;
    case 'step':
    case 'restep':
      return event.step;
    default:
      return undefined;
  }
};

const endings = ['withdraw', 'unstate', 'uncommit', 'unstep'];

/** Of the report with the name in the stream. */
const lifeOf = (
  known: readonly Accepted[],
  { stream, report }: { readonly stream: string; readonly report: string },
): Life => {
  const own = known.filter(
    (event) => streamOf(event) === stream && 'report' in event && event.report === report,
  );
  return {
    contents: own.map(contentTold).flatMap((content) => (content === undefined ? [] : [written(content)])),
    withdrawn: own.some(({ kind }) => endings.some((ending) => ending === kind)),
  };
};

/** "Another body", with what it has seen: "one confirms what one has seen", so `*` shows nothing. */
const judging = (
  known: readonly Accepted[],
  { kind, report, body }: TriedOf<'verify' | 'dispute'>,
  { saw }: Said,
): Outcome => {
  const standing = standingsIn(known).find((each) => each.report === report);
  if (report.startsWith(`${body}/`) || standing === undefined || standing.status === 'withdrawn')
    return 'refused';
  const already = kind === 'verify' ? standing.verifiedBy : standing.disputedBy;
  if (already.includes(body)) return 'repeated';
  return saw === revisionOf(known, `delivery-${report}`) ? 'stored' : 'refused';
};

/** "A repeat only without news: with a current If-Match or a new Idempotency-Key it is decided afresh." */
const isNews = (seen: Seen, { fresh }: Said): boolean => seen === 'current' || fresh;

const isBetween = (event: Accepted, a: string, b: string): boolean => {
  if (event.kind === 'match') return inOrder([event.counted, event.claim]).join() === inOrder([a, b]).join();
  return event.kind === 'part' && inOrder([event.a, event.b]).join() === inOrder([a, b]).join();
};

/** What was decided of the two on the track, the latest last. */
const decidedOf = (known: readonly Accepted[], track: string, a: string, b: string): readonly Accepted[] =>
  known.filter((event) => streamOf(event) === `arbitration-${track}` && isBetween(event, a, b));

/** "Both sides of a match must stand in the track of the address." */
const standingOn = (known: readonly Accepted[], track: string): readonly string[] =>
  standingsIn(known)
    .filter(({ status, delivery }) => status !== 'withdrawn' && delivery.track === track)
    .map(({ report }) => report);

const matching = (
  known: readonly Accepted[],
  { track, counted, claim }: TriedOf<'match'>,
  said: Said,
): Outcome => {
  const seen = seenOf(said, revisionOf(known, `arbitration-${track}`));
  const decided = decidedOf(known, track, counted, claim);
  const isSame = (event: Accepted | undefined) => event?.kind === 'match' && event.counted === counted;
  const standing = standingOn(known, track);
  if (counted === claim) return 'refused';
  // "A match whose effect no longer stands", since another of the group overruled it, may be meant anew.
  // On another track it counts by what was decided there, and this match has no effect on it.
  const counts =
    standing.includes(counted) &&
    answerFor(known, counted, { index: known.length - 1 })?.countsAs.counted === true;
  if (isSame(decided.at(-1)) && counts) return 'repeated';
  if (![counted, claim].every((report) => standing.includes(report))) return 'refused';
  return decided.some(isSame) && !isNews(seen, said) ? 'refused' : unlessStale(seen);
};

/** "Until one of the two is corrected": from then on another parting is news of them. */
const areReopened = (known: readonly Accepted[], parting: Accepted, reports: readonly string[]): boolean =>
  known
    .slice(known.indexOf(parting))
    .some((event) => event.kind === 'correct' && reports.includes(event.report));

/** Also one of a circle may be taken away, by whoever names the revision that he has seen. */
const isHeldByOthers = (
  known: readonly Accepted[],
  { track, a, b }: TriedOf<'part'>,
  { saw }: Said,
): boolean => {
  const matches = matchesIn(known, track);
  const others = matches.filter((match) => !isBetween(match, a, b));
  const opensCircle = saw === revisionOf(known, `arbitration-${track}`) && others.length < matches.length;
  return groupOf(a, others).includes(b) && !opensCircle;
};

const parting = (known: readonly Accepted[], tried: TriedOf<'part'>, said: Said): Outcome => {
  const { track, a, b } = tried;
  const seen = seenOf(said, revisionOf(known, `arbitration-${track}`));
  const decided = decidedOf(known, track, a, b);
  const last = decided.at(-1);
  const standing = standingOn(known, track);
  // What was matched can be parted, whatever became of the two reports.
  const isMatched = last?.kind === 'match';
  if (a === b) return 'refused';
  if (last?.kind === 'part' && !areReopened(known, last, [a, b])) return 'repeated';
  if (!isMatched && ![a, b].every((report) => standing.includes(report))) return 'refused';
  if (isHeldByOthers(known, tried, said)) return 'refused';
  return decided.some(({ kind }) => kind === 'part') && !isNews(seen, said) ? 'refused' : unlessStale(seen);
};

/** Adopted, or revised: "PUT whose content equals any earlier content … is a repeat" only without news of it. */
const setting = (
  contents: readonly string[],
  content: object,
  { isClosed, seen, said }: { readonly isClosed: boolean; readonly seen: Seen; readonly said: Said },
): Outcome => {
  const wanted = written(content);
  if (contents.length === 0) return unlessStale(seen);
  if (contents.at(-1) === wanted) return 'repeated';
  if (isClosed || seen === 'absent' || (contents.includes(wanted) && !isNews(seen, said))) return 'refused';
  return unlessStale(seen);
};

const ofTarget = (known: readonly Accepted[], tried: TriedOf<'set' | 'retire'>, said: Said): Outcome => {
  const { id } = tried;
  const contents = versionsIn(known, id).map(({ target }) => written(target));
  const seen = seenOf(said, revisionOf(known, `target-${id}`));
  const isClosed = isRetired(known, id);
  return tried.kind === 'set'
    ? setting(contents, tried.target, { isClosed, seen, said })
    : withdrawing({ contents, withdrawn: isClosed }, seen);
};

const planning = (known: readonly Accepted[], { id, milestone }: TriedOf<'plan'>, said: Said): Outcome => {
  const contents = known.flatMap((event) =>
    (event.kind === 'plan' || event.kind === 'replan') && event.id === id ? [written(event.milestone)] : [],
  );
  const seen = seenOf(said, revisionOf(known, `milestone-${id}`));
  return setting(contents, milestone, { isClosed: false, seen, said });
};

const stages = ['pledged', 'allocated', 'contracted'];

const rankOf = (stage: Stage | undefined): number => stages.indexOf(String(stage));

/** "Forward only"; "an advance's `on` is not before the last stage's". A stage that it reached on that very day is a repeat. */
const advancing = (
  known: readonly Accepted[],
  { report, stage, on }: TriedOf<'advance'>,
  said: Said,
): Outcome => {
  const standing = commitmentsIn(known).find((each) => each.report === report);
  if (standing === undefined || standing.status === 'withdrawn') return 'refused';
  const present = standing.stages.at(-1);
  if (standing.stages.some((each) => each.stage === stage && each.on === on)) return 'repeated';
  if (rankOf(stage) <= rankOf(present?.stage) || on < (present?.on ?? '')) return 'refused';
  return unlessStale(seenOf(said, revisionOf(known, `commitment-${report}`)));
};

/** "A correction's `stage` is the first stage and its `effectiveOn` not after the first advance." */
const recommitting = (
  known: readonly Accepted[],
  { report, commitment }: TriedOf<'recommit'>,
  said: Said,
): Outcome => {
  const stream = `commitment-${report}`;
  const outcome = correcting(
    lifeOf(known, { stream, report }),
    commitment,
    seenOf(said, revisionOf(known, stream)),
  );
  const [first, second] = commitmentsIn(known).find((each) => each.report === report)?.stages ?? [];
  const keepsStages =
    commitment.stage === first?.stage &&
    (second === undefined || spanOf(commitment.effectiveOn).last <= second.on);
  return outcome === 'stored' && !keepsStages ? 'refused' : outcome;
};

/**
 * "A delivery names at most one commitment of its own track (decided when the command comes; a later withdrawal leaves
 * deliveries standing)": one that stands then. A report that names it still goes on to, and what was said before may be
 * said again; one that has let go of it comes to name it anew, and then it must stand.
 */
const namesNothing = (
  known: readonly Accepted[],
  { report, delivery }: TriedOf<'record' | 'correct'>,
): boolean => {
  const { track, commitment } = delivery;
  if (commitment === undefined) return false;
  const name = readReport(commitment);
  const standing = commitmentsIn(known).find((each) => each.report === name);
  if (standing?.status === 'standing' && standing.commitment.track === track) return false;
  const said = known.flatMap((event) =>
    (event.kind === 'record' || event.kind === 'correct') && event.report === report ? [event.delivery] : [],
  );
  const stands = said.at(-1);
  const namesItStill =
    stands?.track === track && stands.commitment !== undefined && readReport(stands.commitment) === name;
  return !namesItStill && !said.some((each) => written(each) === written(delivery));
};

const isAhead = (day: Day, { today }: Said): boolean => day > today;

const reporting = (
  known: readonly Accepted[],
  tried: TriedOf<
    | 'record'
    | 'correct'
    | 'withdraw'
    | 'commit'
    | 'uncommit'
    | 'state'
    | 'restate'
    | 'unstate'
    | 'step'
    | 'restep'
    | 'unstep'
  >,
  said: Said,
): Outcome => {
  const stream = streamOf(tried);
  const life = lifeOf(known, { stream, report: tried.report });
  const seen = seenOf(said, revisionOf(known, stream));
  switch (tried.kind) {
    case 'record':
      return telling(life, tried.delivery);
    case 'state':
      return telling(life, tried.statement);
    case 'commit':
      return telling(life, tried.commitment);
    case 'step':
      return telling(life, tried.step);
    case 'correct':
      return correcting(life, tried.delivery, seen);
    case 'restate':
      return correcting(life, tried.statement, seen);
    case 'restep':
      return correcting(life, tried.step, seen);
    default:
      return withdrawing(life, seen);
  }
};

const isOfTheFuture = (tried: Tried, said: Said): boolean => {
  switch (tried.kind) {
    case 'record':
    case 'correct':
      return isAhead(spanOf(tried.delivery.effectiveOn).last, said);
    case 'state':
    case 'restate':
      return isAhead(tried.statement.asOf, said);
    case 'commit':
    case 'recommit':
      return isAhead(spanOf(tried.commitment.effectiveOn).last, said);
    case 'advance':
      return isAhead(tried.on, said);
    case 'step':
    case 'restep':
      return isAhead(tried.step.on, said);
    default:
      return false;
  }
};

/** What comes of a command that was never sent before, once these events are stored. */
export const outcomeOf = (known: readonly Accepted[], tried: Tried, said: Said): Outcome => {
  if (isOfTheFuture(tried, said)) return 'refused';
  switch (tried.kind) {
    case 'record':
    case 'correct':
      return namesNothing(known, tried) ? 'refused' : reporting(known, tried, said);
    case 'advance':
      return advancing(known, tried, said);
    case 'recommit':
      return recommitting(known, tried, said);
    case 'verify':
    case 'dispute':
      return judging(known, tried, said);
    case 'match':
      return matching(known, tried, said);
    case 'part':
      return parting(known, tried, said);
    case 'set':
    case 'retire':
      return ofTarget(known, tried, said);
    case 'plan':
      return planning(known, tried, said);
    case 'step':
    case 'restep':
    case 'unstep':
      // A step is reported of a milestone that is adopted.
      return contentIn(known, tried.id) === undefined ? 'refused' : reporting(known, tried, said);
    default:
      return reporting(known, tried, said);
  }
};
