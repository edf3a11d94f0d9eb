// @ts-nocheck
import { describe, it } from 'vitest';
import { statementDecider } from '../../src/domain/statement/decider.ts';
import type { StatementEvent } from '../../src/domain/statement/events.ts';
import type { Statement } from '../../src/domain/statement/statement.ts';
import { givenOf } from '../support/given.ts';
import { aStatement } from '../support/samples.ts';

const given = givenOf(statementDecider);

const first = aStatement();
const recount = aStatement({ total: 62_500 });
const other = aStatement({ total: 1 });

const made = (statement: Statement): StatementEvent => ({ type: 'StatementMade', data: { statement } });
const corrected = (was: Statement, now: Statement, reason = 'recount'): StatementEvent => ({
  type: 'StatementCorrected',
  data: { was, now, reason },
});
const withdrawn = (was: Statement, reason = 'never said'): StatementEvent => ({
  type: 'StatementWithdrawn',
  data: { was, reason },
});

const make = (statement: Statement) => ({ type: 'MakeStatement', statement }) as const;
const correct = (statement: Statement, reason = 'recount') =>
  ({ type: 'CorrectStatement', statement, reason }) as const;
const withdraw = { type: 'WithdrawStatement', reason: 'never said' } as const;

const madePast = [made(first)];
const correctedPast = [...madePast, corrected(first, recount)];
const withdrawnPast = [...correctedPast, withdrawn(recount)];

describe('making a statement', () => {
  it('puts a new reference on the account', () => {
    given().when(make(first)).happens(made(first));
  });

  it.each([
    ['that stands', madePast, first],
    ['that was corrected away', correctedPast, first],
    ['that stands after a correction', correctedPast, recount],
    ['of a withdrawn statement', withdrawnPast, first],
  ])('with a content %s is no news', (_which, past, statement) => {
    given(...past)
      .when(make(statement))
      .changesNothing();
  });

  it('with another content contradicts, and shows what stands', () => {
    given(...correctedPast)
      .when(make(other))
      .isRefused('statement-contradicted', { stands: recount });
  });

  it('with another content is refused once the statement was withdrawn', () => {
    given(...withdrawnPast)
      .when(make(other))
      .isRefused('statement-withdrawn');
  });
});

describe('correcting a statement', () => {
  it('keeps what stood beside what stands', () => {
    given(...madePast)
      .when(correct(recount))
      .happens(corrected(first, recount));
  });

  it('to what stands is no news, whatever the reason', () => {
    given(...correctedPast)
      .when(correct(recount, 'again'))
      .changesNothing();
  });

  it('back to what was replaced needs the revision that was seen', () => {
    given(...correctedPast)
      .when(correct(first))
      .isRefused('superseded');
    given(...correctedPast)
      .when(correct(first, 'it was right'), { ifMatch: 'current' })
      .happens(corrected(recount, first, 'it was right'));
  });

  it('is refused where nothing stands', () => {
    given().when(correct(first)).isRefused('statement-unknown');
    given(...withdrawnPast)
      .when(correct(other))
      .isRefused('statement-withdrawn');
  });
});

describe('withdrawing a statement', () => {
  it('keeps what stood', () => {
    given(...correctedPast)
      .when(withdraw)
      .happens(withdrawn(recount));
  });

  it('twice is no news, and of nothing is refused', () => {
    given(...withdrawnPast)
      .when(withdraw)
      .changesNothing();
    given().when(withdraw).isRefused('statement-unknown');
  });
});
