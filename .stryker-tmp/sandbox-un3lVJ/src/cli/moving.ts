// @ts-nocheck
import type { ParseArgsConfig } from 'node:util';
import type { MovingFault } from '../moving/faults.ts';
import { argumentsIn, misused } from './options.ts';

type More = NonNullable<ParseArgsConfig['options']>;

/** Which folder a log is moved to or from, and what else was said in options that the command has. Throws WrongUse. */
export const folderAsked = (usage: string, args: readonly string[], more: More = {}) => {
  const options: More = { ...more, json: { type: 'boolean' } };
  const { values, positionals } = argumentsIn(usage, { args: [...args], allowPositionals: true, options });
  const [folder, ...rest] = positionals;
  if (folder === undefined || folder === '' || rest.length > 0) throw misused(usage);
  return { folder, json: values['json'] === true, values };
};

/** A number of events as people read it. */
export const eventsOf = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}`;

const indexOf = ({ index }: MovingFault): string | undefined => {
  if (index === undefined) return undefined;
  return index === null ? 'no index' : `index ${index}`;
};

/** One fault in a line. Names come from outside: they are shown so that a terminal takes them for nothing else. */
const lineOf = (fault: MovingFault): string => {
  const { file, line, position, stream, revision, detail } = fault;
  const where = [
    file === undefined ? undefined : JSON.stringify(file).slice(1, -1),
    line === undefined ? undefined : `line ${line}`,
    indexOf(fault),
    position === undefined ? undefined : `position ${position}`,
    stream === undefined ? undefined : `stream ${JSON.stringify(stream)}`,
    revision === undefined ? undefined : `revision ${revision}`,
  ].filter((part) => part !== undefined);
  return `  ${where.length === 0 ? '' : `${where.join(', ')}: `}${detail}`;
};

/** Faults for people, one a line. */
export const faultLines = (faults: readonly MovingFault[], unlisted: number): readonly string[] => [
  ...faults.map(lineOf),
  ...(unlisted === 0 ? [] : [`  and ${unlisted} more`]),
];
