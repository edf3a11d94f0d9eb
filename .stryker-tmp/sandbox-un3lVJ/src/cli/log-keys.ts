// @ts-nocheck
import { existsSync } from 'node:fs';
import { defaultOrigin, keptKeys, keyFileOf, type LogKeys } from '../audit/key-file.ts';
import { BadKey, generateKey } from '../audit/keys.ts';
import { BadConfiguration } from '../config.ts';
import type { Surroundings } from './program.ts';

/**
 * The keys that sign the log. Where no file is named one is kept in the data folder; one that is named is made in
 * development only, since several servers of one log share it. Throws BadConfiguration.
 */
export const openKeys = ({ config }: Surroundings): LogKeys => {
  const { checkpointKeyFile, development, eventLog } = config;
  if (checkpointKeyFile === undefined && eventLog === 'memory:') {
    return { signing: generateKey(defaultOrigin, 'signer'), former: [] };
  }
  if (checkpointKeyFile === undefined && !development && eventLog !== 'sqlite:') {
    throw new BadConfiguration(
      'CHECKPOINT_KEY_FILE is needed with an event store, since all servers of one log sign with one key; porcupine keys checkpoint --name NAME makes it',
    );
  }
  if (checkpointKeyFile !== undefined && !development && !existsSync(checkpointKeyFile)) {
    throw new BadConfiguration(
      `CHECKPOINT_KEY_FILE names ${checkpointKeyFile}, which is not there; porcupine keys checkpoint --name NAME makes it`,
    );
  }
  try {
    return keptKeys(keyFileOf(config), defaultOrigin);
  } catch (error) {
    if (error instanceof BadKey)
      throw new BadConfiguration(`the key for checkpoints cannot be used: ${error.message}`);
    throw error;
  }
};
