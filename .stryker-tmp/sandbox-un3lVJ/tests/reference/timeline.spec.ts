// @ts-nocheck
import { describe } from 'vitest';
import { timelinesWorkedByHand } from './timeline.cases.ts';
import { timelineOf } from './timeline.ts';

describe('the reference', () => timelinesWorkedByHand(timelineOf));
