// @ts-nocheck
import { type Checkpoint, checkpointText, type TrackLine } from '../checkpoint.ts';

/** What is wrong with an audit event; `from` is the first event that it may be the fault of, where it is not its own. */
export type AuditFault = { readonly detail: string; readonly from?: number };

const lineOf = (line: TrackLine | undefined): string =>
  line === undefined ? 'no leaves' : `${line.size} leaves with the root ${line.root.toString('base64')}`;

/** What a checkpoint says of the tracks that is not so. */
const trackFault = (stated: readonly TrackLine[], actual: readonly TrackLine[]): string => {
  for (const name of new Set([...stated, ...actual].map(({ track }) => track))) {
    const isIt = ({ track }: TrackLine): boolean => track === name;
    const [said, is] = [lineOf(stated.find(isIt)), lineOf(actual.find(isIt))];
    if (said !== is) return `says of the track ${JSON.stringify(name)} ${said}, and its tree has ${is}`;
  }
  return 'names its tracks in another order than they have';
};

/** What a checkpoint says that is not so; of the events so many were found to be those that were signed before. */
export const statementFault = (
  stated: Checkpoint,
  actual: Checkpoint,
  verified: number,
): AuditFault | undefined => {
  if (checkpointText(stated) === checkpointText(actual)) return undefined;
  if (stated.root.equals(actual.root)) return { detail: trackFault(stated.tracks, actual.tracks) };
  const [said, is] = [stated.root, actual.root].map((root) => root.toString('base64'));
  const detail = `a checkpoint says that the first ${stated.size} events have the root ${said}, and they have ${is}: one of those from index ${verified} to ${stated.size - 1} was changed, or it is the checkpoint of another log`;
  return { detail, from: verified };
};
