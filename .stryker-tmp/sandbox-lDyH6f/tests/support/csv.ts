// @ts-nocheck
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { Answer, TestServer } from './server.ts';

/** The records of a CSV answer, by the names in its first line; as another program would read it. */
export const recordsIn = ({ text }: Pick<Answer, 'text'>): readonly Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n' });

/** What a text cell said before it was guarded against formulas. */
export const unguarded = (cell: string): string => cell.replace(/^'/, '');

/** A list as CSV. */
export const csvOf = async (server: TestServer, path: string): Promise<Answer> => {
  const answer = await server.get(path, { Accept: 'text/csv' });
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  return answer;
};

/** The records of a list that is asked for in pages of a size, by following each page's link to the next. */
export const pagedRecords = async (
  server: TestServer,
  path: string,
  limit: number,
): Promise<readonly Record<string, string>[]> => {
  const found: Record<string, string>[] = [];
  let next: string | undefined = `${path}${path.includes('?') ? '&' : '?'}limit=${limit}`;
  while (next !== undefined) {
    const page = await csvOf(server, next);
    const records = recordsIn(page);
    expect(records.length, next).toBeLessThanOrEqual(limit);
    found.push(...records);
    next = /^<(.+)>; rel="next"$/.exec(page.headers.get('Link') ?? '')?.[1];
  }
  return found;
};
