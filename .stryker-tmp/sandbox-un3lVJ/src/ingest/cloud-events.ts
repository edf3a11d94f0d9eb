// @ts-nocheck
import { inPointer } from '../domain/fault.ts';
import { isRaw, type Raw } from '../domain/track-faults.ts';
import type { Line } from './line.ts';

/** The most events of one batch. */
const mostEvents = 1_000;

type Fault = { readonly pointer: string; readonly detail: string };

/** RFC 3339: a day, a time of day and an offset, each within its bounds. */
const timestamp =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const isTimestamp = (value: unknown): boolean => {
  if (typeof value !== 'string') return false;
  const [, year, month, day] = timestamp.exec(value) ?? [];
  if (day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A leap second was only ever the last of a day in UTC.
  const isLeap = /:60/.test(value);
  return date.getUTCDate() === Number(day) && (!isLeap || /T23:59:60(\.0+)?Z$/i.test(value));
};

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= 1_000;

const isAddress = (value: unknown): boolean => isText(value) && !/[\s<>"{}|\\^`]/.test(String(value));

const isJson = (value: unknown): boolean =>
  typeof value === 'string' && /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(value);

/** Whether an event by its own word says something else than that there was a delivery; taken for one it would count twice. */
const isOfAnotherKind = (type: string): boolean =>
  type
    .replace(/([a-z])([A-Z])/g, '$1.$2')
    .split(/[^A-Za-z]+/)
    .some((word) => otherKinds.test(word));

const otherKinds =
  /^(correct(ed|ion)|withdraw(n|al)|cancel(l?ed|lation)|delet(ed|ion)|remov(ed|al)|revoked|retract(ed|ion)|verif(ied|ication)|disputed?|amend(ed|ment)|updated?|committed|commitment|pledged?)$/i;

type Attribute = {
  readonly needed?: true;
  readonly fits: (value: unknown) => boolean;
  readonly detail: string;
};

/** The attributes that CloudEvents 1.0 knows, as this server reads them. */
const attributes: Readonly<Record<string, Attribute>> = {
  specversion: { needed: true, fits: (value) => value === '1.0', detail: 'must be "1.0"' },
  id: { needed: true, fits: isText, detail: 'must be a text that names the event' },
  source: { needed: true, fits: isAddress, detail: 'must be a URI reference that names where it comes from' },
  type: {
    needed: true,
    fits: (value) => isText(value) && !isOfAnotherKind(String(value)),
    detail:
      'must be a text that says what kind of event it is, and a delivery is all that is taken: send what corrects, withdraws, verifies or disputes one to its own address',
  },
  time: {
    fits: isTimestamp,
    detail: 'must be a moment that exists, as RFC 3339 writes it: 2025-03-14T10:00:00Z',
  },
  subject: { fits: isText, detail: 'must be a text' },
  dataschema: { fits: isAddress, detail: 'must be a URI' },
  datacontenttype: { fits: isJson, detail: 'must be application/json: the data is a delivery in JSON' },
};

const isExtension = (name: string, value: unknown): boolean =>
  /^[a-z0-9]{1,20}$/.test(name) &&
  (isText(value) ||
    typeof value === 'boolean' ||
    (Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31));

const attributeFault = (name: string, value: unknown): string | undefined => {
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (attribute !== undefined) return attribute.fits(value) ? undefined : attribute.detail;
  if (name === 'data') return undefined;
  if (name === 'data_base64') return 'is not taken: send the delivery as JSON in data';
  return isExtension(name, value)
    ? undefined
    : 'is no attribute of CloudEvents 1.0: extensions have 1 to 20 lower-case letters or digits, and a text, whole number or boolean';
};

/** What is wrong with the attributes of an event; what its data says is judged as every delivery is. */
const eventFaults = (event: Raw): readonly Fault[] => {
  const missing = Object.entries(attributes)
    .filter(([name, { needed }]) => needed === true && event[name] === undefined)
    .map(([name, { detail }]) => ({ pointer: `/${name}`, detail: `is missing: ${detail}` }));
  const given = Object.entries(event).flatMap(([name, value]) => {
    const detail = value === undefined ? undefined : attributeFault(name, value);
    return detail === undefined ? [] : [{ pointer: `/${inPointer(name)}`, detail }];
  });
  const data = isRaw(event['data']) ? [] : [{ pointer: '/data', detail: 'must be a delivery: an object' }];
  return [...missing, ...given, ...data];
};

const lineOf = (event: Raw, line: number): readonly Line[] => {
  const { data, subject, id } = event;
  if (!isRaw(data)) return [];
  const { reference = subject ?? id, ...delivery } = data;
  return [{ line, reference, delivery, faults: [], columnOf: () => null }];
};

/** The deliveries of CloudEvents, and what is wrong with the events themselves, by pointers into the body. */
type Events = { readonly lines: readonly Line[]; readonly faults: readonly Fault[] };

const refused = (pointer: string, detail: string): Events => ({ lines: [], faults: [{ pointer, detail }] });

const eventIn = (event: unknown, pointer: string, line: number): Events => {
  if (!isRaw(event)) return refused(pointer, 'must be a CloudEvent: an object');
  const faults = eventFaults(event).map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` }));
  return { lines: lineOf(event, line), faults };
};

/**
 * The delivery of one CloudEvent, or those of a batch in order; the line is the event's number, from 1. The reference is
 * the one in the data, or else the event's subject, or else its id.
 */
export const deliveriesInEvents = (body: unknown, isBatch: boolean): Events => {
  if (!isBatch) return eventIn(body, '', 1);
  if (!Array.isArray(body)) return refused('', 'must be a list of CloudEvents');
  if (body.length > mostEvents) return refused('', `has more than ${mostEvents} events`);
  const events = body.map((event: unknown, at) => eventIn(event, `/${at}`, at + 1));
  return {
    lines: events.flatMap(({ lines }) => lines),
    faults: events.flatMap(({ faults }) => faults),
  };
};
