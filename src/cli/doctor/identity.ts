import { existsSync, statSync } from 'node:fs';
import { keyFileOf, readKeyFile } from '../../audit/key-file.ts';
import type { Config } from '../../config.ts';
import { readBodies } from '../../store/bodies-file.ts';
import { type Finding, fault, good, look, reasonOf } from './finding.ts';

const needed = ['reporter', 'coordinator', 'auditor'] as const;

/** Whether somebody can report, decide and audit. */
export const bodiesFinding = ({ bodiesFile, oidc }: Config): Finding => {
  const what = 'bodies';
  if (bodiesFile === undefined) {
    return look(
      what,
      'development mode: keys are no secret, and only this machine is served',
      'before others use it: porcupine keys create --body ID --role ROLE, with BODIES_FILE set',
    );
  }
  try {
    const { bodies } = readBodies(bodiesFile);
    const inForce = bodies.flatMap(({ keys }) => keys.filter(({ revokedAt }) => revokedAt === null));
    const missing = needed.filter((role) => !inForce.some((key) => key.role === role));
    const says = `${bodiesFile}: ${bodies.length} bodies, ${inForce.length} keys in force`;
    if (missing.length === 0 || oidc !== undefined) return good(what, says);
    return look(
      what,
      `${says}, none with the role ${missing.join(', ')}`,
      'porcupine keys create --body ID --role ROLE',
    );
  } catch (error) {
    return fault(
      what,
      reasonOf(error),
      'put a good one there: a server that runs goes on with what it knew, one that starts ends',
    );
  }
};

/** Whether the key that signs checkpoints is there, can be used, and can be read by its owner alone. */
export const keyFinding = (config: Config): Finding => {
  const what = 'checkpoint key';
  const file = keyFileOf(config);
  if (config.eventLog === 'memory:' && config.checkpointKeyFile === undefined)
    return good(what, 'made with each process');
  if (!existsSync(file)) {
    return config.checkpointKeyFile === undefined
      ? look(
          what,
          `there is none at ${file}`,
          'porcupine serve makes one; where the log was signed before, bring its key back first',
        )
      : fault(
          what,
          `CHECKPOINT_KEY_FILE names ${file}, which is not there`,
          'bring it back, or make one: porcupine keys checkpoint --name NAME',
        );
  }
  try {
    const { signing } = readKeyFile(file);
    const mode = statSync(file).mode & 0o077;
    return mode === 0
      ? good(what, `${signing.name}, in ${file}`)
      : fault(
          what,
          `${file} can be read by others than its owner`,
          `chmod 600 ${file}; where others have read it, take a new key`,
        );
  } catch (error) {
    return fault(
      what,
      `${file} cannot be used: ${reasonOf(error)}`,
      'run this as the user that runs the server, or bring the key back',
    );
  }
};
