// @ts-nocheck
import type { ArbitrationRefusal } from '../domain/arbitration/decider.ts';
import type { CommitmentRefusal } from '../domain/commitment/decider.ts';
import type { DeliveryRefusal } from '../domain/delivery/decider.ts';
import type { FaultCode } from '../domain/fault.ts';
import type { MilestoneRefusal } from '../domain/milestone/decider.ts';
import type { StatementRefusal } from '../domain/statement/decider.ts';
import type { TargetRefusal } from '../domain/target/decider.ts';
import type { GeneralRefusal } from '../store/execute.ts';

type Kind = { readonly status: number; readonly title: string; readonly detail: string };

type EdgeCode =
  | 'request-invalid'
  | 'unauthenticated'
  | 'role-missing'
  | 'not-your-body'
  | 'own-report'
  | 'track-not-yours'
  | 'not-found'
  | 'method-not-allowed'
  | 'body-too-large'
  | 'file-too-large'
  | 'upload-unknown'
  | 'cross-site'
  | 'identity-unavailable'
  | 'too-many-requests'
  | 'too-many-at-once'
  | 'lines-malformed'
  | 'upload-interrupted'
  | 'media-type-unsupported'
  | 'no-checkpoint'
  | 'checkpoint-unavailable'
  | 'checkpoint-unknown'
  | 'cosignature-invalid'
  | 'event-unknown'
  | 'clock-skew'
  | 'engine-unavailable'
  | 'storage-full'
  | 'not-yet-read'
  | 'header-too-large'
  | 'request-timeout'
  | 'not-ready'
  | 'internal';

export type ProblemCode =
  | EdgeCode
  | FaultCode
  | DeliveryRefusal['code']
  | CommitmentRefusal['code']
  | ArbitrationRefusal['code']
  | StatementRefusal['code']
  | TargetRefusal['code']
  | MilestoneRefusal['code']
  | GeneralRefusal['code'];

const tryAgain = 'Nothing was stored. Send the same request again after the time in Retry-After.';

