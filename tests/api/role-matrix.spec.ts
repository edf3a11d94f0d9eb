import { describe, expect, it, vi } from 'vitest';
import { named } from '../../src/api/routes.ts';
import { documentedFetch } from '../support/documented.ts';
import { bearer, type KeyedServer, startKeyedServer } from '../support/keyed-server.ts';
import {
  wireCommitment,
  wireDelivery,
  wireMilestone,
  wireMilestoneReport,
  wireStatement,
  wireTarget,
} from '../support/samples.ts';
import { row, table } from '../support/signed-in.ts';

/** Whose report a role may touch: its own body's, those of others, or anybody's. */
type Whose = 'own' | 'others' | 'any';

/**
 * Who may ask for an operation. `anyone` and `readers` as contract.md has it; otherwise each role that may, with whose
 * reports it may touch. `hidden` is what belongs to one body alone: for every other body it is not there.
 */
type May =
  | 'anyone'
  | 'readers'
  | { readonly [role in Role]?: Whose }
  | { readonly reporter: 'own'; readonly hidden: true };

type Role = 'reporter' | 'verifier' | 'coordinator' | 'planner' | 'auditor' | 'viewer';

type Name = keyof typeof named;

/** By hand from contract.md, “Identity” and its tables; an operation that is not here does not compile. */
const expected: Readonly<Record<Name, May>> = {
  recordDelivery: { reporter: 'own' },
  // A file is of the body whose key sends it, whoever that is.
  recordDeliveries: { reporter: 'any' },
  showTemplate: 'anyone',
  correctDelivery: { reporter: 'own' },
  withdrawDelivery: { reporter: 'own' },
  verifyDelivery: { verifier: 'others' },
  disputeDelivery: { verifier: 'others', coordinator: 'others' },
  listDeliveries: 'readers',
  showDelivery: 'readers',
  showDeliveryHistory: 'readers',
  makeCommitment: { reporter: 'own' },
  advanceCommitment: { reporter: 'own' },
  correctCommitment: { reporter: 'own' },
  withdrawCommitment: { reporter: 'own' },
  listCommitments: 'readers',
  showCommitment: 'readers',
  showCommitmentHistory: 'readers',
  listPipeline: 'readers',
  matchClaims: { coordinator: 'any' },
  partClaims: { coordinator: 'any' },
  listGroups: 'readers',
  showArbitrationHistory: 'readers',
  listDuplicates: 'readers',
  makeStatement: { reporter: 'own' },
  correctStatement: { reporter: 'own' },
  withdrawStatement: { reporter: 'own' },
  listStatements: 'readers',
  showStatement: 'readers',
  showStatementHistory: 'readers',
  setTarget: { planner: 'any' },
  retireTarget: { planner: 'any' },
  listTargets: 'readers',
  showTarget: 'readers',
  listGoalposts: 'readers',
  setMilestone: { planner: 'any' },
  // A step is told by the body whose key tells it.
  reportMilestone: { coordinator: 'any' },
  correctMilestoneReport: { coordinator: 'any' },
  withdrawMilestoneReport: { coordinator: 'any' },
  listMilestones: 'readers',
  showMilestone: 'readers',
  showMilestoneHistory: 'readers',
  listPaper: 'readers',
  listProgress: 'readers',
  showProgress: 'readers',
  listContributions: 'readers',
  listRestatements: 'readers',
  listChanges: 'readers',
  listTracks: 'readers',
  showCourse: 'readers',
  showBreakdown: 'readers',
  showTimeline: 'readers',
  listDonors: 'readers',
  listBodies: 'readers',
  listEvents: 'readers',
  followProgress: 'readers',
  showFeed: 'readers',
  showLog: { auditor: 'any' },
  showCheckpoint: 'readers',
  showInclusion: 'readers',
  showConsistency: 'readers',
  showBundle: 'readers',
  showReceipt: 'readers',
  // What says whom a line is by is the line.
  takeCosignature: 'anyone',
  showLiveness: 'anyone',
  showReadiness: 'anyone',
  showMetrics: 'anyone',
  showProblem: 'anyone',
  openSession: 'anyone',
  closeSession: 'anyone',
  signOut: 'anyone',
  showSessionPage: 'anyone',
  showReportingPage: 'anyone',
  uploadFile: { reporter: 'any' },
  showUpload: { reporter: 'own', hidden: true },
  showUploadReceipt: { reporter: 'own', hidden: true },
  confirmUpload: { reporter: 'own', hidden: true },
  // The report is of the body whose key asks, which the address does not name.
  showChangeForm: { reporter: 'any' },
  correctByForm: { reporter: 'any' },
  withdrawByForm: { reporter: 'any' },
  showOpenApi: 'anyone',
  showAsset: 'anyone',
  showDocs: 'anyone',
  showOverview: 'readers',
  showBriefPage: 'readers',
  showTargetPage: 'readers',
  showDeliveriesPage: 'readers',
  showReportPage: 'readers',
  showPipelinePage: 'readers',
  showCommitmentPage: 'readers',
  showTrackPage: 'readers',
  showBodiesPage: 'readers',
  showPaperPage: 'readers',
  showMilestonesPage: 'readers',
  showAuditPage: 'readers',
};

