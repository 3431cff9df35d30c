/** An exploration as fields of the address, and back. */
import { RELATION_KINDS } from '../../graph/model/kinds.ts';
import { HOPS } from '../../graph/query/neighborhood.ts';
import { type AddressField, formatList, parseList, pick } from './address-fields.ts';
import { ARRANGEMENTS, type Expansion, type Exploration, NO_EXPLORATION, type Pin } from './exploration.ts';

/** Most neighbors that an address can ask for at once: more than any canvas can show. */
const MOST_COUNT = 999;

export function parseExploration(fields: URLSearchParams): Exploration {
  return {
    ...pick('center', fields.get('center') ?? undefined),
    hops: HOPS.find((hops) => String(hops) === fields.get('hops')) ?? NO_EXPLORATION.hops,
    isBare: fields.has('bare'),
    expansions: parseList(fields.get('expand')).flatMap(parseExpansion),
    hidden: parseList(fields.get('away')).flatMap(([node]) => (node === undefined ? [] : [node])),
    pins: parseList(fields.get('pin')).flatMap(parsePin),
    arrangement: ARRANGEMENTS.find((one) => one === fields.get('by')) ?? NO_EXPLORATION.arrangement,
  };
}

/** Fields of an exploration; none for {@link NO_EXPLORATION}. */
export function listExplorationFields(exploration: Exploration): readonly AddressField[] {
  const { center, hops, isBare, expansions, hidden, pins, arrangement } = exploration;
  return [
    ['center', center],
    ['hops', hops === NO_EXPLORATION.hops ? undefined : String(hops)],
    ['bare', isBare ? '1' : undefined],
    ['expand', formatList(expansions.map(({ node, relation, count }) => [node, relation ?? '', count]))],
    ['away', formatList(hidden.map((node) => [node]))],
    ['pin', formatList(pins.map(({ node, x, y }) => [node, x, y]))],
    ['by', arrangement === NO_EXPLORATION.arrangement ? undefined : arrangement],
  ];
}

function parseExpansion([node, relation, count]: readonly string[]): Expansion[] {
  const number = Number(count);
  const isNumber = Number.isInteger(number) && number > 0 && number <= MOST_COUNT;
  if (node === undefined || !isNumber) return [];
  const kind = RELATION_KINDS.find((one) => one === relation);
  return kind === undefined && relation !== '' ? [] : [{ node, ...pick('relation', kind), count: number }];
}

function parsePin([node, x, y]: readonly string[]): Pin[] {
  const place = [x, y].map((text) =>
    text !== undefined && /^-?\d{1,6}$/u.test(text) ? Number(text) : undefined,
  );
  const [left, top] = place;
  return node === undefined || left === undefined || top === undefined ? [] : [{ node, x: left, y: top }];
}
