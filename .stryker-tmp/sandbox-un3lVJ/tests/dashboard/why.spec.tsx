// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { overviewPage } from '../../src/dashboard/overview.tsx';
import { targetPage } from '../../src/dashboard/target.tsx';
import { aFigure, aLine, anOverview, asOf, aTargetPage, inEuro, view } from './samples.ts';

type Shown = Parameters<typeof targetPage>[0];

const clocks = 'effectiveAt=2026-11-25&amp;knownAt=index:1039';
const rounds = 'artillery-rounds-per-year';

/** The part of a target’s page that says why. */
const whyOf = (members: Partial<Shown> = {}): string => {
  const html = targetPage(aTargetPage(members));
  return /<section id="why">.*?<\/section>/s.exec(html)?.[0] ?? '';
};

describe('why this number', () => {
  it('names the number, and leads to its entries, its events, its restatements and its bundle at its clocks', () => {
    const html = whyOf();
    expect(html).toContain('<b>exactly 41,000 rounds</b>');
    expect(html).toContain('1 entry adds up to it: <a href="#reports">');
    expect(html).toContain(`href="/v1/progress/${rounds}/contributions?${clocks}&amp;period=2026"`);
    expect(html).toContain(`href="/v1/events?${clocks}"`);
    expect(html).toContain(`href="/v1/progress/${rounds}/restatements?from=2022-02-24&amp;to=index:1039`);
    expect(html).toContain(`href="/v1/audit/bundle/${rounds}?${clocks}&amp;period=2026"`);
    expect(html).toContain(`href="/audit?target=${rounds}&amp;period=2026&amp;${clocks}#check"`);
  });

  it('says what the bundle proves and what it does not', () => {
    expect(whyOf()).toMatch(
      /It proves that the figure .*; it does not prove that what was reported is true/s,
    );
  });

  it('says how many entries there are, or that there are none, or more than are shown', () => {
    expect(whyOf({ contributions: [] })).toContain('no entry counts towards it');
    expect(whyOf({ contributions: [aLine(), aLine({ position: '18' })] })).toContain(
      '2 entries add up to it',
    );
    expect(whyOf({ more: true })).toContain('more than 1 entry');
  });

  it('names no year where the target is cumulative', () => {
    expect(whyOf({ figure: inEuro })).toContain(`href="/v1/audit/bundle/era-loans-eu?${clocks}"`);
  });

  it('offers no bundle before the first event', () => {
    const html = whyOf({ view: { ...view, asOf: { ...asOf, index: null, position: null } } });
    expect(html).not.toContain('/v1/audit/bundle/');
    expect(html).toContain('there is none before the first event is recorded');
  });

  it('leads from each entry to its report, its event, and the proof that it is in the log', () => {
    const html = targetPage(aTargetPage({ contributions: [aLine({ index: '17' })] }));
    expect(html).toContain(`href="/deliveries/mod-nl/NL-2026-014?${clocks}"`);
    expect(html).toContain(`href="/v1/events?from=17&amp;to=17&amp;${clocks}" aria-label="Event 17">17</a>`);
    expect(html).toContain('href="/v1/audit/inclusion/17"');
  });

  it('is where the overview leads to from each figure', () => {
    const html = overviewPage(anOverview([aFigure(), inEuro]));
    expect(html).toContain(`href="/targets/${rounds}?period=2026&amp;${clocks}#why">Why this number</a>`);
    expect(html).toContain(`href="/targets/era-loans-eu?${clocks}#why">Why this number</a>`);
    // What is asked for has its reason in print.
    expect(targetPage(aTargetPage())).toContain(
      `href="/targets/${rounds}?period=2026&amp;${clocks}#source">2,000,000 rounds</a>`,
    );
  });
});
