import { type FileReceipt, fileReceiptOf } from '../audit/receipt.ts';
import { type Bulk, Interrupted, type Recording } from '../ingest/bulk.ts';
import { checkBulk } from '../ingest/check-bulk.ts';
import { csvLines } from '../ingest/csv.ts';
import { type LineFault, TooManyLines } from '../ingest/line.ts';
import { ndjsonLines } from '../ingest/ndjson.ts';
import { recordBulk, rehearsing } from '../ingest/record-bulk.ts';
import type { Tally } from '../ingest/tally.ts';
import { LogFailure } from '../store/event-log.ts';
import type { Spooled } from '../store/spool.ts';
import { obstacle, principalIn } from './command.ts';
import type { Context } from './context.ts';
import type { FileType } from './file-types.ts';
import { largeFile } from './limits.ts';
import { problemOf, type ShownFault } from './problem.ts';
import type { ProblemCode } from './problem-kinds.ts';
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

const shownFault = ({ pointer, column, detail }: LineFault): LineFault => ({ pointer, column, detail });

/** A file's outcome as answered. */
const tallyAnswer = ({ position: _position, problems, ...tally }: Tally) => ({
  ...tally,
  problems: problems.map((each) => ({ ...each, errors: each.errors.map(shownFault) })),
});

/** What came of a file: recorded as far as the tally says, or refused whole. */
export type Outcome =
  | { readonly outcome: 'done'; readonly tally: Tally; readonly receipt: FileReceipt | null }
  | { readonly outcome: 'refused'; readonly refusal: Reply };

const refused = (code: ProblemCode, members: object): Outcome => ({
  outcome: 'refused',
  refusal: problem(problemOf(code, { ...members })),
});

const failureOf = (cause: unknown, soFar: Tally): Outcome | undefined => {
  if (!(cause instanceof LogFailure)) return undefined;
  const { recorded } = soFar;
  const rest = cause.kind === 'unknown' ? 'of the rest some may have been' : 'the rest was not';
  const detail = `${recorded} deliveries of the file were recorded, and ${rest}. Send the same file again after the time in Retry-After: what is stored is recognised.`;
  const members = { ...tallyAnswer(soFar), detail };
  return refused(cause.kind === 'full' ? 'storage-full' : 'engine-unavailable', members);
};

/** What kept the rest of a file from being recorded; everything that is no reason of ours is thrown on. */
const interruption = async (error: unknown, { stillMay }: Sending): Promise<Outcome> => {
  if (!(error instanceof Interrupted)) throw error;
  const refusal = error.code === 'no-longer-allowed' ? await stillMay() : undefined;
  if (refusal !== undefined) {
    const detail = `${error.soFar.recorded} deliveries of the file were recorded, and the rest was not: ${refusal.detail}`;
    return { outcome: 'refused', refusal: problem({ ...refusal, ...tallyAnswer(error.soFar), detail }) };
  }
  const known = failureOf(error.cause, error.soFar);
  if (known !== undefined) return known;
  if (error.cause !== undefined) throw error.cause;
  return refused('upload-interrupted', tallyAnswer(error.soFar));
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
      : await interruption(error, caller);
  }
};

const take = async (context: Context, caller: Sending, { dryRun, ...file }: SentFile): Promise<Outcome> => {
  const prevented = await obstacle(context, []);
  if (prevented !== undefined) return refused(prevented, {});
  const { body, key, tracks } = principalIn(caller);
  const { correlationId, requestId } = caller;
  const accepted: string[] = [];
  const told = dryRun
    ? file.told
    : (decided: Parameters<NonNullable<Bulk['told']>>[0]) => {
        const { event } = decided;
        if (event !== undefined) accepted.push(`${decided.line} ${event.eventId} ${event.leafHash}`);
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
    const receipt = dryRun ? null : fileReceiptOf(context.audit.key, accepted, context.now());
    return { outcome: 'done', tally, receipt };
  } catch (error) {
    return await interruption(error, caller);
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
