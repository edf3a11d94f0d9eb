// @ts-nocheck
import type { ReadModels } from '../../store/read-models/read-models.ts';
import { type ExportFolder, filesFault, manifestIn } from './export-files.ts';
import { type ExportManifest, manifestFile } from './export-manifest.ts';
import { stepsOfExport } from './export-steps.ts';
import { checkpointIn, entriesCheck, newestFault, tilesFault } from './export-tree.ts';
import { type FoundFault, firstOf } from './found-fault.ts';
import { type SignaturesAsked, unsignedFault } from './unsigned.ts';
import { type LogAsked, type LogFacts, verifyLog } from './verify-log.ts';

/** What was found; nothing of the events where the files were not as they should be. */
export type VerifiedExport = { readonly facts: LogFacts | undefined; readonly fault: FoundFault | undefined };

/** What an export is held against. */
type ExportAsked = Pick<LogAsked, 'keys' | 'witnesses' | 'mustCosign' | 'receipt'> &
  SignaturesAsked & {
    /** Is told how many events were looked at, and of how many. */
    readonly told: (events: number, of: number) => void;
    /** Whether what stands beside the events in words and figures follows from them. */
    readonly published: (models: ReadModels, manifest: ExportManifest) => FoundFault | undefined;
  };

const indexedFault = ({ indexed: said }: ExportManifest, indexed: number): FoundFault | undefined =>
  said === indexed
    ? undefined
    : { file: manifestFile, detail: `says indexed ${said}, and the events come to ${indexed}` };

/** Checks an export: its files by the manifest, its events as those of a log, and what stands beside them by the events. */
export const verifyExport = async (
  folder: ExportFolder,
  { told, published, ...asked }: ExportAsked,
): Promise<VerifiedExport> => {
  const { read } = folder;
  const found = manifestIn(read);
  if ('fault' in found) return { facts: undefined, fault: found.fault };
  const { manifest } = found;
  const checkpoint = manifest.version === 1 ? undefined : checkpointIn(read);
  if (checkpoint !== undefined && 'fault' in checkpoint) return { facts: undefined, fault: checkpoint.fault };
  const fault = filesFault(folder, manifest, checkpoint);
  if (fault !== undefined) return { facts: undefined, fault };
  const size = checkpoint?.size ?? 0;
  const verified = await verifyLog(
    stepsOfExport(read, manifest),
    {
      ...asked,
      remembered: undefined,
      live: undefined,
      days: [],
      told: (events) => told(events, manifest.events),
    },
    {
      leafChecks: [entriesCheck(read, size)],
      atEnd: (models, newest, indexed) =>
        firstOf([
          () => indexedFault(manifest, indexed),
          () => (manifest.version === 1 ? undefined : newestFault(read, models, newest, checkpoint)),
          () => tilesFault(read, models, size),
          () => (manifest.version === 1 ? undefined : published(models, manifest)),
        ]),
    },
  );
  const { facts } = verified;
  return { facts, fault: verified.fault ?? unsignedFault(facts, asked) };
};
