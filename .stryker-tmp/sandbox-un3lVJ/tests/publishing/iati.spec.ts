// @ts-nocheck
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trackIds } from '../../src/domain/tracks/index.ts';
import type { Progress } from '../../src/projections/progress.ts';
import type { DatedFigures } from '../../src/publishing/dated-figures.ts';
import { iatiOf } from '../../src/publishing/iati.ts';
import { aFigure, aTarget, inEuro } from '../dashboard/samples.ts';
import { scratchFolder } from '../support/folder.ts';
import { checkAgainstIatiSchema, hasIatiSchema, sayIfSkipped } from '../support/iati-schema.ts';
import { allCalled, childOf, type Read, readXml } from '../support/xml.ts';

const dated = (...figures: readonly Progress[]): DatedFigures => ({
  effectiveAt: '2026-11-25',
  last: { index: '1039', knownAt: '2026-11-25T17:41:09.120Z' },
  figures,
});

const open = aFigure({
  target: aTarget({ id: 'rounds-promised', of: 'commitments', quantity: null }),
  period: { from: '2025-03-20', to: null },
  delivered: { min: 1_000, max: 1_200 },
  undisclosedReports: 2,
  upperBoundKnown: false,
  bounds: ['at-least'],
  complete: false,
});

const hostile = `Rounds & <script>alert("1")</script> ]]> \u0001\ufffe 🦔`;

const documentOf = (...figures: readonly Progress[]): Read => readXml(iatiOf(dated(...figures)));

/** The children of an element in the order of the standard, each with how often it may stand there. */
const sequences: Readonly<Record<string, readonly (readonly [name: string, least: number, most: number])[]>> =
  {
    'iati-activities': [['iati-activity', 1, 1_000]],
    'iati-activity': [
      ['iati-identifier', 1, 1],
      ['reporting-org', 1, 1],
      ['title', 1, 1],
      ['description', 1, 1_000],
      ['participating-org', 1, 1_000],
      ['activity-status', 1, 1],
      ['activity-date', 1, 1_000],
      ['recipient-country', 1, 1],
      ['sector', 1, 1],
      ['result', 0, 1_000],
    ],
    result: [
      ['title', 1, 1],
      ['description', 0, 1],
      ['indicator', 1, 1_000],
    ],
    indicator: [
      ['title', 1, 1],
      ['reference', 0, 1_000],
      ['period', 0, 1_000],
    ],
    period: [
      ['period-start', 1, 1],
      ['period-end', 1, 1],
      ['target', 0, 1],
      ['actual', 0, 1],
    ],
    target: [],
    actual: [['comment', 0, 1]],
    'reporting-org': [['narrative', 1, 1]],
    'participating-org': [['narrative', 1, 1]],
    title: [['narrative', 1, 1]],
    description: [['narrative', 1, 1]],
    comment: [['narrative', 1, 1]],
  };

/** Attributes that the standard demands or this program writes; there must be no others. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  'iati-activities': ['version'],
  'iati-activity': ['xml:lang', 'default-currency', 'last-updated-datetime'],
  'reporting-org': ['ref', 'type', 'secondary-reporter'],
  'participating-org': ['type', 'role'],
  'activity-status': ['code'],
  'activity-date': ['type', 'iso-date'],
  'recipient-country': ['code'],
  sector: ['vocabulary', 'code'],
  result: ['type', 'aggregation-status'],
  indicator: ['measure', 'ascending', 'aggregation-status'],
  reference: ['vocabulary', 'code'],
  'period-start': ['iso-date'],
  'period-end': ['iso-date'],
  target: ['value'],
  actual: ['value'],
};

/** Where an element differs from what the standard says, read from its text and not from the product. */
const faultsOf = (read: Read): readonly string[] => {
  const sequence = sequences[read.name] ?? [];
  const names = read.children.map(({ name }) => name);
  const order = names.map((name) => sequence.findIndex(([known]) => known === name));
  const wrong = sequence.filter(([name, least, most]) => {
    const count = names.filter((each) => each === name).length;
    return count < least || count > most;
  });
  const isInOrder = order.every((place, n) => place !== -1 && place >= (order[n - 1] ?? 0));
  return [
    ...(isInOrder ? [] : [`${read.name}: ${names.join(' ')}`]),
    ...wrong.map(([name]) => `${read.name} has too many or too few of ${name}`),
    ...(Object.keys(read.attributes).join() === (attributes[read.name] ?? []).join()
      ? []
      : [`${read.name} has ${Object.keys(read.attributes).join()}`]),
    ...(read.name === 'narrative' && read.text.trim() === '' ? ['an empty narrative'] : []),
    ...read.children.flatMap(faultsOf),
  ];
};

