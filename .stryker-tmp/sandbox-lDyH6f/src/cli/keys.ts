// @ts-nocheck
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createKeyFile, defaultOrigin, keptKeys, keyFileOf } from '../audit/key-file.ts';
import { BadKey, generateKey } from '../audit/keys.ts';
import { type Bodies, changeBodies, type Role, readBodies, roles } from '../store/bodies-file.ts';
import { argumentsIn, misused } from './options.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';

const usage = [
  'porcupine keys create --body ID --role ROLE [--json]   (with BODIES_FILE set)',
  'porcupine keys list [--json]',
  'porcupine keys revoke KEYID [--json]',
  'porcupine keys checkpoint [--name NAME] [--json]   (the key that signs checkpoints; made where it is named and not there)',
  'porcupine keys witness --name NAME FILE [--json]   (a key for an outside witness)',
].join('\n  ');

type Key = Bodies['bodies'][number]['keys'][number];

type Asked = {
  readonly json: boolean;
  readonly body: string | undefined;
  readonly role: string | undefined;
  readonly name: string | undefined;
  readonly names: readonly string[];
};

const asked = (args: readonly string[]): Asked => {
  const { values, positionals } = argumentsIn(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      body: { type: 'string' },
      role: { type: 'string' },
      name: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const { json = false, body, role, name } = values;
  return { json, body, role, name, names: positionals };
};

const fileOf = ({ config }: Surroundings): string => {
  if (config.bodiesFile !== undefined) return config.bodiesFile;
  throw misused(usage, 'set BODIES_FILE to the file that holds the bodies and their keys');
};

/** A body with one key more. Throws WrongUse when the body may not have it. */
const withKey = (bodies: Bodies, body: string, key: Key): Bodies => {
  const owner = bodies.bodies.find(({ id }) => id === body);
  if (owner === undefined) throw new WrongUse(`the bodies file lists no body ${body}; add it there first`);
  if (!owner.roles.includes(key.role)) {
    throw new WrongUse(`${body} may not hold the role ${key.role}; its roles are ${owner.roles.join(', ')}`);
  }
  const changed = { ...owner, keys: [...owner.keys, key] };
  return { ...bodies, bodies: bodies.bodies.map((each) => (each === owner ? changed : each)) };
};

/** Makes a key and prints it once; the file keeps its SHA-256 alone. */
const create = (surroundings: Surroundings, { body, role: named, json, names }: Asked): number => {
  const role: Role | undefined = roles.find((each) => each === named);
  if (body === undefined || role === undefined || names.length > 0) {
    throw misused(usage, `--body and --role are needed; roles are ${roles.join(', ')}`);
  }
  const { now, packaged, print } = surroundings;
  const id = randomBytes(6).toString('hex');
  const key = `pcp_${id}_${randomBytes(32).toString('base64url')}`;
  const sha256 = createHash('sha256').update(key).digest('hex');
  const made = { id, role, sha256, createdAt: now().toISOString(), revokedAt: null };
  // A file that does not exist yet begins with the bodies of the seeds, which have no keys.
  const file = fileOf(surroundings);
  changeBodies(file, packaged('seeds/bodies.json'), (bodies) => withKey(bodies, body, made));
  print(json ? JSON.stringify({ id, body, role, key }) : key);
  return 0;
};

/** What may be said of a key: everything but its digest. */
const shown = ({ bodies }: Bodies) =>
  bodies.flatMap(({ id: body, keys }) =>
    keys.map(({ id, role, createdAt, revokedAt }) => ({ id, body, role, createdAt, revokedAt })),
  );

const existing = (surroundings: Surroundings): string => {
  const file = fileOf(surroundings);
  if (existsSync(file)) return file;
  throw new WrongUse(`BODIES_FILE names ${file}, which is not there; porcupine keys create makes it`);
};

const list = (surroundings: Surroundings, { body, role, json, names }: Asked): number => {
  if (names.length > 0 || role !== undefined) throw misused(usage);
  const keys = shown(readBodies(existing(surroundings))).filter(
    (key) => body === undefined || key.body === body,
  );
  if (json) surroundings.print(JSON.stringify({ keys }));
  else {
    for (const { id, body: owner, role: held, createdAt, revokedAt } of keys) {
      const state = revokedAt === null ? 'in force' : `revoked ${revokedAt}`;
      surroundings.print([id, owner, held, `created ${createdAt}`, state].join('\t'));
    }
  }
  return 0;
};

const revokedIn = (bodies: Bodies, id: string, at: string): Bodies => ({
  ...bodies,
  bodies: bodies.bodies.map((body) => ({
    ...body,
    // What was revoked before stays revoked since then.
    keys: body.keys.map((key) => (key.id === id ? { ...key, revokedAt: key.revokedAt ?? at } : key)),
  })),
});

/** Takes a key out of force; every server that reads the file refuses it within two seconds. */
const revoke = (surroundings: Surroundings, { body, role, json, names }: Asked): number => {
  const [id, ...more] = names;
  if (id === undefined || more.length > 0 || body !== undefined || role !== undefined) {
    throw misused(usage);
  }
  const file = existing(surroundings);
  const { now, packaged, print } = surroundings;
  if (!shown(readBodies(file)).some((key) => key.id === id)) {
    print(
      json ? JSON.stringify({ id, known: false }) : `no key has the id ${id}; porcupine keys list shows them`,
    );
    return 1;
  }
  changeBodies(file, packaged('seeds/bodies.json'), (bodies) => revokedIn(bodies, id, now().toISOString()));
  const key = shown(readBodies(file)).find((each) => each.id === id);
  print(json ? JSON.stringify(key) : `${id} of ${key?.body} is revoked since ${key?.revokedAt}`);
  return 0;
};

/** Whether anything is asked that is for the keys of bodies. */
const isForBodies = ({ body, role }: Asked): boolean => body !== undefined || role !== undefined;

/** Runs what makes or reads a key file. Throws WrongUse where that cannot be used. */
const withKeyFile = <Made>(file: string, make: () => Made): Made => {
  try {
    return make();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new WrongUse(cause instanceof BadKey ? why : `${file} cannot be used: ${why}`, { cause });
  }
};

/**
 * Shows the public key with which the log is signed; makes the key where there is none yet and it is named. Without a name
 * none is made: whoever asks in the wrong folder would be shown a key that signs nothing.
 */
const checkpoint = ({ config, print }: Surroundings, asked: Asked): number => {
  if (asked.names.length > 0 || isForBodies(asked)) throw misused(usage);
  const file = keyFileOf(config);
  if (asked.name === undefined && !existsSync(file)) {
    throw misused(
      usage,
      `there is no key at ${file}: set CHECKPOINT_KEY_FILE or DATA_DIR to where it is, or name the one to make with --name`,
    );
  }
  const { signing } = withKeyFile(file, () => keptKeys(file, asked.name ?? defaultOrigin));
  if (asked.name !== undefined && signing.name !== asked.name) {
    throw new WrongUse(`${file} holds the key of ${signing.name} already; a log keeps the name of its key`);
  }
  print(asked.json ? JSON.stringify({ file, publicKey: signing.text }) : signing.text);
  return 0;
};

/** Makes a key for an outside witness, and shows its public half, which the server's bodies file must list. */
const witness = ({ print }: Surroundings, asked: Asked): number => {
  const [file, ...more] = asked.names;
  if (file === undefined || more.length > 0 || asked.name === undefined || isForBodies(asked)) {
    throw misused(usage);
  }
  const { name } = asked;
  const key = withKeyFile(file, () => {
    const made = generateKey(name, 'witness');
    createKeyFile(file, made);
    return made;
  });
  print(asked.json ? JSON.stringify({ name, file, publicKey: key.text }) : key.text);
  return 0;
};

const actions = new Map([
  ['create', create],
  ['list', list],
  ['revoke', revoke],
  ['checkpoint', checkpoint],
  ['witness', witness],
]);

/** The keys of the bodies: makes one, lists them, takes one out of force. And those that sign checkpoints. */
export const keys: Command = {
  usage,
  run: async (surroundings, [action = '', ...args]) => {
    const act = actions.get(action);
    if (act === undefined) throw misused(usage);
    const options = asked(args);
    const isOfFile = action === 'checkpoint' || action === 'witness';
    if (options.name !== undefined && !isOfFile) throw misused(usage);
    return act(surroundings, options);
  },
};
