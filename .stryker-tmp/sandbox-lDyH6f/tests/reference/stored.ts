// @ts-nocheck
// The events of a log, as it keeps them, in the form that the reference reads.
import { commitmentsIn } from './commitments.ts';
import { startOf } from './periods.ts';
import { type Standing, standingsIn } from './standings.ts';
import {
  type Accepted,
  inOrder,
  readReport,
  type WireCommitment,
  type WireDelivery,
  type WireMilestone,
  type WireReport,
  type WireStage,
  type WireStatement,
  type WireStep,
  type WireTarget,
  writeReport,
} from './wire.ts';

/** A delivery's standing as events carry it. */
type Held = Pick<Standing, 'delivery' | 'verifiedBy' | 'disputedBy'> & { readonly status: string };

type Promised = { readonly commitment: WireCommitment; readonly stages: readonly WireStage[] };

type Because = { readonly reason: string };
type Changed<Content> = { readonly was: Content; readonly now: Content };
type Ended<Content> = Because & { readonly was: Content };

/** By stored name, what an event of that name carries. */
type Carried = {
  'DeliveryRecorded.v1': { readonly delivery: WireDelivery };
  'DeliveryCorrected.v1': Changed<Held> & Because;
  'DeliveryWithdrawn.v1': Ended<Held>;
  /** What the verifier had seen is the product's to check, as are notes and evidence. */
  'DeliveryVerified.v1': Changed<Held>;
  'DeliveryDisputed.v1': Changed<Held> & Because;
  'ClaimsMatched.v1': Because & { readonly counted: WireReport; readonly claim: WireReport };
  'ClaimsParted.v1': Because & { readonly a: WireReport; readonly b: WireReport };
  'CommitmentMade.v1': { readonly commitment: WireCommitment };
  'CommitmentAdvanced.v1': Changed<Promised>;
  'CommitmentCorrected.v1': Changed<Promised> & Because;
  'CommitmentWithdrawn.v1': Ended<Promised>;
  'StatementMade.v1': { readonly statement: WireStatement };
  'StatementCorrected.v1': Changed<WireStatement> & Because;
  'StatementWithdrawn.v1': Ended<WireStatement>;
  'TargetAdopted.v1': { readonly target: WireTarget; readonly appliesFrom: string };
  'TargetRevised.v1': Changed<WireTarget> & Because & { readonly appliesFrom: string };
  'TargetRetired.v1': Ended<WireTarget>;
  /** Why it is adopted is no part of what it is. */
  'MilestoneAdopted.v1': WireMilestone & { readonly id: string; readonly reason?: string };
  'MilestoneRevised.v1': Changed<WireMilestone> & Because;
  'MilestoneReported.v1': WireReport & WireStep;
  'MilestoneReportCorrected.v1': WireReport & Changed<WireStep> & Because;
  'MilestoneReportWithdrawn.v1': WireReport & Ended<WireStep>;
};

type StoredName = keyof Carried;
type ToldAs<Name extends StoredName> = {
  [Each in Name]: { readonly stream: string; readonly type: Each; readonly data: Carried[Each] };
}[Name];

/** What happened where. */
export type Told = ToldAs<StoredName>;
type Kept = { readonly recordedAt: string; readonly by: { readonly body: string } };

/** An envelope; members that nothing here depends on are left out. */
export type Stored = Told & Kept;

/** Who acted when, on what: the report, target, milestone or track that the stream is named after. */
type Circumstances = { readonly body: string; readonly recordedAt: string; readonly subject: string };

type Readers = { readonly [Name in StoredName]: (data: Carried[Name], by: Circumstances) => Accepted };

/** By the body whose report it is, which the stream names. */
const reported = ({ recordedAt, subject: report }: Circumstances) => ({
  report,
  body: writeReport(report).body,
  recordedAt,
});
const seen = ({ body, recordedAt, subject }: Circumstances) => ({ report: subject, body, recordedAt });
const judged = ({ body, recordedAt, subject }: Circumstances) => ({ track: subject, body, recordedAt });
const planned = ({ recordedAt, subject }: Circumstances) => ({ id: subject, recordedAt });
const stepped = ({ recordedAt, subject }: Circumstances, report: WireReport) => ({
  id: subject,
  report: readReport(report),
  body: report.body,
  recordedAt,
});

/** What is left out of an adoption or revision when it was: the first day of the period. */
const appliesFrom = (target: WireTarget, day: string) =>
  day === startOf(target.period) ? {} : { appliesFrom: day };

