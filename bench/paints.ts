import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { timesOf } from './requests.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Opens the browser of this machine. Throws where there is none. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = places.find(existsSync);
  if (executablePath === undefined) throw new Error(`there is no browser at any of ${places.join(', ')}`);
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
};

const firstPaint = `new Promise((resolve) => {
  const look = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint === undefined) setTimeout(look, 10);
    else resolve(paint.startTime);
  };
  look();
})`;

/** Somebody who reads pages and keeps nothing of them, so that each is as if it were the first. */
export const openReader = async (browser: Browser) => {
  const page = await browser.newPage();
  const devices = await page.context().newCDPSession(page);
  await devices.send('Network.setCacheDisabled', { cacheDisabled: true });
  return {
    /** From the beginning of the way to a page until something of it is seen, in milliseconds. */
    paint: async (url: string): Promise<number> => {
      await page.goto(url);
      const paint = Number(await page.evaluate(firstPaint));
      // Otherwise the page would go on asking while the next is measured.
      await page.goto('about:blank');
      return paint;
    },
    leave: () => page.close(),
  };
};

type Reader = Awaited<ReturnType<typeof openReader>>;

const loads = 5;

/** The same of two addresses by turns, each in the middle, so that whatever else the machine does hits both alike. */
export const paintsOf = async ({ paint }: Reader, page: string, limit: string) => {
  const times: { page: number[]; limit: number[] } = { page: [], limit: [] };
  for (let load = 0; load < loads; load += 1) {
    times.page.push(await paint(page));
    times.limit.push(await paint(limit));
  }
  return { page: timesOf(times.page).median, limit: timesOf(times.limit).median };
};
