import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { type File, startTests, type Test, type VitestRunner } from '@vitest/runner';
import { byCodeUnits } from '../../src/domain/order.ts';

/** What the mutated code asks, at every place where it could do otherwise. */
type Switches = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
};

declare global {
  var __stryker__: Switches | undefined;
}

/**
 * The suites that are about a folder, those first that take the least: a mutant is held against them until one fails.
 * None that uses `vi`, which works inside of vitest alone.
 */
const suitesOf: Readonly<Record<string, readonly RegExp[]>> = {
  'src/domain': [/^domain\//, /^golden\/(audit|stored)/],
  'src/projections': [/^projections\/(?!worked)/, /^reference\//, /^projections\/worked/],
  'src/audit': [
    /^(golden\/audit|audit\/(notes|witness|known|independent|tiles|verify-bundle))/,
    /^cli\/(verify|cosign|keys-of)/,
  ],
};

/** A mutant of a file that remembers what it worked out has a process of its own. */
const remembering = ['src/domain/period.ts'];

/** The tests that a mutant is held against, by their spec; of a spec alone all. */
const chosenBy = (testFilter: readonly string[]): ReadonlyMap<string, string[] | undefined> => {
  const chosen = new Map<string, string[] | undefined>();
  for (const test of testFilter) {
    const [spec = '', id] = test.split('#');
    chosen.set(spec, id === undefined ? undefined : [...(chosen.get(spec) ?? []), id]);
  }
  return chosen;
};

/** Thrown where a mutant has to be tried in a process of its own: whoever asked begins one, and asks again. */
class NotFresh extends Error {
  constructor() {
    super('to be tried again in a process of its own');
    this.name = 'NotFresh';
  }
}

const isRemembering = (file: string): boolean => remembering.some((path) => file.endsWith(path));

const complete = (tests: TestResult[], more: Partial<CompleteDryRunResult> = {}): CompleteDryRunResult => ({
  status: DryRunStatus.Complete,
  tests,
  ...more,
});

const isMutated = (folder: string, { mutate }: StrykerOptions): boolean =>
  mutate.some((pattern) => pattern.startsWith(folder));

const specsFor = (options: StrykerOptions): readonly string[] => {
  const specs = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.spec.ts'))
    .toSorted(byCodeUnits);
  return Object.entries(suitesOf)
    .filter(([folder]) => isMutated(folder, options))
    .flatMap(([, suites]) => suites.flatMap((suite) => specs.filter((path) => suite.test(path))))
    .map((path) => `tests/${path}`);
};

const testsIn = (tasks: File['tasks']): readonly Test[] =>
  tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task.tasks) : [task]));

/** A test is found again by the spec that it stands in and its place there. */
const idOf = ({ id, file }: Test): string => `${relative(process.cwd(), file.filepath)}#${id}`;

const resultOf = (test: Test): TestResult => {
  const common = {
    id: idOf(test),
    name: test.fullTestName,
    fileName: test.file.filepath,
    timeSpentMs: test.result?.duration ?? 0,
  };
  switch (test.result?.state) {
    case 'pass':
      return { ...common, status: TestStatus.Success };
    case 'fail':
      return { ...common, status: TestStatus.Failed, failureMessage: test.result.errors?.[0]?.message ?? '' };
    default:
      return { ...common, status: TestStatus.Skipped };
  }
};

const failed = (name: string, failureMessage: string): TestResult => ({
  id: name,
  name,
  timeSpentMs: 0,
  status: TestStatus.Failed,
  failureMessage,
});

/** A spec that cannot be read, or whose hooks fail, is one test that fails. */
const resultsOf = (file: File): readonly TestResult[] => {
  const tests = testsIn(file.tasks).map(resultOf);
  if (file.result?.state !== 'fail' || tests.some(({ status }) => status === TestStatus.Failed)) return tests;
  const spec = relative(process.cwd(), file.filepath);
  const failureMessage = file.result.errors?.[0]?.message ?? 'a hook failed';
  return [...tests, failed(spec, failureMessage)];
};