const readers: Readers = {
  'DeliveryRecorded.v1': ({ delivery }, by) => ({ kind: 'record', ...reported(by), delivery }),
  'DeliveryCorrected.v1': ({ now }, by) => ({ kind: 'correct', ...reported(by), delivery: now.delivery }),
  'DeliveryWithdrawn.v1': (_data, by) => ({ kind: 'withdraw', ...reported(by) }),
  'DeliveryVerified.v1': (_data, by) => ({ kind: 'verify', ...seen(by) }),
  'DeliveryDisputed.v1': (_data, by) => ({ kind: 'dispute', ...seen(by) }),
  'ClaimsMatched.v1': ({ counted, claim, reason }, by) => ({
    kind: 'match',
    ...judged(by),
    counted: readReport(counted),
    claim: readReport(claim),
    reason,
  }),
  'ClaimsParted.v1': ({ a, b, reason }, by) => ({
    kind: 'part',
    ...judged(by),
    a: readReport(a),
    b: readReport(b),
    reason,
  }),
  'CommitmentMade.v1': ({ commitment }, by) => ({ kind: 'commit', ...reported(by), commitment }),
  'CommitmentAdvanced.v1': ({ now }, by) => {
    const last = now.stages.at(-1);
    if (last === undefined) throw new Error(`an advance of ${by.subject} to no stage`);
    return { kind: 'advance', ...reported(by), stage: last.stage, on: last.on };
  },
  'CommitmentCorrected.v1': ({ now }, by) => ({
    kind: 'recommit',
    ...reported(by),
    commitment: now.commitment,
  }),
  'CommitmentWithdrawn.v1': (_data, by) => ({ kind: 'uncommit', ...reported(by) }),
  'StatementMade.v1': ({ statement }, by) => ({ kind: 'state', ...reported(by), statement }),
  'StatementCorrected.v1': ({ now }, by) => ({ kind: 'restate', ...reported(by), statement: now }),
  'StatementWithdrawn.v1': (_data, by) => ({ kind: 'unstate', ...reported(by) }),
  'TargetAdopted.v1': ({ target, appliesFrom: day }, by) => ({
    kind: 'adopt',
    ...planned(by),
    target,
    ...appliesFrom(target, day),
  }),
  'TargetRevised.v1': ({ now, appliesFrom: day }, by) => ({
    kind: 'revise',
    ...planned(by),
    target: now,
    ...appliesFrom(now, day),
  }),
  'TargetRetired.v1': (_data, by) => ({ kind: 'retire', ...planned(by) }),
  'MilestoneAdopted.v1': ({ id: _id, reason: _reason, ...milestone }, by) => ({
    kind: 'plan',
    ...planned(by),
    milestone,
  }),
  'MilestoneRevised.v1': ({ now }, by) => ({ kind: 'replan', ...planned(by), milestone: now }),
  'MilestoneReported.v1': ({ body, reference, ...step }, by) => ({
    kind: 'step',
    ...stepped(by, { body, reference }),
    step,
  }),
  'MilestoneReportCorrected.v1': ({ body, reference, now }, by) => ({
    kind: 'restep',
    ...stepped(by, { body, reference }),
    step: now,
  }),
  'MilestoneReportWithdrawn.v1': (report, by) => ({ kind: 'unstep', ...stepped(by, report) }),
};

const read = <Name extends StoredName>({
  stream,
  type,
  recordedAt,
  by,
  data,
}: ToldAs<Name> & Kept): Accepted =>
  readers[type](data, {
    body: by.body,
    recordedAt,
    subject: stream.slice(stream.indexOf('-') + 1),
  });

type Status = Pick<Held, 'status' | 'verifiedBy' | 'disputedBy'>;

const written = ({ status, verifiedBy, disputedBy }: Status): string =>
  `${status}, verified by ${inOrder(verifiedBy)}, disputed by ${inOrder(disputedBy)}`;

/** How the event itself says that things stand after it, and how they do by the rules; nothing where it says nothing. */
const claimsOf = (event: Stored, known: readonly Accepted[]): { said: string; found: string } | undefined => {
  const subject = event.stream.slice(event.stream.indexOf('-') + 1);
  switch (event.type) {
    case 'DeliveryCorrected.v1':
    case 'DeliveryVerified.v1':
    case 'DeliveryDisputed.v1': {
      const found = standingsIn(known).find(({ report }) => report === subject);
      return { said: written(event.data.now), found: found === undefined ? '' : written(found) };
    }
    case 'CommitmentAdvanced.v1':
    case 'CommitmentCorrected.v1': {
      const found = commitmentsIn(known).find(({ report }) => report === subject);
      const path = (stages: readonly WireStage[] = []) =>
        stages.map(({ stage, on }) => `${stage} ${on}`).join();
      return { said: path(event.data.now.stages), found: path(found?.stages) };
    }
    default:
      return undefined;
  }
};

/**
 * The history that a log holds, in its order. Audit streams have no index and are left out. Throws where an event says
 * of a status or a stage what the rules do not give: its `now` is a claim, and not taken on trust.
 */
export const historyOf = (log: readonly Stored[]): Accepted[] => {
  const history: Accepted[] = [];
  for (const event of log.filter(({ stream }) => !stream.startsWith('audit-'))) {
    if (!Object.hasOwn(readers, event.type)) throw new Error(`the reference does not know ${event.type}`);
    history.push(read(event));
    const claims = claimsOf(event, history);
    if (claims !== undefined && claims.said !== claims.found) {
      const place = `event ${history.length - 1} in ${event.stream}`;
      throw new Error(`${place} says "${claims.said}", and by the rules it is "${claims.found}"`);
    }
  }
  return history;
};
