// @ts-nocheck
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkpointText } from '../../src/audit/checkpoint.ts';
import { generateKey } from '../../src/audit/keys.ts';
import { cosign, readNote, signNote } from '../../src/audit/note.ts';
import { livedAccount } from '../support/lists.ts';
import { wireDelivery, wireTarget } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const page = async (server: TestServer, path: string): Promise<string> => {
  const { status, text, headers } = await server.get(path, { Accept: 'text/html' });
  expect(status, text).toBe(200);
  expect(headers.get('Content-Type')).toContain('text/html');
  return text;
};

const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/<a href="([^"]+)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));

const forPeople = { Accept: 'text/html,application/json' };

/** Follows every link to this server, and every link within the page. */
const follow = async (server: TestServer, html: string, within = html): Promise<readonly string[]> => {
  const links = [...new Set(linksOf(within))].filter((link) => /^[/#]/.test(link));
  for (const link of links) {
    const [address = '', place] = link.split('#');
    const { status, text: reached } =
      address === '' ? { status: 200, text: html } : await server.get(address, forPeople);
    expect(status, link).toBe(200);
    if (place !== undefined) expect(reached, link).toContain(`id="${place}"`);
  }
  return links;
};

const part = (html: string, id: string): string =>
  new RegExp(`<section id="${id}">.*?</section>(?=<section|</main>)`, 's').exec(html)?.[0] ?? '';

const lived = async (settings: Parameters<typeof startTestServer>[0] = {}) => {
  const server = await startTestServer(settings);
  await livedAccount(server);
  return server;
};

describe('the page of what is signed', () => {
  it('shows the newest checkpoint as it is served, and when the server compared it with its log', async () => {
    const server = await lived();
    const html = await page(server, '/audit');
    const { text: note } = await server.get('/v1/audit/checkpoint');
    const [, size, root] = note.split('\n');
    expect(html).toContain(`<pre>${note}</pre>`);
    expect(html).toContain(`data-size="${size}"`);
    expect(html).toContain(`<code>${root}</code>`);
    expect(html).toContain(server.context.audit.key.text);
    expect(part(html, 'verification')).toContain('25 November 2026, 10:00 UTC');
    expect(html).not.toContain('role="alert"');
  });

  it('is led to from every page, at the clocks of the page, and leads only to what is there', async () => {
    const server = await lived();
    const at = 'effectiveAt=2026-11-20&knownAt=index:5';
    expect(linksOf(await page(server, `/?${at}`))).toContain(`/audit?${at}`);
    const html = await page(server, `/audit?${at}`);
    const links = await follow(server, html);
    expect(links).toContain(`/v1/audit/bundle/rounds?${at}&period=2026`);
    expect(links).toContain(`/tracks/artillery-ammunition?${at}`);
    expect(links).toContain('/v1/audit/checkpoint');
  });

  it('shows commands whose bundle is there, of the figure that is asked for', async () => {
    const server = await lived();
    const html = await page(server, '/audit?target=rounds&period=2025');
    const [, address = ''] = /curl -fsS -o rounds\.bundle\.json '([^']+)'/.exec(html) ?? [];
    expect(address.startsWith(`${server.address}/v1/audit/bundle/rounds?`)).toBe(true);
    const { body } = await server.get(address.replaceAll('&amp;', '&').replace(server.address, ''));
    expect(body.figure.period.from).toBe('2025-01-01');
    expect(html).toContain(`--key '${body.key}'`);
  });

  it('names the address that a proxy was asked for, where the proxy is trusted', async () => {
    const server = await lived({ config: { trustProxy: 1 } });
    const { text } = await server.get('/audit', {
      Accept: 'text/html',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': 'account.example',
    });
    expect(text).toContain("'https://account.example/v1/audit/bundle/rounds?");
  });

  it('says with which key to come where readers need one', async () => {
    const server = await lived({ config: { readAccess: 'restricted' } });
    expect((await server.get('/audit')).status).toBe(401);
    const { text } = await server.get('/audit', { Authorization: 'Bearer dev-eca-auditor' });
    expect(text).toContain(
      'curl -fsS -H &quot;Authorization: Bearer $PORCUPINE_KEY&quot; -o rounds.bundle.json',
    );
  });

  it('refuses a target that is not there, and a year of no target', async () => {
    const server = await lived();
    expect((await server.get('/audit?target=none')).status).toBe(404);
    const { status, body } = await server.get('/audit?period=2026');
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ parameter: 'period', detail: expect.any(String) }]);
  });

  it('is there before anything is recorded, and promises nothing', async () => {
    const server = await startTestServer();
    const html = await page(server, '/audit');
    expect(html).toContain('No checkpoint is signed yet.');
    expect(html).not.toContain('/v1/audit/bundle/');
  });

  it('shows what a witness cosigned last, and none of what another key wrote in its name', async () => {
    const server = await lived();
    const [witness, other] = [generateKey('eca', 'witness'), generateKey('eca', 'witness')];
    const { context } = server;
    const { text: note } = await server.get('/v1/audit/checkpoint');
    const text = readNote(note)?.text ?? '';
    const [, size = '', root = ''] = text.split('\n');
    const put = (position: bigint, key: typeof witness, at: string) =>
      context.models.putCosignature({
        position,
        size: BigInt(size),
        root,
        witness: 'eca',
        line: cosign(text, key, new Date(at)),
      });
    put(10_000n, witness, '2026-11-25T09:00:00Z');
    put(10_001n, other, '2026-11-25T09:30:00Z');
    const { witnesses } = context.audit;
    Object.assign(context.audit, { witnesses: () => [witness] });
    const html = await page(server, '/audit');
    Object.assign(context.audit, { witnesses });
    expect(part(html, 'witnesses')).toContain('25 November 2026, 09:00 UTC');
    expect(part(html, 'witnesses')).toContain(`the checkpoint over ${size} events`);
  });

  it('says loudly that the log is not the one that was signed, and is shown all the same', async () => {
    const first = await lived();
    const { key } = first.context.audit;
    await first.context.audit.newest();
    await first.stop();
    const text = checkpointText({ origin: key.name, size: 999, root: Buffer.alloc(32), tracks: [] });
    writeFileSync(join(first.folder, 'checkpoint'), signNote(text, key));
    const again = await startTestServer({ folder: first.folder });
    const html = await page(again, '/audit');
    expect(html).toMatch(/role="alert" data-contradicted="true"/);
    expect(html).toContain('a checkpoint over 999 events was signed');
    expect(part(html, 'verification')).toContain('has not found a checkpoint and its trees to agree yet');
  });
});

