import { openReadModels, type ReadModels, removeReadModels } from './read-models.ts';

/** Rows that were filled beside those that are served. */
type Offer = {
  readonly models: ReadModels;
  /** Serves them from now on. */
  readonly accept: () => void;
  /** Goes on without them; they are offered again. */
  readonly leave: () => void;
  /** Throws them away. */
  readonly refuse: () => void;
};

/** Read models that can be exchanged while they are served: whoever asks takes the present ones each time. */
export type KeptModels = {
  readonly current: () => ReadModels;
  /** Throws every row away and begins an empty file. */
  readonly renew: () => void;
  /** Whether rows were filled beside these, and those. */
  readonly isOffered: () => boolean;
  readonly offer: () => Offer | undefined;
  readonly close: () => void;
};

/** For how long rows are kept that are no longer served, in milliseconds: somebody may be in the middle of an answer. */
const afterglow = 60_000;

/**
 * Keeps the read models of one file, or, without a file, of a temporary one that nobody else sees. Another newest file is
 * offered in its place.
 */
export const keepReadModels = (first = '', newest: () => string = () => first): KeptModels => {
  let file = first;
  let models = openReadModels(file);
  const former = new Set<() => void>();

  /** Closes rows once nobody reads them any more, and removes their file. */
  const retire = (old: ReadModels, of: string): void => {
    const close = (): void => {
      clearTimeout(timer);
      former.delete(close);
      old.close();
      removeReadModels(of);
    };
    const timer = setTimeout(close, afterglow);
    timer.unref();
    former.add(close);
  };

  const offered = (fresh: string): Offer => {
    const offer = openReadModels(fresh);
    return {
      models: offer,
      accept: () => {
        retire(models, file);
        models = offer;
        file = fresh;
      },
      leave: () => offer.close(),
      refuse: () => {
        offer.close();
        removeReadModels(fresh);
      },
    };
  };

  return {
    current: () => models,
    renew: () => {
      models.close();
      removeReadModels(file);
      models = openReadModels(file);
    },
    isOffered: () => newest() !== file,
    offer: () => {
      const fresh = newest();
      return fresh === file ? undefined : offered(fresh);
    },
    close: () => {
      for (const close of [...former]) close();
      models.close();
    },
  };
};
