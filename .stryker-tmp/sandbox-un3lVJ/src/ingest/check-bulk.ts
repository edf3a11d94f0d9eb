// @ts-nocheck
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { contentOf } from '../domain/delivery/delivery.ts';
import { commitmentStream, deliveryStream } from '../domain/ids.ts';
import { brusselsDay } from '../domain/period.ts';
import { atOnce, type Bulk, Interrupted, type Recording } from './bulk.ts';
import { checkLine, type LineProblem, type Sound } from './checked-line.ts';
import { TooManyLines } from './line.ts';
import { type Tally, tallying } from './tally.ts';

/** The most deliveries of one file. */
const mostLines = 200_000;

/** Where a reference was first seen and with what; `named` once it was said that it stands elsewhere with another content. */
type Mark = { readonly line: number; readonly digest: string; named: boolean };

const digestOf = ({ delivery }: Sound): string =>
  createHash('sha256').update(contentOf(delivery)).digest('base64url').slice(0, 22);

const isSound = (checked: Sound | LineProblem): checked is Sound => 'delivery' in checked;

/** One reference on two lines with different contents, as it is said of one of them. */
const twice = ({ reference, column }: Sound, line: number, other: number): LineProblem => ({
  line,
  reference,
  errors: [
    {
      pointer: '/reference',
      column,
      detail: `stands on line ${other} too, with a different content: give each delivery a reference of its own`,
    },
  ],
});

const restsOn = (body: string, { reference, delivery }: Sound): readonly string[] => [
  deliveryStream({ body, reference }),
  ...(delivery.commitment === undefined ? [] : [commitmentStream(delivery.commitment)]),
];

const held = ({ line, reference }: Sound): LineProblem => ({
  line,
  reference,
  errors: [
    {
      pointer: '',
      column: null,
      detail:
        'its stream holds an event that this version cannot read: take the line out, or wait for a new version',
    },
  ],
});

/** Everything that is wrong with a file, found without storing anything; a file without problems can be recorded. */
export const checkBulk = async (
  { log, now, isHeld, ending }: Recording,
  { sender, lines, against }: Bulk,
): Promise<Tally & { readonly held: boolean }> => {
  const today = brusselsDay(now().getTime());
  const seen = new Map<string, Mark>();
  const { line, problem, tally } = tallying();
  let anyHeld = false;
  const object = (each: LineProblem): void => {
    problem(each);
    against?.(each);
  };
  const differ = (sound: Sound, before: Mark): void => {
    if (!before.named) object(twice(sound, before.line, sound.line));
    before.named = true;
    object(twice(sound, sound.line, before.line));
  };
  const look = (sound: Sound): void => {
    const mark = { line: sound.line, digest: digestOf(sound), named: false };
    const before = seen.get(sound.reference);
    if (before === undefined) seen.set(sound.reference, mark);
    else if (before.digest !== mark.digest) differ(sound, before);
    if (!restsOn(sender.body, sound).some(isHeld)) return;
    anyHeld = true;
    object(held(sound));
  };
  let count = 0;
  for await (const each of lines()) {
    if (ending?.aborted === true) throw new Interrupted('ending', tallying().tally());
    line();
    count += 1;
    if (count > mostLines) throw new TooManyLines(`more than ${mostLines} deliveries`);
    const checked = await checkLine(sender, each, today, log);
    if (isSound(checked)) look(checked);
    else problem(checked);
    if (count % atOnce === 0) await nextTurn();
  }
  return { ...tally(), held: anyHeld };
};
