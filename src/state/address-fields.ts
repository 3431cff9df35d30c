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
