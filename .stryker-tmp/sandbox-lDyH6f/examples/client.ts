/**
 * A client in TypeScript whose types are generated from the server's own description of its interface:
 *
 *   npx openapi-typescript http://127.0.0.1:3000/openapi.json --default-non-nullable=false -o porcupine.d.ts
 *   npx tsx client.ts http://127.0.0.1:3000 dev-mod-nl-reporter
 *
 * It reports a delivery, reports it again, corrects it, and reads what stands.
 */
// @ts-nocheck

import createClient from 'openapi-fetch';
import type { components, paths } from './porcupine.d.ts';

type Delivery = components['schemas']['DeliverySent'];

const [, , server = 'http://127.0.0.1:3000', key = 'dev-mod-nl-reporter'] = process.argv;

const client = createClient<paths>({ baseUrl: server, headers: { Authorization: `Bearer ${key}` } });

const path = { body: 'mod-nl', reference: 'client-1' };

const delivery: Delivery = {
  track: 'artillery-ammunition',
  variant: '155mm',
  donor: 'NL',
  quantity: 12_000,
  effectiveOn: '2025-03-14',
  evidence: [{ title: 'Handover note 42' }],
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const record = async (): Promise<void> => {
  const { data, error, response } = await client.PUT('/v1/deliveries/{body}/{reference}', {
    params: { path },
    body: delivery,
  });
  // Whatever is refused says in words what to do about it.
  if (error !== undefined) throw new Error(`${response.status} ${error.title}: ${error.detail}`);
  say(`${response.status} ${data.body}/${data.reference}, revision ${data.revision}`);
};

await record();
// As after a broken connection: the same again is recognised, and nothing counts twice.
await record();

const { data: corrected, error } = await client.POST('/v1/deliveries/{body}/{reference}/corrections', {
  params: { path },
  body: { delivery: { ...delivery, quantity: 11_400 }, reason: 'recount at the depot' },
});
if (error !== undefined) throw new Error(`${error.title}: ${error.detail}`);
say(`corrected to ${JSON.stringify(corrected.delivery.quantity)}, revision ${corrected.revision}`);

const { data: figure } = await client.GET('/v1/progress/{target}', {
  params: { path: { target: 'artillery-rounds-per-year' }, query: { period: '2025' } },
});
if (figure !== undefined) {
  const { delivered, share, status } = figure;
  say(`2025: ${delivered.min} to ${delivered.max} rounds, a share of ${share?.min} at least, ${status}`);
}
