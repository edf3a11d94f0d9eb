// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/projections/course.ts';
import { versionsIn } from '../reference/counting.ts';
import {
  adopted,
  both,
  commitment,
  committed,
  delivery,
  eurTracks,
  loans,
  recorded,
  revised,
  stated,
  statement,
  withdrawn,
} from '../reference/events.ts';
import { type Figure, figureOf } from '../reference/figures.ts';
import { momentAt, momentInYear, plusDays } from '../reference/periods.ts';
import { type Accepted, inOrder, type WireInterval } from '../reference/wire.ts';
import { figureHistories } from '../support/figure-histories.ts';
import { day } from '../support/histories.ts';
import { type FigureAsked, pointOn, productCourse } from '../support/product-courses.ts';
import { runsOf } from '../support/runs.ts';

const courseIn = (history: readonly Accepted[], asked: FigureAsked) => {
  const course = productCourse(history, asked);
  if (course === undefined) throw new Error('there is no such figure');
  return course;
};

const point = (on: string, said: WireInterval, undisclosedReports = 0) => ({
  on,
  ...said,
  undisclosedReports,
});

describe('the course of a figure', () => {
  const history = [
    adopted({ quantity: 3650 }),
    recorded('day', delivery(100, '2025-03-14')),
    recorded('month', delivery({ min: 10, max: 20 }, '2025-03')),
    recorded('interval', delivery('undisclosed', '2025-04-02/2025-04-10')),
    recorded('gone', delivery(50, '2025-05-01')),
    withdrawn('gone'),
    recorded('before', delivery(7, '2024-12-31')),
    recorded('later', delivery(9, '2025-07-01')),
  ];

  it('has a point for each day on which the figure changed, the first day and the day asked for', () => {
    const { course, coarse, period, unit, target, complete } = courseIn(history, {
      effectiveAt: '2025-06-30',
    });
    expect({ target, unit, complete, period }).toEqual({
      target: 'rounds',
      unit: 'round',
      complete: true,
      period: { from: '2025-01-01', to: '2025-12-31' },
    });
    // A report counts on its last day: the month on 31 March, 100 + (10 to 20), the interval on 10 April.
    expect(course).toEqual([
      point('2025-01-01', both(0)),
      point('2025-03-14', both(100)),
      point('2025-03-31', { min: 110, max: 120 }),
      point('2025-04-10', { min: 110, max: 120 }, 1),
      point('2025-06-30', { min: 110, max: 120 }, 1),
    ]);
    expect(coarse).toEqual([
      { period: '2025-03', precision: 'month', min: 10, max: 20, undisclosedReports: 0 },
      { period: '2025-04-02/2025-04-10', precision: 'interval', ...both(0), undisclosedReports: 1 },
    ]);
  });

  it('ends on the last day of the period when that came first', () => {
    // In 2026 the year 2025 is over: 110 to 120 and the 9 of July.
    const { course } = courseIn(history, { effectiveAt: '2026-02-01', year: 2025 });
    expect(course.at(-1)).toEqual(point('2025-12-31', { min: 119, max: 129 }, 1));
    const { course: next, coarse } = courseIn(history, { effectiveAt: '2026-02-01' });
    expect(next).toEqual([point('2026-01-01', both(0)), point('2026-02-01', both(0))]);
    expect(coarse).toEqual([]);
  });

  it('is one point on the first day, and none before it', () => {
    const future = [adopted({ quantity: 365, period: { kind: 'calendar-years', from: '2026' } })];
    expect(courseIn(future, { effectiveAt: '2026-01-01' }).course).toEqual([point('2026-01-01', both(0))]);
    const { course, expected } = courseIn(future, { effectiveAt: '2025-12-31' });
    expect(course).toEqual([]);
    expect(expected).toEqual([
      { on: '2026-01-01', quantity: 1 },
      { on: '2026-12-31', quantity: 365 },
    ]);
  });

  it('jumps to a statement on its day, which covers what came before, and goes on from there', () => {
    const level = [
      adopted({ basis: 'statements' }),
      recorded('covered', delivery(100, '2025-02-10')),
      recorded('across', delivery({ min: 30, max: 40 }, '2025-03-30/2025-04-02')),
      recorded('after', delivery(50, '2025-04-05')),
      recorded('hidden', delivery('undisclosed', '2025-04-06')),
      stated('first', statement(1000, '2025-03-31')),
      stated('second', statement({ min: 1200, max: 1300 }, '2025-05-01')),
      stated('others', statement(9000, '2025-05-02', { donors: ['DE'] })),
    ];
    const { course, statements } = courseIn(level, { effectiveAt: '2025-06-01' });
    // 1,000, then 0 to 40 of what straddles 31 March, then 50 more; the second statement covers all of it.
    expect(course).toEqual([
      point('2025-01-01', both(0)),
      point('2025-02-10', both(100)),
      point('2025-03-31', both(1000)),
      point('2025-04-02', { min: 1000, max: 1040 }),
      point('2025-04-05', { min: 1050, max: 1090 }),
      point('2025-04-06', { min: 1050, max: 1090 }, 1),
      point('2025-05-01', { min: 1200, max: 1300 }),
      point('2025-06-01', { min: 1200, max: 1300 }),
    ]);
    const said = (all: typeof statements) =>
      all.map(({ reference, total, speaks }) => [reference, total, speaks]);
    expect(said(statements)).toEqual([
      ['first', both(1000), false],
      ['second', { min: 1200, max: 1300 }, true],
    ]);
    // What is as of a later day does not speak yet; the interval is coarse with what of it is in the level.
    const then = courseIn(level, { effectiveAt: '2025-04-30' });
    expect(said(then.statements)).toEqual([['first', both(1000), true]]);
    expect(then.coarse).toEqual([
      { period: '2025-03-30/2025-04-02', precision: 'interval', min: 0, max: 40, undisclosedReports: 0 },
    ]);
  });

  it('shows each day by the version that judges it', () => {
    const other = { ...delivery(40, '2025-03-01'), variant: '152mm' };
    const revisions = [
      adopted({ quantity: 3650 }),
      recorded('1', { ...delivery(100, '2025-02-01'), variant: '155mm' }),
      recorded('2', other),
      revised({ quantity: 7300, variants: ['155mm'] }, '2025-07-01'),
    ];
    const { course, expected, goalposts } = courseIn(revisions, { effectiveAt: '2025-08-01' });
    expect(course).toEqual([
      point('2025-01-01', both(0)),
      point('2025-02-01', both(100)),
      point('2025-03-01', both(140)),
      point('2025-07-01', both(100)),
      point('2025-08-01', both(100)),
    ]);
    // 10 a day through 30 June, the 181st; 20 a day from 1 July, the 182nd.
    expect(expected).toEqual([
      { on: '2025-01-01', quantity: 10 },
      { on: '2025-06-30', quantity: 1810 },
      { on: '2025-07-01', quantity: 3640 },
      { on: '2025-12-31', quantity: 7300 },
    ]);
    expect(goalposts).toMatchObject([
      {
        from: null,
        to: '2025-06-30',
        quantity: 3650,
        unit: 'round',
        revision: '0',
        reason: null,
        index: '0',
      },
      { from: '2025-07-01', to: null, quantity: 7300, unit: 'round', revision: '1', index: '3' },
    ]);
  });

  it('begins on the day since which it is of the same track', () => {
    const moved = [
      adopted({ track: 'drones', quantity: 5 }),
      recorded('1', delivery(100, '2025-02-01')),
      revised({ quantity: 3650 }, '2025-04-01'),
    ];
    const { course, expected } = courseIn(moved, { effectiveAt: '2025-05-01' });
    expect(course).toEqual([point('2025-04-01', both(100)), point('2025-05-01', both(100))]);
    // 1 April is the 91st day, at 10 a day.
    expect(expected).toEqual([
      { on: '2025-01-01', quantity: null },
      { on: '2025-03-31', quantity: null },
      { on: '2025-04-01', quantity: 910 },
      { on: '2025-12-31', quantity: 3650 },
    ]);
  });

  it('expects nothing without a number or an end, and projects nothing without an end', () => {
    const without = courseIn([adopted({ quantity: null })], { effectiveAt: '2025-05-01' });
    expect(without.expected).toEqual([]);
    expect(without.projected).toEqual({ on: '2025-12-31', ...both(0) });
    const paid = { ...delivery('1000.50', '2025-02-01'), track: 'era-loans' };
    const endless = courseIn([adopted(loans), recorded('1', paid)], { effectiveAt: '2025-03-01' });
    expect(endless).toMatchObject({ unit: 'EUR', expected: [], projected: null });
    expect(endless.course).toEqual([
      point('2025-01-01', both('0.00')),
      point('2025-02-01', both('1000.50')),
      point('2025-03-01', both('1000.50')),
    ]);
  });

  it('is of promises where the target counts those', () => {
    const promised = [
      adopted({ of: 'commitments' }),
      recorded('1', delivery(100, '2025-02-01')),
      committed('1', commitment(30, '2025-03-01')),
      committed('2', commitment(12, '2025-04', { dueOn: '2026-01-01' })),
    ];
    const { course, coarse } = courseIn(promised, { effectiveAt: '2025-05-01' });
    expect(course).toEqual([
      point('2025-01-01', both(0)),
      point('2025-03-01', both(30)),
      point('2025-04-30', both(42)),
      point('2025-05-01', both(42)),
    ]);
    expect(coarse).toMatchObject([{ period: '2025-04', ...both(12) }]);
  });
});

