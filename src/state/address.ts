/** The view as the part of the address behind `#`, and back. */
import { ENTITY_KINDS, type NodeKind, RELATION_KINDS } from '../../graph/model/kinds.ts';
import { type AddressField, pick } from './address-fields.ts';
import { listCompareFields, parseCompareView } from './compare-view.ts';
import { listExplorationFields, parseExploration } from './exploration-address.ts';
import { readFilterQuery } from './filtering.ts';
import { listMatrixFields, parseMatrixView } from './matrix-view.ts';
import { listTraceFields, parseTraceView } from './trace-view.ts';
import { INITIAL_VIEW, LANGUAGES, PAGES, type ReaderPlace, THEME_CHOICES, type View } from './view.ts';

const NODE_KINDS: readonly NodeKind[] = [...ENTITY_KINDS, 'document'];

/**
 * Read a view from an address. It names one page; the others stay as they were.
 *
 * @param hash - With or without `#`. What is unknown or malformed in it counts as absent.
 * @param former - The view before (default: the first screen).
 */
export function parseAddress(hash: string, former: View = INITIAL_VIEW): View {
  const fields = new URLSearchParams(hash.replace(/^#/u, ''));
  const page = PAGES.find((one) => one === fields.get('page')) ?? INITIAL_VIEW.page;
  const document = fields.get('doc');
  const [offset, end] = toPlace(fields.get('at'));
  return {
    ...(page === 'explore' ? parseExplorePage(fields) : getExplorePage(former)),
    page,
    trace: page === 'trace' ? parseTraceView(fields) : former.trace,
    compare: page === 'compare' ? parseCompareView(fields) : former.compare,
    matrix: page === 'matrix' ? parseMatrixView(fields) : former.matrix,
    ...(document === null ? {} : { reader: { document, ...pick('offset', offset), ...pick('end', end) } }),
    ...pick(
      'language',
      LANGUAGES.find((language) => language === fields.get('lang')),
    ),
    ...pick(
      'theme',
      THEME_CHOICES.find((theme) => theme === fields.get('theme')),
    ),
  };
}

/** What the page that explores has to itself. */
type ExplorePage = Pick<
  View,
  | 'scene'
  | 'layer'
  | 'selected'
  | 'related'
  | 'path'
  | 'hiddenKinds'
  | 'hiddenRelations'
  | 'filter'
  | 'isExtended'
  | 'exploration'
>;

function parseExplorePage(fields: URLSearchParams): ExplorePage {
  return {
    scene: fields.get('scene') === 'overview' ? 'overview' : 'neighborhood',
    layer: fields.get('layer') === 'list' ? 'list' : 'canvas',
    ...pick('selected', fields.get('node') ?? undefined),
    ...pick('related', fields.get('with') ?? undefined),
    ...pick('path', toRank(fields.get('path'))),
    hiddenKinds: NODE_KINDS.filter((kind) => fields.get('hide')?.split(',').includes(kind)).sort(),
    ...pick('filter', readFilterQuery(fields.get('filter') ?? '')),
    hiddenRelations: RELATION_KINDS.filter((kind) => fields.get('cut')?.split(',').includes(kind)).sort(),
    isExtended: fields.has('more'),
    exploration: parseExploration(fields),
  };
}

function getExplorePage(view: View): ExplorePage {
  const {
    scene,
    layer,
    selected,
    related,
    path,
    hiddenKinds,
    hiddenRelations,
    filter,
    isExtended,
    exploration,
  } = view;
  return {
    scene,
    layer,
    ...pick('selected', selected),
    ...pick('related', related),
    ...pick('path', path),
    hiddenKinds,
    ...pick('filter', filter),
    hiddenRelations,
    isExtended,
    exploration,
  };
}

/**
 * Write a view as an address: of its page alone, and without what is as at the beginning. {@link parseAddress} gives that
 * page back.
 */
export function formatAddress(view: View): string {
  const fields: readonly AddressField[] = [
    ['page', view.page === INITIAL_VIEW.page ? undefined : view.page],
    ...listPageFields(view),
    ['doc', view.reader?.document],
    ['at', formatPlace(view.reader)],
    ['lang', view.language],
    ['theme', view.theme],
  ];
  const pairs = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeValue(value)}`],
  );
  return pairs.length === 0 ? '' : `#${pairs.join('&')}`;
}

/** Write what the page that explores shows, and nothing else. */
export function formatExploration(view: View): string {
  return formatAddress({ ...INITIAL_VIEW, ...getExplorePage(view) });
}

/** Show on the page that explores what {@link formatExploration} wrote; the rest of the view stays as it is. */
export function restoreExploration(view: View, address: string): View {
  const { selected: _, related: __, path: ___, filter: ____, ...rest } = view;
  return { ...rest, page: 'explore', ...getExplorePage(parseAddress(address)) };
}

function listPageFields(view: View): readonly AddressField[] {
  switch (view.page) {
    case 'explore':
      return [
        ['scene', view.scene === INITIAL_VIEW.scene ? undefined : view.scene],
        ['node', view.selected],
        ['with', view.related],
        ['path', view.path?.toString()],
        ['layer', view.layer === INITIAL_VIEW.layer ? undefined : view.layer],
        ['hide', view.hiddenKinds.length === 0 ? undefined : view.hiddenKinds.join(',')],
        ['filter', view.filter],
        ['cut', view.hiddenRelations.length === 0 ? undefined : view.hiddenRelations.join(',')],
        ['more', view.isExtended ? '1' : undefined],
        ...listExplorationFields(view.exploration),
      ];
    case 'trace':
      return listTraceFields(view.trace);
    case 'compare':
      return listCompareFields(view.compare);
    case 'matrix':
      return listMatrixFields(view.matrix);
  }
}

/** Only what would end or change the value is escaped, so that an address can be read: `#node=concept:新质生产力`. */
function escapeValue(value: string): string {
  return value.replace(/[%&+#\s"<>\\^`{|}]/gu, encodeURIComponent);
}

/** Which of a few, from 1. */
function toRank(text: string | null): number | undefined {
  return text !== null && /^[1-9]$/u.test(text) ? Number(text) : undefined;
}

/** `543`, or with its end `543-548`. */
function toPlace(text: string | null): [offset?: number, end?: number] {
  const [, offset, end] = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(text ?? '') ?? [];
  if (offset === undefined) return [];
  return end === undefined || Number(end) <= Number(offset)
    ? [Number(offset)]
    : [Number(offset), Number(end)];
}

function formatPlace(place: ReaderPlace | undefined): string | undefined {
  const { offset, end } = place ?? {};
  return end === undefined ? offset?.toString() : `${offset}-${end}`;
}