const config: VitestRunner['config'] = {
  root: process.cwd(),
  setupFiles: [],
  name: '',
  passWithNoTests: true,
  testNamePattern: undefined,
  allowOnly: true,
  sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: 30_000,
  hookTimeout: 60_000,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
};

const isFailed = ({ status }: TestResult): boolean => status === TestStatus.Failed;

/**
 * Runs specs in a process that has loaded the product once, so that a mutant costs what its tests take. The runner that
 * comes with the tool loads all that a spec imports anew for each mutant, which takes seconds.
 */
const warmRunner = (options: StrykerOptions): TestRunner => {
  const specs = specsFor(options);
  globalThis.__stryker__ ??= {};
  const switches = globalThis.__stryker__;
  let runs = 0;
  let failures: unknown[] = [];
  let isStatic = false;
  let isStained = false;
  process.env['PROPERTY_RUNS'] ??= '5';
  process.on('unhandledRejection', (reason) => failures.push(reason));

  const run = async (spec: string, hooks: Partial<VitestRunner>, testIds?: string[] | undefined) => {
    runs += 1;
    const runner: VitestRunner = {
      config,
      // Only the spec itself is read again, to be collected again; what it imports stays as it is.
      importFile: (path) => import(`${pathToFileURL(path).href}?run=${runs}`),
      ...hooks,
    };
    const filepath = join(process.cwd(), spec);
    const files = await startTests([{ filepath, testIds }], runner);
    // What the next spec loads for the first time, it loads without the mutant.
    if (!isStatic) switches.activeMutant = undefined;
    return files.flatMap(resultsOf);
  };

  const untilOneFails = async (
    chosen: ReadonlyMap<string, string[] | undefined>,
    onCollected: () => void,
  ): Promise<readonly TestResult[]> => {
    const tests: TestResult[] = [];
    let hasFailed = false;
    const hooks: Partial<VitestRunner> = {
      onCollected,
      onBeforeRunTask: (test) => {
        if (hasFailed) test.mode = 'skip';
      },
      onAfterRunTask: (test) => {
        hasFailed ||= test.result?.state === 'fail';
      },
    };
    for (const [spec, testIds] of chosen) {
      tests.push(...(await run(spec, hooks, testIds)));
      if (tests.some(isFailed)) break;
    }
    return tests;
  };

  /** Whether tests that failed with a mutant fail without it too: then it, or one before it, changed what is kept. */
  const leavesTraces = async (tests: readonly TestResult[]): Promise<boolean> => {
    if (isStatic) return false;
    const again = await untilOneFails(chosenBy(tests.filter(isFailed).map(({ id }) => id)), () => {});
    return again.some(isFailed);
  };

  /** A promise that nobody awaited and that was broken fails the run, as it does in vitest. */
  const strayFailures = (): readonly TestResult[] =>
    failures.map((reason) => failed('outside of every test', String(reason)));

  return {
    capabilities: () => ({ reloadEnvironment: false }),

    dryRun: async () => {
      const tests: TestResult[] = [];
      const hooks: Partial<VitestRunner> = {
        onBeforeTryTask: (test) => {
          switches.currentTestId = idOf(test);
        },
        onAfterRunTask: () => {
          switches.currentTestId = undefined;
        },
      };
      for (const spec of specs) tests.push(...(await run(spec, hooks)));
      const { mutantCoverage = { static: {}, perTest: {} } } = switches;
      return complete(tests, { mutantCoverage });
    },

    mutantRun: async ({ activeMutant, mutantActivation, hitLimit, testFilter, sandboxFileName }) => {
      const isFresh = runs === 0;
      isStained ||= isRemembering(sandboxFileName);
      if (isStained && !isFresh) throw new NotFresh();
      isStatic = mutantActivation === 'static';
      failures = [];
      const activate = (): void => {
        Object.assign(switches, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      };
      if (isStatic) activate();
      const tests = await untilOneFails(chosenBy(testFilter ?? specs), activate);
      const limit = determineHitLimitReached(switches.hitCount, hitLimit);
      isStained ||= await leavesTraces(tests);
      if (isStained && !isFresh) throw new NotFresh();
      return toMutantRunResult(limit ?? complete([...tests, ...strayFailures()]));
    },
  };
};

warmRunner.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'warm', warmRunner)];
