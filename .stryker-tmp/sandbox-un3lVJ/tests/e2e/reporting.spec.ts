// @ts-nocheck
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browser, openBrowser, sayWhereSkipped } from '../support/browser.ts';
import { scratchFolder } from '../support/folder.ts';
import { eventsAsReceipted, expectSignedOver, signedText } from '../support/receipts.ts';
import { packaged, settled, startTestServer } from '../support/server.ts';

const run = promisify(execFile);

it('what docs/reporting.md shows can be typed as it stands, in order', async () => {
  const server = await startTestServer();
  const folder = scratchFolder();
  const blocks = [
    ...readFileSync(packaged('docs/reporting.md'), 'utf8').matchAll(/<!-- run -->\n```sh\n([\s\S]*?)```/g),
  ];
  expect(blocks.length).toBeGreaterThan(6);
  for (const [, block = ''] of blocks) {
    await settled(server);
    await run('bash', ['-ec', block.replaceAll('http://127.0.0.1:3000', server.address)], { cwd: folder });
  }
  await settled(server);
  const { body } = await server.get('/v1/deliveries?body=mod-nl');
  const quantities = body.deliveries.map(
    (each: { delivery: { quantity: number } }) => each.delivery.quantity,
  );
  expect(new Set(quantities)).toEqual(new Set([11_400, 40, 25]));
}, 60_000);

/** What a browser stores when a link is clicked that downloads. */
const downloaded = async (page: Page, link: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`text=${link}`)]);
  return readFileSync(await download.path(), 'utf8');
};

sayWhereSkipped('reporting');

it.skipIf(browser === undefined)(
  'in a real browser a spreadsheet is chosen, checked, confirmed, and a report corrected, without a script or an error',
  async () => {
    const server = await startTestServer();
    const chrome = await openBrowser();
    const page = await chrome.newPage({ javaScriptEnabled: false });
    const asked: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
        failed.push(message.text());
    });
    await page.goto(`${server.address}/report`);
    await page.fill('input[name=key]', 'dev-mod-nl-reporter');
    await page.click('text=Sign in');
    await page.waitForSelector('input[type=file]');
    await page.setInputFiles('input[type=file]', packaged('examples/deliveries.csv'));
    await page.click('text=Check the file');
    await page.waitForSelector('text=Ready to record: 4 deliveries');
    expect(await server.position()).toBeNull();
    await page.click('text=Record 4 deliveries');
    await page.waitForSelector('text=Recorded: 4 deliveries');
    const ofFile = JSON.parse(await downloaded(page, 'Download the receipt'));
    expectSignedOver(server, ofFile);
    expect(ofFile.events).toHaveLength(4);
    await settled(server);
    await page.goto(`${server.address}/report`);
    await page.click('tr:has-text("handover-43") >> text=Correct or withdraw');
    await page.fill('input[name=quantity]', '2300');
    await page.fill('form[action$=corrections] textarea[name=reason]', 'recount');
    await page.click('text=Correct the report');
    await page.waitForSelector('tr:has-text("handover-43"):has-text("2,300")');
    await page.waitForSelector('text=Your change of handover-43 is recorded');
    const ofChange = await downloaded(page, 'Download the receipt');
    await page.click('text=What is signed');
    const shown = page.locator('#receipt pre');
    expect([await shown.isVisible(), await shown.textContent()]).toEqual([true, ofChange]);
    const [, eventId] = signedText(server, ofChange).split('\n');
    expect((await eventsAsReceipted(server)).at(-1)).toContain(eventId);
    await page.click('text=How to check a receipt');
    await page.waitForSelector('h2:has-text("Check a receipt")');
    await page.goBack();
    const { body } = await server.get('/v1/deliveries/mod-nl/handover-43');
    expect(body.delivery.quantity).toBe(2_300);
    await page.click('text=Sign out');
    await page.waitForSelector('input[type=password]');
    expect(asked.filter((url) => !url.startsWith(server.address))).toEqual([]);
    expect(failed).toEqual([]);
  },
  60_000,
);
