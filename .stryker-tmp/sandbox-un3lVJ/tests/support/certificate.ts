// @ts-nocheck
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { scratchFolder } from './folder.ts';

// A name of its own, since not every machine has the program.
const certifier = 'openssl';

const runs = (...args: readonly string[]): boolean => {
  try {
    execFileSync(certifier, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Whether certificates can be made here. */
export const hasOpenssl = runs('version');

if (!hasOpenssl) process.stderr.write('SKIPPED what needs a certificate: there is no openssl here\n');

/** A certificate for this machine that nobody vouches for, with its key; each in a file. */
export const aCertificate = (): { readonly cert: string; readonly key: string } => {
  const folder = scratchFolder();
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const isMade = runs(
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert],
  );
  if (!isMade) throw new Error('openssl made no certificate');
  return { cert, key };
};
