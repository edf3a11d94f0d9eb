// @ts-nocheck
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { packaged } from '../support/server.ts';

type Dependency = { readonly condition: string };

/** A mount in its long form. */
type Mount = {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly read_only: boolean;
  readonly bind: { readonly create_host_path: boolean };
};

type Service = {
  readonly image?: string;
  readonly build?: string;
  readonly profiles?: readonly string[];
  readonly restart?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly (string | Mount)[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, Dependency>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly read_only?: boolean;
  readonly tmpfs?: readonly string[];
  readonly security_opt?: readonly string[];
};

type Composed = {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, null>>;
};

const text = readFileSync(packaged('docker-compose.yml'), 'utf8');
const dockerfile = readFileSync(packaged('Dockerfile'), 'utf8');
const { services, networks, volumes }: Composed = parse(text, { merge: true });

const named = Object.entries(services);
const serviceCalled = (name: string): Service => {
  const [, service] = named.find(([each]) => each === name) ?? [];
  if (service === undefined) throw new Error(`there is no service ${name}`);
  return service;
};
const running = named.filter(([, { restart }]) => restart !== 'no');
const apis = named.filter(([name]) => /(^|-)api(-\d)?$/.test(name));
const stores = named.filter(([name]) => /-store(-\d)?$/.test(name));
const namesOf = (found: readonly (readonly [string, Service])[]): readonly string[] =>
  found.map(([name]) => name);

/** What compose makes of a text, by the few forms that the file uses: ${NAME:-otherwise}, one within another, and $$. */
const filledIn = (written: string, given: Readonly<Record<string, string>>): string => {
  const filled = written.replaceAll(
    /(?<!\$)\$\{(\w+):-((?:[^{}$])*)\}/g,
    (_, name: string, otherwise: string) => given[name] || otherwise,
  );
  return filled === written ? written.replaceAll('$$', '$') : filledIn(filled, given);
};

const volumesOf = ({ volumes: mounts = [] }: Service): readonly (readonly string[])[] =>
  mounts.map((mount) =>
    typeof mount === 'string'
      ? mount.split(':')
      : [mount.source, mount.target, ...(mount.read_only ? ['ro'] : [])],
  );

/** Whoever watches the nodes; both are of the profile `observability`. */
const watchers = ['prometheus', 'grafana'];
const profileOf = (name: string): string =>
  watchers.includes(name) ? 'observability' : (/^(single|cluster)-/.exec(name)?.[1] ?? 'none');

describe('docker-compose.yml', () => {
  it('starts nothing without a profile but the API on its volume and what makes its first keys', () => {
    expect(namesOf(named.filter(([, { profiles }]) => profiles === undefined))).toEqual(['first-key', 'api']);
    expect(serviceCalled('api')).toEqual({
      build: '.',
      environment: { READ_ACCESS: `${'$'}{READ_ACCESS:-public}` },
      depends_on: { 'first-key': { condition: 'service_completed_successfully' } },
      ports: ['127.0.0.1:3000:3000'],
      volumes: ['porcupine-data:/data'],
      read_only: true,
      tmpfs: ['/tmp'],
      security_opt: ['no-new-privileges:true'],
      stop_grace_period: '15s',
      restart: 'unless-stopped',
    });
  });

  it('has no more than these services, each in one profile', () => {
    for (const [name, { profiles: [profile = 'none', ...more] = [] }] of named) {
      expect([name, profile, more]).toEqual([name, profileOf(name), []]);
    }
    expect(namesOf(stores)).toEqual([
      'single-store',
      'cluster-store-1',
      'cluster-store-2',
      'cluster-store-3',
    ]);
    expect(namesOf(apis)).toEqual(['api', 'single-api', 'cluster-api-1', 'cluster-api-2']);
  });

  it('publishes ports on loopback alone, each once', () => {
    const ports = named.flatMap(([, { ports: published = [] }]) => published);
    expect(ports.length).toBeGreaterThan(3);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    const places = ports.map((port) => port.split(':')[1]);
    expect(new Set(places).size).toBe(places.length);
    expect(text).not.toMatch(/network_mode: host|privileged: true|docker\.sock/);
  });

  it('pins every image that comes from elsewhere to a version', () => {
    const images = named.flatMap(([, { image }]) => image ?? []);
    expect(images).toHaveLength(8);
    for (const image of images) expect(image).toMatch(/:v?\d+\.\d+\.\d+(-[a-z]+)?$/);
    for (const [name, { image, build }] of named)
      expect([name, image ?? build]).not.toEqual([name, undefined]);
  });

  it('has whatever runs for long restarted, and looked after', () => {
    expect(running.length).toBeGreaterThan(8);
    for (const [name, { restart, healthcheck, build }] of running) {
      expect([name, restart]).toEqual([name, 'unless-stopped']);
      // What is built here says in its image how it is.
      const isLookedAfter = healthcheck !== undefined || (build === '.' && /^HEALTHCHECK /m.test(dockerfile));
      expect([name, isLookedAfter]).toEqual([name, true]);
    }
  });

  it('runs API nodes, nginx and who watches them without a root that can be written to, more rights, or a password of their own', () => {
    const others = named.filter(([name]) => ['cluster-proxy', ...watchers].includes(name));
    for (const [name, service] of [...apis, ...others]) {
      expect([name, service]).toMatchObject([
        name,
        { read_only: true, tmpfs: ['/tmp'], security_opt: ['no-new-privileges:true'] },
      ]);
    }
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('holds no password', () => {
    expect(text).not.toMatch(/changeit|pcp_/);
    const secret = /\w*(PASSWORD|TOKEN|SECRET)\w*: (?<value>.*)$/gm;
    for (const { groups } of text.matchAll(secret)) {
      expect(groups?.['value']).toMatch(/^\$\{EVENTSTORE_(ADMIN|OPS)_PASSWORD:-\}$/);
    }
    for (const [, login] of text.matchAll(/esdb:\/\/(.*)@/g)) {
      expect(login).toBe(`${'$'}{EVENTSTORE_LOGIN:-admin:${'$'}{EVENTSTORE_ADMIN_PASSWORD:-}}`);
    }
  });

  it('asks nobody for a password who starts the API alone', () => {
    // The whole file is filled in whatever is started: a variable that must be set would be asked for always.
    expect(text.replaceAll(/^ *#.*$/gm, '')).not.toMatch(/\$\{\w+:?\?/);
  });

  it('names only volumes and networks that are declared, and declares none for nothing', () => {
    const mounted = named.flatMap(([, service]) => volumesOf(service).map(([source = '']) => source));
    const ours = mounted.filter((source) => !source.startsWith('./'));
    expect(new Set(ours)).toEqual(new Set(Object.keys(volumes)));
    const joined = named.flatMap(([, { networks: each = [] }]) => each);
    expect(new Set(joined)).toEqual(new Set(Object.keys(networks)));
  });

  it('names only services that are there and start with it', () => {
    for (const [, { profiles = [], depends_on: needed = {} }] of named) {
      for (const name of Object.keys(needed)) expect(services[name]?.profiles ?? profiles).toEqual(profiles);
    }
  });
});

describe('the profile observability in docker-compose.yml', () => {
  const { environment = {}, ...grafana } = serviceCalled('grafana');
  const prometheus = serviceCalled('prometheus');

  it('mounts what it is told from files that are there, and can change none of them', () => {
    const mounts = [prometheus, grafana].flatMap((service) =>
      volumesOf(service).filter(([source = '']) => source.startsWith('./')),
    );
    expect(mounts).toHaveLength(5);
    for (const [source = '', , ...how] of mounts)
      expect([source, existsSync(packaged(filledIn(source, {}))), how]).toEqual([source, true, ['ro']]);
  });

  it.each([
    ['api', {}, ['api']],
    ['api', { OBSERVED: 'api' }, ['api']],
    ['single', { OBSERVED: 'single' }, ['single-api']],
    ['cluster', { OBSERVED: 'cluster' }, ['cluster-api-1', 'cluster-api-2']],
  ])('asks the nodes of %s and no others, given %j, and reaches each of them', (_, given, nodes) => {
    const [mount, ...more] = (prometheus.volumes ?? []).filter((each) => typeof each !== 'string');
    expect([mount?.bind, more]).toEqual([{ create_host_path: false }, []]);
    const targets = parse(readFileSync(packaged(filledIn(mount?.source ?? '', given)), 'utf8'));
    expect(targets).toEqual([{ targets: nodes.map((node) => `${node}:3000`) }]);
    for (const node of nodes) {
      const joined = serviceCalled(node).networks ?? ['default'];
      expect(joined.filter((network) => prometheus.networks?.includes(network))).toHaveLength(1);
    }
  });

  it('shows everybody who reaches it the same, and lets nobody in who could change it', () => {
    expect(environment).toMatchObject({
      GF_AUTH_ANONYMOUS_ENABLED: 'true',
      GF_AUTH_ANONYMOUS_ORG_ROLE: 'Viewer',
      GF_AUTH_BASIC_ENABLED: 'false',
      GF_AUTH_DISABLE_LOGIN_FORM: 'true',
      GF_SECURITY_DISABLE_INITIAL_ADMIN_CREATION: 'true',
    });
    expect(prometheus.command?.join(' ')).not.toMatch(/--web\.enable-/);
  });

  it('fetches nothing and tells nobody', () => {
    const telling = Object.entries(environment).filter(([name]) => /ANALYTICS|NEWS|AUTO_UPDATE/.test(name));
    expect(telling.length).toBeGreaterThan(5);
    for (const each of telling) expect(each).toEqual([each[0], 'false']);
    expect(environment['GF_PLUGINS_PREINSTALL_DISABLED']).toBe('true');
  });

  it('keeps Grafana from the nodes, and Prometheus from the servers of a cluster', () => {
    expect(grafana.networks).toEqual(['observability']);
    expect(prometheus.networks).toEqual(['default', 'single', 'front', 'observability']);
  });
});

describe('the event stores in docker-compose.yml', () => {
  it('write nothing of their own accord and tell nobody', () => {
    for (const [, { environment }] of stores) {
      expect(environment).toMatchObject({
        KURRENTDB_RUN_PROJECTIONS: 'None',
        KURRENTDB_TELEMETRY_OPTOUT: 'true',
      });
    }
  });

  it('in a cluster are known by the names of their services, over TLS, each with data, logs and a key of its own', () => {
    const cluster = stores.filter(([, { profiles }]) => profiles?.[0] === 'cluster');
    for (const [name, { environment = {}, ports, networks: joined, ...service }] of cluster) {
      expect([environment['KURRENTDB_INSECURE'], ports, joined]).toEqual([undefined, undefined, ['cluster']]);
      for (const told of [
        'NODE_HOST_ADVERTISE_AS',
        'REPLICATION_HOST_ADVERTISE_AS',
        'ADVERTISE_HOST_TO_CLIENT_AS',
      ])
        expect(environment[`KURRENTDB_${told}`]).toBe(name);
      const others = namesOf(cluster).filter((each) => each !== name);
      expect(environment['KURRENTDB_GOSSIP_SEED']).toBe(others.map((other) => `${other}:2113`).join(','));
      expect(volumesOf(service)).toEqual([
        ['cluster-trust', '/trust', 'ro'],
        [`${name}-certs`, '/certs', 'ro'],
        [`${name}-data`, '/var/lib/kurrentdb'],
        [`${name}-logs`, '/var/log/kurrentdb'],
      ]);
    }
    expect(networks['cluster']).toEqual({ internal: true });
    const making = serviceCalled('cluster-certificates').command?.join('') ?? '';
    expect(making).toContain(`-dns-names localhost,cluster-store-$$number`);
  });

  it('keep the key of the authority from everything but what makes the certificates', () => {
    const seeing = named.filter(([, service]) =>
      volumesOf(service).some(([source]) => source === 'cluster-ca'),
    );
    expect(namesOf(seeing)).toEqual(['cluster-certificates']);
  });
});

describe('the API nodes in docker-compose.yml', () => {
  const given = { EVENTSTORE_ADMIN_PASSWORD: 'long-enough-1.2_3~' };
  const configOf = (name: string, more: Readonly<Record<string, string>> = {}) => {
    const { environment = {} } = serviceCalled(name);
    const filled = Object.entries(environment).map(([key, value]) => [
      key,
      filledIn(value, { ...given, ...more }),
    ]);
    return readConfig({ BODIES_FILE: '/data/bodies.json', HOST: '0.0.0.0', ...Object.fromEntries(filled) });
  };

  it('have an address of the log that the program takes', () => {
    expect(configOf('single-api').eventLog).toBe('esdb://single-store:2113?tls=false');
    const hosts = 'cluster-store-1:2113,cluster-store-2:2113,cluster-store-3:2113';
    const address = `${hosts}?tls=true&tlsCaFile=/trust/ca.crt`;
    expect(configOf('cluster-api-1').eventLog).toBe(`esdb://admin:long-enough-1.2_3~@${address}`);
    const changed = configOf('cluster-api-2', { EVENTSTORE_LOGIN: 'porcupine:another' });
    expect(changed.eventLog).toBe(`esdb://porcupine:another@${address}`);
    expect(() => configOf('cluster-api-1', { EVENTSTORE_ADMIN_PASSWORD: '' })).toThrow(/EVENT_LOG/);
  });

  it('in a cluster are two of a kind, each with its own read models, under one bodies file that they only read', () => {
    const { volumes: ofOne, ...likeOne } = serviceCalled('cluster-api-1');
    const { volumes: ofTwo, ...likeTwo } = serviceCalled('cluster-api-2');
    expect(likeOne).toEqual(likeTwo);
    expect(ofOne).toEqual([
      'cluster-api-1-data:/data',
      'cluster-bodies:/bodies:ro',
      'cluster-trust:/trust:ro',
    ]);
    expect(ofTwo).toEqual([
      'cluster-api-2-data:/data',
      'cluster-bodies:/bodies:ro',
      'cluster-trust:/trust:ro',
    ]);
    expect(configOf('cluster-api-1')).toMatchObject({
      bodiesFile: '/bodies/bodies.json',
      trustProxy: 1,
      readAccess: 'restricted',
    });
    expect(dockerfile).toMatch(/mkdir .*\/bodies.*chown node:node .*\/bodies/);
  });
});

describe('the passwords of the cluster in docker-compose.yml', () => {
  const look = (given: Readonly<Record<string, string>>) => {
    const [program = ''] = serviceCalled('cluster-passwords').command ?? [];
    return spawnSync(process.execPath, ['-e', filledIn(program, {})], {
      encoding: 'utf8',
      env: { ...given },
    });
  };
  const [admin, ops] = ['long-enough-1.2_3~', 'long-enough-too'];

  it('are looked at before anything of the cluster starts', () => {
    for (const [, { depends_on: needed = {} }] of stores.filter(([name]) => name.startsWith('cluster')))
      expect(Object.keys(needed)).toEqual(['cluster-certificates']);
    expect(serviceCalled('cluster-certificates').depends_on).toEqual({
      'cluster-passwords': { condition: 'service_completed_successfully' },
    });
    expect(look({ EVENTSTORE_ADMIN_PASSWORD: admin, EVENTSTORE_OPS_PASSWORD: ops })).toMatchObject({
      status: 0,
    });
  });

  it.each([
    ['none', {}, 'EVENTSTORE_ADMIN_PASSWORD and EVENTSTORE_OPS_PASSWORD'],
    ['one', { EVENTSTORE_ADMIN_PASSWORD: admin }, 'EVENTSTORE_OPS_PASSWORD'],
    [
      'the vendor’s own',
      { EVENTSTORE_ADMIN_PASSWORD: 'changeit', EVENTSTORE_OPS_PASSWORD: ops },
      'EVENTSTORE_ADMIN',
    ],
    [
      'one that no address can hold',
      { EVENTSTORE_ADMIN_PASSWORD: 'long@enough:/?1', EVENTSTORE_OPS_PASSWORD: ops },
      'ADMIN',
    ],
  ])('stop it with a sentence and without repeating them, given %s', (_, given, named_) => {
    const { status, stderr } = look(given);
    expect([status, stderr]).toEqual([1, expect.stringMatching(`^Set .*${named_}.* to 12 or more`)]);
    expect(stderr).not.toMatch(/changeit|enough/);
  });
});
