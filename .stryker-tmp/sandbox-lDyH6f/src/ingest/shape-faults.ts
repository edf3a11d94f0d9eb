// @ts-nocheck
import type { z } from 'zod';
import { inPointer } from '../domain/fault.ts';

type Place = { readonly pointer: string; readonly detail: string };

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((name) => `/${inPointer(String(name))}`).join('');

/** What is wrong with the shape of a content, each fault by where it is. */
export const shapeFaults = ({ issues }: z.ZodError): readonly Place[] =>
  issues.flatMap(({ path, message, ...issue }) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerTo([...path, key]),
          detail: 'is not known here; check the spelling',
        }))
      : [{ pointer: pointerTo(path), detail: message }],
  );
