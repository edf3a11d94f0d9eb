import { canonicalBytes, commandIdOf, type Envelope, eventId } from '../../src/domain/envelope.ts';
import { dayNumber } from '../../src/domain/period.ts';
import { shownInterval } from '../../src/domain/quantity.ts';
import { trackOf, tracks } from '../../src/domain/tracks/index.ts';
import { figureAt, groundAt } from '../../src/projections/account.ts';
import { stageAt } from '../../src/projections/commitments.ts';
import { type DonorLine, donorsOf as productDonorsOf } from '../../src/projections/donors.ts';
import { takePage } from '../../src/projections/follow.ts';
import { goalAt, outside } from '../../src/projections/goal.ts';
import { fulfilmentOf } from '../../src/projections/pipeline.ts';
import { timelineOf as productTimelineOf } from '../../src/projections/timeline.ts';
import { openReadModels } from '../../src/store/read-models/read-models.ts';
import type { Promising } from '../reference/commitments.cases.ts';
import { logOf } from '../reference/storing.ts';
import type { Accepted } from '../reference/wire.ts';
import { asFigure } from './product-figures.ts';

const digest = commandIdOf('mod-nl', 'a', 'b');

/** What a second opinion saw is no part of the reference's histories, and every stored one says it. */
const withSeen = (type: string, data: object): object =>
  ({
    'DeliveryVerified.v1': { sawRevision: 0, evidence: [], ...data },
    'DeliveryDisputed.v1': { sawRevision: 0, ...data },
  })[type] ?? data;

const eventsOf = (history: readonly Accepted[]) => {
  const revisions = new Map<string, number>();
  return logOf(history).map(({ stream, type, data, recordedAt, by }, at) => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const envelope: Envelope = {
      v: 1,
      id: eventId(stream, revision, digest),
      stream,
      revision,
      type,
      recordedAt,
      by: { ...by, key: 'k' },
      commandId: digest,
      correlationId: 'c',
      request: digest,
      data: withSeen(type, data),
    };
    return { position: BigInt(at + 1), stream, revision: BigInt(revision), bytes: canonicalBytes(envelope) };
  });
};

const accountOf = (history: readonly Accepted[]) => {
  const models = openReadModels();
  takePage(models, eventsOf(history));
  return models;
};

type Line = ReturnType<Promising['commitmentsAt']>[number];

const inNameOrder = (a: Line, b: Line): number => {
  const [one, other] = [a, b].map(({ body, reference }) => `${body}/${reference}`);
  return String(one) < String(other) ? -1 : 1;
};

/** Every commitment that is not withdrawn, with whether it is made and open. */
const followedAt: (
  ...asked: Parameters<Promising['commitmentsAt']>
) => readonly (Line & { isOpen: boolean })[] = (history, { effectiveAt, index }) => {
  const models = accountOf(history);
  const known = { position: BigInt(index + 1) };
  const rows = models.commitmentsAt(known, dayNumber('9999-12-31'), { standing: true }, 1_000);
  return rows
    .map((row) => {
      const { track } = row.commitment;
      const deliveries = models.fulfilling(row, track, known, dayNumber(effectiveAt));
      const {
        fulfilled,
        open,
        overdue,
        isOpen,
        deliveries: names,
      } = fulfilmentOf(row, deliveries, effectiveAt);
      const { unit } = trackOf(track);
      return {
        body: row.body,
        reference: row.reference,
        stage: stageAt(row, effectiveAt) ?? null,
        stages: row.stages,
        fulfilled: shownInterval(fulfilled, unit),
        open: open === undefined ? null : shownInterval(open, unit),
        overdue,
        deliveries: names,
        isOpen,
      };
    })
    .toSorted(inNameOrder);
};

const lineOf = ({ track, delivered, committed, undisclosedReports }: DonorLine) => ({
  track,
  delivered,
  committed,
  undisclosedReports,
});

/** What the product makes of a history's promises, by its own events, read models and projections. */
export const productPromising: Promising = {
  figureOf: (history, id, { effectiveAt, index, period }) => {
    const models = accountOf(history);
    const known = { position: BigInt(index + 1) };
    const row = models.targetAt(id, known);
    if (row === undefined || row.retired) return undefined;
    const goal = goalAt(row, effectiveAt, period);
    return goal === outside ? outside : asFigure(figureAt(models, goal, known));
  },

  commitmentsAt: (...asked) => followedAt(...asked).map(({ isOpen: _isOpen, ...line }) => line),

  pipelineOf: (...asked) =>
    followedAt(...asked)
      .filter(({ stage, isOpen }) => stage !== null && isOpen)
      .map(({ isOpen: _isOpen, ...line }) => line),

  donorsOf: (history, { effectiveAt, index, body }) => {
    const models = accountOf(history);
    const known = { position: BigInt(index + 1) };
    const day = dayNumber(effectiveAt);
    const { donors, splitNotPublished, totals } = productDonorsOf(
      tracks.map((track) => ({ track, ...groundAt(models, track.id, known, day, body) })),
    );
    return {
      donors: donors.map(({ tracks: lines, ...donor }) => ({ ...donor, tracks: lines.map(lineOf) })),
      splitNotPublished: splitNotPublished.map(({ donors: several, ...line }) => ({
        donors: several,
        ...lineOf(line),
      })),
      totals: { eu: totals.eu.map(lineOf), others: totals.others.map(lineOf) },
    };
  },

  timelineOf: (history, id, { effectiveAt, index, from, to = effectiveAt, body }) => {
    const day = dayNumber(effectiveAt);
    const track = tracks.find((each) => each.id === id);
    if (track === undefined) throw new Error(`no track is called ${id}`);
    const ground = groundAt(accountOf(history), id, { position: BigInt(index + 1) }, day, body);
    const range = {
      from: from === undefined ? undefined : dayNumber(from),
      // The product also shows months after the day asked for, where `to` reaches them.
      to: Math.min(dayNumber(to), day),
    };
    const { committed, ...timeline } = productTimelineOf(track, ground, range);
    const barsOf = (bars: (typeof committed)['pledged']) =>
      bars.map(({ undisclosedCommitments: _undisclosed, ...bar }) => bar);
    return {
      ...timeline,
      committed: {
        pledged: barsOf(committed.pledged),
        allocated: barsOf(committed.allocated),
        contracted: barsOf(committed.contracted),
      },
    };
  },
};
