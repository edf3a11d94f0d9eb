// @ts-nocheck
import { expect } from 'vitest';
import type { Accepted } from '../reference/figures.ts';
import type { Attempt, Step } from './histories.ts';
import type { Answer, TestClock, TestServer } from './server.ts';

const json = (value: unknown): string => JSON.stringify(value);

const sent = (server: TestServer, attempt: Attempt): Promise<Answer> => {
  switch (attempt.kind) {
    case 'record':
      return server.put(
        `/v1/deliveries/${attempt.body}/${attempt.reference}`,
        `${attempt.body}-reporter`,
        attempt.delivery,
      );
    case 'correct':
      return server.post(
        `/v1/deliveries/${attempt.body}/${attempt.reference}/corrections`,
        `${attempt.body}-reporter`,
        { delivery: attempt.delivery, reason: 'recount' },
        { 'If-Match': '*' },
      );
    case 'withdraw':
      return server.post(
        `/v1/deliveries/${attempt.body}/${attempt.reference}/withdrawal`,
        `${attempt.body}-reporter`,
        { reason: 'never arrived' },
      );
    case 'state':
      return server.put(
        `/v1/statements/${attempt.body}/${attempt.reference}`,
        `${attempt.body}-reporter`,
        attempt.statement,
      );
    case 'restate':
      return server.post(
        `/v1/statements/${attempt.body}/${attempt.reference}/corrections`,
        `${attempt.body}-reporter`,
        { statement: attempt.statement, reason: 'recount' },
        { 'If-Match': '*' },
      );
    case 'unstate':
      return server.post(
        `/v1/statements/${attempt.body}/${attempt.reference}/withdrawal`,
        `${attempt.body}-reporter`,
        { reason: 'never said' },
      );
    case 'commit':
      return server.put(
        `/v1/commitments/${attempt.body}/${attempt.reference}`,
        `${attempt.body}-reporter`,
        attempt.commitment,
      );
    case 'recommit':
      return server.post(
        `/v1/commitments/${attempt.body}/${attempt.reference}/corrections`,
        `${attempt.body}-reporter`,
        { commitment: attempt.commitment, reason: 'recount' },
        { 'If-Match': '*' },
      );
    case 'advance':
      return server.post(
        `/v1/commitments/${attempt.body}/${attempt.reference}/advances`,
        `${attempt.body}-reporter`,
        { stage: attempt.stage, on: attempt.on },
      );
    case 'uncommit':
      return server.post(
        `/v1/commitments/${attempt.body}/${attempt.reference}/withdrawal`,
        `${attempt.body}-reporter`,
        { reason: 'cancelled' },
      );
    case 'set':
      return set(server, attempt);
    case 'retire':
      return server.post(`/v1/targets/${attempt.id}/retirement`, 'eums-planner', { reason: 'done' });
  }
};

/** Adopted without a revision to name; revised under whatever stands. */
const set = async (
  server: TestServer,
  { id, target, appliesFrom }: Extract<Attempt, { kind: 'set' }>,
): Promise<Answer> => {
  const body = { ...target, reason: 'moved', ...(appliesFrom && { appliesFrom }) };
  const adopted = await server.put(`/v1/targets/${id}`, 'eums-planner', body);
  if (adopted.status !== 428) return adopted;
  return server.put(`/v1/targets/${id}`, 'eums-planner', body, { 'If-Match': '*' });
};

const accepted = (attempt: Attempt, answer: Answer, recordedAt: string): Accepted => {
  switch (attempt.kind) {
    case 'record':
    case 'correct': {
      const report = `${attempt.body}/${attempt.reference}`;
      return { kind: attempt.kind, report, body: attempt.body, delivery: attempt.delivery, recordedAt };
    }
    case 'state':
    case 'restate': {
      const report = `${attempt.body}/${attempt.reference}`;
      return { kind: attempt.kind, report, body: attempt.body, statement: attempt.statement, recordedAt };
    }
    case 'commit':
    case 'recommit': {
      const report = `${attempt.body}/${attempt.reference}`;
      return { kind: attempt.kind, report, body: attempt.body, commitment: attempt.commitment, recordedAt };
    }
    case 'advance': {
      const { kind, body, reference, stage, on } = attempt;
      return { kind, report: `${body}/${reference}`, body, stage, on, recordedAt };
    }
    case 'withdraw':
    case 'unstate':
    case 'uncommit':
      return {
        kind: attempt.kind,
        report: `${attempt.body}/${attempt.reference}`,
        body: attempt.body,
        recordedAt,
      };
    case 'set': {
      const { id, target, appliesFrom } = attempt;
      const kind = answer.body.revision === '0' ? 'adopt' : 'revise';
      return { kind, id, target, recordedAt, ...(appliesFrom && { appliesFrom }) };
    }
    case 'retire':
      return { kind: 'retire', id: attempt.id, recordedAt };
  }
};

/** Lives through a history over HTTP and returns what was accepted, in the order of the log. */
export const live = async (server: TestServer, clock: TestClock, steps: readonly Step[]) => {
  const history: Accepted[] = [];
  for (const { attempt, after } of steps) {
    clock.set(new Date(clock.now().getTime() + after * 3_600_000).toISOString());
    const answer = await sent(server, attempt);
    expect(answer.status, json(answer.body)).toBeLessThan(500);
    if (answer.status === 201) history.push(accepted(attempt, answer, clock.now().toISOString()));
  }
  return history;
};
