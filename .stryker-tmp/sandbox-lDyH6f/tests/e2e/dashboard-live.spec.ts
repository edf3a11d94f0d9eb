// @ts-nocheck
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, openBrowser, sayWhereSkipped } from '../support/browser.ts';
import { opening, reportRounds, sharedBrowsing } from '../support/browsing.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { settled, startTestServer, type TestServer } from '../support/server.ts';

sayWhereSkipped('that open pages move on');

const browsing = sharedBrowsing();
const target = '/targets/artillery-rounds-per-year?period=2026';
const figure = '[data-figure=artillery-rounds-per-year]';

/** Notes in the page when its figure changes, and how often it is asked for again. */
const watchFigure = (page: Page, selector: string): Promise<void> =>
  page.evaluate(`(() => {
    window.stayed = true;
    window.seen = [];
    const text = () => document.querySelector('${selector}').textContent;
    let before = text();
    new MutationObserver(() => {
      if (text() !== before) window.seen.push({ at: Date.now(), text: text() });
      before = text();
    }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
  })()`);

/** How long something is waited for in a page; its policy forbids a script to wait there. */
const patience = { timeout: 10_000, interval: 50 };

type Seen = { readonly at: number; readonly text: string };

const seenIn = async (page: Page): Promise<Seen> => {
  await expect.poll(() => page.evaluate('window.seen.length'), patience).toBeGreaterThan(0);
  return (await page.evaluate('window.seen.at(-1)')) as Seen;
};

const connected = (page: Page): Promise<unknown> =>
  page.waitForResponse((response) => response.url().includes('/v1/stream'));

/** Opens a live page and waits until it follows. */
const follow = async (page: Page, path: string): Promise<void> => {
  const following = connected(page);
  await page.goto(path);
  await following;
};

const requestsFor = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') asked.push(request.url());
  });
  return asked;
};

describe.skipIf(browser === undefined)('an open page', () => {
  it('shows a report within a second of its answer, on the overview and on its target’s page; the reader keeps his place, and is told', async () => {
    const { server, open } = await browsing();
    for (const [path, selector] of [
      ['/', `#artillery-rounds-per-year ${figure}`],
      [target, figure],
    ] as const) {
      const { page, faults } = await open({ viewport: { width: 1280, height: 500 } });
      await follow(page, path);
      await page.click('.clocks summary');
      await page.focus('#content a >> nth=8');
      await page.evaluate('window.scrollTo(0, 700)');
      const place = await page.evaluate('[scrollY, document.activeElement.textContent]');
      const cited = await page.getAttribute('.bottom a', 'href');
      await watchFigure(page, selector);
      await reportRounds(server, 1_000);
      const answered = Date.now();
      const { at, text } = await seenIn(page);
      expect(at - answered).toBeLessThan(1_000);
      expect(text).toMatch(/^91\d,720 to /);
      expect(await page.evaluate('[scrollY, document.activeElement.textContent]')).toEqual(place);
      expect(await page.evaluate('document.querySelector(".clocks").open')).toBe(true);
      expect(await page.evaluate('window.stayed')).toBe(true);
      const news = page.locator('#news[role=status]');
      expect(await news.textContent()).toContain(
        `Changed: Large-calibre artillery ammunition delivered per year: ${text}`,
      );
      // What it is cited by has moved on with it.
      expect(await page.getAttribute('.bottom a', 'href')).not.toBe(cited);
      expect(faults).toEqual([]);
      await page.close();
    }
  }, 60_000);

  it('without figures of targets says that it shows something new when something was recorded', async () => {
    const { server, open } = await browsing();
    const { page } = await open();
    await follow(page, '/deliveries?body=mod-nl');
    const news = page.locator('#news[role=status]');
    expect(await news.textContent()).toBe('');
    await reportRounds(server, 10);
    await expect
      .poll(() => news.textContent(), patience)
      .toBe('This page shows what was recorded meanwhile.');
    await page.close();
  }, 60_000);

  it('asks for itself a few times for many reports that come at once, and ends with all of them', async () => {
    const { server, open } = await browsing();
    const { page } = await open();
    await follow(page, target);
    const asked = requestsFor(page);
    const before = (await page.textContent(figure)) ?? '';
    const [lower = 0] = before.match(/[\d,]+/g)?.map((each) => Number(each.replaceAll(',', ''))) ?? [];
    for (let at = 0; at < 30; at += 1) await reportRounds(server, 10);
    const after = (lower + 300).toLocaleString('en-GB');
    await expect.poll(() => page.textContent(figure), patience).toContain(after);
    expect(asked.length).toBeLessThan(15);
    await page.close();
  }, 60_000);

  it('that nobody sees asks for nothing, and shows what came meanwhile once it is seen again', async () => {
    const { server, open } = await browsing();
    const { page } = await open();
    await follow(page, target);
    const show = (state: 'hidden' | 'visible') =>
      page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'))`);
    await show('hidden');
    const asked = requestsFor(page);
    const before = await page.textContent(figure);
    await reportRounds(server, 500);
    await page.waitForTimeout(700);
    expect(asked).toEqual([]);
    expect(await page.textContent(figure)).toBe(before);
    await watchFigure(page, figure);
    await show('visible');
    await seenIn(page);
    await page.close();
  }, 60_000);

  it('puts nothing in its own place but itself: a page to sign in on, or one of a proxy, is no news', async () => {
    const { server, open } = await browsing();
    const { page } = await open();
    await follow(page, target);
    await page.route('**/targets/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<main><h1>Sign in</h1></main>' }),
    );
    await reportRounds(server, 500);
    await page.waitForSelector('#stale:not([hidden])');
    expect(await page.textContent('h1')).toBe('Large-calibre artillery ammunition delivered per year');
    await watchFigure(page, figure);
    await page.unroute('**/targets/**');
    await page.waitForSelector('#stale[hidden]', { state: 'attached', timeout: 10_000 });
    await seenIn(page);
    await page.close();
  }, 60_000);

  it('at a moment of knowledge that was asked for runs no script and stays as it is', async () => {
    const { server, open } = await browsing();
    const { page, faults } = await open();
    await page.goto('/?knownAt=index:150');
    expect(await page.locator('script').count()).toBe(0);
    const before = await page.innerHTML('main');
    await reportRounds(server, 1_000);
    await page.waitForTimeout(700);
    expect(await page.innerHTML('main')).toBe(before);
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);
});

