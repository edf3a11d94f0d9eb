import { fileURLToPath } from 'node:url';
import { adoptPaper } from '../src/cli/seeding.ts';
import type { EventLog } from '../src/store/event-log.ts';
import { executeOn } from '../src/store/execute.ts';
import { plausibleReports, type Sending } from './plausible-reports.ts';
import { randomFrom } from './random.ts';

const paper = fileURLToPath(new URL('../seeds/paper.json', import.meta.url));

const firstMoment = Date.parse('2025-03-20T06:00:00Z');
const lastMoment = Date.parse('2026-10-31T18:00:00Z');

/** Commands that are sent together share a commit, as those of many bodies do. */
const together = 500;

type Timed = { readonly send: Sending; readonly at: number };

const storeAll = async (log: EventLog, group: readonly Timed[]): Promise<void> => {
  const outcomes = await Promise.all(group.map(({ send, at }) => send(executeOn(log, () => new Date(at)))));
  const odd = outcomes.find(({ outcome }) => outcome !== 'stored');
  if (odd !== undefined) throw new Error(`a command was not stored: ${JSON.stringify(odd)}`);
};

/**
 * Fills an empty log with so many events, spread evenly over twenty months: the paper's targets and milestones, then
 * what bodies report. The product's own executor decides and writes, and every run writes the same bytes.
 */
export const writePlausibleLog = async (log: EventLog, events: number): Promise<void> => {
  const adopted = await adoptPaper(
    executeOn(log, () => new Date(firstMoment)),
    paper,
  );
  const seeds = adopted.targets.stored + adopted.milestones.stored;
  const apart = (lastMoment - firstMoment) / events;
  const reports = plausibleReports(randomFrom(2025_0319));
  for (let number = seeds; number < events; number += together) {
    const group = Array.from({ length: Math.min(together, events - number) }, (_each, offset): Timed => {
      const at = Math.floor(firstMoment + (number + offset) * apart);
      return { at, send: reports.next(number + offset, at) };
    });
    await storeAll(log, group);
    reports.settled();
  }
};
