// @ts-nocheck
import fc from 'fast-check';

type Schema = { readonly [member: string]: unknown };

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** Texts that programs stumble over. */
export const hostile = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\u200bb',
  '=1+1',
  "'; DROP TABLE events; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%',
  '%00',
  '__proto__',
  'constructor',
  'ﷺ'.repeat(300),
  'x'.repeat(5_000),
  '1e400',
  '-0',
  'NaN',
  '\r\nSet-Cookie: a=b',
  '🦔',
);

/** Values of any kind. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  hostile,
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e21,
    -1e308,
    [],
    {},
    [[]],
    { a: {} },
    '2025-03-14',
    12_000,
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

const textFor = (schema: Schema): fc.Arbitrary<unknown> => {
  const { pattern, maxLength, minLength } = schema;
  // What looks ahead is not made by the library, and is met by the examples and the hostile texts.
  if (typeof pattern === 'string' && !pattern.includes('(?')) {
    return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, 2_000));
  }
  return fc.string({ minLength: numberOf(minLength, 0), maxLength: Math.min(numberOf(maxLength, 40), 200) });
};

const objectFor = (schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> => {
  const members = isSchema(schema['properties']) ? schema['properties'] : {};
  const required = listOf(schema['required']).filter((name) => typeof name === 'string');
  const model = Object.fromEntries(
    Object.entries(members).map(([name, each]) => [name, arbitraryFor(each, root, depth + 1)]),
  );
  return fc.record(model, { requiredKeys: required.filter((name) => Object.hasOwn(model, name)) });
};

const listFor = (schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> =>
  fc.array(arbitraryFor(schema['items'], root, depth + 1), {
    minLength: Math.min(numberOf(schema['minItems'], 0), 3),
    maxLength: Math.min(numberOf(schema['maxItems'], 3), 3),
  });

type ByType = (schema: Schema, root: Schema, depth: number) => fc.Arbitrary<unknown>;

const byType: Readonly<Record<string, ByType>> = {
  string: textFor,
  object: objectFor,
  array: listFor,
  integer: ({ minimum, maximum }) =>
    fc.integer({ min: Math.max(numberOf(minimum, -5), -1e9), max: Math.min(numberOf(maximum, 1e6), 1e9) }),
  number: () => fc.double(),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
};

const resolved = (reference: string, root: Schema): unknown =>
  reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, name) => (isSchema(at) ? at[name] : undefined), root);

const ownOf = (schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> => {
  const alternatives = listOf(schema['anyOf'] ?? schema['oneOf']);
  if (alternatives.length > 0) {
    return fc.oneof(...alternatives.map((each) => arbitraryFor(each, root, depth + 1)));
  }
  const { type } = schema;
  return byType[String(Array.isArray(type) ? type[0] : type)]?.(schema, root, depth) ?? anything;
};

/** What a schema of the document (JSON Schema, as the request shapes are written there) describes. */
export const arbitraryFor = (schema: unknown, root: Schema, depth = 0): fc.Arbitrary<unknown> => {
  if (!isSchema(schema) || depth > 6) return anything;
  const { $ref: reference, enum: choices } = schema;
  if (typeof reference === 'string') return arbitraryFor(resolved(reference, root), root, depth);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(choices)) return fc.constantFrom(...choices);
  const shown = listOf(schema['examples']);
  const own = ownOf(schema, root, depth);
  // What stands as an example is more often right than what only has the form.
  return shown.length > 0 ? fc.oneof(fc.constantFrom(...shown), own) : own;
};

const replaced = (value: unknown, path: number, change: (value: unknown) => unknown): unknown => {
  if (Array.isArray(value) && value.length > 0) {
    const at = path % value.length;
    return value.with(at, replaced(value[at], Math.floor(path / value.length), change));
  }
  if (!isSchema(value) || Object.keys(value).length === 0) return change(value);
  const names = Object.keys(value);
  const name = names[path % names.length] ?? '';
  return { ...value, [name]: replaced(value[name], Math.floor(path / names.length), change) };
};

/** A value with one thing in it changed, left out, or added. */
export const mutated = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.nat(), fc.constantFrom('change', 'leave out', 'add'), anything, hostile)
    .map(([path, how, other, name]) => {
      if (how === 'change') return replaced(value, path, () => other);
      if (!isSchema(value)) return other;
      if (how === 'add') return { ...value, [name]: other };
      const names = Object.keys(value);
      const { [names[path % Math.max(1, names.length)] ?? '']: _left, ...rest } = value;
      return rest;
    });
