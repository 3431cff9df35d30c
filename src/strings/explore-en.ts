/** What the page says of exploring, in English. */
import type { exploreZh } from './explore-zh.ts';

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

export const exploreEn: typeof exploreZh = {
  relations: {
    'mentioned-in': 'documents',
    'reports-on': 'reports',
    'sets-out': 'sets out',
    'part-of': 'in tasks',
    'kind-of': 'kinds',
    'related-to': 'same sentence',
    words: 'wordings',
    'evolves-into': 'evolution',
  },
  arrangements: { time: 'Time', theme: 'Theme', radial: 'Rings' },
  options: 'Reach and arrangement',
  arrange: 'How to arrange',
  hops: 'How far',
  hop: (hops) => count(hops, 'hop'),
  actions: (label) => `${label}: actions`,
  menu: 'More actions',
  expand: 'Expand',
  expandAll: 'Most telling neighbors',
  perTime: 'How many at a time',
  left: (hidden, total) => (hidden === 0 ? `all ${total} shown` : `${hidden} more`),
  collapse: 'Collapse',
  center: 'Center on it',
  pin: 'Pin in place',
  unpin: 'Unpin',
  hide: 'Put away',
  isolate: 'Keep only this',
  putBack: (number) => `Put back ${number}`,
  expanded: (label, number) => `${label}: ${number} added, `,
  shown: (number) => `${count(number, 'node')} in the graph`,
};
