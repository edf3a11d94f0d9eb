import { expect, it } from 'vitest';
import { scratchFolder } from '../support/folder.ts';
import { reportTo } from '../support/nodes.ts';
import { startCommand, startProduct, type Wrapper } from '../support/process.ts';
import { canMount } from '../support/small-disk.ts';

/** Runs a program with a copy of one folder mounted over another, which nobody may write to. */
const onReadOnly = (source: string, folder: string): Wrapper => [
  'unshare',
  '--user',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  `mount -t tmpfs copy "${folder}" && cp -r "${source}/." "${folder}" && mount -o remount,ro "${folder}" && exec "$0" "$@"`,
];

const filledFolder = async (): Promise<string> => {
  const folder = scratchFolder();
  const product = await startProduct(folder);
  expect((await reportTo(product.address, 'R-1')).status).toBe(201);
  await product.kill('SIGTERM');
  return folder;
};

it.skipIf(!canMount()).each([
  ['that is empty', () => Promise.resolve(scratchFolder())],
  ['that holds a log', filledFolder],
] as const)(
  'a data folder %s and cannot be written to is told of in one sentence that says what to do, and the program ends with 2',
  async (_what, sourceOf) => {
    const source = await sourceOf();
    const folder = scratchFolder();
    const { code, signal, stdout, stderr } = await startCommand(
      folder,
      ['serve'],
      {},
      onReadOnly(source, folder),
    ).ended;
    expect([code, signal, stdout]).toEqual([2, null, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        new RegExp(`^the data folder ${folder} cannot be used: .+; set DATA_DIR to another folder$`),
      ),
    ]);
  },
  60_000,
);
