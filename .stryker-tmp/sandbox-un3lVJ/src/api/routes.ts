// @ts-nocheck
import type { Route } from './route.ts';
import { advanceCommitment } from './routes/advance-commitment.ts';
import { closeSession } from './routes/close-session.ts';
import { confirmUpload } from './routes/confirm-upload.ts';
import { correctByForm } from './routes/correct-by-form.ts';
import { correctCommitment } from './routes/correct-commitment.ts';
import { correctDelivery } from './routes/correct-delivery.ts';
import { correctMilestoneReport } from './routes/correct-milestone-report.ts';
import { correctStatement } from './routes/correct-statement.ts';
import { disputeDelivery } from './routes/dispute-delivery.ts';
import { followProgress } from './routes/follow-progress.ts';
import { listBodies } from './routes/list-bodies.ts';
import { listChanges } from './routes/list-changes.ts';
import { listCommitments } from './routes/list-commitments.ts';
import { listContributions } from './routes/list-contributions.ts';
import { listDeliveries } from './routes/list-deliveries.ts';
import { listDonors } from './routes/list-donors.ts';
import { listDuplicates } from './routes/list-duplicates.ts';
import { listEvents } from './routes/list-events.ts';
import { listGoalposts } from './routes/list-goalposts.ts';
import { listGroups } from './routes/list-groups.ts';
import { listMilestones } from './routes/list-milestones.ts';
import { listPaper } from './routes/list-paper.ts';
import { listPipeline } from './routes/list-pipeline.ts';
import { listProgress } from './routes/list-progress.ts';
import { listRestatements } from './routes/list-restatements.ts';
import { listStatements } from './routes/list-statements.ts';
import { listTargets } from './routes/list-targets.ts';
import { listTracks } from './routes/list-tracks.ts';
import { makeCommitment } from './routes/make-commitment.ts';
import { makeStatement } from './routes/make-statement.ts';
import { matchClaims } from './routes/match-claims.ts';
import { openSession } from './routes/open-session.ts';
import { partClaims } from './routes/part-claims.ts';
import { recordDeliveries } from './routes/record-deliveries.ts';
import { recordDelivery } from './routes/record-delivery.ts';
import { reportMilestone } from './routes/report-milestone.ts';
import { retireTarget } from './routes/retire-target.ts';
import { setMilestone } from './routes/set-milestone.ts';
import { setTarget } from './routes/set-target.ts';
import { showArbitrationHistory } from './routes/show-arbitration-history.ts';
import { showAsset } from './routes/show-asset.ts';
import { showAuditPage } from './routes/show-audit-page.ts';
import { showBodiesPage } from './routes/show-bodies-page.ts';
import { showBreakdown } from './routes/show-breakdown.ts';
import { showBriefPage } from './routes/show-brief-page.ts';
import { showBundle } from './routes/show-bundle.ts';
import { showChangeForm } from './routes/show-change-form.ts';
import { showCheckpoint } from './routes/show-checkpoint.ts';
import { showCommitment } from './routes/show-commitment.ts';
import { showCommitmentHistory } from './routes/show-commitment-history.ts';
import { showCommitmentPage } from './routes/show-commitment-page.ts';
import { showConsistency } from './routes/show-consistency.ts';
import { showCourse } from './routes/show-course.ts';
import { showDeliveriesPage } from './routes/show-deliveries-page.ts';
import { showDelivery } from './routes/show-delivery.ts';
import { showDeliveryHistory } from './routes/show-delivery-history.ts';
import { showDocs } from './routes/show-docs.ts';
import { showFeed } from './routes/show-feed.ts';
import { showInclusion } from './routes/show-inclusion.ts';
import { showLiveness } from './routes/show-liveness.ts';
import { showLog } from './routes/show-log.ts';
import { showMetrics } from './routes/show-metrics.ts';
import { showMilestone } from './routes/show-milestone.ts';
import { showMilestoneHistory } from './routes/show-milestone-history.ts';
import { showMilestonesPage } from './routes/show-milestones-page.ts';
import { showOpenApi } from './routes/show-open-api.ts';
import { showOverview } from './routes/show-overview.ts';
import { showPaperPage } from './routes/show-paper-page.ts';
import { showPipelinePage } from './routes/show-pipeline-page.ts';
import { showProblem } from './routes/show-problem.ts';
import { showProgress } from './routes/show-progress.ts';
import { showReadiness } from './routes/show-readiness.ts';
import { showReceipt } from './routes/show-receipt.ts';
import { showReportPage } from './routes/show-report-page.ts';
import { showReportingPage } from './routes/show-reporting-page.ts';
import { showSessionPage } from './routes/show-session-page.ts';
import { showStatement } from './routes/show-statement.ts';
import { showStatementHistory } from './routes/show-statement-history.ts';
import { showTarget } from './routes/show-target.ts';
import { showTargetPage } from './routes/show-target-page.ts';
import { showTemplate } from './routes/show-template.ts';
import { showTimeline } from './routes/show-timeline.ts';
import { showTrackPage } from './routes/show-track-page.ts';
import { showUpload } from './routes/show-upload.ts';
import { showUploadReceipt } from './routes/show-upload-receipt.ts';
import { signOut } from './routes/sign-out.ts';
import { takeCosignature } from './routes/take-cosignature.ts';
import { uploadFile } from './routes/upload-file.ts';
import { verifyDelivery } from './routes/verify-delivery.ts';
import { withdrawByForm } from './routes/withdraw-by-form.ts';
import { withdrawCommitment } from './routes/withdraw-commitment.ts';
import { withdrawDelivery } from './routes/withdraw-delivery.ts';
import { withdrawMilestoneReport } from './routes/withdraw-milestone-report.ts';
import { withdrawStatement } from './routes/withdraw-statement.ts';

