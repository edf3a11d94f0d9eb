// @ts-nocheck
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { checkFile, pages, sharedBrowsing, signIn } from '../support/browsing.ts';

const into = process.env['SCREENSHOTS'];
const browsing = sharedBrowsing();

/** What is shown, at each of three widths. */
const photograph = async (page: Page, folder: string, name: string): Promise<void> => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
};

it.skipIf(browser === undefined || into === undefined)(
  'every page can be looked at in the folder SCREENSHOTS, at three widths, in light and in dark',
  async () => {
    const { open } = await browsing();
    for (const colorScheme of ['light', 'dark'] as const) {
      const folder = join(into ?? '', colorScheme);
      mkdirSync(folder, { recursive: true });
      const { page } = await open({ colorScheme });
      for (const [name, path] of Object.entries(pages)) {
        const answer = await page.goto(path);
        expect(answer?.headers()['content-type'], path).toMatch(/^text\/html/);
        await photograph(page, folder, name);
      }
      await signIn(page, 'en');
      await photograph(page, folder, 'report');
      await checkFile(page);
      await photograph(page, folder, 'dry-run');
      await page.goto('/report/deliveries/b');
      await photograph(page, folder, 'change');
    }
  },
  600_000,
);
