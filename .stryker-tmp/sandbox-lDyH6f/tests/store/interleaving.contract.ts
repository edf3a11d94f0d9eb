// @ts-nocheck
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalBytes, type Envelope } from '../../src/domain/envelope.ts';
import { type Appended, beginning, type EventLog, type RecordedEvent } from '../../src/store/event-log.ts';
import { allAfter, anEnvelope, type OpenLog } from './envelopes.ts';

/** One writer's try: a stream, and by how much the revision that it expects is off. */
type Try = { readonly stream: string; readonly off: number };

const aTry: fc.Arbitrary<Try> = fc.record({
  stream: fc.constantFrom('delivery-mod-nl/a', 'delivery-mod-nl/b', 'target-c', 'audit-d'),
  off: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constantFrom(-1, 1)),
});

/** Bursts of tries: those of one burst are sent in the same turn, from the same knowledge. */
const bursts = fc.array(fc.array(aTry, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });

type Tried = Try & { readonly envelope: Envelope; readonly outcome: Appended | 'conflict' };

const sendBurst = async (log: EventLog, burst: readonly Try[], round: number): Promise<readonly Tried[]> => {
  const known = await Promise.all(burst.map(({ stream }) => log.read(stream)));
  return Promise.all(
    burst.map(async (each, at) => {
      const expected = (known[at]?.revision ?? -1n) + BigInt(each.off);
      const envelope = anEnvelope(each.stream, Math.max(0, Number(expected) + 1), { data: { round, at } });
      return { ...each, envelope, outcome: await log.append(each.stream, envelope, expected) };
    }),
  );
};

const stored = (tried: readonly Tried[]) =>
  tried.flatMap(({ outcome, envelope }) => (outcome === 'conflict' ? [] : [{ ...outcome, envelope }]));

const byPosition = (a: Appended, b: Appended): number => (a.position < b.position ? -1 : 1);

const shown = ({ position, stream, revision, bytes }: RecordedEvent) => ({
  position,
  stream,
  revision,
  bytes: Buffer.from(bytes).toString('utf8'),
});

const expectedEvents = (tried: readonly Tried[]) =>
  stored(tried)
    .toSorted(byPosition)
    .map(({ position, envelope }) => ({
      position,
      stream: envelope.stream,
      revision: BigInt(envelope.revision),
      bytes: canonicalBytes(envelope).toString('utf8'),
    }));

/**
 * Who may have won: every stream that somebody expected rightly grows, by the rightly expecting and by those
 * whose wrong expectation came true within the burst.
 */
const expectGrowth = (tried: readonly Tried[]): void => {
  for (const stream of new Set(tried.map((each) => each.stream))) {
    const here = tried.filter((each) => each.stream === stream);
    const right = here.filter(({ off }) => off === 0);
    const won = right.filter(({ outcome }) => outcome !== 'conflict');
    expect(won).toHaveLength(right.length === 0 ? 0 : 1);
    const behind = here.filter(({ off, outcome }) => off < 0 && outcome !== 'conflict');
    expect(behind).toEqual([]);
    const ahead = here.filter(({ off, outcome }) => off > 0 && outcome !== 'conflict');
    expect(ahead.length).toBeLessThanOrEqual(won.length);
  }
};

const sendAll = async (log: EventLog, tries: readonly (readonly Try[])[]): Promise<readonly Tried[]> => {
  const tried: Tried[] = [];
  for (const [round, burst] of tries.entries()) {
    const sent = await sendBurst(log, burst, round);
    expectGrowth(sent);
    tried.push(...sent);
  }
  return tried;
};

export const interleavingGuarantees = (open: OpenLog): void => {
  it('every accepted event is there once, in order, from any position and in pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(bursts, fc.nat(), fc.integer({ min: 1, max: 12 }), async (tries, start, page) => {
        const log = await open();
        const expected = expectedEvents(await sendAll(log, tries));
        const whole = await allAfter(log);
        expect(whole.map(shown)).toEqual(expected);

        const starts = [beginning, ...whole.map(({ position }) => position)];
        const after = starts[start % starts.length] ?? beginning;
        const rest = expected.filter(({ position }) => position > after);
        expect((await allAfter(log, after, page)).map(shown)).toEqual(rest);
        const sizes: number[] = [];
        for await (const events of log.from(after, { page })) sizes.push(events.length);
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(page);

        for (const stream of new Set(expected.map((event) => event.stream))) {
          const own = expected.filter((event) => event.stream === stream);
          expect(own.map(({ revision }) => revision)).toEqual(own.map((_, at) => BigInt(at)));
          const read = await log.read(stream);
          expect(read.events.map(shown)).toEqual(own);
          expect(read.revision).toBe(BigInt(own.length) - 1n);
        }
      }),
      { numRuns: 40 },
    );
  });
};
