// @ts-nocheck
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seedLog } from '../../src/cli/seed.ts';
import { browser, sayWhereSkipped } from '../support/browser.ts';
import { checkFile, inLanguage, opening, pages, sharedBrowsing, signIn } from '../support/browsing.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { packaged, settled, startTestServer } from '../support/server.ts';
import { smuggle } from '../support/smuggle.ts';

sayWhereSkipped('whether everybody can read the pages');

const browsing = sharedBrowsing();
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Found = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

const run = async (page: Page, options: object): Promise<readonly string[]> => {
  const found = (await page.evaluate(
    `axe.run(${JSON.stringify({ resultTypes: ['violations'], ...options })}).then((r) => r.violations)`,
  )) as readonly Found[];
  return found.map(({ id, nodes }) => `${page.url()}: ${id}: ${nodes[0]?.html}`);
};

/** Of so many pages one is looked at once more in dark, and in each further language; every one where nobody says. */
const oneIn = Number(process.env['AXE_ONE_IN'] ?? 1);

const isLookedAtAgain = (_path: string, at: number): boolean => at % oneIn === 0;

const faultsInLight = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(axe.source);
  return run(page, { runOnly: rules });
};

/** What axe finds on the present page: everything in light, and in dark the colours once more. */
const faultsInBothThemes = async (page: Page): Promise<readonly string[]> => {
  const inLight = await faultsInLight(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...inLight, ...(await run(page, { runOnly: { type: 'rule', values: ['color-contrast'] } }))];
};

/** What axe finds but for colours, which are the same in every language. */
const faultsInWords = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return run(page, { runOnly: rules, rules: { 'color-contrast': { enabled: false } } });
};

const widthsOf = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth') as Promise<number>;

/** What can be pressed and is smaller than 24 by 24 pixels, unless it is a link among words. */
const tooSmall = `[...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary, textarea')]
  .filter((each) => each.checkVisibility() && !each.classList.contains('skip'))
  .filter((each) => !(each.tagName === 'A' && getComputedStyle(each).display === 'inline'))
  .filter((each) => each.getBoundingClientRect().height < 24 || each.getBoundingClientRect().width < 24)
  .map((each) => each.outerHTML.slice(0, 120))`;

describe.skipIf(browser === undefined)('in a real browser every page', () => {
  it('has nothing that axe finds, in light and in dark', async () => {
    const { page } = await (await browsing()).open({ bypassCSP: true });
    const faults: string[] = [];
    for (const [at, path] of ['/docs', ...Object.values(pages)].entries()) {
      await page.goto(path);
      faults.push(
        ...(await (at === 0 || isLookedAtAgain(path, at) ? faultsInBothThemes : faultsInLight)(page)),
      );
    }
    expect(faults).toEqual([]);
  }, 300_000);

  it('has nothing that axe finds, in Dutch and in Ukrainian', async () => {
    const { page } = await (await browsing()).open({ bypassCSP: true });
    const faults: string[] = [];
    for (const path of Object.values(pages).filter(isLookedAtAgain)) {
      for (const lang of ['nl', 'uk']) {
        await page.goto(inLanguage(path, lang));
        faults.push(...(await faultsInWords(page)));
      }
    }
    expect(faults).toEqual([]);
  }, 300_000);

  it('that people report on has nothing that axe finds either, nor scrolls sideways', async () => {
    const { page } = await (await browsing()).open({ bypassCSP: true });
    const faults: string[] = [];
    const look = async (): Promise<void> => {
      faults.push(...(await faultsInBothThemes(page)));
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await widthsOf(page), page.url()).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 800 });
    };
    await signIn(page, 'uk');
    await look();
    await checkFile(page);
    await look();
    await page.goto(inLanguage('/report/deliveries/b', 'nl'));
    await look();
    expect(faults).toEqual([]);
  }, 120_000);

  it('that says that its figures are incomplete has nothing that axe finds either', async () => {
    const server = await startTestServer();
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', wireDelivery);
    await smuggle(server, 'delivery-mod-nl/a', 1, 'not even JSON');
    await settled(server);
    const { browser: chrome } = await browsing();
    const { page } = await opening(chrome, server)({ bypassCSP: true });
    for (const path of ['/', '/targets/rounds?period=2025']) {
      await page.goto(path);
      expect(await page.isVisible('[data-banner=incomplete]'), path).toBe(true);
      expect(await faultsInBothThemes(page)).toEqual([]);
    }
  }, 60_000);

  it('fits a screen of 320 pixels, and one of 1,280 that is magnified to 200 %; what can be pressed is large enough', async () => {
    const { page } = await (await browsing()).open();
    const faults: string[] = [];
    for (const path of Object.values(pages)) {
      await page.setViewportSize({ width: 320, height: 640 });
      // Its words are the longest.
      await page.goto(inLanguage(path, 'uk'));
      if ((await widthsOf(page)) > 0) faults.push(`${path} scrolls sideways at 320`);
      faults.push(...((await page.evaluate(tooSmall)) as string[]).map((each) => `${path}: ${each}`));
      await page.setViewportSize({ width: 640, height: 400 });
      if ((await widthsOf(page)) > 0) faults.push(`${path} scrolls sideways at 640`);
    }
    expect(faults).toEqual([]);
  }, 120_000);
});

