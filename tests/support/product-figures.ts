import { Delivery } from '../../src/domain/delivery/delivery.ts';
import { reported } from '../../src/domain/delivery/events.ts';
import { canonicalBytes, commandIdOf, type Envelope, eventId } from '../../src/domain/envelope.ts';
import { Statement } from '../../src/domain/statement/statement.ts';
import { startOf, Target } from '../../src/domain/target/target.ts';
import { figureAt, figuresAt as productFiguresAt } from '../../src/projections/account.ts';
import { takePage } from '../../src/projections/follow.ts';
import { goalAt, outside } from '../../src/projections/goal.ts';
import { openReadModels } from '../../src/store/read-models/read-models.ts';
import type { Computation } from '../reference/figures.cases.ts';
import type { Accepted, Figure } from '../reference/figures.ts';

type Stored = Pick<Envelope, 'stream' | 'type' | 'data'>;

/** What stood in a stream before: what its last event left. */
type Stood = Map<string, Delivery | Statement | Target>;

type AcceptedOf<Kind extends Accepted['kind']> = Extract<Accepted, { kind: Kind }>;

const deliveryEvent = (accepted: AcceptedOf<'record' | 'correct' | 'withdraw'>, stood: Stood): Stored => {
  const stream = `delivery-${accepted.report}`;
  const was = reported(
    Delivery.parse(stood.get(stream) ?? ('delivery' in accepted ? accepted.delivery : {})),
  );
  if (accepted.kind === 'withdraw')
    return { stream, type: 'DeliveryWithdrawn.v1', data: { was, reason: 'r' } };
  const delivery = Delivery.parse(accepted.delivery);
  stood.set(stream, delivery);
  if (accepted.kind === 'record') return { stream, type: 'DeliveryRecorded.v1', data: { delivery } };
  return { stream, type: 'DeliveryCorrected.v1', data: { was, now: reported(delivery), reason: 'r' } };
};

const statementEvent = (accepted: AcceptedOf<'state' | 'restate' | 'unstate'>, stood: Stood): Stored => {
  const stream = `statement-${accepted.report}`;
  const was = stood.get(stream);
  if (accepted.kind === 'unstate')
    return { stream, type: 'StatementWithdrawn.v1', data: { was, reason: 'r' } };
  const statement = Statement.parse(accepted.statement);
  stood.set(stream, statement);
  if (accepted.kind === 'state') return { stream, type: 'StatementMade.v1', data: { statement } };
  return { stream, type: 'StatementCorrected.v1', data: { was, now: statement, reason: 'r' } };
};

const targetEvent = (accepted: AcceptedOf<'adopt' | 'revise' | 'retire'>, stood: Stood): Stored => {
  const stream = `target-${accepted.id}`;
  const was = stood.get(stream);
  if (accepted.kind === 'retire') return { stream, type: 'TargetRetired.v1', data: { was, reason: 'r' } };
  const target = Target.parse(accepted.target);
  const { appliesFrom = startOf(target.period) } = accepted;
  stood.set(stream, target);
  if (accepted.kind === 'adopt') return { stream, type: 'TargetAdopted.v1', data: { target, appliesFrom } };
  return { stream, type: 'TargetRevised.v1', data: { was, now: target, reason: 'r', appliesFrom } };
};

const storedOf = (accepted: Accepted, stood: Stood): Stored => {
  switch (accepted.kind) {
    case 'record':
    case 'correct':
    case 'withdraw':
      return deliveryEvent(accepted, stood);
    case 'state':
    case 'restate':
    case 'unstate':
      return statementEvent(accepted, stood);
    case 'adopt':
    case 'revise':
    case 'retire':
      return targetEvent(accepted, stood);
    default:
      throw new Error(`no case of the product's figures has a ${accepted.kind} yet`);
  }
};

const digest = commandIdOf('mod-nl', 'a', 'b');

/** The events of a history as a log would hand them over; the index of each is its place in the history. */
const logOf = (history: readonly Accepted[]) => {
  const stood: Stood = new Map();
  const revisions = new Map<string, number>();
  return history.map((accepted, at) => {
    const stored = storedOf(accepted, stood);
    const revision = revisions.get(stored.stream) ?? 0;
    revisions.set(stored.stream, revision + 1);
    const envelope: Envelope = {
      v: 1,
      id: eventId(stored.stream, revision, digest),
      ...stored,
      revision,
      recordedAt: accepted.recordedAt,
      by: { body: 'mod-nl', key: 'k' },
      commandId: digest,
      correlationId: 'c',
      request: digest,
    };
    return {
      position: BigInt(at + 1),
      stream: stored.stream,
      revision: BigInt(revision),
      bytes: canonicalBytes(envelope),
    };
  });
};

const accountOf = (history: readonly Accepted[]) => {
  const models = openReadModels();
  takePage(models, logOf(history));
  return models;
};

/** The product's figures of a history, by its own events, read models and projections. */
export const { figureOf, figuresAt }: Computation = {
  figureOf: (history, id, { effectiveAt, index, period }) => {
    const models = accountOf(history);
    const known = { position: BigInt(index + 1) };
    const row = models.targetAt(id, known);
    if (row === undefined || row.retired) return undefined;
    const goal = goalAt(row, effectiveAt, period);
    return goal === outside ? outside : asFigure(figureAt(models, goal, known));
  },
  figuresAt: (history, { effectiveAt, index }) =>
    productFiguresAt(accountOf(history), { position: BigInt(index + 1) }, effectiveAt).map(asFigure),
};

/** Only the members that the definitions name; how the product shows a target is not theirs to say. */
export const asFigure = ({
  target,
  complete: _complete,
  bounds: _bounds,
  paceWindow: _paceWindow,
  undisclosedDeliveries: _undisclosedDeliveries,
  undisclosedCommitments: _undisclosedCommitments,
  beside: _beside,
  reportedBy: _reportedBy,
  ...figure
}: ReturnType<typeof figureAt>): Figure => ({
  ...figure,
  target: { id: target.id },
});
