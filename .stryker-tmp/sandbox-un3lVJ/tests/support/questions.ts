// @ts-nocheck
import { type Accepted, inOrder } from '../reference/wire.ts';
import { modelTracks } from './moves.ts';
import type { Answer, TestServer } from './server.ts';

const idsOf = (history: readonly Accepted[], kind: 'adopt' | 'plan'): string[] =>
  inOrder(history.flatMap((event) => (event.kind === kind ? [event.id] : [])));

const namesOf = (history: readonly Accepted[], kind: 'record' | 'state' | 'commit'): string[] =>
  inOrder(history.flatMap((event) => (event.kind === kind ? [event.report] : [])));

/** Every question whose answer is made of figures: what they are, not how they came to be. */
export const figureQuestions = (history: readonly Accepted[]): readonly string[] => [
  '/v1/progress',
  ...idsOf(history, 'adopt').flatMap((id) => [
    `/v1/targets/${id}`,
    `/v1/targets/${id}/goalposts`,
    ...[2024, 2025, 2026].map((year) => `/v1/progress/${id}?period=${year}`),
  ]),
  ...modelTracks.flatMap((track) => [`/v1/timeline/${track}`, `/v1/timeline/${track}?body=mod-nl`]),
  '/v1/donors',
  '/v1/donors?body=public-record',
  '/v1/deliveries?limit=1000',
  '/v1/commitments?limit=1000',
  '/v1/pipeline?limit=1000',
  '/v1/statements?limit=1000',
  '/v1/duplicates?limit=1000',
  '/v1/milestones',
  '/v1/paper',
];

/** Every question that a history can be asked, with those that tell how its figures came to be. */
export const allQuestions = (history: readonly Accepted[]): readonly string[] => [
  ...figureQuestions(history),
  ...idsOf(history, 'adopt').flatMap((id) => [
    `/v1/progress/${id}`,
    `/v1/progress/${id}/contributions?limit=1000`,
    `/v1/progress/${id}/course`,
    `/v1/progress/${id}/breakdown?by=donor`,
    `/v1/progress/${id}/restatements?from=index:0`,
  ]),
  ...modelTracks.flatMap((track) => [`/v1/arbitrations/${track}`, `/v1/arbitrations/${track}/history`]),
  ...namesOf(history, 'record').flatMap((name) => [
    `/v1/deliveries/${name}`,
    `/v1/deliveries/${name}/history`,
  ]),
  ...namesOf(history, 'state').map((name) => `/v1/statements/${name}`),
  ...namesOf(history, 'commit').map((name) => `/v1/commitments/${name}`),
  ...idsOf(history, 'plan').flatMap((id) => [`/v1/milestones/${id}`, `/v1/milestones/${id}/history`]),
  '/v1/targets',
  '/v1/bodies',
  '/v1/events?limit=1000',
];

/** The answers to questions as of two clocks; restatements take their later moment by another name. */
export const answersTo = async (
  server: TestServer,
  questions: readonly string[],
  { effectiveAt, knownAt }: { readonly effectiveAt: string; readonly knownAt: string },
): Promise<ReadonlyMap<string, Answer>> => {
  const answers = new Map<string, Answer>();
  for (const question of questions) {
    const known = question.includes('/restatements') ? 'to' : 'knownAt';
    const separator = question.includes('?') ? '&' : '?';
    const asked = `${question}${separator}effectiveAt=${effectiveAt}&${known}=${knownAt}`;
    answers.set(question, await server.get(asked));
  }
  return answers;
};

/** What was answered, byte for byte. */
export const textsOf = (answers: ReadonlyMap<string, Answer>): Readonly<Record<string, string>> =>
  Object.fromEntries([...answers].map(([question, { status, text }]) => [question, `${status} ${text}`]));
