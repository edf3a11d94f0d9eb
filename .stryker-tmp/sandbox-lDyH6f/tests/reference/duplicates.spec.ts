// @ts-nocheck
import { describe } from 'vitest';
import { duplicatesWorkedByHand } from './duplicates.cases.ts';
import { duplicatesAt } from './duplicates.ts';

describe('the reference', () => duplicatesWorkedByHand(duplicatesAt));
