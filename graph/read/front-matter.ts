/** The block between two `---` lines at the head of a file. */
import { parse } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PartialDate } from '../model/document.ts';
import { DOCUMENT_FORMS, type DocumentForm } from '../model/kinds.ts';
import { parseDate } from './dates.ts';

/** What a file says of itself; every part may be missing. */
export interface FrontMatter {
  readonly title?: string;
  readonly date?: PartialDate;
  readonly url?: string;
  readonly outlet?: string;
  readonly form?: DocumentForm;
}

/** A text without its front matter, and what that says. */
export interface FrontMatterResult {
  readonly content: string;
  readonly frontMatter: FrontMatter;
  readonly diagnostics: readonly Diagnostic[];
}

const BLOCK = /^\s*---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/** Names under which each part is known in the wild, the most telling first. */
const NAMES = {
  title: ['title', '标题', 'articletitle', 'og:title'],
  date: [
    'date',
    '日期',
    'event_date',
    'publish_date',
    'published',
    'pubdate',
    'publishdate',
    'article:published_time',
  ],
  url: ['url', 'source_url', 'source-url', 'link', 'original', 'og:url'],
  outlet: ['outlet', 'publisher', '来源', 'contentsource', 'site', 'sitename', 'og:site_name'],
  form: ['form'],
} as const;

/** Read the front matter of a text and take it off. */
export function readFrontMatter(source: string, content: string): FrontMatterResult {
  const block = BLOCK.exec(content);
  if (block === null) return { content, frontMatter: {}, diagnostics: [] };
  const rest = content.slice(block[0].length);
  try {
    // Dates stay strings: a parsed one would depend on the time zone.
    const value: unknown = parse(block[1] ?? '', { schema: 'failsafe', maxAliasCount: 10 });
    const fields = new Map(
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([name, field]) => [name.toLowerCase(), field] as const)
        : [],
    );
    return { content: rest, frontMatter: toFrontMatter(fields), diagnostics: [] };
  } catch (cause) {
    const message = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    return {
      content: rest,
      frontMatter: {},
      diagnostics: [{ code: 'front-matter-invalid', source, line: 1, values: { cause: message } }],
    };
  }
}

/** What pages write in place of their own name. */
const NO_OUTLET = /^(?:本网|本站|本报|网站|互联网|网络|原创|转载)$/u;

/** Front matter from named fields: YAML, or a page's `<meta>`. */
export function toFrontMatter(fields: ReadonlyMap<string, unknown>): FrontMatter {
  const get = (names: readonly string[]) => {
    for (const name of names) {
      const value = fields.get(name);
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return undefined;
  };
  const title = get(NAMES.title);
  const date = parseDate(get(NAMES.date));
  const url = get(NAMES.url);
  const outlet = get(NAMES.outlet);
  const form = DOCUMENT_FORMS.find((known) => known === get(NAMES.form));
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(url !== undefined && /^https?:\/\//u.test(url) ? { url } : {}),
    ...(outlet === undefined || NO_OUTLET.test(outlet) ? {} : { outlet }),
    ...(form === undefined ? {} : { form }),
  };
}
