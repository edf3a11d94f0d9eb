import { expect, it } from 'vitest';
import { liveTogether, logAt } from '../history/clients.ts';
import { unexplained } from '../history/explaining.ts';
import { aDouble } from '../support/event-store-double.ts';
import { scratchFolder } from '../support/folder.ts';
import { startProduct } from '../support/process.ts';

/** Checkpoints that nobody asked for would take positions that no call tells of. */
const environment = { CHECKPOINT_EVERY: 'asked', RATE_LIMIT: 'off' };

/** A history that failed is lived again with HISTORY_SEED, as far as concurrent clients do the same twice. */
const seed = Number(process.env['HISTORY_SEED'] ?? 2_026);

const nodesOn = async (engine: 'sqlite:' | 'memory:' | 'double'): Promise<readonly string[]> => {
  if (engine !== 'double') {
    return [(await startProduct(scratchFolder(), { ...environment, EVENT_LOG: engine })).address];
  }
  const { connectionString } = await aDouble();
  const shared = { ...environment, EVENT_LOG: connectionString };
  const nodes = [await startProduct(scratchFolder(), shared), await startProduct(scratchFolder(), shared)];
  return nodes.map(({ address }) => address);
};

it.each(['sqlite:', 'memory:', 'double'] as const)(
  'one order of the log explains every answer that concurrent clients were given, on %s',
  async (engine) => {
    const nodes = await nodesOn(engine);
    const [first = ''] = nodes;
    const atFirst = (await logAt(first)).length;
    const calls = await liveTogether(nodes, seed);
    const events = await logAt(first);
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });
    expect(unexplained(calls, { events, atFirst }, today), `seed ${seed}`).toEqual([]);
    // Otherwise clients never met, and nothing was tested.
    const outcomes = calls.flatMap((call) => (call.kind === 'command' ? [call.outcome] : []));
    for (const outcome of ['stored', 'repeated', 'refused'] as const) {
      expect(outcomes.filter((each) => each === outcome).length, outcome).toBeGreaterThan(5);
    }
  },
  120_000,
);
