// What the program is made of, as CycloneDX: every package of the lock file that it needs to run. The same lock file
// always gives the same file, so that whoever builds it again can compare.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file = `${root}dist/sbom.cdx.json`] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));

const nameIn = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Asked to leave out what only builds and tests, npm also leaves out what the program needs as well: the lock file knows. */
const needed = new Set(
  Object.entries(json('package-lock.json').packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
    .map(([place, { version }]) => `${nameIn(place)}@${version}`),
);

const asked = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
const bom = JSON.parse(execFileSync('npm', asked, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));

const byRef = (a, b) => (a < b ? -1 : 1);
const components = new Map(
  bom.components
    .filter(({ name, version }) => needed.has(`${name}@${version}`))
    .map((component) => [component['bom-ref'], component]),
);

// npm calls it after the folder, numbers each file by chance, and says when it was made.
const { serialNumber, dependencies, ...said } = bom;
const { timestamp, ...metadata } = said.metadata;
const itself = { ...metadata.component, name: json('package.json').name };
const isThere = (ref) => ref === itself['bom-ref'] || components.has(ref);
const made = {
  ...said,
  metadata: { ...metadata, component: itself },
  components: [...components.values()].toSorted((a, b) => byRef(a['bom-ref'], b['bom-ref'])),
  dependencies: dependencies
    .filter(({ ref }) => isThere(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isThere).toSorted(byRef) }))
    .toSorted((a, b) => byRef(a.ref, b.ref)),
};

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
