// @ts-nocheck
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, sayWhereSkipped } from '../support/browser.ts';
import { checkFile, inLanguage, pages, reportRounds, sharedBrowsing, signIn } from '../support/browsing.ts';
import { settled } from '../support/server.ts';

sayWhereSkipped('how one finds one’s way through the pages');

const browsing = sharedBrowsing();

const firstCells = (page: Page): Promise<string[]> =>
  page.locator('tbody tr td:first-child').allTextContents();

const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe.skipIf(browser === undefined)('in a real browser', () => {
  it('every page is shown without an error or a warning, and asks nobody but this server for anything', async () => {
    const { open } = await browsing();
    const { page, faults } = await open();
    for (const [name, path] of Object.entries(pages)) {
      const answer = await page.goto(path, { waitUntil: 'networkidle' });
      expect(answer?.status(), path).toBe(name === 'nothing' ? 404 : 200);
    }
    // A browser says itself that what is not there was not found.
    expect(faults.filter((each) => !each.includes('status of 404'))).toEqual([]);
  }, 120_000);

  it('both clocks are moved by a form, said in a banner, kept by links, and led back to now', async () => {
    const { open } = await browsing();
    const { page, faults } = await open();
    await page.goto('/');
    expect(await page.locator('[data-banner=not-now]').count()).toBe(0);
    await page.click('.clocks summary');
    await page.fill('input[name=effectiveAt]', '2026-05-01');
    await page.fill('input[name=knownAt]', 'index:150');
    await page.click('.clocks button');
    await page.waitForSelector('[data-banner=not-now] >> text=1 May 2026');
    const clocks = { effectiveAt: '2026-05-01', knownAt: 'index:150' };
    expect(queryOf(page)).toEqual(clocks);
    await page.click('article h3 a >> nth=0');
    await page.waitForURL(/\/targets\//);
    expect(queryOf(page)).toMatchObject(clocks);
    await page.click('.top nav >> text=Milestones');
    await page.waitForURL(/\/milestones/);
    expect(queryOf(page)).toEqual(clocks);
    await page.click('[data-banner=not-now] a');
    await page.waitForURL(/\/milestones$/);
    expect(await page.locator('[data-banner=not-now]').count()).toBe(0);
    expect(faults).toEqual([]);
  }, 60_000);

  it('what is cited reads the same for ever, byte for byte, whatever is reported later', async () => {
    const { server, open } = await browsing();
    const { page } = await open();
    const cited: (readonly [string, string])[] = [];
    for (const path of ['/', pages.quantified, '/deliveries', '/brief']) {
      await page.goto(path);
      await page.click('.bottom p a');
      await page.waitForURL(/knownAt=/);
      cited.push([page.url(), await page.innerHTML('main')]);
    }
    await reportRounds(server, 3_000);
    for (const [address, before] of cited) {
      await page.goto(address);
      expect(await page.innerHTML('main'), address).toBe(before);
    }
  }, 60_000);

  it('reports are filtered, sorted, turned over and downloaded by clicking', async () => {
    const { server, open } = await browsing();
    const { page, faults } = await open({ acceptDownloads: true });
    await page.goto('/deliveries?limit=4');
    await page.selectOption('select[name=body]', 'mod-de');
    await page.click('main form button');
    await page.waitForSelector('[data-filters="1"]');
    // The newest first: those that somebody had second thoughts on, each a later event than the one before.
    const newest = await firstCells(page);
    expect(newest.slice(0, 3)).toEqual([
      'mod-de/convoy-2026-8',
      'mod-de/convoy-2026-4',
      'mod-de/convoy-2026-1',
    ]);
    expect(newest).toHaveLength(4);
    await page.click('thead >> text=Report');
    await page.waitForSelector('th[aria-sort=ascending]');
    expect(await firstCells(page)).toEqual([1, 2, 3, 4].map((each) => `mod-de/convoy-2026-${each}`));
    await page.click('a[rel=next]');
    await page.waitForURL(/cursor=/);
    expect(await firstCells(page)).toEqual([5, 6, 7, 8].map((each) => `mod-de/convoy-2026-${each}`));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
    const [head, ...lines] = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(head).toMatch(/^reference,track,/);
    expect(lines.map((line) => line.split(',')[0])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((each) => `convoy-2026-${each}`),
    );
    expect(faults).toEqual([]);
    await settled(server);
  }, 60_000);

  it('the language is switched with one click, which keeps the clocks and what is asked for', async () => {
    const { open } = await browsing();
    const { page, faults } = await open();
    const asked = { period: '2026', effectiveAt: '2026-10-05', knownAt: 'index:161' };
    await page.goto(`/targets/artillery-rounds-per-year?${new URLSearchParams(asked)}`);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.click('text=Nederlands');
    await page.waitForSelector('html[lang=nl]');
    expect(queryOf(page)).toEqual({ ...asked, lang: 'nl' });
    expect(await page.textContent('main')).toContain('2.200.000');
    expect(await page.textContent('.clocks')).toContain('5 oktober 2026');
    await page.click('text=Українська');
    await page.waitForSelector('html[lang=uk]');
    expect(queryOf(page)).toEqual({ ...asked, lang: 'uk' });
    expect(await page.textContent('main')).toContain('2\u00a0200\u00a0000');
    expect(await page.textContent('.clocks')).toContain('5 жовтня 2026');
    expect(faults).toEqual([]);
  }, 60_000);

  it('a browser that prefers Ukrainian is answered in it without being asked', async () => {
    const { open } = await browsing();
    const { page } = await open({ locale: 'uk-UA' });
    await page.goto('/deliveries');
    expect(await page.getAttribute('html', 'lang')).toBe('uk');
    expect(await page.textContent('h1')).toBe('Звіти про постачання');
  }, 60_000);

  it('a spreadsheet is checked and recorded in Dutch from the first page to the last', async () => {
    const { open } = await browsing();
    const { page, faults } = await open({ javaScriptEnabled: false });
    await signIn(page, 'nl');
    await checkFile(page);
    expect(await page.getAttribute('html', 'lang')).toBe('nl');
    await page.click('form[action*=confirmation] button');
    await page.waitForSelector('#receipt');
    expect(await page.getAttribute('html', 'lang')).toBe('nl');
    expect(faults).toEqual([]);
  }, 60_000);

  it('from a page that says why something sent was refused, one gets on in every language', async () => {
    const { server, open } = await browsing();
    const { page } = await open();
    await signIn(page, 'en');
    await page.setInputFiles('input[type=file]', {
      name: 'empty.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(''),
    });
    await page.click('form[enctype] button');
    await page.waitForURL(/\/report\/uploads/);
    await page.click('text=Nederlands');
    await page.waitForSelector('html[lang=nl]');
    expect(page.url()).toBe(`${server.address}${inLanguage('/report', 'nl')}`);
    await page.waitForSelector('input[type=file]');
  }, 60_000);
});
