// @ts-nocheck
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Aggregate } from '../domain/aggregate.ts';
import { Commitment, commitmentFaults } from '../domain/commitment/commitment.ts';
import type { CommitmentCommand } from '../domain/commitment/decider.ts';
import { commitments } from '../domain/commitment/stored-events.ts';
import type { DeliveryCommand } from '../domain/delivery/decider.ts';
import { Delivery } from '../domain/delivery/delivery.ts';
import { deliveries } from '../domain/delivery/stored-events.ts';
import type { Fault } from '../domain/fault.ts';
import {
  commitmentStream,
  deliveryStream,
  MilestoneId,
  milestoneStream,
  Reference,
  ReportId,
  statementStream,
} from '../domain/ids.ts';
import type { MilestoneCommand } from '../domain/milestone/decider.ts';
import { MilestoneReport, milestoneReportFaults } from '../domain/milestone/milestone.ts';
import { milestones } from '../domain/milestone/stored-events.ts';
import { brusselsDay } from '../domain/period.ts';
import type { StatementCommand } from '../domain/statement/decider.ts';
import { Statement, statementFaults } from '../domain/statement/statement.ts';
import { statements } from '../domain/statement/stored-events.ts';
import { reportFaults } from '../ingest/report-faults.ts';
import type { EventLog } from '../store/event-log.ts';
import type { Execute } from '../store/execute.ts';
import { count, read, type Seeded, SeedRefused, seededBy, tally } from './seeding.ts';

const Fact = z.strictObject({ put: z.string(), body: z.unknown() });

/** What is needed to record reports: the log as deciders use it, the log itself, and a clock. */
type Recording = { readonly execute: Execute; readonly log: EventLog; readonly now: () => Date };

/** One command of a file: whose report it is, under which address, and what it says. */
type Command = { readonly id: ReportId; readonly path: string; readonly raw: unknown };

/** Records the reports of one kind, with the checks and the decider that they have over HTTP. */
const recorder =
  <Content, Ordered, Refusal extends { readonly code: string }>(kind: {
    readonly shape: z.ZodType<Content>;
    readonly faults: (
      recording: Recording,
      id: ReportId,
      raw: unknown,
      today: string,
    ) => readonly Fault[] | Promise<readonly Fault[]>;
    readonly stream: (id: ReportId) => string;
    readonly aggregate: Aggregate<Ordered, Refusal>;
    readonly command: (content: Content, id: ReportId) => Ordered;
  }) =>
  async (recording: Recording, { id, path, raw }: Command): Promise<keyof Seeded> => {
    const faults = await kind.faults(recording, id, raw, brusselsDay(recording.now().getTime()));
    const content = read(path, kind.shape, raw, faults);
    const ask = seededBy(id.body, kind.stream(id), kind.command(content, id), { path, body: content });
    return count(path, await recording.execute(kind.aggregate, ask));
  };

/** What a file may record, by the collection that its address names: a new kind is one line here. */
const recorders = new Map([
  [
    'deliveries',
    recorder({
      shape: Delivery,
      faults: reportFaults,
      stream: deliveryStream,
      aggregate: deliveries,
      command: (delivery): DeliveryCommand => ({ type: 'RecordDelivery', delivery }),
    }),
  ],
  [
    'commitments',
    recorder({
      shape: Commitment,
      faults: (_recording, _id, raw, today) => commitmentFaults(raw, today),
      stream: commitmentStream,
      aggregate: commitments,
      command: (commitment): CommitmentCommand => ({ type: 'MakeCommitment', commitment }),
    }),
  ],
  [
    'statements',
    recorder({
      shape: Statement,
      faults: (_recording, _id, raw, today) => statementFaults(raw, today),
      stream: statementStream,
      aggregate: statements,
      command: (statement): StatementCommand => ({ type: 'MakeStatement', statement }),
    }),
  ],
]);

const reportPath = /^\/v1\/([^/]+)\/([^/]+)\/([^/]+)$/;

const milestonePath = /^\/v1\/milestones\/([^/]+)\/reports\/([^/]+)$/;

/** A milestone's reports are named without their body: what officials said is the public record's. */
const milestoneReporter = 'public-record';

/** Records the reports on one milestone. */
const milestoneRecorder = (milestone: string) =>
  recorder({
    shape: MilestoneReport,
    faults: (_recording, _id, raw, today) => milestoneReportFaults(raw, today),
    stream: () => milestoneStream(milestone),
    aggregate: milestones,
    command: (report, id): MilestoneCommand => ({ type: 'ReportMilestone', ...id, report }),
  });

const Addressed = z.object({ milestone: MilestoneId, reference: Reference });

const addresses: readonly string[] = [
  ...[...recorders.keys()].map((name) => `/v1/${name}/{body}/{reference}`),
  '/v1/milestones/{id}/reports/{reference}',
];

/** Records what one line says, as the report that its address names. Throws SeedRefused. */
const recordFact = (recording: Recording, path: string, raw: unknown): Promise<keyof Seeded> => {
  const onMilestone = milestonePath.exec(path);
  if (onMilestone !== null) {
    const [, id, named] = onMilestone;
    const { milestone, reference } = read(path, Addressed, { milestone: id, reference: named });
    const command = { id: { body: milestoneReporter, reference }, path, raw };
    return milestoneRecorder(milestone)(recording, command);
  }
  const [, collection = '', body, reference] = reportPath.exec(path) ?? [];
  const record = recorders.get(collection);
  if (record === undefined) {
    throw new SeedRefused(`${path} is no address of a report; a seed is put to ${addresses.join(' or ')}`);
  }
  return record(recording, { id: read(path, ReportId, { body, reference }), path, raw });
};

/** Records the reports of a file of commands, one a line, each as the body that its address names. */
export const recordFacts = async (recording: Recording, file: string): Promise<Seeded> => {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const outcomes: (keyof Seeded)[] = [];
  for (const line of lines) {
    const { put: path, body: raw } = read(file, Fact, JSON.parse(line));
    outcomes.push(await recordFact(recording, path, raw));
  }
  return tally(outcomes);
};
