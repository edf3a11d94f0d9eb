/** Where an event store is and as whom it is asked, as a connection string says it. */
// @ts-nocheck

export type EventStoreAddress = {
  /** The connection string with what the product needs of the client filled in. */
  readonly connectionString: string;
  /** Over TLS always; without TLS they are not sent. */
  readonly credentials: { readonly username: string; readonly password: string };
  /** What stands before the names of all our streams: nothing, or a name and a colon, with which no stream's own name begins. */
  readonly prefix: string;
  /** The hosts, whether they are reached over TLS, and the prefix; without the credentials. */
  readonly shown: string;
};

/** `esdb:` names one or more servers, `esdb+discover:` a name under which a cluster is found. */
export type EventStoreScheme = 'esdb:' | 'esdb+discover:';

const form =
  /^(?<scheme>esdb(?:\+discover)?:)\/\/(?:(?<user>[^:@/?]+):(?<password>[^:@/?]+)@)?(?<hosts>[A-Za-z0-9.-]+(?::\d{1,5})?(?:,[A-Za-z0-9.-]+(?::\d{1,5})?)*)\/?(?:\?(?<options>[^?]*))?$/;

const wholeNumber = /^\d{1,9}$/;
const truth = /^(true|false)$/;
const anything = /^.+$/;

/** The options that mean something here, and what each takes; the client does not tell small letters from large ones. */
const options: Readonly<Record<string, RegExp>> = {
  tls: truth,
  tlsCaFile: anything,
  connectionName: anything,
  discoveryInterval: wholeNumber,
  gossipTimeout: wholeNumber,
  maxDiscoverAttempts: wholeNumber,
  keepAliveInterval: wholeNumber,
  keepAliveTimeout: wholeNumber,
  streamPrefix: /^[A-Za-z0-9][A-Za-z0-9-]{0,49}$/,
};

/** The option that is ours: the client is not told of it. */
const isOurs = ([name]: readonly [string, string]): boolean => name.toLowerCase() === 'streamprefix';

const optionOf = new Map(Object.entries(options).map(([name, takes]) => [name.toLowerCase(), takes]));

/** Why an option that the client knows is of no use here. */
const useless: Readonly<Record<string, string>> = {
  tlsverifycert: 'has no effect: certificates are always verified; name their authority with tlsCaFile',
  nodepreference: 'is not yours to choose: everything is asked of the leader',
  throwonappendfailure: 'is not yours to choose',
  defaultdeadline: 'is not yours to choose',
  usercertfile: 'cannot be used: give a user and a password',
  userkeyfile: 'cannot be used: give a user and a password',
};

/**
 * What is filled in where the string says nothing. A search for the leader is given up soon, since whoever asked for it
 * tries again; gossipTimeout is in seconds.
 */
const defaults = { connectionName: 'porcupine', gossipTimeout: '2', maxDiscoverAttempts: '2' } as const;

const pairsIn = (text: string): readonly (readonly [string, string])[] =>
  text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')] as const;
    });

const optionFault = ([name, value]: readonly [string, string]): string | undefined => {
  const known = name.toLowerCase();
  const why = Object.hasOwn(useless, known) ? useless[known] : undefined;
  if (why !== undefined) return `${name} ${why}`;
  const takes = optionOf.get(known);
  // What is no option may be a piece of a password in which a ? stands as it is.
  if (takes === undefined) {
    return `has something after the ? that is no option; there are ${Object.keys(options).join(', ')}; a ? in the password is written %3F`;
  }
  return takes.test(value) ? undefined : `gives ${name} a value that it cannot have`;
};

/** An option that is given twice means one thing to its reader and another to the client. */
const twice = (pairs: readonly (readonly [string, string])[]): readonly string[] => {
  const names = pairs.map(([name]) => name.toLowerCase());
  const known = [...new Set(names)].filter((name) => optionOf.has(name));
  return known
    .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
    .map((name) => `gives ${name} twice`);
};

const canBeDecoded = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

const portFaults = (hosts: string): readonly string[] =>
  hosts.split(',').some((host) => Number(host.split(':')[1] ?? 1) > 65_535)
    ? ['names a port above 65535']
    : [];

/** Everything that is wrong with a connection string; empty where it can be used. What it says is never repeated. */
export const eventStoreFaults = (text: string): readonly string[] => {
  const found = form.exec(text)?.groups;
  if (found === undefined) {
    return [
      'must be esdb://user:password@host:2113?tls=true, or esdb+discover:// where one name stands for a cluster: hosts by name or IPv4 address, and in the password a % code for each of : @ / ? % (%3A %40 %2F %3F %25)',
    ];
  }
  const { user, password, hosts = '', options: given = '' } = found;
  const pairs = pairsIn(given);
  const readable = [user, password, given].every((part) => canBeDecoded(part ?? ''));
  return [
    ...portFaults(hosts),
    ...(readable ? [] : ['has a % that begins no code; a % itself is written %25']),
    ...new Set(pairs.flatMap((pair) => optionFault(pair) ?? [])),
    ...twice(pairs),
    ...(isPlain(pairs) || user !== undefined
      ? []
      : [
          'needs a user and a password over TLS: esdb://user:password@host:2113; a server that runs without TLS is named with ?tls=false',
        ]),
  ];
};

const isPlain = (pairs: readonly (readonly [string, string])[]): boolean =>
  pairs.some(([name, value]) => name.toLowerCase() === 'tls' && value === 'false');

/** Reads a connection string that has no faults. */
export const readEventStoreAddress = (text: string): EventStoreAddress => {
  const { scheme = '', user, password, hosts = '', options: given = '' } = form.exec(text)?.groups ?? {};
  const all = pairsIn(given);
  const pairs = all.filter((pair) => !isOurs(pair));
  const [, account] = all.find(isOurs) ?? [];
  const named = new Set(pairs.map(([name]) => name.toLowerCase()));
  const added = Object.entries(defaults).filter(([name]) => !named.has(name.toLowerCase()));
  const query = [...pairs, ...added].map(([name, value]) => `${name}=${value}`).join('&');
  const who = user === undefined ? '' : `${user}:${password}@`;
  return {
    connectionString: `${scheme}//${who}${hosts}?${query}`,
    // Over an open channel the client drops them; that there are some makes it store each event by a call of its own.
    credentials: {
      username: decodeURIComponent(user ?? 'nobody'),
      password: decodeURIComponent(password ?? 'nothing'),
    },
    prefix: account === undefined ? '' : `${account}:`,
    shown: `${scheme}//${hosts}, ${isPlain(pairs) ? 'without TLS' : 'over TLS'}${account === undefined ? '' : `, streams of ${account}`}`,
  };
};