/** The one place where reasons meet HTTP. A new refusal does not compile until it is here. */
export const problemKinds: Readonly<Record<ProblemCode, Kind>> = {
  'request-invalid': {
    status: 400,
    title: 'The request does not have the documented shape',
    detail:
      'Every fault that was found is listed in errors; mend them and send it again. Nothing was changed.',
  },
  unauthenticated: {
    status: 401,
    title: 'This needs a key that is known here',
    detail:
      'Send Authorization: Bearer <key> with a key that has not been revoked, or a token of the trusted provider that is in force.',
  },
  'identity-unavailable': {
    status: 503,
    title: 'It cannot be said at the moment whose token this is',
    detail:
      'Nothing was stored. The identity provider does not answer; send the same request again after the time in Retry-After.',
  },
  'cross-site': {
    status: 403,
    title: 'A session changes things from this server’s own pages only',
    detail: 'Open the page on this server and send it from there; a program sends its key in Authorization.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests in a short time',
    detail: 'Nothing was stored. Wait as long as Retry-After says; many deliveries go faster in one file.',
  },
  'too-many-at-once': {
    status: 429,
    title: 'Too many files or streams at once',
    detail:
      'Nothing was stored. Let one of those that are under way come to its end, or close it, and send the same request again.',
  },
  'role-missing': {
    status: 403,
    title: 'This key’s role does not allow that',
    detail: 'Use a key with the role that is named in requiredRole.',
  },
  'not-your-body': {
    status: 403,
    title: 'A body reports under its own id only',
    detail: 'The address names another body than the one the key belongs to.',
  },
  'own-report': {
    status: 403,
    title: 'Nobody judges a report of his own',
    detail: 'Another body with the role verifies it, or disputes it.',
  },
  'track-not-yours': {
    status: 403,
    title: 'This body does not report on that support track',
    detail: 'Ask the operator to add the track to the body, or report under another body.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    detail: 'Check the address; the README lists what can be asked.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    detail: 'The header Allow names the methods that it takes.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body of the request is too large',
    detail: 'Nothing was stored. One report fits in 256 KiB.',
  },
  'file-too-large': {
    status: 413,
    title: 'The file is too large',
    detail:
      'Nothing was stored. A file has at most 64 MiB and 200,000 deliveries, a body of CloudEvents 1 MiB: send it in parts.',
  },
  'upload-unknown': {
    status: 404,
    title: 'No file of yours is kept under this address',
    detail:
      'A file is kept for an hour after it was checked. Choose it again; what was recorded of it is recognised.',
  },
  'lines-malformed': {
    status: 422,
    title: 'Lines of the file cannot be recorded as they are',
    detail:
      'Nothing was stored. problems names every line and what to mend in it; then send the whole file again.',
  },
  'upload-interrupted': {
    status: 503,
    title: 'The file was recorded in part',
    detail:
      'Send the same file again after the time in Retry-After: what is stored is recognised, and the rest is recorded.',
  },
  'header-too-large': {
    status: 431,
    title: 'The address or the headers are too long',
    detail: 'Together they fit in 16 KiB; shorten the query or the headers.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request did not arrive in time',
    detail: 'Send it again, whole.',
  },
  'media-type-unsupported': {
    status: 415,
    title: 'This address does not take a body of that kind',
    detail:
      'Send one of the media types in accepts, in UTF-8, and no content encoding but gzip, deflate or br.',
  },
  'unknown-commitment': {
    status: 422,
    title: 'The delivery names a commitment that does not stand on its track',
    detail: 'errors says why. Record the commitment first, or leave the member out.',
  },
  'effective-in-the-future': {
    status: 422,
    title: 'What is reported has happened already',
    detail: 'A day or a period in it ends after today in Brussels; errors names it.',
  },
  'parts-do-not-add-up': {
    status: 422,
    title: 'The donors’ parts do not add up to the quantity',
    detail: 'The smallest and the largest values of the parts must each add up to those of the quantity.',
  },
  'report-too-large': {
    status: 422,
    title: 'The content is too large',
    detail:
      'errors says how many bytes of canonical JSON it has and how many fit: shorten the texts and lists.',
  },
  'no-checkpoint': {
    status: 404,
    title: 'No checkpoint has been signed yet',
    detail: 'A checkpoint is signed once the log holds an event; ask again then.',
  },
  'checkpoint-unavailable': {
    status: 503,
    title: 'No checkpoint can be signed at the moment',
    detail: 'Nothing is signed at present. Ask again after the time in Retry-After.',
  },
  'checkpoint-unknown': {
    status: 404,
    title: 'No checkpoint of this log has that text',
    detail:
      'Fetch GET /v1/audit/checkpoint again, and cosign what it answers. Where it was served here, keep both.',
  },
  'cosignature-invalid': {
    status: 422,
    title: 'The cosignature cannot be taken',
    detail: 'Send the whole note as it was served, with the line of a witness that is configured here.',
  },
  'event-unknown': {
    status: 404,
    title: 'The log holds no event with this id',
    detail:
      'Where you hold a receipt for it that is older than a minute, keep it and demand an export of the log: together they show that it was dropped.',
  },
  'clock-skew': {
    status: 503,
    title: 'The clock of this server is behind the log',
    detail: `${tryAgain} The operator must set the clock.`,
  },
  'engine-unavailable': { status: 503, title: 'The log cannot be reached at the moment', detail: tryAgain },
  'storage-full': {
    status: 507,
    title: 'The log has no space left',
    detail: 'Nothing was stored. The operator must free space; then send the same request again.',
  },
  'not-yet-read': {
    status: 503,
    title: 'The read side has not come that far yet',
    detail: 'Nothing was stored. Send the same request again after the time in Retry-After.',
  },
  'not-ready': {
    status: 503,
    title: 'This server is not ready',
    detail:
      'checks names what does not hold; reports are taken and questions answered all the same where they can be.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    detail: 'Send the same request again; if it stays so, tell the operator the X-Request-Id.',
  },
  'delivery-unknown': {
    status: 404,
    title: 'No delivery is recorded under this reference',
    detail:
      'Check the body and the reference; references distinguish capitals from small letters. Where two are named, absent says which does not stand here, and why.',
  },
  'delivery-contradicted': {
    status: 409,
    title: 'This reference already stands for a different delivery',
    detail:
      'stands shows what is recorded. To change it, send a correction; for other goods, use a new reference.',
  },
  'delivery-withdrawn': {
    status: 409,
    title: 'This delivery was withdrawn and its reference is closed',
    detail: 'Report it again under a new reference.',
  },
  'commitment-unknown': {
    status: 404,
    title: 'No commitment is recorded under this reference',
    detail: 'Check the body and the reference; references distinguish capitals from small letters.',
  },
  'commitment-contradicted': {
    status: 409,
    title: 'This reference already stands for a different commitment',
    detail:
      'stands shows what is recorded. To change what was promised, send a correction; when it moves on, an advance; for another promise, use a new reference.',
  },
  'commitment-withdrawn': {
    status: 409,
    title: 'This commitment was withdrawn and its reference is closed',
    detail: 'Record it again under a new reference.',
  },
  'stage-moves-backwards': {
    status: 409,
    title: 'A commitment moves forward only: pledged, allocated, contracted',
    detail:
      'stages shows those that it has reached. What was recorded by mistake is withdrawn, and recorded again under a new reference.',
  },
  'stage-not-the-first': {
    status: 422,
    title: 'A correction says the stage in which the commitment was made',
    detail: 'stages shows it first. To report a further stage, send an advance.',
  },
  'stages-out-of-order': {
    status: 422,
    title: 'The stages of a commitment follow each other in time',
    detail:
      'stages shows those that it has reached: an advance is not before the last of them, and a correction does not date the first after the second.',
  },
  'same-report': {
    status: 409,
    title: 'Both sides name the same report',
    detail: 'Name two different reports.',
  },
  'group-too-large': {
    status: 409,
    title: 'The group would be too large',
    detail: 'At most 50 reports can speak of the same goods; reports says how many it would be.',
  },
  'connected-through-others': {
    status: 409,
    title: 'Other matches still connect these two reports',
    detail:
      'through names those matches: part them first. Where they form a circle, take the match between the two away by sending If-Match with the ETag of the track’s arbitrations.',
  },
  'statement-unknown': {
    status: 404,
    title: 'No statement is recorded under this reference',
    detail: 'Check the body and the reference; references distinguish capitals from small letters.',
  },
  'statement-contradicted': {
    status: 409,
    title: 'This reference already stands for a different statement',
    detail:
      'stands shows what is recorded. To change it, send a correction; for a later figure, use a new reference.',
  },
  'statement-withdrawn': {
    status: 409,
    title: 'This statement was withdrawn and its reference is closed',
    detail: 'State it again under a new reference.',
  },
  superseded: {
    status: 409,
    title: 'This content was replaced since',
    detail: 'To go back to it, repeat the request with If-Match and the revision that stands now.',
  },
  'target-unknown': {
    status: 404,
    title: 'No target is held under this id',
    detail:
      'GET /v1/targets lists the targets; a retired one is answered for a knownAt before its retirement.',
  },
  'target-retired': {
    status: 409,
    title: 'This target was retired',
    detail: 'Adopt a new target under another id.',
  },
  'unknown-milestone': {
    status: 404,
    title: 'No milestone is held under this id',
    detail: 'GET /v1/milestones lists the milestones; a planner adopts a new one with PUT.',
  },
  'milestone-report-unknown': {
    status: 404,
    title: 'Your body has not reported on this milestone under this reference',
    detail: 'Check the reference; a body corrects and withdraws its own reports only.',
  },
  'milestone-report-contradicted': {
    status: 409,
    title: 'This reference already stands for a different report on the milestone',
    detail:
      'stands shows what is recorded. To change it, send a correction; for a later step, use a new reference.',
  },
  'milestone-report-withdrawn': {
    status: 409,
    title: 'This report on the milestone was withdrawn and its reference is closed',
    detail: 'Report it again under a new reference.',
  },
  'revision-required': {
    status: 428,
    title: 'This change needs the revision it was made for',
    detail:
      'Send If-Match with the ETag of what you have seen; * or a list names none and will not do for an opinion on a report.',
  },
  'reason-required': {
    status: 422,
    title: 'A revision needs its reason',
    detail: 'Say in reason why the target or milestone is changed.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    detail: 'Use a new key for a new request, or repeat the first request unchanged.',
  },
  'revision-stale': {
    status: 412,
    title: 'The revision in If-Match is not the one that stands now',
    detail:
      'Read it again, decide again, and send the revision that stands now; where nothing stands yet, send none.',
  },
  'stream-held': {
    status: 503,
    title: 'What stands here holds something that this version cannot read',
    detail:
      'It takes no commands, and nothing was stored. The operator must install a version that can read it.',
  },
  contention: {
    status: 503,
    title: 'Others wrote to the same report, target or milestone at the same time',
    detail: tryAgain,
  },
};
