// @ts-nocheck
import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import { type ReportId, reportName } from '../ids.ts';
import { type LifeRefusal, lifeOf, type ReportState, standingAs, withdrawnAs } from '../report-life.ts';
import { revising } from '../revision.ts';
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
  | LifeRefusal<'milestone-report', MilestoneReport>
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
  const revision = revising(state.contents, contentOf(now), reason, given);
  if (revision.is === 'refused') return refuse({ code: revision.code });
  return accept({ type: 'MilestoneRevised', data: { was: state.milestone, now, reason: revision.reason } });
};

const reports = lifeOf('milestone-report', reportContentOf);

const idOf = ({ body, reference }: ReportId): ReportId => ({ body, reference });

const nothingYet: Reports = new Map();

const reportsIn = (state: MilestoneState): Reports =>
  state.status === 'unknown' ? nothingYet : state.reports;

const lifeIn = (state: MilestoneState, id: ReportId): Life =>
  reportsIn(state).get(reportName(id)) ?? { status: 'unknown' };

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
    : { ...state, reports: new Map([...state.reports, [reportName(id), change(lifeIn(state, id))]]) };

export const milestoneDecider: Decider<MilestoneState, MilestoneCommand, MilestoneEvent, MilestoneRefusal> = {
  initial: { status: 'unknown' },

  decide: (state, command, given) => {
    if (command.type === 'SetMilestone') return set(state, command, given);
    if (state.status === 'unknown') return refuse({ code: 'unknown-milestone' });
    switch (command.type) {
      case 'ReportMilestone':
        return reports.tell(lifeIn(state, command), reportContentOf(command.report), {
          type: 'MilestoneReported',
          data: { ...idOf(command), ...command.report },
        });
      case 'CorrectMilestoneReport': {
        const { report: now, reason } = command;
        return reports.correct(lifeIn(state, command), reportContentOf(now), given, (was) =>
          accept({ type: 'MilestoneReportCorrected', data: { ...idOf(command), was, now, reason } }),
        );
      }
      case 'WithdrawMilestoneReport':
        return reports.withdraw(lifeIn(state, command), (was) => ({
          type: 'MilestoneReportWithdrawn',
          data: { ...idOf(command), was, reason: command.reason },
        }));
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
