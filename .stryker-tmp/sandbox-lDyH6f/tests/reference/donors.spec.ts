// @ts-nocheck
import { describe } from 'vitest';
import { donorsWorkedByHand } from './donors.cases.ts';
import { donorsOf } from './donors.ts';

describe('the reference', () => donorsWorkedByHand(donorsOf));
