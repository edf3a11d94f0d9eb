// @ts-nocheck
import { describe } from 'vitest';
import { countingOnceWorkedByHand } from './arbitration.cases.ts';
import { answerFor } from './arbitration.ts';
import { donorsOf } from './donors.ts';
import { figureOf } from './figures.ts';
import { timelineOf } from './timeline.ts';

describe('the reference', () => countingOnceWorkedByHand({ figureOf, answerFor, donorsOf, timelineOf }));
