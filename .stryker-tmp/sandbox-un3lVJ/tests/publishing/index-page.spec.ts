// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { stylesheet } from '../../src/dashboard/stylesheet.ts';
import { indexPage, type Shown } from '../../src/publishing/index-page.tsx';
import { aFigure, aTarget, inEuro } from '../dashboard/samples.ts';
import { allCalled, childOf, type Read, readXml } from '../support/xml.ts';

const sum = 'ab'.repeat(32);

const shown: Shown = {
  contents: {
    events: 12_345,
    indexed: 12_300,
    sha256: sum,
    parts: [
      { name: 'events/000000000.ndjson', first: 0, count: 10_000, sha256: sum },
      { name: 'events/000010000.ndjson', first: 10_000, count: 2_345, sha256: sum },
    ],
  },
  dated: {
    effectiveAt: '2026-11-25',
    last: { index: '12299', knownAt: '2026-11-25T17:41:09.120Z' },
    figures: [aFigure(), inEuro],
  },
  signed: {
    note: '',
    checkpoint: { origin: 'example.org/log', size: 12_288, root: Buffer.alloc(32, 7), tracks: [] },
  },
  hasKey: true,
  program: 'porcupine 7.8.9',
};

const nothing: Shown = {
  contents: { events: 0, indexed: 0, sha256: sum, parts: [] },
  dated: { effectiveAt: '2026-11-25', last: undefined, figures: [] },
  signed: undefined,
  hasKey: false,
  program: 'porcupine 7.8.9',
};

/** What a person reads of an element. */
const wordsOf = ({ text, children }: Read): string => text + children.map(wordsOf).join('');

const cellsOf = (row: Read | undefined): readonly string[] => row?.children.map(wordsOf) ?? [];

describe('the page of an export', () => {
  it('is a complete document in English, without a script and with nothing from elsewhere', () => {
    const html = indexPage(shown);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"\/>/);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son[a-z]+=|@import|url\(|https?:/);
    expect(html).toContain(`<style>${stylesheet}</style>`);
  });

  it.each([
    ['with', shown],
    ['without', nothing],
  ])('is well-formed, %s figures, and can be walked through by its headings and landmarks', (_name, each) => {
    const read = readXml(indexPage(each));
    expect(allCalled(read, 'h1')).toHaveLength(1);
    expect(allCalled(read, 'h2').map(wordsOf)).toEqual(['The figures', 'The files', 'How to check it']);
    const main = childOf(childOf(read, 'body'), 'main');
    expect(allCalled(read, 'a')[0]?.attributes).toEqual({ class: 'skip', href: `#${main.attributes['id']}` });
    for (const table of allCalled(read, 'section').filter(
      ({ attributes }) => attributes['class'] === 'lines',
    )) {
      expect(table.attributes['aria-label']).not.toBe('');
      expect(
        allCalled(table, 'th').every(({ attributes }) => /^(col|row)$/.test(attributes['scope'] ?? '')),
      ).toBe(true);
    }
    // Whoever follows a link stays in the folder.
    for (const { attributes } of allCalled(read, 'a'))
      expect(attributes['href']).toMatch(/^#|^[a-z][a-z0-9./-]*$/);
  });

  it('says what it is of: both clocks, how many events, and what was signed', () => {
    const words = wordsOf(readXml(indexPage(shown)));
    expect(words).toContain('What had happened by ');
    const html = indexPage(shown);
    expect(html).toContain('<time datetime="2026-11-25">25 November 2026</time>, as known');
    expect(html).toContain('25 November 2026, 17:41 UTC</time> (event index 12299)');
    expect(html).toContain('<dt>Events</dt><dd>12,345</dd>');
    expect(html).toContain('12,300; the others are signatures and the like');
    expect(html).toContain('12,288 events of <code>example.org/log</code>');
    expect(html).toContain('All events, in 2 files');
  });

  it('has the figures in a plain table', () => {
    const rows = allCalled(readXml(indexPage(shown)), 'tr').filter(
      ({ attributes }) => attributes['data-target'],
    );
    expect(rows.map(cellsOf)).toEqual([
      [
        'Large-calibre artillery ammunition delivered per year',
        'calendar year 2026',
        'exactly 41,000 rounds',
        '2,000,000 rounds',
        'behind',
      ],
      [
        'EU share of the G7’s ERA loans disbursed to Ukraine',
        'since 1 January 2025',
        '€90,071,992,547,409.93 to €90,071,992,547,410',
        '€99,999,999,999,999.99',
        'open',
      ],
    ]);
  });

  it('escapes a hostile title, and what a checkpoint calls itself', () => {
    const title = '<script>alert(1)</script> & "<img src=x onerror=alert(1)>';
    const origin = '<b onclick="x">';
    const { checkpoint } = shown.signed ?? expect.fail();
    const html = indexPage({
      ...shown,
      dated: { ...shown.dated, figures: [aFigure({ target: aTarget({ title, id: 'x' }) })] },
      signed: { note: '', checkpoint: { ...checkpoint, origin } },
    });
    expect(html).not.toMatch(/<script|<img|<b on/);
    const read = readXml(html);
    expect(cellsOf(allCalled(read, 'tr').find(({ attributes }) => attributes['data-target']))[0]).toBe(title);
    expect(allCalled(read, 'code').map(wordsOf)).toContain(origin);
  });

  it('says what is not there, and what could not be read', () => {
    const html = indexPage(nothing);
    expect(html).toContain('before anything was recorded');
    expect(html).toContain('No target stands yet');
    expect(html).toContain('Empty: no checkpoint had been signed.');
    expect(html).toContain('Empty: nothing had been signed.');
    expect(html).toContain('<dt>Of these in the ledger</dt><dd>0</dd>');
    expect(html).not.toContain('--known-at');
    expect(indexPage({ ...shown, hasKey: false })).toContain('Empty: the public key was not at hand.');
    const figures = [aFigure({ complete: false })];
    expect(html).not.toContain('Some figures are incomplete');
    expect(indexPage({ ...shown, dated: { ...shown.dated, figures } })).toContain(
      'Some figures are incomplete',
    );
  });

  it('says in commands how to check it, and how to go on with it', () => {
    const commands = allCalled(readXml(indexPage(shown)), 'pre').map(wordsOf);
    expect(commands).toEqual([
      'cat events/*.ndjson | sha256sum',
      `awk -F'"' '/"name"/ { name = $4 } /"sha256"/ && name { print $4 "  " name }' porcupine-export.json | sha256sum --check --quiet`,
      'npx porcupine verify /path/to/this/folder --key KEY',
      'python3 tools/verify_bundle.py --key KEY /path/to/this/folder',
      'export DATA_DIR=/tmp/porcupine-check; npx porcupine restore /path/to/this/folder && npx porcupine replay --effective-at 2026-11-25 --known-at index:12299',
    ]);
  });
});
