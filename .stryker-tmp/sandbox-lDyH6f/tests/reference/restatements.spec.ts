// @ts-nocheck
import { describe } from 'vitest';
import { restatementsWorkedByHand } from './restatements.cases.ts';
import { restatementOf } from './restatements.ts';

describe('the reference', () => restatementsWorkedByHand(restatementOf));