const isName = (name: string): name is Name => Object.hasOwn(named, name);
const names = Object.keys(named).filter(isName);

const reason = { reason: 'as the test says' };
const pair = [
  { body: 'eums', reference: 'a' },
  { body: 'mod-de', reference: 'a' },
] as const;

const jsonBodies: Readonly<Partial<Record<Name, object>>> = {
  recordDelivery: wireDelivery,
  correctDelivery: { delivery: { ...wireDelivery, quantity: 11_000 }, ...reason },
  withdrawDelivery: reason,
  verifyDelivery: { note: 'seen' },
  disputeDelivery: reason,
  makeCommitment: wireCommitment,
  advanceCommitment: { stage: 'contracted', on: '2025-05-20' },
  correctCommitment: { commitment: { ...wireCommitment, quantity: 1_000 }, ...reason },
  withdrawCommitment: reason,
  matchClaims: { counted: pair[0], claim: pair[1], ...reason },
  partClaims: { a: pair[0], b: pair[1], ...reason },
  makeStatement: wireStatement,
  correctStatement: { statement: { ...wireStatement, total: 64_000 }, ...reason },
  withdrawStatement: reason,
  setTarget: wireTarget,
  retireTarget: reason,
  setMilestone: wireMilestone,
  reportMilestone: wireMilestoneReport,
  correctMilestoneReport: { report: { ...wireMilestoneReport, status: 'agreed' }, ...reason },
  withdrawMilestoneReport: reason,
  takeCosignature: { checkpoint: 'a text that nobody signed' },
  signOut: {},
  confirmUpload: {},
  correctByForm: {
    revision: '0',
    track: 'artillery-ammunition',
    donor: 'NL',
    quantity: '10000',
    effectiveOn: '2025-03-14',
    ...reason,
  },
  withdrawByForm: { revision: '0', ...reason },
};

/** Reports that nothing else is done to, for what has to name the revision that it saw. */
const references: Readonly<Partial<Record<Name, string>>> = {
  disputeDelivery: 'b',
  correctByForm: 'c',
  withdrawByForm: 'd',
};

const preconditions: Readonly<Partial<Record<Name, string>>> = {
  verifyDelivery: '"0"',
  disputeDelivery: '"0"',
};

/** What is made by these is there before anything is asked. */
const made: ReadonlySet<Name> = new Set([
  'recordDelivery',
  'makeCommitment',
  'makeStatement',
  'setTarget',
  'setMilestone',
  'reportMilestone',
]);

