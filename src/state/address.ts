/** The view as the part of the address behind `#`, and back. */
import { ENTITY_KINDS, type NodeKind } from '../../graph/model/kinds.ts';
import { INITIAL_VIEW, LANGUAGES, THEME_CHOICES, type View } from './view.ts';

const NODE_KINDS: readonly NodeKind[] = [...ENTITY_KINDS, 'document'];

/**
 * Read a view from an address.
 *
 * @param hash - With or without `#`. What is unknown or malformed in it counts as absent.
 */
export function parseAddress(hash: string): View {
  const fields = new URLSearchParams(hash.replace(/^#/u, ''));
  const document = fields.get('doc');
  const offset = toOffset(fields.get('at'));
  return {
    ...INITIAL_VIEW,
    scene: fields.get('scene') === 'overview' ? 'overview' : 'neighborhood',
    layer: fields.get('layer') === 'list' ? 'list' : 'canvas',
    ...pick('selected', fields.get('node') ?? undefined),
    ...pick('related', fields.get('with') ?? undefined),
    ...(document === null ? {} : { reader: { document, ...pick('offset', offset) } }),
    hiddenKinds: NODE_KINDS.filter((kind) => fields.get('hide')?.split(',').includes(kind)).sort(),
    isExtended: fields.has('more'),
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

/** Write a view as an address. What is as at the beginning is left out; the view is got back by {@link parseAddress}. */
export function formatAddress(view: View): string {
  const fields: (readonly [name: string, value: string | undefined])[] = [
    ['scene', view.scene === INITIAL_VIEW.scene ? undefined : view.scene],
    ['node', view.selected],
    ['with', view.related],
    ['doc', view.reader?.document],
    ['at', view.reader?.offset?.toString()],
    ['layer', view.layer === INITIAL_VIEW.layer ? undefined : view.layer],
    ['hide', view.hiddenKinds.length === 0 ? undefined : view.hiddenKinds.join(',')],
    ['more', view.isExtended ? '1' : undefined],
    ['lang', view.language],
    ['theme', view.theme],
  ];
  const pairs = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeValue(value)}`],
  );
  return pairs.length === 0 ? '' : `#${pairs.join('&')}`;
}

/** Only what would end or change the value is escaped, so that an address can be read: `#node=concept:新质生产力`. */
function escapeValue(value: string): string {
  return value.replace(/[%&+#\s"<>\\^`{|}]/gu, encodeURIComponent);
}

function pick<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: V });
}

function toOffset(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}
