/** DOCX: an archive whose body the host turns into HTML. What it unpacks to is known before anything is unpacked for good. */
import { type ArchiveEntry, readDirectory, readPart } from './archive.ts';
import type { RawBlock } from './blocks.ts';
import { decodeText } from './decode.ts';
import { DecodeError, type Decoders } from './decoders.ts';
import { readHtmlBlocks, readHtmlPage } from './html.ts';
import { readMhtml } from './mhtml.ts';
import { readTextBlocks } from './text.ts';

const FORMAT = 'DOCX';

/** Bytes that all parts may unpack to. The text of a thousand pages with all its markup takes a tenth of it. */
const MOST_UNPACKED = 200_000_000;
const BYTES_PER_MB = 1_000_000;

/** Relations to documents that are embedded whole, in place of a body. */
const EMBEDDED = /<Relationship\b[^>]*\/aFChunk"[^>]*>/giu;

/**
 * Read a DOCX. Documents that are embedded in it whole, as converters from HTML leave them, follow its own body.
 *
 * @throws {DecodeError} for an archive that is damaged, encrypted or unpacks to more than 200 MB.
 */
export async function readDocxBlocks(
  source: string,
  bytes: Uint8Array,
  decoders: Decoders,
): Promise<RawBlock[]> {
  const { docx, inflate } = decoders;
  if (docx === undefined) throw new DecodeError('decoder-missing', { format: FORMAT });
  if (isCompoundFile(bytes)) throw toCompoundError(bytes);
  const entries = readDirectory(bytes, FORMAT);
  if (!entries.some(({ name }) => /^\/?word\/document\d*\.xml$/iu.test(name)))
    throw new DecodeError('format-damaged', { format: FORMAT, cause: 'no word/document.xml' });
  const claimed = entries.reduce((sum, { size }) => sum + size, 0);
  if (claimed > MOST_UNPACKED) throw toOversizedError(claimed);
  const embedded: RawBlock[] = [];
  if (inflate !== undefined) {
    const targets = new Set<string>();
    for (const entry of entries) {
      const part = await readPart(bytes, entry, inflate, MOST_UNPACKED, FORMAT);
      if (entry.name.endsWith('document.xml.rels'))
        for (const target of findEmbedded(part)) targets.add(target);
    }
    for (const entry of entries.filter(({ name }) => targets.has(name)))
      embedded.push(...(await readEmbedded(source, bytes, entry, inflate)));
  }
  return [...readHtmlBlocks(await docx(bytes)), ...embedded];
}

function toOversizedError(size: number): DecodeError {
  return new DecodeError('archive-oversized', {
    size: Math.round(size / BYTES_PER_MB),
    limit: MOST_UNPACKED / BYTES_PER_MB,
  });
}

function findEmbedded(part: Uint8Array): string[] {
  const relations = new TextDecoder('utf-8').decode(part).match(EMBEDDED) ?? [];
  return relations.flatMap((relation) => {
    const target = /\bTarget="([^"]*)"/iu.exec(relation)?.[1];
    if (target === undefined) return [];
    return [target.startsWith('/') ? target.slice(1) : `word/${target}`];
  });
}

async function readEmbedded(
  source: string,
  bytes: Uint8Array,
  entry: ArchiveEntry,
  inflate: NonNullable<Decoders['inflate']>,
): Promise<readonly RawBlock[]> {
  const part = await readPart(bytes, entry, inflate, MOST_UNPACKED, FORMAT);
  if (/\.mht(?:ml)?$/iu.test(entry.name)) return readHtmlPage(readMhtml(source, part) ?? '').blocks;
  const text = decodeText(source, part).text ?? '';
  return /\.txt$/iu.test(entry.name) ? readTextBlocks(text) : readHtmlPage(text).blocks;
}

/** The container of Word's older format, in which newer files are encrypted too. */
const COMPOUND_MARK = [0xd0, 0xcf, 0x11, 0xe0] as const;

function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND_MARK.every((byte, i) => bytes[i] === byte);
}

function toCompoundError(bytes: Uint8Array): DecodeError {
  const isEncrypted = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (isEncrypted.includes('EncryptedPackage')) return new DecodeError('file-encrypted');
  return new DecodeError('format-damaged', { format: FORMAT, cause: 'it is in the older DOC format' });
}
