/** The directory of a ZIP archive, and its parts one by one, so that nothing is unpacked before its size is known. */
import { DecodeError, type Decoders } from './decoders.ts';

/** One part of an archive as the central directory lists it. Sizes are what the archive claims. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Place of the local header. */
  readonly offset: number;
}

/** Signatures and sizes of records, from the specification of the format (APPNOTE 4.3). */
const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Read the central directory.
 *
 * A size that stands in a 64-bit extra field is given as 4 GiB, which is beyond every limit.
 *
 * @throws {DecodeError} `format-damaged` where there is none.
 */
export function readDirectory(bytes: Uint8Array, format: string): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw new DecodeError('format-damaged', { format, cause: 'no archive directory' });
  const count = view.getUint16(end + 10, true);
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw new DecodeError('format-damaged', { format, cause: 'broken archive directory' });
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder('utf-8').decode(
      bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
    );
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record that ends an archive; only a comment may stand behind it. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

/**
 * Unpack one part.
 *
 * @param maxLength - Bytes that it may hold; a part that holds more than it claims is refused too.
 * @throws {DecodeError}
 */
export async function readPart(
  bytes: Uint8Array,
  entry: ArchiveEntry,
  inflate: NonNullable<Decoders['inflate']>,
  maxLength: number,
  format: string,
): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedSize, method, name } = entry;
  if (offset + LOCAL_SIZE > view.byteLength || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw new DecodeError('format-damaged', { format, cause: `broken part ${name}` });
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize)
    throw new DecodeError('format-damaged', { format, cause: `part ${name} is cut off` });
  if (method === STORED) return packed;
  if (method !== DEFLATED)
    throw new DecodeError('format-damaged', { format, cause: `part ${name} is packed by method ${method}` });
  try {
    return await inflate(packed, Math.min(maxLength, entry.size));
  } catch (error) {
    const isLie =
      error instanceof DecodeError && error.code === 'archive-oversized' && entry.size < maxLength;
    if (!isLie) throw error;
    throw new DecodeError('format-damaged', { format, cause: `part ${name} unpacks to more than it claims` });
  }
}
