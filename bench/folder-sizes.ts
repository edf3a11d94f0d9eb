import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file of the read models, with those that SQLite keeps beside it. */
export const modelFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('read-models-'))
    .map((name) => join(folder, name));

const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0);

export const logBytes = (folder: string): number => bytesOf([join(folder, 'log.db')]);

/** After an orderly end. */
export const modelsBytes = (folder: string): number => bytesOf(modelFiles(folder));
