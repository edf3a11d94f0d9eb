// @ts-nocheck
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { routes } from '../../src/api/routes.ts';
import { documentedFetch } from '../support/documented.ts';
import { scratchFolder } from '../support/folder.ts';
import { startProduct } from '../support/process.ts';
import { namedIn } from '../support/promql.ts';
import { wireDelivery } from '../support/samples.ts';
import { packaged } from '../support/server.ts';

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const [hasPromtool, hasPrometheus] = [isThere('promtool'), isThere('promtool') && isThere('prometheus')];
if (!hasPromtool) process.stderr.write('SKIPPED 2 tests: deploy/observability (no promtool here)\n');
if (!hasPrometheus) process.stderr.write('SKIPPED 1 test: deploy/observability (no prometheus here)\n');

type Rule = {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly description: string };
};

type Datasource = { readonly type: string; readonly uid: string };

type Panel = {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly datasource: Datasource;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly fieldConfig: {
    readonly defaults: {
      readonly unit: string;
      readonly thresholds: { readonly steps: readonly { readonly color: string }[] };
    };
  };
  readonly targets: readonly { readonly datasource: Datasource; readonly expr: string }[];
};

const folder = 'deploy/observability';
const textOf = (path: string): string => readFileSync(packaged(`${folder}/${path}`), 'utf8');

const { groups }: { readonly groups: readonly { readonly rules: readonly Rule[] }[] } = parse(
  textOf('alerts.yml'),
);
const rules = groups.flatMap((group) => group.rules);
const dashboard: {
  readonly panels: readonly Panel[];
  readonly templating: {
    readonly list: readonly { readonly datasource: Datasource; readonly definition: string }[];
  };
} = JSON.parse(textOf('dashboards/porcupine.json'));
const { panels, templating } = dashboard;
const variables = templating.list;

/** An expression of the dashboard as Prometheus gets it from Grafana. */
const filledIn = (expression: string): string =>
  expression.replaceAll('$__rate_interval', '1m').replaceAll('$node', '.*');

const expressionsOf = ({ targets }: Panel): readonly string[] => targets.map(({ expr }) => filledIn(expr));

/** A variable asks for the values of a label of what an expression finds. */
const askedFor = variables.map(
  ({ definition }) => /^label_values\((.*), \w+\)$/.exec(definition)?.[1] ?? definition,
);
const expressions = [...rules.map(({ expr }) => expr), ...panels.flatMap(expressionsOf), ...askedFor];
const named = expressions.map(namedIn);

/** What Prometheus itself knows of what it asks, and of its alerts. */
const ownMetrics = ['up', 'ALERTS'];
const ownLabels = ['job', 'instance', 'alertname', 'alertstate', 'severity'];

