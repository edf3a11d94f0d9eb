// @ts-nocheck
import { expect, it } from 'vitest';
import { LogFailure } from '../../src/store/event-log.ts';
import { breakAfter } from '../support/broken-log.ts';
import { eventsAsReceipted, expectSignedOver, signedText, withoutLine } from '../support/receipts.ts';
import { wireDelivery } from '../support/samples.ts';
import { type Answer, settled, startTestServer } from '../support/server.ts';
import { confirmIn, row, signIn, table, words } from '../support/signed-in.ts';

const receiptIn = ({ text }: Answer): string => /<section id="receipt">.*?<\/section>/s.exec(text)?.[0] ?? '';

/** The note of a receipt, and the lines that stand under it. */
const shownIn = (page: Answer) => {
  const [note = '', lines = ''] = [...receiptIn(page).matchAll(/<pre>(.*?)<\/pre>/gs)].map(
    ([, text = '']) => text,
  );
  return { note, events: lines === '' ? [] : lines.split('\n') };
};

const downloadIn = (page: Answer): string =>
  /<a href="([^"]+)" download[^>]*>/.exec(receiptIn(page))?.[1] ?? '';

it('a confirmed file is answered with a receipt signed over its lines, on the page and to download, which says what it is for', async () => {
  const server = await startTestServer();
  await server.put('/v1/deliveries/mod-nl/stands', 'mod-nl-reporter', wireDelivery);
  const { upload, form, get } = await signIn(server, 'mod-nl-reporter');
  const checked = await upload(table(row('a'), row('b', '7'), row('stands', '1')), 'März 2025.csv');
  expect(receiptIn(checked)).toBe('');
  const confirmed = await form(confirmIn(checked), {});
  const shown = shownIn(confirmed);
  expectSignedOver(server, shown);
  const [, ...stored] = await eventsAsReceipted(server);
  expect(shown.events.map(withoutLine).toSorted()).toEqual(stored.toSorted());
  expect(shown.events.map((line) => line.split(' ')[0])).toEqual(['2', '3']);
  const said = words(receiptIn(confirmed));
  expect(said).toContain('Keep it : with it you can show that these reports were accepted here');
  expect(receiptIn(confirmed)).toContain('href="/audit#receipts"');
  expect((await get('/audit')).text).toContain('id="receipts"');
  const downloaded = await get(downloadIn(confirmed));
  expect(downloaded.body).toEqual(shown);
  expect(downloaded.headers.get('Content-Disposition')).toBe('attachment; filename="M-rz-2025.receipt.json"');
});

it('the receipt of a long file has all its lines, of which each page shows its own', async () => {
  const server = await startTestServer();
  const { upload, form, get } = await signIn(server, 'mod-nl-reporter');
  const rows = Array.from({ length: 450 }, (_each, at) => row(`r-${at}`));
  const first = await form(confirmIn(await upload(table(...rows))), {});
  const { body } = await get(downloadIn(first));
  expectSignedOver(server, body);
  expect(body.events).toHaveLength(450);
  const path = downloadIn(first).replace('/receipt', '');
  const pages = [first, await get(`${path}?page=2`), await get(`${path}?page=3`)].map(shownIn);
  expect(pages.flatMap(({ events }) => events)).toEqual(body.events);
  expect(new Set(pages.map(({ note }) => note))).toEqual(new Set([body.note]));
});

it('a receipt that was lost is signed anew for the same file, and nothing is stored by it', async () => {
  const server = await startTestServer();
  const { upload, form } = await signIn(server, 'mod-nl-reporter');
  const text = table(row('a'), row('b', '7'));
  const before = shownIn(await form(confirmIn(await upload(text)), {}));
  const again = await upload(text);
  expect(words(again.text)).toContain('Have a receipt signed for what is known already');
  const after = shownIn(await form(confirmIn(again), {}));
  expectSignedOver(server, after);
  expect(after.events).toEqual(before.events);
  expect(await server.stored()).toBe(2);
});

