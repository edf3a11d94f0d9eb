// @ts-nocheck
import { fileReceiptOf } from '../audit/receipt.ts';
import type { Bulk, Recording } from '../ingest/bulk.ts';
import { checkBulk } from '../ingest/check-bulk.ts';
import { csvLines } from '../ingest/csv.ts';
import { TooManyLines } from '../ingest/line.ts';
import { ndjsonLines } from '../ingest/ndjson.ts';
import { recordBulk, rehearsing } from '../ingest/record-bulk.ts';
import type { Decided, Tally } from '../ingest/tally.ts';
import type { Spooled } from '../store/spool.ts';
import { obstacle, principalIn } from './command.ts';
import type { Context } from './context.ts';
import { interruption, type Outcome, refused, tallyAnswer } from './file-outcome.ts';
import type { FileType } from './file-types.ts';
import { largeFile } from './limits.ts';
import { problemOf, type ShownFault } from './problem.ts';
import { type Caller, ok, problem, type Reply } from './route.ts';

/** Whoever sends a file. */
type Sending = Pick<Caller, 'principal' | 'correlationId' | 'requestId' | 'stillMay'>;

/** The lines of a file, read anew each time. */
export const linesOf =
  (file: Spooled, type: FileType): Bulk['lines'] =>
  () =>
    type === 'text/csv' ? csvLines(file.read()) : ndjsonLines(file.read());

const recordingOf = (context: Context, { stillMay }: Sending): Recording => {
  const { log, execute, now, ending } = context;
  const isHeld = (stream: string): boolean => context.models.heldTracks(stream).held;
  return { log, execute, now, isHeld, ending, maySend: async () => (await stillMay()) === undefined };
};

/** A file of deliveries as it came: its lines, and who is told what became of each. */
export type SentFile = Pick<Bulk, 'lines' | 'told' | 'against'> & {
  readonly bytes: number;
  readonly dryRun: boolean;
  /** What is wrong with the file besides its lines. */
  readonly faultsBeside?: readonly ShownFault[];
  /** Whether it is one delivery, which is refused as one where something else stands. */
  readonly alone?: true;
  /** How a file is refused of which a line is malformed, where that is not said line by line. */
  readonly malformed?: (problems: Tally['problems']) => Reply;
};

const checked = async (
  recording: Recording,
  bulk: Bulk,
  caller: Sending,
  { faultsBeside = [], malformed }: Pick<SentFile, 'faultsBeside' | 'malformed'>,
): Promise<Outcome | { readonly lines: number }> => {
  try {
    const { held, ...tally } = await checkBulk(recording, bulk);
    if (tally.problems.length + faultsBeside.length === 0) return tally;
    if (held) return refused('stream-held', tallyAnswer(tally));
    return malformed === undefined
      ? refused('lines-malformed', tallyAnswer(tally))
      : { outcome: 'refused', refusal: malformed(tally.problems) };
  } catch (error) {
    return error instanceof TooManyLines
      ? refused('file-too-large', { limit: '200,000 lines' })
      : await interruption(error, { stillMay: caller.stillMay, receipt: null });
  }
};

/** The line of a file's receipt that stands for a line of the file; undefined where nothing was accepted of it. */
export const receiptLine = ({ line, event }: Decided): string | undefined =>
  event === undefined ? undefined : `${line} ${event.eventId} ${event.leafHash}`;

const take = async (context: Context, caller: Sending, { dryRun, ...file }: SentFile): Promise<Outcome> => {
  const prevented = await obstacle(context, []);
  if (prevented !== undefined) return refused(prevented, {});
  const { body, key, tracks } = principalIn(caller);
  const { correlationId, requestId } = caller;
  const accepted: string[] = [];
  const receipt = () => fileReceiptOf(context.audit.key, accepted, context.now());
  const told = dryRun
    ? file.told
    : (decided: Decided) => {
        const accepts = receiptLine(decided);
        if (accepts !== undefined) accepted.push(accepts);
        if (decided.fate === 'recorded') context.metrics.eventAppended();
        return file.told?.(decided);
      };
  const bulk: Bulk = {
    lines: file.lines,
    ...(told && { told }),
    ...(file.against && { against: file.against }),
    sender: { body, key, tracks },
    correlationId,
  };
  const recording = recordingOf(context, caller);
  const sound = await checked(recording, bulk, caller, file);
  if ('outcome' in sound) return sound;
  try {
    const tally = await recordBulk(dryRun ? rehearsing(recording) : recording, bulk, sound.lines);
    const { problems: _problems, position, ...counts } = tally;
    const said = { ...counts, dryRun, requestId, correlationId, by: body, position: String(position) };
    context.logger.info(said, 'a file of deliveries was taken');
    return { outcome: 'done', tally, receipt: dryRun ? null : receipt() };
  } catch (error) {
    const soFar = accepted.length === 0 ? null : receipt();
    return await interruption(error, { stillMay: caller.stillMay, receipt: soFar });
  }
};

/**
 * Checks a file whole, then records it, or says what would happen; the very same rules in both. What is remembered of a large
 * file's lines meanwhile is large, so a large file waits for its turn.
 */
export const takeBulk = (context: Context, caller: Sending, file: SentFile): Promise<Outcome> => {
  const work = (): Promise<Outcome> => take(context, caller, file);
  return file.bytes > largeFile ? context.turns.inTurn(principalIn(caller).body, work) : work();
};

/** What stands against a delivery that came alone. */
const contradiction = ({ problems }: Tally): Reply | undefined => {
  const [first] = problems;
  if (first === undefined || !('code' in first)) return undefined;
  const { code, stands, revision } = first;
  return problem(problemOf(code, { ...(stands === undefined ? {} : { stands }), revision }));
};

/** Answers what came of a file, or of a delivery that came alone. */
export const bulkReply = (outcome: Outcome, { dryRun, alone }: Pick<SentFile, 'dryRun' | 'alone'>): Reply => {
  if (outcome.outcome === 'refused') return outcome.refusal;
  const against = alone && contradiction(outcome.tally);
  if (against !== undefined) return against;
  const { position } = outcome.tally;
  const body = { ...tallyAnswer(outcome.tally), dryRun, receipt: outcome.receipt };
  return ok(body, position === undefined ? {} : { 'Log-Position': String(position) });
};
