// @ts-nocheck
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { AtEnd } from './folder.ts';

/** Where a browser is found on this machine; undefined where there is none. */
export const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', process.env['CHROMIUM'] ?? ''].find(
  existsSync,
);

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser, closed when the test ends. */
export const openBrowser = async (atEnd: AtEnd = onTestFinished): Promise<Browser> => {
  const opened = await chromium.launch({ executablePath: browser ?? '', args: quiet });
  atEnd(() => opened.close());
  return opened;
};

/** Says loudly what is not tested where there is no browser. */
export const sayWhereSkipped = (what: string): void => {
  if (browser !== undefined) return;
  process.stderr.write(`SKIPPED 1 test: ${what} in a real browser (no chromium; CHROMIUM may name one)\n`);
};