describe('progress.xml', () => {
  it('has what the standard demands, in its order, with and without figures', () => {
    for (const read of [documentOf(), documentOf(aFigure(), inEuro, open)]) {
      expect(faultsOf(read)).toEqual([]);
      expect(read.attributes).toEqual({ version: '2.03' });
    }
  });

  it('has one activity for each track, under an id of its own that begins with the reporter', () => {
    const activities = documentOf().children;
    expect(activities.map((activity) => childOf(activity, 'iati-identifier').text)).toEqual(
      trackIds.map((id) => `porcupine-${id}`),
    );
    for (const activity of activities) {
      expect(childOf(activity, 'reporting-org').attributes['ref']).toBe('porcupine');
      expect(childOf(activity, 'activity-date').attributes).toEqual({ type: '2', 'iso-date': '2022-02-24' });
      expect(childOf(activity, 'recipient-country').attributes).toEqual({ code: 'UA' });
    }
  });

  it('has each target as a result of its track, with what it asks for and what there is', () => {
    const read = documentOf(aFigure(), inEuro);
    const [rounds, euro] = allCalled(read, 'result');
    expect(
      [rounds, euro].map((result) => result && childOf(childOf(result, 'title'), 'narrative').text),
    ).toEqual([
      'Large-calibre artillery ammunition delivered per year',
      'EU share of the G7’s ERA loans disbursed to Ukraine',
    ]);
    const activity = read.children.find((each) => each.children.includes(rounds ?? each));
    expect(activity && childOf(activity, 'iati-identifier').text).toBe('porcupine-artillery-ammunition');
    expect(
      allCalled(read, 'result').map((result) => ({
        ...childOf(childOf(result, 'indicator'), 'reference').attributes,
        measure: childOf(result, 'indicator').attributes['measure'],
        from: allCalled(result, 'period-start')[0]?.attributes['iso-date'],
        to: allCalled(result, 'period-end')[0]?.attributes['iso-date'],
        target: allCalled(result, 'target')[0]?.attributes['value'],
        actual: allCalled(result, 'actual')[0]?.attributes['value'],
        comment: allCalled(result, 'comment')[0]?.children[0]?.text,
      })),
    ).toEqual([
      {
        vocabulary: '99',
        code: 'artillery-rounds-per-year',
        measure: '1',
        from: '2026-01-01',
        to: '2026-12-31',
        target: '2000000',
        actual: '41000',
        comment: 'exactly 41,000 rounds.',
      },
      {
        vocabulary: '99',
        code: 'era-loans-eu',
        measure: '1',
        from: '2025-01-01',
        to: '2026-11-25',
        target: '99999999999999.99',
        actual: '90071992547409.93',
        comment:
          '€90,071,992,547,409.93 to €90,071,992,547,410. The value is the lower end; the upper end is €90,071,992,547,410. The period has no end: its end here is the day of the figure.',
      },
    ]);
  });

  it('has every period of a target under its one indicator, which is called as it is now', () => {
    const before = aFigure({
      target: aTarget({ title: 'As it was called' }),
      period: { from: '2025-01-01', to: '2025-12-31' },
      delivered: { min: 7, max: 7 },
    });
    const read = documentOf(before, aFigure(), inEuro);
    const [rounds] = allCalled(read, 'result');
    expect(allCalled(read, 'result')).toHaveLength(2);
    expect(faultsOf(read)).toEqual([]);
    expect(rounds && childOf(childOf(rounds, 'title'), 'narrative').text).toBe(aFigure().target.title);
    expect(
      allCalled(rounds ?? read, 'period').map((period) => [
        childOf(period, 'period-start').attributes['iso-date'],
        childOf(period, 'actual').attributes['value'],
      ]),
    ).toEqual([
      ['2025-01-01', '7'],
      ['2026-01-01', '41000'],
    ]);
  });

  it('says in a comment what one value cannot say, and has no target where none is set', () => {
    const read = documentOf(open);
    expect(allCalled(read, 'actual')[0]?.attributes).toEqual({ value: '1000' });
    expect(allCalled(read, 'comment')[0]?.children[0]?.text).toBe(
      '1,000 to 1,200 rounds, as far as could be read. The value is the lower end; the upper end is 1,200 rounds. 2 reports without a number: the true figure may be higher. Some of what it is made of says “at least”. Incomplete: the log holds an event that could change it and could not be read. The period has no end: its end here is the day of the figure.',
    );
    expect(allCalled(read, 'target')).toEqual([]);
    const [, title] = allCalled(allCalled(read, 'result')[0] ?? read, 'title');
    expect(title && childOf(title, 'narrative').text).toBe('What was promised, in rounds');
  });

  it('lets no period end before it begins', () => {
    const ahead = aFigure({ period: { from: '2027-01-01', to: null } });
    expect(allCalled(documentOf(ahead), 'period-end')[0]?.attributes['iso-date']).toBe('2027-01-01');
  });

  it('holds any title that a target can have, as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        const read = documentOf(aFigure({ target: aTarget({ title }) }));
        const [result] = allCalled(read, 'result');
        expect(result && childOf(childOf(result, 'title'), 'narrative').text).toBe(title);
      }),
    );
  });

  sayIfSkipped('progress.xml against the schema of IATI 2.03');

  it.skipIf(!hasIatiSchema)('is valid by the schema of IATI 2.03', () => {
    const file = join(scratchFolder(), 'progress.xml');
    const said = aFigure({ target: aTarget({ title: hostile }) });
    const empty: DatedFigures = { effectiveAt: '2026-11-25', last: undefined, figures: [] };
    for (const each of [dated(aFigure(), inEuro, open, said), dated(), empty]) {
      writeFileSync(file, iatiOf(each));
      checkAgainstIatiSchema(file);
    }
    writeFileSync(file, iatiOf(dated()).replace(/<activity-status.*\n/, ''));
    expect(() => checkAgainstIatiSchema(file)).toThrow(/activity-date/);
  });
});