const asJson = (body: object) => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** A request that would be taken from whoever may send it. */
const contentOf = (
  name: Name,
  key: string,
): { headers: Record<string, string>; body?: string | FormData } => {
  if (name === 'openSession') return asJson({ key });
  if (name === 'recordDeliveries') {
    return { headers: { 'Content-Type': 'text/csv' }, body: table(row('from-a-file')) };
  }
  if (name === 'uploadFile') {
    const body = new FormData();
    body.set('file', new File([table(row('from-a-form'))], 'deliveries.csv'));
    return { headers: {}, body };
  }
  const body = jsonBodies[name];
  return body === undefined ? { headers: {} } : asJson(body);
};

type Setting = {
  readonly server: KeyedServer;
  readonly uploads: Readonly<Record<string, string>>;
  readonly asset: string;
};

const uploadsOf: ReadonlySet<Name> = new Set(['showUpload', 'showUploadReceipt', 'confirmUpload']);

const idFor = (name: Name): string => (name === 'setTarget' || name === 'setMilestone' ? 'new' : 'rounds');

const addressOf = (name: Name, body: string, { uploads, asset }: Setting): string => {
  const values: Readonly<Record<string, string>> = {
    body,
    track: 'artillery-ammunition',
    // What makes something makes another thing than is there already, so that it would be stored.
    reference: made.has(name) ? 'new' : (references[name] ?? 'a'),
    target: 'rounds',
    index: '0',
    eventId: 'ae5434e9-4b58-5e04-bc86-e0e086f79bf5',
    code: 'not-found',
    name: asset,
    id: uploadsOf.has(name) ? (uploads[body] ?? 'none') : idFor(name),
  };
  const path = named[name].path.replace(/:([a-zA-Z]+)/g, (_parameter, each: string) => values[each] ?? '');
  return name === 'showConsistency' ? `${path}?from=1&to=2` : path;
};

type Asker = {
  readonly title: string;
  readonly role?: Role;
  readonly body: string;
  /** What he is: known, nobody at all, refused whatever he asks for, or known and good for nothing any more. */
  readonly is: 'known' | 'nobody' | 'refused' | 'bereft';
  readonly headers: Record<string, string>;
  readonly bySession?: true;
};

const roles = ['reporter', 'verifier', 'coordinator', 'planner', 'auditor', 'viewer'] as const;

/** The clearing house holds a key of every role but one, which the auditors hold. */
const holderOf = (role: Role): string => (role === 'auditor' ? 'eca' : 'eums');

const sessionOf = async (server: KeyedServer, key: string): Promise<Record<string, string>> => {
  const opened = await server.send('/session', { method: 'POST', ...asJson({ key }) });
  return {
    Cookie: opened.headers.get('Set-Cookie')?.split(';')[0] ?? '',
    'Sec-Fetch-Site': 'same-origin',
    Origin: server.address,
  };
};

const askersOf = async (server: KeyedServer): Promise<readonly Asker[]> => {
  const known = await Promise.all(
    roles.map(async (role): Promise<readonly Asker[]> => {
      const body = holderOf(role);
      const { key } = server.keyOf(body, role);
      const each = { role, body, is: 'known' } as const;
      return [
        { ...each, title: `a ${role}`, headers: bearer(key) },
        { ...each, title: `a ${role} by session`, headers: await sessionOf(server, key), bySession: true },
      ];
    }),
  );
  const [revoked, bereft] = [server.keyOf('mod-nl', 'reporter'), server.keyOf('mod-cz', 'reporter')];
  const closed = await sessionOf(server, revoked.key);
  server.revoke(revoked);
  server.change(({ bodies, ...rest }) => ({
    ...rest,
    bodies: bodies.map((each) => (each.id === 'mod-cz' ? { ...each, roles: [] } : each)),
  }));
  const statusOf = async (headers: Record<string, string>) => (await server.get('/v1/log', headers)).status;
  await vi.waitUntil(async () => (await statusOf(bearer(revoked.key))) === 401, 5_000);
  return [
    ...known.flat(),
    { title: 'nobody', body: 'eums', is: 'nobody', headers: {} },
    { title: 'an unknown key', body: 'eums', is: 'refused', headers: bearer('pcp_none_none') },
    { title: 'a revoked key', body: 'mod-nl', is: 'refused', headers: bearer(revoked.key) },
    { title: 'a session of a revoked key', body: 'mod-nl', is: 'nobody', headers: closed },
    { title: 'a key of a role that was taken', body: 'mod-cz', is: 'bereft', headers: bearer(bereft.key) },
  ];
};

