// @ts-nocheck
import { describe } from 'vitest';
import { commitmentsWorkedByHand } from './commitments.cases.ts';
import { commitmentsAt, pipelineOf } from './commitments.ts';
import { donorsOf } from './donors.ts';
import { figureOf } from './figures.ts';
import { timelineOf } from './timeline.ts';

describe('the reference', () =>
  commitmentsWorkedByHand({ figureOf, commitmentsAt, pipelineOf, donorsOf, timelineOf }));
