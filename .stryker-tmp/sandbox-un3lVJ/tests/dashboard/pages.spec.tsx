// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { KnownAt } from '../../src/api/clocks.ts';
import { overviewPage } from '../../src/dashboard/overview.tsx';
import { targetPage } from '../../src/dashboard/target.tsx';
import type { Progress } from '../../src/projections/progress.ts';
import {
  aFigure,
  aLine,
  anOverview,
  asOf,
  aTarget,
  aTargetPage,
  inEuro,
  view,
  viewOfNow,
} from './samples.ts';

const overviewOf = (...progress: readonly Progress[]): string => overviewPage(anOverview(progress));

/** The pages of some figures, one after the other. */
const figuresOf = (...progress: readonly Progress[]): string =>
  progress.map((figure) => targetPage(aTargetPage({ figure }))).join('');

const clocks = 'effectiveAt=2026-11-25&amp;knownAt=index:1039';
const nothingRecorded = { ...asOf, position: null, index: null };

describe('every page', () => {
  const html = overviewOf(aFigure());

  it('is a complete document that loads nothing but its own files, and runs nothing that is written in it', () => {
    const page = overviewPage(anOverview([aFigure()], { view: viewOfNow }));
    expect(page).toMatch(
      /^<!doctype html><html lang="en">.*<main id="content".*<\/main>.*<\/body><\/html>$/s,
    );
    expect(page).not.toMatch(/<style|<img|\sstyle=|\son[a-z]+=|@import|https?:/);
    const loaded = [...page.matchAll(/<(?:link|script)[^>]*(?:href|src)="([^"]+)"/g)].map(([, file]) => file);
    expect(loaded).toEqual(['/assets/style.css', '/assets/icon.svg', '/feed.atom', '/assets/live.js']);
    expect(page).toContain('<script src="/assets/live.js" defer></script>');
  });

  it('holds no script where it stands at a moment of knowledge that was asked for', () => {
    expect(html).not.toContain('<script');
    expect(html).not.toContain('data-live');
  });

  it('says both clocks', () => {
    expect(html).toContain(
      'What had happened by <time datetime="2026-11-25">25 November 2026</time>, as known at',
    );
    expect(html).toContain('25 November 2026, 17:41 UTC</time> (event index 1039, position 1043)');
  });

  it('says that nothing is recorded yet, and then names the moment by its instant', () => {
    const empty = overviewPage(
      anOverview([aFigure()], { view: { ...view, asOf: nothingRecorded, knownAt: asOf.knownAt } }),
    );
    expect(empty).toContain('(nothing recorded yet)');
    expect(empty).toContain('knownAt=2026-11-25T17:41:09.120Z');
    expect(empty).toContain('name="knownAt" value="2026-11-25T17:41:09.120Z"');
  });

  it('lets the clocks be moved by a form that is filled in where they are set, and empty where they are at now', () => {
    expect(html).toContain('<form action="/" method="get">');
    expect(html).toMatch(/<input type="date" name="effectiveAt" max="2026-11-25" value="2026-11-25"/);
    expect(html).toMatch(/<input name="knownAt" value="index:1039"/);
    const now = overviewPage(anOverview([aFigure()], { view: viewOfNow }));
    expect(now).toMatch(/<input type="date" name="effectiveAt" max="2026-11-25" value\/>/);
  });

  it('leads to pages at the clocks that its address sets, and otherwise to pages at now', () => {
    expect(html).toContain(`<a href="/deliveries?${clocks}">`);
    const now = overviewPage(anOverview([aFigure()], { view: viewOfNow }));
    expect(now).toContain('<a href="/deliveries">');
    expect(now).toContain('<a href="/targets/artillery-rounds-per-year?period=2026">');
    // Answers for programs are those of the very moment that is shown.
    const one = targetPage(aTargetPage({ view: viewOfNow }));
    expect(one).toContain(`contributions?${clocks}&amp;period=2026"`);
  });

  it('can be cited: one link sets both clocks to what is shown', () => {
    const now = overviewPage(anOverview([aFigure()], { view: viewOfNow }));
    // By the instant: how old something is follows from it, and not from the last event before it.
    const cited = 'effectiveAt=2026-11-25&amp;knownAt=2026-11-25T17:41:09.120Z';
    expect(now).toContain(`<a href="/?${cited}">Link to this page as it stands now</a>`);
    const since = { since: '2026-11-18T17:41:09.120Z' };
    expect(overviewPage(anOverview([aFigure()], { view: { ...viewOfNow, cited: since } }))).toContain(
      `<a href="/?since=2026-11-18T17:41:09.120Z&amp;${cited}">Link to this page`,
    );
  });

  it.each([
    ['known at an earlier moment', { isSet: { effectiveAt: false, knownAt: true } }],
    ['of an earlier day', { today: '2026-11-26' }],
  ])('says so where it is %s, and leads to now', (_what, members) => {
    const moved = overviewPage(anOverview([aFigure()], { view: { ...viewOfNow, ...members } }));
    expect(moved).toContain('<b>This is not the account as of now.</b>');
    expect(moved).toMatch(/<a href="\/">Show it as of now<\/a>/);
    expect(overviewPage(anOverview([aFigure()], { view: viewOfNow }))).not.toContain('data-banner');
  });

  it('says so where the log cannot be read to its end', () => {
    const behind = overviewPage(anOverview([aFigure()], { view: { ...viewOfNow, isBehind: true } }));
    expect(behind).toContain('The log cannot be read to its end at the moment.');
  });

  it('is had in every language, each by its own name, at the same clocks', () => {
    for (const [lang, name] of [
      ['en', 'English'],
      ['nl', 'Nederlands'],
      ['uk', 'Українська'],
    ]) {
      expect(html).toMatch(
        new RegExp(
          `<a href="/\\?${clocks}&amp;lang=${lang}" lang="${lang}" hreflang="${lang}"[^>]*>${name}</a>`,
        ),
      );
    }
  });
});

