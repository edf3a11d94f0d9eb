import type { Request, Response } from 'express';
import { isDamage } from '../store/read-models/damage.ts';
import type { Context } from './context.ts';
import { pour } from './pouring.ts';
import type { Reply } from './route.ts';

/** Sends a reply. */
export const send = (
  response: Response,
  { status, body, contentType = 'application/json', headers = {} }: Reply,
): void => {
  // Whoever was given up on has had his answer.
  if (response.headersSent) return;
  response.status(status).set({ 'Cache-Control': 'no-store', ...headers });
  if (body === undefined) response.end();
  else response.type(contentType).send(typeof body === 'string' ? body : JSON.stringify(body));
};

/** Sends a reply part by part, as it comes. */
export const sendStream = async (
  { ending, follower }: Context,
  request: Request,
  response: Response,
  stream: NonNullable<Reply['stream']>,
  { status, contentType = 'text/plain', headers = {} }: Reply,
): Promise<void> => {
  response.status(status).set({ 'Cache-Control': 'no-store', ...headers, 'Content-Type': contentType });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const broken = await pour(stream, response, ending);
  if (isDamage(broken)) follower.discard(broken);
  if (broken !== undefined) request.log.error({ err: broken }, 'an answer broke off');
};

/** Whether a person asks, who reads pages, rather than a program. */
export const isForPeople = (request: Request): boolean =>
  request.accepts(['application/json', 'text/html']) === 'text/html';
