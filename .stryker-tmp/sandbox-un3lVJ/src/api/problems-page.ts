// @ts-nocheck
import { readFileSync } from 'node:fs';

/** The sections of docs/problems.md by their headings, which are the problems' codes. */
export const readProblemTexts = (file: string | URL): ReadonlyMap<string, string> => {
  const sections = readFileSync(file, 'utf8').split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading.trim().replaceAll('`', ''), lines.join('\n').trim()];
    }),
  );
};
