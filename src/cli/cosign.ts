import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { base64In, readPublicKey, readSigningKey } from '../audit/keys.ts';
import { cosign as cosignText } from '../audit/note.ts';
import { mustGoOnFrom, NotToBeCosigned, type Witnessed, witnessed } from '../audit/witness.ts';
import { argumentsIn, keyNamed, misused } from './options.ts';
import { type Command, WrongUse } from './program.ts';

const usage =
  'porcupine cosign URL --key FILE --state FILE [--log-key KEY] [--credential FILE] [--json]   (for an outside witness)';

/** What a witness remembers between two times: the log's key, and the checkpoint that it has cosigned last. */
const State = z.strictObject({ logKey: z.string(), checkpoint: z.string().nullable() });
type State = z.infer<typeof State>;

type Asked = {
  readonly url: string;
  readonly key: string;
  readonly state: string;
  readonly logKey: string | undefined;
  readonly credential: string | undefined;
  readonly json: boolean;
};

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
  if (!URL.canParse(url) || more.length > 0 || key === undefined || state === undefined) {
    throw misused(usage);
  }
  return { url: url.replace(/\/+$/, ''), key, state, logKey, credential, json };
};

/** What stands in a file of the witness's own. Throws WrongUse where it cannot be read. */
const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch (cause) {
    throw new WrongUse(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
};

/** JSON; undefined of what is none. */
const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const rememberedIn = ({ state, logKey }: Asked): State => {
  if (!existsSync(state)) {
    if (logKey !== undefined) return { logKey, checkpoint: null };
    throw misused(
      usage,
      `${state} is not there yet: the first time name the log's public key with --log-key`,
    );
  }
  const parsed = State.safeParse(jsonIn(contentOf(state)));
  if (!parsed.success) throw new WrongUse(`${state} is no state of a witness`);
  if (logKey !== undefined && logKey !== parsed.data.logKey) {
    throw new WrongUse(`${state} is of the log with the key ${parsed.data.logKey}, not ${logKey}`);
  }
  return parsed.data;
};

/** Whole or not at all: what was cosigned must not be forgotten. */
const remember = (file: string, state: State): void => {
  writeFileSync(`${file}.unfinished`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.unfinished`, file);
};

/** Asks the server. Throws NotToBeCosigned where it does not answer as asked. */
const asking = ({ url, credential }: Asked) => {
  const authorization = credential === undefined ? {} : { Authorization: `Bearer ${contentOf(credential)}` };
  return async (path: string, body?: unknown): Promise<string> => {
    const headers = {
      ...authorization,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    const response = await fetch(`${url}${path}`, {
      headers,
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new NotToBeCosigned(`${url} does not answer: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    });
    const text = await response.text();
    if (response.ok) return text;
    throw new NotToBeCosigned(`${url}${path} answers ${response.status}: ${text.slice(0, 500)}`);
  };
};

const Proof = z.looseObject({ proof: z.array(z.string()) });

type Ask = ReturnType<typeof asking>;

const proofFrom =
  (ask: Ask) =>
  async (from: number, to: number): Promise<readonly Buffer[]> => {
    const answer = Proof.safeParse(jsonIn(await ask(`/v1/audit/consistency?from=${from}&to=${to}`)));
    if (!answer.success) throw new NotToBeCosigned('the server answers with no proof of consistency');
    return answer.data.proof.map((hash) => base64In(hash) ?? Buffer.alloc(0));
  };

/** Keeps what was served against what was cosigned before: with both anybody can show that the log was changed. */
const keepEvidence = (file: string, note: string): string => {
  const evidence = `${file}.contradicted-by`;
  writeFileSync(evidence, note, { mode: 0o600, flush: true });
  return evidence;
};

/** Looks at the newest checkpoint, and at whether it goes on from the last one. Throws NotToBeCosigned. */
const lookAt = async (ask: Ask, file: string, state: State): Promise<Witnessed> => {
  const logKey = readPublicKey(state.logKey);
  const found = witnessed(await ask('/v1/audit/checkpoint'), logKey);
  if (state.checkpoint === null) return found;
  const before = witnessed(state.checkpoint, logKey);
  try {
    await mustGoOnFrom(before.checkpoint, found.checkpoint, proofFrom(ask));
    return found;
  } catch (error) {
    if (!(error instanceof NotToBeCosigned)) throw error;
    const kept = keepEvidence(file, found.note);
    throw new NotToBeCosigned(
      `${error.message}; what was served is kept in ${kept}, what was cosigned in ${file}`,
    );
  }
};

/**
 * Cosigns the newest checkpoint of a log as an outside witness: once it is signed by the log, and goes on from the one that
 * was cosigned before. What does not is a fault to be shown to others, and both checkpoints are kept for that.
 */
export const cosign: Command = {
  usage,
  run: async ({ now, print }, args) => {
    const asked = askedIn(args);
    const key = keyNamed(asked.key, () => readSigningKey(contentOf(asked.key)));
    if (key.type !== 'witness')
      throw new WrongUse(`${asked.key} is the key of a log; porcupine keys witness makes one`);
    const state = rememberedIn(asked);
    keyNamed('--log-key', () => readPublicKey(state.logKey));
    const ask = asking(asked);
    try {
      const { text, checkpoint, note } = await lookAt(ask, asked.state, state);
      // Remembered first: what others have seen cosigned must never be contradicted.
      remember(asked.state, { ...state, checkpoint: note });
      const line = cosignText(text, key, now());
      await ask('/v1/audit/cosignatures', { checkpoint: `${note}${line}` });
      const { size, root } = checkpoint;
      const said = { size: String(size), root: root.toString('base64'), witness: key.name };
      print(asked.json ? JSON.stringify(said) : `${key.name} has cosigned ${size} events, root ${said.root}`);
      return 0;
    } catch (error) {
      if (!(error instanceof NotToBeCosigned)) throw error;
      print(asked.json ? JSON.stringify({ fault: error.message }) : `not cosigned: ${error.message}`);
      return 1;
    }
  },
};
