// @ts-nocheck
import { onTestFinished, vi } from 'vitest';
import type { LogFailure } from '../../src/store/event-log.ts';
import type { TestServer } from './server.ts';

/** Lets the log store so many events more, and fail at each after them until it is mended by what this returns. */
export const breakAfter = (
  { context }: Pick<TestServer, 'context'>,
  many: number,
  failure: LogFailure,
): (() => void) => {
  const { log } = context;
  const append = log.append.bind(log);
  let left = many;
  const broken = vi.spyOn(log, 'append').mockImplementation(async (...event) => {
    left -= 1;
    if (left < 0) throw failure;
    return append(...event);
  });
  const mend = () => broken.mockRestore();
  onTestFinished(mend);
  return mend;
};
