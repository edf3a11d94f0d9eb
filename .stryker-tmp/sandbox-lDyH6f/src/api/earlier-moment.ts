// @ts-nocheck
import { type Clocks, meansNow, resolveClocks } from './clocks.ts';
import type { Context } from './context.ts';
import { problemOfFaults } from './problem.ts';
import { notYetRead } from './query.ts';
import { problem, type Reply } from './route.ts';

/** How the earlier of two moments of knowledge is asked for: the parameter that names it, and what it says. */
type Asked = {
  readonly named: string;
  readonly given: string;
  /** The parameter that names the later one, and whether that means now. */
  readonly later: { readonly named: string; readonly isNow: boolean };
};

/** How far back the earlier moment of changes lies where none is named, in milliseconds: seven days. */
const sevenDays = 7 * 24 * 60 * 60 * 1_000;

/** The earlier moment of changes where none is named, as a query names it. */
export const lately = ({ time }: Clocks): string => new Date(Math.max(0, time - sevenDays)).toISOString();

/** The clocks of the earlier moment, or the reply that says why there are none. */
export const earlierMoment = async (
  context: Context,
  { named, given, later }: Asked,
  to: Clocks,
): Promise<{ readonly clocks: Clocks } | { readonly reply: Reply }> => {
  // Now is one moment, however often it is asked for in one question.
  if (later.isNow && meansNow(context, given)) return { clocks: to };
  const { effectiveAt } = to;
  const resolved = await resolveClocks(context, { effectiveAt, knownAt: given, named });
  if ('faults' in resolved) return { reply: problem(problemOfFaults(resolved.faults)) };
  if ('unread' in resolved) return { reply: notYetRead() };
  if (resolved.clocks.position <= to.position) return resolved;
  const detail = `lies after the later moment, ${later.named}`;
  return { reply: problem(problemOfFaults([{ parameter: named, detail }])) };
};
