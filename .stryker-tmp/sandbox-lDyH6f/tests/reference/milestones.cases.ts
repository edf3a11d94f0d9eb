// @ts-nocheck
// Every expectation is worked by hand in the comment beside it; none was copied from a run.
import { describe, expect, it } from 'vitest';
import { planned, replanned, restepped, stepped, unstepped } from './events.ts';
import type { milestonesAt as ReferenceAll, milestoneOf as ReferenceOne } from './milestones.ts';
import type { Accepted } from './wire.ts';

type Milestones = {
  readonly milestoneOf: typeof ReferenceOne;
  readonly milestonesAt: typeof ReferenceAll;
};

/** Runs every case against a way to tell how far milestones have come. */
export const milestonesWorkedByHand = ({ milestoneOf, milestonesAt }: Milestones): void => {
  const edip = (history: readonly Accepted[], effectiveAt: string, index = history.length - 1) =>
    milestoneOf(history, 'edip', { effectiveAt, index });
  const metOn = (history: readonly Accepted[], effectiveAt: string) =>
    edip(history, effectiveAt)?.deadlineMet;

  describe('the status of a milestone', () => {
    const history = [
      planned(),
      stepped('1', 'proposed', '2024-03-05'),
      stepped('2', 'agreed', '2025-10-16', 'ec-defis'),
      stepped('3', 'in-force', '2025-12-08'),
    ];
    const at = (effectiveAt: string) => {
      const answer = edip(history, effectiveAt);
      return [answer?.status, answer?.since];
    };

    it('is that of the latest report up to the day, whoever made it', () => {
      expect(at('2024-03-04')).toEqual(['not-started', null]);
      expect(at('2024-03-05')).toEqual(['proposed', '2024-03-05']);
      expect(at('2025-10-15')).toEqual(['proposed', '2024-03-05']);
      expect(at('2025-10-16')).toEqual(['agreed', '2025-10-16']);
      expect(at('2026-01-01')).toEqual(['in-force', '2025-12-08']);
    });

    it('is what was known then, and nothing before it was adopted', () => {
      expect(edip(history, '2026-01-01', 2)?.status).toBe('agreed');
      expect(edip(history, '2026-01-01', 0)?.status).toBe('not-started');
      expect(edip(history, '2026-01-01', -1)).toBeUndefined();
    });

    it('goes by the day it happened, not by the order of the reports', () => {
      const late = [
        planned(),
        stepped('1', 'agreed', '2025-10-16'),
        stepped('2', 'proposed', '2024-03-05', 'eda'),
      ];
      expect(edip(late, '2026-01-01')).toMatchObject({ status: 'agreed', since: '2025-10-16' });
    });

    it('on one day is that of the report whose latest event is later', () => {
      const two = [
        planned(),
        stepped('1', 'agreed', '2025-10-16'),
        stepped('1', 'proposed', '2025-10-16', 'eda'),
      ];
      expect(edip(two, '2026-01-01')?.status).toBe('proposed');
      // Corrected last, the first report is the later one.
      expect(edip([...two, restepped('1', 'announced', '2025-10-16')], '2026-01-01')?.status).toBe(
        'announced',
      );
    });

    it('may go back, and may be given up', () => {
      const back = [
        planned(),
        stepped('1', 'agreed', '2025-05-05'),
        stepped('2', 'announced', '2025-06-06'),
        stepped('3', 'abandoned', '2025-07-07'),
      ];
      expect(edip(back, '2025-06-30')?.status).toBe('announced');
      expect(edip(back, '2025-12-31')).toMatchObject({ status: 'abandoned', since: '2025-07-07' });
    });

    it('follows corrections and withdrawals of reports', () => {
      const moved = [...history, restepped('3', 'in-force', '2025-12-20')];
      expect(edip(moved, '2025-12-19')?.status).toBe('agreed');
      expect(edip(moved, '2025-12-20')?.status).toBe('in-force');
      const taken = [...history, unstepped('3')];
      expect(edip(taken, '2026-01-01')).toMatchObject({
        status: 'agreed',
        since: '2025-10-16',
        reports: [
          { body: 'eums', reference: '1', index: '1' },
          { body: 'ec-defis', reference: '2', index: '2' },
        ],
      });
    });
  });

  describe('the reports of a milestone', () => {
    it('of two bodies may have one reference, and each is its own body’s', () => {
      const history = [
        planned(),
        stepped('1', 'agreed', '2025-05-05'),
        stepped('1', 'in-force', '2025-06-06', 'eda'),
      ];
      expect(edip([...history, unstepped('1')], '2025-12-31')?.status).toBe('in-force');
      expect(edip([...history, unstepped('1', 'eda')], '2025-12-31')?.status).toBe('agreed');
    });

    it('are those of one milestone, though another has the same references', () => {
      const history = [
        planned(),
        planned(undefined, 'kyiv-office'),
        stepped('1', 'agreed', '2025-05-05'),
        stepped('1', 'achieved', '2025-05-05', 'eums', 'kyiv-office'),
      ];
      expect(milestonesAt(history, { effectiveAt: '2025-12-31', index: 3 })).toMatchObject([
        { id: 'edip', status: 'agreed' },
        { id: 'kyiv-office', status: 'achieved' },
      ]);
      const taken = [...history, unstepped('1', 'eums', 'kyiv-office')];
      expect(milestonesAt(taken, { effectiveAt: '2025-12-31', index: 4 })).toMatchObject([
        { id: 'edip', status: 'agreed' },
        { id: 'kyiv-office', status: 'not-started' },
      ]);
    });

    it('stand in the order of their days, each with its latest event', () => {
      const history = [
        planned(),
        stepped('late', 'agreed', '2025-10-16'),
        stepped('early', 'proposed', '2024-03-05'),
        restepped('late', 'agreed', '2025-10-17'),
      ];
      const early = { body: 'eums', reference: 'early', status: 'proposed', on: '2024-03-05', index: '2' };
      const late = { body: 'eums', reference: 'late', status: 'agreed', on: '2025-10-17', index: '3' };
      expect(edip(history, '2025-10-17')?.reports).toEqual([early, late]);
      // What had not happened by the day is as little there as what was not known.
      expect(edip(history, '2025-10-16')?.reports).toEqual([early]);
    });
  });

  describe('a deadline', () => {
    const due = planned('2025-06-20');

    it('is neither met nor missed until it has passed', () => {
      expect(edip([due], '2025-06-20')).toMatchObject({ deadline: '2025-06-20', deadlineMet: null });
      expect(metOn([due], '2025-06-21')).toBe(false);
    });

    it('is met on its day and before, by being achieved or in force', () => {
      expect(metOn([due, stepped('1', 'achieved', '2025-06-20')], '2025-06-20')).toBe(true);
      expect(metOn([due, stepped('1', 'in-force', '2025-06-19')], '2026-01-01')).toBe(true);
      // The day before it happened nothing is met, and an agreement is not enough.
      expect(metOn([due, stepped('1', 'achieved', '2025-06-20')], '2025-06-19')).toBeNull();
      expect(metOn([due, stepped('1', 'agreed', '2025-06-19')], '2025-06-21')).toBe(false);
    });

    it('stays missed after a late achievement', () => {
      const late = [due, stepped('1', 'in-force', '2025-12-08')];
      expect(edip(late, '2025-12-08')).toMatchObject({ status: 'in-force', deadlineMet: false });
      expect(metOn(late, '2025-06-20')).toBeNull();
      expect(metOn(late, '2025-06-21')).toBe(false);
    });

    it('is judged by the first achievement, also after it was given up again', () => {
      const history = [
        due,
        stepped('1', 'in-force', '2025-06-01'),
        stepped('2', 'abandoned', '2025-06-10'),
        stepped('3', 'achieved', '2025-12-08'),
      ];
      expect(metOn(history, '2025-06-10')).toBe(true);
      expect(metOn(history, '2026-01-01')).toBe(true);
      expect(metOn([...history, unstepped('1')], '2026-01-01')).toBe(false);
    });

    it('is that of the latest version known, on whatever day', () => {
      const history = [due, stepped('1', 'in-force', '2025-12-08'), replanned('2025-12-31')];
      expect(edip(history, '2026-01-01', 1)?.deadlineMet).toBe(false);
      expect(edip(history, '2026-01-01')).toMatchObject({ deadline: '2025-12-31', deadlineMet: true });
      // In July it was not missed either, by what is known now.
      expect(metOn(history, '2025-07-01')).toBeNull();
    });

    it('that was never set or was taken away is neither met nor missed', () => {
      const achieved = stepped('1', 'achieved', '2025-05-05');
      expect(edip([planned(), achieved], '2025-12-31')).toMatchObject({ deadline: null, deadlineMet: null });
      expect(edip([due, achieved, replanned()], '2025-12-31')).toMatchObject({
        deadline: null,
        deadlineMet: null,
      });
    });
  });
};