describe('why a number is what it is', () => {
  it('is led to from every page that shows the figure of a target', async () => {
    const server = await lived();
    const why = /^\/targets\/[a-z-]+\?[^#]*#why$/;
    for (const path of ['/', '/targets/rounds', '/tracks/artillery-ammunition']) {
      expect(linksOf(await page(server, path)).filter((link) => why.test(link)).length, path).toBeGreaterThan(
        0,
      );
    }
  });

  it('leads to entries, events, restatements and a bundle of the very figure that is shown', async () => {
    const server = await lived();
    const at = 'effectiveAt=2026-11-20&knownAt=index:5&period=2026';
    const html = await page(server, `/targets/rounds?${at}`);
    const links = await follow(server, html, part(html, 'why'));
    const bundle = links.find((link) => link.startsWith('/v1/audit/bundle/')) ?? '';
    const figure = (await server.get(`/v1/progress/rounds?${at}`)).body;
    const { body } = await server.get(bundle);
    expect(body.figure.delivered).toEqual(figure.delivered);
    expect(body.asOf).toEqual({ effectiveAt: '2026-11-20', index: '5' });
    expect(html).toContain(`data-min="${figure.delivered.min}"`);
    await follow(server, html, part(html, 'reports'));
  });

  it('leads from a goalpost that was moved to the figure that was held against it', async () => {
    const clock = clockAt('2026-06-01T10:00:00.000Z');
    const server = await lived({ clock });
    clock.set('2026-11-25T10:00:00.000Z');
    const revised = { ...wireTarget, quantity: 5, reason: 'moved', appliesFrom: '2026-11-25' };
    await server.put('/v1/targets/rounds', 'eums-planner', revised, { 'If-Match': '*' });
    await settled(server);
    const html = await page(server, '/targets/rounds');
    const held = linksOf(html).filter((link) => link.includes('effectiveAt=2026-11-24'));
    expect(held).toHaveLength(1);
    const { body } = await server.get('/v1/targets/rounds/goalposts');
    const then = await page(server, held[0]?.split('#')[0] ?? '');
    const [{ delivered }] = body.goalposts.filter(({ to }: { to: string | null }) => to === '2026-11-24');
    expect(then).toContain(`data-min="${delivered.min}" data-max="${delivered.max}"`);
  });
});

describe('the history of a report', () => {
  it('leads from each event to what it says, its receipt, and the proof that it is in the log', async () => {
    const server = await lived();
    const html = await page(server, '/deliveries/mod-nl/a');
    const links = await follow(server, html);
    const { events } = (await server.get('/v1/deliveries/mod-nl/a/history')).body;
    expect(events.length).toBe(2);
    for (const { id, index } of events) {
      expect(links).toContain(`/v1/audit/receipt/${id}`);
      expect(links).toContain(`/v1/audit/inclusion/${index}`);
      const { body } = await server.get(`/v1/audit/receipt/${id}`);
      expect(body.index).toBe(index);
    }
  });

  it('names the month and the donor of a track’s numbers by the reports in them', async () => {
    const server = await startTestServer();
    await server.put('/v1/deliveries/mod-nl/a', 'mod-nl-reporter', {
      ...wireDelivery,
      effectiveOn: '2026-03-31',
    });
    await server.put('/v1/deliveries/mod-nl/b', 'mod-nl-reporter', {
      ...wireDelivery,
      effectiveOn: '2026-04-01',
    });
    await settled(server);
    const links = linksOf(await page(server, '/tracks/artillery-ammunition'));
    const ofMarch = links.find((link) => link.includes('from=2026-03-01&to=2026-03-31')) ?? '';
    const html = await page(server, ofMarch);
    expect(html).toContain('mod-nl/a');
    expect(html).not.toContain('mod-nl/b');
    expect(links).toContain(`/deliveries?track=artillery-ammunition&donor=${wireDelivery.donor}`);
  });
});
