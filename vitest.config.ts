import { configDefaults, defineConfig } from 'vitest/config';

/** `npm run test:double` runs the whole suite of the interface on the double of the event store, in about ten minutes. */
const isOnDouble = process.env['TEST_ENGINE'] === 'double';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    globalSetup: 'tests/support/build.ts',
    exclude: configDefaults.exclude,
    // Tests wait for clocks, files and other processes: with one more of them than cores no core waits too.
    maxWorkers: '150%',
    testTimeout: isOnDouble ? 60_000 : 30_000,
    hookTimeout: 60_000,
    include: isOnDouble ? ['tests/api/**/*.spec.{ts,tsx}'] : ['tests/**/*.spec.{ts,tsx}'],
    name: isOnDouble ? 'double' : 'product',
  },
});
