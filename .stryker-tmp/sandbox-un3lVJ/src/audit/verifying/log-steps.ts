// @ts-nocheck
import { beginning, type EventLog } from '../../store/event-log.ts';
import type { Step } from './placed.ts';

/** Every event of a log, up to its end as of the call, as it is kept. */
export async function* stepsOfLog(log: Pick<EventLog, 'from'>): AsyncGenerator<Step, void> {
  for await (const page of log.from(beginning)) {
    for (const { bytes, position, stream, revision } of page) {
      yield { bytes, position, where: { position: String(position) }, kept: { stream, revision } };
    }
  }
}
