// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementRow } from '../../src/projections/rows.ts';
import { openReadModels } from '../../src/store/read-models/read-models.ts';

const track = 'drones';

/** What happens to statements: each is made, corrected (onto another track too) or withdrawn, one after the other. */
const happened = fc.record({
  reference: fc.constantFrom('A', 'B', 'C'),
  track: fc.constantFrom('drones', 'missiles'),
  withdrawn: fc.nat(4).map((number) => number === 0),
});

type Happened = typeof happened extends fc.Arbitrary<infer Value> ? Value : never;

const rowOf = ({ reference, track: on, withdrawn }: Happened, at: number): StatementRow => ({
  body: 'public-record',
  reference,
  revision: BigInt(at),
  position: BigInt(at) * 3n,
  index: BigInt(at),
  recordedAt: '2025-06-01T00:00:00.000Z',
  withdrawn,
  statement: {
    track: on,
    donors: 'eu',
    total: at,
    bound: 'exact',
    countedSince: '2025-01-01',
    asOf: '2025-05-31',
    status: 'delivered',
    authority: 'High Representative',
    evidence: [{ title: 'Statement', url: 'https://example.org/s' }],
  },
});

/** The statements that stand after so many rows: of each the last row, where it is on the track and not withdrawn. */
const standing = (rows: readonly StatementRow[]): readonly StatementRow[] =>
  [...new Map(rows.map((row) => [row.reference, row])).values()].filter(
    ({ withdrawn, statement }) => !withdrawn && statement.track === track,
  );

const inOrder = (rows: readonly StatementRow[]): readonly StatementRow[] =>
  rows.toSorted((a, b) => Number(a.position - b.position));

describe('the statements on a track', () => {
  it('are those that stood at any moment, in whatever order moments are asked for, while statements come', () => {
    fc.assert(
      fc.property(
        fc.array(happened, { maxLength: 20 }),
        fc.array(fc.record({ there: fc.nat(20), asked: fc.nat(20) }), { minLength: 1, maxLength: 20 }),
        (all, questions) => {
          const models = openReadModels();
          const rows = all.map(rowOf);
          let put = 0;
          for (const { there, asked } of questions) {
            models.putRows({ statements: rows.slice(put, there) });
            put = Math.min(rows.length, Math.max(put, there));
            const known = { position: BigInt(asked) * 3n - 1n };
            const due = standing(rows.slice(0, Math.min(put, asked)));
            expect(inOrder(models.statementsOn(track, known))).toEqual(inOrder(due));
          }
          models.close();
        },
      ),
    );
  });
});
