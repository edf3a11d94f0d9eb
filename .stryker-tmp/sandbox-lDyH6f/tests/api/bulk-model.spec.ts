// @ts-nocheck
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bulkLine, countsOf, eventsIn, sendFile } from '../support/bulk.ts';
import { runsOf } from '../support/runs.ts';
import { wireDelivery } from '../support/samples.ts';
import { startTestServer } from '../support/server.ts';

/** What a line of a random file is about: one of a few references, and one of a few quantities. */
type Said = { readonly reference: string; readonly quantity: number; readonly bad: boolean };

const lineSaid = fc.record({
  reference: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  quantity: fc.constantFrom(1, 1, 1, 2),
  bad: fc.integer({ min: 0, max: 30 }).map((drawn) => drawn === 0),
});

const before = fc.uniqueArray(
  fc.record({ reference: fc.constantFrom('a', 'b', 'c'), quantity: fc.constantFrom(1, 2) }),
  {
    selector: ({ reference }) => reference,
  },
);

type Expected =
  | { readonly status: 422; readonly wrong: readonly number[] }
  | { readonly status: 200; readonly counts: ReturnType<typeof countsOf> };

/** What must come of a file, worked out without looking at how the product does it. */
const expected = (standing: ReadonlyMap<string, number>, lines: readonly Said[]): Expected => {
  /** The first line of a reference that others contradict, and each that contradicts it. */
  const differs = (line: Said): boolean => {
    const [first, ...others] = lines.filter((each) => !each.bad && each.reference === line.reference);
    return line === first
      ? others.some(({ quantity }) => quantity !== line.quantity)
      : first?.quantity !== line.quantity;
  };
  const wrong = lines.flatMap((line, at) => (line.bad || differs(line) ? [at + 1] : []));
  if (wrong.length > 0) return { status: 422, wrong };
  const contradicted = lines.filter(
    (line) => (standing.get(line.reference) ?? line.quantity) !== line.quantity,
  );
  const isNew = ({ reference }: Said): boolean => !standing.has(reference);
  const recorded = new Set(lines.filter(isNew).map(({ reference }) => reference)).size;
  const repeated = lines.length - contradicted.length - recorded;
  return {
    status: 200,
    counts: { lines: lines.length, recorded, repeated, contradicted: contradicted.length },
  };
};

const runs = runsOf(60);

it(
  'of any mix of good, bad, repeated and contradicting lines a dry run says what is then done, and bad ones store nothing',
  async () => {
    const server = await startTestServer();
    let round = 0;
    await fc.assert(
      fc.asyncProperty(before, fc.array(lineSaid, { maxLength: 14 }), async (stand, lines) => {
        round += 1;
        const named = (reference: string): string => `${reference}-${round}`;
        for (const { reference, quantity } of stand) {
          await server.put(`/v1/deliveries/mod-nl/${named(reference)}`, 'mod-nl-reporter', {
            ...wireDelivery,
            quantity,
          });
        }
        const count = await eventsIn(server);
        const file = lines
          .map(({ reference, quantity, bad }) =>
            bulkLine(named(reference), { quantity: bad ? '1,000' : quantity }),
          )
          .join('\n');
        const would = await sendFile(server, file, undefined, { query: '?dryRun=true' });
        expect(await eventsIn(server)).toBe(count);
        const did = await sendFile(server, file);
        const should = expected(
          new Map(stand.map(({ reference, quantity }) => [reference, quantity])),
          lines,
        );
        expect(did.status, did.text).toBe(should.status);
        expect(would.status).toBe(did.status);
        if (should.status === 422) {
          expect(would.body).toEqual(did.body);
          expect(did.body.problems.map(({ line }: { line: number }) => line)).toEqual(should.wrong);
          expect(await eventsIn(server)).toBe(count);
          return;
        }
        const { receipt } = did.body;
        expect(receipt.events).toHaveLength(should.counts.lines - should.counts.contradicted);
        expect({ ...would.body, dryRun: false, receipt }).toEqual(did.body);
        expect(countsOf(did)).toEqual(should.counts);
        expect(did.body.problems).toHaveLength(should.counts.contradicted);
        expect(await eventsIn(server)).toBe(count + should.counts.recorded);
        const again = await sendFile(server, file);
        expect(again.body).toMatchObject({
          recorded: 0,
          repeated: should.counts.lines - should.counts.contradicted,
        });
      }),
      runs.checks,
    );
  },
  runs.timeout,
);
