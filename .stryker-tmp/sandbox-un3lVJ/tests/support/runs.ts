/** What fast-check is told, and the milliseconds after which a test that it runs in has failed. */
// @ts-nocheck

type Runs = {
  readonly checks: {
    readonly numRuns: number;
    readonly interruptAfterTimeLimit: number;
    readonly markInterruptAsFailure: true;
  };
  readonly timeout: number;
};

/**
 * So many histories, or PROPERTY_RUNS of them. Looking for a smaller history that fails as well is broken off in time to
 * print the seed and the smallest found; that fewer were tried than meant is a failure too.
 */
export const runsOf = (usual: number): Runs => {
  const numRuns = Number(process.env['PROPERTY_RUNS'] ?? usual);
  const most = 120_000 + numRuns * 5_000;
  return {
    checks: { numRuns, interruptAfterTimeLimit: most, markInterruptAsFailure: true },
    timeout: most + 60_000,
  };
};
