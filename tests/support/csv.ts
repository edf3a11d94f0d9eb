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
