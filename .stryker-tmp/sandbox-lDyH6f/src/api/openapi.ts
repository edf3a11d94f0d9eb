// @ts-nocheck
import type { z } from 'zod';
import type { Answer, Answers } from './answers/common.ts';
import { type Example, examples } from './examples.ts';
import { type Components, type JsonSchema, schemaOf } from './json-schema.ts';
import type { OpenApi, Operation } from './open-api.ts';
import {
  about,
  headerTexts,
  Problem,
  parametersShown,
  reasons,
  securitySchemes,
  tagTexts,
} from './openapi-texts.ts';
import { operations } from './operations.ts';
import type { Route } from './route.ts';
import { named } from './routes.ts';

type Name = keyof typeof named;

const isName = (name: string): name is Name => Object.hasOwn(named, name);

/** An address with its parameters as the document writes them: /v1/tracks/{track}. */
const templateOf = (path: string): string => path.replace(/:([A-Za-z]+)/g, '{$1}');

const everywhere = [400, 401, 408, 429, 431, 500, 503];
const withBody = [403, 413, 415];

const refusalsOf = ({ method, access }: Route, { refusals = [] }: Answers): readonly number[] => {
  const changes = method === 'get' ? [] : withBody;
  const restricted = access === 'anyone' ? [] : [403];
  return [...new Set([...everywhere, ...changes, ...restricted, ...refusals])].toSorted((a, b) => a - b);
};

/** A header of an answer; one whose name a question mark follows may be absent. */
const header = (named: string): readonly [string, JsonSchema] => {
  const name = named.replace(/[?]$/, '');
  const shown = { description: headerTexts[name], schema: { type: 'string' } };
  return [name, named === name ? { ...shown, required: true } : shown];
};

const always = ['X-Request-Id', 'RateLimit?', 'RateLimit-Policy?'];

const descriptionOf = ({ description, headers = [] }: Answer): JsonSchema => ({
  description,
  headers: Object.fromEntries([...always, ...headers].map(header)),
});

const contentOf = ({ mediaType, shape }: Answer, components: Components): JsonSchema => {
  if (shape !== undefined) return { 'application/json': { schema: schemaOf(shape, 'output', components) } };
  return mediaType === undefined ? {} : { [mediaType]: { schema: { type: 'string' } } };
};

const refusal = (route: Route, status: number): JsonSchema => {
  const page = route.page === true ? { 'text/html': { schema: { type: 'string' } } } : {};
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const retry = [503, 429, 507].includes(status) ? ['Retry-After'] : [];
  const challenge = status === 401 ? ['WWW-Authenticate'] : [];
  return {
    description: reasons[status],
    headers: Object.fromEntries([...always, ...retry, ...challenge].map(header)),
    content: { ...problem, ...page },
  };
};

/** Puts what an operation answers beside what it may answer under the same status. */
const withAnswer = (before: JsonSchema | undefined, answer: Answer, components: Components): JsonSchema => {
  const own = contentOf(answer, components);
  const known = before?.['content'];
  const content = typeof known === 'object' && known !== null ? { ...known, ...own } : own;
  const described = descriptionOf(answer);
  return { ...before, ...described, ...(Object.keys(content).length > 0 ? { content } : {}) };
};

const responsesOf = (route: Route, answers: Answers, components: Components): JsonSchema => {
  const responses: Record<string, JsonSchema> = {};
  for (const status of refusalsOf(route, answers)) responses[status] = refusal(route, status);
  for (const answer of answers.answers) {
    responses[answer.status] = withAnswer(responses[answer.status], answer, components);
  }
  return responses;
};

const shapesIn = (shape: z.ZodType | undefined): Readonly<Record<string, z.ZodType>> =>
  shape !== undefined && 'shape' in shape ? (shape.shape as Record<string, z.ZodType>) : {};

