// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wireDelivery } from '../support/samples.ts';
import { type Answer, packaged, settled, startTestServer } from '../support/server.ts';
import { confirmIn, row, signIn, table, words } from '../support/signed-in.ts';

describe('the page for reporting', () => {
  it('asks for a key, and then shows the body its upload and its own reports', async () => {
    const server = await startTestServer();
    await server.put('/v1/deliveries/mod-nl/mine', 'mod-nl-reporter', wireDelivery);
    await server.put('/v1/deliveries/mod-de/theirs', 'mod-de-reporter', wireDelivery);
    await settled(server);
    const stranger = await server.get('/report', { Accept: 'text/html' });
    expect(stranger.text).toContain('type="password"');
    expect(stranger.text).not.toContain('type="file"');
    const { get } = await signIn(server, 'mod-nl-reporter');
    const page = await get('/report');
    expect(page.text).toContain('type="file"');
    expect(page.text).toContain('/deliveries/mod-nl/mine');
    expect(page.text).not.toContain('theirs');
    const viewer = await signIn(server, 'mod-nl-viewer');
    expect((await viewer.get('/report')).text).not.toContain('type="file"');
  });

  it('shows what becomes of every line before anything is stored, and stores it once it is confirmed', async () => {
    const server = await startTestServer();
    await server.put('/v1/deliveries/mod-nl/known', 'mod-nl-reporter', {
      track: 'artillery-ammunition',
      donor: 'NL',
      quantity: 12_000,
      effectiveOn: '2025-03-14',
    });
    await settled(server);
    const before = await server.position();
    const { upload, form } = await signIn(server, 'mod-nl-reporter');
    const checked = await upload(table(row('known'), row('new-1'), row('new-2', '7')));
    expect(checked.status).toBe(200);
    expect(words(checked.text)).toContain('Ready to record: 2 deliveries');
    expect(words(checked.text)).toMatch(/2 known is known already/);
    expect(words(checked.text)).toMatch(
      /3 new-1 will be recorded artillery-ammunition, not-stated, NL, 12000, 2025-03-14/,
    );
    expect(await server.position()).toBe(before);
    const recorded = await form(confirmIn(checked), {});
    expect(words(recorded.text)).toContain('Recorded: 2 deliveries');
    expect((await form(confirmIn(checked), {})).text).toBe(recorded.text);
    await settled(server);
    expect((await server.get('/v1/deliveries?body=mod-nl')).body.deliveries).toHaveLength(3);
    const again = await upload(table(row('known'), row('new-1'), row('new-2', '7')));
    expect(words(again.text)).toContain('There is nothing new in this file');
    expect(words(again.text)).not.toContain('Record ');
  });

  it('names what is wrong by line and column, and then has nothing to confirm', async () => {
    const server = await startTestServer();
    const { upload } = await signIn(server, 'mod-nl-reporter');
    const page = await upload(table(row('a'), row('b', '12.000'), row('a', '5')));
    expect(words(page.text)).toContain('Nothing was stored');
    expect(words(page.text)).toMatch(/3 b to be mended quantity: "12\.000" is not a number/);
    expect(words(page.text)).toMatch(/4 a to be mended reference: stands on line 2 too/);
    expect(confirmIn(page)).toBe('');
    expect(await server.stored()).toBe(0);
    const workbook = await upload(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'Lieferungen.xlsx');
    expect(words(workbook.text)).toContain('CSV UTF-8');
  });

  it('writes what a file holds as text, never as part of the page', async () => {
    const server = await startTestServer();
    const { upload, get, form } = await signIn(server, 'mod-nl-reporter');
    const evil = '<script>alert(1)</script>';
    const page = await upload(table(row('a', evil), row(evil)), `${evil}.csv`);
    expect(page.text).not.toContain('<script>');
    await form(confirmIn(await upload(table(row('b', '5', `"${evil}""><img src=x>"`)))), {});
    await settled(server);
    for (const path of ['/report', '/report/deliveries/b', '/deliveries/mod-nl/b']) {
      expect((await get(path)).text, path).not.toMatch(/<script>|<img/);
    }
  });

  it('shows a file to its own body alone, and keeps nothing of it for ever', async () => {
    const server = await startTestServer();
    const nl = await signIn(server, 'mod-nl-reporter');
    const de = await signIn(server, 'mod-de-reporter');
    const path = confirmIn(await nl.upload(table(row('a')))).replace('/confirmation', '');
    expect((await nl.get(path)).status).toBe(200);
    expect((await de.get(path)).status).toBe(404);
    expect((await de.form(`${path}/confirmation`, {})).status).toBe(404);
    for (let at = 0; at < 6; at += 1) await nl.upload(table(row(`r-${at}`)));
    expect((await nl.get(path)).status).toBe(404);
    // Five files and what became of their lines.
    expect(readdirSync(join(server.folder, 'spool'))).toHaveLength(10);
    expect(await server.stored()).toBe(0);
  });

  it('pages through the lines of a long file', async () => {
    const server = await startTestServer();
    const { upload, get } = await signIn(server, 'mod-nl-reporter');
    const page = await upload(table(...Array.from({ length: 450 }, (_each, at) => row(`r-${at}`))));
    expect(words(page.text)).toContain('Page 1 of 3');
    const path = confirmIn(page).replace('/confirmation', '');
    const last = await get(`${path}?page=3`);
    expect(words(last.text)).toContain('451 r-449');
    expect(words(last.text)).not.toContain('401 r-399 ');
  });

  it('says of every column of the template what it means, as the manual does', async () => {
    const server = await startTestServer();
    const { get } = await signIn(server, 'mod-nl-reporter');
    const said = words((await get('/report')).text);
    const columns = (await server.get('/v1/deliveries/template.csv')).text.trim().split(',');
    const manual = readFileSync(packaged('docs/reporting.md'), 'utf8');
    expect(columns).toHaveLength(23);
    for (const column of columns) {
      const [, meaning = 'a meaning that the manual gives'] =
        new RegExp(`\\| \`${column}\` \\| (.+) \\|`).exec(manual) ?? [];
      expect(said, column).toContain(meaning.replaceAll('\n', ' '));
    }
  });

  it('shows what is wrong with every line, also of a file that has more bad lines than an answer lists', async () => {
    const server = await startTestServer();
    const { upload, get } = await signIn(server, 'mod-nl-reporter');
    const bad = Array.from({ length: 1_000 }, (_each, at) => row(`r-${at}`, '1.5'));
    const page = await upload(table(...bad, row('twice', '1'), row('twice', '2'), row('fine', '3')));
    const path = /href="(\/report\/uploads\/[^"?]+)/.exec(page.text)?.[1] ?? '';
    const last = words((await get(`${path}?page=6`)).text);
    expect(last).toMatch(/1002 twice to be mended reference: stands on line 1003 too/);
    expect(last).toMatch(/1003 twice to be mended reference: stands on line 1002 too/);
    expect(last).toMatch(/1004 fine in order/);
  });

  it('refuses what is sent beside the one file, so that nothing is lost without a word', async () => {
    const server = await startTestServer();
    const { send } = await signIn(server, 'mod-nl-reporter');
    const beside = new FormData();
    beside.set('file', new File([table(row('a'))], 'a.csv'));
    beside.set('track', 'drones');
    const refused = await send('/report/uploads', beside);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('/track');
    const two = new FormData();
    two.append('file', new File([table(row('a'))], 'a.csv'));
    two.append('file', new File([table(row('b'))], 'b.csv'));
    expect((await send('/report/uploads', two)).status).toBe(400);
    expect(readdirSync(join(server.folder, 'spool'))).toEqual([]);
  });

  it('records a file whole however many others are checked meanwhile', async () => {
    const server = await startTestServer();
    const { upload, form } = await signIn(server, 'mod-nl-reporter');
    const rows = Array.from({ length: 1_200 }, (_each, at) => row(`r-${at}`));
    const path = confirmIn(await upload(table(...rows)));
    const confirmed = form(path, {});
    for (let at = 0; at < 6; at += 1) await upload(table(row(`s-${at}`)));
    const page = await confirmed;
    expect(page.status).toBe(200);
    expect(words(page.text)).toMatch(/1,200/);
    await settled(server);
    const { body } = await server.get('/v1/deliveries/mod-nl/r-1199');
    expect(body.status).toBe('reported');
  });

  it('tells who disputes a report and why, and lets the body correct it', async () => {
    const server = await startTestServer();
    await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', {
      ...wireDelivery,
      note: "'quoted'\nlines",
    });
    const disputed = await server.post(
      '/v1/deliveries/mod-nl/a/dispute',
      'eda-verifier',
      { reason: 'only 9,000 arrived' },
      { 'If-Match': '"0"' },
    );
    expect(disputed.status).toBe(201);
    await settled(server);
    const { get, form } = await signIn(server, 'mod-nl-reporter');
    expect(words((await get('/report?status=disputed')).text)).toMatch(
      /Disputed by eda on .*: only 9,000 arrived/,
    );
    const page = await get('/report/deliveries/a');
    const filled = Object.fromEntries(
      [...page.text.matchAll(/<input[^>]*? name="(\w+)"[^>]*? value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    expect(filled).toMatchObject({ revision: '1', quantity: String(wireDelivery.quantity), donor: 'NL' });
    const fields = {
      ...filled,
      track: 'artillery-ammunition',
      variant: '155mm',
      source: 'joint-procurement',
      bound: 'exact',
      note: "'quoted'\r\nlines",
      reason: 'recount at the depot',
    };
    const wrong = await form('/report/deliveries/a/corrections', { ...fields, quantity: '9.000' });
    expect(wrong.status).toBe(422);
    expect(words(wrong.text)).toContain('Nothing was changed');
    expect(wrong.text).toContain('value="9.000"');
    const after = await form('/report/deliveries/a/corrections', { ...fields, quantity: '9000' });
    expect(after.status).toBe(200);
    expect(words(after.text)).toMatch(
      /a Large-calibre artillery ammunition Netherlands 9,000 rounds .* corrected since it was recorded/,
    );
    const report = await server.get('/v1/deliveries/mod-nl/a');
    expect(report.body).toMatchObject({ revision: '2', status: 'reported' });
    expect(report.body.delivery).toMatchObject({ quantity: 9_000, note: "'quoted'\nlines" });
    const stale = await form('/report/deliveries/a/corrections', { ...fields, quantity: '8000' });
    expect(stale.status).toBe(412);
    // What was typed is still there, to be sent again for the revision that stands now.
    expect(words(stale.text)).toContain('Somebody has changed this report since you opened it');
    expect(stale.text).toMatch(/name="quantity"[^>]*value="8000"|value="8000"[^>]*name="quantity"/);
    expect(stale.text).toContain('name="revision" value="2"');
    const gone = await form('/report/deliveries/a/withdrawal', { revision: '2', reason: 'never sent' });
    expect(words(gone.text)).toMatch(
      /a Large-calibre artillery ammunition Netherlands 9,000 rounds .* withdrawn/,
    );
  });

  it('stays in the language that was asked for, from every form to the page that follows it', async () => {
    const server = await startTestServer();
    await server.put('/v1/deliveries/mod-nl/mine', 'mod-nl-reporter', wireDelivery);
    await settled(server);
    const { get, send, form } = await signIn(server, 'mod-nl-reporter');
    const inDutch = (answer: Answer): Answer => {
      const { text } = answer;
      expect(text).toContain('<html lang="nl">');
      for (const [, action] of text.matchAll(/ action="([^"]+)" method="post"/g)) {
        expect(action).toMatch(/\?lang=nl$/);
      }
      return answer;
    };
    const mine = inDutch(await get('/report?lang=nl'));
    expect(mine.text).toContain('<input type="hidden" name="lang" value="nl"/>');
    const file = new FormData();
    file.set('file', new File([table(row('a'))], 'a.csv'));
    const { headers } = await send('/report/uploads?lang=nl', file);
    const checked = inDutch(await get(headers.get('Location') ?? ''));
    inDutch(await form(confirmIn(checked), {}));
    const change = inDutch(await get('/report/deliveries/mine?lang=nl'));
    expect(change.text).toContain('action="/report/deliveries/mine/withdrawal?lang=nl"');
    inDutch(
      await form('/report/deliveries/mine/withdrawal?lang=nl', { revision: '0', reason: 'never sent' }),
    );
  });

  it('says what is wrong with a form in English, marked as such, and its other languages can be asked for', async () => {
    const server = await startTestServer();
    await server.put('/v1/deliveries/mod-nl/mine', 'mod-nl-reporter', wireDelivery);
    await settled(server);
    const { form, upload } = await signIn(server, 'mod-nl-reporter');
    const fields = { revision: '0', track: 'artillery-ammunition', quantity: '9.000', reason: 'recount' };
    const { status, text } = await form('/report/deliveries/mine/corrections?lang=uk', fields);
    expect(status).toBe(422);
    expect(text).toContain('<html lang="uk">');
    expect(text).toMatch(/<b class="wrong" lang="en">&quot;9\.000&quot; is not a number/);
    // The address that the form was sent to answers no link.
    expect(text).toContain('href="/report/deliveries/mine?lang=nl"');
    const page = await upload(table(row('b', '12.000')));
    expect(page.text).toMatch(/<p lang="en"><b>quantity: <\/b>&quot;12\.000&quot; is not a number/);
  });

  it('leads on in other languages from a page that refuses what was sent, to where one may ask', async () => {
    const server = await startTestServer();
    const { upload, get } = await signIn(server, 'mod-nl-reporter');
    const refused = await upload('');
    expect(refused.status).toBe(400);
    const [, dutch = ''] = /href="([^"]*)"[^>]*hreflang="nl"/.exec(refused.text) ?? [];
    expect(dutch).toBe('/report?lang=nl');
    expect((await get(dutch)).text).toContain('<html lang="nl">');
    expect(await server.stored()).toBe(0);
  });

  it('refuses a form that ends within its file, goes on serving, and keeps nothing of it', async () => {
    const server = await startTestServer();
    const { get } = await signIn(server, 'mod-nl-reporter');
    const part =
      'Content-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n';
    for (const body of [
      `--x\r\n${part}reference`,
      `--x\r\n${part}`,
      '--x\r\n',
      '',
      `--y\r\n${part}a\r\n--y--\r\n`,
    ]) {
      const { status } = await server.send('/report/uploads', {
        method: 'POST',
        headers: {
          Authorization: 'Bearer dev-mod-nl-reporter',
          'Content-Type': 'multipart/form-data; boundary=x',
        },
        body,
      });
      expect(status, JSON.stringify(body)).toBe(400);
    }
    expect((await get('/report')).status).toBe(200);
    expect(readdirSync(join(server.folder, 'spool'))).toEqual([]);
  });
});
