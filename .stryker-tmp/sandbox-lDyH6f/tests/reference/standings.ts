// @ts-nocheck
// What every delivery report says and how it is held, after its latest event that is known.
import type { Accepted, WireDelivery } from './wire.ts';

export type Standing = {
  readonly report: string;
  readonly body: string;
  readonly delivery: WireDelivery;
  readonly status: 'reported' | 'verified' | 'disputed' | 'withdrawn';
  readonly verifiedBy: readonly string[];
  readonly disputedBy: readonly string[];
  /** Of its first event: which of several was recorded first. */
  readonly recorded: number;
  /** Of the event that gave it its present content. */
  readonly told: number;
};

type Told = Extract<Accepted, { readonly kind: 'record' | 'correct' }>;

/** "correct (reporter) | reported", whatever it was: nobody has verified or disputed the new content. */
const toldIn = ({ report, body, delivery }: Told, index: number, was: Standing | undefined): Standing => ({
  report,
  body,
  delivery,
  status: 'reported',
  verifiedBy: [],
  disputedBy: [],
  recorded: was?.recorded ?? index,
  told: index,
});

const withBody = (bodies: readonly string[], body: string): readonly string[] =>
  bodies.includes(body) ? bodies : [...bodies, body];

/** "A dispute empties `verifiedBy`, a verification empties `disputedBy`." */
const judged = (was: Standing, kind: 'verify' | 'dispute', body: string): Standing =>
  kind === 'verify'
    ? { ...was, status: 'verified', verifiedBy: withBody(was.verifiedBy, body), disputedBy: [] }
    : { ...was, status: 'disputed', verifiedBy: [], disputedBy: withBody(was.disputedBy, body) };

const after = (
  was: Standing | undefined,
  event: Extract<Accepted, { readonly kind: 'record' | 'correct' | 'withdraw' | 'verify' | 'dispute' }>,
  index: number,
): Standing => {
  if (event.kind === 'record' || event.kind === 'correct') return toldIn(event, index, was);
  if (was === undefined) throw new Error(`${event.kind} of ${event.report}, which was never recorded`);
  return event.kind === 'withdraw'
    ? { ...was, status: 'withdrawn', verifiedBy: [], disputedBy: [] }
    : judged(was, event.kind, event.body);
};

/** Of every report ever recorded, the withdrawn ones included: they still hold their groups together. */
export const standingsIn = (known: readonly Accepted[]): Standing[] => {
  const standings = new Map<string, Standing>();
  for (const [index, event] of known.entries()) {
    switch (event.kind) {
      case 'record':
      case 'correct':
      case 'withdraw':
      case 'verify':
      case 'dispute':
        standings.set(event.report, after(standings.get(event.report), event, index));
    }
  }
  return [...standings.values()];
};