it('a receipt is given to the body that recorded the file alone, and not before it is recorded', async () => {
  const server = await startTestServer();
  const { upload, form, get } = await signIn(server, 'mod-nl-reporter');
  const path = confirmIn(await upload(table(row('a'))));
  const receipt = path.replace('/confirmation', '/receipt');
  const early = await get(receipt);
  expect(early.status).toBe(404);
  expect(words(early.text)).toContain('Nothing of this file was recorded yet');
  await form(path, {});
  expect((await get(receipt)).status).toBe(200);
  const others = await signIn(server, 'mod-de-reporter');
  expect((await others.get(receipt)).status).toBe(404);
});

it('a file whose recording breaks off from the page shows the receipt of what was recorded, and the whole one once it is confirmed again', async () => {
  const server = await startTestServer();
  const { upload, form } = await signIn(server, 'mod-nl-reporter');
  const path = confirmIn(await upload(table(...Array.from({ length: 300 }, (_each, at) => row(`r-${at}`)))));
  const mend = breakAfter(server, 210, new LogFailure('full', 'no space'));
  const broken = await form(path, {});
  expect(broken.status).toBe(507);
  const soFar = shownIn(broken);
  expectSignedOver(server, soFar);
  expect(soFar.events.map(withoutLine).toSorted()).toEqual((await eventsAsReceipted(server)).toSorted());
  mend();
  const whole = shownIn(await form(path, {}));
  expect(whole.note).toContain('/receipts\n300\n');
});

it('a report that is corrected or withdrawn by form is followed by the receipt of that very event', async () => {
  const server = await startTestServer();
  await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', wireDelivery);
  await settled(server);
  const { form, get } = await signIn(server, 'mod-nl-reporter');
  const changes = [
    ['corrections', { track: 'artillery-ammunition', donor: 'NL', quantity: '7', effectiveOn: '2025-03-14' }],
    ['withdrawal', {}],
  ] as const;
  for (const [number, [what, fields]] of changes.entries()) {
    const sent = { ...fields, revision: String(number), reason: 'recount' };
    const page = await form(`/report/deliveries/a/${what}`, sent);
    expect(page.status).toBe(200);
    expect(words(receiptIn(page))).toContain('Your change of a is recorded');
    const { note } = shownIn(page);
    const [kind, eventId = '', leaf] = signedText(server, note).split('\n');
    expect(kind).toBe(`${server.context.audit.key.name}/receipt`);
    expect(`${eventId} ${leaf}`).toBe((await eventsAsReceipted(server)).at(-1));
    const [, download = ''] = /^data:text\/plain;charset=utf-8,(.*)$/.exec(downloadIn(page)) ?? [];
    expect(decodeURIComponent(download)).toBe(note);
    expect(receiptIn(page)).toContain(`href="/v1/audit/receipt/${eventId}"`);
    expect((await get(`/v1/audit/receipt/${eventId}`)).body.receipt.note).toBe(note);
  }
});

it('the page says of no event that is not a change of the reader’s own that it was his', async () => {
  const server = await startTestServer();
  const foreign = await server.put('/v1/deliveries/mod-de/theirs', 'mod-de-reporter', wireDelivery);
  await settled(server);
  const nl = await signIn(server, 'mod-nl-reporter');
  const { eventId } = foreign.body.receipt;
  for (const id of [eventId, '0de781b3-e153-5877-910c-d710699742fa']) {
    const page = await nl.get(`/report?changed=${id}`);
    expect(page.status).toBe(200);
    expect(receiptIn(page)).toBe('');
  }
  expect((await nl.get('/report?changed=%3Cb%3E')).status).toBe(400);
  const stranger = await server.get(`/report?changed=${eventId}`, { Accept: 'text/html' });
  expect(receiptIn(stranger)).toBe('');
  const de = await signIn(server, 'mod-de-reporter');
  expect(receiptIn(await de.get(`/report?changed=${eventId}`))).toContain(
    'Your change of theirs is recorded',
  );
});
