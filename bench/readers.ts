import { get, type IncomingMessage } from 'node:http';

/** Somebody who reads the live stream. */
type Reader = {
  /** Resolves when a message with everything up to a position has come. */
  readonly told: (position: number) => Promise<void>;
  readonly leave: () => void;
};

const readerOf = (response: IncomingMessage): Reader => {
  let [begun, id, last] = ['', -1, -1];
  let look = (): void => {};
  const take = (line: string): void => {
    if (line.startsWith('id: ')) id = Number(line.slice('id: '.length));
    // A message has come when the empty line that ends it has.
    if (line === '') last = id;
  };
  response.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${begun}${text}`.split('\n');
    begun = lines.pop() ?? '';
    lines.forEach(take);
    look();
  });
  return {
    told: (position) =>
      new Promise((resolve) => {
        look = () => {
          if (last >= position) resolve();
        };
        look();
      }),
    leave: () => {
      response.destroy();
    },
  };
};

const openReader = (address: string): Promise<Reader> =>
  new Promise((resolve, reject) => {
    get(`${address}/v1/stream`, { agent: false }, (response) => {
      if (response.statusCode === 200) resolve(readerOf(response));
      else reject(new Error(`the live stream was answered with ${response.statusCode}`));
    }).once('error', reject);
  });

/** So many readers with a connection each. */
export const openReaders = (address: string, number: number): Promise<readonly Reader[]> =>
  Promise.all(Array.from({ length: number }, () => openReader(address)));
