// @ts-nocheck
import { z } from 'zod';
import { base64In, type PublicKey, readSigningKey, type SigningKey } from '../audit/keys.ts';
import { cosignatureOf, cosign as cosignText } from '../audit/note.ts';
import { logKeyIn } from '../audit/verifying/known-keys.ts';
import { DoesNotGoOn, mustGoOnFrom, NotToBeCosigned, type Witnessed, witnessed } from '../audit/witness.ts';
import { type Ask, asking, Unanswered } from './asking.ts';
import { argumentsIn, keyNamed, misused } from './options.ts';
import { type Command, WrongUse } from './program.ts';
import { contentOf, jsonIn, keepEvidence, type Remembered, recall, remember } from './witness-state.ts';

const usage =
  'porcupine cosign URL --key FILE --state FILE [--log-key KEY] [--credential FILE] [--json]   (for an outside witness)';

type Asked = {
  readonly url: string;
  readonly key: SigningKey;
  readonly state: string;
  readonly logKey: PublicKey | undefined;
  readonly authorization: string | undefined;
  readonly json: boolean;
};

const witnessKeyIn = (file: string): SigningKey => {
  const key = keyNamed(file, () => readSigningKey(contentOf(file)));
  if (key.type === 'witness') return key;
  throw new WrongUse(`${file} is the key of a log; porcupine keys witness makes one`);
};

const isAddress = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

const askedIn = (args: readonly string[]): Asked => {
  const { values, positionals } = argumentsIn(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      state: { type: 'string' },
      'log-key': { type: 'string' },
      credential: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [url = '', ...more] = positionals;
  const { key, state, 'log-key': logKey, credential, json = false } = values;
  if (!isAddress(url) || more.length > 0 || key === undefined || state === undefined) throw misused(usage);
  return {
    url: url.replace(/\/+$/, ''),
    key: witnessKeyIn(key),
    state,
    logKey: logKey === undefined ? undefined : keyNamed('--log-key', () => logKeyIn(logKey)),
    authorization: credential === undefined ? undefined : `Bearer ${contentOf(credential)}`,
    json,
  };
};

/** What is remembered, with the log's key that is in force: a new one is taken from the witness alone. Throws WrongUse. */
const rememberedIn = ({ state, logKey: given }: Asked): Remembered => {
  const known = recall(state);
  const logKey = given ?? known?.logKey;
  if (logKey === undefined) {
    throw misused(
      usage,
      `${state} is not there yet: the first time name the log's public key with --log-key`,
    );
  }
  if (known !== undefined && known.logKey.name !== logKey.name) {
    throw new WrongUse(
      `${state} is of the log ${known.logKey.name}, and --log-key of ${logKey.name}: another log needs a state of its own`,
    );
  }
  return { logKey, before: known?.before };
};

const Proof = z.looseObject({ proof: z.array(z.string()) });

const hashBytes = 32;

/** The hashes of a proof; undefined where one of them is none. */
const hashesIn = (texts: readonly string[]): readonly Buffer[] | undefined => {
  const hashes = texts.flatMap((text) => base64In(text) ?? []).filter(({ length }) => length === hashBytes);
  return hashes.length === texts.length ? hashes : undefined;
};

const proofFrom =
  (ask: Ask) =>
  async (from: number, to: number): Promise<readonly Buffer[]> => {
    const answer = Proof.safeParse(jsonIn(await ask(`/v1/audit/consistency?from=${from}&to=${to}`)));
    const hashes = answer.success ? hashesIn(answer.data.proof) : undefined;
    if (hashes === undefined) throw new Unanswered('the server answers with no proof of consistency');
    return hashes;
  };

/** A fault with where the evidence of it is kept; where it cannot be, the fault is told all the same. */
const withEvidence = (state: string, found: Witnessed, { message }: DoesNotGoOn): NotToBeCosigned => {
  try {
    const kept = keepEvidence(state, found);
    return new NotToBeCosigned(
      `${message}; what was served is kept in ${kept}, what was cosigned in ${state}`,
    );
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new NotToBeCosigned(
      `${message}; what was cosigned is kept in ${state}, but what was served cannot be (${why}): keep it yourself\n${found.served}`,
      { cause },
    );
  }
};

/** The newest checkpoint as the log has signed it. Throws NotToBeCosigned, and Unanswered where none is served. */
const newestFrom = async (ask: Ask, logKey: PublicKey): Promise<Witnessed> => {
  const found = witnessed(await ask('/v1/audit/checkpoint'), logKey);
  if (found === undefined) throw new Unanswered('the server answers with something that is no checkpoint');
  return found;
};

/** Looks at the newest checkpoint, and at whether it goes on from the last one. Throws NotToBeCosigned. */
const lookAt = async (ask: Ask, state: string, { logKey, before }: Remembered): Promise<Witnessed> => {
  const found = await newestFrom(ask, logKey);
  try {
    if (before !== undefined) await mustGoOnFrom(before, found, proofFrom(ask));
    return found;
  } catch (error) {
    throw error instanceof DoesNotGoOn ? withEvidence(state, found, error) : error;
  }
};

/** Sends the witness's line under the log's own, and nothing that others have put there. */
const send = async (ask: Ask, { own, note }: Witnessed, key: SigningKey, now: Date): Promise<void> => {
  try {
    await ask('/v1/audit/cosignatures', { checkpoint: own + cosignText(note.text, key, now) });
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    throw new Unanswered(`the checkpoint is good, and the line under it was not taken: ${error.message}`, {
      cause: error,
    });
  }
};

/** Cosigns the newest checkpoint, unless that was done; what was found is said in words and for programs. */
const cosignNewest = async ({ url, authorization, state, key }: Asked, remembered: Remembered, now: Date) => {
  const ask = asking(url, authorization);
  const found = await lookAt(ask, state, remembered);
  // Remembered first: what others have seen cosigned must never be contradicted.
  remember(state, remembered.logKey, found);
  const isThere = typeof cosignatureOf(found.note, key) === 'bigint';
  if (!isThere) await send(ask, found, key, now);
  const { size, root } = found.checkpoint;
  const said = { size: String(size), root: root.toString('base64'), witness: key.name };
  const has = isThere ? 'had cosigned' : 'has cosigned';
  return { said, words: `${key.name} ${has} ${size} events, root ${said.root}` };
};

/**
 * Cosigns the newest checkpoint of a log as an outside witness: once it is signed by the log, and goes on from the one that
 * was cosigned before. What does not is a fault to be shown to others (exit code 1), and both checkpoints are kept for that.
 * A server that does not answer is none (2).
 */
export const cosign: Command = {
  usage,
  run: async ({ now, print }, args) => {
    const asked = askedIn(args);
    const remembered = rememberedIn(asked);
    const say = (said: object, words: string): void => print(asked.json ? JSON.stringify(said) : words);
    try {
      const { said, words } = await cosignNewest(asked, remembered, now());
      say(said, words);
      return 0;
    } catch (error) {
      if (error instanceof NotToBeCosigned) {
        say({ fault: error.message }, `not cosigned: ${error.message}`);
        return 1;
      }
      if (!(error instanceof Unanswered)) throw error;
      const words = `${error.message}; nothing was found against the log: run it again`;
      say({ unanswered: words }, `not cosigned: ${words}`);
      return 2;
    }
  },
};
