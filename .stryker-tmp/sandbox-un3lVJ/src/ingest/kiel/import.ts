// @ts-nocheck
import { stages } from '../../domain/commitment/commitment.ts';
import type { CommitmentCommand } from '../../domain/commitment/decider.ts';
import type { CommitmentStanding } from '../../domain/commitment/events.ts';
import { commitments } from '../../domain/commitment/stored-events.ts';
import type { DeliveryCommand } from '../../domain/delivery/decider.ts';
import { deliveries } from '../../domain/delivery/stored-events.ts';
import { canonical } from '../../domain/envelope.ts';
import { commitmentStream, deliveryStream } from '../../domain/ids.ts';
import { askOf, type Execute } from '../../store/execute.ts';
import type { Content } from './contents.ts';
import type { Release } from './mapping.ts';
import type { Standing } from './standing.ts';

/** The body under which the tracker's rows are recorded, and how the program names itself in the events. */
export const kielBody = 'kiel-institute';
const by = { body: kielBody, key: 'import' };

/** What became of a content: new, the same as before, changed, or moved to a later stage; or why it was refused. */
type Deed = 'recorded' | 'repeated' | 'corrected' | 'advanced';

/** A content that could not be recorded. */
type Refused = { readonly reference: string; readonly code: string };

type Step =
  | {
      readonly deed: Deed;
      readonly path: string;
      readonly of: 'commitment';
      readonly command: CommitmentCommand;
    }
  | {
      readonly deed: Deed;
      readonly path: string;
      readonly of: 'delivery';
      readonly command: DeliveryCommand;
    };

const reasonOf = ({ release }: Release): string =>
  `Release ${release} of the Ukraine Support Tracker says otherwise than the release before`;

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const advanceTo = (
  standing: CommitmentStanding,
  path: string,
  { content }: Extract<Content, { kind: 'commitment' }>,
): readonly Step[] => {
  const present = standing.stages.at(-1)?.stage ?? content.stage;
  if (stages.indexOf(content.stage) <= stages.indexOf(present)) return [];
  // Nothing says when it moved on: it stands in its new stage from the day on which it was announced.
  const on = standing.stages.at(-1)?.on ?? '';
  const command: CommitmentCommand = { type: 'AdvanceCommitment', stage: content.stage, on };
  return [{ deed: 'advanced', path: `${path}/advances`, of: 'commitment', command }];
};

const commitmentSteps = (
  said: Extract<Content, { kind: 'commitment' }>,
  standing: CommitmentStanding | undefined,
  release: Release,
): readonly Step[] => {
  const { content, reference } = said;
  const path = `/v1/commitments/${kielBody}/${reference}`;
  if (standing === undefined) {
    const command: CommitmentCommand = { type: 'MakeCommitment', commitment: content };
    return [{ deed: 'recorded', path, of: 'commitment', command }];
  }
  // A correction says the stage in which the commitment was made, whatever it has reached since, and dates it no later.
  const commitment = {
    ...content,
    stage: standing.commitment.stage,
    effectiveOn: endingBy(content.effectiveOn, standing.stages[1]?.on),
  };
  const command: CommitmentCommand = { type: 'CorrectCommitment', commitment, reason: reasonOf(release) };
  const corrected: CommitmentStanding = {
    commitment,
    stages: [{ stage: commitment.stage, on: lastDayOf(commitment.effectiveOn) }, ...standing.stages.slice(1)],
  };
  return [
    ...(same(commitment, standing.commitment)
      ? []
      : [{ deed: 'corrected' as const, path: `${path}/corrections`, of: 'commitment' as const, command }]),
    ...advanceTo(corrected, path, said),
  ];
};

/** A period that ends by a day at the latest. */
const endingBy = (period: string, day: string | undefined): string => {
  if (day === undefined || lastDayOf(period) <= day) return period;
  const [first = day] = period.split('/');
  return first < day ? `${first}/${day}` : day;
};

const lastDayOf = (period: string): string => period.split('/').at(-1) ?? period;

const deliverySteps = (
  { content, reference }: Extract<Content, { kind: 'delivery' }>,
  standing: unknown,
  release: Release,
): readonly Step[] => {
  const path = `/v1/deliveries/${kielBody}/${reference}`;
  if (standing === undefined) {
    const command: DeliveryCommand = { type: 'RecordDelivery', delivery: content };
    return [{ deed: 'recorded', path, of: 'delivery', command }];
  }
  if (same(content, standing)) return [];
  const command: DeliveryCommand = { type: 'CorrectDelivery', delivery: content, reason: reasonOf(release) };
  return [{ deed: 'corrected', path: `${path}/corrections`, of: 'delivery', command }];
};

