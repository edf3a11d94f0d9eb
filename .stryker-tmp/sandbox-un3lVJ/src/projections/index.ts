// @ts-nocheck
import { arbitrations } from './arbitrations.ts';
import { commitments, promises } from './commitments.ts';
import { deliveries } from './deliveries.ts';
import { freshness } from './freshness.ts';
import { ledger } from './ledger.ts';
import { milestones } from './milestones.ts';
import type { Projection } from './rows.ts';
import { statements } from './statements.ts';
import { targets } from './targets.ts';

/** The list of projections: a new one is one file and one line here. */
export const projections: readonly Projection[] = [
  deliveries,
  arbitrations,
  ledger,
  commitments,
  promises,
  statements,
  targets,
  freshness,
  milestones,
];
