// @ts-nocheck
import { z } from 'zod';
import { Bundle, Consistency, Cosigned, Inclusion, ReceiptAnswer } from './answers/audit.ts';
import {
  type Answers,
  command,
  complete,
  Decimal,
  form,
  htmlPage,
  Id,
  list,
  one,
  Range,
} from './answers/common.ts';
import {
  BreakdownPart,
  besideChanges,
  besideDonors,
  besideParts,
  Change,
  Contribution,
  courseMembers,
  DonorAnswer,
  Figure,
  FigureChange,
  figureMembers,
  GoalpostAnswer,
  restatement,
  timelineMembers,
} from './answers/figures.ts';
import {
  BodyAnswer,
  MilestoneAnswer,
  milestoneMembers,
  PaperLine,
  TargetAnswer,
  TrackAnswer,
  targetMembers,
} from './answers/goals.ts';
import {
  CommitmentReport,
  CountsAs,
  commitmentMembers,
  DeliveryReport,
  Duplicate,
  deliveryMembers,
  EventAnswer,
  FileReceipt,
  GroupAnswer,
  Parted,
  StatementReport,
  statementMembers,
  Taken,
} from './answers/reports.ts';
import type { named } from './routes.ts';

const tagged = ['ETag'] as const;

const history = (tag: Answers['tag']): Answers => list(tag, 'events', EventAnswer);

/** One thing about progress, of which the rows can also be had as a table. */
const withTable = (members: z.ZodRawShape): Answers => {
  const asJson = one('Progress', members, ['Vary']);
  const asCsv = {
    status: 200,
    description: 'The same as a table.',
    mediaType: 'text/csv',
    headers: ['Content-Disposition?', 'Link?', 'Vary'],
  };
  return { ...asJson, answers: [...asJson.answers, asCsv] };
};

const told = (mediaType: string, description: string): Answers => ({
  tag: 'Operation',
  answers: [{ status: 200, description, mediaType }],
});

const proof = (shape: z.ZodType): Answers => ({
  tag: 'Audit',
  answers: [{ status: 200, description: 'Hashes in base64.', shape }],
  refusals: [404],
});

const signingOut: Answers = {
  tag: 'Sessions',
  answers: [{ status: 204, description: 'The session is over.', headers: ['Set-Cookie'] }],
};

