import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createKeyFile } from '../../src/audit/key-file.ts';
import { generateKey } from '../../src/audit/keys.ts';
import { cosign } from '../../src/cli/cosign.ts';
import { WrongUse } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery } from '../support/samples.ts';
import { packaged, settled, startTestServer, type TestServer } from '../support/server.ts';

const witness = generateKey('witness.example', 'witness');

/** A witness with a folder of its own, and a server that lists it. */
const begun = async () => {
  const folder = scratchFolder();
  createKeyFile(join(folder, 'witness.key'), witness);
  const bodiesFile = join(folder, 'bodies.json');
  const seeded = JSON.parse(readFileSync(packaged('seeds/bodies.json'), 'utf8'));
  const witnesses = [{ name: witness.name, publicKey: witness.text }];
  writeFileSync(bodiesFile, JSON.stringify({ ...seeded, witnesses }));
  const checkpointKeyFile = join(folder, 'log.key');
  const server = () => startTestServer({ config: { bodiesFile, checkpointKeyFile } });
  return { folder, server };
};

const report = async (server: TestServer, ...references: readonly string[]): Promise<void> => {
  for (const reference of references) {
    await server.put(`/v1/deliveries/mod-nl/${reference}`, 'mod-nl-reporter', wireDelivery);
  }
  await settled(server);
};

const run = async (folder: string, { address }: TestServer, more: readonly string[] = []) => {
  const lines: string[] = [];
  const code = await cosign.run(
    {
      config: readConfig({ DATA_DIR: folder }),
      now: () => new Date('2026-11-25T10:00:00.000Z'),
      print: (line) => lines.push(line),
      packaged,
      untilStopped: async () => {},
    },
    [address, '--key', join(folder, 'witness.key'), '--state', join(folder, 'state.json'), '--json', ...more],
  );
  return { code, said: JSON.parse(lines.join('')) };
};

it('a witness cosigns what goes on from what it cosigned before, and the server serves its word', async () => {
  const { folder, server: start } = await begun();
  const server = await start();
  await expect(run(folder, server)).rejects.toThrow(WrongUse);
  const logKey = ['--log-key', server.context.audit.key.text];
  await report(server, 'a', 'b');
  expect(await run(folder, server, logKey)).toMatchObject({ code: 0, said: { size: '2' } });
  await report(server, 'c');
  expect(await run(folder, server)).toMatchObject({ code: 0, said: { size: '3' } });
  expect((await server.get('/v1/audit/checkpoint')).text).toContain('— witness.example ');
});

it('a log that does not go on from what was cosigned is refused, and both notes are kept', async () => {
  const { folder, server: start } = await begun();
  const honest = await start();
  await report(honest, 'a', 'b');
  await run(folder, honest, ['--log-key', honest.context.audit.key.text]);
  const cosigned = readFileSync(join(folder, 'state.json'), 'utf8');

  // Another history, signed with the same key.
  const forked = await start();
  await report(forked, 'x', 'y', 'z');
  const { code, said } = await run(folder, forked);
  expect(code).toBe(1);
  expect(said.fault).toContain('the log was changed');
  expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe(cosigned);
  expect(existsSync(join(folder, 'state.json.contradicted-by'))).toBe(true);
  expect((await forked.get('/v1/audit/checkpoint')).text).not.toContain('— witness.example ');
});