/** A report of each kind of the two bodies, a target and a milestone, and a checked file of each of the two. */
const prepared = async (readAccess: 'public' | 'restricted'): Promise<Setting> => {
  const server = await startKeyedServer({ config: { readAccess, rateLimit: 'off' } });
  const put = async (path: string, [body, role]: readonly [string, Role], content: object) => {
    const headers = bearer(server.keyOf(body, role).key);
    const { status, text } = await server.send(path, {
      method: 'PUT',
      ...asJson(content),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
    expect(status, `${path}: ${text}`).toBe(201);
  };
  const uploads: Record<string, string> = {};
  for (const body of ['eums', 'mod-de']) {
    for (const reference of ['a', ...Object.values(references)])
      await put(`/v1/deliveries/${body}/${reference}`, [body, 'reporter'], wireDelivery);
    await put(`/v1/commitments/${body}/a`, [body, 'reporter'], wireCommitment);
    await put(`/v1/statements/${body}/a`, [body, 'reporter'], wireStatement);
    const sent = contentOf('uploadFile', '');
    const uploaded = await server.send('/report/uploads', {
      method: 'POST',
      redirect: 'manual',
      ...sent,
      headers: bearer(server.keyOf(body, 'reporter').key),
    });
    uploads[body] = /\/report\/uploads\/([^?/]+)/.exec(uploaded.headers.get('Location') ?? '')?.[1] ?? '';
  }
  await put('/v1/targets/rounds', ['eums', 'planner'], wireTarget);
  await put('/v1/milestones/rounds', ['eums', 'planner'], wireMilestone);
  await put('/v1/milestones/rounds/reports/a', ['eums', 'coordinator'], wireMilestoneReport);
  const page = await server.get('/docs');
  const [, asset = ''] = /\/assets\/([^"]+)/.exec(page.text) ?? [];
  return { server, uploads, asset };
};

type Verdict = { readonly status: number; readonly code: string } | 'may';

const unauthenticated = { status: 401, code: 'unauthenticated' } as const;
const roleMissing = { status: 403, code: 'role-missing' } as const;

/** Addresses that are answered without a look at who asks. */
const probes: ReadonlySet<Name> = new Set(['showLiveness', 'showReadiness', 'showMetrics']);

const ofRole = (may: Exclude<May, string>, { role, body }: Asker, of: string): Verdict => {
  const whose = Object.entries(may).find(([each]) => each === role)?.[1];
  if (whose === undefined) return roleMissing;
  if ('hidden' in may) return of === body ? 'may' : { status: 404, code: 'upload-unknown' };
  if (whose === 'own' && of !== body) return { status: 403, code: 'not-your-body' };
  if (whose === 'others' && of === body) return { status: 403, code: 'own-report' };
  return 'may';
};

/** What comes of a request, as contract.md says. */
const verdictOn = (name: Name, asker: Asker, of: string, readAccess: string): Verdict => {
  const may = expected[name];
  if (probes.has(name)) return 'may';
  if (asker.is === 'refused') return unauthenticated;
  if (may === 'anyone' || (may === 'readers' && readAccess === 'public')) return 'may';
  if (asker.is === 'nobody') return unauthenticated;
  if (asker.is === 'bereft') return roleMissing;
  return may === 'readers' ? 'may' : ofRole(may, asker, of);
};

/** His own body and another one, wherever an address is of a body at all. */
const bodiesFor = (name: Name, { body, bySession }: Asker): readonly string[] => {
  // What readers may see is decided before it is asked how they are known.
  if (bySession && typeof expected[name] === 'string' && named[name].method === 'get') return [];
  return named[name].path.includes(':body') || uploadsOf.has(name) ? [body, 'mod-de'] : [body];
};

type Case = { readonly name: Name; readonly asker: Asker; readonly of: string; readonly verdict: Verdict };

const ask = async (setting: Setting, { name, asker, of }: Case) => {
  const { server } = setting;
  const { headers, ...content } = contentOf(name, server.keyOf('eca', 'viewer').key);
  const leave = new AbortController();
  const ifMatch = preconditions[name];
  const response = await documentedFetch(`${server.address}${addressOf(name, of, setting)}`, {
    method: named[name].method.toUpperCase(),
    redirect: 'manual',
    signal: leave.signal,
    ...content,
    headers: { ...headers, ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }), ...asker.headers },
  });
  const { status } = response;
  // A live stream has no end.
  const isLive = response.headers.get('Content-Type')?.startsWith('text/event-stream') === true;
  const text = isLive ? '' : await response.text();
  leave.abort();
  return { status, code: /"\/problems\/([a-z-]+)"/.exec(text)?.[1] ?? '' };
};

/** Withdrawn last, so that whatever else may be done is done to a report that stands. */
const order = (name: Name): number => (/^(withdraw|retire|part)/.test(name) ? 1 : 0);

const commands = names.filter((name) => named[name].method !== 'get');

/** What only a witness could send, or stores nothing in the log. */
const storesNothing: ReadonlySet<Name> = new Set([
  'takeCosignature',
  'openSession',
  'closeSession',
  'signOut',
  'uploadFile',
]);

const told = ({ name, asker, of }: Case, said: string): string =>
  `${name} of ${of} by ${asker.title}: ${said}`;

/** What was answered otherwise to whoever may not. */
const wronglyDenied = async (setting: Setting, cases: readonly Case[]): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const each of cases) {
    const { status, code } = await ask(setting, each);
    const { verdict } = each;
    if (verdict === 'may' || (status === verdict.status && code === verdict.code)) continue;
    wrong.push(told(each, `${status} ${code}, not ${verdict.status} ${verdict.code}`));
  }
  return wrong;
};

