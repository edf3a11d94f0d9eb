// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/dashboard/language.ts';
import { type Words, wordsIn } from '../../src/dashboard/words.ts';

/** With the spaces that keep a number on one line as plain ones. */
const plain = (said: string): string => said.replaceAll('\u00a0', ' ');

/** What is said in every language, in the order of their list. */
const inAll = (say: (words: Words) => string): readonly string[] =>
  languages.map((language) => plain(say(wordsIn(language))));

describe('numbers are written as each language writes them', () => {
  it.each([
    [41_000, ['41,000', '41.000', '41 000']],
    [344.44, ['344.44', '344,44', '344,44']],
    [-5, ['−5', '−5', '−5']],
    ['18100000000.00', ['€18,100,000,000', '€ 18.100.000.000', '18 100 000 000 €']],
    // More digits than a float holds: no cent is lost.
    ['90071992547409.93', ['€90,071,992,547,409.93', '€ 90.071.992.547.409,93', '90 071 992 547 409,93 €']],
    ['-5.00', ['−€5', '€ −5', '−5 €']],
  ])('%s', (numeral, written) => {
    expect(inAll((words) => words.numeral(numeral))).toEqual(written);
  });

  it('a share is cut off, and never rounded up to what is not reached', () => {
    const delivered = { min: 1_999_999, max: 1_999_999 };
    const certain = { delivered, complete: true, upperBoundKnown: true };
    const share = inAll((words) => words.share({ min: 0.999999, max: 0.999999 }, certain));
    expect(share).toEqual(['99.99%', '99,99%', '99,99%']);
  });
});

it('who gave is named in every language, and listed in the order of its alphabet', () => {
  expect(inAll((words) => words.donors(['EU', 'CZ']))).toEqual([
    'Czechia, European Union',
    'Europese Unie, Tsjechië',
    'Європейський Союз, Чехія',
  ]);
  // Austria is Oostenrijk in Dutch, and Germany Duitsland.
  const after = (words: Words, a: string, b: string): boolean => {
    const codes = words.allDonors.map(([code]) => code);
    return codes.indexOf(a) < codes.indexOf(b);
  };
  expect(inAll((words) => String(after(words, 'AT', 'DE')))).toEqual(['true', 'false', 'true']);
});

describe('days are said as each language says them', () => {
  it.each([
    ['2025-06-20', ['20 June 2025', '20 juni 2025', '20 червня 2025 р.']],
    ['2025-06', ['June 2025', 'juni 2025', 'червень 2025 р.']],
    ['2025', ['2025', '2025', '2025']],
    [
      '2026-03-01/2026-03-14',
      [
        '1 March 2026 to 14 March 2026',
        '1 maart 2026 – 14 maart 2026',
        '1 березня 2026 р. – 14 березня 2026 р.',
      ],
    ],
  ])('%s', (period, said) => {
    expect(inAll((words) => words.period(period))).toEqual(said);
  });

  it('an instant is of UTC everywhere', () => {
    expect(inAll((words) => words.instant('2026-11-25T17:41:09.120Z'))).toEqual([
      '25 November 2026, 17:41 UTC',
      '25 november 2026, 17:41 UTC',
      '25 листопада 2026 р., 17:41 UTC',
    ]);
  });
});

describe('nouns follow their number', () => {
  it.each([
    [1, ['1 round', '1 stuk munitie', '1 снаряд']],
    [2, ['2 rounds', '2 stuks munitie', '2 снаряди']],
    [5, ['5 rounds', '5 stuks munitie', '5 снарядів']],
    [11, ['11 rounds', '11 stuks munitie', '11 снарядів']],
    [21, ['21 rounds', '21 stuks munitie', '21 снаряд']],
    [41_000, ['41,000 rounds', '41.000 stuks munitie', '41 000 снарядів']],
    [344.44, ['344.44 rounds', '344,44 stuks munitie', '344,44 снаряда']],
  ])('%s rounds', (count, said) => {
    expect(inAll((words) => words.quantity(count, 'round'))).toEqual(said);
  });

  it.each([
    [1, ['1 report without', '1 melding zonder', '1 звіт без']],
    [2, ['2 reports without', '2 meldingen zonder', '2 звіти без']],
    [5, ['5 reports without', '5 meldingen zonder', '5 звітів без']],
    [14, ['14 reports without', '14 meldingen zonder', '14 звітів без']],
    [22, ['22 reports without', '22 meldingen zonder', '22 звіти без']],
  ])('%s reports', (count, beginnings) => {
    const said = inAll((words) => words.undisclosed(count));
    expect(said.map((each) => each.split(' ').slice(0, 3).join(' '))).toEqual(beginnings);
  });

  it('an age of no days is today', () => {
    expect(inAll((words) => words.say('age.days', { days: 0 }))).toEqual(['today', 'vandaag', 'сьогодні']);
    expect(inAll((words) => words.say('age.days', { days: 3 }))).toEqual([
      '3 days ago',
      '3 dagen geleden',
      '3 дні тому',
    ]);
  });

  it('money needs no noun beside its sign', () => {
    const sum = { min: '1.00', max: '2.00' };
    expect(inAll((words) => words.quantities(sum, 'EUR'))).toEqual(['€1 to €2', '€ 1 – € 2', '1 € – 2 €']);
  });
});

it('a word of the data that no catalogue has is said as it is', () => {
  expect(inAll((words) => words.term('a target of our own'))).toEqual(
    languages.map(() => 'a target of our own'),
  );
});