/** A server that people may not read without a key, and one report more of it, one question and one that is denied. */
const startWatched = async () => {
  const { address } = await startProduct(scratchFolder(), { READ_ACCESS: 'restricted' });
  const send = (reference: string, headers: Readonly<Record<string, string>>) =>
    documentedFetch(`${address}/v1/deliveries/mod-nl/${reference}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(wireDelivery),
    });
  const key = { Authorization: 'Bearer dev-mod-nl-reporter' };
  let sent = 0;
  const live = async (): Promise<void> => {
    sent += 1;
    expect((await send(`r-${sent}`, key)).status).toBe(201);
    expect((await send(`r-${sent}`, {})).status).toBe(401);
    expect((await documentedFetch(`${address}/v1/tracks`, { headers: key })).status).toBe(200);
  };
  await live();
  return { address, live };
};

/** The names of what is exported and of its labels; a histogram has three names more. */
const exportedIn = (text: string) => {
  const types = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', type = '']) => ({
    name,
    type,
  }));
  const metrics = types.flatMap(({ name, type }) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
  return { metrics, labels: [...text.matchAll(/[{,](\w+)="/g)].map(([, label = '']) => label) };
};

describe('what is shown and told of the nodes', () => {
  it('names no metric and no label that a server does not export, which needs no key for it', async () => {
    const { address } = await startWatched();
    const answer = await documentedFetch(`${address}/metrics`);
    expect([answer.status, (await documentedFetch(`${address}/v1/tracks`)).status]).toEqual([200, 401]);
    const exported = exportedIn(await answer.text());
    const metrics = new Set(named.flatMap((each) => each.metrics));
    expect(metrics.size).toBeGreaterThan(9);
    expect([...exported.metrics, ...ownMetrics]).toEqual(expect.arrayContaining([...metrics]));
    const labels = new Set(named.flatMap((each) => each.labels));
    expect([...exported.labels, ...ownLabels]).toEqual(expect.arrayContaining([...labels]));
    // And of what is exported nothing is left out.
    const shown = panels.flatMap(expressionsOf).join('\n');
    for (const [, name = ''] of exported.metrics.map((metric) => /^(.*?)(_bucket|_sum)?$/.exec(metric) ?? []))
      expect(shown).toContain(name);
  });

  it('names only addresses that there are', () => {
    const paths = routes.map(({ path }) => path);
    const given = named.flatMap(({ values }) => values.flatMap((value) => value.split('|')));
    const addresses = given.filter((value) => value.startsWith('/'));
    expect(addresses).toContain('/v1/deliveries');
    expect(paths).toEqual(expect.arrayContaining(addresses));
  });

  it('asks each panel’s question in words, and says what it shows, in which unit, and what is too much', () => {
    expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
    for (const { title, description, fieldConfig } of panels) {
      const { unit, thresholds } = fieldConfig.defaults;
      expect([title, description, unit, thresholds.steps.length > 0]).toEqual([
        expect.stringMatching(/^[A-Z].*\?$/),
        expect.stringMatching(/^.{40,}[.]$/),
        expect.stringMatching(/^\w+$/),
        true,
      ]);
    }
  });

  it('lays no panel over another, and none beyond the edge', () => {
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) => {
      expect(x + w).toBeLessThanOrEqual(24);
      return Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`);
    });
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });

  it('says of each alert how bad it is and what is wrong', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, labels, annotations } of rules) {
      expect([alert, labels.severity]).toEqual([alert, expect.stringMatching(/^(critical|warning)$/)]);
      expect([annotations.summary, annotations.description].every((text) => text.length > 10)).toBe(true);
    }
  });

  it('tells in docs/operations.md of each panel and each alert, and of none that there is not', () => {
    const operations = readFileSync(packaged('docs/operations.md'), 'utf8');
    const alerts = [...operations.matchAll(/^\| `(Porcupine\w+)` \|/gm)].map(([, alert]) => alert);
    expect(alerts).toEqual(rules.map(({ alert }) => alert));
    const titles = [...operations.matchAll(/^\| (\S[^|]*\?) \|/gm)].map(([, title]) => title);
    expect(titles).toEqual(panels.map(({ title }) => title));
  });

  it('finds its numbers where compose puts them', () => {
    const [datasource, ...more] = parse(textOf('datasources/prometheus.yml')).datasources;
    expect(more).toEqual([]);
    const asked = [...panels, ...panels.flatMap(({ targets }) => targets), ...variables];
    for (const each of asked) expect(each.datasource).toEqual({ type: datasource.type, uid: datasource.uid });
    expect(datasource.url).toBe('http://prometheus:9090');
    const { global: settings, ...config } = parse(textOf('prometheus.yml'));
    expect(datasource.jsonData.timeInterval).toBe(settings.scrape_interval);
    const { services } = parse(readFileSync(packaged('docker-compose.yml'), 'utf8'), { merge: true });
    const places = [services.prometheus, services.grafana].flatMap(({ volumes }) =>
      volumes.map((mount: string | { target: string }) =>
        typeof mount === 'string' ? mount.split(':')[1] : mount.target,
      ),
    );
    const [job, ...others] = config.scrape_configs;
    expect([job.job_name, others]).toEqual(['porcupine', []]);
    const [provider] = parse(textOf('dashboards/provider.yml')).providers;
    expect(places).toEqual(
      expect.arrayContaining([
        ...config.rule_files,
        ...job.file_sd_configs[0].files,
        provider.options.path,
        '/etc/grafana/provisioning/datasources',
      ]),
    );
    const home: string = services.grafana.environment.GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH;
    const file = home.replace(provider.options.path, `${folder}/dashboards`);
    expect([file, existsSync(packaged(file))]).toEqual([`${folder}/dashboards/porcupine.json`, true]);
  });
});

