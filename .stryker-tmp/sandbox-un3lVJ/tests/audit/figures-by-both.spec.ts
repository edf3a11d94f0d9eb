// @ts-nocheck
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyBundle } from '../../src/audit/verifying/verify-bundle.ts';
import { scratchFolder } from '../support/folder.ts';
import { histories } from '../support/histories.ts';
import { live } from '../support/living.ts';
import { askPython, hasPython } from '../support/python-verifier.ts';
import { runsOf } from '../support/runs.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

// biome-ignore lint/suspicious/noExplicitAny: reports are read as the interface answers them
type Json = any;

/** Numbers below another, one after the other, from a list that fast-check made. */
const picker = (numbers: readonly number[]) => {
  let at = 0;
  return (below: number): number => {
    at += 1;
    return (numbers[at % numbers.length] ?? 0) % below;
  };
};

const bodyOf = ({ body, reference }: Json) => ({ body, reference });

/** Decides which of several reports counts, parts some again, and has some verified and disputed: figures rest on these too. */
const decide = async (server: TestServer, below: (most: number) => number, times: number): Promise<void> => {
  const { deliveries } = (await server.get('/v1/deliveries?limit=1000')).body;
  const standing = deliveries.filter(({ status }: Json) => status !== 'withdrawn');
  if (standing.length < 2) return;
  const on = (track: string) => standing.filter(({ delivery }: Json) => delivery.track === track);
  for (let n = 0; n < times; n += 1) {
    const { track } = standing[below(standing.length)].delivery;
    const any = () => bodyOf(on(track)[below(on(track).length)]);
    const [one, other] = [any(), any()];
    const report = `/v1/deliveries/${one.body}/${one.reference}`;
    const arbitration = `/v1/arbitrations/${track}`;
    const steps = [
      [`${arbitration}/matches`, 'eums-coordinator', { counted: one, claim: other, reason: `match ${n}` }],
      [`${arbitration}/matches`, 'eums-coordinator', { counted: other, claim: one, reason: `match ${n}` }],
      [`${arbitration}/partings`, 'eums-coordinator', { a: one, b: other, reason: `parting ${n}` }],
      [`${report}/verification`, 'eda-verifier', {}],
      [`${report}/dispute`, 'eda-verifier', { reason: `dispute ${n}` }],
    ] as const;
    const [path, by, body] = steps[below(steps.length)] ?? steps[0];
    const headers = path.startsWith('/v1/deliveries') ? { 'If-Match': '*' } : {};
    expect((await server.post(path, by, body, headers)).status).toBeLessThan(500);
  }
};

const days = ['2024-12-31', '2025-03-15', '2025-09-28', '2025-12-31', '2026-01-03', '2026-03-01'];

/** Bundles of all targets that stand, of days, periods and moments that were picked. */
const bundlesOf = async (
  server: TestServer,
  below: (most: number) => number,
  today: string,
): Promise<readonly string[]> => {
  const { asOf } = (await server.get('/v1/progress')).body;
  const bundles: string[] = [];
  for (let n = 0; n < 16; n += 1) {
    const day = [...days, today].filter((each) => each <= today)[below(days.length)] ?? today;
    const index = below(3) === 0 ? below(Number(asOf.index) + 1) : asOf.index;
    const period = below(4) === 0 ? `&period=${2024 + below(3)}` : '';
    const query = `effectiveAt=${day}&knownAt=index:${index}${period}`;
    const { status, text } = await server.get(`/v1/audit/bundle/t-${1 + below(4)}?${query}`);
    expect(status).toBeLessThan(500);
    if (status === 200) bundles.push(text);
  }
  return bundles;
};

const { checks, timeout } = runsOf(6);

const seed = Math.floor(Math.random() * 2 ** 31);

it.skipIf(!hasPython('figures of random accounts'))(
  'both programs find what the server says of any account on any day',
  async () => {
    const samples = fc.sample(
      fc.tuple(histories(60), fc.array(fc.nat(), { minLength: 300, maxLength: 300 })),
      { numRuns: checks.numRuns, seed },
    );
    const files: string[] = [];
    const told = `with the seed ${seed}`;
    const folder = scratchFolder();
    for (const [steps, numbers] of samples) {
      const below = picker(numbers);
      const clock = clockAt('2026-01-05T09:00:00.000Z');
      const server = await startTestServer({ clock });
      const half = Math.floor(steps.length / 2);
      await live(server, clock, steps.slice(0, half));
      await settled(server);
      await decide(server, below, 12);
      await live(server, clock, steps.slice(half));
      await settled(server);
      await decide(server, below, 8);
      await settled(server);
      const today = clock.now().toISOString().slice(0, 10);
      for (const text of await bundlesOf(server, below, today)) {
        const verified = verifyBundle(Buffer.from(text), { keys: [], witnesses: [] }, today);
        expect(verified, `${told}: ${text}`).toHaveProperty('facts');
        const file = join(folder, `${files.length}.json`);
        writeFileSync(file, text);
        files.push(file);
      }
      await server.stop();
    }
    expect(files.length).toBeGreaterThan(checks.numRuns);
    const python = await askPython(files.map((file) => [file]));
    for (const [code, said] of python) expect(code, `${told}: ${said}`).toBe(0);
  },
  timeout,
);
