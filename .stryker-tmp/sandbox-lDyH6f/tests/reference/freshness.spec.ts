// @ts-nocheck
import { describe } from 'vitest';
import { freshnessWorkedByHand } from './freshness.cases.ts';
import { bodiesAt } from './freshness.ts';

describe('the reference', () => freshnessWorkedByHand(bodiesAt));
