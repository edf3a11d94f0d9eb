// @ts-nocheck
import { expect, it } from 'vitest';
import { generateKey } from '../../src/audit/keys.ts';
import { knownWitnesses } from '../../src/audit/known-witnesses.ts';

type Listed = { readonly name: string; readonly publicKey: string };

const listedAs = (name: string): Listed => ({ name, publicKey: generateKey(name, 'witness').text });

const [one, other] = [listedAs('one.example'), listedAs('other.example')];

const broken = { name: 'broken.example', publicKey: 'x' };

it('the witnesses of a list are read once, and a key that is none is told of once', () => {
  let listed: readonly Listed[] = [one, broken];
  const told: string[] = [];
  const witnesses = knownWitnesses(
    () => listed,
    (name, error) => told.push(`${name} ${error.message}`),
  );
  const first = witnesses();
  expect(first.map(({ text }) => text)).toEqual([one.publicKey]);
  expect(witnesses()).toBe(first);
  expect(told).toEqual([expect.stringMatching(/^broken\.example must be a public key/)]);
  listed = [one, other, broken];
  expect(witnesses().map(({ name }) => name)).toEqual(['one.example', 'other.example']);
  expect(told).toHaveLength(2);
});

it('a witness that is listed twice is one', () => {
  const witnesses = knownWitnesses(
    () => [one, one],
    () => {},
  );
  expect(witnesses()).toHaveLength(1);
});