describe('a figure', () => {
  it('stands as one exact number, in words for people and in attributes for programs', () => {
    const html = figuresOf(aFigure());
    expect(html).toContain('data-target="artillery-rounds-per-year" data-min="41000" data-max="41000"');
    expect(html).toContain('>exactly 41,000 rounds</a>');
  });

  it('says what is counted and in which days', () => {
    expect(figuresOf(aFigure(), inEuro)).toContain('Counted in rounds, calendar year 2026');
    expect(figuresOf(inEuro)).toContain('Counted in euro, since 1 January 2025');
  });

  it('stands as an interval', () => {
    const systems = aTarget({ id: 'air-defence-systems', unit: 'system', quantity: null });
    const html = figuresOf(aFigure({ target: systems, delivered: { min: 1, max: 2 } }));
    expect(html).toContain('data-min="1" data-max="2">1 to 2 systems</a>');
  });

  it('claims no exactness where a report says that its number is not exact', () => {
    const html = figuresOf(aFigure({ bounds: ['about', 'at-least'] }));
    expect(html).toContain('>41,000 rounds</a>');
    expect(html).toContain('some of what it is made of says “about” or “at least”');
  });

  it('claims no exactness for a sum of nothing', () => {
    expect(figuresOf(aFigure({ delivered: { min: 0, max: 0 } }))).toContain(
      '>0 rounds: nothing reported in this period</a>',
    );
  });

  it('keeps every cent of amounts beyond what a float can count', () => {
    const html = figuresOf(inEuro);
    expect(html).toContain('data-min="90071992547409.93" data-max="90071992547410.00"');
    expect(html).toContain('>€90,071,992,547,409.93 to €90,071,992,547,410</a>');
    expect(html).toContain('€99,999,999,999,999.99');
    expect(html).toContain('€11,111,111.11 a day');
  });

  it('links to its lines at both clocks, and with its year', () => {
    const asked = `${clocks}&amp;period=2026`;
    const answer = `/v1/progress/artillery-rounds-per-year/contributions?${asked}`;
    const html = figuresOf(aFigure({ undisclosedReports: 3, upperBoundKnown: false }));
    const lines = `/targets/artillery-rounds-per-year?period=2026&amp;${clocks}#reports`;
    // The sum, the reports without a number, the share and what is required lead to the lines on the page.
    expect(html.split(`href="${lines}"`)).toHaveLength(5);
    // Why, and below the lines themselves, the same for programs.
    expect(html.split(`href="${answer}"`)).toHaveLength(3);
    expect(html).toContain(`href="${answer}&amp;body=public-record"`);
    expect(html).toContain(`href="${answer}&amp;format=csv"`);
    expect(html).toContain(`href="/targets/artillery-rounds-per-year?period=2026&amp;${clocks}#why"`);
  });

  it('links without a year where the target is cumulative', () => {
    expect(figuresOf(inEuro)).toContain(`href="/v1/progress/era-loans-eu/contributions?${clocks}"`);
  });

  it('says how much rests on public statements alone', () => {
    const html = figuresOf(aFigure({ ofWhichPublicRecord: { min: 400, max: 500 } }));
    expect(html).toContain('data-public-min="400" data-public-max="500">400 to 500 rounds</a>');
  });

  it('names reports without a number, and takes back the claim to be exact', () => {
    const html = figuresOf(aFigure({ undisclosedReports: 3, upperBoundKnown: false }));
    expect(html).toContain('>at least 41,000 rounds</a>');
    expect(html).toContain('>3 reports without a number: the true figure may be higher</a>');
    const one = figuresOf(
      aFigure({ undisclosedReports: 1, upperBoundKnown: false, delivered: { min: 1, max: 2 } }),
    );
    expect(one).toContain('>1 to 2 rounds, or more</a>');
    expect(one).toContain('>1 report without a number: the true figure may be higher</a>');
  });

  it('says that it is incomplete', () => {
    const html = overviewOf(aFigure({ complete: false }));
    expect(html).toContain('data-complete="false"');
    expect(html).toContain('<b>Incomplete.</b>');
    expect(html).toContain('<b>This page may be incomplete.</b>');
    expect(html).toContain('>41,000 rounds, as far as could be read</a>');
  });
});

