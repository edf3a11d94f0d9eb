// @ts-nocheck
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { milestoneStream, targetStream } from '../domain/ids.ts';
import { PaperItem } from '../domain/paper-item.ts';
import { type PaperLine, paperItemAt } from '../projections/paper.ts';
import type { Clocks } from './clocks.ts';
import type { Context } from './context.ts';
import { figuresInTurn } from './glances.ts';
import { milestonesListed } from './milestone-answer.ts';

const Paper = z.object({ items: z.array(PaperItem) });

/** The items of the white paper, in its order, from a file of seeds. Throws where one is not as it should be. */
export const readPaperItems = (file: string | URL): readonly PaperItem[] =>
  Paper.parse(JSON.parse(readFileSync(file, 'utf8'))).items;

const byId = <Item>(items: readonly Item[], idOf: (item: Item) => string): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [idOf(item), item]));

/** Every item of the paper with its present state, in the paper's order. */
export const paperAt = async ({ paper, models }: Context, clocks: Clocks): Promise<readonly PaperLine[]> => {
  const held = {
    figures: byId(await figuresInTurn({ models }, clocks), ({ target }) => target.id),
    milestones: byId(milestonesListed({ models }, clocks), ({ id }) => id),
    retired: new Set(
      models
        .targetsAt(clocks)
        .filter(({ retired }) => retired)
        .map(({ id }) => id),
    ),
    isComplete: (id: string) =>
      [targetStream(id), milestoneStream(id)].every((stream) => models.isStreamComplete(stream, clocks)),
  };
  return paper.map((item) => paperItemAt(item, held));
};
