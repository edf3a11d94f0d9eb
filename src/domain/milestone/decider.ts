import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import type { ReportId } from '../ids.ts';
import {
  correcting,
  type ReportState,
  standingAs,
  telling,
  withdrawing,
  withdrawnAs,
} from '../report-life.ts';
import type { MilestoneEvent } from './events.ts';
import { contentOf, type Milestone, type MilestoneReport, reportContentOf } from './milestone.ts';

type Named<Command> = ReportId & Command;

/** `body` and `reference` name a report: the acting body and that body's own reference. */
export type MilestoneCommand =
  | {
      readonly type: 'SetMilestone';
      readonly id: string;
      readonly milestone: Milestone;
      readonly reason?: string | undefined;
    }
  | Named<{ readonly type: 'ReportMilestone'; readonly report: MilestoneReport }>
  | Named<{
      readonly type: 'CorrectMilestoneReport';
      readonly report: MilestoneReport;
      readonly reason: string;
    }>
  | Named<{ readonly type: 'WithdrawMilestoneReport'; readonly reason: string }>;

type Reports = ReadonlyMap<string, ReportState<MilestoneReport>>;

type MilestoneState =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'adopted';
      readonly milestone: Milestone;
      /** All contents that the milestone ever had. */
      readonly contents: readonly string[];
      readonly reports: Reports;
    };

export type MilestoneRefusal =
  | { readonly code: 'unknown-milestone' }
  | { readonly code: 'milestone-report-unknown' }
  | { readonly code: 'milestone-report-contradicted'; readonly stands: MilestoneReport }
  | { readonly code: 'milestone-report-withdrawn' }
  | { readonly code: 'superseded' }
  | { readonly code: 'revision-required' }
  | { readonly code: 'reason-required' };

type MilestoneDecision = Decision<MilestoneEvent, MilestoneRefusal>;
type CommandOf<Type extends MilestoneCommand['type']> = Extract<MilestoneCommand, { type: Type }>;
type Life = ReportState<MilestoneReport>;

const set = (
  state: MilestoneState,
  { id, milestone: now, reason }: CommandOf<'SetMilestone'>,
  given: Given,
): MilestoneDecision => {
  if (state.status === 'unknown') return accept({ type: 'MilestoneAdopted', data: { id, ...now, reason } });
  if (contentOf(now) === contentOf(state.milestone)) return alreadySo;
  const news = given.ifMatch === 'current' || given.fresh;
  if (!news && state.contents.includes(contentOf(now))) return refuse({ code: 'superseded' });
  if (given.ifMatch === 'absent') return refuse({ code: 'revision-required' });
  if (reason === undefined) return refuse({ code: 'reason-required' });
  return accept({ type: 'MilestoneRevised', data: { was: state.milestone, now, reason } });
};

const report = (
  life: Life,
  { body, reference, report: told }: CommandOf<'ReportMilestone'>,
): MilestoneDecision => {
  const news = telling(life, reportContentOf(told));
  switch (news.is) {
    case 'news':
      return accept({ type: 'MilestoneReported', data: { body, reference, ...told } });
    case 'repeat':
      return alreadySo;
    case 'contradicted':
      return refuse({ code: 'milestone-report-contradicted', stands: news.stands });
    case 'withdrawn':
      return refuse({ code: 'milestone-report-withdrawn' });
  }
};

const correct = (
  life: Life,
  { body, reference, report: now, reason }: CommandOf<'CorrectMilestoneReport'>,
  { ifMatch }: Given,
): MilestoneDecision => {
  const correction = correcting(life, reportContentOf(now), reportContentOf, ifMatch);
  switch (correction.is) {
    case 'news': {
      const data = { body, reference, was: correction.was, now, reason };
      return accept({ type: 'MilestoneReportCorrected', data });
    }
    case 'repeat':
      return alreadySo;
    case 'superseded':
      return refuse({ code: 'superseded' });
    case 'unknown':
      return refuse({ code: 'milestone-report-unknown' });
    case 'withdrawn':
      return refuse({ code: 'milestone-report-withdrawn' });
  }
};

const withdraw = (
  life: Life,
  { body, reference, reason }: CommandOf<'WithdrawMilestoneReport'>,
): MilestoneDecision => {
  const withdrawal = withdrawing(life);
  switch (withdrawal.is) {
    case 'news':
      return accept({
        type: 'MilestoneReportWithdrawn',
        data: { body, reference, was: withdrawal.was, reason },
      });
    case 'repeat':
      return alreadySo;
    case 'unknown':
      return refuse({ code: 'milestone-report-unknown' });
  }
};

// A body id holds no slash, so the name is that of one report.
const nameOf = ({ body, reference }: ReportId): string => `${body}/${reference}`;

const nothingYet: Reports = new Map();

const reportsIn = (state: MilestoneState): Reports =>
  state.status === 'unknown' ? nothingYet : state.reports;

const lifeIn = (state: MilestoneState, id: ReportId): Life =>
  reportsIn(state).get(nameOf(id)) ?? { status: 'unknown' };

const setTo = (state: MilestoneState, milestone: Milestone): MilestoneState => ({
  status: 'adopted',
  milestone,
  contents: [...(state.status === 'unknown' ? [] : state.contents), contentOf(milestone)],
  reports: reportsIn(state),
});

/** The state with one report's life changed; in a stream that was never adopted there is none to change. */
const living = (state: MilestoneState, id: ReportId, change: (life: Life) => Life): MilestoneState =>
  state.status === 'unknown'
    ? state
    : { ...state, reports: new Map([...state.reports, [nameOf(id), change(lifeIn(state, id))]]) };

export const milestoneDecider: Decider<MilestoneState, MilestoneCommand, MilestoneEvent, MilestoneRefusal> = {
  initial: { status: 'unknown' },

  decide: (state, command, given) => {
    if (command.type === 'SetMilestone') return set(state, command, given);
    if (state.status === 'unknown') return refuse({ code: 'unknown-milestone' });
    switch (command.type) {
      case 'ReportMilestone':
        return report(lifeIn(state, command), command);
      case 'CorrectMilestoneReport':
        return correct(lifeIn(state, command), command, given);
      case 'WithdrawMilestoneReport':
        return withdraw(lifeIn(state, command), command);
    }
  },

  evolve: (state, { type, data }) => {
    switch (type) {
      case 'MilestoneAdopted': {
        const { id: _id, reason: _reason, ...milestone } = data;
        return setTo(state, milestone);
      }
      case 'MilestoneRevised':
        return setTo(state, data.now);
      case 'MilestoneReported': {
        const { body, reference, ...told } = data;
        return living(state, { body, reference }, (life) => standingAs(life, told, reportContentOf(told)));
      }
      case 'MilestoneReportCorrected':
        return living(state, data, (life) => standingAs(life, data.now, reportContentOf(data.now)));
      case 'MilestoneReportWithdrawn':
        return living(state, data, (life) => withdrawnAs(life, data.was));
    }
  },
};
