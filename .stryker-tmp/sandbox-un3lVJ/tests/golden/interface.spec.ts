// @ts-nocheck
import { expect, it } from 'vitest';
import { describeInterface } from '../../src/api/openapi.ts';

type Schema = { readonly $ref?: string; readonly properties?: object; readonly anyOf?: readonly Schema[] };
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
type Operation = {
  readonly operationId: string;
  readonly parameters: readonly { readonly name?: string; readonly in?: string }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};

const byText = (a = '', b = ''): number => a.localeCompare(b, 'en');

const { paths, components } = describeInterface('0');

const resolved = (schema: Schema): Schema => {
  const name = schema.$ref?.replace('#/components/schemas/', '');
  const { schemas } = components as { readonly schemas: Readonly<Record<string, Schema>> };
  return name === undefined ? schema : (schemas[name] ?? {});
};

/** The names of the members that a body may have. */
const membersOf = (schema: Schema): readonly string[] => {
  const { properties = {}, anyOf = [] } = resolved(schema);
  return [...new Set([...Object.keys(properties), ...anyOf.flatMap(membersOf)])].toSorted(byText);
};

const bodyLines = (label: string, content: Content = {}): readonly string[] =>
  Object.entries(content).map(([type, { schema }]) => `  ${label} ${type} ${membersOf(schema).join(' ')}`);

const linesOf = (verb: string, path: string, operation: Operation): readonly string[] => {
  const queries = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
  const successes = Object.entries(operation.responses).filter(([status]) => Number(status) < 400);
  return [
    `${verb.toUpperCase()} ${path}`,
    ...(queries.length === 0 ? [] : [`  asks ${queries.toSorted(byText).join(' ')}`]),
    ...bodyLines('takes', operation.requestBody?.content),
    ...successes.flatMap(([status, { content }]) => [
      ...(content === undefined ? [`  ${status}`] : bodyLines(status, content)),
    ]),
  ].map((line) => line.trimEnd());
};

it('nothing that clients rely on is renamed or goes away unnoticed: addresses, parameters, members', async () => {
  const lines = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => linesOf(verb, path, operation as Operation)),
  );
  const text = lines.map((each) => each.join('\n')).toSorted(byText);
  await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('interface.txt');
});
