// @ts-nocheck
import { describe, inject, TestRunner } from 'vitest';
import { engineName } from './engine.ts';

const titles: Readonly<Record<string, string>> = {
  double: 'on the double of an event store',
  container: 'on a real event store in a container',
  server: 'on the event store that EVENTSTORE_URL names',
};

/** Runs the tests of a file on another engine than the product's own file, and says so in their names. */
// biome-ignore lint/style/noDefaultExport: vitest takes a runner from the default export
export default class EngineRunner extends TestRunner {
  override importFile(path: string, source: 'collect' | 'setup'): unknown {
    if (source === 'setup') return super.importFile(path, source);
    const isThere = engineName === 'double' || inject('eventStore') !== '';
    describe.skipIf(!isThere)(titles[engineName] ?? engineName, async () => {
      await super.importFile(path, source);
    });
    return undefined;
  }
}
