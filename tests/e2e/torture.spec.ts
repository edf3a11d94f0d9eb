import { expect, it } from 'vitest';
import { torture } from '../../torture/cycles.ts';
import { openEngine } from '../../torture/engines.ts';
import { scratchFolder } from '../support/folder.ts';

/** Fewer cycles than `npm run torture` goes through where nobody waits, which also does so on the double. */
const most = Number(process.env['TORTURE_CYCLES'] ?? 20);

it.each([['sqlite', most]] as const)(
  'a server on %s that is killed at any moment of mixed work loses, doubles and changes nothing, and contradicts no checkpoint that it ever answered',
  async (name, cycles) => {
    const folder = scratchFolder();
    const engine = await openEngine(name, folder);
    try {
      const { found, ...tallied } = await torture({
        cycles,
        seed: 2_026,
        folder,
        engine,
        replayEvery: 5,
        told: () => {},
      });
      expect(found?.message).toBeUndefined();
      expect(tallied.cycles).toBe(cycles);
      // Otherwise the server was never killed in the middle of anything, and nothing was tested.
      expect(tallied.kills.command).toBeGreaterThan(0);
      expect(tallied.kills.file).toBeGreaterThan(0);
      expect(tallied.acknowledged).toBeGreaterThan(50);
      expect(tallied.checkpoints).toBeGreaterThan(0);
    } finally {
      await engine.close();
    }
  },
  600_000,
);
