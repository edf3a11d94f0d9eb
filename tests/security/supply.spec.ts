import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../support/folder.ts';
import { packaged } from '../support/server.ts';

type Locked = {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
};

const jsonIn = (path: string) => JSON.parse(readFileSync(packaged(path), 'utf8'));

const locked = (lock: string): readonly (readonly [string, Locked])[] => {
  const packages: Readonly<Record<string, Locked>> = jsonIn(lock).packages;
  return Object.entries(packages).filter(([place]) => place !== '');
};

const nameIn = (place: string): string =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

const all = locked('package-lock.json');
const needed = all.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

/** What asks for no more than its name and its text to be kept: whoever passes the program on can do so under EUPL-1.2. */
const permissive = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0']);

/** For what only builds and tests: licences that say nothing about what is made with it. */
const forTools = new Set([
  ...permissive,
  'BlueOak-1.0.0',
  // Data about browsers, which tools read and nobody passes on.
  'CC-BY-4.0',
  'CC0-1.0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
]);

/** Packages whose licence stands elsewhere than npm looks for it. */
const written: Readonly<Record<string, string>> = { ssh2: 'MIT', buildcheck: 'MIT', 'cpu-features': 'MIT' };

/** Whether a licence is among some: of several to choose from one has to be, of several that hold together all. */
const isAmong = (some: ReadonlySet<string>, licence: string): boolean => {
  const plain = licence.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' AND ')) return plain.split(' AND ').every((each) => isAmong(some, each));
  return plain.split(' OR ').some((each) => some.has(each));
};

const strangers = (packages: typeof all, some: ReadonlySet<string>): readonly string[] =>
  packages.flatMap(([place, { license = written[nameIn(place)] ?? 'none' }]) =>
    isAmong(some, license) ? [] : [`${place}: ${license}`],
  );

describe('the packages that the program needs', () => {
  it('have licences under which it may be passed on under EUPL-1.2', () => {
    expect(jsonIn('package.json').license).toBe('EUPL-1.2');
    expect(needed.length).toBeGreaterThan(100);
    expect(strangers(needed, permissive)).toEqual([]);
    expect(strangers(all, forTools)).toEqual([]);
  });

  it.each(['package-lock.json', 'bench/package-lock.json'])(
    'come from a registry alone, each held by the hash of its contents: %s',
    (lock) => {
      for (const [place, { integrity, resolved, link }] of locked(lock)) {
        expect([place, link]).toEqual([place, undefined]);
        expect([place, integrity]).toEqual([place, expect.stringMatching(/^sha512-[A-Za-z0-9+/]{86}==$/)]);
        // Where it came from when it was locked is left out: it comes from wherever npm is told to look.
        expect([place, resolved]).toEqual([place, undefined]);
      }
    },
  );

  it('are named by one version each, and by no address', () => {
    for (const file of ['package.json', 'bench/package.json']) {
      const { dependencies = {}, devDependencies = {} } = jsonIn(file);
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        expect([file, name, version]).toEqual([
          file,
          name,
          expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/),
        ]);
      }
    }
  });

  it('run nothing when they are installed but where that was allowed by name', () => {
    const { allowScripts } = jsonIn('package.json');
    for (const [place, { hasInstallScript }] of all) {
      if (hasInstallScript === true) expect(Object.keys(allowScripts), place).toContain(nameIn(place));
    }
  });
});

type Component = {
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly 'bom-ref': string;
  readonly licenses: readonly (
    | { readonly license: { readonly id?: string; readonly name?: string } }
    | { readonly expression: string }
  )[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
};

const make = (): string => {
  const file = join(scratchFolder(), 'sbom.cdx.json');
  execFileSync('npm', ['run', 'sbom', '--silent', '--', file], { cwd: packaged('.') });
  return readFileSync(file, 'utf8');
};

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

describe('the bill of materials', () => {
  it('is CycloneDX, and names every package that the program needs with its licence and its hash, and no other', () => {
    const bom = JSON.parse(make());
    expect(bom).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: expect.stringMatching(/^1\.[56]$/),
      version: 1,
      metadata: {
        component: { type: 'application', name: 'porcupine', version: jsonIn('package.json').version },
      },
    });
    const components: readonly Component[] = bom.components;
    const found = components.map(({ name, version }) => `${name}@${version}`);
    expect(new Set(found).size).toBe(found.length);
    expect(new Set(found)).toEqual(
      new Set(needed.map(([place, { version }]) => `${nameIn(place)}@${version}`)),
    );
    for (const { type, name, version, purl, licenses, hashes } of components) {
      expect([name, type, purl]).toEqual([name, 'library', purlOf(name, version)]);
      expect([name, licenses]).toEqual([name, [expect.anything()]]);
      const ofIt = needed.filter(([place, each]) => nameIn(place) === name && each.version === version);
      const integrity = ofIt.map(([, each]) => each.integrity);
      const contents = hashes.map(({ alg, content }) => [
        alg,
        Buffer.from(content, 'hex').toString('base64'),
      ]);
      expect([name, contents]).toEqual([name, [['SHA-512', integrity[0]?.replace('sha512-', '')]]]);
    }
    const known = new Set([...components.map((each) => each['bom-ref']), bom.metadata.component['bom-ref']]);
    for (const { ref, dependsOn } of bom.dependencies) {
      for (const each of [ref, ...dependsOn]) expect(known).toContain(each);
    }
  }, 120_000);

  it('is the same file however often it is made', () => {
    expect(make()).toBe(make());
  }, 120_000);
});
