import { createHash } from 'node:crypto';
import type { Request } from './asking.ts';

/** Who sends: a body, through the development key of one of its roles. */
export type Sender = { readonly body: string; readonly role: string };

/** The event that a task is to bring: in which stream, and under which command where that is known beforehand. */
export type Due = { readonly stream: string; readonly commandId: string | undefined };

/** Something that a client wants done. It is sent as it is until it is acknowledged, and must then be done once. */
export type Task = {
  readonly kind: 'command' | 'arbitration' | 'file';
  readonly request: Request;
  readonly due: readonly Due[];
};

/** Somebody who does one thing after another, the next only once the one before is acknowledged. */
export type Client = {
  readonly name: string;
  readonly next: () => Task;
  /** How long to wait before the next, in milliseconds. */
  readonly pause: () => number;
  /** What must count in the end of what it did: the quantity of each stream, once everything is acknowledged. */
  readonly counted: ReadonlyMap<string, number>;
};

/** The name that the log gives to a command with a key of its own (docs/definitions.md, section 1). */
const commandIdOf = (body: string, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([body, key]))
    .digest('hex');

const keyOf = ({ body, role }: Sender): string => `Bearer dev-${body}-${role}`;

type Command = {
  readonly key: string;
  readonly stream: string;
  readonly by: Sender;
  readonly method: string;
  readonly path: string;
  readonly body: object;
  /** The revision that the sender has seen; undefined where he names none. */
  readonly seen?: number | undefined;
};

/** A command of one event, under an Idempotency-Key of its own. */
export const taskOf = (
  { key, stream, by, method, path, body, seen }: Command,
  kind: Task['kind'] = 'command',
): Task => ({
  kind,
  request: {
    method,
    path,
    headers: {
      'Content-Type': 'application/json',
      Authorization: keyOf(by),
      'Idempotency-Key': `"${key}"`,
      ...(seen === undefined ? {} : { 'If-Match': `"${seen}"` }),
    },
    body: JSON.stringify(body),
  },
  due: [{ stream, commandId: commandIdOf(by.body, key) }],
});

/** A file of new reports, one a line. */
export const fileOf = (by: Sender, lines: readonly { readonly reference: string }[]): Task => ({
  kind: 'file',
  request: {
    method: 'POST',
    path: '/v1/deliveries',
    headers: { 'Content-Type': 'application/x-ndjson', Authorization: keyOf(by) },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  },
  due: lines.map(({ reference }) => ({ stream: `delivery-${by.body}/${reference}`, commandId: undefined })),
});
