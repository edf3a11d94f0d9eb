// @ts-nocheck
import { openReadModels, type ReadModels, removeReadModels } from './read-models.ts';

/** Read models that can be thrown away while they are served: whoever asks takes the present ones each time. */
export type KeptModels = {
  readonly current: () => ReadModels;
  /** Throws every row away and begins an empty file. */
  readonly renew: () => void;
  readonly close: () => void;
};

/** Keeps the read models of one file, or, without a file, of a temporary one that nobody else sees. */
export const keepReadModels = (file = ''): KeptModels => {
  let models = openReadModels(file);
  return {
    current: () => models,
    renew: () => {
      models.close();
      removeReadModels(file);
      models = openReadModels(file);
    },
    close: () => models.close(),
  };
};
