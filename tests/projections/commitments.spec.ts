import { describe } from 'vitest';
import { commitmentsWorkedByHand } from '../reference/commitments.cases.ts';
import { productPromising } from '../support/product-commitments.ts';

describe('the product', () => commitmentsWorkedByHand(productPromising));
