import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Answer, Answers } from './answers/common.ts';
import { type Example, examples } from './examples.ts';
import { type Components, type JsonSchema, schemaOf } from './json-schema.ts';
import type { OpenApi, Operation } from './open-api.ts';
import { operations } from './operations.ts';
import type { Route } from './route.ts';
import { named } from './routes.ts';

type Name = keyof typeof named;

const isName = (name: string): name is Name => Object.hasOwn(named, name);

/** An address with its parameters as the document writes them: /v1/tracks/{track}. */
const templateOf = (path: string): string => path.replace(/:([A-Za-z]+)/g, '{$1}');

const reasons: Readonly<Record<number, string>> = {
  400: 'The request does not have the documented shape; every fault is named.',
  401: 'The key is not known here, or one is needed.',
  403: 'The key’s role or body does not allow it, or a session comes from elsewhere.',
  404: 'There is nothing under this name.',
  405: 'The address does not take that method.',
  408: 'The request did not arrive in time.',
  409: 'It contradicts what stands.',
  412: 'The revision in If-Match is not the one that stands.',
  413: 'The body is too large.',
  415: 'The address does not take a body of that kind.',
  422: 'The shape is right and the meaning is not.',
  428: 'The change needs the revision that it was made for.',
  429: 'Too many requests in a short time.',
  431: 'Address and headers are too long.',
  500: 'Something went wrong here.',
  503: 'It cannot be done at the moment; Retry-After says when to try again.',
  507: 'The log has no space left.',
};

const everywhere = [400, 401, 408, 429, 431, 500, 503];
const withBody = [403, 413, 415];

const refusalsOf = ({ method, access }: Route, { refusals = [] }: Answers): readonly number[] => {
  const changes = method === 'get' ? [] : withBody;
  const restricted = typeof access === 'object' ? [403] : [];
  return [...new Set([...everywhere, ...changes, ...restricted, ...refusals])].toSorted((a, b) => a - b);
};

const headerTexts: Readonly<Record<string, string>> = {
  'X-Request-Id': 'Names the request in the server’s own log.',
  RateLimit: 'How many requests are left, and for how long.',
  'RateLimit-Policy': 'How many requests are answered in which time.',
  'Retry-After': 'After how many seconds to try again.',
  'WWW-Authenticate': 'That a key is sent as Bearer.',
  ETag: 'The revision, as If-Match takes it.',
  'Log-Position': 'The place in the log; atLeast waits until it can be read.',
  Location: 'Where the resource is, or the page to go on to.',
  Link: 'The next page of the table.',
  Vary: 'That the answer depends on Accept.',
  'Set-Cookie': 'The session.',
  'Content-Disposition': 'The name of the file.',
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

const Problem = {
  type: 'object',
  description: 'RFC 9457 problem details; further members by the code, as /problems/{code} explains.',
  required: ['type', 'status', 'title', 'detail'],
  properties: {
    type: { type: 'string', pattern: '^/problems/[a-z-]+$' },
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail'],
        properties: {
          pointer: { type: 'string' },
          parameter: { type: 'string' },
          detail: { type: 'string' },
        },
        additionalProperties: false,
      },
    },
  },
};

const parametersShown = {
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description:
      'The revision that the change was made for, as ETag gives it; several, or *, where any will do.',
    schema: { type: 'string' },
    example: '"1"',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A quoted text of the caller’s own; the same again is a repeat, with another request it is refused.',
    schema: { type: 'string' },
    example: '"handover-42"',
  },
};

const tagTexts: Readonly<Record<Answers['tag'], string>> = {
  Progress: 'How far each target has come, and what the figures are made of.',
  Deliveries: 'What arrived: reports of it, and second opinions on them.',
  Commitments: 'What was promised, how firm it has become, and what has come of it.',
  Statements: 'What officials said in total.',
  Arbitration: 'Which of several reports of the same goods counts.',
  Targets: 'What the figures are held against.',
  Milestones: 'Steps that are taken or not.',
  Events: 'What happened, in order, and as it happens.',
  Sessions: 'Signing people in.',
  Operation: 'How the server is, and what it answers.',
  Pages: 'Pages for people.',
};

const about =
  'Coordinating bodies report deliveries, commitments and official totals; every report becomes an event that is never changed; figures are sums of entries that lead back to the reports. Any request may be sent again: the same report counts once. Every query takes two clocks, effectiveAt and knownAt. Neither personal nor classified data belong here.';

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
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key of a coordinating body, or a token of the trusted OpenID provider.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'porcupine_session',
          description: 'From POST /session.',
        },
      },
    },
  };
};

/** The version in package.json. */
export const versionIn = (file: string): string => {
  const { version }: { readonly version?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
  return String(version);
};
