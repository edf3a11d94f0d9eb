// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { trackIds } from '../../src/domain/tracks/index.ts';

const source = new URL('../../src/', import.meta.url);

/** Every file of the product but those in which a track says what it is. */
const elsewhere = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.startsWith('domain/tracks/'),
);

it('no code but a track’s own file names a track: tracks differ in what is counted, not in what can happen', () => {
  const named = new RegExp(`['"\`](${trackIds.join('|')})['"\`]`);
  const naming = elsewhere.filter((file) => named.test(readFileSync(new URL(file, source), 'utf8')));
  expect(naming).toEqual([]);
  expect(elsewhere.length).toBeGreaterThan(100);
});
