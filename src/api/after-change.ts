import type { Reply } from './route.ts';

/** After a change from a page, the list of the body's reports, once it shows the change; a refusal as it is. */
export const afterChange = (reply: Reply): Reply => {
  const position = reply.headers?.['Log-Position'];
  if (reply.status >= 400 || position === undefined) return reply;
  return { status: 303, headers: { Location: `/report?atLeast=${position}` } };
};
