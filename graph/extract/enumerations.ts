/** Enumerations: things named side by side, and what they are named as kinds of. */
import type { Enumeration, KindOfClaim } from '../model/findings.ts';
import type { EntityKey } from '../model/ids.ts';
import type { NodeKind } from '../model/kinds.ts';
import type { Span } from '../model/span.ts';
import { toUnitTable } from '../text/unit-table.ts';

/** A mention of a term, as enumerations see it. */
export interface TermMention extends Span {
  readonly entity: EntityKey;
  readonly kind: NodeKind;
}

/** Between two members: 、 or a conjunction, and quotation marks round the members. */
const SEPARATOR = /^[”]?(?:、|和|与|以及|及)[“]?$/u;
/** Between the last member and what all of them are kinds of: 等战略性新兴产业, 等若干战略性新兴产业. */
const GENERAL = /^[”]?等(?:若干|一批|各类|多种|新的|重点|一些)?[“]?$/u;

/** Lists of a text, and the claims that they make. */
export interface EnumerationFindings {
  readonly enumerations: readonly Enumeration[];
  readonly kindOf: readonly KindOfClaim[];
}

/**
 * Find enumerations of at least two terms, and the general term behind 等.
 *
 * 发展生物制造、商业航天等战略性新兴产业 claims that both are kinds of 战略性新兴产业; 数据要素等 claims nothing.
 *
 * @param mentions - Of terms only, sorted by start, never overlapping.
 */
export function findEnumerations(text: string, mentions: readonly TermMention[]): EnumerationFindings {
  const enumerations: Enumeration[] = [];
  const kindOf: KindOfClaim[] = [];
  for (let first = 0; first < mentions.length; ) {
    let last = first;
    while (isBetween(text, mentions[last], mentions[last + 1], SEPARATOR)) last += 1;
    const general = isBetween(text, mentions[last], mentions[last + 1], GENERAL)
      ? mentions[last + 1]
      : undefined;
    const head = mentions[first];
    if (head !== undefined && (last > first || general !== undefined)) {
      const members = mentions.slice(first, last + 1);
      const span = { start: head.start, end: (general ?? members.at(-1) ?? head).end };
      if (members.length > 1) enumerations.push({ members: members.map((member) => member.entity), span });
      if (general !== undefined) {
        for (const { entity, kind } of members) {
          if (entity !== general.entity && kind === general.kind)
            kindOf.push({ specific: entity, general: general.entity, evidence: span });
        }
      }
    }
    first = last + 1;
  }
  return { enumerations, kindOf };
}

/** Longest stretch between two members. */
const LONGEST_BETWEEN = 6;
/** What such a stretch begins with; most things that stand side by side have something else between them. */
const BETWEEN_STARTS = toUnitTable('”、和与以及等');

function isBetween(text: string, a: Span | undefined, b: Span | undefined, pattern: RegExp): boolean {
  if (a === undefined || b === undefined || b.start - a.end > LONGEST_BETWEEN) return false;
  return BETWEEN_STARTS[text.charCodeAt(a.end)] === 1 && pattern.test(text.slice(a.end, b.start));
}