const { checks, timeout } = runsOf(60);

/** A history, and the figure of it that is looked at. */
type Looked = FigureAsked & { readonly history: readonly Accepted[] };

/** The reference's figure of a day; undefined where there is none. */
const figureOn = ({ history, year }: Looked, effectiveAt: string): Figure | undefined => {
  const at = { effectiveAt, index: history.length - 1, ...(year === undefined ? {} : { period: year }) };
  const figure = figureOf(history, 'rounds', at, eurTracks);
  return figure === 'outside' ? undefined : figure;
};

/** A course may begin late only where the target was once on another track, or without the year asked for. */
const mayBeginLate = ({ history, year }: Looked): boolean =>
  year !== undefined || new Set(versionsIn(history, 'rounds').map(({ target }) => target.track)).size > 1;

/** The day that the reference sees the figure on: where its period is over, the last of it. */
const lastDayOf = ({ history, effectiveAt, year }: Looked): string => {
  const versions = versionsIn(history, 'rounds');
  const moment =
    year === undefined ? momentAt(versions, effectiveAt) : momentInYear(versions, effectiveAt, year);
  return typeof moment === 'object' ? moment.on : effectiveAt;
};

const expectAsShown = (course: Course, figure: Figure, looked: Looked): void => {
  const last = lastDayOf(looked);
  const days = course.course.map(({ on }) => on);
  expect(course.period).toEqual(figure.period);
  expect(days).toEqual(inOrder(days));
  const { delivered, undisclosedReports } = figure;
  const shown = last < figure.period.from ? undefined : point(last, delivered, undisclosedReports);
  expect(course.course.at(-1)).toEqual(shown);
  if (shown !== undefined && !mayBeginLate(looked)) expect(days[0]).toBe(figure.period.from);
  expect(course.projected).toEqual(figure.projected && { on: figure.period.to, ...figure.projected });
  const speaking = course.statements.filter(({ speaks }) => speaks);
  expect(speaking.map(({ speaks: _speaks, ...said }) => said)).toEqual(
    figure.statement === null ? [] : [figure.statement],
  );
};

