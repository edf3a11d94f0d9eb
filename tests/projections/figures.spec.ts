import { describe } from 'vitest';
import { figuresWorkedByHand } from '../reference/figures.cases.ts';
import { figureOf, figuresAt } from '../support/product-figures.ts';

describe('the product', () => figuresWorkedByHand({ figureOf, figuresAt }));