describe('what a figure is held against', () => {
  it.each([
    [{ min: 0.999999, max: 0.999999 }, '>99.99%</a>'],
    [{ min: 0.29, max: 1 }, '>29.00% to 100.00%</a>'],
    [{ min: 0.000099, max: 12.345678 }, '>less than 0.01% to 1,234.56%</a>'],
  ])('cuts the share %o off and never rounds it up', (share, shown) => {
    expect(figuresOf(aFigure({ share }))).toContain(shown);
  });

  it('shows a share of nothing as nothing, and one too small for two decimals as more than that', () => {
    const none = aFigure({ delivered: { min: 0, max: 0 }, share: { min: 0, max: 0 } });
    expect(figuresOf(none)).toContain('>0.00%</a>');
    const little = aFigure({ delivered: { min: 4, max: 4 }, share: { min: 0.000002, max: 0.000002 } });
    expect(figuresOf(little)).toContain('>less than 0.01%</a>');
  });

  it('shows rates as intervals, and where they lead', () => {
    const html = figuresOf(aFigure());
    expect(html).toContain('>344.44 to 455.56 rounds a day</a></dd>');
    expect(html).toContain('>54,416.67 rounds a day</a></dd>');
    expect(html).toContain('>53,400 to 57,400 rounds</a></dd>');
  });

  it.each([
    ['no-number', 'no number to be held against'],
    ['not-due', 'not due yet'],
    ['met', 'met'],
    ['open', 'open'],
    ['missed', 'missed'],
    ['undecided', 'undecided'],
    ['on-track', 'on track'],
    ['behind', 'behind'],
  ] as const)('says the status %s in words', (status, said) => {
    expect(figuresOf(aFigure({ status }))).toContain(`<b>${said}</b>: `);
  });

  it('is drawn where there is a number, and described for those who do not see it', () => {
    const seen = 'Reported: 41,000 rounds; expected by now: 1,802,739; target: 2,000,000 rounds';
    expect(figuresOf(aFigure())).toContain(`role="img" aria-label="${seen}"`);
    expect(figuresOf(aFigure({ target: aTarget({ quantity: null }), share: null }))).not.toContain(
      'class="bullet"',
    );
  });

  it('is drawn when the number is nought or long passed', () => {
    const nought = aFigure({ target: aTarget({ quantity: 0 }), share: null, delivered: { min: 0, max: 0 } });
    const passed = aFigure({ delivered: { min: 5_000_000, max: 6_000_000 } });
    expect(figuresOf(nought, passed)).not.toMatch(/NaN|Infinity|="1[0-9]{2}\.[0-9]+%"/);
  });
});

