import { expect, it } from 'vitest';
import { logOf } from '../reference/storing.ts';
import type { Accepted, WireDelivery } from '../reference/wire.ts';
import { wireDelivery } from '../support/samples.ts';
import { type Call, type CommandCall, type FigureCall, type ReportCall, unexplained } from './explaining.ts';

const today = '2026-01-05';
const recordedAt = '2026-01-05T09:00:00.000Z';
const report = 'mod-nl/a';

const goods = (quantity: number): WireDelivery => ({ ...wireDelivery, quantity });

const target = {
  title: 'Two million rounds a year',
  kind: 'quantified',
  track: 'artillery-ammunition',
  donors: 'eu',
  basis: 'deliveries',
  period: { kind: 'calendar-years', from: '2025' },
  quantity: 2_000_000,
  source: { document: 'd', section: '5', quote: 'q', english: 'e' },
} as const;

const history: readonly Accepted[] = [
  { kind: 'adopt', id: 't-1', recordedAt, target },
  { kind: 'record', report, body: 'mod-nl', recordedAt, delivery: goods(10) },
  { kind: 'correct', report, body: 'mod-nl', recordedAt, delivery: goods(12) },
  { kind: 'verify', report, body: 'eda', recordedAt },
];

/** Positions have gaps, as where a checkpoint stands. */
const positions = ['1', '2', '4', '5'];
const events = logOf(history).map((event, at) => ({ position: positions[at] ?? '', event }));

const command = (
  tried: CommandCall['tried'],
  [began, ended]: readonly [number, number],
  more: Partial<CommandCall>,
): CommandCall => ({
  ...{ kind: 'command', tried, saw: null, keyed: false, outcome: 'stored', began, ended },
  ...{ position: undefined, revision: undefined, name: `${tried.kind} ${began}` },
  ...more,
});

const own = { report, body: 'mod-nl' };
const recorded = command({ kind: 'record', ...own, delivery: goods(10) }, [10, 20], {
  position: '2',
  revision: 0,
});
const corrected = command({ kind: 'correct', ...own, delivery: goods(12) }, [30, 40], {
  position: '4',
  revision: 1,
});
const verified = command({ kind: 'verify', report, body: 'eda' }, [50, 60], {
  saw: 1,
  position: '5',
  revision: 2,
});
const stored = [recorded, corrected, verified];

const asOf = (index: number) => ({ effectiveAt: today, position: positions[index] ?? '', index });

const read = (
  [began, ended]: readonly [number, number],
  said: ReportCall['said'],
  more = {},
): ReportCall => ({
  ...{ kind: 'report', node: 0, atLeast: undefined, report, said, began, ended, ...more },
});
const reading = (
  at: readonly [number, number],
  index: number,
  quantity: number,
  revision: number,
  more = {},
) => read(at, { ...asOf(index), revision, status: index === 3 ? 'verified' : 'reported', quantity }, more);

const range = (number: number) => ({ min: number, max: number });
const figure = (index: number, delivered: number, seen: number): FigureCall => ({
  ...{ kind: 'figure', node: 0, atLeast: undefined, target: 't-1', period: 2025, began: 70, ended: 80 },
  said: { ...asOf(index), delivered: range(delivered), verified: range(seen), disputed: range(0) },
});

const faults = (calls: readonly Call[], log = { events, atFirst: 1 }) => unexplained(calls, log, today);

it('an honest history is explained: what was stored, repeated, refused and read, also while it happened', () => {
  const repeated = command(recorded.tried, [32, 38], { outcome: 'repeated', position: '4', revision: 1 });
  const stale = command(verified.tried, [41, 45], { outcome: 'refused', saw: 0 });
  const honest = [
    ...stored,
    { ...repeated, name: recorded.name },
    stale,
    read([1, 5], undefined),
    reading([12, 18], 1, 10, 0),
    reading([31, 39], 1, 10, 0),
    reading([70, 80], 3, 12, 2, { atLeast: '5' }),
    figure(3, 12, 12),
  ];
  expect(faults(honest)).toEqual([]);
});

it.each<[string, readonly Call[]]>([
  ['a command that was acknowledged and is not there', [...stored, { ...recorded, position: '9' }]],
  [
    'a command that was acknowledged at another revision',
    [{ ...recorded, revision: 1 }, corrected, verified],
  ],
  ['two commands that were told of the same event', [...stored, { ...corrected, name: 'another' }]],
  ['an event of which nobody was told', [recorded, corrected]],
  [
    'an order that is not the one in which answers came',
    [{ ...recorded, began: 42, ended: 48 }, corrected, verified],
  ],
  [
    'a refusal of what stood for nothing that refuses it',
    [...stored, command({ kind: 'record', ...own, delivery: goods(12) }, [70, 80], { outcome: 'refused' })],
  ],
  [
    'a repeat of what nobody had done',
    [
      ...stored,
      command({ kind: 'record', ...own, delivery: goods(99) }, [70, 80], {
        outcome: 'repeated',
        position: '5',
      }),
    ],
  ],
  [
    'a repeat that is told of an event which was not the last',
    [
      ...stored,
      { ...command(recorded.tried, [70, 80], { outcome: 'repeated', position: '4' }), name: recorded.name },
    ],
  ],
  ['a report that is not there although it was', [...stored, read([70, 80], undefined, { atLeast: '2' })]],
  ['a report with a quantity of another moment', [...stored, reading([70, 80], 1, 12, 0)]],
  ['a report with the revision of another moment', [...stored, reading([70, 80], 2, 12, 0)]],
  [
    'a report from before what its reader had written',
    [...stored, reading([70, 80], 1, 10, 0, { atLeast: '4' })],
  ],
  ['a report from the future', [...stored, reading([12, 18], 3, 12, 2)]],
  [
    'a node that knows less than it did',
    [...stored, reading([61, 62], 3, 12, 2), reading([70, 80], 2, 12, 1)],
  ],
  ['a figure that counts an event twice', [...stored, figure(3, 24, 12)]],
  ['a figure that leaves the last event out', [...stored, figure(3, 12, 0)]],
])('%s is found', (_what, calls) => {
  expect(faults(calls)).not.toEqual([]);
});

it('a node that knows more than another is no fault: each only never goes back', () => {
  const elsewhere = reading([70, 80], 2, 12, 1, { node: 1 });
  expect(faults([...stored, reading([61, 62], 3, 12, 2), elsewhere])).toEqual([]);
});
