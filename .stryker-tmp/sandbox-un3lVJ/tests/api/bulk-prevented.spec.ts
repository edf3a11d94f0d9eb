// @ts-nocheck
import { expect, it } from 'vitest';
import { bulkLine, countsOf, eventsIn, sendFile } from '../support/bulk.ts';
import { wireCommitment, wireDelivery } from '../support/samples.ts';
import { clockAt, settled, startTestServer } from '../support/server.ts';
import { smuggle } from '../support/smuggle.ts';

const nl = 'mod-nl-reporter';
const named = { commitment: { body: 'mod-nl', reference: 'C-1' } };

it.each([
  ['a report', 'delivery-mod-nl/a', bulkLine('a', { quantity: 5 }), 'a'],
  ['a commitment that a report names', 'commitment-mod-nl/C-1', bulkLine('n', named), 'n'],
])(
  'a file is not stored where what stands of %s cannot be read, and says which line',
  async (_what, stream, line, reference) => {
    const server = await startTestServer();
    await server.put('/v1/commitments/mod-nl/C-1', nl, wireCommitment);
    await server.put('/v1/deliveries/mod-nl/a', nl, wireDelivery);
    await smuggle(server, stream, 1, 'not even JSON');
    await settled(server);
    const before = await eventsIn(server);
    for (const query of ['?dryRun=true', '']) {
      const { status, headers, body } = await sendFile(server, [bulkLine('b'), line].join('\n'), undefined, {
        query,
      });
      expect(status).toBe(503);
      expect(headers.get('Retry-After')).toBe('1');
      expect(body).toMatchObject({
        type: '/problems/stream-held',
        problems: [{ line: 2, reference }],
        recorded: 0,
      });
    }
    expect(await eventsIn(server)).toBe(before);
    expect(countsOf(await sendFile(server, bulkLine('b')))).toMatchObject({ recorded: 1 });
  },
);

it('a file is not stored by a server whose clock is behind the log', async () => {
  const clock = clockAt('2026-03-01T10:00:10.000Z');
  const server = await startTestServer({ clock });
  await server.put('/v1/deliveries/mod-nl/a', nl, wireDelivery);
  await settled(server);
  clock.set('2026-03-01T10:00:04.000Z');
  const { status, headers, body } = await sendFile(server, bulkLine('b'));
  expect(status).toBe(503);
  expect(headers.get('Retry-After')).toBe('1');
  expect(body.type).toBe('/problems/clock-skew');
  expect(await eventsIn(server)).toBe(1);
});
