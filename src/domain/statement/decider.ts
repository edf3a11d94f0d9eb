import { accept, alreadySo, type Decider, type Decision, type Given, refuse } from '../decider.ts';
import {
  correcting,
  type ReportState,
  standingAs,
  telling,
  withdrawing,
  withdrawnAs,
} from '../report-life.ts';
import type { StatementEvent } from './events.ts';
import { contentOf, type Statement } from './statement.ts';

export type StatementCommand =
  | { readonly type: 'MakeStatement'; readonly statement: Statement }
  | { readonly type: 'CorrectStatement'; readonly statement: Statement; readonly reason: string }
  | { readonly type: 'WithdrawStatement'; readonly reason: string };

type StatementState = ReportState<Statement>;

export type StatementRefusal =
  | { readonly code: 'statement-unknown' }
  | { readonly code: 'statement-contradicted'; readonly stands: Statement }
  | { readonly code: 'statement-withdrawn' }
  | { readonly code: 'superseded' };

type StatementDecision = Decision<StatementEvent, StatementRefusal>;
type CommandOf<Type extends StatementCommand['type']> = Extract<StatementCommand, { type: Type }>;

const make = (state: StatementState, { statement }: CommandOf<'MakeStatement'>): StatementDecision => {
  const told = telling(state, contentOf(statement));
  switch (told.is) {
    case 'news':
      return accept({ type: 'StatementMade', data: { statement } });
    case 'repeat':
      return alreadySo;
    case 'contradicted':
      return refuse({ code: 'statement-contradicted', stands: told.stands });
    case 'withdrawn':
      return refuse({ code: 'statement-withdrawn' });
  }
};

const correct = (
  state: StatementState,
  { statement, reason }: CommandOf<'CorrectStatement'>,
  { ifMatch }: Given,
): StatementDecision => {
  const correction = correcting(state, contentOf(statement), contentOf, ifMatch);
  switch (correction.is) {
    case 'news':
      return accept({ type: 'StatementCorrected', data: { was: correction.was, now: statement, reason } });
    case 'repeat':
      return alreadySo;
    case 'superseded':
      return refuse({ code: 'superseded' });
    case 'unknown':
      return refuse({ code: 'statement-unknown' });
    case 'withdrawn':
      return refuse({ code: 'statement-withdrawn' });
  }
};

const withdraw = (state: StatementState, { reason }: CommandOf<'WithdrawStatement'>): StatementDecision => {
  const withdrawal = withdrawing(state);
  switch (withdrawal.is) {
    case 'news':
      return accept({ type: 'StatementWithdrawn', data: { was: withdrawal.was, reason } });
    case 'repeat':
      return alreadySo;
    case 'unknown':
      return refuse({ code: 'statement-unknown' });
  }
};

export const statementDecider: Decider<StatementState, StatementCommand, StatementEvent, StatementRefusal> = {
  initial: { status: 'unknown' },

  decide: (state, command, given) => {
    switch (command.type) {
      case 'MakeStatement':
        return make(state, command);
      case 'CorrectStatement':
        return correct(state, command, given);
      case 'WithdrawStatement':
        return withdraw(state, command);
    }
  },

  evolve: (state, { type, data }) => {
    switch (type) {
      case 'StatementMade':
        return standingAs(state, data.statement, contentOf(data.statement));
      case 'StatementCorrected':
        return standingAs(state, data.now, contentOf(data.now));
      case 'StatementWithdrawn':
        return withdrawnAs(state, data.was);
    }
  },
};
