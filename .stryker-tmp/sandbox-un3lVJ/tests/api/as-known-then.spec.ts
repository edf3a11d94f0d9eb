// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { csvOf } from '../support/csv.ts';
import { inPages, lists, livedAccount, liveOn, wholeAccount } from '../support/lists.ts';
import { wireDelivery } from '../support/samples.ts';
import { type Answer, clockAt, startTestServer, type TestServer } from '../support/server.ts';

/** A list's address with further parameters. */
const asking = (path: string, query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`;

/** The parameter by which a list names its moment of knowledge. */
const knownBy = (path: string): string => (path.includes('restatements') ? 'to' : 'knownAt');

/** Progress, what is said of one figure, a timeline and the paper always come in one piece. */
const isDivisible = (name: string): boolean =>
  !['progress', 'course', 'parts', 'delivered', 'items'].includes(name);

/** The same lists under each of their filters, and the other forms of a figure’s lines. */
const filtered: readonly (readonly [path: string, name: string])[] = [
  ['/v1/progress/rounds/contributions?period=2026&body=mod-nl', 'contributions'],
  ['/v1/progress/rounds/contributions?of=deliveries', 'contributions'],
  ['/v1/progress/rounds/contributions?of=gap', 'contributions'],
  ['/v1/progress/rounds/contributions?donor=CA;CZ;NO&kind=delivery', 'contributions'],
  ['/v1/progress/rounds/contributions?variant=155mm&source=joint-procurement&month=2026-03', 'contributions'],
  ['/v1/progress/rounds/course?period=2026', 'course'],
  ['/v1/progress/rounds/breakdown?by=variant', 'parts'],
  ['/v1/progress/rounds/breakdown?by=source&period=2026', 'parts'],
  ['/v1/progress/rounds/breakdown?by=body', 'parts'],
  ['/v1/progress/rounds/restatements?from=index:2&period=2026', 'changes'],
  ['/v1/deliveries?donor=NL&body=mod-nl&track=artillery-ammunition', 'deliveries'],
  ['/v1/deliveries?status=withdrawn', 'deliveries'],
  ['/v1/deliveries?from=2026-03-01&to=2026-03-31&q=handover', 'deliveries'],
  ['/v1/commitments?track=missiles&body=mod-nl&donor=DE', 'commitments'],
  ['/v1/pipeline?state=all&overdue=true&track=missiles', 'pipeline'],
  ['/v1/statements?track=artillery-ammunition&body=eums', 'statements'],
  ['/v1/events?body=mod-nl&type=DeliveryRecorded&from=1&to=9', 'events'],
  ['/v1/timeline/artillery-ammunition?body=mod-nl&from=2026-01-01&to=2026-12-31', 'delivered'],
  ['/v1/donors?track=artillery-ammunition&body=mod-nl', 'donors'],
];

const all = [...lists, ...filtered];

type Then = {
  readonly path: string;
  readonly name: string;
  readonly answer: Answer;
  readonly table: Pick<Answer, 'text'>;
};

/** Asks for a list as it was known then, in every way in which that moment can be named. */
const expectAsThen = async (server: TestServer, { path, name, answer, table }: Then): Promise<void> => {
  expect(answer.body[name].length, path).toBeGreaterThan(0);
  const { effectiveAt, knownAt, position, index } = answer.body.asOf;
  expect([effectiveAt, knownAt], path).toEqual(['2026-09-01', '2026-09-01T11:00:00.000Z']);
  const ask = (moment: string) => asking(path, `effectiveAt=${effectiveAt}&${knownBy(path)}=${moment}`);
  if (path !== '/v1/tracks') expect((await server.get(path)).text, path).not.toBe(answer.text);
  for (const moment of [knownAt, '2026-09-01T13:00:00.000%2B02:00']) {
    expect((await server.get(ask(moment))).text, path).toBe(answer.text);
  }
  for (const place of [`index:${index}`, position]) {
    const { text } = await server.get(ask(place));
    // A place in the log is known from its last event on, which was an hour before the question.
    expect(text, path).toBe(answer.text.replaceAll(knownAt, '2026-09-01T10:00:00.000Z'));
  }
  for (const moment of [knownAt, `index:${index}`, position]) {
    expect((await csvOf(server, ask(moment))).text, path).toBe(table.text);
  }
};

describe('every list asked for as it was known', () => {
  it('is what it was then, byte for byte', async () => {
    const clock = clockAt('2026-09-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await wholeAccount(server);
    clock.set('2026-09-01T11:00:00.000Z');
    const before = await Promise.all(
      all.map(async ([path, name]) => ({
        path,
        name,
        answer: await server.get(path),
        table: await csvOf(server, path),
      })),
    );
    clock.set('2026-11-03T10:00:00.000Z');
    await liveOn(server);
    // Thirty-seven events more than the thirty-five before.
    expect(await server.stored()).toBe(71);

    for (const each of before) await expectAsThen(server, each);
  });

  it('of an earlier day is what was said of that day', async () => {
    const clock = clockAt('2026-09-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await wholeAccount(server);
    const answered: (readonly [address: string, text: string])[] = [];
    for (const [path] of all) {
      // Before March had ended: what is dated by that month had not happened, and nobody had stated a total.
      const earlier = asking(path, 'effectiveAt=2026-03-14');
      const { body, text } = await server.get(earlier);
      expect(body.asOf.effectiveAt, path).toBe('2026-03-14');
      answered.push([asking(earlier, `${knownBy(path)}=${body.asOf.knownAt}`), text]);
    }
    clock.set('2026-11-03T10:00:00.000Z');
    await liveOn(server);
    for (const [address, text] of answered) expect((await server.get(address)).text, address).toBe(text);
  });

  it('goes on from page to page as it was when it began', async () => {
    const clock = clockAt('2026-09-01T10:00:00.000Z');
    const server = await startTestServer({ clock });
    await wholeAccount(server);
    clock.set('2026-09-01T11:00:00.000Z');
    const begun: (readonly [path: string, name: string, whole: Answer['body'], first: Answer['body']])[] = [];
    for (const [path, name] of all.filter(([, each]) => isDivisible(each))) {
      const first = (await server.get(asking(path, 'limit=1'))).body;
      begun.push([path, name, (await server.get(path)).body, first]);
    }
    clock.set('2026-11-03T10:00:00.000Z');
    await liveOn(server);
    for (const [path, name, whole, first] of begun) {
      const rest =
        first.next === null
          ? { ...first, [name]: [] }
          : (await server.get(asking(path, `limit=1000&cursor=${first.next}`))).body;
      expect(first[name], path).toEqual(whole[name].slice(0, 1));
      expect(rest, path).toEqual({ ...whole, [name]: whole[name].slice(1) });
      const { effectiveAt, knownAt } = whole.asOf;
      const asked = asking(path, `effectiveAt=${effectiveAt}&${knownBy(path)}=${knownAt}`);
      expect(await inPages(server, [asked, name], 2), path).toEqual(whole[name]);
    }
  });
});

describe('a list that is begun today and read on tomorrow', () => {
  it('goes on as it was begun', async () => {
    const clock = clockAt('2026-11-25T22:59:00.000Z');
    const server = await startTestServer({ clock });
    await livedAccount(server);
    const address = '/v1/deliveries?limit=4&knownAt=2026-11-25';
    const { body: first } = await server.get(address);
    clock.set('2026-11-25T23:01:00.000Z');
    await server.put('/v1/deliveries/mod-de/new', 'mod-de-reporter', { ...wireDelivery, donor: 'DE' });
    const { status, body: second } = await server.get(`${address}&cursor=${first.next}`);
    expect(status).toBe(200);
    expect(second.asOf).toEqual(first.asOf);
    expect([...first.deliveries, ...second.deliveries]).toHaveLength(6);
  });
});
