// @ts-nocheck
import { z } from 'zod';
import { afterChangeAddress } from '../dashboard/reporting/addresses.ts';
import type { Frame } from '../dashboard/view.tsx';
import type { Reply } from './route.ts';

/** What the answer to every accepted command carries. */
const Accepted = z.object({ receipt: z.object({ eventId: z.string() }) });

/** After a change from a page, the list of the body's reports, once it shows the change, with its receipt; a refusal as it is. */
export const afterChange = (frame: Frame, reply: Reply): Reply => {
  const position = reply.headers?.['Log-Position'];
  if (reply.status >= 400 || position === undefined) return reply;
  const { eventId } = Accepted.parse(reply.body).receipt;
  return { status: 303, headers: { Location: afterChangeAddress(frame, position, eventId) } };
};
