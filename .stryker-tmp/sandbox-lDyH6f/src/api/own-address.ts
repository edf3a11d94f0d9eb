// @ts-nocheck
import { z } from 'zod';

/** A page of this server to go on to: never an address elsewhere, however it is written. */
export const OwnAddress = z
  .string()
  .max(1_000)
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/, 'must be a path on this server, such as /report');
