// @ts-nocheck
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verify } from '../../src/cli/verify.ts';
import type { Envelope } from '../../src/domain/envelope.ts';
import { openSqliteLog } from '../../src/store/sqlite-log.ts';
import { anEnvelope, append, recorded, reportStream } from '../store/envelopes.ts';
import { ran } from '../support/command.ts';
import { scratchFolder } from '../support/folder.ts';

/** What is said of a log with these events, for people. */
const said = async (...events: readonly Envelope[]) => {
  const folder = scratchFolder();
  const log = openSqliteLog(join(folder, 'log.db'));
  for (const event of events) await append(log, event);
  await log.close();
  return ran(verify, [folder], scratchFolder());
};

const newer = anEnvelope(reportStream('A'), 1, {
  type: 'DeliveryCorrected.v2',
  data: { now: { delivery: { track: 'artillery-ammunition', variant: '155mm', quantity: 7 } } },
});

it('an honest log with an event of a newer version holds; what cannot be read is said, and the count is compared', async () => {
  const { code, text } = await said(recorded('A'), recorded('B'), newer);
  expect(code).toBe(0);
  expect(text).toMatch(
    /no stream has a gap; an independent count agrees with the ledger on all \d+ tracks\n/,
  );
  expect(text).toContain(
    'not checked: events that this version cannot read, without which the figures of artillery-ammunition are',
  );
});

it('what stands in a stream that no version here knows keeps no track from being counted', async () => {
  const { code, text } = await said(
    recorded('A'),
    anEnvelope('transfer-x/1', 0, { type: 'TransferMade.v1' }),
  );
  expect(code).toBe(0);
  expect(text).toMatch(/an independent count agrees with the ledger on all \d+ tracks\n/);
});

it('where only one of the counts reads an event, it is said on which track they were not compared', async () => {
  const { code, text } = await said(
    recorded('A'),
    anEnvelope(reportStream('B'), 0, {
      data: {
        delivery: {
          track: 'drones',
          variant: 'not-stated',
          donor: 'ATLANTIS',
          quantity: 3,
          effectiveOn: '2025-03-14',
        },
      },
    }),
  );
  expect(code).toBe(0);
  expect(text).toMatch(/an independent count agrees with the ledger on \d+ of the \d+ tracks\n/);
  expect(text).toContain(
    'not checked: the independent count of drones, which could not read the same events as the ledger',
  );
});
