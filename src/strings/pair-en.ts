/** What the page says of two nodes side by side, and of the figures of one, in English. */
import type { pairZh } from './pair-zh.ts';

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

export const pairEn: typeof pairZh = {
  namedBy: {
    alias: (name) => `by another name: ${name}`,
    longer: (name) => `in a longer name: ${name}`,
  },
  list: (a, b) => `${a} and ${b}`,
  shared: 'Documents that name both',
  searching: 'Reading the texts …',
  reading: (done, total) => `Reading the texts, ${done} of ${total}`,
  failed: (detail) => `The texts could not be read (${detail}); below is only what the graph has.`,
  none: (searched) => `By these names, none of the ${count(searched, 'text')} names both.`,
  summary: (documents, together, sentences) =>
    together === 0
      ? `Named together in ${count(documents, 'document')}; by these names, never in one sentence.`
      : `Named together in ${count(documents, 'document')}, in ${together} of them in one sentence (${count(sentences, 'sentence')}).`,
  byName: (named, other) =>
    named === 0
      ? 'In each, one of them goes by another or a longer name, as noted.'
      : `In ${named} by their own names; in ${other} one of them goes by another or a longer name, as noted.`,
  near: 'Named much alike, and together in documents:',
  nearCount: (documents) => count(documents, 'document'),
  notNamed: 'The text of this document does not name it.',
  copied: (number) => `Also in ${count(number, 'copy').replace('copys', 'copies')} with the same text.`,
  together: (sentences) => `In one sentence: ${sentences}`,
  apart: (documents) => `In one document: ${documents}`,
  date: 'Date',
  document: 'Document',
  moreDocuments: (number) => count(number, 'more document'),
  missing: (number) => `${number} missing between the first and the last: `,
  missingNone: (number) => `${number} missing in the years of the two, which may name both: `,
  modes: (meanings) => `How sentences speak: ${meanings.join('; ')}`,
  step: 'Step',
  relation: 'Relation',
  quote: 'Sentence',
  mode: 'Speaks of',
  bestPath: 'The strongest path between the two',
  save: 'Save the relation',
  sameSentence: '(the same sentence)',
  relations: 'Relations of the graph',
  path: 'The chosen path',
  library: (shown, total) =>
    `Source: all ${count(total, 'text')} of this library, ${shown} of which name both`,
  address: (address) => `Address: ${address}`,
  gapHeads: {
    before: (number) => `${number} missing right before the first, which may be earlier: `,
    within: (number) => `${number} missing between first and last: `,
    after: (number) => `${number} missing right after the last, which may be later: `,
  },
  turned: (from, to) => `It turned between ${from} and ${to}`,
  turnMissing: (number) => `; ${number} missing in between, which may have turned already`,
  sameName: 'Of the same name, counted apart: ',
  counted: (name, shown, own) =>
    `${name}: the name stands in ${count(shown, 'document')}; the list and its own panel count ${own}, and the others for what has the same or a longer name.`,
  confidenceHint:
    'Rules have paired the two. The more alike they are, the higher; digests and missing documents take from it; marked right it is 100%. Judge by the sentences.',
  paths: 'Paths between the two, the strongest first',
  order: 'What order?',
  pathOrder:
    'Fewer steps first; of steps, those that more sentences bear out and chance explains less; what leads by terms named everywhere comes later. Paths by way of documents are told only where no others of three steps or fewer are.',
  indirectPaths: 'No direct tie; indirect paths by way of others',
};
