/** An event as the log keeps it: the name carries the version. The rest of the code knows only the newest. */
// @ts-nocheck

export type StoredEvent = { readonly type: string; readonly data: unknown };

/** One reader for every name that was ever written; a reader throws on data that does not have its shape. */
export type Readers<Event> = Readonly<Record<string, (data: unknown) => Event>>;

/** Thrown for an event that no reader knows or whose data a reader refuses; such an event holds its stream. */
export class UnreadableEvent extends Error {
  constructor(type: string, options?: ErrorOptions) {
    super(`the log holds an event that this version cannot read: ${type}`, options);
    this.name = 'UnreadableEvent';
  }
}

/** Reads an event of any version into its newest form. Throws UnreadableEvent. */
export const readWith =
  <Event>(readers: Readers<Event>) =>
  ({ type, data }: StoredEvent): Event => {
    const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
    if (reader === undefined) throw new UnreadableEvent(type);
    try {
      return reader(data);
    } catch (cause) {
      throw new UnreadableEvent(type, { cause });
    }
  };

/** What reading gives; undefined where this version cannot read it. */
export const unlessUnreadable = <Value>(read: () => Value): Value | undefined => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    return undefined;
  }
};
