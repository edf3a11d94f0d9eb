type Message = { readonly type: string; readonly data: object };

type Connection = { readonly close: () => void };

type Consumer = {
  readonly processor: (options: {
    readonly processorId: string;
    readonly startFrom: 'BEGINNING';
    readonly eachMessage: (message: Message) => Promise<void>;
  }) => unknown;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Store = {
  readonly appendToStream: (stream: string, events: readonly Message[]) => Promise<unknown>;
  readonly consumer: () => Consumer;
  readonly close?: () => Promise<void>;
};

type Batch = {
  readonly currentGlobalPosition: bigint;
  readonly messages: readonly Message[];
  readonly areEventsLeft: boolean;
};

/** What is used of emmett-sqlite. Its own types are there only once the peers are installed. */
type Emmett = {
  readonly getSQLiteEventStore: (options: {
    readonly fileName: string;
    readonly connectionOptions: { readonly singleton: true; readonly connection: Connection };
  }) => Store;
  readonly sqliteConnection: (options: { readonly fileName: string }) => Connection;
  readonly readMessagesBatch: (
    connection: Connection,
    options: { readonly after: bigint; readonly batchSize: number },
  ) => Promise<Batch>;
};

const peer = new URL('./node_modules/@event-driven-io/emmett-sqlite/dist/index.js', import.meta.url);

/** A store of emmett-sqlite over a file, with one connection for everybody. */
export const openEmmett = async (fileName: string) => {
  const { getSQLiteEventStore, sqliteConnection, readMessagesBatch }: Emmett = await import(peer.href);
  const connection = sqliteConnection({ fileName });
  const store = getSQLiteEventStore({ fileName, connectionOptions: { singleton: true, connection } });
  return {
    append: (stream: string, events: readonly Message[]) => store.appendToStream(stream, events),
    /** Hands over every message, read in batches. */
    inBatches: async (take: (message: Message) => void): Promise<void> => {
      let after = 0n;
      for (;;) {
        const batch = await readMessagesBatch(connection, { after, batchSize: 1_000 });
        for (const message of batch.messages) take(message);
        if (!batch.areEventsLeft) return;
        after = batch.currentGlobalPosition;
      }
    },
    /** Hands over so many messages by a consumer, which remembers after each how far it is. */
    byConsumer: async (processorId: string, messages: number, take: (message: Message) => void) => {
      const consumer = store.consumer();
      let seen = 0;
      const all = new Promise<void>((resolve) => {
        consumer.processor({
          processorId,
          startFrom: 'BEGINNING',
          eachMessage: async (message) => {
            take(message);
            seen += 1;
            if (seen === messages) resolve();
          },
        });
      });
      const ended = consumer.start();
      await Promise.race([all, ended.then(() => all)]);
      return { stop: () => consumer.close() };
    },
    close: () => connection.close(),
  };
};
