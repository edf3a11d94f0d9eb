import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bodies, type Role, readBodies, roles, writeBodies } from '../store/bodies-file.ts';
import { type Command, type Surroundings, WrongUse } from './program.ts';

const usage = 'porcupine keys create --body ID --role ROLE [--json]   (with BODIES_FILE set)';

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

/** The configured bodies file; one that does not exist yet begins with the bodies of the seeds, without keys. */
const bodiesToChange = ({
  config,
  packaged,
}: Surroundings): { readonly file: string; readonly bodies: Bodies } => {
  const file = config.bodiesFile;
  if (file === undefined)
    throw new WrongUse(`set BODIES_FILE to the file that holds the bodies and their keys\n${usage}`);
  return { file, bodies: readBodies(existsSync(file) ? file : packaged('seeds/bodies.json')) };
};

/** Makes a key for a body and prints it once; the file keeps its SHA-256 alone. */
export const keys: Command = {
  usage,
  run: async (surroundings, args) => {
    const { body, role, json } = wantedOf(args);
    const { file, bodies } = bodiesToChange(surroundings);
    const owner = bodies.bodies.find(({ id }) => id === body);
    if (owner === undefined) throw new WrongUse(`${file} lists no body ${body}; add it there first`);
    if (!owner.roles.includes(role)) {
      throw new WrongUse(`${body} may not hold the role ${role}; its roles are ${owner.roles.join(', ')}`);
    }
    const id = randomBytes(6).toString('hex');
    const key = `pcp_${id}_${randomBytes(32).toString('base64url')}`;
    const sha256 = createHash('sha256').update(key).digest('hex');
    const made = { id, role, sha256, createdAt: surroundings.now().toISOString(), revokedAt: null };
    mkdirSync(dirname(file), { recursive: true });
    writeBodies(file, {
      ...bodies,
      bodies: bodies.bodies.map((each) => (each === owner ? { ...each, keys: [...each.keys, made] } : each)),
    });
    surroundings.print(json ? JSON.stringify({ id, body, role, key }) : key);
    return 0;
  },
};
