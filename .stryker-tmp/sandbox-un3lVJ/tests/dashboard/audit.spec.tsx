// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { auditPage } from '../../src/dashboard/audit/audit.tsx';
import { wordsIn } from '../../src/dashboard/words.ts';
import { aFigure, asOf, inEuro } from './samples.ts';
import { aView } from './views.ts';

const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';

type Shown = Parameters<typeof auditPage>[0];

const here = { path: '/audit', query: {} };

const shown: Shown = {
  view: aView({ here }),
  complete: true,
  serverAddress: 'https://account.example',
  isRestricted: false,
  checkpoint: {
    size: 1_040,
    root,
    signedAt: '2026-11-25T17:41:10.000Z',
    note: `account.example\n1040\n${root}\n\n— account.example xyz=\n`,
    tracks: [
      { track: '*', title: undefined, size: 2, root },
      { track: 'artillery-ammunition', title: 'Large-calibre artillery ammunition', size: 24, root },
      { track: 'later', title: undefined, size: 1, root },
    ],
  },
  trouble: undefined,
  contradicted: false,
  verified: { at: '2026-11-25T17:30:00.000Z', size: 1_039 },
  reread: { at: '2026-11-25T17:00:00.000Z', size: 1_038 },
  logKey: { text: 'account.example+0a0b0c0d+AXYZ', hash: '0a0b0c0d' },
  former: [],
  witnesses: [],
  progress: [aFigure(), inEuro],
  chosen: undefined,
};

const pageOf = (members: Partial<Shown> = {}): string => auditPage({ ...shown, ...members });

/** The commands as they would be typed. */
const commandsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<pre class="command"><code>([^<]*)<\/code>/g)].map(([, line = '']) =>
    line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );

const bundle = `/v1/audit/bundle/artillery-rounds-per-year?effectiveAt=2026-11-25&knownAt=index:1039&period=2026`;

