// @ts-nocheck
import { describe, expect, it } from 'vitest';
import {
  contentOf,
  Milestone,
  MilestoneReport,
  milestoneReportFaults,
} from '../../src/domain/milestone/milestone.ts';
import { aMilestone, aMilestoneReport, wireMilestone, wireMilestoneReport } from '../support/samples.ts';
import { shapeFaults } from './faults-of.ts';

const shape = (changes: object) => shapeFaults(Milestone, { ...wireMilestone, ...changes });
const reportShape = (changes: object) => shapeFaults(MilestoneReport, { ...wireMilestoneReport, ...changes });
const meaning = (changes: object) =>
  milestoneReportFaults({ ...wireMilestoneReport, ...changes }, '2025-12-10');

describe('a milestone', () => {
  it('means the same with a member left out as with null, which is how an answer shows it', () => {
    const shown = { ...wireMilestone, deadline: null, quote: null, english: null };
    const { deadline: _day, quote: _quote, english: _english, ...left } = wireMilestone;
    expect(contentOf(Milestone.parse(shown))).toBe(contentOf(Milestone.parse(left)));
    expect(contentOf(Milestone.parse(shown))).toBe('{"section":"9","title":"EDIP adopted"}');
  });

  it('is in its normal form once it was read: reading it again changes nothing', () => {
    const once = aMilestone({ title: '  Cafe\u0301 ' });
    expect(once.title).toBe('Caf\u00E9');
    expect(contentOf(Milestone.parse(once))).toBe(contentOf(once));
  });

  it.each([
    ['without a title', { title: undefined }, ['/title']],
    ['with an empty section', { section: ' ' }, ['/section']],
    ['with a deadline that is no day', { deadline: '2025-06' }, ['/deadline']],
    ['with a deadline that does not exist', { deadline: '2025-02-30' }, ['/deadline']],
    ['with a quote too long', { quote: 'x'.repeat(2_001) }, ['/quote']],
    ['with a member that nobody knows', { dedline: '2025-06-20' }, ['/dedline']],
    [
      'with every fault at once',
      { title: 1, section: '', deadline: 'soon' },
      ['/deadline', '/section', '/title'],
    ],
  ])('%s is refused', (_what, changes, pointers) => {
    expect(shape(changes)).toEqual(pointers);
  });
});

describe('a report on a milestone', () => {
  it.each(['not-started', 'announced', 'proposed', 'agreed', 'in-force', 'achieved', 'abandoned'])(
    'may say %s',
    (status) => {
      expect(aMilestoneReport({ status }).status).toBe(status);
    },
  );

  it('rests on nothing where no evidence is given', () => {
    const { evidence: _evidence, ...alone } = wireMilestoneReport;
    expect(MilestoneReport.parse(alone).evidence).toEqual([]);
  });

  it.each([
    ['with a status that is none', { status: 'done' }, ['/status']],
    ['without a day', { on: undefined }, ['/on']],
    ['of a month', { on: '2025-12' }, ['/on']],
    ['of an interval', { on: '2025-12-01/2025-12-08' }, ['/on']],
    ['with a member that nobody knows', { at: '2025-12-08' }, ['/at']],
  ])('%s is refused', (_what, changes, pointers) => {
    expect(reportShape(changes)).toEqual(pointers);
  });

  it('may be of today, and not of tomorrow', () => {
    expect(meaning({ on: '2025-12-10' })).toEqual([]);
    expect(meaning({ on: '2025-12-11' })).toMatchObject([
      { pointer: '/on', code: 'effective-in-the-future' },
    ]);
  });

  it('that is too large for an event is refused', () => {
    const piece = { title: '€'.repeat(300), url: 'https://example.org/'.padEnd(1_000, 'x') };
    const evidence = Array.from({ length: 10 }, () => piece);
    // Ten pieces of 900 and 1,000 bytes are 19,000, and 2,000 characters of three bytes 6,000 more.
    expect(meaning({ evidence, note: '€'.repeat(2_000) })).toMatchObject([
      { pointer: '', code: 'report-too-large' },
    ]);
  });

  it('of which nothing can be read has no further faults', () => {
    expect(milestoneReportFaults('achieved', '2025-12-10')).toEqual([]);
    expect(milestoneReportFaults({ on: 5 }, '2025-12-10')).toEqual([]);
  });
});
