import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { get } from './asking.ts';
import { period, target } from './clients.ts';
import { Finding } from './finding.ts';
import { builtProgram, type Environment, startProgram } from './program.ts';
import { goesOn, type Head } from './tree.ts';

const jsonAt = async (address: string, path: string) => {
  const answer = await get(address, path);
  if (answer?.status !== 200) {
    throw new Finding('unanswered', `${path} was answered ${answer?.status}: ${answer?.text.slice(0, 400)}`);
  }
  return JSON.parse(answer.text);
};

/** The server's own proof that the log goes on from an earlier head is one, by the standard. Throws Finding. */
export const mustProve = async (address: string, older: Head, newer: Head): Promise<void> => {
  if (older.size < 1) return;
  const { proof } = await jsonAt(address, `/v1/audit/consistency?from=${older.size}&to=${newer.size}`);
  const hashes = proof.map((hash: string) => Buffer.from(hash, 'base64'));
  if (!goesOn(older, newer, hashes)) {
    throw new Finding(
      'checkpoint',
      `no proof that the log of ${newer.size} goes on from that of ${older.size}`,
    );
  }
};

/**
 * `porcupine verify`, as it was built: bytes, streams, trees, every checkpoint, what is remembered, an independent count,
 * and every row of the read models against a fresh replay. Throws Finding.
 */
export const mustVerify = async (environment: Environment): Promise<void> => {
  const { code, stdout, stderr } = await startProgram(builtProgram, ['verify', '--json'], environment).ended;
  const said = `${stdout}\n${stderr}`.trim();
  if (code !== 0) throw new Finding('not-verified', said);
  const { ok, figuresCompared, signaturesChecked } = JSON.parse(stdout);
  if (ok !== true || figuresCompared !== true || signaturesChecked !== true) {
    throw new Finding('not-verified', said);
  }
};

/** Every figure as it is served is the one of a fresh replay, and that of the target the sum of what was sent. Throws Finding. */
export const mustReplay = async (
  address: string,
  environment: Environment,
  { size }: Head,
  sum: number,
): Promise<void> => {
  const [knownAt, effectiveAt] = [`index:${size - 1}`, `${period}-12-31`];
  const served = await jsonAt(address, `/v1/progress?effectiveAt=${effectiveAt}&knownAt=${knownAt}`);
  const args = ['replay', '--json', '--known-at', knownAt, '--effective-at', effectiveAt];
  const { stdout, stderr } = await startProgram(builtProgram, args, environment).ended;
  const replayed = JSON.parse(stdout === '' ? '{}' : stdout);
  if (!isDeepStrictEqual(served.progress, replayed.progress)) {
    throw new Finding('figures', `what is served at ${knownAt} is not what a replay gives: ${stderr}`);
  }
  const figure = await jsonAt(address, `/v1/progress/${target}?period=${period}&knownAt=${knownAt}`);
  const { min, max } = figure.delivered;
  if (min !== sum || max !== sum || figure.complete !== true) {
    throw new Finding(
      'figures',
      `${target} is ${min} to ${max} at ${knownAt}; what was sent adds up to ${sum}`,
    );
  }
};

/** How long the independent count may take until it was compared once, in milliseconds. */
const longestCount = 60_000;

const numberIn = (metrics: string, name: string): number => {
  const line = metrics.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
};

/** The server's own independent count comes to the sums of its figures. Throws Finding. */
export const mustAgreeWithSecondCount = async (address: string): Promise<void> => {
  const began = performance.now();
  for (;;) {
    const divergence = numberIn((await get(address, '/metrics'))?.text ?? '', 'porcupine_count_divergence');
    if (divergence === 0) return;
    if (divergence > 0)
      throw new Finding('figures', `${divergence} sums are not what an independent count has`);
    if (performance.now() - began > longestCount) throw new Finding('unanswered', 'nothing was counted');
    await pause(100);
  }
};
