// @ts-nocheck
import type { Delivery } from '../domain/delivery/delivery.ts';
import type { Fault } from '../domain/fault.ts';
import { commitmentStream, type ReportId } from '../domain/ids.ts';
import { type Problem, problemOf } from './problem.ts';
import type { Caller } from './route.ts';

export const reportPath = ({ body, reference }: ReportId): string => `/v1/deliveries/${body}/${reference}`;

export const commitmentPath = ({ body, reference }: ReportId): string =>
  `/v1/commitments/${body}/${reference}`;

export const statementPath = ({ body, reference }: ReportId): string => `/v1/statements/${body}/${reference}`;

export const milestonePath = (id: string): string => `/v1/milestones/${id}`;

/** Faults of one member of a body, named by where they are in the body. */
export const faultsWithin = (member: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.map((fault) => ({ ...fault, pointer: `/${member}${fault.pointer}` }));

/** A member of a body of which nothing is known yet. */
export const memberOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? Object.entries(body).find(([each]) => each === name)?.[1]
    : undefined;

/** The stream of the commitment that a delivery says it fulfils, if it says so. */
export const commitmentsOf = ({ commitment }: Pick<Delivery, 'commitment'>): readonly string[] =>
  commitment === undefined ? [] : [commitmentStream(commitment)];

/** Why this caller may not report on a track; undefined when he may. */
export const refusalOfTrack = ({ principal }: Caller, track: string): Problem | undefined =>
  principal !== undefined && (principal.tracks === 'all' || principal.tracks.includes(track))
    ? undefined
    : problemOf('track-not-yours', { track });
