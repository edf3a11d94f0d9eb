// @ts-nocheck
import type { FaultChange } from './faults.ts';
import { type DoubleServer, ownEvents, type Smuggled, startServer } from './server.ts';
import type { ServerOptions } from './state.ts';

/** What can be asked of a server, by name. */
export type Request =
  | { readonly set: FaultChange }
  | { readonly smuggle: Smuggled }
  | { readonly truncate: { readonly after: number } }
  | { readonly stats: true }
  | { readonly events: true }
  /** A further server with an empty log in memory. */
  | { readonly open: ServerOptions }
  | { readonly close: true };

/** A line to the process: a request to the server on a port, or to the first one. */
export type Command = Request & { readonly id: number; readonly port?: number };

/** A line from the process. */
export type Answer = { readonly id: number; readonly answer?: unknown; readonly error?: string };

const done = {};

const askServer = (server: DoubleServer, request: Exclude<Request, { readonly open: unknown }>): unknown => {
  if ('stats' in request) return server.stats();
  if ('events' in request) return ownEvents(server);
  if ('smuggle' in request) return server.smuggle(request.smuggle);
  if ('set' in request) server.set(request.set);
  else if ('truncate' in request) server.truncate(request.truncate.after);
  else if ('close' in request) server.close();
  else throw new Error('the double does not know this command');
  return done;
};

/** Carries out the commands to the servers of one process. */
export const createControl = (first: DoubleServer): ((command: Command) => Promise<Answer>) => {
  const servers = new Map([[first.port, first]]);

  const open = async (options: ServerOptions): Promise<object> => {
    const server = await startServer(options);
    servers.set(server.port, server);
    return { port: server.port };
  };

  const ask = async ({ id: _, port = first.port, ...request }: Command): Promise<unknown> => {
    if ('open' in request) return open(request.open);
    const server = servers.get(port);
    if (server === undefined) throw new Error(`no server of this process listens on port ${port}`);
    if ('close' in request) servers.delete(port);
    return askServer(server, request);
  };

  return (command) =>
    ask(command).then(
      (answer) => ({ id: command.id, answer }),
      (error: unknown) => ({ id: command.id, error: error instanceof Error ? error.message : String(error) }),
    );
};
