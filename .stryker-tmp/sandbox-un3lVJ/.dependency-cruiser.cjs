/** Who may know whom: domain nobody, projections the domain, the store both, api and dashboard and cli all of these. */
// @ts-nocheck

const only = (name, from, mayNot, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: mayNot },
});

const drivers = 'node_modules/better-sqlite3';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src', pathNot: '^src/(main|dashboard/browser/)' }, to: {} },
    only('domain-knows-nobody', '^src/domain', '^src/(?!domain)', 'The domain is the vocabulary; it imports no layer.'),
    {
      name: 'domain-does-no-io',
      severity: 'error',
      comment: 'zod and luxon only; envelope.ts and merkle.ts alone hash.',
      from: { path: '^src/domain', pathNot: '^src/domain/(envelope|merkle)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-libraries',
      severity: 'error',
      comment: 'zod and luxon only.',
      from: { path: '^src/domain' },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|luxon|@types/luxon)' },
    },
    only('projections-are-folds', '^src/projections/(?!follow)', '^src/(store|api|dashboard|cli|publishing)', 'Only follow.ts meets the log.'),
    only('projections-know-no-edge', '^src/projections', '^src/(api|dashboard|cli|ingest|moving|publishing)', 'The read side does not know who asks.'),
    only('store-knows-no-edge', '^src/store', '^src/(api|dashboard|cli|ingest|moving|publishing)', 'The log does not know who reads it.'),
    {
      name: 'store-takes-types-of-projections',
      severity: 'error',
      comment: 'The read models hold rows whose types the projections name; they run none of their code.',
      from: { path: '^src/store' },
      to: { path: '^src/projections', dependencyTypesNot: ['type-only'] },
    },
    only('ingest-knows-no-edge', '^src/ingest', '^src/(api|dashboard|cli|projections|moving|publishing)', 'How reports come in does not depend on by which way.'),
    only('moving-knows-no-edge', '^src/moving', '^src/(api|dashboard|cli|projections|ingest|publishing)', 'A log is moved as it is: nobody asks what its events mean.'),
    only('publishing-knows-no-edge', '^src/publishing', '^src/(api|cli|ingest)', 'What is published is worked out from the log alone.'),
    only('publishing-is-asked-by-the-program', '^src/(?!cli|publishing)', '^src/publishing', 'Only the program publishes.'),
    only('tables-are-read-in-one-place', '^src/(?!ingest)', 'node_modules/csv-parse', 'Only src/ingest reads tables.'),
    only('tracks-are-strangers', '^src/domain/tracks/(?!index)', '^src/domain/tracks/', 'A track never mentions another.'),
    only('routes-are-strangers', '^src/api/routes/', '^src/api/routes/', 'A route never calls another.'),
    only('pages-are-given-what-they-show', '^src/dashboard', '^src/(api|store|cli|ingest|moving|publishing)', 'Pages are functions of view models.'),
    only('express-in-one-place', '^src/(?!api/(app|gate|answering|sending)\\.ts)', 'node_modules/(@types/)?express', 'Routes return replies; they never see Express.'),
    only('client-in-one-file', '^src/(?!store/eventstore-log\\.ts)', 'node_modules/@eventstore', 'Only the adapter knows the client.'),
    only('drivers-in-store', '^src/(?!store)', drivers, 'Only src/store names a database.'),
    only('main-reads-the-environment', '^src/(?!main)', '^src/main', 'Nothing imports main.ts.'),
    only('api-knows-no-program', '^src/(api|dashboard)', '^src/cli', 'The program puts the interface together, never the other way.'),
    {
      name: 'second-count-is-independent',
      severity: 'error',
      comment: 'It shares no code with the ledger, nor with anything else but Node itself, or both could be wrong alike.',
      from: { path: '^src/audit/independent-count\\.ts$' },
      to: { dependencyTypesNot: ['core'] },
    },
    only('reference-is-independent', '^tests/reference/(?!.*\\.spec\\.ts$)', '^(src|tests/(?!reference))', 'The reference shares no import with the product, or both could be wrong alike.'),
    only('no-tests-in-src', '^src', '^tests', 'The product does not know its tests.'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