/** What every operation answers. A route that is not here does not compile. */
export const operations: Readonly<Record<keyof typeof named, Answers>> = {
  recordDelivery: command('Deliveries', DeliveryReport),
  recordDeliveries: {
    tag: 'Deliveries',
    answers: [
      { status: 200, description: 'What became of the lines.', shape: Taken, headers: ['Log-Position?'] },
    ],
    refusals: [409, 422, 507],
  },
  showTemplate: {
    tag: 'Deliveries',
    answers: [
      {
        status: 200,
        description: 'The header row.',
        mediaType: 'text/csv',
        headers: ['Content-Disposition'],
      },
    ],
  },
  correctDelivery: command('Deliveries', DeliveryReport),
  withdrawDelivery: command('Deliveries', DeliveryReport),
  verifyDelivery: command('Deliveries', DeliveryReport),
  disputeDelivery: command('Deliveries', DeliveryReport),
  listDeliveries: list('Deliveries', 'deliveries', z.strictObject({ ...deliveryMembers, complete })),
  showDelivery: one('Deliveries', deliveryMembers, tagged),
  showDeliveryHistory: history('Deliveries'),
  makeCommitment: command('Commitments', CommitmentReport),
  advanceCommitment: command('Commitments', CommitmentReport),
  correctCommitment: command('Commitments', CommitmentReport),
  withdrawCommitment: command('Commitments', CommitmentReport),
  listCommitments: list('Commitments', 'commitments', CommitmentReport),
  showCommitment: one('Commitments', { ...commitmentMembers, deliveries: z.array(Id).optional() }, tagged),
  showCommitmentHistory: history('Commitments'),
  listPipeline: list(
    'Commitments',
    'pipeline',
    z.strictObject({ ...commitmentMembers, deliveries: z.array(Id) }),
  ),
  matchClaims: command('Arbitration', CountsAs),
  partClaims: command('Arbitration', Parted),
  listGroups: list('Arbitration', 'groups', GroupAnswer, {
    beside: { track: z.string(), revision: Decimal.nullable() },
    headers: tagged,
  }),
  showArbitrationHistory: history('Arbitration'),
  listDuplicates: list('Arbitration', 'duplicates', Duplicate),
  makeStatement: command('Statements', StatementReport),
  correctStatement: command('Statements', StatementReport),
  withdrawStatement: command('Statements', StatementReport),
  listStatements: list('Statements', 'statements', z.strictObject({ ...statementMembers, complete })),
  showStatement: one('Statements', statementMembers, tagged),
  showStatementHistory: history('Statements'),
  setTarget: command('Targets', TargetAnswer),
  retireTarget: command('Targets', TargetAnswer),
  listTargets: list('Targets', 'targets', z.strictObject({ ...targetMembers, complete })),
  showTarget: one('Targets', targetMembers, tagged),
  listGoalposts: list('Targets', 'goalposts', GoalpostAnswer),
  setMilestone: command('Milestones', MilestoneAnswer),
  reportMilestone: command('Milestones', MilestoneAnswer),
  correctMilestoneReport: command('Milestones', MilestoneAnswer),
  withdrawMilestoneReport: command('Milestones', MilestoneAnswer),
  listMilestones: list('Milestones', 'milestones', z.strictObject({ ...milestoneMembers, complete })),
  showMilestone: one('Milestones', milestoneMembers, tagged),
  showMilestoneHistory: history('Milestones'),
  listPaper: list('Progress', 'items', PaperLine, { divided: false }),
  listProgress: list('Progress', 'progress', Figure, { divided: false }),
  showProgress: one('Progress', figureMembers),
  listContributions: list('Progress', 'contributions', Contribution, { beside: { sum: Range.nullable() } }),
  listRestatements: list('Progress', 'changes', Change, { beside: restatement }),
  listChanges: list('Progress', 'changes', FigureChange, { beside: besideChanges }),
  listTracks: list('Progress', 'tracks', TrackAnswer),
  showCourse: withTable(courseMembers),
  showBreakdown: list('Progress', 'parts', BreakdownPart, { beside: besideParts, divided: false }),
  showTimeline: withTable(timelineMembers),
  listDonors: list('Progress', 'donors', DonorAnswer, { beside: besideDonors }),
  listBodies: list('Progress', 'bodies', BodyAnswer),
  listEvents: list('Events', 'events', EventAnswer),
  followProgress: {
    tag: 'Events',
    answers: [
      {
        status: 200,
        description:
          'Messages `progress` with every figure that changed and the log position as `id`; come back with `Last-Event-ID`.',
        mediaType: 'text/event-stream',
      },
    ],
  },
  showFeed: {
    ...told('application/atom+xml', 'An Atom feed (RFC 4287), one entry for each event, the newest first.'),
    tag: 'Events',
    refusals: [404],
  },
  showLog: {
    tag: 'Audit',
    answers: [
      {
        status: 200,
        description: 'Envelopes, one a line, exactly as they are stored and hashed.',
        mediaType: 'application/x-ndjson',
        headers: ['Link?'],
      },
    ],
  },
  showCheckpoint: { ...told('text/plain', 'A C2SP signed note.'), tag: 'Audit', refusals: [404] },
  showInclusion: proof(Inclusion),
  showConsistency: proof(Consistency),
  showBundle: {
    tag: 'Audit',
    answers: [
      {
        status: 200,
        description: 'A figure bundle, which can be checked without this server.',
        shape: Bundle,
        headers: ['Content-Disposition'],
      },
    ],
    refusals: [404],
  },
  showReceipt: proof(ReceiptAnswer),
  takeCosignature: {
    tag: 'Audit',
    answers: [
      { status: 201, description: 'Stored.', shape: Cosigned, headers: ['Log-Position'] },
      { status: 200, description: 'It was there already.', shape: Cosigned, headers: ['Log-Position'] },
    ],
    refusals: [404, 422, 507],
  },
  showLiveness: {
    tag: 'Operation',
    answers: [
      {
        status: 200,
        description: 'The process runs.',
        shape: z.strictObject({ status: z.literal('alive') }),
      },
    ],
  },
  showReadiness: {
    tag: 'Operation',
    answers: [
      {
        status: 200,
        description: 'It can take reports and answer with current figures.',
        shape: z.strictObject({
          status: z.literal('ready'),
          checks: z.record(z.string(), z.boolean()),
          position: Decimal.nullable(),
          index: Decimal.nullable(),
          heldStreams: z.int(),
        }),
      },
    ],
  },
  showMetrics: told('text/plain', 'What the process tells Prometheus about itself.'),
  showProblem: { ...told('text/markdown', 'What the problem means and what to do.'), refusals: [404] },
  openSession: {
    tag: 'Sessions',
    answers: [
      { status: 204, description: 'Signed in: the cookie is the session.', headers: ['Set-Cookie'] },
      ...form().answers,
    ],
  },
  closeSession: signingOut,
  signOut: form(),
  showSessionPage: htmlPage(),
  showReportingPage: htmlPage(),
  uploadFile: form([507]),
  showUpload: htmlPage(),
  showUploadReceipt: {
    tag: 'Pages',
    answers: [
      {
        status: 200,
        description: 'The receipt of the file, as a program is given it that sends one.',
        shape: FileReceipt,
        headers: ['Content-Disposition'],
      },
    ],
    refusals: [404],
  },
  confirmUpload: form([404, 422, 507]),
  showChangeForm: htmlPage(),
  correctByForm: {
    ...form([404, 409, 412, 422, 507]),
    answers: [
      ...form().answers,
      { status: 422, description: 'The form with what is wrong in it.', mediaType: 'text/html' },
    ],
  },
  withdrawByForm: form([404, 409, 412, 422, 507]),
  showOpenApi: {
    tag: 'Operation',
    answers: [
      { status: 200, description: 'This document.', shape: z.looseObject({ openapi: z.literal('3.1.0') }) },
    ],
  },
  showAsset: {
    tag: 'Pages',
    answers: ['text/css', 'text/javascript', 'image/svg+xml'].map((mediaType) => ({
      status: 200,
      description: 'The file.',
      mediaType,
    })),
    refusals: [404],
  },
  showDocs: htmlPage(),
  showOverview: htmlPage(),
  showBriefPage: htmlPage(),
  showTargetPage: htmlPage(),
  showDeliveriesPage: htmlPage(),
  showReportPage: htmlPage(),
  showPipelinePage: htmlPage(),
  showCommitmentPage: htmlPage(),
  showTrackPage: htmlPage(),
  showBodiesPage: htmlPage(),
  showPaperPage: htmlPage(),
  showMilestonesPage: htmlPage(),
  showAuditPage: htmlPage(),
};
