/** Everything that the page says, in English. Names of things stay as the documents have them. */

import { KIND_NAMES } from '../../graph/diagnostics/kind-names.ts';
import { exploreEn } from './explore-en.ts';
import type { Strings } from './zh.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const en: Strings = {
  name: 'Mailuo',
  tagline: 'a knowledge graph of policy documents',
  kinds: KIND_NAMES.en,
  changes: {
    replaced: 'replaced',
    strengthened: 'strengthened',
    weakened: 'weakened',
    expanded: 'expanded',
    narrowed: 'narrowed',
    specified: 'specified',
    split: 'split',
    merged: 'merged',
    reranked: 'reranked',
    kept: 'kept',
    succeeded: 'next meeting',
  },
  scales: {
    stance: 'looseness',
    predicate: 'drive',
    effort: 'effort',
    order: 'firmness',
    more: 'degree',
    first: 'priority',
    use: 'use',
    commitment: 'commitment',
    hedge: 'reserve',
    stage: 'stage',
  },
  scaleStep: (scale, before, after) => `${scale}: ${before ?? 'none'} → ${after ?? 'none'}`,
  forms: {
    full: 'Full text',
    abridged: 'Abridged',
    digest: 'Sample in our own words, not the original',
    notes: 'Notes',
  },
  relations: {
    'evolves-into': { out: 'Later', in: 'Earlier' },
    words: { out: 'Words', in: 'Wordings' },
    'kind-of': { out: 'Is a kind of', in: 'Includes' },
    'part-of': { out: 'In the tasks', in: 'Names' },
    'sets-out': { out: 'Sets out', in: 'Set out by' },
    'reports-on': { out: 'Reports on', in: 'Documents' },
    'related-to': { out: 'Related', in: 'Related' },
  },
  failures: {
    missing: {
      title: 'There is no graph yet',
      remedy:
        'Run npm run build:graph in the project folder (the sample corpus), or npm run build:graph -- YOUR-FOLDER, then try again.',
    },
    damaged: {
      title: 'graph.json is damaged',
      remedy:
        'The file is there, but holds no graph. Run npm run build:graph again, which writes a new one, then try again.',
    },
    unreachable: {
      title: 'The server does not answer',
      remedy: 'See whether npm start is still running in its terminal, then try again.',
    },
  },
  list: (names) => names.join(', '),

  header: {
    home: 'Mailuo, to the first screen',
    skip: 'Skip to details',
    skipToList: 'Skip to the list',
    overview: 'Overview',
    neighborhood: 'Neighborhood',
    scenes: 'What to show',
    canvas: 'Graph',
    list: 'List',
    layers: 'How to show it (key L)',
    language: '中文',
    languageShort: '中',
    languageLabel: 'Switch to Chinese',
    theme: { system: 'Colors: as the system', light: 'Colors: light', dark: 'Colors: dark' },
    help: 'Help',
  },

  pages: {
    label: 'Pages',
    names: { explore: 'Graph', trace: 'Trace', compare: 'Compare', matrix: 'Matrix' },
  },

  tracing: {
    name: 'Trace',
    term: (term) => `Trace “${term}”`,
    selection: 'Trace the selection',
  },

  search: {
    label: 'Search',
    placeholder: 'Search: characters, pinyin, sentences',
    shortcut: 'Press / or Ctrl+K to search',
    results: 'Search results',
    groups: {
      terms: 'Terms and wordings',
      work: 'Meetings, tasks, targets',
      names: 'Organizations, persons, places',
      documents: 'Documents',
      sentences: 'Sentences',
    },
    more: (count) => `${count} in all; type on to narrow down`,
    sentences: (count, documents) => `${count} in ${documents} documents, the latest first`,
    further: 'Or else',
    trace: (query) => `Trace “${query}” through all documents`,
    searching: 'Looking for sentences …',
    reading: (done, total) => `Reading texts, ${done} of ${total}`,
    sentencesFailed: (detail) => `Sentences could not be searched (${detail})`,
    count: (count) => `${count} ${count === 1 ? 'name' : 'names'}, looking for sentences`,
    countAll: (names, sentences) =>
      `${names} ${names === 1 ? 'name' : 'names'}, ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}`,
    none: (query) => `Nothing is called “${query}”, and no text has it`,
    noneHint:
      'Try a shorter word, another wording, pinyin (xinzhi) or initials (xzscl). Separate words by blanks.',
    alias: 'also',
    pairs: 'Two terms',
    pair: (a, b) => `How the two relate: ${a} × ${b}`,
    alsoNamed: (name, shown) => `${name}: as “${shown}”`,
    typo: 'similar',
    mentions: (count) => plural(count, 'mention'),
  },

  filter: {
    label: 'Only',
    completions: 'Conditions',
    apply: (count) => `Show only these in picture and list (${count} in the whole graph)`,
    clear: 'Show all',
    cleared: 'Filter cleared',
    dropped: 'Condition dropped',
    drop: (condition) => `Drop condition: ${condition}`,
    kind: (names) => names,
    relation: (names) => `with relation: ${names}`,
    time: (from, to) => {
      if (from !== undefined && from === to) return from;
      return [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
    },
    series: (names) => `series: ${names}`,
    document: (names) => `document: ${names}`,
    mode: (names) => `sentences: ${names}`,
    count: (count) => `mentioned ${count} times or more`,
    words: (words) => `named ${words}`,
    problems: {
      field: (text, known) => `“${text}:” is unknown. Known: ${known}.`,
      value: (text, known) => `There is no “${text}”. Known: ${known}.`,
      date: (text, known) => `“${text}” is no date. Write it as ${known}.`,
      count: (text) => `“${text}” is no number. Write it as count:10.`,
    },
    empty: 'No node meets the conditions',
    emptyHint: 'Nothing in this neighborhood or overview meets all of them. Drop one, or show all.',
  },

  questions: {
    heading: 'Begin by asking',
    turn: (subject) => `When did ${subject} turn?`,
    firstTask: (series) => `What replaced the first task of ${series}?`,
    relation: (a, b) => `How are ${a} and ${b} related?`,
    target: (indicator) => `How has the target for ${indicator} changed?`,
    change: (title) => `What has changed in ${title} since the one before?`,
  },

  canvas: {
    label: (count) => `Graph, ${plural(count, 'node')}`,
    keys: 'Arrow keys move among neighboring nodes, Enter selects, Enter again opens the menu of actions, plus and minus zoom, 0 shows all. The list holds the same.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    relayout: 'Lay out again',
    more: (count) => `${count} more`,
    moreLabel: (count) => `Show ${plural(count, 'more node', 'more nodes')}`,
    omitted: (count) => `${count} more not shown`,
    legend: 'Legend',
    hideKind: (kind) => `Hide: ${kind}`,
    showKind: (kind) => `Show: ${kind}`,
    allKinds: 'Show all',
    empty: 'There is nothing to draw here',
    emptyHint: 'The legend hides every kind, or the node has no relations.',
    missing: (count) => `${count} missing`,
    byOrder: 'Dates in order, not to scale',
    path: 'Chosen path',
    indirectPath: 'Indirect path',
    marks: { gap: 'Evolution over a gap', recurrence: 'Said again' },
    focused: (label, kind, count) => `${label}, ${kind}, ${plural(count, 'relation')}`,
  },

  explore: exploreEn,

  nodes: {
    heading: 'Nodes in the picture',
    name: 'Name',
    kind: 'Kind',
    mentions: 'Mentions',
    documents: 'Documents',
    first: 'First',
    last: 'Last',
    relation: 'To the selected',
    actions: 'Actions',
    save: 'Save list',
    formats: { copy: 'Copy', xlsx: 'Excel workbook', csv: 'CSV', md: 'Markdown', png: 'PNG picture' },
    count: (count) => `${count} ${count === 1 ? 'node' : 'nodes'}`,
    missing: (count) => `${count} missing in this corpus between these dates: `,
    keys: 'Up and down walk, Enter selects, right click or the last column offers more',
    sortBy: (column) => `Sort by ${column.toLowerCase()}`,
    sorted: (column, isDescending, count) =>
      `Sorted by ${column.toLowerCase()}, ${isDescending ? 'descending' : 'ascending'}, ${count} nodes`,
  },

  inspector: {
    label: 'Details',
    unknown: 'This node is not in the graph',
    unknownHint: 'It may have another name since the last build. Search for it, or go to the first screen.',
    aliases: (names) => `also ${names.join(', ')}`,
    counts: (mentions, documents) => `${plural(mentions, 'mention')} in ${plural(documents, 'document')}`,
    span: (first, last) => (first === last ? first : `${first} to ${last}`),
    newTerm: 'New term, in no lexicon',
    longerTerms: (name) => `Longer terms (${name}) are counted apart; `,
    traceAll: 'a trace shows all places',
    showNeighborhood: 'Show neighborhood',
    compareWithLast: (date, missing) => {
      const facts = [date, missing > 0 ? `${missing} missing between` : undefined].filter(Boolean);
      return `Compare with the one before${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
    },
    chart: (points, first, last) =>
      `Mentions by date: ${plural(points, 'document')}, from ${first} to ${last}`,
    chartMissing: (date) => `Missing in this corpus: ${date}`,
    chartPoint: (date, title, count) => `${date} ${title}: ${plural(count, 'mention')}`,
    sentences: 'Sentences',
    oldestFirst: 'Oldest first',
    newestFirst: 'Newest first',
    order: 'Reverse the order',
    undated: 'Undated',
    moreDocuments: (count) => plural(count, 'more document', 'more documents'),
    moreSentences: (count) => `${plural(count, 'more sentence', 'more sentences')} in this document`,
    openReader: 'Read in full text',
    moreRelated: (count) => `${count} more`,
    support: (count) => `together in ${plural(count, 'sentence')}`,
    evidence: 'Evidence',
    confidence: (percent) => `confidence ${percent}%`,
    gap: (count) => `${count} missing between`,
    gapHead: (count) => `${count} missing between: `,
    gapSeparator: ', ',
    added: 'added',
    removed: 'removed',
    wordings: 'Wordings in time',
    agenda: 'Tasks in order',
    rank: (rank) => `No. ${rank}`,
    formerly: 'before',
    series: 'Meetings of the series',
    firstSeen: 'First seen in this corpus',
    inDocument: 'Named in the text',
    indicator: 'Indicator',
    value: 'Target',
    period: 'Period',
    sourceText: 'Official text',
    read: 'Open full text',
    form: 'Form',
    outlet: 'Source',
    copyOf: 'Says the same as',
    noSentences: 'No sentence names it directly; it follows from the relations below.',
    loading: 'Fetching the text…',
    failed: (detail) => `The text could not be fetched (${detail})`,
    retry: 'Try again',
  },

  relation: {
    none: 'There is no direct relation between the two.',
    judge: 'Is this evolution right?',
    verdicts: { right: 'It is right (y)', wrong: 'It is wrong (n)' },
    turn: 'Turn in this corpus: the one last extracted, the other first extracted',
    kinds: {
      'mentioned-in': 'Mentioned in',
      'reports-on': 'Reports on',
      'sets-out': 'Sets out',
      'part-of': 'In the task',
      'kind-of': 'Kind: the first is a kind of the second',
      'related-to': 'Named in one sentence',
      words: 'Wording',
      'evolves-into': 'Evolution: from the first to the second',
    },
  },

  reader: {
    label: (title) => `Full text: ${title}`,
    close: 'Close full text',
    source: 'Official text',
    digest: '示例·改写，非原文 — a sample in our own words',
    digestHint: 'This is a digest, not the original. Quote the official text instead.',
    citation: (title, date, outlet, url) =>
      `— ${[title.startsWith('《') ? title : `《${title}》`, date, outlet, url].filter(Boolean).join(', ')}`,
    digestCitation: 'digest, not the original',
    previous: 'Previous place',
    next: 'Next place',
    place: (at, count) => `${at} / ${count}`,
  },

  corpus: {
    heading: (count) => plural(count, 'document'),
    entities: (count) => plural(count, 'node'),
    documents: 'Documents, newest first',
  },

  sheet: {
    up: 'Draw the details up',
    down: 'Draw the details down',
  },

  saving: {
    saved: (name) => `Saved ${name}`,
    copied: 'Copied; it can be pasted now',
    notCopied: 'the browser does not allow it',
    failed: (reason) => `Nothing was saved: ${reason}`,
  },

  picture: {
    label: 'Save picture',
    scope: 'Scope',
    view: 'What is shown',
    selection: 'Selected node and its relations',
    neighborhood: 'Node and its neighborhood',
    relation: { path: 'This path alone', pair: 'The two nodes and their relations' },
    captions: 'With the sentences that it rests on',
    chosen: 'Selected relation',
    indirect: 'No document mentions both; the path leads by way of others and is indirect.',
    png: 'PNG image',
    svg: 'SVG drawing',
    empty: 'there is nothing to draw here',
    tooLarge: 'the picture is too large for the browser; choose a smaller part, or SVG',
    overviewTitle: 'Overview',
    neighborhoodTitle: (label) => `Neighborhood of ${label}`,
    selectionTitle: (label) => `Relations of ${label}`,
    pairTitle: (a, b) => `${a} and ${b}`,
    pathTitle: (a, b) => `${a} and ${b}: a path`,
    filter: (conditions) => `Only: ${conditions}`,
    library: (shown, total, period) =>
      [
        shown === total
          ? `Sources: all ${plural(total, 'document')} of this library`
          : `Sources: ${shown} of the ${plural(total, 'document')} of this library`,
        period,
      ]
        .filter(Boolean)
        .join(', '),
    made: (date) => `Mailuo ${date}`,
    sources: (count, first, last) => `Sources: ${plural(count, 'document')}, ${first} to ${last}`,
  },

  news: {
    built: (documents, entities) =>
      `The graph is up to date: ${plural(documents, 'new document')}, ${plural(entities, 'new node')}`,
    removed: (count) => `${count} gone`,
    unchanged: 'The graph is up to date; no node came or went',
    failed: (message) => `The build failed; the former graph is still shown. ${message}`,
    dismiss: 'Dismiss',
  },

  states: {
    broken: 'This page could not be opened',
    brokenHint:
      'Most likely a part of the program was not fetched: see whether npm start still runs, then reload. The address keeps where you are.',
    reload: 'Reload',
    loading: 'Opening the graph…',
    empty: 'The graph is empty',
    emptyHint:
      'No document was read. Put .md, .txt or .html files into a folder and run npm start -- FOLDER.',
    retry: 'Try again',
    detail: 'Reason',
  },

  help: {
    heading: 'How to use it',
    close: 'Close',
  },
};
