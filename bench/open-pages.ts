import { get } from 'node:http';
import type { Browser } from 'playwright-core';
import { askFor } from './answers.ts';
import { report, timesOf } from './requests.ts';

/** The target whose figure every report of this benchmark changes. */
const target = 'artillery-rounds-per-year';

/** The moment at which the figure on the page is another than now, in milliseconds since 1970. */
const changedFigure = `new Promise((resolve) => {
  const figure = () => document.querySelector('[data-figure="${target}"]')?.dataset.min;
  const was = figure();
  const observer = new MutationObserver(() => {
    if (figure() === was) return;
    observer.disconnect();
    resolve(Date.now());
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
})`;

/** Somebody whose page does what every open page does: it holds a stream, and asks for the page once there is news. */
const openAnother = (address: string): Promise<{ readonly leave: () => void }> =>
  new Promise((resolve, reject) => {
    get(`${address}/v1/stream`, { agent: false }, (response) => {
      let [isAsking, isDue, isThere] = [false, false, true];
      const refresh = async (): Promise<void> => {
        isDue = true;
        if (isAsking) return;
        isAsking = true;
        while (isDue && isThere) {
          isDue = false;
          await askFor(`${address}/`);
        }
        isAsking = false;
      };
      response.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('event: progress')) refresh().catch(reject);
      });
      const leave = (): void => {
        isThere = false;
        response.destroy();
      };
      resolve({ leave });
    }).once('error', reject);
  });

const changes = 10;

/** How long everything has to be quiet before the next report, in milliseconds: twenty pages are asked for anew by then. */
const quiet = 1_500;

/**
 * From the answer to a report until the changed figure stands on an open page, with so many open: one in a real browser,
 * which is watched; the others ask as theirs would.
 */
export const measureOpenPages = async (browser: Browser, address: string, open: number) => {
  const others = await Promise.all(Array.from({ length: open - 1 }, () => openAnother(address)));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/`);
  const times: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    await page.waitForTimeout(quiet);
    const changed = page.evaluate(changedFigure);
    // What is evaluated has begun once another answer has come from the page.
    await page.evaluate('0');
    await report(address, `P-${open}-${change}`);
    const answered = Date.now();
    times.push(Number(await changed) - answered);
  }
  await context.close();
  for (const { leave } of others) leave();
  return { open, median: timesOf(times).median, longest: Math.max(...times) };
};
