import type { Finding, State } from './doctor/finding.ts';
import { folderFinding, spaceFinding, writerFinding } from './doctor/folder.ts';
import { bodiesFinding, keyFinding } from './doctor/identity.ts';
import { logFindings } from './doctor/log.ts';
import { serverFinding } from './doctor/server.ts';
import { isJsonAsked } from './options.ts';
import { type Command, programIn } from './program.ts';

const usage = 'porcupine doctor [--json]';

const words: Readonly<Record<State, string>> = { good: 'good', look: 'LOOK', fault: 'FAULT' };

const linesOf = ({ what, state, says, todo }: Finding): readonly string[] => [
  `${words[state].padEnd(6)}${what}: ${says}`,
  ...(todo === undefined ? [] : [`      → ${todo}`]),
];

/** Looks at configuration, disk, log, read side and server, changes nothing, and says what to do. */
export const doctor: Command = {
  usage,
  run: async (surroundings, args) => {
    const json = isJsonAsked(usage, args);
    const { config, now, print } = surroundings;
    const findings = [
      folderFinding(config),
      spaceFinding(config),
      writerFinding(config),
      bodiesFinding(config),
      keyFinding(config),
      ...(await logFindings(config, now())),
      await serverFinding(config),
    ];
    const ok = findings.every(({ state }) => state !== 'fault');
    if (json) print(JSON.stringify({ ok, program: programIn(surroundings), findings }));
    else for (const line of findings.flatMap(linesOf)) print(line);
    return ok ? 0 : 1;
  },
};
