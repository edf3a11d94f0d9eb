// @ts-nocheck
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's libxml2-utils has it; no npm package brings it. */
const validator = 'xmllint';

const schema = join(process.env['IATI_SCHEMAS'] ?? '', 'iati-activities-schema.xsd');

const hasXmllint = (): boolean => {
  try {
    execFileSync(validator, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Whether the schema of IATI 2.03 is at hand, in the folder that IATI_SCHEMAS names, and a program that reads it. */
export const hasIatiSchema = process.env['IATI_SCHEMAS'] !== undefined && existsSync(schema) && hasXmllint();

/** Says once, where nobody can miss it, that a test is skipped. */
export const sayIfSkipped = (what: string): void => {
  if (!hasIatiSchema) {
    process.stderr.write(
      `SKIPPED 1 test: ${what} (IATI_SCHEMAS names no folder with iati-activities-schema.xsd, or there is no xmllint)\n`,
    );
  }
};

/** Checks a file against the schema. Throws with what is wrong. */
export const checkAgainstIatiSchema = (file: string): void => {
  execFileSync(validator, ['--nonet', '--noout', '--schema', schema, file], { stdio: 'pipe' });
};