/** Every endpoint there is: a new one is one file in routes/ and one line here. */
export const named = {
  recordDelivery,
  recordDeliveries,
  showTemplate,
  correctDelivery,
  withdrawDelivery,
  verifyDelivery,
  disputeDelivery,
  listDeliveries,
  showDelivery,
  showDeliveryHistory,
  makeCommitment,
  advanceCommitment,
  correctCommitment,
  withdrawCommitment,
  listCommitments,
  showCommitment,
  showCommitmentHistory,
  listPipeline,
  matchClaims,
  partClaims,
  listGroups,
  showArbitrationHistory,
  listDuplicates,
  makeStatement,
  correctStatement,
  withdrawStatement,
  listStatements,
  showStatement,
  showStatementHistory,
  setTarget,
  retireTarget,
  listTargets,
  showTarget,
  listGoalposts,
  setMilestone,
  reportMilestone,
  correctMilestoneReport,
  withdrawMilestoneReport,
  listMilestones,
  showMilestone,
  showMilestoneHistory,
  listPaper,
  listProgress,
  showProgress,
  listContributions,
  listRestatements,
  listChanges,
  listTracks,
  showCourse,
  showBreakdown,
  showTimeline,
  listDonors,
  listBodies,
  listEvents,
  followProgress,
  showFeed,
  showLog,
  showCheckpoint,
  showInclusion,
  showConsistency,
  showBundle,
  showReceipt,
  takeCosignature,
  showLiveness,
  showReadiness,
  showMetrics,
  showProblem,
  openSession,
  closeSession,
  signOut,
  showSessionPage,
  showReportingPage,
  uploadFile,
  showUpload,
  showUploadReceipt,
  confirmUpload,
  showChangeForm,
  correctByForm,
  withdrawByForm,
  showOpenApi,
  showAsset,
  showDocs,
  showOverview,
  showBriefPage,
  showTargetPage,
  showDeliveriesPage,
  showReportPage,
  showPipelinePage,
  showCommitmentPage,
  showTrackPage,
  showBodiesPage,
  showPaperPage,
  showMilestonesPage,
  showAuditPage,
};

/** The same as a list, in the order in which addresses are looked up. */
export const routes: readonly Route[] = Object.values(named);