const restarted = async (server: TestServer, folder: string): Promise<TestServer> => {
  const port = Number(new URL(server.address).port);
  const again = await startTestServer({ folder, config: { port } });
  await settled(again);
  return again;
};

describe.skipIf(browser === undefined)('when the server goes away and comes back', () => {
  it('an open page says so, stops saying so, and shows what was reported meanwhile, without being loaded again', async () => {
    const folder = scratchFolder();
    const server = await startTestServer({ folder });
    await server.put('/v1/targets/rounds', 'eums-planner', wireTarget);
    await settled(server);
    const { page } = await opening(await openBrowser(), server)();
    await follow(page, '/');
    await watchFigure(page, '[data-figure=rounds]');
    expect(await page.isVisible('#stale')).toBe(false);
    await server.stop();
    await page.waitForSelector('#stale:not([hidden])', { timeout: 10_000 });
    const again = await restarted(server, folder);
    const delivery = { ...wireDelivery, effectiveOn: '2026-05-01' };
    await again.put('/v1/deliveries/mod-nl/meanwhile', 'mod-nl-reporter', delivery);
    await page.waitForSelector('#stale[hidden]', { state: 'attached', timeout: 20_000 });
    await expect.poll(() => page.textContent('[data-figure=rounds]'), patience).toContain('12,000');
    expect(await page.evaluate('window.stayed')).toBe(true);
  }, 60_000);

  it('a stream that is refused is asked for again, and the page moves on', async () => {
    const { server, open } = await browsing();
    const { page } = await open();
    let refused = 0;
    await page.route('**/v1/stream**', (route) => {
      refused += 1;
      return refused > 1 ? route.continue() : route.fulfill({ status: 503, body: '' });
    });
    await page.goto(target);
    await page.waitForSelector('#stale:not([hidden])');
    await watchFigure(page, figure);
    await reportRounds(server, 700);
    await seenIn(page);
    await page.waitForSelector('#stale[hidden]', { state: 'attached', timeout: 10_000 });
    await page.close();
  }, 60_000);
});
