import { describe, expect, it } from 'vitest';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { type Product, startProduct } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';

const key = 'dev-mod-nl-reporter';

/** An id as a server makes it. */
const made = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Event = {
  readonly stream: string;
  readonly index: string;
  readonly id: string;
  readonly correlationId: string;
};

/** The real program, which records what it does, and a reporter before it. */
const startRecording = async () => {
  const product = await startProduct(scratchFolder(), { LOG_LEVEL: 'info' });
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    documentedFetch(`${product.address}${path}`, { headers });
  const send = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: unknown = wireDelivery,
  ) =>
    documentedFetch(`${product.address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...('Cookie' in headers ? {} : { Authorization: `Bearer ${key}` }),
        'Content-Type': 'application/json',
        ...headers,
      },
      body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body),
    });
  return { product, ask, send };
};

/** What the program has recorded, by the message. */
const recordedBy = async (product: Product, message: string) => {
  const { stdout } = await product.kill('SIGTERM');
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === message);
};

const eventsIn = async (answer: Response): Promise<readonly Event[]> => (await answer.json()).events;

/** The ids that a page shows of the requests that stored what stands on it, in its order. */
const shownOn = async (answer: Response): Promise<readonly (string | undefined)[]> =>
  [...(await answer.text()).matchAll(/data-correlation="([^"]*)">[^<]*<code>([^<]*)<\/code>/g)].map(
    ([, marked, said]) => (marked === said ? said : undefined),
  );

describe('the id of an undertaking', () => {
  it('is one and the same in the answer, the program’s log, the stored event, every answer that tells of the event, and the page of its report', async () => {
    const { product, ask, send } = await startRecording();
    const sent = await send('PUT', '/v1/deliveries/mod-nl/a', {
      'X-Request-Id': 'request-1',
      'X-Correlation-Id': 'batch-7',
    });
    expect(sent.status).toBe(201);
    expect(sent.headers.get('X-Correlation-Id')).toBe('batch-7');
    const atLeast = `atLeast=${sent.headers.get('Log-Position')}`;

    const [event] = await eventsIn(await ask(`/v1/events?stream=delivery-mod-nl/a&${atLeast}`));
    const [inHistory] = await eventsIn(await ask(`/v1/deliveries/mod-nl/a/history?${atLeast}`));
    expect([event?.correlationId, inHistory?.correlationId]).toEqual(['batch-7', 'batch-7']);
    const table = await (await ask('/v1/deliveries/mod-nl/a/history?format=csv')).text();
    const [heads = '', line = ''] = table.replace('\uFEFF', '').split('\r\n');
    expect(line.split(',')[heads.split(',').indexOf('correlationId')]).toBe('batch-7');
    const log = await ask('/v1/log', { Authorization: 'Bearer dev-eca-auditor' });
    const stored = (await log.text()).split('\n').filter((each) => each.includes('delivery-mod-nl/a'));
    expect(stored.map((each) => JSON.parse(each).correlationId)).toEqual(['batch-7']);
    expect(await shownOn(await ask(`/deliveries/mod-nl/a?${atLeast}`))).toEqual(['batch-7']);

    const [appended, ...others] = await recordedBy(product, 'event appended');
    expect(others).toEqual([]);
    expect(appended).toMatchObject({ correlationId: 'batch-7', requestId: 'request-1' });
    expect(stored[0]).toContain(`"id":"${event?.id}"`);
  });

  it('is that of the request where nobody names another, as it was given or as it was made', async () => {
    const { product, ask, send } = await startRecording();
    const given = await send('PUT', '/v1/deliveries/mod-nl/a', { 'X-Request-Id': 'request-2' });
    const bare = await send('PUT', '/v1/deliveries/mod-nl/b', {});
    const ids = [given, bare].map(({ headers }) => headers.get('X-Correlation-Id'));
    expect(ids).toEqual(['request-2', expect.stringMatching(made)]);
    expect(ids).toEqual([given, bare].map(({ headers }) => headers.get('X-Request-Id')));
    const position = bare.headers.get('Log-Position');
    const events = await eventsIn(await ask(`/v1/events?body=mod-nl&atLeast=${position}`));
    expect(events.map(({ correlationId }) => correlationId)).toEqual(ids);
    const lines = await recordedBy(product, 'event appended');
    expect(lines.map(({ correlationId }) => correlationId)).toEqual(ids);
  });

  it('is refused as what it cannot be: too long, with other characters, or a key, which then is nowhere', async () => {
    const { product, ask, send } = await startRecording();
    for (const [at, word] of ['a b', 'x'.repeat(65), 'pcp_k1_secret'].entries()) {
      const sent = await send('PUT', `/v1/deliveries/mod-nl/r-${at}`, { 'X-Correlation-Id': word });
      expect(sent.headers.get('X-Correlation-Id')).toMatch(made);
    }
    const events = await eventsIn(await ask('/v1/events?body=mod-nl'));
    for (const { correlationId } of events) expect(correlationId).toMatch(made);
    const { stdout } = await product.kill('SIGTERM');
    expect(stdout).not.toContain('pcp_k1_secret');
  });

  it('of a file is that of each event that it brings, and of none that was there before', async () => {
    const { product, ask, send } = await startRecording();
    await send('PUT', '/v1/deliveries/mod-nl/before', { 'X-Correlation-Id': 'earlier' });
    const lines = ['before', 'a', 'b'].map((reference) => JSON.stringify({ reference, ...wireDelivery }));
    const file = { 'Content-Type': 'application/x-ndjson', 'X-Correlation-Id': 'file-3' };
    const taken = await send('POST', '/v1/deliveries', file, lines.join('\n'));
    expect(await taken.json()).toMatchObject({ recorded: 2, repeated: 1 });
    expect(taken.headers.get('X-Correlation-Id')).toBe('file-3');
    const position = taken.headers.get('Log-Position');
    const events = await eventsIn(await ask(`/v1/events?body=mod-nl&atLeast=${position}`));
    expect(events.map(({ stream, correlationId }) => [stream, correlationId])).toEqual([
      ['delivery-mod-nl/before', 'earlier'],
      ['delivery-mod-nl/a', 'file-3'],
      ['delivery-mod-nl/b', 'file-3'],
    ]);
    const [line] = await recordedBy(product, 'a file of deliveries was taken');
    expect(line).toMatchObject({ correlationId: 'file-3', recorded: 2 });
  });

  it('of each change stands beside it on the page of the report, and on that of its receipt', async () => {
    const { product, ask, send } = await startRecording();
    await send('PUT', '/v1/deliveries/mod-nl/a', { 'X-Correlation-Id': 'first' });
    const opened = await send('POST', '/session', {}, { key });
    const cookie = opened.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const person = { Cookie: cookie, Accept: 'text/html', Origin: product.address };
    const here = { 'Sec-Fetch-Site': 'same-origin' };
    const fields = { track: 'artillery-ammunition', donor: 'NL', quantity: '7', effectiveOn: '2025-03-14' };
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Correlation-Id': 'by-form' };
    const changed = await send(
      'POST',
      '/report/deliveries/a/corrections',
      { ...person, ...here, ...form },
      String(new URLSearchParams({ ...fields, revision: '0', reason: 'recount' })),
    );
    expect(changed.status).toBe(303);
    expect(await shownOn(await ask(changed.headers.get('Location') ?? '', person))).toEqual(['by-form']);
    expect(await shownOn(await ask('/deliveries/mod-nl/a'))).toEqual(['first', 'by-form']);
  });
});
