// @ts-nocheck
import type { Fault } from '../domain/fault.ts';
import { inPointer } from '../domain/fault.ts';
import { repeatedIn } from '../domain/order.ts';

/** The fields of a form as they were sent, with what is wrong with the text; without a value where none can be used. */
type ParsedForm = { readonly value?: Readonly<Record<string, string>>; readonly faults: readonly Fault[] };

const utf8 = new TextDecoder('utf-8', { fatal: true });

export const isForm = (contentType: string | undefined): boolean =>
  /^application\/x-www-form-urlencoded\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');

/** A browser ends the lines of a text as Windows does, whatever was typed. */
const textIn = (value: string): string => value.replace(/\r\n?/g, '\n');

/** Parses a form: a field that was left empty says nothing, and none is given twice. */
export const parseForm = (bytes: Uint8Array): ParsedForm => {
  try {
    const written = utf8.decode(bytes);
    decodeURIComponent(written.replaceAll('+', ' '));
    const fields = [...new URLSearchParams(written)];
    const faults = repeatedIn(fields.map(([name]) => name)).map((name) => ({
      pointer: `/${inPointer(name)}`,
      detail: 'is given more than once',
    }));
    const given = fields.filter(([, value]) => value !== '').map(([name, value]) => [name, textIn(value)]);
    return { value: Object.fromEntries(given), faults };
  } catch {
    return { faults: [{ pointer: '', detail: 'is not a form in UTF-8' }] };
  }
};
