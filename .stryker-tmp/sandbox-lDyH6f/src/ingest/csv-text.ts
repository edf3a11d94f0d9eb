/** Thrown where a file is not text in UTF-8; the message says what to do. */
// @ts-nocheck

export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
  /** The physical line on which it was noticed. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const newline = 0x0a;

/** The pieces of a chunk, each up to and with its line end, so that what cannot be read has a line. */
function* pieces(chunk: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
    yield chunk.subarray(start, end + 1);
    start = end + 1;
  }
  if (start < chunk.length) yield chunk.subarray(start);
}

const isUtf16 = (head: Uint8Array): boolean => {
  const [first, second] = head;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    head.subarray(0, 4).includes(0)
  );
};

/** Workbooks of Excel and LibreOffice: archives, or the older form. */
const workbooks = ['504b0304', 'd0cf11e0'];

const isWorkbook = (head: Uint8Array): boolean =>
  workbooks.includes(Buffer.from(head.subarray(0, 4)).toString('hex'));

const howToSave = 'save it again as CSV in UTF-8 (in Excel: CSV UTF-8)';

/** Throws NotUtf8 on a file that is no text at all, or in another encoding, as its first bytes tell. */
const refuseOtherForms = (head: Uint8Array): void => {
  if (isWorkbook(head)) {
    throw new NotUtf8(1, `the file is a workbook, which only its own program can read: ${howToSave}`);
  }
  if (isUtf16(head)) throw new NotUtf8(1, `the file is UTF-16: ${howToSave}`);
};

/** A file as text, without its byte-order mark. Throws NotUtf8. */
export async function* utf8Text(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [line, isFirst] = [1, true];
  const decoded = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw new NotUtf8(line, `holds bytes that are not UTF-8: ${howToSave}`);
    }
  };
  for await (const chunk of chunks) {
    if (isFirst) refuseOtherForms(chunk);
    isFirst = isFirst && chunk.length === 0;
    for (const piece of pieces(chunk)) {
      yield decoded(piece);
      if (piece.at(-1) === newline) line += 1;
    }
  }
  yield decoded();
}
