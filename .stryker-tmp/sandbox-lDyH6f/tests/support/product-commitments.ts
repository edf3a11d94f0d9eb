// @ts-nocheck
import { dayNumber } from '../../src/domain/period.ts';
import { shownInterval } from '../../src/domain/quantity.ts';
import { trackOf } from '../../src/domain/tracks/index.ts';
import { stageAt } from '../../src/projections/commitments.ts';
import { fulfilmentOf } from '../../src/projections/pipeline.ts';
import type { Promising } from '../reference/commitments.cases.ts';
import { accountOf, knownAt } from './product-account.ts';

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
  const known = knownAt(index);
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

/** The product's commitments of a history. */
export const commitmentsAt: Promising['commitmentsAt'] = (...asked) =>
  followedAt(...asked).map(({ isOpen: _isOpen, ...line }) => line);

/** Those of them on which something is still to come. */
export const pipelineOf: Promising['pipelineOf'] = (...asked) =>
  followedAt(...asked)
    .filter(({ stage, isOpen }) => stage !== null && isOpen)
    .map(({ isOpen: _isOpen, ...line }) => line);