describe('the overview', () => {
  it('begins with a line for each target that has a number, and for no other: how far, how it stands, how old', () => {
    const about = aFigure({ target: aTarget({ id: 'trained', title: 'Trained' }), bounds: ['about'] });
    const priority = aFigure({ target: aTarget({ id: 'without', quantity: null }), share: null });
    const html = overviewOf(aFigure(), about, priority);
    const glance = /<ul class="glance">.*?<\/ul>/s.exec(html)?.[0] ?? '';
    const lines = Array.from(glance.matchAll(/<li>.*?<\/li>/gs), ([line]) =>
      line
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /calendar year 2026 exactly 41,000 rounds behind 2\.05% last report: no report yet/,
    );
    expect(lines[1]).toContain('41,000 rounds (“about”)');
    expect(glance).toContain('<a href="#trained">Trained</a>');
    expect(html).toContain('<article class="figure" id="trained"');
  });
});

describe('an overview without targets', () => {
  it('says so plainly', () => {
    expect(overviewOf()).toContain('No target is adopted yet');
  });
});

describe('the page of one target', () => {
  const pageOf = (members: Parameters<typeof aTargetPage>[0] = {}): string =>
    targetPage(aTargetPage(members));

  it('quotes the source in its own language and in English', () => {
    const html = pageOf();
    expect(html).toContain('<p lang="nl">levering van artilleriemunitie');
    expect(html).toContain('minimum objective 2 million rounds per year');
    expect(html).toContain('1 January 2026 to 31 December 2026');
  });

  it('lists signed lines with their exact numbers, and the figure as their sum', () => {
    const back = aLine({ index: '18', position: '18', min: -600, max: -600 });
    const html = pageOf({ contributions: [aLine(), back] });
    expect(html).toContain('<tr data-min="12000" data-max="12000"');
    expect(html).toContain('<td class="number">+12,000</td>');
    expect(html).toContain('<tr data-min="-600" data-max="-600"');
    expect(html).toContain('<td class="number">−600</td>');
    expect(html).toMatch(/<tfoot><tr data-min="41000" data-max="41000">.*<td class="number">41,000<\/td>/s);
    expect(html).toContain(`href="/deliveries/mod-nl/NL-2026-014?${clocks}"`);
  });

  it('lets be typed as a moment of knowledge whatever the interface takes, and stops what has no zone', () => {
    const [, pattern = ''] = /name="knownAt"[^>]* pattern="([^"]*)"/.exec(pageOf()) ?? [];
    const fits = (typed: string): boolean => new RegExp(`^(?:${pattern})$`, 'v').test(typed);
    const taken = ['42', 'index:42', '2026-03-01', '2026-03-01T12:00Z', '2026-03-01T12:00:00.123+02:00'];
    expect(taken.filter((typed) => !fits(typed) || !KnownAt.safeParse(typed).success)).toEqual([]);
    const refused = ['yesterday', 'index:', '2026-03', '2026-03-01T12:00:00', '2026-03-01 12:00Z'];
    expect(refused.filter((typed) => fits(typed) || KnownAt.safeParse(typed).success)).toEqual([]);
  });

  it('shows euro in a line to the cent', () => {
    const line = aLine({ min: '-90071992547409.93', max: '3000000000.00' });
    const html = pageOf({ figure: inEuro, contributions: [line] });
    expect(html).toContain('<td class="number">−90,071,992,547,409.93</td>');
    expect(html).toContain('<td class="number">+3,000,000,000.00</td>');
  });

  it('draws the figure over what it is held against, and leads a year that is over nowhere', () => {
    const { course } = aTargetPage();
    const [from, on] = ['2026-01-01', '2026-12-31'];
    const nothing = { min: 0, max: 0, undisclosedReports: 0 };
    const steps = [
      { on: from, ...nothing },
      { on: '2026-06-30', ...nothing, max: 9 },
    ];
    const going = {
      ...course,
      course: steps,
      projected: { on, min: 5, max: 20 },
      goalposts: [
        {
          ...{ from, to: null, quantity: 50, unit: 'round' },
          ...{ revision: '0', reason: null, index: '0' },
        },
      ],
    };
    const html = pageOf({ course: going });
    expect(html.indexOf('<path class="course" d="M0')).toBeGreaterThan(
      html.indexOf('<path class="goal" d="M0'),
    );
    expect(html).toContain('<path class="ahead" d="M0 10L28 2"');
    expect(html).toContain('<td>Projected</td>');
    const over = pageOf({ course: { ...going, course: [...steps, { on, ...nothing, max: 9 }] } });
    expect(over).not.toContain('class="ahead"');
    expect(over).not.toContain('<td>Projected</td>');
  });

  it('leads to the other years in which the target is held, up to the present one', () => {
    const address = `/targets/artillery-rounds-per-year?period=`;
    expect(pageOf()).toContain(
      `<li><a href="${address}2025&amp;${clocks}">2025</a></li>` +
        `<li><a href="${address}2026&amp;${clocks}" aria-current="page">2026</a></li></ul>`,
    );
    expect(pageOf({ figure: inEuro })).not.toContain('period=');
  });

  it('leads from a line to what its report rests on', () => {
    const [title, url] = ['Handover note 42', 'https://example.org/42'];
    const html = pageOf({ contributions: [aLine({ evidence: [{ title, url }] })] });
    expect(html).toContain(`<p><a href="${url}" rel="noreferrer">${title}</a></p>`);
  });

  it('never shows a report without a number as nought', () => {
    const html = pageOf({ contributions: [aLine({ min: 0, max: 0, undisclosed: 1 })] });
    expect(html).toContain('<td class="number" colspan="2">no number</td>');
  });

  it('says how a line counts, when it happened and who gave', () => {
    const line = aLine({
      weight: 'upper-bound-only',
      min: 0,
      donor: 'CZ;DK',
      effectiveOn: '2026-03-01/2026-03-14',
    });
    const html = pageOf({
      contributions: [line, aLine({ effectiveOn: '2026-06' }), aLine({ effectiveOn: '2025' })],
    });
    expect(html).toContain('counts only towards the upper bound');
    expect(html).toContain('counts in full');
    expect(html).toContain('<td>1 March 2026 to 14 March 2026</td><td>Czechia, Denmark</td>');
    expect(html).toContain('<td>June 2026</td>');
    expect(html).toContain('<td>2025</td>');
  });

  it('says when there are more lines than it shows', () => {
    expect(pageOf({ more: true })).toContain(
      'This is the first line in the order of the log, and the sum is that of all; later ones stand in the files. <a href="/v1/progress/',
    );
    expect(pageOf()).not.toContain('the first line');
  });

  it('keeps the year when its clocks are moved', () => {
    const here = { path: '/targets/artillery-rounds-per-year', query: { period: '2026' } };
    const html = pageOf({ view: { ...view, here } });
    expect(html).toMatch(/<form action="\/targets\/artillery-rounds-per-year".*name="period" value="2026"/s);
    expect(html.split('name="period"')).toHaveLength(2);
    expect(pageOf({ figure: inEuro, contributions: [] })).not.toContain('name="period"');
  });
});

describe('what others wrote', () => {
  it('is shown as text and never runs', () => {
    const hostile = '<script>alert("&")</script>';
    const source = { document: hostile, section: hostile, quote: hostile, english: hostile };
    const figure = aFigure({ target: aTarget({ title: hostile, source }) });
    const line = aLine({ donor: hostile, report: { body: 'mod-nl', reference: '"><script>' } });
    const html = overviewOf(figure) + targetPage(aTargetPage({ figure, contributions: [line] }));
    expect(html).not.toMatch(/<script(?! src="\/assets\/live.js")/);
    expect(html).toContain('&lt;script>alert(&quot;&amp;&quot;)&lt;/script>');
  });
});
