import type { Delivery } from '../domain/delivery/delivery.ts';
import { commitmentStream, type ReportId } from '../domain/ids.ts';
import type { Context } from './context.ts';
import { type Problem, problemOf } from './problem.ts';
import type { Caller } from './route.ts';

export const reportPath = ({ body, reference }: ReportId): string => `/v1/deliveries/${body}/${reference}`;

/** A member of a body of which nothing is known yet. */
export const memberOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? Object.entries(body).find(([each]) => each === name)?.[1]
    : undefined;

const mayReportOn = ({ principal }: Caller, track: string): boolean =>
  principal !== undefined && (principal.tracks === 'all' || principal.tracks.includes(track));

/** Why a well-formed report may not be made, by this body or because of the commitment that it names. */
export const refusalOfReport = async (
  { log }: Context,
  caller: Caller,
  { track, commitment }: Delivery,
): Promise<Problem | undefined> => {
  if (!mayReportOn(caller, track)) return problemOf('track-not-yours', { track });
  if (commitment === undefined) return undefined;
  const { revision } = await log.read(commitmentStream(commitment));
  if (revision >= 0n) return undefined;
  const detail = `no commitment ${commitment.body}/${commitment.reference} is recorded`;
  return problemOf('unknown-commitment', { commitment, errors: [{ pointer: '/commitment', detail }] });
};
