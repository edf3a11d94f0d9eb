// @ts-nocheck
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Proposed, Recorded } from './commit.ts';

export const nameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

export const identifierOf = (name: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(name).toString('base64'));

const hexOf = (half: string): string => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0');

export const uuidOf = (uuid: shared.UUID | undefined): string => {
  const structured = uuid?.getStructured();
  if (structured === undefined) return uuid?.getString() ?? '';
  const hex = hexOf(structured.getMostSignificantBits()) + hexOf(structured.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const uuid = (text: string): shared.UUID => new shared.UUID().setString(text);

export const proposedOf = (
  message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage | undefined,
): Proposed => {
  const described = message?.getMetadataMap();
  return {
    id: uuidOf(message?.getId()),
    type: described?.get('type') ?? '',
    contentType: described?.get('content-type') ?? 'application/octet-stream',
    data: Buffer.from(message?.getData_asU8() ?? []),
    metadata: Buffer.from(message?.getCustomMetadata_asU8() ?? []),
  };
};

const { ReadResp } = streams;

/** What a server answers for a position that it does not say. */
const unsaid = String(2n ** 64n - 1n);

/** Times are told in units of 100 nanoseconds. */
const ticks = (milliseconds: number): string => String(BigInt(milliseconds) * 10_000n);

/** A record as a read or a subscription receives it, with or without its position. */
export const eventMessage = (record: Recorded, positioned: boolean): streams.ReadResp => {
  const position = positioned ? String(record.position) : unsaid;
  const recorded = new ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(uuid(record.id));
  recorded.setStreamIdentifier(identifierOf(record.stream));
  recorded.setStreamRevision(String(record.revision));
  recorded.setPreparePosition(position);
  recorded.setCommitPosition(position);
  const described = recorded.getMetadataMap();
  described.set('type', record.type);
  described.set('content-type', record.contentType);
  described.set('created', ticks(record.created));
  recorded.setCustomMetadata(new Uint8Array(record.metadata));
  recorded.setData(new Uint8Array(record.data));
  const event = new ReadResp.ReadEvent().setEvent(recorded);
  if (positioned) event.setCommitPosition(position);
  else event.setNoPosition(new shared.Empty());
  return new ReadResp().setEvent(event);
};

export const notFoundMessage = (stream: string): streams.ReadResp =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)));

export const confirmationMessage = (id: string): streams.ReadResp =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

export const checkpointMessage = ({ position }: Recorded): streams.ReadResp =>
  new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

export const caughtUpMessage = (): streams.ReadResp => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
