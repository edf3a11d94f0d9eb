// @ts-nocheck
import type { Answers } from './answers/common.ts';

/** What a refusal means, by its status. */
export const reasons: Readonly<Record<number, string>> = {
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

/** What each header of an answer says. */
export const headerTexts: Readonly<Record<string, string>> = {
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

/** The shape of every refusal. */
export const Problem = {
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
    receipt: {
      description:
        'Of a file that broke off while it was recorded: over the lines that were accepted until then; null where there are none.',
      anyOf: [{ $ref: '#/components/schemas/FileReceipt' }, { type: 'null' }],
    },
  },
};

/** Headers that every command takes. */
export const parametersShown = {
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

/** What the groups of operations are about. */
export const tagTexts: Readonly<Record<Answers['tag'], string>> = {
  Audit: 'Proofs: of the log, of each event in it, and of each figure.',
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

/** What the interface is for. */
export const about =
  'Coordinating bodies report deliveries, commitments and official totals; every report becomes an event that is never changed; figures are sums of entries that lead back to the reports. Any request may be sent again: the same report counts once. Every query takes two clocks, effectiveAt and knownAt. Neither personal nor classified data belong here.';

/** How whoever asks says who he is. */
export const securitySchemes = {
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
};
