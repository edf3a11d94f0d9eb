// @ts-nocheck
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { startDashboardServer } from './dashboard-account.ts';
import type { AtEnd } from './folder.ts';
import { packaged, settled, type TestServer } from './server.ts';

/** A page in a real browser, and what happened in it that must not: it stays empty. */
type Watched = { readonly page: Page; readonly faults: readonly string[] };

/** A browser beside a server whose every page shows something, for all tests of a file. */
export type Browsing = {
  readonly server: TestServer;
  readonly browser: Browser;
  readonly open: (options?: BrowserContextOptions) => Promise<Watched>;
};

/** What a page says of itself or asks of others that it must not: errors, warnings, and requests that leave the server. */
const watch = (page: Page, address: string): readonly string[] => {
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address))
      faults.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  return faults;
};

/** Opens pages of a server, each in a context of its own. */
export const opening =
  (browser: Browser, server: TestServer): Browsing['open'] =>
  async (options = {}) => {
    const context = await browser.newContext({ baseURL: server.address, locale: 'en-GB', ...options });
    const page = await context.newPage();
    return { page, faults: watch(page, server.address) };
  };

/** The server and the browser that the tests of a file share; both begin with the first test that asks. */
export const sharedBrowsing = (): (() => Promise<Browsing>) => {
  const ends: Parameters<AtEnd>[0][] = [];
  const atEnd: AtEnd = (end) => ends.push(end);
  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  });
  const begin = async (): Promise<Browsing> => {
    const server = await startDashboardServer({ atEnd });
    const browser = await openBrowser(atEnd);
    return { server, browser, open: opening(browser, server) };
  };
  let begun: Promise<Browsing> | undefined;
  return () => {
    begun ??= begin();
    return begun;
  };
};

/** Every kind of page that anybody may read, by its name. */
export const pages = {
  overview: '/',
  brief: '/brief',
  quantified: '/targets/artillery-rounds-per-year?period=2026',
  'reference-level': '/targets/eumam-trained',
  envelope: '/targets/era-loans-eu',
  priority: '/targets/ammunition-commitments',
  track: '/tracks/artillery-ammunition',
  deliveries: '/deliveries',
  verified: '/deliveries/mod-de/convoy-2026-4',
  disputed: '/deliveries/mod-nl/g3',
  matched: '/deliveries/mod-nl/g1',
  commitment: '/commitments/mod-nl/late',
  pipeline: '/pipeline',
  bodies: '/bodies',
  paper: '/paper',
  milestones: '/milestones',
  audit: '/audit?target=artillery-rounds-per-year&period=2026',
  'known-then': '/?effectiveAt=2026-10-05&knownAt=index:120',
  'signed-out': '/report',
  session: '/session',
  nothing: '/nothing-there',
} as const;

/** The address of a page in a language. */
export const inLanguage = (path: string, lang: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;

/** Signs in as a reporter, in the language of the address. */
export const signIn = async (page: Page, lang: string): Promise<void> => {
  await page.goto(inLanguage('/report', lang));
  await page.fill('input[name=key]', 'dev-mod-nl-reporter');
  await page.press('input[name=key]', 'Enter');
  await page.waitForSelector('input[type=file]');
};

/** Has a spreadsheet checked, and stays on the page that shows what would become of its lines. */
export const checkFile = async (page: Page): Promise<void> => {
  await page.setInputFiles('input[type=file]', packaged('examples/deliveries.csv'));
  await page.click('form[enctype] button');
  await page.waitForURL(/\/report\/uploads\//);
};

let reports = 0;

/** Reports so many rounds that arrived this year, which two targets count; resolves when it is answered. */
export const reportRounds = async (server: TestServer, quantity: number): Promise<void> => {
  reports += 1;
  const path = `/v1/deliveries/mod-nl/live-${reports}`;
  const { status, text } = await server.put(path, 'mod-nl-reporter', {
    track: 'artillery-ammunition',
    variant: '155mm',
    donor: 'NL',
    quantity,
    effectiveOn: '2026-11-20',
  });
  if (status !== 201) throw new Error(`${path} was answered ${status}: ${text}`);
  await settled(server);
};
