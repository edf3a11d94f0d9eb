// @ts-nocheck
import { describe } from 'vitest';
import { goalpostsWorkedByHand } from './goalposts.cases.ts';
import { goalpostsOf } from './goalposts.ts';

describe('the reference', () => goalpostsWorkedByHand(goalpostsOf));