/** The parameters of a part of the request, each with what an example gives for it. */
const parametersIn = (
  place: 'path' | 'query',
  shape: z.ZodType | undefined,
  values: Readonly<Record<string, string>>,
  components: Components,
): readonly JsonSchema[] =>
  Object.entries(shapesIn(shape)).map(([name, each]) => {
    const { description, ...schema } = schemaOf(each, 'input', components);
    const required = place === 'path' || !each.safeParse(undefined).success;
    return {
      name,
      in: place,
      required,
      ...(description === undefined ? {} : { description }),
      schema,
      ...(values[name] === undefined ? {} : { example: values[name] }),
    };
  });

const preconditions = ['IfMatch', 'IdempotencyKey'].map((name) => ({
  $ref: `#/components/parameters/${name}`,
}));

const bodyOf = (
  route: Route,
  shape: z.ZodType | undefined,
  example: Example,
  components: Components,
): JsonSchema => {
  if (route.files !== undefined) {
    const text = { schema: { type: 'string' } };
    const content = route.files.map((type) => [
      type,
      type === example.mediaType ? { ...text, example: example.body } : text,
    ]);
    return { required: true, content: Object.fromEntries(content) };
  }
  const schema = shape === undefined ? {} : schemaOf(shape, 'input', components);
  const json = { schema, ...(example.body === undefined ? {} : { example: example.body }) };
  const forms = route.forms === true ? { 'application/x-www-form-urlencoded': { schema } } : {};
  return { required: true, content: { 'application/json': json, ...forms } };
};

const securityOf = ({ access }: Route): readonly JsonSchema[] => {
  const known = [{ key: [] }, { session: [] }];
  if (access === 'anyone') return [{}];
  return access === 'readers' ? [{}, ...known] : known;
};

const rolesOf = ({ access }: Route): string => {
  if (typeof access === 'string') return access === 'readers' ? ' READ_ACCESS says who may read.' : '';
  const whose = { own: ' Only for reports of one’s own body.', others: ' Only for reports of other bodies.' };
  return ` For the role ${[access.role].flat().join(' or ')}.${access.of === undefined ? '' : whose[access.of]}`;
};

const operationOf = (name: Name, components: Components): Operation => {
  const route: Route = named[name];
  const { tag, ...answers } = operations[name];
  const { params, query, body } = shapesIn(route.request);
  const example = examples[name] ?? {};
  const takesBody = route.method === 'put' || route.method === 'post';
  return {
    operationId: name,
    tags: [tag],
    summary: route.summary,
    description: `${route.summary}.${rolesOf(route)}`,
    security: securityOf(route),
    parameters: [
      ...parametersIn('path', params, example.params ?? {}, components),
      ...parametersIn('query', query, example.query ?? {}, components),
      ...(answers.command === true ? preconditions : []),
    ],
    ...(takesBody ? { requestBody: bodyOf(route, body, example, components) } : {}),
    responses: responsesOf(route, { tag, ...answers }, components),
  };
};

/** Describes the interface from the schemas that validate; `version` is that of the package. */
export const describeInterface = (version: string): OpenApi => {
  const components: Components = new Map();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const name of Object.keys(named).filter(isName)) {
    const { path, method } = named[name];
    const template = templateOf(path);
    paths[template] = { ...paths[template], [method]: operationOf(name, components) };
  }
  const tags = Object.entries(tagTexts).map(([name, description]) => ({ name, description }));
  return {
    openapi: '3.1.0',
    info: {
      title: 'porcupine',
      version,
      description: about,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags,
    paths,
    components: {
      schemas: { ...Object.fromEntries(components), Problem },
      parameters: parametersShown,
      securitySchemes,
    },
  };
};

/** The same, made once it is asked for: it takes longer than everything else that a server does before it listens. */
export const interfaceOf = (version: string): (() => OpenApi) => {
  let described: OpenApi | undefined;
  return () => {
    described ??= describeInterface(version);
    return described;
  };
};
