// @ts-nocheck
import { z } from 'zod';

const bodyPattern = /^[a-z][a-z0-9-]{1,30}$/;
const referencePattern = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/;

/** The id of a coordinating body, such as `eumam-hq`. */
export const BodyId = z
  .string()
  .regex(bodyPattern, 'must be 2 to 31 lower-case letters, digits or hyphens and begin with a letter');

/** A body's own reference for a report; case-sensitive. */
export const Reference = z
  .string()
  .regex(
    referencePattern,
    'must be 1 to 100 letters, digits or . _ : ~ - without spaces, and begin with a letter or digit',
  );

const name = () =>
  z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{1,99}$/,
      'must be 2 to 100 lower-case letters, digits or hyphens and begin with a letter',
    );

/** The id of a target, such as `era-loans-eu`. */
export const TargetId = name();

/** The id of a milestone, such as `edip-adopted`. */
export const MilestoneId = name();

/** Names one report: the reporting body and that body's own reference. */
export const ReportId = z.strictObject(
  { body: BodyId, reference: Reference },
  {
    error: ({ code }) => (code === 'invalid_type' ? 'must be a report: {"body", "reference"}' : undefined),
  },
);
export type ReportId = z.infer<typeof ReportId>;

/** A report's name: unambiguous, since no body id holds a slash. */
export const reportName = ({ body, reference }: ReportId): string => `${body}/${reference}`;

/** The report that has a name. */
export const reportNamed = (name: string): ReportId => {
  const at = name.indexOf('/');
  return { body: name.slice(0, at), reference: name.slice(at + 1) };
};

/** The stream that holds everything about one delivery; unambiguous, since no body id holds a slash. */
export const deliveryStream = ({ body, reference }: ReportId): string => `delivery-${body}/${reference}`;

export const commitmentStream = ({ body, reference }: ReportId): string => `commitment-${body}/${reference}`;

/** What the name of every statement's stream begins with. */
export const statementKindPrefix = 'statement-';

export const statementStream = ({ body, reference }: ReportId): string =>
  `${statementKindPrefix}${body}/${reference}`;

export const targetStream = (id: string): string => `target-${id}`;

/** The stream that holds everything about one milestone, the reports of all bodies included. */
export const milestoneStream = (id: string): string => `milestone-${id}`;

/** The stream of all decisions on which of several reports on a track counts. */
export const arbitrationStream = (track: string): string => `arbitration-${track}`;

/** Signed checkpoints and the like: outside the ledger, the index and the Merkle tree. */
export const isAuditStream = (stream: string): boolean => stream.startsWith('audit-');

const reportIn = (form: RegExp, stream: string): ReportId | undefined => {
  const [, body, reference] = form.exec(stream) ?? [];
  return body === undefined || reference === undefined ? undefined : { body, reference };
};

/** The report that a delivery stream is about; undefined for every other stream. */
export const reportOfStream = (stream: string): ReportId | undefined =>
  reportIn(/^delivery-([^/]+)\/(.+)$/, stream);

/** The report that a commitment stream is about; undefined for every other stream. */
export const commitmentOfStream = (stream: string): ReportId | undefined =>
  reportIn(/^commitment-([^/]+)\/(.+)$/, stream);

/** The report that a statement stream is about; undefined for every other stream. */
export const statementOfStream = (stream: string): ReportId | undefined =>
  reportIn(/^statement-([^/]+)\/(.+)$/, stream);

/** The target that a target stream is about; undefined for every other stream. */
export const targetOfStream = (stream: string): string | undefined => /^target-(.+)$/.exec(stream)?.[1];

/** The milestone that a milestone stream is about; undefined for every other stream. */
export const milestoneOfStream = (stream: string): string | undefined => /^milestone-(.+)$/.exec(stream)?.[1];

/** The track that an arbitration stream is about; undefined for every other stream. */
export const arbitrationTrackOf = (stream: string): string | undefined =>
  /^arbitration-(.+)$/.exec(stream)?.[1];
