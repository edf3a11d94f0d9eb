import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const all = 'tests/**/*.spec.{ts,tsx}';
const ofTheInterface = 'tests/api/**/*.spec.{ts,tsx}';
/** What the contract of every log is on a server that is not ours. */
const onARealServer = 'tests/store/eventstore-server.spec.ts';
/** Tests that put something in the place of a module share no process with others. */
const apart = 'tests/**/*.apart.spec.ts';

/**
 * What is made of the rows that every engine fills alike, and of nothing else of the log. Where time is short these suites
 * are not run once more for each engine.
 */
const ofTheRows =
  process.env['ROWS_ON_EVERY_ENGINE'] === 'false'
    ? [
        ...['audit-page', 'deliveries-page', 'overview', 'pages', 'paper'],
        ...['csv', 'csv-whole', 'feed', 'openapi', 'sorted-deliveries'],
        ...[
          'shared-pages',
          'target-page',
          'page-receipts',
          'course',
          'goalposts',
          'timeline',
          'duplicates-list',
        ],
        ...['cited', 'reported-by', 'reporting-page', 'seeds', 'bulk-csv', 'committed', 'changes'],
        // Who may do what is asked before any engine is.
        ...['role-matrix', 'session', 'tokens', 'denied', 'limits', 'examples', 'bodies'],
      ].map((name) => `tests/api/${name}.spec.ts`)
    : [];

/** What takes longest for what others look at too; where time is short these are left out. */
const slowest =
  process.env['SLOWEST_SUITES'] === 'false'
    ? ['canaries', 'drills', 'kill', 'quiet-or-dead', 'traces'].map((name) => `tests/e2e/${name}.spec.ts`)
    : [];

/** Files that are short to read and take long: begun last, one of them would keep a whole run waiting for itself alone. */
const long = [
  ...['tests/e2e/canaries.spec.ts', 'tests/e2e/torture.spec.ts', 'tests/e2e/history.spec.ts'],
  ...['tests/store/eventstore-log.spec.ts', 'tests/audit/mutations.spec.ts'],
];

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => long.some((name) => moduleId.endsWith(name));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** One after another, so that the processes of one serve all its files. */
const project = (order: number, name: string, test: object): TestProjectConfiguration => ({
  extends: true,
  test: { name, exclude: [apart], sequence: { groupOrder: order }, ...test },
});

/** The suite of the interface once more, on another engine than the product's own file. */
const onEngine = (
  order: number,
  name: string,
  { include = [], ...test }: { include?: string[]; globalSetup?: string } = {},
) =>
  project(order, name, {
    include: [ofTheInterface, ...include],
    exclude: [apart, ...ofTheRows],
    // Many random histories are tried on the product's own file; here it is the engine that differs.
    env: { TEST_ENGINE: name, PROPERTY_RUNS: '2' },
    runner: 'tests/support/engine-runner.ts',
    testTimeout: 60_000,
    ...test,
  });

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    // Loading the product takes longer than most tests; its modules keep nothing that one test could leave to another.
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: LongOnesFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      project(0, 'product', {
        include: [all],
        exclude: [apart, onARealServer, ...slowest],
        globalSetup: 'tests/support/build.ts',
      }),
      project(1, 'apart', { include: [apart], exclude: [], isolate: true }),
      onEngine(2, 'double'),
      onEngine(3, 'container', { include: [onARealServer], globalSetup: 'tests/support/container.ts' }),
      onEngine(4, 'server', { include: [onARealServer], globalSetup: 'tests/support/named-server.ts' }),
    ],
  },
});
