// @ts-nocheck
import { describe, it } from 'vitest';
import { arbitrationDecider } from '../../src/domain/arbitration/decider.ts';
import type { ArbitrationEvent } from '../../src/domain/arbitration/events.ts';
import type { ReportId } from '../../src/domain/ids.ts';
import { givenOf } from '../support/given.ts';

const given = givenOf(arbitrationDecider);

const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((reference) => ({ body: 'mod-nl', reference }));
const sameReferenceElsewhere = { body: 'eums', reference: 'A' };

const matched = (counted: ReportId | undefined, claim: ReportId | undefined): ArbitrationEvent => ({
  type: 'ClaimsMatched',
  data: { counted: counted ?? none, claim: claim ?? none, reason: 'the same train' },
});
const parted = (one: ReportId | undefined, other: ReportId | undefined): ArbitrationEvent => ({
  type: 'ClaimsParted',
  data: { a: one ?? none, b: other ?? none, reason: 'two trains' },
});
const none = { body: 'nobody', reference: 'none' };

const match = (
  counted: ReportId | undefined,
  claim: ReportId | undefined,
  absent: readonly (ReportId & { readonly why: string })[] = [],
  counts = true,
) =>
  ({
    type: 'MatchClaims',
    counted: counted ?? none,
    claim: claim ?? none,
    reason: 'the same train',
    absent,
    counts,
  }) as const;
const part = (one: ReportId | undefined, other: ReportId | undefined, more: object = {}) =>
  ({
    type: 'PartClaims',
    a: one ?? none,
    b: other ?? none,
    reason: 'two trains',
    absent: [],
    reopened: false,
    ...more,
  }) as const;

describe('matching two reports', () => {
  it('is decided once, whoever else decides the same again', () => {
    given().when(match(a, b)).happens(matched(a, b));
    given(matched(a, b)).when(match(a, b)).changesNothing();
    given(matched(a, b)).when(match(a, b), { ifMatch: 'current', fresh: true }).changesNothing();
  });

  it('the other way round is another decision: the last one holds', () => {
    given(matched(a, b)).when(match(b, a)).happens(matched(b, a));
  });

  it('as it was decided before something else, is meant only by someone who says that he has seen what stands', () => {
    const past = [matched(a, b), matched(b, a)];
    given(...past)
      .when(match(a, b))
      .isRefused('superseded');
    given(...past)
      .when(match(a, b), { ifMatch: 'current' })
      .happens(matched(a, b));
    given(...past)
      .when(match(a, b), { fresh: true })
      .happens(matched(a, b));
    const undone = [matched(a, b), parted(b, a)];
    given(...undone)
      .when(match(a, b))
      .isRefused('superseded');
    given(...undone)
      .when(match(a, b), { fresh: true })
      .happens(matched(a, b));
  });

  it('that another of its group has overruled is decided afresh only by someone who says so', () => {
    const past = [matched(a, b), matched(c, b)];
    given(...past)
      .when(match(a, b, [], false))
      .isRefused('superseded');
    given(...past)
      .when(match(a, b, [], false), { ifMatch: 'current' })
      .happens(matched(a, b));
    given(...past)
      .when(match(a, b, [], false), { fresh: true })
      .happens(matched(a, b));
  });

  it('tells reports of two bodies under one reference apart', () => {
    given(matched(a, b)).when(match(sameReferenceElsewhere, b)).happens(matched(sameReferenceElsewhere, b));
  });

  it('needs two reports', () => {
    given().when(match(a, a)).isRefused('same-report');
  });

  it('needs reports that stand in the track, and says of each that does not why', () => {
    const absent = [{ ...none, why: 'was withdrawn' }];
    given()
      .when(match(a, none, absent))
      .isRefused('delivery-unknown', { absent });
  });

  it('stays a repeat when one of the two was withdrawn since', () => {
    given(matched(a, b))
      .when(match(a, b, [{ ...none, why: 'was withdrawn' }]))
      .changesNothing();
  });

  it('may close a circle', () => {
    given(matched(a, b), matched(b, c)).when(match(c, a)).happens(matched(c, a));
  });

  it('never makes a group of more than 50, also by joining two', () => {
    const chain = (from: number, to: number) =>
      Array.from({ length: to - from }, (_each, at) =>
        matched(
          { body: 'eums', reference: `R-${from + at}` },
          { body: 'eums', reference: `R-${from + at + 1}` },
        ),
      );
    const [first, second] = [chain(1, 25), chain(101, 125)];
    const end = { body: 'eums', reference: 'R-25' };
    const beginning = { body: 'eums', reference: 'R-101' };
    given(...first, ...second)
      .when(match(end, beginning))
      .happens(matched(end, beginning));
    given(...first, ...second, matched(end, beginning))
      .when(match(end, a))
      .isRefused('group-too-large', { most: 50, reports: 51 });
    given(...first, ...chain(101, 126))
      .when(match(end, beginning))
      .isRefused('group-too-large', { most: 50, reports: 51 });
  });
});

describe('parting two reports', () => {
  it('takes the match between them away, whichever way round and however often it was made', () => {
    given(matched(a, b)).when(part(b, a)).happens(parted(b, a));
    given(matched(a, b), matched(b, a), parted(a, b)).when(part(b, a)).changesNothing();
  });

  it('that were never matched closes the proposal, once', () => {
    given().when(part(a, b)).happens(parted(a, b));
    given(parted(a, b)).when(part(b, a)).changesNothing();
  });

  it('again, after one was corrected, is meant only by someone who says so', () => {
    given(parted(a, b))
      .when(part(a, b, { reopened: true }))
      .isRefused('superseded');
    given(parted(a, b))
      .when(part(a, b, { reopened: true }), { ifMatch: 'current' })
      .happens(parted(a, b));
  });

  it('is refused where others connect them, naming those and no dead ends', () => {
    const through = [
      { counted: b, claim: c },
      { counted: c, claim: a },
    ];
    given(matched(a, b), matched(b, c), matched(c, a), matched(c, d))
      .when(part(a, b))
      .isRefused('connected-through-others', { through });
    given(matched(b, c), matched(c, a)).when(part(a, b)).isRefused('connected-through-others', { through });
  });

  it('opens a circle for someone who has seen it, and never what only others connect', () => {
    const circle = [matched(a, b), matched(b, c), matched(c, a)];
    given(...circle)
      .when(part(a, b), { ifMatch: 'current', saw: 2 })
      .happens(parted(a, b));
    given(...circle)
      .when(part(a, b), { ifMatch: 'current' })
      .isRefused('connected-through-others');
    given(matched(b, c), matched(c, a))
      .when(part(a, b), { ifMatch: 'current', saw: 1 })
      .isRefused('connected-through-others');
  });

  it('takes what was matched, whatever became of the two', () => {
    given(matched(a, b))
      .when(part(a, b, { absent: [{ ...none, why: 'was withdrawn' }] }))
      .happens(parted(a, b));
  });

  it('needs two reports, and both on the track where they were not matched', () => {
    given().when(part(b, b)).isRefused('same-report');
    const absent = [{ ...none, why: 'is not recorded' }];
    given()
      .when(part(a, none, { absent }))
      .isRefused('delivery-unknown', { absent });
  });
});
