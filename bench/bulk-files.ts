import { aDelivery } from './a-delivery.ts';

const line = (reference: string): string => JSON.stringify({ reference, ...aDelivery });

/** Sends so many new deliveries as one file, whatever is answered. */
export const offerFile = async (address: string, body: string, lines: number, prefix: string) => {
  const file = Array.from({ length: lines }, (_each, at) => `${line(`${prefix}-${at}`)}\n`).join('');
  const began = performance.now();
  const response = await fetch(`${address}/v1/deliveries`, {
    method: 'POST',
    headers: { Authorization: `Bearer dev-${body}-reporter`, 'Content-Type': 'application/x-ndjson' },
    body: file,
  });
  const answer = await response.text();
  return { status: response.status, answer, seconds: (performance.now() - began) / 1_000 };
};

/** Sends so many new deliveries as one file; says how long it took until it was answered, in seconds. */
export const sendFile = async (
  address: string,
  body: string,
  lines: number,
  prefix: string,
): Promise<number> => {
  const { status, answer, seconds } = await offerFile(address, body, lines, prefix);
  if (status !== 200) throw new Error(`a file was answered with ${status}: ${answer.slice(0, 300)}`);
  return seconds;
};