/** What has to be done so that a content stands; nothing where it does. Null says that it was withdrawn. */
const stepsFor = (said: Content, standing: Standing, release: Release): readonly Step[] | null => {
  const { reference } = said;
  if (said.kind === 'commitment') {
    const stands = standing.commitments.get(reference);
    return stands === null ? null : commitmentSteps(said, stands, release);
  }
  const stands = standing.deliveries.get(reference);
  return stands === null ? null : deliverySteps(said, stands, release);
};

/** The revision that a correction was made for: one that says what once stood needs it. */
const revisionFor = ({ deed }: Step, revision: bigint | undefined): readonly string[] | null =>
  deed === 'corrected' && revision !== undefined ? [String(revision)] : null;

const execution = async (
  execute: Execute,
  reference: string,
  step: Step,
  revisions: Standing['revisions'],
): Promise<string | undefined> => {
  const id = { body: kielBody, reference };
  const { command, path } = step;
  const stream = step.of === 'commitment' ? commitmentStream(id) : deliveryStream(id);
  const asked = {
    by,
    path,
    method: step.deed === 'recorded' ? 'PUT' : 'POST',
    body: command,
    correlationId: 'import',
    ifMatch: revisionFor(step, revisions.get(stream)),
    idempotencyKey: null,
  };
  const outcome =
    step.of === 'commitment'
      ? await execute(commitments, askOf({ ...asked, stream, command: step.command }))
      : await execute(deliveries, askOf({ ...asked, stream, command: step.command }));
  return outcome.outcome === 'refused' ? outcome.refusal.code : undefined;
};

/** What came of the contents of a release. */
export type Done = {
  readonly deeds: Readonly<Record<Deed, number>>;
  readonly refused: readonly Refused[];
};

type Outcome = { readonly deeds: readonly Deed[]; readonly refused: readonly Refused[] };

const bringOne = async (
  execute: Execute,
  said: Content,
  steps: readonly Step[] | null,
  { revisions }: Standing,
): Promise<Outcome> => {
  const { reference, kind } = said;
  if (steps === null) return { deeds: [], refused: [{ reference, code: `${kind}-withdrawn` }] };
  if (steps.length === 0) return { deeds: ['repeated'], refused: [] };
  const deeds: Deed[] = [];
  for (const step of steps) {
    const code = await execution(execute, reference, step, revisions);
    if (code !== undefined) return { deeds, refused: [{ reference, code }] };
    deeds.push(step.deed);
  }
  return { deeds, refused: [] };
};

/**
 * Brings what stands under the tracker's body to what a release says: new contents are recorded, changed ones corrected,
 * the same left alone. What was broken off is finished by doing it again.
 */
export const bring = async (
  execute: Execute,
  contents: readonly Content[],
  standing: Standing,
  release: Release,
  told: (done: number) => void,
): Promise<Done> => {
  const deeds = { recorded: 0, repeated: 0, corrected: 0, advanced: 0 };
  const refused: Refused[] = [];
  for (const [at, said] of contents.entries()) {
    const outcome = await bringOne(execute, said, stepsFor(said, standing, release), standing);
    for (const deed of outcome.deeds) deeds[deed] += 1;
    refused.push(...outcome.refused);
    told(at + 1);
  }
  return { deeds, refused };
};

/** What would be done, without doing it. */
export const plan = (contents: readonly Content[], standing: Standing, release: Release): Done => {
  const deeds = { recorded: 0, repeated: 0, corrected: 0, advanced: 0 };
  const refused: Refused[] = [];
  for (const said of contents) {
    const steps = stepsFor(said, standing, release);
    if (steps === null) refused.push({ reference: said.reference, code: `${said.kind}-withdrawn` });
    else if (steps.length === 0) deeds.repeated += 1;
    for (const { deed } of steps ?? []) deeds[deed] += 1;
  }
  return { deeds, refused };
};

const releaseNamed = (evidence: readonly { readonly title: string }[]): number =>
  Number(/release (\d+)$/.exec(evidence[0]?.title ?? '')?.[1] ?? 0);

/** The newest release that stands; 0 where none does. */
export const newestIn = ({ commitments: promised, deliveries: arrived }: Standing): number => {
  const all = [...[...promised.values()].map((each) => each?.commitment), ...arrived.values()];
  return all.reduce((newest, each) => Math.max(newest, each == null ? 0 : releaseNamed(each.evidence)), 0);
};

/** The references that stand and of which a release says nothing any more: listed, and left as they are. */
export const goneFrom = (standing: Standing, contents: readonly Content[]): readonly string[] => {
  const said = new Set(contents.map(({ kind, reference }) => `${kind} ${reference}`));
  const promised = [...standing.commitments]
    .filter(([, each]) => each !== null)
    .map(([each]) => `commitment ${each}`);
  const arrived = [...standing.deliveries]
    .filter(([, each]) => each !== null)
    .map(([each]) => `delivery ${each}`);
  return [...promised, ...arrived].filter((each) => !said.has(each));
};
