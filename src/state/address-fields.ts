/** Fields of an address, as the parts of a view read and write them. */
import type { PartialDate } from '../../graph/model/document.ts';

/** A field that is left out of the address where its value is absent. */
export type AddressField = readonly [name: string, value: string | undefined];

/** An object with the property, or without it where the value is absent. */
export function pick<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: V });
}

const PARTIAL_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;

/** A date as an address has it; `undefined` for anything else. */
export function toPartialDate(text: string | null): PartialDate | undefined {
  return text !== null && PARTIAL_DATE.test(text) ? text : undefined;
}

/** Between items of a list, and between parts of an item. Neither is common in names, and no browser escapes them. */
const ITEM_MARK = '~';
const PART_MARK = '!';

/** Write a list of items, each of one or more parts; `undefined` for an empty one. */
export function formatList(items: readonly (readonly (string | number)[])[]): string | undefined {
  if (items.length === 0) return undefined;
  const toText = (part: string | number): string => String(part).replace(/[%~!]/gu, escapeMark);
  return items.map((parts) => parts.map(toText).join(PART_MARK)).join(ITEM_MARK);
}

/** `encodeURIComponent` leaves `~` and `!` as they are. */
function escapeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Read what {@link formatList} wrote. Items with a broken escape are left out. */
export function parseList(text: string | null): readonly (readonly string[])[] {
  if (text === null || text === '') return [];
  return text.split(ITEM_MARK).flatMap((item) => {
    try {
      return [item.split(PART_MARK).map(decodeURIComponent)];
    } catch {
      return [];
    }
  });
}