/** What has the focus, and how far one sees that. */
const focused = `(() => {
  const each = document.activeElement;
  if (each === null || each === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(each);
  each.dataset.reached = '';
  return { name: each.className || each.tagName, within: each.closest('nav, .clocks, main, footer')?.className ?? '',
    seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
})()`;

type Focused = { readonly name: string; readonly within: string; readonly seen: boolean };

describe.skipIf(browser === undefined)('with the keyboard alone', () => {
  it('one reaches everything of the overview: first the way past the navigation, then that, then the clocks; and sees where one is', async () => {
    const { page } = await (await browsing()).open();
    await page.goto('/');
    const reached: Focused[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const next = (await page.evaluate(focused)) as Focused | null;
      if (next === null || (reached.length > 0 && next.name === 'skip')) break;
      reached.push(next);
    }
    expect(reached[0]?.name).toBe('skip');
    expect(reached[1]?.name).toBe('name');
    const clocks = reached.findIndex(({ within }) => within === 'clocks');
    // The way past, the name, the eight places, and then the clocks.
    expect(clocks).toBe(10);
    expect(reached.filter(({ seen }) => !seen)).toEqual([]);
    const missed = await page.evaluate(
      `[...document.querySelectorAll('a, button, input, select, summary')]
        .filter((each) => each.checkVisibility() && each.dataset.reached === undefined).map((each) => each.outerHTML)`,
    );
    expect(missed).toEqual([]);
  }, 60_000);

  it('one goes past the navigation, and scrolls tables that are wider than the page; nothing takes a turn out of order', async () => {
    const { page } = await (await browsing()).open({ viewport: { width: 320, height: 640 } });
    await page.goto('/deliveries');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#content$/);
    const unreachable = await page.evaluate(
      `[...document.querySelectorAll('*')].filter((each) => each.scrollWidth > each.clientWidth + 1
        && ['auto', 'scroll'].includes(getComputedStyle(each).overflowX) && each.tabIndex < 0).map((each) => each.className)`,
    );
    expect(unreachable).toEqual([]);
    expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count()).toBe(0);
    await page.focus('.lines');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(`document.querySelector('.lines').scrollLeft`)).toBeGreaterThan(0);
  }, 60_000);
});

/** How many sheets of paper a page is printed on. */
const sheets = async (page: Page, format: string): Promise<number> => {
  const pdf = (await page.pdf({ format })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
};

describe.skipIf(browser === undefined)('whoever', () => {
  it('wants nothing to move sees nothing move', async () => {
    const { page } = await (await browsing()).open({ reducedMotion: 'reduce' });
    await page.goto('/');
    const moving = await page.evaluate(
      `[...document.querySelectorAll('*')].filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length`,
    );
    expect(moving).toBe(0);
  }, 60_000);

  it('has no scripts sees all of the overview', async () => {
    const { open } = await browsing();
    const seen: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      const { page, faults } = await open({ javaScriptEnabled });
      await page.goto('/');
      seen.push((await page.locator('main').textContent()) ?? '');
      expect(faults).toEqual([]);
    }
    expect(seen[1]).toBe(seen[0]);
    expect(seen[0]).toContain('910,720 to 1,078,810 rounds');
  }, 60_000);

  it('prints the overview on one page gets it on one sheet of A4, without forms and navigation', async () => {
    const { page } = await (await browsing()).open();
    await page.goto('/brief');
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['form', '.top nav', '.choices', '.skip']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    expect(await sheets(page, 'A4')).toBe(1);
  }, 60_000);

  it('prints a page gets what is folded away on it, and the address by which it is cited', async () => {
    const { page } = await (await browsing()).open();
    await page.goto('/targets/artillery-rounds-per-year?period=2026');
    const numbers = page.locator('#course details table');
    expect(await numbers.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await numbers.isVisible()).toBe(true);
    const after = await page.evaluate(
      `getComputedStyle(document.querySelector('.bottom a'), '::after').content`,
    );
    const address = await page.getAttribute('.bottom a', 'href');
    expect(String(after).replaceAll('"', '')).toContain(address);
  }, 60_000);

  it('prints what every account begins with gets it on one sheet, of A4 or Letter, in every language', async () => {
    const server = await startTestServer();
    await seedLog({ now: server.context.now, packaged }, server.context.log);
    await settled(server);
    const { page } = await opening((await browsing()).browser, server)();
    for (const lang of ['en', 'nl', 'uk']) {
      await page.goto(inLanguage('/brief', lang));
      expect(await page.locator('tbody tr').count()).toBe(19);
      for (const format of ['A4', 'Letter']) expect(await sheets(page, format), `${lang} ${format}`).toBe(1);
    }
  }, 120_000);

  it('prints a page loses nothing of its tables beyond the edge of the paper', async () => {
    // A sheet of A4 without its margins.
    const { page } = await (await browsing()).open({ viewport: { width: 710, height: 1_040 } });
    await page.emulateMedia({ media: 'print' });
    const faults: string[] = [];
    for (const path of [
      '/',
      '/brief',
      '/bodies',
      '/pipeline',
      '/deliveries',
      '/milestones',
      pages.quantified,
    ]) {
      // Its words are the longest.
      await page.goto(inLanguage(path, 'uk'));
      await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
      if ((await widthsOf(page)) > 0) faults.push(path);
    }
    expect(faults).toEqual([]);
  }, 120_000);
});
