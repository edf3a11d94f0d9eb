import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packaged } from '../support/server.ts';

/** How many requirements of levels 1 and 2 each section of OWASP ASVS 5.0.0 has; they are numbered from 1. */
const sections: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2 },
  ...{ '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2 },
  ...{ '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5 },
  ...{ '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
  ...{ '17.1': 1, '17.2': 4, '17.3': 2 },
};

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const numbered = (section: string, first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_each, at) => `${section}.${first + at}`);

const required = Object.entries(sections).flatMap(([section, count]) => numbered(section, 1, count));

const text = readFileSync(packaged('docs/security.md'), 'utf8');

const rows = text
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** The requirements of a row: 1.2.6–8 are three. */
const numbersIn = (cell: string): readonly string[] =>
  cell.split(', ').flatMap((each) => {
    const [, section = '', first = '', last = first] = /^(\d+\.\d+)\.(\d+)(?:–(\d+))?$/.exec(each) ?? [];
    return numbered(section, Number(first), Number(last));
  });

it('docs/security.md answers every requirement of levels 1 and 2, each once', () => {
  expect(required).toHaveLength(253);
  const answered = rows.flatMap(([, cell = '']) => numbersIn(cell));
  expect(answered.toSorted(byNumber)).toEqual(required.toSorted(byNumber));
});

it('docs/security.md says of each how it is met and by which test that is shown, or plainly that it is not, does not apply, or is the operator’s', () => {
  for (const [, numbers = '', asks = '', how = '', shown = ''] of rows) {
    expect([numbers, asks === '', how === '']).toEqual([numbers, false, false]);
    if (shown === '')
      expect([numbers, how]).toEqual([
        numbers,
        expect.stringMatching(/not met|does not apply|operator|operations\.md|in the proxy/i),
      ]);
  }
});

it('docs/security.md names tests that are there', () => {
  const tests = [...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(new Set(tests).size).toBeGreaterThan(30);
  expect(tests.filter((path) => !existsSync(packaged(path)))).toEqual([]);
});
