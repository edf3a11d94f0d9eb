// @ts-nocheck
import { describe, it } from 'vitest';
import { milestoneDecider } from '../../src/domain/milestone/decider.ts';
import type { MilestoneEvent } from '../../src/domain/milestone/events.ts';
import type { Milestone, MilestoneReport } from '../../src/domain/milestone/milestone.ts';
import { givenOf } from '../support/given.ts';
import { aMilestone, aMilestoneReport } from '../support/samples.ts';

const given = givenOf(milestoneDecider);

const id = 'edip-adopted';
const first = aMilestone();
const moved = aMilestone({ deadline: '2025-12-31' });
const other = aMilestone({ title: 'Another step' });

const adopted = (milestone: Milestone, reason?: string): MilestoneEvent => ({
  type: 'MilestoneAdopted',
  data: { id, ...milestone, reason },
});
const revised = (was: Milestone, now: Milestone, reason = 'a day was named'): MilestoneEvent => ({
  type: 'MilestoneRevised',
  data: { was, now, reason },
});
const set = (milestone: Milestone, reason?: string) =>
  ({ type: 'SetMilestone', id, milestone, reason }) as const;

const adoptedPast = [adopted(first)];
const revisedPast = [...adoptedPast, revised(first, moved)];

describe('adopting a milestone', () => {
  it('puts it on the account, with a reason where one was given', () => {
    given().when(set(first)).happens(adopted(first));
    given().when(set(first, 'White paper')).happens(adopted(first, 'White paper'));
  });

  it('a second time changes nothing: a reason is not content', () => {
    given(...adoptedPast)
      .when(set(first, 'another'), { ifMatch: 'current', fresh: true })
      .changesNothing();
  });
});

describe('revising a milestone', () => {
  it('keeps what was asked before beside what is asked now', () => {
    given(...adoptedPast)
      .when(set(moved, 'a day was named'), { ifMatch: 'current' })
      .happens(revised(first, moved));
  });

  it.each([false, true])('needs the revision that was seen (Idempotency-Key of its own: %s)', (fresh) => {
    given(...adoptedPast)
      .when(set(moved, 'a day was named'), { fresh })
      .isRefused('revision-required');
  });

  it('needs a reason', () => {
    given(...adoptedPast)
      .when(set(moved), { ifMatch: 'current' })
      .isRefused('reason-required');
  });

  it('to what stands is a repeat, with If-Match and without', () => {
    given(...revisedPast)
      .when(set(moved))
      .changesNothing();
    given(...revisedPast)
      .when(set(moved, 'again'), { ifMatch: 'current', fresh: true })
      .changesNothing();
  });

  it('back to what was replaced is refused where the request brings no news, so that a late repeat moves no deadline', () => {
    given(...revisedPast)
      .when(set(first))
      .isRefused('superseded');
    given(...revisedPast)
      .when(set(first, 'back'), { ifMatch: 'stale' })
      .isRefused('superseded');
    given(...revisedPast)
      .when(set(first, 'back'), { fresh: true })
      .isRefused('revision-required');
    given(...revisedPast)
      .when(set(first, 'back'), { ifMatch: 'current' })
      .happens(revised(moved, first, 'back'));
  });
});

const eda = { body: 'eda', reference: 'm-1' };
const eums = { body: 'eums', reference: 'm-1' };
const agreed = aMilestoneReport({ status: 'agreed', on: '2025-11-05' });
const achieved = aMilestoneReport();
const abandoned = aMilestoneReport({ status: 'abandoned' });

const reported = (report: MilestoneReport, by = eda): MilestoneEvent => ({
  type: 'MilestoneReported',
  data: { ...by, ...report },
});
const corrected = (was: MilestoneReport, now: MilestoneReport, by = eda): MilestoneEvent => ({
  type: 'MilestoneReportCorrected',
  data: { ...by, was, now, reason: 'another day' },
});
const withdrawn = (was: MilestoneReport, by = eda): MilestoneEvent => ({
  type: 'MilestoneReportWithdrawn',
  data: { ...by, was, reason: 'never adopted' },
});

const report = (told: MilestoneReport, by = eda) =>
  ({ type: 'ReportMilestone', ...by, report: told }) as const;
const correct = (now: MilestoneReport, by = eda) =>
  ({ type: 'CorrectMilestoneReport', ...by, report: now, reason: 'another day' }) as const;
const withdraw = (by = eda) => ({ type: 'WithdrawMilestoneReport', ...by, reason: 'never adopted' }) as const;

const reportedPast = [...adoptedPast, reported(agreed)];
const correctedPast = [...reportedPast, corrected(agreed, achieved)];
const withdrawnPast = [...correctedPast, withdrawn(achieved)];

describe('reporting on a milestone', () => {
  it('puts the report on the account, under the acting body’s own reference', () => {
    given(...adoptedPast)
      .when(report(achieved))
      .happens(reported(achieved));
  });

  it.each([report(achieved), correct(achieved), withdraw()])(
    'needs a milestone that somebody has adopted: $type',
    (command) => {
      given().when(command).isRefused('unknown-milestone');
    },
  );

  it('leaves a report of another body under the same reference alone', () => {
    given(...reportedPast)
      .when(report(achieved, eums))
      .happens(reported(achieved, eums));
    given(...reportedPast, reported(achieved, eums))
      .when(report(agreed))
      .changesNothing();
  });

  it.each([
    ['that stands', reportedPast, agreed],
    ['that was corrected away', correctedPast, agreed],
    ['that stands after a correction', correctedPast, achieved],
    ['of a withdrawn report', withdrawnPast, agreed],
  ])('with a content %s is no news', (_which, past, told) => {
    given(...past)
      .when(report(told))
      .changesNothing();
  });

  it('is no news either where the milestone was revised meanwhile', () => {
    given(...reportedPast, revised(first, other))
      .when(report(agreed))
      .changesNothing();
  });

  it('with another content contradicts, and shows what stands', () => {
    given(...correctedPast)
      .when(report(abandoned))
      .isRefused('milestone-report-contradicted', { stands: achieved });
  });

  it('with another content is refused once the report was withdrawn', () => {
    given(...withdrawnPast)
      .when(report(abandoned))
      .isRefused('milestone-report-withdrawn');
  });
});

describe('correcting a report on a milestone', () => {
  it('keeps what stood beside what stands', () => {
    given(...reportedPast)
      .when(correct(achieved))
      .happens(corrected(agreed, achieved));
  });

  it('to what stands is no news', () => {
    given(...correctedPast)
      .when(correct(achieved))
      .changesNothing();
  });

  it('back to what was replaced needs the revision that was seen', () => {
    given(...correctedPast)
      .when(correct(agreed))
      .isRefused('superseded');
    given(...correctedPast)
      .when(correct(agreed), { ifMatch: 'current' })
      .happens(corrected(achieved, agreed));
  });

  it('is refused where nothing of the body stands', () => {
    given(...reportedPast)
      .when(correct(achieved, eums))
      .isRefused('milestone-report-unknown');
    given(...withdrawnPast)
      .when(correct(abandoned))
      .isRefused('milestone-report-withdrawn');
  });
});

describe('withdrawing a report on a milestone', () => {
  it('keeps what stood', () => {
    given(...correctedPast)
      .when(withdraw())
      .happens(withdrawn(achieved));
  });

  it('twice is no news, and of nothing is refused', () => {
    given(...withdrawnPast)
      .when(withdraw())
      .changesNothing();
    given(...reportedPast)
      .when(withdraw(eums))
      .isRefused('milestone-report-unknown');
  });
});
