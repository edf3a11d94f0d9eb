import { configDefaults, defineConfig } from 'vitest/config';

/**
 * What of the interface's suite is run a second time each time, on the double of the event store. `npm run test:double`
 * runs all of it, which takes ten minutes.
 */
const onTheDouble =
  process.env['DOUBLE'] === 'whole'
    ? ['tests/api/**/*.spec.{ts,tsx}']
    : ['bulk-outcomes', 'deliveries', 'held', 'statements', 'targets'].map(
        (name) => `tests/api/${name}.spec.ts`,
      );

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    exclude: configDefaults.exclude,
    // Tests wait for clocks, files and other processes: with one more of them than cores no core waits too.
    maxWorkers: '150%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'product', include: ['tests/**/*.spec.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'double',
          include: onTheDouble,
          env: { TEST_ENGINE: 'double', PROPERTY_RUNS: '3' },
          testTimeout: 60_000,
        },
      },
    ],
  },
});
