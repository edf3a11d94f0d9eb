// @ts-nocheck
import { unfinished } from './files.ts';
import { tileName } from './tiles.ts';

/** The file that says what an export holds. It is written last: where it is, the export was finished. */
export const manifestName = 'porcupine-export.json';

/** The folder of the parts. */
export const eventsFolder = 'events';

/** The files beside events and tiles, in the order in which they are written: what speaks of others comes after them. */
const textNames = ['key', 'progress.xml', 'index.html', 'checkpoint'] as const;
export type TextName = (typeof textNames)[number];

/** Whether a file of an export that is no part of its events can be called so. */
export const isOtherName = (name: string): boolean =>
  tileName.test(name) || textNames.some((text) => text === name);

const partName = /^events\/\d{9,}\.ndjson$/;

const isFileName = (name: string): boolean =>
  name === manifestName || partName.test(name) || isOtherName(name);

const tileFolder = /^tile(\/(entries|[0-7])(\/x\d{3})*(\/\d{3}\.p)?)?$/;

/** Whether a folder in the folder of an export can be called so. */
export const isOwnFolder = (name: string): boolean => name === eventsFolder || tileFolder.test(name);

/** Whether something in the folder of an export is its own by its name, finished or not. */
export const isOwn = ({ name, isFolder }: { readonly name: string; readonly isFolder: boolean }): boolean =>
  isFolder
    ? isOwnFolder(name)
    : isFileName(name.endsWith(unfinished) ? name.slice(0, -unfinished.length) : name);
