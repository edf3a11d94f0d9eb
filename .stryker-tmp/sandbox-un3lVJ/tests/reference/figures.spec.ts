// @ts-nocheck
import { describe } from 'vitest';
import { figuresWorkedByHand } from './figures.cases.ts';
import { figureOf, figuresAt } from './figures.ts';

describe('the reference', () => figuresWorkedByHand({ figureOf, figuresAt }));
