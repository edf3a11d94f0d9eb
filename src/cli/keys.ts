import { createHash, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Bodies, changeBodies, type Role, roles } from '../store/bodies-file.ts';
import { type Command, WrongUse } from './program.ts';

const usage = 'porcupine keys create --body ID --role ROLE [--json]   (with BODIES_FILE set)';

type Key = Bodies['bodies'][number]['keys'][number];

type Wanted = { readonly body: string; readonly role: Role; readonly json: boolean };

const wantedOf = (args: readonly string[]): Wanted => {
  const [action, ...rest] = args;
  if (action !== 'create') throw new WrongUse(usage);
  try {
    const { values } = parseArgs({
      args: rest,
      options: { body: { type: 'string' }, role: { type: 'string' }, json: { type: 'boolean' } },
    });
    const role = roles.find((each) => each === values.role);
    if (values.body === undefined || role === undefined) {
      throw new WrongUse(`--body and --role are needed; roles are ${roles.join(', ')}\n${usage}`);
    }
    return { body: values.body, role, json: values.json ?? false };
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(usage, { cause: error });
  }
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

/** Makes a key for a body and prints it once; the file keeps its SHA-256 alone. */
export const keys: Command = {
  usage,
  run: async ({ config, now, packaged, print }, args) => {
    const { body, role, json } = wantedOf(args);
    const file = config.bodiesFile;
    if (file === undefined) {
      throw new WrongUse(`set BODIES_FILE to the file that holds the bodies and their keys\n${usage}`);
    }
    const id = randomBytes(6).toString('hex');
    const key = `pcp_${id}_${randomBytes(32).toString('base64url')}`;
    const sha256 = createHash('sha256').update(key).digest('hex');
    const made = { id, role, sha256, createdAt: now().toISOString(), revokedAt: null };
    // A file that does not exist yet begins with the bodies of the seeds, which have no keys.
    changeBodies(file, packaged('seeds/bodies.json'), (bodies) => withKey(bodies, body, made));
    print(json ? JSON.stringify({ id, body, role, key }) : key);
    return 0;
  },
};