const promtool = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('promtool', args, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

/** The configuration as it is, but for its places, and that what it watches is asked every second. */
const configuredFor = (target: string): string => {
  const place = scratchFolder();
  const targets = join(place, 'targets.yml');
  writeFileSync(targets, JSON.stringify([{ targets: [target] }]));
  const file = join(place, 'prometheus.yml');
  writeFileSync(
    file,
    textOf('prometheus.yml')
      .replace('/etc/prometheus/alerts.yml', packaged(`${folder}/alerts.yml`))
      .replace('/etc/prometheus/targets.yml', targets)
      .replaceAll(/(scrape_interval|scrape_timeout|evaluation_interval): \d+s/g, '$1: 1s'),
  );
  return file;
};

describe.skipIf(!hasPromtool)('promtool', () => {
  it('finds nothing wrong with the configuration', () => {
    expect(promtool('check', 'config', configuredFor('127.0.0.1:1'))).toMatchObject({ status: 0 });
    expect(promtool('check', 'rules', packaged(`${folder}/alerts.yml`))).toMatchObject({ status: 0 });
  });

  it('sees each alert beyond its limit, and none at it', () => {
    const examples = packaged('tests/e2e/alerts.yml');
    expect(promtool('test', 'rules', examples)).toEqual({ status: 0, said: expect.any(String) });
    for (const { alert } of rules) expect(readFileSync(examples, 'utf8')).toContain(`"${alert}"`);
  });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const place = server.address();
      server.close(() => resolve(typeof place === 'object' && place !== null ? place.port : 0));
    });
  });

/** A real Prometheus that watches one address with the files of the repository; what it says to an expression, or undefined where it says nothing. */
const startPrometheus = async (target: string): Promise<(expression: string) => string | undefined> => {
  const place = `127.0.0.1:${await freePort()}`;
  const child = spawn(
    'prometheus',
    [
      `--config.file=${configuredFor(target)}`,
      `--storage.tsdb.path=${scratchFolder()}`,
      `--web.listen-address=${place}`,
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return (expression) => {
    const { status, said } = promtool('query', 'instant', `http://${place}`, expression);
    return status === 0 ? said.trim() : undefined;
  };
};

describe.skipIf(!hasPrometheus)('a real Prometheus', () => {
  it('has an answer to the question of each panel, and no alert for a sound server', async () => {
    const { address, live } = await startWatched();
    const ask = await startPrometheus(new URL(address).host);
    // These two find something only where something is wrong.
    const ofFaults = ['What needs attention now?', 'What could not be answered?'];
    const nothing = (panel: Panel): boolean => {
      const said = expressionsOf(panel).map(ask);
      return said.includes(undefined) || (said.includes('') && !ofFaults.includes(panel.title));
    };
    let unanswered = panels;
    for (let attempt = 0; attempt < 60 && unanswered.length > 0; attempt += 1) {
      await pause(500);
      await live();
      unanswered = unanswered.filter(nothing);
    }
    expect(unanswered.map(({ title }) => title)).toEqual([]);
    expect(ask('up{job="porcupine"}')).toMatch(/=> 1 @/);
    expect(ask('ALERTS{alertstate="firing"}')).toBe('');
  }, 120_000);
});