const expectOnEachDay = (course: Course, looked: Looked, days: readonly string[]): void => {
  const [first, last] = [course.course[0]?.on ?? '', course.course.at(-1)?.on ?? ''];
  for (const on of days.filter((each) => each >= first && each <= last)) {
    const { delivered, undisclosedReports } = figureOn(looked, on) ?? {};
    expect({ ...pointOn(course, on), on }).toEqual({ on, ...delivered, undisclosedReports });
  }
};

const expectCorners = ({ expected, period }: Course, looked: Looked): void => {
  for (const { on, quantity } of expected.filter((corner) => corner.quantity !== null)) {
    expect({ on, quantity }).toEqual({ on, quantity: figureOn(looked, on)?.expectedByNow });
  }
  const ends = expected.length === 0 ? [] : [period.from, period.to];
  expect([expected[0], expected.at(-1)].flatMap((corner) => corner?.on ?? [])).toEqual(ends);
};

describe('whatever was reported, stated, promised and revised', () => {
  it(
    'the course says of every day what the figure of that day is, and what was to be expected',
    () => {
      const some = fc.array(day, { minLength: 4, maxLength: 8 });
      const years = fc.constantFrom(undefined, undefined, 2024, 2025);
      fc.assert(
        fc.property(figureHistories, day, years, some, (history, effectiveAt, year, days) => {
          const asked = { effectiveAt, ...(year === undefined ? {} : { year }) };
          const looked = { history, ...asked };
          const [course, figure] = [productCourse(history, asked), figureOn(looked, effectiveAt)];
          expect(course === undefined).toBe(figure === undefined);
          if (course === undefined || figure === undefined) return;
          expectAsShown(course, figure, looked);
          const around = course.course.flatMap(({ on }) => [plusDays(on, -1), on, plusDays(on, 1)]);
          expectOnEachDay(course, looked, [...around, ...days]);
          expectCorners(course, looked);
        }),
        checks,
      );
    },
    timeout,
  );
});
