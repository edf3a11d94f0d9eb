// @ts-nocheck
import { accept, type Decider } from '../decider.ts';
import { type LifeRefusal, lifeOf, type ReportState, standingAs, withdrawnAs } from '../report-life.ts';
import type { StatementEvent } from './events.ts';
import { contentOf, type Statement } from './statement.ts';

export type StatementCommand =
  | { readonly type: 'MakeStatement'; readonly statement: Statement }
  | { readonly type: 'CorrectStatement'; readonly statement: Statement; readonly reason: string }
  | { readonly type: 'WithdrawStatement'; readonly reason: string };

type StatementState = ReportState<Statement>;

export type StatementRefusal = LifeRefusal<'statement', Statement>;

const life = lifeOf('statement', contentOf);

export const statementDecider: Decider<StatementState, StatementCommand, StatementEvent, StatementRefusal> = {
  initial: { status: 'unknown' },

  decide: (state, command, given) => {
    switch (command.type) {
      case 'MakeStatement':
        return life.tell(state, contentOf(command.statement), {
          type: 'StatementMade',
          data: { statement: command.statement },
        });
      case 'CorrectStatement':
        return life.correct(state, contentOf(command.statement), given, (was) =>
          accept({
            type: 'StatementCorrected',
            data: { was, now: command.statement, reason: command.reason },
          }),
        );
      case 'WithdrawStatement':
        return life.withdraw(state, (was) => ({
          type: 'StatementWithdrawn',
          data: { was, reason: command.reason },
        }));
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
