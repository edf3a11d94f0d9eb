// @ts-nocheck
// The cases that the reference implementation is checked with, and that were worked by hand, run on the product.
import { describe } from 'vitest';
import { countingOnceWorkedByHand } from '../reference/arbitration.cases.ts';
import { commitmentsWorkedByHand } from '../reference/commitments.cases.ts';
import { donorsWorkedByHand } from '../reference/donors.cases.ts';
import { duplicatesWorkedByHand } from '../reference/duplicates.cases.ts';
import { figuresWorkedByHand } from '../reference/figures.cases.ts';
import { goalpostsWorkedByHand } from '../reference/goalposts.cases.ts';
import { milestonesWorkedByHand } from '../reference/milestones.cases.ts';
import { timelinesWorkedByHand } from '../reference/timeline.cases.ts';
import {
  answerFor,
  duplicatesAt,
  goalpostsOf,
  milestoneOf,
  milestonesAt,
} from '../support/product-answers.ts';
import { commitmentsAt, pipelineOf } from '../support/product-commitments.ts';
import { donorsOf, figureOf, figuresAt, timelineOf } from '../support/product-figures.ts';

describe('the product', () => {
  describe('figures', () => figuresWorkedByHand({ figureOf, figuresAt }));
  describe('counting once', () => countingOnceWorkedByHand({ figureOf, answerFor, donorsOf, timelineOf }));
  describe('commitments', () =>
    commitmentsWorkedByHand({ figureOf, commitmentsAt, pipelineOf, donorsOf, timelineOf }));
  describe('duplicates', () => duplicatesWorkedByHand(duplicatesAt));
  describe('goalposts', () => goalpostsWorkedByHand(goalpostsOf));
  describe('milestones', () => milestonesWorkedByHand({ milestoneOf, milestonesAt }));
  describe('timelines', () => timelinesWorkedByHand(timelineOf));
  describe('donors', () => donorsWorkedByHand(donorsOf));
});
