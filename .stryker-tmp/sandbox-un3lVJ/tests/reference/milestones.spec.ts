// @ts-nocheck
import { describe } from 'vitest';
import { milestonesWorkedByHand } from './milestones.cases.ts';
import { milestoneOf, milestonesAt } from './milestones.ts';

describe('the reference', () => milestonesWorkedByHand({ milestoneOf, milestonesAt }));
