// @ts-nocheck
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a real event store; empty where there is none. */
    eventStore: string;
  }
}

/** The event store that EVENTSTORE_URL names; the tests leave their events in it. */
export const setup = (project: TestProject): void => {
  const address = process.env['EVENTSTORE_URL'] ?? '';
  if (address === '') {
    process.stderr.write(
      'SKIPPED all tests on the event store that EVENTSTORE_URL names, since it names none; the summary counts them\n',
    );
  }
  project.provide('eventStore', address);
};
