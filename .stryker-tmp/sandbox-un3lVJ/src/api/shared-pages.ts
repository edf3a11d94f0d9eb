// @ts-nocheck
import type { View } from '../dashboard/view.tsx';
import type { EventLog } from '../store/event-log.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import type { Reply } from './route.ts';

/**
 * For how long a page at now is given to others who ask for the very same, in milliseconds: open pages ask all at once
 * when there is news. It says itself up to which moment it tells, and a page from before an event is given to nobody
 * after it.
 */
const keptFor = 1_000;

/** How many pages are kept. */
const mostKept = 32;

type Kept = { readonly reply: Promise<Reply>; readonly begunAt: number };

const pages = new WeakMap<EventLog, Map<string, Kept>>();

/** Everything on which a page depends that nobody in particular asks for, but for the instant of now. */
const nameOf = ({ follower }: Context, view: View, { position, effectiveAt }: Clocks): string => {
  const { language, chosen, here, isSet, isBehind, isContradicted, today } = view;
  const { fillings } = follower.status();
  return JSON.stringify([
    ...[language, chosen, here.path, here.query],
    ...[String(position), effectiveAt, today, isSet, isBehind, isContradicted, fillings],
  ]);
};

/** A page that is the same for everybody who may read it, made once for all who ask for it at about the same time. */
export const sharedPage = (
  context: Context,
  view: View,
  clocks: Clocks,
  make: () => Promise<Reply>,
): Promise<Reply> => {
  const own = pages.get(context.log) ?? new Map<string, Kept>();
  pages.set(context.log, own);
  const name = nameOf(context, view, clocks);
  const found = own.get(name);
  const now = performance.now();
  if (found !== undefined && now - found.begunAt < keptFor) return found.reply;
  const reply = make();
  own.delete(name);
  own.set(name, { reply, begunAt: now });
  // One that failed is no page, and is made anew for whoever asks next.
  reply.catch(() => own.delete(name));
  const [oldest] = own.keys();
  if (own.size > mostKept && oldest !== undefined) own.delete(oldest);
  return reply;
};
