/** The HTML inside a MIME message, as word processors and browsers save pages with all their parts (`.mht`). */
import { decodeText } from './decode.ts';

const LATIN1_CHUNK = 8192;

/**
 * HTML of the first HTML part.
 *
 * @param source - Path for diagnostics of the encoding, which are left to the caller.
 * @returns `undefined` where there is none.
 */
export function readMhtml(source: string, bytes: Uint8Array): string | undefined {
  const message = toLatin1(bytes);
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]{1,100})"|([^\s;"]{1,100}))/iu.exec(message.slice(0, 4096));
  const mark = boundary?.[1] ?? boundary?.[2];
  const parts = mark === undefined ? [message] : message.split(`--${mark}`).slice(1);
  for (const part of parts) {
    const gap = /\r?\n\r?\n/u.exec(part);
    if (gap === null) continue;
    const headers = part.slice(0, gap.index).replace(/\r?\n[ \t]+/gu, ' ');
    if (!/^content-type:\s*text\/html/imu.test(headers)) continue;
    const body = part.slice(gap.index + gap[0].length);
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/imu.exec(headers)?.[1]?.toLowerCase();
    return decodeText(source, decodeBody(body, encoding)).text;
  }
  return undefined;
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  if (encoding === 'base64') return decodeBase64(body);
  return toBytes(body);
}

/** One unit for each byte, so that mixed encodings can be taken apart as text. */
function toLatin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += LATIN1_CHUNK)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + LATIN1_CHUNK)));
  return pieces.join('');
}

function toBytes(latin1: string): Uint8Array {
  return Uint8Array.from({ length: latin1.length }, (_, i) => latin1.charCodeAt(i));
}

function decodeQuotedPrintable(body: string): Uint8Array {
  const joined = body.replace(/=[ \t]{0,8}\r?\n/gu, '');
  return toBytes(
    joined.replace(/=([\dA-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decodeBase64(body: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((body.length * 3) / 4));
  let [length, bits, value] = [0, 0, 0];
  for (let i = 0; i < body.length; i += 1) {
    const digit = BASE64.indexOf(body.charAt(i));
    if (digit < 0) continue;
    value = ((value << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (value >> bits) & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}
