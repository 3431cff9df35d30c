/** DOCX → HTML. Sizes are checked before, where the archive is read. */
import mammoth from 'mammoth';

/** Names of styles in Chinese editions of Word and WPS, which mammoth does not know. */
const STYLE_MAP = [
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
    `p[style-name='标题${level}'] => h${level}:fresh`,
  ]),
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='副标题'] => h2:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  // Tables of contents repeat the headings.
  ...[1, 2, 3, 4].flatMap((level) => [
    `p[style-name='toc ${level}'] => !`,
    `p[style-name='TOC ${level}'] => !`,
    `p[style-name='目录 ${level}'] => !`,
  ]),
  'u => u',
  'highlight => mark',
];

/** Body of a document as HTML, without its pictures. */
export async function toHtml(bytes: Uint8Array): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => await Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLE_MAP, convertImage, externalFileAccess: false },
  );
  return value;
}
