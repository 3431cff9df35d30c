/**
 * Keys of everything in the graph. A key says what the thing is, never where it stands in a list,
 * so that adding a document changes no other key.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ENTITY_KINDS, type EntityKind } from './kinds.ts';

declare const documentKeyBrand: unique symbol;
declare const entityKeyBrand: unique symbol;

/** Key of a document: `document:<source path>`, with `#<article>` behind it for all but the first article of a file. */
export type DocumentKey = string & { readonly [documentKeyBrand]: true };

/** Key of an entity: `<kind>:<canonical name>`. */
export type EntityKey = string & { readonly [entityKeyBrand]: true };

/**
 * Key of one article of one source.
 *
 * @param source - Path relative to the corpus, with `/` between folders.
 * @param article - 0-based place of the article in its file.
 */
export function toDocumentKey(source: string, article: number): DocumentKey {
  const key = article === 0 ? `document:${source}` : `document:${source}#${article}`;
  return key as DocumentKey;
}

/**
 * Key of an entity. White space and quotation marks in the name do not matter: `“两重”建设` and `两重建设` share a key.
 *
 * @param kind - What the entity is.
 * @param name - Canonical name, any length.
 */
export function toEntityKey(kind: EntityKind, name: string): EntityKey {
  return `${kind}:${name.replace(/[\s“”‘’"'「」『』]/gu, '')}` as EntityKey;
}

/**
 * Key from outside the program, such as a rulings file.
 *
 * @returns `undefined` for what is no key: no text, no known kind, or no name.
 */
export function parseEntityKey(value: unknown): EntityKey | undefined {
  if (typeof value !== 'string') return undefined;
  const colon = value.indexOf(':');
  const kind = ENTITY_KINDS.find((known) => known === value.slice(0, colon).trim());
  const name = value.slice(colon + 1).trim();
  return kind === undefined || name === '' ? undefined : toEntityKey(kind, name);
}

/**
 * File name for the JSON of a document: letters, digits, `.`, `_` and `-` of its key, then 12 hex digits of the key's SHA-256,
 * so that two keys never share a file and every file system takes the name.
 */
export function toDocumentFileName(key: DocumentKey): string {
  const readable = key
    .slice('document:'.length)
    .replace(/[^A-Za-z0-9._-]+/gu, '_')
    .slice(-60);
  return `${readable}-${toHash(key).slice(0, 12)}.json`;
}

/** SHA-256 of bytes or of a string's UTF-8, as 64 lower-case hex digits. */
export function toHash(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}
