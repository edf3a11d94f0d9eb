// @ts-nocheck
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '../../src/audit/key-file.ts';
import { signNote } from '../../src/audit/note.ts';
import { exportTo } from '../../src/cli/export.ts';
import { WrongUse } from '../../src/cli/program.ts';
import { verify } from '../../src/cli/verify.ts';
import { ran } from '../support/command.ts';
import { scratchFolder } from '../support/folder.ts';
import { wireDelivery } from '../support/samples.ts';
import { clockAt, settled, startTestServer, type TestServer } from '../support/server.ts';

const nl = 'mod-nl-reporter';

/** A log that was signed, as an export; `reports` says what was reported when. */
const exported = async (
  checkpointKeyFile: string,
  reports: (server: TestServer, at: (instant: string) => void) => Promise<unknown>,
) => {
  const clock = clockAt('2026-11-25T10:00:00.000Z');
  const server = await startTestServer({ clock, config: { checkpointKeyFile } });
  const answer = await reports(server, clock.set);
  await settled(server);
  expect((await server.get('/v1/audit/checkpoint')).status).toBe(200);
  await server.stop();
  const folder = join(scratchFolder(), 'export');
  const { signing } = readKeyFile(checkpointKeyFile);
  expect((await ran(exportTo, [folder, '--key', signing.text], server.folder)).code).toBe(0);
  return { folder, answer, key: signing.text };
};

const report = async (server: TestServer, reference: string) => {
  const { status, body } = await server.put(`/v1/deliveries/mod-nl/${reference}`, nl, wireDelivery);
  expect(status).toBe(201);
  return body;
};

const written = (answer: unknown): string => {
  const file = join(scratchFolder(), 'receipt.json');
  writeFileSync(file, JSON.stringify(answer));
  return file;
};

const sought = async ({ folder, key }: { folder: string; key: string }, answer: unknown) => {
  const args = [folder, '--key', key, '--receipt', written(answer), '--json'];
  const { code, text } = await ran(verify, args, scratchFolder());
  return { code, ...JSON.parse(text) };
};

/** A log in which a was reported, and another by the same key in which it was not, and which went on for an hour. */
const twoHistories = async () => {
  const checkpointKeyFile = join(scratchFolder(), 'checkpoint.key');
  const shown = await exported(checkpointKeyFile, (server) => report(server, 'a'));
  const other = await exported(checkpointKeyFile, async (server, at) => {
    await report(server, 'b');
    at('2026-11-25T11:00:00.000Z');
    await report(server, 'c');
  });
  return {
    shown,
    other,
    checkpointKeyFile,
    receipt: shown.answer as { receipt: { eventId: string; note: string } },
  };
};

describe('a receipt', () => {
  it('is found in a log that has its event', async () => {
    const { shown, receipt } = await twoHistories();
    expect(await sought(shown, receipt)).toMatchObject({ code: 0, ok: true, receipt: 'held', fault: null });
    expect(await sought(shown, receipt.receipt)).toMatchObject({ code: 0, ok: true });
    const file = join(scratchFolder(), 'a.receipt.txt');
    writeFileSync(file, receipt.receipt.note);
    const alone = [shown.folder, '--key', shown.key, '--receipt', file, '--json'];
    expect(JSON.parse((await ran(verify, alone, scratchFolder())).text)).toMatchObject({ receipt: 'held' });
    const args = [shown.folder, '--key', shown.key, '--receipt', written(receipt)];
    expect((await ran(verify, args, scratchFolder())).text).toContain(
      `it holds the event ${receipt.receipt.eventId} of the receipt of 2026-11-25T10:00:00.000Z`,
    );
  });

  it('shows that its event was dropped from a log that is signed by the same key and went on', async () => {
    const { other, receipt } = await twoHistories();
    const { code, fault } = await sought(other, receipt);
    expect([code, fault.detail]).toEqual([
      1,
      expect.stringContaining(`the event ${receipt.receipt.eventId}, of which a receipt was signed at`),
    ]);
  });

  it('shows nothing of a log that ends before its event had to be there, which is said', async () => {
    const checkpointKeyFile = join(scratchFolder(), 'checkpoint.key');
    const early = await exported(checkpointKeyFile, (server) => report(server, 'early'));
    const late = await exported(checkpointKeyFile, async (server, at) => {
      at('2026-11-25T10:30:00.000Z');
      return report(server, 'late');
    });
    const { code, receipt, unchecked } = await sought(early, late.answer);
    expect([code, receipt]).toEqual([0, 'unknown']);
    expect(unchecked).toContainEqual(
      expect.stringMatching(
        /^the receipt of 2026-11-25T10:30:00.000Z: the event .* is not there, and nothing/,
      ),
    );
  });

  it('of another log is none of this one', async () => {
    const { shown } = await twoHistories();
    const foreign = await exported(join(scratchFolder(), 'checkpoint.key'), (server) => report(server, 'a'));
    await expect(sought(shown, foreign.answer)).rejects.toThrow(/is not signed by a key of the log/);
    await expect(sought(shown, foreign.answer)).rejects.toThrow(WrongUse);
  });

  it('of a file is found by its lines, which must be those that were signed', async () => {
    const checkpointKeyFile = join(scratchFolder(), 'checkpoint.key');
    const file = await exported(checkpointKeyFile, async (server) => {
      const { body } = await server.send('/v1/deliveries', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer dev-${nl}` },
        body: ['x', 'y'].map((reference) => `${JSON.stringify({ reference, ...wireDelivery })}\n`).join(''),
      });
      return body;
    });
    const answer = file.answer as { receipt: { events: string[]; note: string } };
    expect(await sought(file, answer)).toMatchObject({ code: 0, ok: true });
    const fewer = { ...answer.receipt, events: answer.receipt.events.slice(1) };
    await expect(sought(file, fewer)).rejects.toThrow('other lines than the ones that were signed');
  });

  it.each([
    ['no time', 'soon'],
    ['a time that is still to come', '2040-01-01T00:00:00.000Z'],
  ])('that says %s, and is signed by the log, is told of: nothing could ever be missing', async (_, time) => {
    const { shown, checkpointKeyFile } = await twoHistories();
    const { signing } = readKeyFile(checkpointKeyFile);
    const id = '00000000-0000-5000-8000-000000000000';
    const note = signNote(`${signing.name}/receipt\n${id}\n${'A'.repeat(43)}=\n${time}\n`, signing);
    await expect(sought(shown, { note })).rejects.toThrow('says no time');
  });

  it.each([
    ['nothing of a receipt', { delivery: {} }, 'is no receipt'],
    ['a text that is no note', { note: 'x' }, 'holds no signed note'],
  ])('that holds %s is told of', async (_what, answer, why) => {
    const { shown } = await twoHistories();
    await expect(sought(shown, answer)).rejects.toThrow(why);
  });
});
