// @ts-nocheck
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browser, openBrowser, sayWhereSkipped } from '../support/browser.ts';
import { livedAccount } from '../support/lists.ts';
import { startTestServer } from '../support/server.ts';

sayWhereSkipped('from a figure to its proof');

/** How far a page is wider than the window. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

it.skipIf(browser === undefined)(
  'in a real browser one goes from a figure to why it is so, to its proof and to the commands, without a script or an error, on a phone as on a desk',
  async () => {
    const server = await startTestServer();
    await livedAccount(server);
    const chrome = await openBrowser();
    for (const width of [1280, 360]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await chrome.newContext({
          viewport: { width, height: 800 },
          colorScheme,
          javaScriptEnabled: false,
        });
        const page = await context.newPage();
        const asked: string[] = [];
        const failed: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        page.on('pageerror', (error) => failed.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
            failed.push(message.text());
        });
        await page.goto(`${server.address}/?effectiveAt=2026-11-20&knownAt=index:5`);
        await page.click('article >> text=Why this number');
        await page.waitForURL(/\/targets\/rounds\?period=2026&effectiveAt=2026-11-20&knownAt=index:5#why$/);
        expect(await page.isVisible('#why >> text=Bundle')).toBe(true);
        expect(await tooWide(page)).toBe(0);
        await page.click('#why >> text=Check it in four commands');
        await page.waitForURL(/\/audit\?target=rounds&.*#check$/);
        expect(await page.textContent('#check .command >> nth=0')).toContain(
          `'${server.address}/v1/audit/bundle/rounds?effectiveAt=2026-11-20&knownAt=index:5&period=2026'`,
        );
        expect(await page.locator('#check .command').count()).toBe(4);
        expect(await tooWide(page)).toBe(0);
        await page.emulateMedia({ media: 'print' });
        expect(await page.isVisible('form')).toBe(false);
        expect(asked.filter((url) => !url.startsWith(server.address))).toEqual([]);
        expect(failed).toEqual([]);
        await context.close();
      }
    }
  },
  60_000,
);
