// @ts-nocheck
import type { DomainEvent } from '../domain/events.ts';
import { targetOfStream } from '../domain/ids.ts';
import type { TargetEvent } from '../domain/target/events.ts';
import type { Place, Projection, TargetRow, TargetVersion } from './rows.ts';

const versionsAfter = (
  before: readonly TargetVersion[],
  revision: bigint,
  { position, index, recordedAt }: Place,
  { type, data }: TargetEvent,
): readonly TargetVersion[] => {
  const place = { revision, position, index, recordedAt };
  switch (type) {
    case 'TargetAdopted': {
      const { target, appliesFrom, reason = null } = data;
      return [...before, { ...place, target, appliesFrom, reason }];
    }
    case 'TargetRevised': {
      const { now: target, appliesFrom, reason } = data;
      return [...before, { ...place, target, appliesFrom, reason }];
    }
    case 'TargetRetired':
      return before;
  }
};

/** A target as it stands after an event. */
export const targetAfter = (
  before: TargetRow | undefined,
  id: string,
  revision: bigint,
  place: Place,
  event: TargetEvent,
): TargetRow => ({
  id,
  revision,
  position: place.position,
  index: place.index,
  recordedAt: place.recordedAt,
  retired: event.type === 'TargetRetired',
  versions: versionsAfter(before?.versions ?? [], revision, place, event),
});

const isTarget = (event: DomainEvent): event is TargetEvent => event.type.startsWith('Target');

/** The goalposts with their history. */
export const targets: Projection = {
  name: 'targets',
  version: 1,
  rows: (happened, present) => {
    const id = targetOfStream(happened.stream);
    if (id === undefined || !isTarget(happened.event)) return {};
    return { targets: [targetAfter(present.target(id), id, happened.revision, happened, happened.event)] };
  },
};
