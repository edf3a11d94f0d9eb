// @ts-nocheck
import type { Request, Response } from 'express';
import { languages } from '../dashboard/language.ts';
import type { Frame } from '../dashboard/view.tsx';
import { isDamage } from '../store/read-models/damage.ts';
import type { Context } from './context.ts';
import { frameOf } from './frame.ts';
import { pour } from './pouring.ts';
import { queryOf } from './request.ts';
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

/** Where one gets on from a page that answers what was sent: its own address takes nothing but what is sent to it. */
const onwardFrom = '/report';

/** What a page for whoever asks is shown in. */
export const frameFor = (context: Context, request: Request): Frame => {
  const preferred = languages.find((each) => each === request.acceptsLanguages([...languages])) ?? 'en';
  const { query } = queryOf(request.url);
  if (request.method === 'GET' || request.method === 'HEAD')
    return frameOf(context, { path: request.path, query, preferred });
  return frameOf(context, { path: onwardFrom, query: { lang: query['lang'] }, preferred });
};

/** Whether a person asks, who reads pages, rather than a program. */
export const isForPeople = (request: Request): boolean =>
  request.accepts(['application/json', 'text/html']) === 'text/html';
