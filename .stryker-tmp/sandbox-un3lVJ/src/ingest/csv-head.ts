// @ts-nocheck
import { isSentColumn } from './columns.ts';

const separators = [',', ';', '\t'] as const;

/** The most text in which the first line of a table is looked for. */
const longestHead = 64 * 1_024;

/** How many names of columns a line has where a character separates its cells. */
const namesIn = (line: string, separator: string): number =>
  line.split(separator).filter((cell) => isSentColumn(cell.trim().replace(/^"(.*)"$/, '$1'))).length;

const separatorOf = (line: string): string =>
  separators.toSorted((a, b) => namesIn(line, b) - namesIn(line, a))[0] ?? ',';

/** Excel's own way to say the separator, on a line before the header. */
const saidSeparator = /^sep=(.)(\r\n|\n|\r)/i;

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** How a table separates its cells, how many lines stand before its header, and its text from the header on. */
export const headOf = async (
  text: AsyncGenerator<string>,
): Promise<{
  readonly separator: string;
  readonly skipped: number;
  readonly text: AsyncIterable<string>;
}> => {
  let head = '';
  // A line more than the first, so that what Excel says before the header is there as a whole.
  while (head.split(/\r\n|\n|\r/).length < 3 && head.length < longestHead) {
    const { value, done } = await text.next();
    if (done === true) break;
    head += value;
  }
  const said = saidSeparator.exec(head);
  const from = head.slice(said?.[0].length ?? 0);
  const [first = ''] = from.split(/\r\n|\n|\r/);
  return {
    separator: said?.[1] ?? separatorOf(first),
    skipped: said === null ? 0 : 1,
    text: joined(from, text),
  };
};