describe('the page of what is signed', () => {
  it('is complete without a script, and loads nothing but its stylesheet', () => {
    expect(pageOf()).not.toMatch(/<script|<img|\ssrc=|@import|url\(|\sstyle=/);
  });

  it('shows the newest checkpoint: how many events, the root, when, and the note as it was signed', () => {
    const html = pageOf();
    expect(html).toContain('<span data-size="1040">1,040 events</span>');
    expect(html).toContain(`<code>${root}</code>`);
    expect(html).toContain('25 November 2026, 17:41 UTC');
    expect(html).toContain(`<pre>account.example\n1040\n${root}\n\n— account.example xyz=\n</pre>`);
    expect(html).toContain('href="/v1/audit/checkpoint"');
  });

  it('says that nothing is signed yet where nothing is, and shows no table', () => {
    const html = pageOf({ checkpoint: undefined, verified: undefined });
    expect(html).toContain('No checkpoint is signed yet.');
    expect(html).toContain('has not found a checkpoint and its trees to agree yet');
    expect(html).not.toContain('id="tracks"');
  });

  it('is silent about trouble where there is none, and loud where nothing can be signed', () => {
    expect(pageOf()).not.toContain('role="alert"');
    const html = pageOf({ trouble: 'the disk is full' });
    expect(html).toMatch(/role="alert" data-contradicted="false"><b>Nothing can be signed at present\.<\/b>/);
    expect(html).toContain('<span lang="en">the disk is full.</span>');
  });

  it('says not to rely on a log that contradicts what was signed of it', () => {
    const html = pageOf({ trouble: 'it has lost events', contradicted: true });
    expect(html).toContain('data-contradicted="true"><b>The log is not the one that was signed before.');
    expect(html).toContain('Do not rely on its figures');
  });

  it('shows the key with its hash, to be compared with one from elsewhere, and the keys before it', () => {
    const html = pageOf({ former: [{ text: 'old.example+01020304+AABC', hash: '01020304' }] });
    expect(html).toContain('<pre class="command">account.example+0a0b0c0d+AXYZ</pre>');
    expect(html).toContain('<code>0a0b0c0d</code>');
    expect(html).toContain('Compare it with the key that you have from elsewhere');
    expect(html).toContain('old.example+01020304+AABC');
    expect(pageOf()).not.toContain('Former keys');
  });

  it('shows what each witness cosigned last and when, and says where there is none', () => {
    const html = pageOf({
      witnesses: [
        { name: 'eca', key: 'eca+1+BA', last: { size: 1, at: '2026-11-25T12:00:00.000Z' } },
        { name: 'kiel', key: 'kiel+2+BA', last: null },
      ],
    });
    expect(html).toMatch(/data-witness="eca".*the checkpoint over 1 event<.*25 November 2026, 12:00 UTC/s);
    expect(html).toMatch(/data-witness="kiel"><td>kiel<\/td><td>nothing yet<\/td>/);
    expect(pageOf()).toContain('No witness is configured here');
  });

  it('says when the server looked last, and that this proves nothing to those who do not trust it', () => {
    const html = pageOf();
    expect(html).toContain('25 November 2026, 17:30 UTC');
    expect(html).toContain('over 1,039 events');
    expect(html).toContain('a server that lies would say the same here');
  });

  it('leads from each track to its page, and from each target to its page and its bundle', () => {
    const html = pageOf();
    expect(html).toContain(
      'href="/tracks/artillery-ammunition?effectiveAt=2026-11-25&amp;knownAt=index:1039"',
    );
    expect(html).toContain(`href="${bundle.replaceAll('&', '&amp;')}"`);
    expect(html).toMatch(/data-track="\*"><td>events that name no track<\/td>/);
    // A track of which this program knows nothing has no page to go to.
    expect(html).toMatch(/data-track="later"><td>later<\/td>/);
  });
});

describe('how to check it', () => {
  it('is four commands with the server’s own address, its key, and both clocks', () => {
    const key = "'account.example+0a0b0c0d+AXYZ'";
    const file = 'artillery-rounds-per-year.bundle.json';
    expect(commandsIn(pageOf())).toEqual([
      `curl -fsS -o ${file} 'https://account.example${bundle}'`,
      `npx porcupine verify ${file} --key ${key}`,
      `python3 tools/verify_bundle.py --key ${key} ${file}`,
      `curl -fsS -o log.checkpoint https://account.example/v1/audit/checkpoint && npx porcupine export log-export && npx porcupine verify log-export --key ${key}`,
    ]);
  });

  it('is of the figure that was asked for', () => {
    const html = pageOf({
      chosen: inEuro,
      view: aView({ here: { path: '/audit', query: { target: 'era-loans-eu' } } }),
    });
    expect(commandsIn(html)[0]).toContain('/v1/audit/bundle/era-loans-eu?effectiveAt=2026-11-25&knownAt=');
    expect(html).toContain('<input type="hidden" name="target" value="era-loans-eu"/>');
  });

  it('says with which key to come where nobody may read without one', () => {
    const [curl] = commandsIn(pageOf({ isRestricted: true }));
    expect(curl).toContain('curl -fsS -H "Authorization: Bearer $PORCUPINE_KEY" -o');
    expect(pageOf({ isRestricted: true })).toContain('Put your body’s key into PORCUPINE_KEY first.');
  });

  it('offers no bundle where no figure or no event is there', () => {
    const nothing = { ...asOf, index: null, position: null };
    for (const html of [pageOf({ progress: [] }), pageOf({ view: aView({ here, asOf: nothing }) })]) {
      expect(commandsIn(html)).toHaveLength(1);
      expect(html).not.toContain('/v1/audit/bundle/');
    }
  });

  it('is the same commands in every language, with the words around them in the language of the page', () => {
    const inUkrainian = pageOf({ view: aView({ here, language: 'uk' }) });
    expect(inUkrainian).toContain('<html lang="uk">');
    expect(inUkrainian).toContain(wordsIn('uk').say('check.heading'));
    expect(commandsIn(inUkrainian)).toEqual(commandsIn(pageOf()));
  });

  it('stays one word of the shell, whatever the address and the key are', () => {
    const [curl, verify] = commandsIn(
      pageOf({
        serverAddress: "http://a';rm -rf b;'",
        logKey: { text: '$(reboot)+0a0b0c0d+AXYZ', hash: '0a0b0c0d' },
      }),
    );
    expect(curl).toContain(String.raw`'http://a'\'';rm -rf b;'\''/v1/audit/bundle/`);
    expect(verify).toContain("--key '$(reboot)+0a0b0c0d+AXYZ'");
  });

  it('shows what others named as text', () => {
    const html = pageOf({
      logKey: { text: '<script>', hash: '<script>' },
      witnesses: [{ name: '<script>', key: '<script>', last: null }],
      serverAddress: '<script>',
      trouble: '<script>',
    });
    expect(html).not.toContain('<script');
  });
});
