// @ts-nocheck
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import type { OpenApi } from '../../src/api/open-api.ts';
import { describeInterface } from '../../src/api/openapi.ts';

type Content = Readonly<Record<string, { readonly schema: object }>>;
type Response = {
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
};

/** What an operation may answer, by status. */
type Operation = { readonly operationId: string; readonly responses: Readonly<Record<string, Response>> };

const root = 'openapi.json';

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);

/** Every template with the addresses that fit it: of several that fit, the one that names most comes first. */
const templatesOf = ({ paths }: OpenApi) =>
  Object.keys(paths)
    .toSorted((a, b) => a.split('{').length - b.split('{').length)
    .map((template) => ({ template, pattern: patternOf(template) }));

const documented = () => {
  const document = describeInterface('0');
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema(document, root);
  const checks = new Map<string, ValidateFunction>();
  return {
    document,
    templates: templatesOf(document),
    /** The compiled schema at a place in the document. */
    checkAt: (place: string): ValidateFunction => {
      const known = checks.get(place) ?? ajv.compile({ $ref: `${root}#${place}` });
      checks.set(place, known);
      return known;
    },
  };
};

let once: ReturnType<typeof documented> | undefined;

/** The document as every test sees it; built when it is first needed. */
const theDocument = () => {
  once ??= documented();
  return once;
};

const inPointer = (name: string): string =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

const mediaTypeOf = (headers: Headers): string | undefined => headers.get('Content-Type')?.split(';')[0];

type Seen = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** Requests that are no requests of the interface: what no operation describes is answered as a problem. */
const beside = new Set([404, 405, 400, 401, 429, 503]);

/** What is wrong with the body of an answer by its schema in the document. */
const faultsIn = (place: readonly string[], body: unknown): readonly string[] => {
  const check = theDocument().checkAt(place.map(inPointer).join('/'));
  if (check(body)) return [];
  return (check.errors ?? [])
    .slice(0, 8)
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
};

/** Headers that the document says are there, and are not. */
const missingHeaders = ({ headers: named = {} }: Response, { headers }: Seen): readonly string[] => {
  const required = Object.keys(named).filter((name) => named[name]?.required === true);
  return required.filter((name) => !headers.has(name));
};

/** What of an answer the document does not describe; undefined where it describes all of it. */
const undescribed = (
  response: Response | undefined,
  place: readonly string[],
  seen: Seen,
): string | undefined => {
  const { headers, body } = seen;
  if (response === undefined) return 'has a status that the document does not name';
  const missing = missingHeaders(response, seen);
  if (missing.length > 0) return `lacks what the document names: ${missing.join(', ')}`;
  if (response.content === undefined)
    return body === '' || body === undefined ? undefined : 'has a body that the document does not name';
  const mediaType = mediaTypeOf(headers) ?? '';
  if (response.content[mediaType] === undefined) return 'is of a media type that the document does not name';
  if (!mediaType.endsWith('json')) return undefined;
  const faults = faultsIn([...place, 'content', mediaType, 'schema'], body);
  return faults.length === 0
    ? undefined
    : `is not what the document says:\n${faults.join('\n')}\n${JSON.stringify(body).slice(0, 600)}`;
};

/** Fails the test whose request was answered otherwise than the document says, or with a fault of the server's own. */
export const expectDocumented = (method: string, url: string, answer: Seen, isBroken = false): void => {
  const { document, templates } = theDocument();
  const said = `${method} ${url}: ${answer.status} ${mediaTypeOf(answer.headers)}`;
  // Also of what no operation describes.
  expect(answer.headers.has('X-Request-Id'), said).toBe(true);
  // Described, since it may happen; and a fault of ours wherever nobody has broken the server on purpose.
  if (!isBroken) expect(answer.status, said).not.toBe(500);
  const path = url.split(/[?#]/)[0] ?? '';
  const template = templates.find(({ pattern }) => pattern.test(path))?.template;
  const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
  const operation = template === undefined ? undefined : document.paths[template]?.[verb];
  if (template === undefined || operation === undefined) {
    expect(beside.has(answer.status), `${said} is described by no operation`).toBe(true);
    return;
  }
  const response = (operation as Operation).responses[answer.status];
  if (method === 'HEAD' && response !== undefined) return;
  const place = ['', 'paths', template, verb, 'responses', String(answer.status)];
  const fault = undescribed(response, place, answer);
  if (fault !== undefined) throw new Error(`${said} ${fault}`);
};

const isJson = (headers: Headers): boolean => /[/+]json$/.test(mediaTypeOf(headers) ?? '');

/**
 * Fetches, and fails the test where the answer is not what the document says. Its body is still to be read. `isBroken` is
 * for a server that was broken on purpose, which may say that something went wrong.
 */
export const documentedFetch = async (
  url: string,
  init: RequestInit = {},
  isBroken = false,
): Promise<globalThis.Response> => {
  const { method = 'GET' } = init;
  const response = await fetch(url, init);
  const { status, headers } = response;
  const body: unknown = isJson(headers) && method !== 'HEAD' ? await response.clone().json() : '';
  const { pathname, search } = new URL(url);
  expectDocumented(method, `${pathname}${search}`, { status, headers, body }, isBroken);
  return response;
};
