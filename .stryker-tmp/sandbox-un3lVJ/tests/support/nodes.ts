// @ts-nocheck
import { expect } from 'vitest';
import { documentedFetch } from './documented.ts';
import { wireDelivery } from './samples.ts';

/** An answer as these tests look at it. */
export type NodeAnswer = {
  readonly status: number;
  readonly position: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at member by member
  readonly body: any;
};

const nowhere: NodeAnswer = { status: 0, position: null, body: undefined };

/** Asks a node; status 0 where nobody answered, as when it was killed. */
export const ask = async (address: string, path: string, init: RequestInit = {}): Promise<NodeAnswer> => {
  try {
    const response = await documentedFetch(`${address}${path}`, init);
    const text = await response.text();
    const isJson = /[/+]json\b/.test(response.headers.get('Content-Type') ?? '');
    const position = response.headers.get('Log-Position');
    return { status: response.status, position, body: isJson ? JSON.parse(text) : text };
  } catch (error) {
    if (error instanceof TypeError) return nowhere;
    throw error;
  }
};

const json = { 'Content-Type': 'application/json', Authorization: 'Bearer dev-mod-nl-reporter' };

/** Reports a delivery of mod-nl to a node. */
export const reportTo = (address: string, reference: string, changes: object = {}): Promise<NodeAnswer> =>
  ask(address, `/v1/deliveries/mod-nl/${reference}`, {
    method: 'PUT',
    headers: json,
    body: JSON.stringify({ ...wireDelivery, ...changes }),
  });

/** Corrects a delivery of mod-nl at a node. */
export const correctAt = (address: string, reference: string, changes: object): Promise<NodeAnswer> =>
  ask(address, `/v1/deliveries/mod-nl/${reference}/corrections`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ delivery: { ...wireDelivery, ...changes }, reason: 'recount' }),
  });

/** Every figure as a node knows it at an index. */
export const figuresAt = async (address: string, index: string): Promise<unknown> => {
  const { status, body } = await ask(address, `/v1/progress?effectiveAt=2025-12-31&knownAt=index:${index}`);
  expect(status).toBe(200);
  return body;
};

/** Waits until a node says of itself what is expected. */
export const untilReady = async (address: string, is: number, most: number): Promise<number> => {
  const began = performance.now();
  await expect
    .poll(async () => (await ask(address, '/readyz')).status, { timeout: most, interval: 100 })
    .toBe(is);
  return performance.now() - began;
};
