import { expect, it } from 'vitest';
import { type BrokenBuildName, brokenBuilds } from '../../torture/broken-builds.ts';
import { runCanary } from '../../torture/canary.ts';

const names = Object.keys(brokenBuilds) as readonly BrokenBuildName[];

it.each(names.map((name) => [name, brokenBuilds[name].wrong] as const))(
  'a build that is broken on purpose is found (%s: %s)',
  async (name) => {
    const { found, isCaught } = await runCanary(name, 5);
    expect(isCaught, found?.message ?? 'nothing was found').toBe(true);
  },
  400_000,
);
