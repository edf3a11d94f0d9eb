import { describe, expect, it } from 'vitest';
import { milestoneWords } from '../../src/dashboard/milestone-words.ts';
import { wordsIn } from '../../src/dashboard/words.ts';
import type { MilestoneStatus } from '../../src/domain/milestone/milestone.ts';
import { milestoneProgressAt } from '../../src/projections/milestone-status.ts';

type Told = readonly [status: MilestoneStatus, on: string];

/** Reports in the order in which the log learnt of them. */
const standing = (...told: readonly Told[]) =>
  told.map(([status, on], at) => ({ report: { status, on }, position: BigInt(at) }));

const at = (day: string, deadline: string | null, ...told: readonly Told[]) =>
  milestoneProgressAt(standing(...told), deadline, day);

describe('the status of a milestone', () => {
  it('is not-started, since no day, where nobody has reported anything', () => {
    expect(at('2025-12-31', null)).toEqual({
      status: 'not-started',
      since: null,
      reachedOn: null,
      deadlineMet: null,
    });
  });

  it('is that of the latest day, whichever the log learnt of first', () => {
    const told: readonly Told[] = [
      ['agreed', '2025-06-01'],
      ['proposed', '2025-03-01'],
    ];
    for (const order of [told, told.toReversed()]) {
      expect(at('2025-12-31', null, ...order)).toMatchObject({ status: 'agreed', since: '2025-06-01' });
    }
  });

  it('is, of one day, that of the report changed last', () => {
    expect(at('2025-12-31', null, ['agreed', '2025-06-01'], ['abandoned', '2025-06-01'])).toMatchObject({
      status: 'abandoned',
    });
    expect(at('2025-12-31', null, ['abandoned', '2025-06-01'], ['agreed', '2025-06-01'])).toMatchObject({
      status: 'agreed',
    });
  });

  it('is that of the report changed last in whatever order the reports are handed in', () => {
    const [first, last] = standing(['agreed', '2025-06-01'], ['abandoned', '2025-06-01']);
    if (first === undefined || last === undefined) throw new Error('two reports');
    for (const reports of [
      [first, last],
      [last, first],
    ]) {
      expect(milestoneProgressAt(reports, null, '2025-12-31').status).toBe('abandoned');
    }
  });

  it('leaves out what had not happened by the day asked for', () => {
    const told: readonly Told[] = [
      ['proposed', '2025-03-01'],
      ['agreed', '2025-06-01'],
    ];
    expect(at('2025-02-28', null, ...told)).toMatchObject({ status: 'not-started', since: null });
    expect(at('2025-05-31', null, ...told)).toMatchObject({ status: 'proposed', since: '2025-03-01' });
    expect(at('2025-06-01', null, ...told)).toMatchObject({ status: 'agreed', since: '2025-06-01' });
  });

  it('goes back where a later report says so', () => {
    const progress = at('2025-12-31', null, ['achieved', '2025-06-01'], ['abandoned', '2025-07-01']);
    expect(progress).toMatchObject({ status: 'abandoned', since: '2025-07-01', reachedOn: '2025-06-01' });
  });
});

describe('a deadline', () => {
  const deadline = '2025-06-20';

  it.each<readonly [what: string, day: string, told: readonly Told[], met: boolean | null]>([
    ['lies ahead', '2025-06-19', [], null],
    ['can still be kept on its own day', '2025-06-20', [], null],
    ['is missed from the next day on', '2025-06-21', [], false],
    ['is kept by what is achieved on it', '2025-06-20', [['achieved', '2025-06-20']], true],
    ['is kept by what is in force before it', '2025-06-01', [['in-force', '2025-05-01']], true],
    ['is not kept by what is only agreed', '2025-06-21', [['agreed', '2025-06-01']], false],
    ['is not kept by what had not happened yet', '2025-06-01', [['achieved', '2025-06-10']], null],
    ['stays missed after a late achievement', '2025-12-31', [['achieved', '2025-12-08']], false],
    [
      'was kept by the first achievement, however often it is reported later',
      '2025-12-31',
      [
        ['in-force', '2025-12-08'],
        ['achieved', '2025-06-20'],
      ],
      true,
    ],
    [
      'stays kept where the step was undone later',
      '2025-12-31',
      [
        ['achieved', '2025-06-01'],
        ['abandoned', '2025-07-01'],
      ],
      true,
    ],
  ])('%s', (_what, day, told, met) => {
    expect(at(day, deadline, ...told).deadlineMet).toBe(met);
  });

  it('that there is none of is neither kept nor missed', () => {
    expect(at('2025-12-31', null, ['achieved', '2025-06-01']).deadlineMet).toBeNull();
  });
});

describe('a milestone in words', () => {
  const said = (day: string, deadline: string | null, ...told: readonly Told[]) =>
    milestoneWords(wordsIn('en'), { ...at(day, deadline, ...told), deadline });

  it.each<readonly [words: string, day: string, deadline: string | null, told: readonly Told[]]>([
    ['nothing reported yet', '2025-12-31', null, []],
    ['nothing reported yet, due by 20 June 2025', '2025-06-20', '2025-06-20', []],
    ['nothing reported yet; its deadline of 20 June 2025 was missed', '2025-06-21', '2025-06-20', []],
    // 30 − 20 days of June, 31 + 31 + 30 + 31 + 30 of the months between, and 8 of December.
    [
      'achieved on 8 December 2025, 171 days after its deadline of 20 June 2025',
      '2025-12-31',
      '2025-06-20',
      [['achieved', '2025-12-08']],
    ],
    [
      'achieved on 21 June 2025, 1 day after its deadline of 20 June 2025',
      '2025-12-31',
      '2025-06-20',
      [['achieved', '2025-06-21']],
    ],
    [
      'in force since 20 June 2025, within its deadline of 20 June 2025',
      '2025-12-31',
      '2025-06-20',
      [['in-force', '2025-06-20']],
    ],
    [
      'in force since 1 August 2025, reached on 30 June 2025, 10 days after its deadline of 20 June 2025',
      '2025-12-31',
      '2025-06-20',
      [
        ['achieved', '2025-06-30'],
        ['in-force', '2025-08-01'],
      ],
    ],
    [
      'abandoned on 1 July 2025, reached on 1 June 2025, within its deadline of 20 June 2025',
      '2025-12-31',
      '2025-06-20',
      [
        ['achieved', '2025-06-01'],
        ['abandoned', '2025-07-01'],
      ],
    ],
    ['proposed on 1 March 2025', '2025-12-31', null, [['proposed', '2025-03-01']]],
  ])('reads: %s', (words, day, deadline, told) => {
    expect(said(day, deadline, ...told)).toBe(words);
  });
});
