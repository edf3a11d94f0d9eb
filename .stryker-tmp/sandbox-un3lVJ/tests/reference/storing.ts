// @ts-nocheck
// The other way round: the events by which a log keeps a history.
import { commitmentsIn } from './commitments.ts';
import { versionsIn } from './counting.ts';
import { contentIn, stepsIn } from './milestones.ts';
import { startOf } from './periods.ts';
import { standingsIn } from './standings.ts';
import { saidIn } from './statements.ts';
import type { Stored, Told } from './stored.ts';
import { type Accepted, writeReport } from './wire.ts';

const found = <Each>(each: Each | undefined): Each => {
  if (each === undefined) throw new Error('something is changed that was never there');
  return each;
};

type Of<Kind extends Accepted['kind']> = Extract<Accepted, { readonly kind: Kind }>;

const heldIn = (known: readonly Accepted[], report: string) => {
  const standing = found(standingsIn(known).find((each) => each.report === report));
  const { delivery, status, verifiedBy, disputedBy } = standing;
  return { delivery, status, verifiedBy, disputedBy };
};

const promisedIn = (known: readonly Accepted[], report: string) => {
  const { commitment, stages } = found(commitmentsIn(known).find((each) => each.report === report));
  return { commitment, stages };
};

/** What an event is told with: the history before it and, with itself, after it. */
type Knowing = { readonly before: readonly Accepted[]; readonly after: readonly Accepted[] };

const deliveryEvent = (
  event: Of<'record' | 'correct' | 'withdraw' | 'verify' | 'dispute'>,
  { before, after }: Knowing,
): Told => {
  const stream = `delivery-${event.report}`;
  if (event.kind === 'record') {
    return { stream, type: 'DeliveryRecorded.v1', data: { delivery: event.delivery } };
  }
  const was = heldIn(before, event.report);
  if (event.kind === 'withdraw') {
    return { stream, type: 'DeliveryWithdrawn.v1', data: { was, reason: 'r' } };
  }
  const now = heldIn(after, event.report);
  switch (event.kind) {
    case 'correct':
      return { stream, type: 'DeliveryCorrected.v1', data: { was, now, reason: 'r' } };
    case 'verify':
      return { stream, type: 'DeliveryVerified.v1', data: { was, now } };
    case 'dispute':
      return { stream, type: 'DeliveryDisputed.v1', data: { was, now, reason: 'r' } };
  }
};

const arbitrationEvent = (event: Of<'match' | 'part'>): Told => {
  const stream = `arbitration-${event.track}`;
  const { reason } = event;
  return event.kind === 'match'
    ? {
        stream,
        type: 'ClaimsMatched.v1',
        data: { counted: writeReport(event.counted), claim: writeReport(event.claim), reason },
      }
    : {
        stream,
        type: 'ClaimsParted.v1',
        data: { a: writeReport(event.a), b: writeReport(event.b), reason },
      };
};

const commitmentEvent = (
  event: Of<'commit' | 'recommit' | 'advance' | 'uncommit'>,
  { before, after }: Knowing,
): Told => {
  const stream = `commitment-${event.report}`;
  if (event.kind === 'commit') {
    return { stream, type: 'CommitmentMade.v1', data: { commitment: event.commitment } };
  }
  const was = promisedIn(before, event.report);
  const now = promisedIn(after, event.report);
  switch (event.kind) {
    case 'recommit':
      return { stream, type: 'CommitmentCorrected.v1', data: { was, now, reason: 'r' } };
    case 'advance':
      return { stream, type: 'CommitmentAdvanced.v1', data: { was, now } };
    case 'uncommit':
      return { stream, type: 'CommitmentWithdrawn.v1', data: { was, reason: 'r' } };
  }
};

const statementEvent = (event: Of<'state' | 'restate' | 'unstate'>, { before }: Knowing): Told => {
  const stream = `statement-${event.report}`;
  if (event.kind === 'state') {
    return { stream, type: 'StatementMade.v1', data: { statement: event.statement } };
  }
  const was = found(saidIn(before).find(({ report }) => report === event.report)).statement;
  return event.kind === 'restate'
    ? { stream, type: 'StatementCorrected.v1', data: { was, now: event.statement, reason: 'r' } }
    : { stream, type: 'StatementWithdrawn.v1', data: { was, reason: 'r' } };
};

const targetEvent = (event: Of<'adopt' | 'revise' | 'retire'>, { before }: Knowing): Told => {
  const stream = `target-${event.id}`;
  if (event.kind === 'adopt') {
    const { target, appliesFrom = startOf(target.period) } = event;
    return { stream, type: 'TargetAdopted.v1', data: { target, appliesFrom } };
  }
  const was = found(versionsIn(before, event.id).at(-1)).target;
  if (event.kind === 'retire') return { stream, type: 'TargetRetired.v1', data: { was, reason: 'r' } };
  const { target: now, appliesFrom = startOf(now.period) } = event;
  return { stream, type: 'TargetRevised.v1', data: { was, now, reason: 'r', appliesFrom } };
};

const milestoneEvent = (event: Of<'plan' | 'replan'>, { before }: Knowing): Told => {
  const { id, milestone } = event;
  const stream = `milestone-${id}`;
  if (event.kind === 'plan') return { stream, type: 'MilestoneAdopted.v1', data: { id, ...milestone } };
  const was = found(contentIn(before, id));
  return { stream, type: 'MilestoneRevised.v1', data: { was, now: milestone, reason: 'r' } };
};

const stepEvent = (event: Of<'step' | 'restep' | 'unstep'>, { before }: Knowing): Told => {
  const stream = `milestone-${event.id}`;
  const named = writeReport(event.report);
  if (event.kind === 'step') {
    return { stream, type: 'MilestoneReported.v1', data: { ...named, ...event.step } };
  }
  const was = found(stepsIn(before, event.id).find(({ report }) => report === event.report)).step;
  return event.kind === 'restep'
    ? { stream, type: 'MilestoneReportCorrected.v1', data: { ...named, was, now: event.step, reason: 'r' } }
    : { stream, type: 'MilestoneReportWithdrawn.v1', data: { ...named, was, reason: 'r' } };
};

const toldOf = (event: Accepted, knowing: Knowing): Told => {
  switch (event.kind) {
    case 'record':
    case 'correct':
    case 'withdraw':
    case 'verify':
    case 'dispute':
      return deliveryEvent(event, knowing);
    case 'match':
    case 'part':
      return arbitrationEvent(event);
    case 'commit':
    case 'recommit':
    case 'advance':
    case 'uncommit':
      return commitmentEvent(event, knowing);
    case 'state':
    case 'restate':
    case 'unstate':
      return statementEvent(event, knowing);
    case 'adopt':
    case 'revise':
    case 'retire':
      return targetEvent(event, knowing);
    case 'plan':
    case 'replan':
      return milestoneEvent(event, knowing);
    case 'step':
    case 'restep':
    case 'unstep':
      return stepEvent(event, knowing);
  }
};

/** Contents stand in them as they were sent, and every reason that plays no part is "r". */
export const logOf = (history: readonly Accepted[]): Stored[] =>
  history.map((event, index) => {
    const knowing = { before: history.slice(0, index), after: history.slice(0, index + 1) };
    const by = { body: 'body' in event ? event.body : 'eums' };
    return { ...toldOf(event, knowing), recordedAt: event.recordedAt, by };
  });
