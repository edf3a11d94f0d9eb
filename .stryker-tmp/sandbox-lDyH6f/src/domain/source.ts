// @ts-nocheck
import { z } from 'zod';
import { notStated } from './track.ts';

/** Where delivered goods come from. */
export const Source = z.enum([
  'stock',
  'national-procurement',
  'joint-procurement',
  'ukrainian-industry',
  'joint-venture',
  notStated,
]);
