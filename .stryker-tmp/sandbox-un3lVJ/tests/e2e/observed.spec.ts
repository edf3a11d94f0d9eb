// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { startProduct } from '../support/process.ts';
import { wireDelivery } from '../support/samples.ts';

const key = 'dev-mod-nl-reporter';

type Line = Readonly<Record<string, unknown>>;

const linesIn = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

describe('what an operator sees', () => {
  it('is one line per request and per event, tied together by ids, without secrets or contents', async () => {
    const product = await startProduct(scratchFolder(), { LOG_LEVEL: 'info' });
    const sent = await documentedFetch(`${product.address}/v1/deliveries/mod-nl/a`, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${key}`,
        'X-Request-Id': 'request-1',
        'X-Correlation-Id': 'batch-7',
      },
      body: JSON.stringify({ ...wireDelivery, note: 'a note of its own' }),
    });
    expect(sent.status).toBe(201);
    expect(sent.headers.get('X-Request-Id')).toBe('request-1');
    const history = await documentedFetch(`${product.address}/v1/events?stream=delivery-mod-nl/a`);
    const { events } = await history.json();
    expect(events).toHaveLength(1);

    const { stdout } = await product.kill('SIGTERM');
    const lines = linesIn(stdout);
    const ids = { requestId: 'request-1', correlationId: 'batch-7' };
    expect(lines).toContainEqual(
      expect.objectContaining({
        ...ids,
        msg: 'event appended',
        stream: 'delivery-mod-nl/a',
        type: 'DeliveryRecorded.v1',
        by: 'mod-nl',
        position: events[0].position,
      }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ ...ids, msg: 'request completed', res: { statusCode: 201 } }),
    );
    const others = lines.filter(
      ({ msg, requestId }) => msg === 'request completed' && requestId !== 'request-1',
    );
    // A request without a word of its own for what it belongs to belongs to itself.
    expect(others.length).toBeGreaterThan(0);
    for (const line of others) expect(line['correlationId']).toBe(line['requestId']);
    expect(JSON.stringify(lines)).not.toMatch(/a note of its own|Bearer/);
  });

  it('is counted for Prometheus: events, requests by route, and how far the read side is behind', async () => {
    const product = await startProduct(scratchFolder());
    for (const reference of ['a', 'b', 'b']) {
      await documentedFetch(`${product.address}/v1/deliveries/mod-nl/${reference}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
        body: JSON.stringify(wireDelivery),
      });
    }
    await documentedFetch(`${product.address}/nowhere`);
    const answer = await documentedFetch(`${product.address}/metrics`);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await answer.text();
    expect(text).toContain('\nporcupine_events_appended_total 2\n');
    const route = 'method="PUT",route="/v1/deliveries/:body/:reference"';
    expect(text).toContain(`porcupine_http_request_duration_seconds_count{${route},status="201"} 2`);
    expect(text).toContain(`porcupine_http_request_duration_seconds_count{${route},status="200"} 1`);
    // What nobody serves is one route, or anybody could make the metrics grow without end.
    expect(text).toContain('route="none",status="404"} 1');
    expect(text).not.toContain('nowhere');
    for (const gauge of ['lag_events', 'lag_seconds', 'heartbeat_age_seconds']) {
      expect(text).toMatch(new RegExp(`\\nporcupine_projection_${gauge} \\d`));
    }
    expect(text).toContain('\nporcupine_held_events 0\n');
  });
});
