import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { pages, sharedBrowsing } from '../support/browsing.ts';

const folder = process.env['SCREENSHOTS'];
const browsing = sharedBrowsing();

it.skipIf(browser === undefined || folder === undefined)(
  'every page can be looked at in the folder SCREENSHOTS, at three widths, in light and in dark',
  async () => {
    const { open } = await browsing();
    const into = folder ?? '';
    mkdirSync(into, { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open({ colorScheme });
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const [name, path] of Object.entries(pages)) {
          const answer = await page.goto(path);
          expect(answer?.headers()['content-type'], path).toMatch(/^text\/html/);
          await page.screenshot({ path: join(into, `${name}-${width}-${colorScheme}.png`), fullPage: true });
        }
      }
    }
  },
  600_000,
);