/** What was denied to whoever may, and which operations did what they do for one of those at least. */
const wronglyAllowed = async (setting: Setting, cases: readonly Case[]) => {
  const wrong: string[] = [];
  const succeeded = new Set<Name>();
  for (const each of cases.toSorted((a, b) => order(a.name) - order(b.name))) {
    const { status, code } = await ask(setting, each);
    if (status === 401 || status === 403) wrong.push(told(each, `${status} ${code}, and he may`));
    if (status < 400) succeeded.add(each.name);
  }
  return { wrong, succeeded };
};

describe('every operation, asked for by every role and by whoever has none, at reports of his own body and of another', () => {
  it.each(['public', 'restricted'] as const)(
    'is answered as the contract says where reading is %s, and what is denied stores nothing',
    async (readAccess) => {
      const setting = await prepared(readAccess);
      const { server } = setting;
      const askers = await askersOf(server);
      const cases = names.flatMap((name) =>
        askers.flatMap((asker) =>
          bodiesFor(name, asker).map(
            (of): Case => ({ name, asker, of, verdict: verdictOn(name, asker, of, readAccess) }),
          ),
        ),
      );
      expect(cases.length).toBeGreaterThan(names.length * (roles.length + 5));
      const before = await server.stored();
      const denied = cases.filter(({ verdict }) => verdict !== 'may');
      expect(await wronglyDenied(setting, denied)).toEqual([]);
      expect(await server.stored()).toBe(before);
      const allowed = cases.filter(({ verdict }) => verdict === 'may');
      const { wrong, succeeded } = await wronglyAllowed(setting, allowed);
      expect(wrong).toEqual([]);
      // What was denied above would have been stored: whoever may sends the same, and it is.
      expect(commands.filter((name) => !succeeded.has(name) && !storesNothing.has(name))).toEqual([]);
    },
    240_000,
  );
});
